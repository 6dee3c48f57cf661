"""One rule makes another superfluous only when it speaks wherever the other does."""

import pytest

from kijkwijzer.checks.unify import fires_wherever, makes_superfluous
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Unequal,
)
from tests.engine import worlds


def rule(*als: Condition, dan: Pattern | None = None) -> Rule:
    return worlds.rule("r", list(als), [dan or Pattern("s", ("$x",))])


P_X = Holds(Pattern("p", ("$x",)))
Q_XY = Holds(Pattern("q", ("$x", "$y")))
NO_A = Absent(Pattern("q", ("$x", ("a",))))
NO_ANY = Absent(Pattern("q", ("$x", None)))


@pytest.mark.parametrize(
    ("wider", "narrower"),
    [
        (rule(P_X), rule(P_X, Q_XY)),
        (rule(P_X), rule(Holds(Pattern("p", ("$z",))), dan=Pattern("s", ("$z",)))),
        (rule(Holds(Pattern("q", ("$x", None)))), rule(Q_XY)),
        (
            rule(Holds(Pattern("q", ("$x", ("a", "b"))))),
            rule(Holds(Pattern("q", ("$x", ("a",))))),
        ),
        # Who denies more speaks less often.
        (rule(P_X, NO_A), rule(P_X, NO_ANY)),
        (rule(P_X, OneOf("$x", ("a", "b"))), rule(P_X, OneOf("$x", ("a",)))),
        (rule(Q_XY, Unequal("$x", "$y")), rule(Q_XY, Unequal("$y", "$x"))),
    ],
)
def test_a_wider_rule_makes_a_narrower_one_superfluous(wider: Rule, narrower: Rule) -> None:
    assert makes_superfluous(wider, narrower)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (rule(P_X, Q_XY), rule(P_X)),
        (rule(P_X, NO_ANY), rule(P_X, NO_A)),
        (rule(P_X), rule(P_X, dan=Pattern("t", ("$x",)))),
        # The same variable twice asks for the same value twice.
        (rule(Holds(Pattern("q", ("$x", "$x")))), rule(Q_XY)),
        (rule(P_X, OneOf("$x", ("a",))), rule(P_X, OneOf("$x", ("a", "b")))),
        (
            rule(P_X, AtLeast(3, "$y", (Pattern("q", ("$x", "$y")),), "t", ("$x",))),
            rule(P_X, AtLeast(2, "$y", (Pattern("q", ("$x", "$y")),), "t", ("$x",))),
        ),
    ],
)
def test_a_rule_that_can_be_silent_makes_nothing_superfluous(first: Rule, second: Rule) -> None:
    assert not makes_superfluous(first, second)


def test_a_rule_with_another_conclusion_can_still_fire_wherever_a_narrower_one_does() -> None:
    wider, narrower = rule(P_X, dan=Pattern("t", ("$x",))), rule(P_X, Q_XY)
    assert fires_wherever(wider, narrower)
    assert not fires_wherever(narrower, wider)
