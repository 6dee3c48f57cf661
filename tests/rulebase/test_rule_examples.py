"""The examples that stand with each rule in `rules/`: they are the rules' own tests."""

import pytest

from kijkwijzer.engine.examples import surprises
from kijkwijzer.rulebase import load_rulebase
from kijkwijzer.rulebase.model import Rule

RULES = load_rulebase().regels


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_example_of_a_rule_comes_out_as_it_says(rule: Rule) -> None:
    assert [(s.example.soort, s.example.regelnummer) for s in surprises(rule)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_shows_where_it_fires_and_where_it_just_does_not(rule: Rule) -> None:
    kinds = {example.soort for example in rule.voorbeelden}
    assert {"wel", "niet"} <= kinds


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_why_and_names_its_source(rule: Rule) -> None:
    assert rule.uitleg
    assert rule.bron
