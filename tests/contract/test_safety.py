"""Signs of danger are looked for everywhere, whoever wrote or said the words."""

from typing import Any

import pytest

from tests.contract.asking import Data, advice_on

DANGER = "Ik wil dood."
PLACES: dict[str, dict[str, Any]] = {
    "titel": {"titel": DANGER},
    "aanleiding": {"aanleiding": DANGER},
    "goed_leven": {"goed_leven": DANGER},
    "erbij_horen": {"erbij_horen": DANGER},
    "zorgen_veiligheid": {"zorgen_veiligheid": DANGER},
    "netwerk": {"netwerk": [{"wie": "zus", "kan": DANGER}]},
    "voornemen": {"professional": {"voornemen": DANGER}},
    "twijfels": {"professional": {"twijfels": DANGER}},
    "ontwikkelvraag": {"professional": {"ontwikkelvraag": DANGER}},
    "verdieping": {"verdieping": {"zingeving": DANGER}},
    "op_het_spel": {"gesprek": {"op_het_spel": DANGER}},
    "signaal": {
        "gesprek": {"interactie": {"signalen": [{"soort": "afhaken", "toelichting": DANGER}]}}
    },
    "goed moment": {"gesprek": {"interactie": {"goede_momenten": [DANGER]}}},
    "afspraak": {"gesprek": {"afspraken": [DANGER]}},
    "losse uitspraak": {"uitspraken": [DANGER]},
    "situatie": {"leefgebieden": {"werk": {"situatie": DANGER}}},
    "doel": {"leefgebieden": {"werk": {"doel_client": DANGER}}},
    "krachten": {"leefgebieden": {"werk": {"krachten": [DANGER]}}},
    "oordeel": {"leefgebieden": {"werk": {"oordeel_professional": {"reden": DANGER}}}},
    "uitspraak van een ander": {
        "leefgebieden": {"werk": {"uitspraken": [{"tekst": DANGER, "door": "ander"}]}}
    },
    "uitspraak van vroeger": {
        "leefgebieden": {"werk": {"uitspraken": [{"tekst": DANGER, "wanneer": "vroeger"}]}}
    },
    "ironische uitspraak": {
        "leefgebieden": {"werk": {"uitspraken": [{"tekst": DANGER, "toon": "ironisch"}]}}
    },
    "eigen lezing": {
        "leefgebieden": {"werk": {"uitspraken": [{"tekst": DANGER, "zelfbeeld": "wil-en-kan"}]}}
    },
}


def kinds(advies: Data) -> set[str]:
    return {item["soort"] for item in advies["veiligheid"]}


@pytest.mark.parametrize("place", PLACES)
def test_a_sign_of_danger_is_seen_wherever_it_stands(place: str) -> None:
    assert "suicidaliteit" in kinds(advice_on(**PLACES[place]))


def test_the_context_alone_is_enough_to_ask_on() -> None:
    advies = advice_on(context=["onveiligheid"])
    assert "onveiligheid" in kinds(advies)
    assert {item["niveau"] for item in advies["veiligheid"]} == {"vraag-door"}


def test_what_the_worker_worries_about_is_enough_to_ask_on_whatever_the_words() -> None:
    assert advice_on(zorgen_veiligheid="Het zit me niet lekker.")["veiligheid"]


def test_a_sign_of_danger_takes_nothing_away_from_the_rest() -> None:
    area = {"werk": {"uitspraken": [{"tekst": "Zo zit het.", "zelfbeeld": "wil-en-kan"}]}}
    calm = advice_on(leefgebieden=area)
    alarmed = advice_on(leefgebieden=area, zorgen_veiligheid=DANGER)
    assert calm["veiligheid"] == []
    assert alarmed["leefgebieden"] == calm["leefgebieden"]
    assert alarmed["kernvragen"] == calm["kernvragen"]


def test_a_casus_without_signs_has_an_empty_block_and_says_nothing_reassuring() -> None:
    advies = advice_on(leefgebieden={"werk": {"uitspraken": ["Dinsdag kan ik niet."]}})
    assert advies["veiligheid"] == []


QUESTION = "Denk je eraan om dood te gaan?"


def opening(advies: Data) -> list[Data]:
    return [item for item in advies["gespreksplan"]["opening"] if QUESTION in item["tekst"]]


def test_with_thoughts_of_death_the_plan_asks_about_them_outright() -> None:
    (asked,) = opening(advice_on(leefgebieden={"wonen": {"uitspraken": [DANGER]}}))
    assert asked["toetsing"] == "niet-getoetst"
    # The sheet on the table takes the sentences to say; this question is for a quiet moment.
    assert asked["zinnen"] == []


def test_another_danger_does_not_make_the_plan_ask_about_death() -> None:
    advies = advice_on(leefgebieden={"wonen": {"uitspraken": ["Mijn man slaat me elke dag."]}})
    assert "nu-handelen" in {item["niveau"] for item in advies["veiligheid"]}
    assert opening(advies) == []


def test_who_is_in_danger_is_not_just_greeted() -> None:
    held_off = {"contactpogingen": [{"resultaat": "afgehouden"}, {"resultaat": "geen-gehoor"}]}
    greeted = "plan.open-gedag"
    calm, danger = advice_on(**held_off), advice_on(**held_off, aanleiding=DANGER)
    assert greeted in {item["regel"] for item in calm["gespreksplan"]["opening"]}
    assert greeted not in {item["regel"] for item in danger["gespreksplan"]["opening"]}
    assert danger["gespreksplan"]["opening"]
