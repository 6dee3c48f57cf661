"""Comparing rules: one that speaks wherever another does, and concludes the same."""

from collections.abc import Iterator, Mapping, Sequence

from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Term,
    Unequal,
)

Substitution = Mapping[str, Term]
"""What each variable of the wider rule stands for in the narrower one."""


def makes_superfluous(wider: Rule, narrower: Rule) -> bool:
    """Tell whether `wider` fires and concludes the same wherever `narrower` fires."""
    return any(
        all(_concluded(shape, wider.dan, found) for shape in narrower.dan)
        for found in _ways(wider, narrower)
    )


def fires_wherever(wider: Rule, narrower: Rule) -> bool:
    """Tell whether `wider` fires wherever `narrower` fires, whatever it concludes."""
    return next(_ways(wider, narrower), None) is not None


def _ways(wider: Rule, narrower: Rule) -> Iterator[Substitution]:
    """Yield each way in which all that `wider` asks is met wherever `narrower` fires."""
    for found in _matches([c.pattern for c in wider.als if isinstance(c, Holds)], narrower):
        if all(any(_implied(want, have, found) for have in narrower.als) for want in _tests(wider)):
            yield found


def _matches(patterns: Sequence[Pattern], rule: Rule) -> Iterator[Substitution]:
    """Yield each way to let the patterns hold wherever those of the rule do."""
    mine = [c.pattern for c in rule.als if isinstance(c, Holds)]
    yield from _extend(patterns, mine, {})


def _extend(
    patterns: Sequence[Pattern], mine: Sequence[Pattern], known: Substitution
) -> Iterator[Substitution]:
    if not patterns:
        yield known
        return
    for candidate in mine:
        found = _covers(patterns[0], candidate, known)
        if found is not None:
            yield from _extend(patterns[1:], mine, found)


def _covers(general: Pattern, special: Pattern, known: Substitution) -> Substitution | None:
    """Return the substitution under which whatever fits `special` fits `general`."""
    if general.type != special.type:
        return None
    found = dict(known)
    for wide, narrow in zip(general.terms, special.terms, strict=True):
        if isinstance(wide, str):
            # A variable stands for a variable or for one value, the same everywhere.
            if narrow is None or (isinstance(narrow, tuple) and len(narrow) > 1):
                return None
            if found.setdefault(wide, narrow) != narrow:
                return None
        elif isinstance(wide, tuple) and not (
            isinstance(narrow, tuple) and set(narrow) <= set(wide)
        ):
            return None
    return found


def _tests(rule: Rule) -> list[Condition]:
    return [condition for condition in rule.als if not isinstance(condition, Holds)]


def _implied(want: Condition, have: Condition, found: Substitution) -> bool:
    """Tell whether a test of the wider rule holds wherever one of the narrower rule does."""
    match want, have:
        case Absent(mine), Absent(other):
            # Denying more is the stronger claim, so here the narrower rule must be the wider one.
            return _covers_as_is(other, _replaced(mine, found))
        case Unequal(left, right), Unequal(other_left, other_right):
            return {found.get(left), found.get(right)} == {other_left, other_right}
        case OneOf(variable, values), OneOf(other_variable, others):
            return found.get(variable) == other_variable and set(others) <= set(values)
        case AtLeast(), AtLeast():
            return (want.aantal, want.verschillend, want.van, want.groep) == (
                have.aantal,
                have.verschillend,
                have.van,
                have.groep,
            ) and all(found.get(name, name) == name for name in want.groep)
        case _:
            return False


def _covers_as_is(general: Pattern, special: Pattern) -> bool:
    return general.type == special.type and all(
        wide is None
        or wide == narrow
        or (isinstance(wide, tuple) and isinstance(narrow, tuple) and set(narrow) <= set(wide))
        for wide, narrow in zip(general.terms, special.terms, strict=True)
    )


def _concluded(shape: Pattern, shapes: Sequence[Pattern], found: Substitution) -> bool:
    return any(_replaced(each, found) == shape for each in shapes)


def _replaced(pattern: Pattern, found: Substitution) -> Pattern:
    return Pattern(
        pattern.type,
        tuple(found.get(term, term) if isinstance(term, str) else term for term in pattern.terms),
    )
