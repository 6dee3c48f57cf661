"""`kijkwijzer nieuw`: a casus file to fill in."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.publish import publish

if TYPE_CHECKING:
    from kijkwijzer.rulebase.vocabulary import Vocabulary

_LONGEST_KENMERK = 60
# Lists of the vocabulary whose words need some explanation where they are offered.
_EXPLAINED = ("rol", "zelfbeeld")


@click.command(options_metavar="[OPTIES]", short_help="Maak een casus om in te vullen.")
@click.argument("place", metavar="PAD", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--volledig", "full", is_flag=True, help="Alle vragen, in plaats van hoogstens twaalf."
)
@click.option(
    "--leefgebied",
    "domains",
    metavar="LEEFGEBIED",
    multiple=True,
    default=["werk"],
    show_default=True,
    help="Het leefgebied waar het over gaat. Mag vaker.",
)
@regels_option
def nieuw(place: Path, full: bool, domains: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Maak een casus om in te vullen, met bij elke vraag uitleg.

    PAD is de naam van het nieuwe bestand, zoals peter.yaml. Kies een schuilnaam. Een bestand dat
    er al staat, blijft zoals het is.
    """
    if place.suffix.casefold() == ".json":
        raise click.UsageError("Kies een naam die eindigt op .yaml.")

    from kijkwijzer.casus.bsn import find_bsns
    from kijkwijzer.casus.schema import casus_schema
    from kijkwijzer.cli.form import form
    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.cli.questions import questions_of
    from kijkwijzer.data import data_folder

    if any(find_bsns(place.name)):
        raise Failure("In deze naam staat een burgerservicenummer. Kies een schuilnaam.")
    rulebase = rulebase_with(folders)
    vocabulary = rulebase.vocabulary
    _check_domains(domains, vocabulary)
    meanings = {
        vocabulary.waarden[name]: tuple(
            rulebase.namen[name].get(word, word) for word in vocabulary.waarden[name]
        )
        for name in _EXPLAINED
    }
    text = form(
        questions_of(casus_schema(vocabulary), list(vocabulary.leefgebieden), meanings),
        kenmerk=_kenmerk(place),
        domains=domains,
        schema=(data_folder("schemas") / "casus.schema.json").resolve().as_uri(),
        full=full,
    )
    publish(place, text.encode())
    name = shown(place)
    say(f"Vul {name} in. Maak daarna het rapport met: kijkwijzer analyse {shlex.quote(name)}")
    if place.stem != place.stem.lower() or " " in place.stem:
        say(
            "De naam van dit bestand staat er nu in als kenmerk. Is het een echte naam? Kies dan een andere."
        )


def _kenmerk(place: Path) -> str:
    from kijkwijzer.reading.characters import FORBIDDEN

    name = FORBIDDEN.sub("", place.stem).replace("\n", "").replace("\t", "").strip()
    return name[:_LONGEST_KENMERK].strip()


def _check_domains(domains: tuple[str, ...], vocabulary: "Vocabulary") -> None:
    from kijkwijzer.reading import did_you_mean

    known = [*vocabulary.leefgebieden, *vocabulary.aliassen]
    for domain in domains:
        if domain not in known:
            meant = did_you_mean(domain, known) or f"kies uit: {', '.join(vocabulary.leefgebieden)}"
            raise click.UsageError(f"Dit leefgebied bestaat niet ({meant}).")
    ids = [vocabulary.aliassen.get(domain, domain) for domain in domains]
    if len(set(ids)) < len(ids):
        raise click.UsageError("Noem elk leefgebied één keer.")
