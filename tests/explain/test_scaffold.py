"""The start of a rule: what stands there already is right."""

from itertools import pairwise

import pytest

from kijkwijzer.engine.examples import surprises
from kijkwijzer.explain.scaffold import scaffold
from kijkwijzer.reading import RULE_LIMITS, read_document
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.rules import RuleReader


def finished(text: str, rulebase: RuleBase) -> Rule:
    """Fill in what is left for the author, and read the rule."""
    text = text.replace("uitleg:   #", "uitleg: Daarom. #").replace("bron: []", "bron: [x]")
    document = read_document(text.encode(), "r.yaml", limits=RULE_LIMITS, kind="yaml", root="list")
    reader = RuleReader(document, rulebase.vocabulary)
    (rule,) = reader.rules()
    assert reader.problems == []
    return rule


def test_a_rule_that_reads_any_facts_has_examples_that_hold(rulebase: RuleBase) -> None:
    kinds = list(rulebase.vocabulary.feiten)
    for pair in [*pairwise(kinds), *((kind,) for kind in kinds if kind != "casus")]:
        text = scaffold("eigen.proef", "plannen", pair, ["meer_gebieden"], rulebase)
        rule = finished(text, rulebase)
        assert len(rule.als) == len(pair)
        assert list(surprises(rule)) == [], pair


def test_a_rule_can_conclude_any_fact_a_rule_may(rulebase: RuleBase) -> None:
    for kind, about in rulebase.vocabulary.feiten.items():
        if about.van == "regel":
            text = scaffold("eigen.proef", "plannen", ["telt"], [kind], rulebase)
            rule = finished(text, rulebase)
            assert rule.dan[0].type == kind


def test_fields_with_one_name_and_meaning_become_one_variable(rulebase: RuleBase) -> None:
    rule = finished(
        scaffold("a.b", "duiden", ["telt", "uitspraak"], ["eigen_lezing"], rulebase), rulebase
    )
    first, second = (pattern.terms[0] for pattern in rule.positive)
    assert first == second == rule.dan[0].terms[0] == "$uitspraak"


def test_a_rule_does_not_load_until_its_author_says_why(rulebase: RuleBase) -> None:
    text = scaffold("a.b", "duiden", ["telt"], ["eigen_lezing"], rulebase)
    document = read_document(text.encode(), "r.yaml", limits=RULE_LIMITS, kind="yaml", root="list")
    reader = RuleReader(document, rulebase.vocabulary)
    assert reader.rules() == ()
    assert [problem.message for problem in reader.problems] == [
        "Deze regel mist 'uitleg'.",
        "Deze regel mist 'bron'.",
    ]


@pytest.mark.parametrize(("kind", "shown"), [("bevinding", True), ("eigen_lezing", False)])
def test_a_conclusion_that_shows_a_text_comes_with_the_start_of_one(
    rulebase: RuleBase, kind: str, shown: bool
) -> None:
    text = scaffold("a.b", "adviseren", ["telt"], [kind], rulebase)
    assert ("# - id: a.b\n#   werker: " in text) == shown
    assert ("tekst: a.b" in text) == shown
