"""`kijkwijzer vergelijk`: what a change of the rules does to the conclusions on many casussen."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of, read_source
from kijkwijzer.cli.messages import shown
from kijkwijzer.cli.options import formaat_option
from kijkwijzer.cli.output import as_json, write_result


@click.command(options_metavar="[OPTIES]", short_help="Kijk wat andere regels zouden veranderen.")
@click.argument(
    "casussen", metavar="CASUS…", nargs=-1, required=True, type=click.Path(readable=False)
)
@click.option(
    "--oud",
    "old",
    metavar="MAP",
    type=click.Path(readable=False, path_type=Path),
    help="De regels van eerst. Zonder deze optie: onze regels.",
)
@click.option(
    "--nieuw",
    "new",
    metavar="MAP",
    type=click.Path(readable=False, path_type=Path),
    help="De regels van straks. Zonder deze optie: onze regels.",
)
@formaat_option
def vergelijk(casussen: tuple[str, ...], old: Path | None, new: Path | None, form: str) -> None:
    """Pas twee stellen regels toe op dezelfde casussen, en toon wat er anders uitkomt.

    Een MAP is een hele map met regels, zoals rules/ in een andere versie, of een map met eigen
    regels die bij de onze komen. Je ziet welke conclusies erbij komen, weggaan of veranderen, en
    door welke regel.
    """
    if old is None and new is None:
        raise click.UsageError("Geef met --oud of --nieuw een map met regels.")

    from kijkwijzer.cli.loading import knowledge_in
    from kijkwijzer.explain.compare import as_text, compare
    from kijkwijzer.reading import CASUS_LIMITS, Refused

    sources = [(shown(name_of(each)), read_source(each, CASUS_LIMITS.size)) for each in casussen]
    try:
        found = compare(knowledge_in(old), knowledge_in(new), sources)
    except Refused as refused:
        raise Failure("Deze casus klopt nog niet.", map(str, refused.problems)) from None
    write_result(as_json(found) if form == "json" else as_text(found))
