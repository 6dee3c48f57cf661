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
