"""A witness is a casus file that really shows what it is a witness of."""

import pytest

pytest.importorskip("clingo")

from kijkwijzer import analyse
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.checks.live import smallest_casussen
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge


def replayed(knowledge: Knowledge, names: list[str]) -> tuple[list[str], list[str]]:
    """Return for which rules the witness, read back from its file, fires; and for which not."""
    rulebase = knowledge.rulebase
    good: list[str] = []
    bad: list[str] = []
    for name, text in smallest_casussen(knowledge, names):
        casus = read_casus(text.encode(), "getuige.yaml", rulebase.vocabulary).casus
        facts = state_facts(casus, rulebase, knowledge.lexicon).facts
        outcome = reason(facts, rulebase, ReferenceEngine())
        (good if name in {each.rule for each in outcome.trace} else bad).append(name)
    return good, bad


def test_the_casus_written_for_a_rule_fires_that_rule(knowledge: Knowledge) -> None:
    names = [rule.id for rule in knowledge.rulebase.regels]
    good, bad = replayed(knowledge, names[::25])
    assert len(good) >= 20
    # Two sentences together can say more than each alone; that is rare.
    assert len(bad) <= 2


@pytest.mark.deep
def test_the_casus_written_for_each_rule_fires_that_rule(knowledge: Knowledge) -> None:
    good, bad = replayed(knowledge, [rule.id for rule in knowledge.rulebase.regels])
    assert len(bad) <= len(good) / 50


def test_a_casus_written_for_a_rule_goes_all_the_way_to_an_advice(knowledge: Knowledge) -> None:
    """The witness is a casus file like any other: the program gives its whole advice on it."""
    rule = next(rule for rule in knowledge.rulebase.regels if rule.laag == "plannen")
    ((name, text),) = smallest_casussen(knowledge, [rule.id])
    advies = analyse(text.encode(), "getuige.yaml", knowledge)
    assert name in {firing.regel for firing in advies.spoor}
