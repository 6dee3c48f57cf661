"""Matching: which facts fit a pattern, and which combinations of facts fit several."""

from collections.abc import Iterator, Mapping, Sequence

from kijkwijzer.engine.memory import Memory
from kijkwijzer.rulebase.model import Fact, Pattern, Test, Unequal

Bindings = Mapping[str, str]
"""What each variable stands for."""


def match(pattern: Pattern, fact: Fact, bindings: Bindings) -> Bindings | None:
    """Return the bindings extended by this match, or None when the fact does not fit."""
    extended: dict[str, str] | None = None
    for term, value in zip(pattern.terms, fact.values, strict=True):
        if term is None:
            continue
        if isinstance(term, tuple):
            if value not in term:
                return None
            continue
        known = (extended or bindings).get(term)
        if known is None:
            if extended is None:
                extended = dict(bindings)
            extended[term] = value
        elif known != value:
            return None
    return bindings if extended is None else extended


def join(
    patterns: Sequence[Pattern], memory: Memory, bindings: Bindings | None = None
) -> Iterator[tuple[Bindings, tuple[Fact, ...]]]:
    """Yield each way to match all patterns: the bindings and one fact per pattern."""
    if not patterns:
        yield bindings or {}, ()
        return
    first, rest = patterns[0], patterns[1:]
    known = bindings or {}
    for fact in memory.candidates(first, known):
        extended = match(first, fact, known)
        if extended is not None:
            for final, facts in join(rest, memory, extended):
                yield final, (fact, *facts)


def absent(pattern: Pattern, memory: Memory, bindings: Bindings) -> bool:
    """Tell whether no fact matches the pattern under these bindings."""
    return all(
        match(pattern, fact, bindings) is None for fact in memory.candidates(pattern, bindings)
    )


def passes(test: Test, bindings: Bindings) -> bool:
    """Tell whether a condition on the variables alone holds."""
    if isinstance(test, Unequal):
        return bindings[test.left] != bindings[test.right]
    return bindings[test.variable] in test.values


def conclude(pattern: Pattern, bindings: Bindings) -> Fact:
    """Make the fact that a conclusion stands for under these bindings."""
    return Fact(
        pattern.type,
        tuple(
            bindings[term] if isinstance(term, str) else term[0] if term else ""
            for term in pattern.terms
        ),
    )
