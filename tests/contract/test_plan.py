"""The plan for the next conversation: it does not contradict itself, and haste has its place in it."""

from collections.abc import Iterable

import pytest

from tests.contract.asking import Data, advice_on


def rules(items: Iterable[Data]) -> set[str]:
    return {item["regel"] for item in items}


HURRY = {"wonen": {"urgent": "ja", "urgent_voor": "2026-11-27"}}


def test_haste_is_part_of_why_you_talk_where_that_was_not_clear() -> None:
    advies = advice_on(gesprek={"kader": "nee"}, leefgebieden=HURRY)
    assert advies["eerste_stap"]["regel"] == "stap.kader-haast"
    calm = advice_on(gesprek={"kader": "nee"}, leefgebieden={"wonen": {}})
    assert calm["eerste_stap"]["regel"] == "stap.kader"


@pytest.mark.parametrize("bril", ["echtheid", "wat"])
def test_haste_is_prepared_for_where_something_else_comes_first(bril: str) -> None:
    advies = advice_on(gesprek={bril: "nee"}, leefgebieden=HURRY)
    assert advies["eerste_stap"]["regel"].startswith(f"stap.{bril}")
    assert "plan.voor-haast-zonder-basis" in rules(advies["gespreksplan"]["voorbereiding"])


def test_a_first_greeting_stands_alone() -> None:
    attempts = [{"resultaat": "afgehouden"}, {"resultaat": "geen-gehoor"}]
    advies = advice_on(contactpogingen=attempts, netwerk=[{"wie": "zus", "betrokken": "ja"}])
    assert rules(advies["gespreksplan"]["opening"]) == {"plan.open-gedag"}
    assert "netwerk.doet-mee" not in rules(advies["gespreksplan"]["voorbereiding"])


def test_what_somebody_around_the_client_can_do_is_pointed_at() -> None:
    around = [{"wie": "zus", "betrokken": "ja", "kan": "heeft een busje"}]
    found = {
        item["regel"]: item for item in advice_on(netwerk=around)["gespreksplan"]["voorbereiding"]
    }
    assert [g["citaat"] for g in found["netwerk.kan-iets"]["gronden"]] == ["heeft een busje"]
    nothing = advice_on(netwerk=[{"wie": "zus", "betrokken": "ja", "kan": "niks"}])
    assert "netwerk.kan-iets" not in rules(nothing["gespreksplan"]["voorbereiding"])


def test_an_agreement_of_both_that_was_not_kept_has_an_opening_for_the_worker() -> None:
    talk = {"afspraken": [{"wat": "loonstroken zoeken", "door": "beiden", "nagekomen": "nee"}]}
    assert "plan.open-samen-afspraak" in rules(advice_on(gesprek=talk)["gespreksplan"]["opening"])


def opening(advies: Data) -> list[str]:
    return [item["regel"] for item in advies["gespreksplan"]["opening"]]


LIST = "plan.open-briefje"
ASKED_FOR = {"initiatief": "client", "kader": {"overeenstemming_waarom": "nee"}}


@pytest.mark.parametrize(
    ("words", "level", "first"),
    [
        ("Ik wil dood.", "nu-handelen", "plan.open-veilig"),
        ("Ik kan niet meer.", "vraag-door", "plan.open-eerst-hoe-het-gaat"),
    ],
)
def test_with_words_about_death_a_conversation_does_not_open_with_a_list(
    words: str, level: str, first: str
) -> None:
    calm = advice_on(gesprek={"kader": "ja"})
    worried = advice_on(gesprek={"kader": "ja"}, uitspraken=[words])
    assert {item["niveau"] for item in worried["veiligheid"]} == {level}
    assert LIST in opening(calm)
    assert LIST not in opening(worried)
    assert opening(worried)[0] == first


def test_who_is_hit_at_home_is_not_met_with_a_list_either() -> None:
    advies = advice_on(gesprek={"kader": "ja"}, uitspraken=["Mijn man slaat me elke dag."])
    assert opening(advies)[0] == "plan.open-veilig"
    assert LIST not in opening(advies)


