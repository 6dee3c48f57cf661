"""`kijkwijzer analyse`: a casus in, a report out."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.clock import today
from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import STANDARD_INPUT, name_of, read_source
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import motor_option, regels_option
from kijkwijzer.cli.output import write_result
from kijkwijzer.cli.publish import publish

if TYPE_CHECKING:
    from kijkwijzer.casus import Casus
    from kijkwijzer.engine.choose import EngineName
    from kijkwijzer.report import Format

_STANDARD_OUTPUT = "-"
_ADVICE = "Kies met --uit een andere plek, of gebruik --overschrijf."


@click.command(options_metavar="[OPTIES]", short_help="Maak een rapport van een casus.")
@click.argument("casus", metavar="CASUS", type=click.Path(readable=False))
@click.option(
    "--formaat",
    "form",
    type=click.Choice(["html", "json", "md"]),
    default="html",
    show_default=True,
    help="De vorm van het rapport.",
)
@click.option(
    "--uit",
    "target",
    metavar="PAD",
    type=click.Path(readable=False),
    help="Waar het rapport komt; - is de standaarduitvoer. Zonder deze optie: naast de casus.",
)
@click.option("--open", "show", is_flag=True, help="Open het rapport daarna in de browser.")
@click.option(
    "--overschrijf", "overwrite", is_flag=True, help="Vervang ook een bestand dat er al staat."
)
@motor_option
@regels_option
def analyse(  # noqa: PLR0913, PLR0917 - one for each option
    casus: str,
    form: "Format",
    target: str | None,
    show: bool,
    overwrite: bool,
    engine: "EngineName",
    folders: tuple[Path, ...],
) -> None:
    """Lees een casus en maak er een rapport van.

    CASUS is een bestand dat je met 'kijkwijzer nieuw' begon; - is de standaardinvoer. Het rapport
    komt naast de casus, met een naam die eindigt op .rapport.html.
    """
    _check_use(casus, form, target, show=show)

    from kijkwijzer.casus import read_casus
    from kijkwijzer.cli.loading import engine_named, knowledge_with, say_warnings
    from kijkwijzer.reading import CASUS_LIMITS, Refused

    source = read_source(casus, CASUS_LIMITS.size)
    knowledge = knowledge_with(folders)
    try:
        read = read_casus(source, name_of(casus), knowledge.rulebase.vocabulary)
    except Refused as refused:
        raise Failure("Er is geen rapport gemaakt.", map(str, refused.problems)) from None
    say_warnings(read.warnings)
    _say_when_too_old(read.casus)

    from kijkwijzer.flow import advise
    from kijkwijzer.report import render

    advies = advise(read, knowledge, engine_named(engine))
    report = render(advies, knowledge.rulebase.namen, form)
    if target == _STANDARD_OUTPUT:
        write_result(report)
        return
    place = Path(target) if target else _beside(Path(casus), form)
    landed = _write(report, place, form, casus, overwrite=overwrite)
    say(f"Het rapport staat in {shown(landed)}")
    if show:
        _open(landed)


def _check_use(casus: str, form: str, target: str | None, *, show: bool) -> None:
    if casus == STANDARD_INPUT and target is None:
        raise click.UsageError(
            "Je leest van de standaardinvoer. Zeg met --uit waar het rapport komt."
        )
    if show and target == _STANDARD_OUTPUT:
        raise click.UsageError("--open werkt niet samen met --uit -.")
    if show and form != "html":
        raise click.UsageError("--open werkt alleen bij --formaat html.")


def _beside(casus: Path, form: str) -> Path:
    return casus.parent / f"{casus.stem}.rapport.{form}"


def _write(report: str, place: Path, form: "Format", casus: str, *, overwrite: bool) -> Path:
    from kijkwijzer.cli.own_report import is_report_like

    if casus != STANDARD_INPUT and _is_same(place, Path(casus)):
        raise Failure(f"{shown(place)} is de casus zelf. Kies met --uit een andere plek.")
    return publish(
        place,
        report.encode(),
        overwrite=overwrite,
        ours=lambda there: is_report_like(there, report, form),
        advice=_ADVICE,
    )


def _is_same(place: Path, casus: Path) -> bool:
    try:
        return place.samefile(casus)
    except (OSError, ValueError):
        return False


def _say_when_too_old(casus: "Casus") -> None:
    until = casus.bewaren_tot
    if until is not None and today() > until:
        say(
            f"Deze casus mocht je bewaren tot {until:%d-%m-%Y}, en die dag is voorbij. "
            "Gooi de casus en de rapporten weg, of zet er een nieuwe datum in als dat mag.",
            label="Let op",
        )


def _open(report: Path) -> None:
    import webbrowser

    if not webbrowser.open(report.resolve().as_uri()):
        say("De browser gaat niet open. Open het rapport zelf.", label="Let op")
