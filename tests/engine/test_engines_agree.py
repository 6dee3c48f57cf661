"""experta and the reference give the same firings, whatever the rules and facts."""

from hypothesis import given, settings

from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.rulebase.model import Absent, Fact, Holds, Pattern, Rule, Unequal
from tests.engine import worlds


@settings(max_examples=150, deadline=None)
@given(worlds.rules(), worlds.facts())
def test_both_engines_fire_alike_on_made_up_rules(rules: list[Rule], facts: list[Fact]) -> None:
    stratum = worlds.stratum(*rules)
    expected = ReferenceEngine().saturate(stratum, worlds.memory(*facts))
    assert ExpertaEngine().saturate(stratum, worlds.memory(*facts)) == expected
    assert ExpertaEngine(one_shot=True).saturate(stratum, worlds.memory(*facts)) == expected


@settings(max_examples=50, deadline=None)
@given(worlds.rules(), worlds.facts(), worlds.facts())
def test_a_second_casus_sees_nothing_of_the_first(
    rules: list[Rule], first: list[Fact], second: list[Fact]
) -> None:
    stratum = worlds.stratum(*rules)
    engine = ExpertaEngine()
    engine.saturate(stratum, worlds.memory(*first))
    again = engine.saturate(stratum, worlds.memory(*second))
    assert again == ReferenceEngine().saturate(stratum, worlds.memory(*second))


def test_many_negated_rules_on_one_fact_agree() -> None:
    rules = [
        worlds.rule(
            f"r{number}",
            [
                Holds(Pattern("p", (("a",), None))),
                Absent(Pattern("q", ((f"v{number}",), None))),
            ],
            [Pattern("s", ((f"v{number}",), ("a",)))],
        )
        for number in range(12)
    ]
    stratum = worlds.stratum(*rules)
    for blocked in range(12):
        facts = (Fact("p", ("a", "a")), Fact("q", (f"v{blocked}", "a")))
        fired = ExpertaEngine().saturate(stratum, worlds.memory(*facts))
        assert fired == ReferenceEngine().saturate(stratum, worlds.memory(*facts))
        assert f"r{blocked}" not in {firing.rule for firing in fired}


def test_one_rule_with_three_patterns_of_one_type_agrees() -> None:
    rule = worlds.rule(
        "drie",
        [
            Holds(Pattern("p", ("$x", "$y"))),
            Holds(Pattern("p", ("$y", "$z"))),
            Holds(Pattern("p", ("$z", "$x"))),
            Unequal("$x", "$y"),
            Absent(Pattern("q", ("$x", None))),
        ],
        [Pattern("s", ("$x", "$z"))],
    )
    facts = [Fact("p", (x, y)) for x in "abc" for y in "abc"] + [Fact("q", ("b", "a"))]
    stratum = worlds.stratum(rule)
    fired = ExpertaEngine().saturate(stratum, worlds.memory(*facts))
    assert fired == ReferenceEngine().saturate(stratum, worlds.memory(*facts))
    assert fired
