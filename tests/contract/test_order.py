"""Which life domain comes first."""

from typing import Any

from tests.contract.asking import Data, advice_on


def order(**leefgebieden: Any) -> list[str]:  # noqa: ANN401 - any block of a life domain
    return places(advice_on(leefgebieden=leefgebieden))


def places(advies: Data) -> list[str]:
    return [entry["leefgebied"] for entry in advies["volgorde"]]


def test_what_is_urgent_comes_before_the_clients_own_order() -> None:
    assert order(meedoen={"prioriteit_client": 1}, taal={"urgent": "ja"}) == ["taal", "meedoen"]


def test_of_what_is_urgent_the_nearest_date_comes_first_and_no_date_last() -> None:
    found = order(
        meedoen={"urgent": "ja"},
        netwerk={"urgent": "ja", "urgent_voor": "2026-12-24"},
        werk={"urgent": "ja", "urgent_voor": "2026-11-24"},
    )
    assert found == ["werk", "netwerk", "meedoen"]


def test_a_date_alone_makes_urgent_but_not_against_a_plain_no() -> None:
    dated = {"urgent_voor": "2026-11-24"}
    assert order(meedoen={}, werk=dated) == ["werk", "meedoen"]
    assert order(meedoen={}, werk={**dated, "urgent": "nee"}) == ["meedoen", "werk"]


def test_the_clients_own_order_comes_before_what_blocks_the_rest() -> None:
    found = order(schulden={}, werk={"prioriteit_client": 2}, meedoen={"prioriteit_client": 1})
    assert found == ["meedoen", "werk", "schulden"]


def test_what_blocks_another_life_domain_comes_before_the_rest() -> None:
    assert order(werk={}, schulden={}) == ["schulden", "werk"]


def test_a_life_domain_that_blocks_nothing_here_does_not_come_first() -> None:
    assert order(taal={}, schulden={}) == ["taal", "schulden"]


def test_two_equal_priorities_keep_the_order_of_the_file() -> None:
    same = {"prioriteit_client": 1}
    assert order(werk=same, meedoen=same) == ["werk", "meedoen"]
    assert order(meedoen=same, werk=same) == ["meedoen", "werk"]


def test_without_any_reason_the_order_of_the_file_stays() -> None:
    assert order(werk={}, meedoen={}) == ["werk", "meedoen"]
    assert order(meedoen={}, werk={}) == ["meedoen", "werk"]


def test_each_reason_is_told_by_its_own_rule() -> None:
    advies = advice_on(
        leefgebieden={
            "meedoen": {},
            "netwerk": {},
            "werk": {"prioriteit_client": 1},
            "taal": {"urgent": "ja"},
        }
    )
    reasons = [entry["reden"] for entry in advies["volgorde"]]
    assert places(advies) == ["taal", "werk", "netwerk", "meedoen"]
    assert len(set(reasons)) == 4


def test_where_safety_points_comes_before_what_is_urgent() -> None:
    advies = advice_on(
        leefgebieden={
            "werk": {"urgent": "ja", "urgent_voor": "2026-11-04"},
            "psychisch": {"uitspraken": ["Ik wil dood."]},
        }
    )
    assert places(advies) == ["psychisch", "werk"]
