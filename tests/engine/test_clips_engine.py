"""CLIPS fires as the reference does, and what is known of clipspy does not bite."""

import gc
from collections.abc import Sequence

import clips
import pytest
from hypothesis import given, settings

from kijkwijzer.engine import clips_engine
from kijkwijzer.engine.clips_engine import ClipsEngine
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.rulebase.model import Absent, Fact, Holds, OneOf, Pattern, Rule, Unequal
from kijkwijzer.rulebase.strata import Stratum
from tests.engine import worlds

COPY = worlds.rule("kopie", [Holds(Pattern("p", ("$x", "$y")))], [Pattern("s", ("$x", "$y"))])


def agree(stratum: Stratum, facts: Sequence[Fact]) -> None:
    fired = ClipsEngine().saturate(stratum, worlds.memory(*facts))
    assert fired == ReferenceEngine().saturate(stratum, worlds.memory(*facts))
    assert fired


@settings(max_examples=150, deadline=None)
@given(worlds.rules(), worlds.facts())
def test_clips_fires_like_the_reference_on_made_up_rules(
    rules: list[Rule], facts: list[Fact]
) -> None:
    stratum = worlds.stratum(*rules)
    fired = ClipsEngine().saturate(stratum, worlds.memory(*facts))
    assert fired == ReferenceEngine().saturate(stratum, worlds.memory(*facts))


@settings(max_examples=50, deadline=None)
@given(worlds.rules(), worlds.facts(), worlds.facts())
def test_a_second_casus_sees_nothing_of_the_first(
    rules: list[Rule], first: list[Fact], second: list[Fact]
) -> None:
    stratum = worlds.stratum(*rules)
    engine = ClipsEngine()
    engine.saturate(stratum, worlds.memory(*first))
    again = engine.saturate(stratum, worlds.memory(*second))
    assert again == ReferenceEngine().saturate(stratum, worlds.memory(*second))


@pytest.mark.parametrize(
    "value", ["u1.2", "a b", 'zei "nee"', "(exit)", "?x", "a|b", "~a", ";", "1", "-", "", "é\n{x}"]
)
def test_any_value_passes_through_clips_unharmed(value: str) -> None:
    rules = [
        COPY,
        worlds.rule(
            "gelijk", [Holds(Pattern("p", ((value, "x"), "$y")))], [Pattern("s", ((value,), "$y"))]
        ),
        worlds.rule(
            "ander",
            [
                Holds(Pattern("p", ("$x", "$y"))),
                Unequal("$x", "$y"),
                OneOf("$x", (value,)),
                Absent(Pattern("q", ((value,), "$y"))),
            ],
            [Pattern("p", ("$y", (value,)))],
        ),
    ]
    agree(worlds.stratum(*rules), [Fact("p", (value, "y")), Fact("q", (value, value))])


def test_a_counted_fact_without_fields_is_a_condition_like_any_other() -> None:
    rule = worlds.rule(
        "geteld",
        [Holds(Pattern("p", ("$x",))), worlds.at_least(2, "$x", Pattern("p", ("$x",)), ())],
        [Pattern("s", ("$x",))],
    )
    agree(worlds.stratum(rule), [Fact("p", ("a",)), Fact("telling#0", ())])


def test_many_negated_rules_on_one_fact_agree() -> None:
    rules = [
        worlds.rule(
            f"r{number}",
            [Holds(Pattern("p", (("a",), None))), Absent(Pattern("q", ((f"v{number}",), None)))],
            [Pattern("s", ((f"v{number}",), ("a",)))],
        )
        for number in range(12)
    ]
    for blocked in range(12):
        facts = [Fact("p", ("a", "a")), Fact("q", (f"v{blocked}", "a"))]
        agree(worlds.stratum(*rules), facts)


def test_an_exception_while_firing_comes_out_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    engine = ClipsEngine()
    stratum = worlds.stratum(COPY)
    engine.saturate(stratum, worlds.memory(Fact("p", ("z", "z"))))

    def broken(*_: object) -> Fact:
        raise RuntimeError("boom")

    with monkeypatch.context() as patch, pytest.raises(RuntimeError, match="boom"):
        patch.setattr(clips_engine, "conclude", broken)
        engine.saturate(stratum, worlds.memory(Fact("p", ("a", "a")), Fact("p", ("b", "b"))))
    assert capfd.readouterr() == ("", "")
    fired = engine.saturate(stratum, worlds.memory(Fact("p", ("c", "c"))))
    assert [firing.facts for firing in fired] == [(Fact("p", ("c", "c")),)]


def test_environments_are_renewed_and_the_old_ones_freed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clips_engine, "RUNS_PER_ENVIRONMENT", 3)
    gc.collect()
    before = len(clips.common.ENVIRONMENT_DATA)
    engine = ClipsEngine()
    for number in range(20):
        fact = Fact("p", (f"a{number}", "b"))
        (firing,) = engine.saturate(worlds.stratum(COPY), worlds.memory(fact))
        assert firing.facts == (fact,)
        # Without help of the garbage collector: an environment must not be part of a ring.
        assert len(clips.common.ENVIRONMENT_DATA) <= before + 1
        assert engine._networks[0].runs <= 3
    del engine
    assert len(clips.common.ENVIRONMENT_DATA) == before
