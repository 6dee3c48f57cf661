"""Options that several commands share."""

from pathlib import Path

import click

regels_option = click.option(
    "--regels",
    "folders",
    metavar="MAP",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Voeg de regels, tabellen en teksten uit deze map toe. Mag vaker.",
)
"""`--regels MAP`: an organisation's own rules on top of ours."""
