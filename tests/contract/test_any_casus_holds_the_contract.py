"""Whatever a worker fills in or leaves out, the advice holds the contract."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from tests.contract.asking import advice_from, knowledge, source_of
from tests.contract.lines import LINES
from tests.strategies import casussen

CASUSSEN: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: casussen(knowledge().rulebase.vocabulary)
)

KEPT = ExpertaEngine()
"""An engine that goes from casus to casus, so that one would see what it kept of the one before."""

few = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
many = settings(few, max_examples=500)


def holds_the_contract(casus: dict[str, Any]) -> None:
    advies = advice_from(casus, ReferenceEngine())
    for line in LINES:
        line(advies)


def reasons_alike(casus: dict[str, Any]) -> None:
    known = knowledge()
    read = read_casus(source_of(casus), "gemaakt.json", known.rulebase.vocabulary)
    stated = state_facts(read.casus, known.rulebase, known.lexicon).facts
    expected = reason(stated, known.rulebase, ReferenceEngine())
    assert reason(stated, known.rulebase, KEPT) == expected
    assert reason(stated, known.rulebase, ExpertaEngine(one_shot=True)) == expected


@few
@given(CASUSSEN)
def test_any_casus_gives_an_advice_that_holds_the_contract(casus: dict[str, Any]) -> None:
    holds_the_contract(casus)


@settings(few, max_examples=30)
@given(CASUSSEN)
def test_both_engines_conclude_the_same_from_any_casus(casus: dict[str, Any]) -> None:
    reasons_alike(casus)


@pytest.mark.deep
@many
@given(CASUSSEN)
def test_very_many_casussen_hold_the_contract_in_both_engines(casus: dict[str, Any]) -> None:
    holds_the_contract(casus)
    reasons_alike(casus)
