"""A rule, a text or a row of a table as words: the way it stands in `rules/`."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Bron,
    Condition,
    Fact,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Tekst,
    Term,
    Unequal,
)
from kijkwijzer.rulebase.tables import Tables
from kijkwijzer.rulebase.toetsing import Toetsing
from kijkwijzer.rulebase.vocabulary import EMPTY, FactType

Row = Any
"""A row of one of the tables."""


def rows_of(tables: Tables) -> Iterator[Row]:
    """Yield the rows of all tables, table by table."""
    for table in fields(tables):
        yield from getattr(tables, table.name)


def texts_of(rule: Rule, teksten: Mapping[str, Tekst]) -> tuple[Tekst, ...]:
    """Return the texts that a rule puts into the advice."""
    values = (
        value
        for pattern in rule.dan
        for term in pattern.terms
        if isinstance(term, tuple)
        for value in term
    )
    return tuple(teksten[value] for value in dict.fromkeys(values) if value in teksten)


def rule_in_full(rule: Rule, rulebase: RuleBase) -> str:
    """Return everything about a rule: conditions, conclusions, texts, sources, examples."""
    writer = Writer(rulebase.vocabulary.feiten)
    lines = [
        f"id: {rule.id}",
        f"staat in: {rule.bestand}, regel {rule.regelnummer}",
        f"laag: {rule.laag}",
        f"uitleg: {rule.uitleg}",
        "als:",
        *(f"  - {writer.condition(condition)}" for condition in rule.als),
        "dan:",
        *(f"  - {writer.pattern(pattern)}" for pattern in rule.dan),
    ]
    if rule.grenzen:
        lines.append(f"grenzen: {rule.grenzen}")
    lines += [*_sources(rule.bron, rulebase.bronnen), f"toetsing: {review(rule.toetsing)}"]
    for text in texts_of(rule, rulebase.teksten):
        lines += ["", "tekst:", *(f"  {line}" for line in _row_lines(text, rulebase.bronnen))]
    lines += ["", "voorbeelden:"]
    for example in rule.voorbeelden:
        facts = ", ".join(writer.fact(fact) for fact in example.feiten)
        lines.append(f"  - {example.soort}: [{facts}]")
    return "\n".join(lines) + "\n"


def row_in_full(row: Row, bronnen: Mapping[str, Bron]) -> str:
    """Return everything about a text, or about a row of a table."""
    return "\n".join(_row_lines(row, bronnen)) + "\n"


def review(toetsing: Toetsing) -> str:
    """Return whether somebody who knows the field looked at it, and until when that holds."""
    if toetsing.stand != "getoetst":
        return toetsing.stand
    until = f", geldig tot {toetsing.geldig_tot}" if toetsing.geldig_tot else ""
    return f"getoetst door {toetsing.door} op {toetsing.datum}{until}"


def _row_lines(row: Row, bronnen: Mapping[str, Bron]) -> Iterator[str]:
    for column in fields(row):
        value = getattr(row, column.name)
        if column.name == "bron":
            yield from _sources(value, bronnen)
        elif column.name == "toetsing":
            yield f"toetsing: {review(value)}"
        elif isinstance(value, bool):
            yield f"{column.name}: {'ja' if value else 'nee'}"
        elif isinstance(value, tuple):
            yield from _list(column.name, value)
        elif isinstance(value, Mapping):
            yield from _list(column.name, tuple(f"{key}: {word}" for key, word in value.items()))
        elif value is not None:
            yield f"{column.name}: {value}"


def _list(name: str, values: tuple[str, ...]) -> Iterator[str]:
    if values:
        yield f"{name}:"
        yield from (f"  - {value}" for value in values)


def _sources(ids: tuple[str, ...], bronnen: Mapping[str, Bron]) -> Iterator[str]:
    yield "bron:"
    for name in ids:
        source = bronnen.get(name)
        yield f"  - {name}: {source.titel} ({source.maker})" if source else f"  - {name}"


class Writer:
    """Writes facts and patterns with the names of their fields."""

    def __init__(self, types: Mapping[str, FactType]) -> None:
        self._types = types

    def condition(self, condition: Condition) -> str:
        """Return a condition as a rule file has it."""
        match condition:
            case Holds(pattern):
                return self.pattern(pattern)
            case Absent(pattern):
                return f"niet: {{{self.pattern(pattern)}}}"
            case Unequal(left, right):
                return f"ongelijk: [{left}, {right}]"
            case OneOf(variable, values):
                return f"een_van: {{{variable}: [{', '.join(values)}]}}"
            case AtLeast(aantal, verschillend, van):
                inside = ", ".join(self.pattern(pattern) for pattern in van)
                return (
                    f"minstens: {{aantal: {aantal}, verschillend: {verschillend}, van: [{inside}]}}"
                )

    def pattern(self, pattern: Pattern) -> str:
        """Return a pattern with its type: `telt: {uitspraak: $u}`."""
        return f"{pattern.type}: {self.fields(pattern)}"

    def fields(self, pattern: Pattern) -> str:
        """Return the fields of a pattern: `{uitspraak: $u}`."""
        return self._written(pattern.type, [_term(term) for term in pattern.terms])

    def fact(self, fact: Fact) -> str:
        """Return a fact with its type."""
        values = self._written(fact.type, [_term((value,)) for value in fact.values])
        return f"{fact.type}: {values}"

    def _written(self, name: str, terms: list[str | None]) -> str:
        named = zip(self._types[name].veldnamen, terms, strict=True)
        inside = ", ".join(f"{field}: {term}" for field, term in named if term is not None)
        return f"{{{inside}}}"


def _term(term: Term) -> str | None:
    if term is None or term == (EMPTY,):
        return None
    if isinstance(term, str):
        return term
    return term[0] if len(term) == 1 else f"[{', '.join(term)}]"
