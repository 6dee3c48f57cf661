"""`kijkwijzer schema`: print the JSON Schema of a kind of file."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result

if TYPE_CHECKING:
    from kijkwijzer.schemas import Kind


@click.command(options_metavar="[OPTIES]", short_help="Toon het JSON Schema van een bestand.")
@click.argument("kind", metavar="SOORT", type=click.Choice(["casus", "advies", "regel"]))
@regels_option
def schema(kind: "Kind", folders: tuple[Path, ...]) -> None:
    """Toon het JSON Schema van een soort bestand, voor editors en andere programma's.

    SOORT is casus (wat je invult), advies (het rapport als JSON) of regel (een bestand met regels).
    """
    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.schemas import schema as schema_of
    from kijkwijzer.schemas import to_text

    write_result(to_text(schema_of(kind, rulebase_with(folders))))
