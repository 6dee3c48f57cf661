"""`kijkwijzer regels dekking`: which rules fire on a set of casussen, and which never do."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.options import formaat_option, regels_option
from kijkwijzer.cli.output import as_json, write_result


@click.command(options_metavar="[OPTIES]", short_help="Tel welke regels afgaan op casussen.")
@click.argument(
    "casussen", metavar="CASUS…", nargs=-1, required=True, type=click.Path(readable=False)
)
@formaat_option
@regels_option
def dekking(casussen: tuple[str, ...], form: str, folders: tuple[Path, ...]) -> None:
    """Tel hoe vaak elke regel afgaat op deze casussen, en welke nooit."""
    from kijkwijzer.cli.asking import reasoned_casus
    from kijkwijzer.cli.loading import knowledge_with
    from kijkwijzer.explain.coverage import as_text, coverage

    knowledge = knowledge_with(folders)
    outcomes = (reasoned_casus(casus, knowledge).outcome for casus in casussen)
    found = coverage(outcomes, knowledge.rulebase)
    write_result(as_json(found) if form == "json" else as_text(found))
