"""What somebody wants to have of a casus: in which form, for whom, and where."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import STANDARD_INPUT
from kijkwijzer.cli.messages import shown
from kijkwijzer.cli.output import write_file, write_result
from kijkwijzer.cli.publish import publish
from kijkwijzer.record import record

if TYPE_CHECKING:
    from kijkwijzer.report import Audience

FileForm = Literal["html", "json", "md", "tekst", "pdf"]

STANDARD_OUTPUT = "-"

_PAGES = ("html", "pdf")
"""The forms that are made for other readers than the worker too."""

_ENDING = {"tekst": "txt"}
"""How the name of a file ends, where the form is not called so."""

_ADVICE = "Kies met --uit een andere plek, of gebruik --overschrijf."


@record(frozen=True)
class Wanted:
    """A wish, as the command line says it."""

    casus: str
    form: FileForm
    audience: "Audience"
    target: str | None
    """Where it goes; `-` is standard output, None is beside the casus."""
    show: bool
    overwrite: bool
    styled: bool
    """True with a house style."""

    def check(self) -> None:
        """Raise click's UsageError for wishes that do not go together."""
        if self.casus == STANDARD_INPUT and self.target is None:
            raise click.UsageError(
                "Je leest van de standaardinvoer. Zeg met --uit waar het rapport komt."
            )
        if self.show and self.target == STANDARD_OUTPUT:
            raise click.UsageError("--open werkt niet samen met --uit -.")
        if self.show and self.form not in _PAGES:
            raise click.UsageError("--open werkt alleen bij --formaat html of pdf.")
        if self.audience != "werker" and self.form not in _PAGES:
            raise click.UsageError("--voor werkt alleen bij --formaat html of pdf.")
        if self.styled and self.form not in _PAGES:
            raise click.UsageError("--huisstijl werkt alleen bij --formaat html of pdf.")

    def deliver(self, content: bytes) -> Path | None:
        """Put what was made where it is wanted; return that place, or None for standard output.

        Raises `Failure` when it cannot be written there.
        """
        from kijkwijzer.cli.own_report import is_report_like  # noqa: PLC0415 - not with --help

        if self.target == STANDARD_OUTPUT:
            if self.form == "pdf":
                write_file(content)
            else:
                write_result(content.decode())
            return None
        place = Path(self.target) if self.target else self._beside()
        if self.casus != STANDARD_INPUT and _is_same(place, Path(self.casus)):
            raise Failure(f"{shown(place)} is de casus zelf. Kies met --uit een andere plek.")
        return publish(
            place,
            content,
            overwrite=self.overwrite,
            ours=lambda there: is_report_like(there, content, self.form),
            advice=_ADVICE,
        )

    def _beside(self) -> Path:
        casus = Path(self.casus)
        ending = _ENDING.get(self.form, self.form)
        if self.audience == "intervisie":
            # A casus file is often called by its mark, and that is left out here.
            return casus.with_name(f"casus-voor-intervisie.{ending}")
        kind: str = "rapport" if self.audience == "werker" else self.audience
        if self.form == "tekst":
            kind = "dossier"
        return casus.parent / f"{casus.stem}.{kind}.{ending}"


def _is_same(place: Path, casus: Path) -> bool:
    try:
        return place.samefile(casus)
    except (OSError, ValueError):
        return False
