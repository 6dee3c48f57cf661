"""What somebody asks about, from natural words: `diagnose werk`, `status kader`, the id of a rule.

The first word is a fact type, or an id that stands as `regel` in the report: of a rule, a row of a
table, or a text. Values after a fact type find their field by the list of values it may have. A bril
or a life domain may stand alone.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kijkwijzer.explain.rule_text import Row, rows_of
from kijkwijzer.reading import did_you_mean
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.consistency import TEXT_FIELD
from kijkwijzer.rulebase.model import Fact, Pattern
from kijkwijzer.rulebase.tables import Blokkade, Briltip, Gespreksstap, Interventie, Rolrij
from kijkwijzer.rulebase.vocabulary import EMPTY, FREE, FactType

_SEPARATORS = re.compile(r"[\s(){},]+")
_NAMED = re.compile(r"\s*[=:]\s*")

_ALONE = {"status": "bril", "diagnose": "leefgebied"}
"""What is meant by a value that stands alone: `kader` asks for its status, `werk` for its diagnosis."""

_MOST_CHOICES = 40
"""A longer list helps nobody."""

Ids = Mapping[str, Collection[str]]
"""The ids that each field of a fact may hold, by the name of the field."""


class NotUnderstood(Exception):  # noqa: N818 - it says what happened to the question
    """A question that could not be understood; `hint` says what was probably meant, if anything.

    Neither repeats what was asked.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: about a rule, or about conclusions. Exactly one of the two is given."""

    rule: str | None
    """The id of a rule, or of a row of the weighing table."""
    patterns: tuple[Pattern, ...]
    """Each way to read the words: a value, or None, for each field."""

    def fits(self, fact: Fact) -> bool:
        """Tell whether a fact is among what is asked about."""
        return any(_fits(pattern, fact) for pattern in self.patterns)


def understand(words: str, rulebase: RuleBase, known: Ids) -> Asked:
    """Return what is asked. `known` are the ids that stand in the facts of the casus.

    Raises `NotUnderstood`.
    """
    first, *values = _NAMED.sub("=", _SEPARATORS.sub(" ", words)).split() or [""]
    kind, _, rest = first.partition("=")
    if rest:
        # `status: {bril: kader}` as rules write it: the braces are gone, the colon is not.
        first, values = kind, [rest, *values]
    types = rulebase.vocabulary.feiten
    if first in types:
        return Asked(None, _Values(first, rulebase, known).patterns(values))
    if first in _rules(rulebase):
        return Asked(first, ())
    if first in rulebase.teksten:
        return Asked(None, _putting(first, rulebase))
    rows = {row.id: row for row in rows_of(rulebase.tabellen)}
    if first in rows:
        return Asked(None, (_looked_up_by(rows[first], rulebase),))
    for kind, field in _ALONE.items():
        reader = _Values(kind, rulebase, known)
        if reader.holds(field, first):
            return Asked(None, reader.patterns([first, *values]))
    alone = [v for field in _ALONE.values() for v in rulebase.vocabulary.domain(field) or ()]
    meant = did_you_mean(first, [*types, *alone, *_rules(rulebase), *rulebase.teksten, *rows])
    raise NotUnderstood(
        "Deze conclusie bestaat niet.",
        meant or "schrijf bijvoorbeeld: werk, status kader, of het id van een regel",
    )


def ids_in(facts: Iterable[Fact], types: Mapping[str, FactType]) -> Ids:
    """Return the ids that stand in these facts, by the name of their field."""
    found: dict[str, set[str]] = {}
    for fact in facts:
        for (name, domain), value in zip(types[fact.type].velden.items(), fact.values, strict=True):
            if domain == FREE:
                found.setdefault(name, set()).add(value)
    return found


def as_asked(fact: Fact, types: Mapping[str, FactType]) -> str:
    """Return a fact the way somebody can ask for exactly this one."""
    return pattern_as_asked(Pattern(fact.type, tuple((value,) for value in fact.values)), types)


def pattern_as_asked(pattern: Pattern, types: Mapping[str, FactType]) -> str:
    """Return a pattern the way somebody can ask for it; fields that hold anything are left out."""
    named = zip(types[pattern.type].veldnamen, pattern.terms, strict=True)
    inside = ", ".join(
        f"{name}={'|'.join(term)}"
        for name, term in named
        if isinstance(term, tuple) and term != (EMPTY,)
    )
    return f"{pattern.type}({inside})"


def _rules(rulebase: RuleBase) -> set[str]:
    return {rule.id for rule in rulebase.regels} | {row.id for row in rulebase.tabellen.weging}


def _looked_up_by(row: Row, rulebase: RuleBase) -> Pattern:
    """Return the fact by which a row of a table came into the advice: rows follow from no rule."""
    match row:
        case Briltip():
            return _pattern(rulebase, "status", bril=(row.bril,), status=row.bij)
        case Interventie():
            return _pattern(rulebase, "diagnose", leefgebied=(row.leefgebied,))
        case Gespreksstap():
            return _pattern(rulebase, "gesprekstype", gesprekstype=(row.gesprekstype,))
        case Blokkade():
            return _pattern(rulebase, "leefgebied", leefgebied=(row.leefgebied,))
        case Rolrij():
            fitting = next(
                v.rol for v in rulebase.vocabulary.vierslag if v.probleem == row.probleem
            )
            return _pattern(rulebase, "rol_oordeel", ingenomen=(row.rol,), passend=(fitting,))
        case _:
            # The others stand in every report.
            return _pattern(rulebase, "casus")


def _pattern(rulebase: RuleBase, kind: str, **given: tuple[str, ...]) -> Pattern:
    return Pattern(kind, tuple(given.get(name) for name in rulebase.vocabulary.feiten[kind].velden))


def _putting(text: str, rulebase: RuleBase) -> tuple[Pattern, ...]:
    """Return a pattern for each fact type with which a rule shows this text."""
    found: dict[Pattern, None] = {}
    for rule in rulebase.regels:
        for conclusion in rule.dan:
            names = rulebase.vocabulary.feiten[conclusion.type].veldnamen
            terms = tuple(
                term if name == TEXT_FIELD else None
                for name, term in zip(names, conclusion.terms, strict=True)
            )
            if (text,) in terms:
                found[Pattern(conclusion.type, terms)] = None
    if not found:
        raise NotUnderstood("Geen regel zet deze tekst in het rapport.")
    return tuple(found)


class _Values:
    """Finds the field of each value after a fact type."""

    def __init__(self, kind: str, rulebase: RuleBase, known: Ids) -> None:
        self._kind = kind
        self._domains = rulebase.vocabulary.feiten[kind].velden
        self._vocabulary = rulebase.vocabulary
        self._ids: Ids = {**known, TEXT_FIELD: rulebase.teksten}

    def patterns(self, values: Iterable[str]) -> tuple[Pattern, ...]:
        """Return each way to give every value a field of its own."""
        ways: list[dict[str, str]] = [{}]
        # Named values first: what is left then has fewer places to go.
        for value in sorted(values, key=lambda value: "=" not in value):
            name, named, given = value.partition("=")
            word = given if named else value
            allowed = [self._field(name)] if named else list(self._domains)
            ways = [
                {**way, field: found}
                for way in ways
                for field, found in self._places(word, allowed)
                if field not in way
            ]
            if not ways:
                raise self._misfit(word, allowed)
        terms = (
            tuple((way[name],) if name in way else None for name in self._domains) for way in ways
        )
        return tuple(dict.fromkeys(Pattern(self._kind, each) for each in terms))

    def holds(self, field: str, word: str) -> bool:
        """Tell whether a word is one of the values that a field may have."""
        return self._value(word, self._domains[field]) is not None

    def _field(self, name: str) -> str:
        if name not in self._domains:
            hint = did_you_mean(name, self._domains) or "kies uit: " + ", ".join(self._domains)
            raise NotUnderstood(f"'{self._kind}' heeft dit veld niet.", hint)
        return name

    def _places(self, word: str, allowed: Sequence[str]) -> list[tuple[str, str]]:
        """Return each field in which a word fits, with its value there; a closed list goes first."""
        closed = [
            (field, found)
            for field in allowed
            if self._domains[field] != FREE and (found := self._value(word, self._domains[field]))
        ]
        return closed or [
            (field, word)
            for field in allowed
            if self._domains[field] == FREE and word in self._ids.get(field, ())
        ]

    def _value(self, word: str, domain: str) -> str | None:
        simple = word.casefold()
        if domain == "leefgebied":
            simple = self._vocabulary.aliassen.get(simple, simple)
        return simple if simple in (self._vocabulary.domain(domain) or ()) else None

    def _misfit(self, word: str, allowed: Sequence[str]) -> NotUnderstood:
        if self._places(word, allowed):
            return NotUnderstood(
                f"Voor een van deze waarden heeft '{self._kind}' geen veld meer over."
            )
        domains = [self._domains[field] for field in allowed]
        values = dict.fromkeys(v for name in domains for v in self._vocabulary.domain(name) or ())
        free = {each for field in allowed for each in self._ids.get(field, ())}
        hint = did_you_mean(word, [*values, *sorted(free)])
        if hint is None and 0 < len(values) <= _MOST_CHOICES:
            hint = f"kies uit: {', '.join(values)}"
        return NotUnderstood(f"Deze waarde past niet bij '{self._kind}'.", hint)


def _fits(pattern: Pattern, fact: Fact) -> bool:
    return pattern.type == fact.type and all(
        term is None or value in term
        for term, value in zip(pattern.terms, fact.values, strict=True)
    )
