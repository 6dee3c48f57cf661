"""Options that several commands share."""

from pathlib import Path

import click

regels_option = click.option(
    "--regels",
    "folders",
    metavar="MAP",
    multiple=True,
    type=click.Path(readable=False, path_type=Path),
    help="Voeg de regels, tabellen en teksten uit deze map toe. Mag vaker.",
)
"""`--regels MAP`: an organisation's own rules on top of ours."""

formaat_option = click.option(
    "--formaat",
    "form",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    show_default=True,
    help="Tekst om te lezen, of JSON voor een ander programma.",
)
"""`--formaat tekst|json`: for people or for programs."""

MOTORS = ("experta", "clips", "referentie")
"""The engines by name, the usual one first. Kept here too: to import them would cost help its speed."""

motor_option = click.option(
    "--motor",
    "engine",
    type=click.Choice(MOTORS),
    default=MOTORS[0],
    show_default=True,
    help="Het programmadeel dat de regels toepast. Het rapport is met elke motor hetzelfde.",
)
"""`--motor`: which engine reasons."""
