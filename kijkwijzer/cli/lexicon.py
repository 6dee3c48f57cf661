"""`kijkwijzer lexicon`: how well statements are read."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result


@click.group(
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
    short_help="Kijk hoe goed uitspraken worden gelezen.",
)
def lexicon() -> None:
    """Kijk hoe goed het programma uitspraken leest."""


@lexicon.command(options_metavar="[OPTIES]", short_help="Meet het lezen aan zinnen met een label.")
@click.argument("sentences", metavar="BESTAND", type=click.Path(readable=False, path_type=Path))
@regels_option
def meet(sentences: Path, folders: tuple[Path, ...]) -> None:
    """Meet hoe vaak het programma een zin leest zoals mensen hem lezen.

    BESTAND is een YAML-lijst van zinnen, elk met tekst, label en eventueel groep. Een label is een
    van de vier zelfbeelden of onbekend. Je ziet ook de zinnen die als het tegendeel zijn gelezen.
    """
    from kijkwijzer.casus.statements.measure import format_measure, measure
    from kijkwijzer.cli.loading import knowledge_with
    from kijkwijzer.reading import Refused

    knowledge = knowledge_with(folders)
    try:
        found = measure(sentences, knowledge.lexicon, knowledge.rulebase)
    except Refused as refused:
        raise Failure("Er is niets gemeten.", map(str, refused.problems)) from None
    write_result(format_measure(found))
