"""`kijkwijzer regels graaf`: a picture of the layers and facts of the rule base."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result
from kijkwijzer.cli.publish import publish


@click.command(options_metavar="[OPTIES]", short_help="Teken de lagen en de feiten (SVG).")
@click.option(
    "--uit",
    "target",
    metavar="PAD",
    type=click.Path(readable=False, path_type=Path),
    help="Waar de tekening komt. Zonder deze optie: de standaarduitvoer.",
)
@click.option(
    "--overschrijf", "overwrite", is_flag=True, help="Vervang ook een bestand dat er al staat."
)
@regels_option
def graaf(target: Path | None, overwrite: bool, folders: tuple[Path, ...]) -> None:
    """Teken welke feiten door de regels tot welke andere feiten leiden, laag voor laag.

    Het is een SVG, die elke browser opent.
    """
    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.explain.graph import graph
    from kijkwijzer.explain.graph_svg import draw

    picture = draw(graph(rulebase_with(folders)))
    if target is None:
        write_result(picture)
        return
    advice = "Kies met --uit een andere plek, of gebruik --overschrijf."
    landed = publish(target, picture.encode(), overwrite=overwrite, advice=advice)
    say(f"De tekening staat in {shown(landed)}")