def test_a_conversation_opens_with_the_eviction_that_is_near() -> None:
    advies = advice_on(uitspraken=["Morgen worden we uit huis gezet."])
    assert {item["soort"] for item in advies["veiligheid"]} == {"dreigende-schuld"}
    assert opening(advies)[0] == "plan.open-wat-niet-kan-wachten"
    assert "plan.open-veilig" not in opening(advies)
    assert LIST in opening(advies)


def test_after_words_about_death_it_is_clear_how_the_day_goes_on() -> None:
    closing = rules(advice_on(uitspraken=["Ik wil dood."])["gespreksplan"]["afronding"])
    assert "plan.rond-veilig" in closing
    asked = rules(advice_on(uitspraken=["Ik kan niet meer."])["gespreksplan"]["afronding"])
    assert "plan.rond-veilig" not in asked


@pytest.mark.parametrize("agreed", ["kamers bekijken", {"wat": "samen bellen", "door": "beiden"}])
def test_an_agreement_of_which_nothing_is_known_is_asked_about(agreed: str | Data) -> None:
    assert "plan.open-hoe-ging-het" in opening(advice_on(gesprek={"afspraken": [agreed]}))


@pytest.mark.parametrize(
    "agreed",
    [
        {"wat": "samen bellen", "door": "beiden", "nagekomen": "ja"},
        {"wat": "formulier sturen", "door": "professional"},
    ],
)
def test_an_agreement_the_worker_knows_all_about_is_not_asked_about(agreed: Data) -> None:
    assert "plan.open-hoe-ging-het" not in opening(advice_on(gesprek={"afspraken": [agreed]}))


def test_where_the_client_asked_for_the_conversation_the_why_begins_with_that() -> None:
    asked = advice_on(gesprek=ASKED_FOR)
    assert asked["eerste_stap"]["regel"] == "stap.kader-vraag-van-de-client"
    assert "plan.open-vraag-van-de-client" in opening(asked)
    called = advice_on(gesprek=ASKED_FOR | {"initiatief": "professional"})
    assert called["eerste_stap"]["regel"] == "stap.kader"
    assert "plan.open-waarom" in opening(called)


def test_why_you_talk_comes_before_what_you_talk_about() -> None:
    found = opening(advice_on(gesprek={"kader": "nee"}))
    assert found.index("plan.open-waarom") < found.index(LIST)


def test_contact_as_the_purpose_asks_for_no_agreement() -> None:
    answers = {"leidt_ergens_toe": "deels", "concrete_acties": "deels"}

    def tips(purpose: str) -> set[str]:
        talk = {"bedoeling": [purpose], "interactie": answers}
        return rules(advice_on(gesprek=talk)["kernvragen"]["interactie"]["tips"])

    assert "interactie.richting-zonder-afspraak" in tips("plan")
    assert "interactie.richting-zonder-afspraak" not in tips("contact")


CHANCE = {"uitspraken": [{"tekst": "Zo zit het.", "zelfbeeld": "wil-en-kan"}]}
OWN_WAY = {"uitspraken": [{"tekst": "Zo is het.", "zelfbeeld": "andere-plannen"}]}
TOO_MUCH = {"uitspraken": [{"tekst": "Zo gaat het.", "zelfbeeld": "opgegeven"}]}


def test_without_haste_or_order_the_first_step_begins_where_a_wish_is_known() -> None:
    wished = CHANCE | {"doel_client": "weer naar de kaartclub"}
    open_choice = advice_on(leefgebieden={"mobiliteit": CHANCE, "meedoen": OWN_WAY})
    assert open_choice["eerste_stap"]["regel"] == "stap.laat-kiezen"
    begun = advice_on(leefgebieden={"mobiliteit": wished, "meedoen": OWN_WAY})
    assert begun["eerste_stap"]["regel"] == "stap.kansen"


def test_a_known_wish_does_not_go_before_what_is_too_much() -> None:
    wished = CHANCE | {"doel_client": "weer naar de kaartclub"}
    advies = advice_on(leefgebieden={"mobiliteit": wished, "schulden": TOO_MUCH})
    assert advies["eerste_stap"]["regel"] == "stap.eerst-rust"


def test_after_a_closing_talk_somebody_takes_over_what_is_still_going_on() -> None:
    plan = advice_on(gesprek={"soort": "afsluiting"})["gespreksplan"]
    assert "plan.voor-afsluiting" in rules(plan["voorbereiding"])
