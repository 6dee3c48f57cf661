"""`kijkwijzer regels nieuw`: the start of a rule."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

import re
from collections.abc import Iterable
from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import read_source
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result
from kijkwijzer.cli.publish import publish

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")


@click.command(options_metavar="[OPTIES]", short_help="Begin een nieuwe regel, met voorbeelden.")
@click.argument("name", metavar="ID")
@click.option(
    "--laag", "layer", metavar="LAAG", default="adviseren", show_default=True, help="De laag."
)
@click.option(
    "--als",
    "reads",
    metavar="FEIT",
    multiple=True,
    default=["antwoord"],
    show_default=True,
    help="Een feit dat de regel nodig heeft. Mag vaker.",
)
@click.option(
    "--dan",
    "concludes",
    metavar="FEIT",
    multiple=True,
    default=["bevinding"],
    show_default=True,
    help="Een feit dat uit de regel volgt. Mag vaker.",
)
@click.option(
    "--uit",
    "target",
    metavar="BESTAND",
    type=click.Path(readable=False, path_type=Path),
    help="Zet de regel onder aan dit bestand. Zonder deze optie: de standaarduitvoer.",
)
@regels_option
def nieuw(  # noqa: PLR0913, PLR0917 - one for each option
    name: str,
    layer: str,
    reads: tuple[str, ...],
    concludes: tuple[str, ...],
    target: Path | None,
    folders: tuple[Path, ...],
) -> None:
    """Begin een nieuwe regel: de vorm staat er, met een voorbeeld en een bijna-voorbeeld.

    ID is de naam van de regel, in kleine letters, zoals kader.eigen-regel. Daarna vul jij in wanneer
    de regel geldt en waarom. Controleer hem met 'kijkwijzer regels controleer'.
    """
    if not _ID.fullmatch(name):
        raise click.UsageError(
            "Een id bestaat uit kleine letters, met een punt: kader.eigen-regel."
        )

    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.explain.scaffold import scaffold
    from kijkwijzer.rulebase.model import LAYERS

    rulebase = rulebase_with(folders)
    kinds = rulebase.vocabulary.feiten
    if layer not in LAYERS:
        raise click.UsageError(f"Deze laag bestaat niet. Kies uit: {', '.join(LAYERS)}.")
    _check_facts(reads, kinds)
    _check_facts(concludes, {name: kind for name, kind in kinds.items() if kind.van == "regel"})
    if name in {rule.id for rule in rulebase.regels}:
        raise Failure("Dit id bestaat al. Kies een ander.")
    text = scaffold(name, layer, reads, concludes, rulebase)
    if target is None:
        write_result(text)
    else:
        publish(target, _below(target, text), overwrite=target.exists())
        say(f"De regel staat onder aan {shown(target)}. Vul hem aan.")


def _check_facts(names: Iterable[str], known: Iterable[str]) -> None:
    from kijkwijzer.reading import did_you_mean

    choices = list(known)
    for name in names:
        if name not in choices:
            meant = did_you_mean(name, choices)
            hint = f" {meant[0].upper()}{meant[1:]}" if meant else ""
            raise click.UsageError(f"Dit feit kan hier niet.{hint}")


def _below(target: Path, text: str) -> bytes:
    """Return the content of a file with a rule at its end."""
    from kijkwijzer.reading import RULE_LIMITS

    if not target.exists():
        return text.encode()
    there = read_source(str(target), RULE_LIMITS.size)
    if len(there) > RULE_LIMITS.size:
        raise Failure(f"{shown(target)} is te groot.")
    return there.rstrip() + b"\n\n" + text.encode()
