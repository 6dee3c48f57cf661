"""Mutants of rules: a rule with one thing wrong, to see whether its examples notice.

Only what an author could get wrong by a slip: a condition forgotten, a `niet` too many or too few, another
value, one more or less to count, a whole rule missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Term,
)
from kijkwijzer.rulebase.vocabulary import EMPTY, Vocabulary

Soort = Literal["weg", "voorwaarde-weg", "omgedraaid", "waarde", "aantal", "conclusie"]


@dataclass(frozen=True)
class Mutant:
    """What was changed, and the rule that came of it; None for a rule that is gone."""

    soort: Soort
    wat: str
    origineel: Rule
    regel: Rule | None

    @property
    def naam(self) -> str:
        """A name that tells mutants apart."""
        return f"{self.origineel.id} [{self.soort}] {self.wat}"


def mutants_of(rule: Rule, vocabulary: Vocabulary) -> Iterator[Mutant]:
    """Yield every mutant of a rule that could still be loaded."""
    yield removed(rule)
    for at, condition in enumerate(rule.als):
        others = (*rule.als[:at], *rule.als[at + 1 :])
        for soort, wat, changed in _changes(condition, vocabulary):
            mutant = replace(rule, als=(*rule.als[:at], *changed, *rule.als[at + 1 :]))
            if _loadable(mutant):
                yield Mutant(soort, f"voorwaarde {at + 1}: {wat}", rule, mutant)
        turned = _turned(condition, others)
        mutant = replace(rule, als=(*rule.als[:at], *turned, *rule.als[at + 1 :]))
        if turned and _loadable(mutant):
            yield Mutant("omgedraaid", f"voorwaarde {at + 1}", rule, mutant)
    for at, shape in enumerate(rule.dan):
        for wat, other in _other_values(shape, vocabulary):
            changed_dan = (*rule.dan[:at], other, *rule.dan[at + 1 :])
            yield Mutant("conclusie", f"{at + 1}: {wat}", rule, replace(rule, dan=changed_dan))


def removed(rule: Rule) -> Mutant:
    """Return the mutant in which the rule is missing."""
    return Mutant("weg", "de hele regel", rule, None)


def _changes(
    condition: Condition, vocabulary: Vocabulary
) -> Iterator[tuple[Soort, str, Sequence[Condition]]]:
    yield "voorwaarde-weg", "weg", ()
    match condition:
        case Holds(pattern):
            for wat, other in _other_values(pattern, vocabulary):
                yield "waarde", wat, (Holds(other),)
        case Absent(pattern):
            for wat, other in _other_values(pattern, vocabulary):
                yield "waarde", wat, (Absent(other),)
        case OneOf(variable, values) if len(values) > 1:
            for value in values:
                left = tuple(each for each in values if each != value)
                yield "waarde", f"zonder {value}", (OneOf(variable, left),)
        case AtLeast():
            yield "aantal", "één meer", (replace(condition, aantal=condition.aantal + 1),)
            if condition.aantal > 1:
                yield "aantal", "één minder", (replace(condition, aantal=condition.aantal - 1),)
            yield from _counted_changes(condition, vocabulary)


def _counted_changes(
    condition: AtLeast, vocabulary: Vocabulary
) -> Iterator[tuple[Soort, str, Sequence[Condition]]]:
    """Yield the condition with one change in what it counts."""
    needed = {condition.verschillend, *condition.groep}
    for at, pattern in enumerate(condition.van):
        before, after = condition.van[:at], condition.van[at + 1 :]
        if needed <= {variable for each in (*before, *after) for variable in each.variables}:
            counted = replace(condition, van=(*before, *after))
            yield "voorwaarde-weg", f"{at + 1} van wat telt: weg", (counted,)
        for wat, other in _other_values(pattern, vocabulary):
            counted = replace(condition, van=(*before, other, *after))
            yield "waarde", f"{at + 1} van wat telt: {wat}", (counted,)


def _other_values(pattern: Pattern, vocabulary: Vocabulary) -> Iterator[tuple[str, Pattern]]:
    """Yield the pattern with one value gone from a list, or one value replaced by the next."""
    domains = vocabulary.feiten[pattern.type].velden.values()
    for at, (term, domain) in enumerate(zip(pattern.terms, domains, strict=True)):
        allowed = vocabulary.domain(domain)
        if not isinstance(term, tuple) or term == (EMPTY,) or allowed is None:
            continue
        if len(term) > 1:
            for value in term:
                left = tuple(each for each in term if each != value)
                yield f"zonder {value}", _with(pattern, at, left)
        elif len(allowed) > 1 and term[0] in allowed:
            following = allowed[(allowed.index(term[0]) + 1) % len(allowed)]
            yield f"{following} in plaats van {term[0]}", _with(pattern, at, (following,))


def _with(pattern: Pattern, at: int, term: Term) -> Pattern:
    return Pattern(pattern.type, (*pattern.terms[:at], term, *pattern.terms[at + 1 :]))


def _turned(condition: Condition, others: Sequence[Condition]) -> tuple[Condition, ...]:
    """Return the condition with its `niet` taken off or put on; nothing where that says nothing."""
    if isinstance(condition, Absent):
        return (Holds(condition.pattern),)
    if isinstance(condition, Holds):
        bound = _bound(others)
        terms = tuple(
            None if isinstance(term, str) and term not in bound else term
            for term in condition.pattern.terms
        )
        return (Absent(Pattern(condition.pattern.type, terms)),)
    return ()


def _bound(conditions: Sequence[Condition]) -> set[str]:
    return {v for c in conditions if isinstance(c, Holds | AtLeast) for v in c.pattern.variables}


def _loadable(rule: Rule) -> bool:
    """Tell whether the loader would take this rule: something must be there, all variables bound."""
    bound = _bound(rule.als)
    used = {v for pattern in (*rule.negative, *rule.dan) for v in pattern.variables}
    for test in rule.tests:
        used |= {test.variable} if isinstance(test, OneOf) else {test.left, test.right}
    return bool(rule.positive) and used <= bound
