"""Casussen of one client to put side by side: the worker's, the client's, and an earlier one."""

from functools import cache
from typing import Any

from kijkwijzer.advice.model import Advies, Tekstitem
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.protocol import Engine
from kijkwijzer.flow import advise
from tests.contract.asking import knowledge, source_of

Casus = dict[str, Any]

WORKER: Casus = {
    "kenmerk": "kok-7",
    "datum": "2026-11-03",
    "gesprekken": [
        {
            "datum": "2026-10-20",
            "interactie": {
                "signalen": [{"soort": "weerstand", "moment": "toen ik de training voorstelde"}],
                "leidt_ergens_toe": "nee",
                "goede_momenten": ["de cliënt lachte om de foto"],
            },
            "kader": "ja",
            "echtheid": "ja",
            "wat": {"gezamenlijk_doel": "deels"},
            "afspraken": [
                {"wat": "aanmelden voor de training", "door": "client", "nagekomen": "nee"},
                {"wat": "cv aanpassen", "door": "client", "nagekomen": "nee"},
            ],
        }
    ],
    "leefgebieden": {
        "werk": {
            "doel_client": "weer in een keuken staan",
            "doel_professional": "de training afronden",
            "rol": "leraar",
            "uitspraken": [
                {"tekst": "Geef me een keuken en ik begin morgen.", "zelfbeeld": "wil-en-kan"}
            ],
        },
        "schulden": {"uitspraken": ["Die enveloppen laat ik liggen."]},
    },
}

CLIENT: Casus = {
    "kenmerk": "kok-7",
    "gesprekken": [
        {
            "datum": "2026-10-20",
            "interactie": {
                "signalen": ["afhaken"],
                "leidt_ergens_toe": "nee",
                "goede_momenten": ["je vroeg naar mijn oude zaak"],
            },
            "kader": {"overeenstemming_dat": "ja", "overeenstemming_waarom": "nee"},
            "echtheid": {"echt_gesprek": "nee"},
            "wat": {"gezamenlijk_doel": "nee"},
            "afspraken": [
                {"wat": "CV  aanpassen", "door": "client", "nagekomen": "ja"},
                {"wat": "een kok bellen", "door": "professional", "nagekomen": "nee"},
            ],
        }
    ],
    "leefgebieden": {
        "werk": {
            "doel_client": "een eigen zaak",
            "doel_professional": "mij van de uitkering af krijgen",
            "rol": "ouder",
            "uitspraken": [{"tekst": "Ik begin liever zelf iets.", "zelfbeeld": "andere-plannen"}],
        },
        "wonen": {"doel_client": "een eigen plek"},
    },
}

EARLIER: Casus = {
    "kenmerk": "kok-7",
    "datum": "2026-08-03",
    "zorgen_veiligheid": "De cliënt zei dat de partner slaat.",
    "gesprekken": [
        {
            "datum": "2026-08-01",
            "interactie": {"leidt_ergens_toe": "ja"},
            "kader": "ja",
            "afspraken": [
                {"wat": "cv aanpassen", "door": "client"},
                {"wat": "een brief lezen", "door": "professional"},
            ],
        }
    ],
    "leefgebieden": {
        "werk": {
            "doel_client": "rust",
            "uitspraken": [{"tekst": "Het heeft geen zin meer.", "zelfbeeld": "opgegeven"}],
        },
        "wonen": {"uitspraken": ["Het huis is te klein."]},
    },
}

DANGER = "Vannacht slaap ik buiten."
"""Words that point to danger."""


@cache
def _engine() -> Engine:
    return ExpertaEngine()


def advice(casus: Casus, **more: Any) -> Advies:  # noqa: ANN401 - any key of a casus file
    """Return the advice on a casus, with these keys changed or added."""
    source = source_of({**casus, **more})
    read = read_casus(source, "proef.json", knowledge().rulebase.vocabulary)
    return advise(read, knowledge(), _engine())


def with_area(casus: Casus, id_: str, **more: Any) -> Casus:  # noqa: ANN401 - any key
    """Return a casus in which a life domain has these keys changed or added."""
    areas = casus["leefgebieden"]
    return {**casus, "leefgebieden": {**areas, id_: {**areas.get(id_, {}), **more}}}


def with_talk(casus: Casus, **more: Any) -> Casus:  # noqa: ANN401 - any key
    """Return a casus in which the one conversation has these keys changed or added."""
    return {**casus, "gesprekken": [{**casus["gesprekken"][0], **more}]}


def texts_of(items: tuple[Tekstitem, ...]) -> dict[str, str]:
    """Return the texts of items by the id of what put them there."""
    return {one.regel: one.tekst for one in items}
