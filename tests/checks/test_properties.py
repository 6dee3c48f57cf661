"""Every proven property holds for our rules, and stands in the documentation as it is checked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("clingo")

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.checks.keys import ContradictingConclusions
from kijkwijzer.checks.page import refreshed
from kijkwijzer.checks.properties import PROPERTIES, SolvedProperty
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.text_properties import FourWays, Property
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact

PAGE = Path(__file__).parents[2] / "docs" / "eigenschappen.md"


@pytest.mark.parametrize("each", PROPERTIES, ids=lambda each: each.code)
def test_the_property_holds_for_our_rules(each: Property, knowledge: Knowledge) -> None:
    assert list(each.find(knowledge)) == []


@pytest.mark.parametrize("each", PROPERTIES, ids=lambda each: each.code)
def test_the_property_is_found_broken_in_a_broken_rule_base(
    each: Property, broken: Callable[[str], Knowledge]
) -> None:
    knowledge = broken(each.code)
    found = list(each.find(knowledge))
    assert {issue.code for issue in found} == {each.code}
    if isinstance(each, SolvedProperty):
        assert all(issue.witness for issue in found)


def test_a_gap_for_one_age_group_is_named(knowledge: Knowledge) -> None:
    tables = knowledge.rulebase.tabellen
    rows = tuple(
        replace(row, niet_voor=("oudere",))
        if (row.leefgebied, row.logica) == ("taal", "kansen")
        else row
        for row in tables.interventies
    )
    rulebase = replace(knowledge.rulebase, tabellen=replace(tables, interventies=rows))
    (issue,) = FourWays().find(replace(knowledge, rulebase=rulebase))
    assert issue.about == "taal"
    assert issue.message == "bij de logica 'kansen' staat geen interventie voor: oudere"


def test_no_conclusion_contradicts_another(knowledge: Knowledge) -> None:
    assert list(ContradictingConclusions().find(knowledge)) == []


def follows(witness: str | None, knowledge: Knowledge) -> frozenset[Fact]:
    """Return what the reference engine concludes on a witness, read as the casus file it is."""
    rulebase = knowledge.rulebase
    casus = read_casus((witness or "").encode(), "getuige.yaml", rulebase.vocabulary).casus
    facts = state_facts(casus, rulebase, knowledge.lexicon).facts
    return reason(facts, rulebase, ReferenceEngine()).concluded


def test_a_contradiction_comes_with_a_casus_that_shows_it(
    broken: Callable[[str], Knowledge],
) -> None:
    knowledge = broken("KW304")
    (found,) = ContradictingConclusions().find(knowledge)
    assert found.about == "rol_oordeel"
    verdicts = {fact for fact in follows(found.witness, knowledge) if fact.type == "rol_oordeel"}
    assert len({fact.values[0] for fact in verdicts}) < len(verdicts)


def test_a_property_that_fails_comes_with_a_casus_that_shows_it(
    broken: Callable[[str], Knowledge],
) -> None:
    knowledge = broken("KW412")
    judging = next(each for each in PROPERTIES if each.code == "KW412")
    (found,) = judging.find(knowledge)
    concluded = follows(found.witness, knowledge)
    opened = {fact.values[0] for fact in concluded if "gemengd" in fact.values}
    judged = {fact.values[0] for fact in concluded if fact.type == "rol_oordeel"}
    assert opened & judged


def test_the_page_says_what_the_checks_say_now(knowledge: Knowledge) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert refreshed(page, knowledge) == page


def test_the_page_holds_every_sentence(knowledge: Knowledge) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [each.zin for each in PROPERTIES if each.zin not in page] == []
    assert str(scope_of(knowledge.rulebase)) in page
