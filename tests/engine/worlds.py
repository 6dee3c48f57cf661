"""Small made-up rule bases and facts, for tests that compare engines or pin faults."""

from hypothesis import strategies as st

from kijkwijzer.engine.memory import Memory
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Fact,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Term,
    Unequal,
)
from kijkwijzer.rulebase.strata import Stratum
from kijkwijzer.rulebase.toetsing import Toetsing

VALUES = ("a", "b", "c")
STATED = ("p", "q", "r")
CONCLUDED = ("s", "t")
VARIABLES = ("$x", "$y", "$z")


def rule(name: str, als: list[Condition], dan: list[Pattern]) -> Rule:
    """Make a rule with only what an engine looks at."""
    return Rule(
        id=name,
        laag="duiden",
        als=tuple(als),
        dan=tuple(dan),
        uitleg="-",
        bron=("-",),
        toetsing=Toetsing(),
        voorbeelden=(),
        bestand="-",
        regelnummer=1,
    )


def stratum(*rules: Rule) -> Stratum:
    """Put rules into one stratum."""
    return Stratum("duiden", 0, rules)


def memory(*facts: Fact) -> Memory:
    """Put facts into a memory."""
    return Memory(facts)


def facts() -> st.SearchStrategy[list[Fact]]:
    """Make up to twelve stated facts of two fields each."""
    return st.lists(
        st.builds(
            lambda kind, left, right: Fact(kind, (left, right)),
            st.sampled_from(STATED),
            st.sampled_from(VALUES),
            st.sampled_from(VALUES),
        ),
        max_size=12,
        unique=True,
    )


@st.composite
def rules(draw: st.DrawFn) -> list[Rule]:
    """Make up to eight rules: several patterns of one type, negation, tests, recursion."""
    return [_draw_rule(draw, f"r{number}") for number in range(draw(st.integers(1, 8)))]


def _draw_rule(draw: st.DrawFn, name: str) -> Rule:
    terms: st.SearchStrategy[Term] = st.one_of(
        st.sampled_from(VARIABLES),
        st.none(),
        st.lists(st.sampled_from(VALUES), min_size=1, max_size=2, unique=True).map(tuple),
    )
    positive = [
        Pattern(draw(st.sampled_from(STATED + CONCLUDED)), (draw(terms), draw(terms)))
        for _ in range(draw(st.integers(1, 3)))
    ]
    als: list[Condition] = [Holds(pattern) for pattern in positive]
    bound = list(dict.fromkeys(v for pattern in positive for v in pattern.variables))
    known: st.SearchStrategy[Term] = st.one_of(
        st.none(), st.sampled_from([(value,) for value in VALUES])
    )
    if bound:
        known = st.one_of(known, st.sampled_from(bound))
        if draw(st.booleans()):
            als.append(Unequal(draw(st.sampled_from(bound)), draw(st.sampled_from(bound))))
        if draw(st.booleans()):
            als.append(OneOf(draw(st.sampled_from(bound)), ("a", "b")))
    # Only stated facts are negated, as stratification would have it.
    als += [
        Absent(Pattern(draw(st.sampled_from(STATED)), (draw(known), draw(known))))
        for _ in range(draw(st.integers(0, 2)))
    ]
    ending: st.SearchStrategy[Term] = st.sampled_from([(value,) for value in VALUES])
    if bound:
        ending = st.one_of(ending, st.sampled_from(bound))
    dan = [
        Pattern(draw(st.sampled_from(CONCLUDED)), (draw(ending), draw(ending)))
        for _ in range(draw(st.integers(1, 2)))
    ]
    return rule(name, als, dan)


def at_least(number: int, counted: str, pattern: Pattern, group: tuple[str, ...]) -> AtLeast:
    """Make a counting condition."""
    return AtLeast(number, counted, (pattern,), "telling#0", group)
