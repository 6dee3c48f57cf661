"""What presses and what is at stake, from the casus into the advice."""

from typing import Any

import pytest

from tests.report.variants import advice_on


def deadline(**area: Any) -> str | None:  # noqa: ANN401 - any field of a life domain
    return (
        advice_on({"kenmerk": "k", "leefgebieden": {"wonen": area}})
        .leefgebieden["wonen"]
        .urgent_voor
    )


@pytest.mark.parametrize("said", [{}, {"urgent": "ja"}])
def test_a_date_that_presses_stands_at_its_life_domain(said: dict[str, str]) -> None:
    assert deadline(urgent_voor="2026-11-27", **said) == "2026-11-27"


def test_without_haste_or_without_a_date_there_is_none() -> None:
    assert deadline(urgent="ja") is None
    assert deadline(urgent="nee", urgent_voor="2026-11-27") is None


def test_what_is_at_stake_is_that_of_the_latest_conversation() -> None:
    talks = [{"op_het_spel": "De uitkering."}, {"op_het_spel": "De woning."}]
    assert advice_on({"kenmerk": "k", "gesprekken": talks}).op_het_spel == "De woning."
    assert advice_on({"kenmerk": "k", "gesprekken": [*talks, {"vorm": "app"}]}).op_het_spel is None
    assert advice_on({"kenmerk": "k"}).op_het_spel is None
