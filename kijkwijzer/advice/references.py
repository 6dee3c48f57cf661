"""References: every rule, row and source that an advice names, so that a reader can look it up."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kijkwijzer.advice.model import Advies, Regelverwijzing
from kijkwijzer.rulebase.base import RuleBase


def with_references(advies: Advies, rulebase: RuleBase) -> Advies:
    """Return the advice with an entry for each rule, row and source it names, sorted by id."""
    known = _known(rulebase)
    rules = {
        name: known[name] for name in sorted(set(_values_of("regel", advies))) if name in known
    }
    named = {source for reference in rules.values() for source in reference.bron}
    named |= {source for item in _values_of("bron", advies) for source in item}
    sources = {
        name: f"{rulebase.bronnen[name].titel} ({rulebase.bronnen[name].maker})"
        for name in sorted(named)
    }
    return replace(advies, regels=rules, bronnen=sources)


def _known(rulebase: RuleBase) -> Mapping[str, Regelverwijzing]:
    found = {
        rule.id: Regelverwijzing(rule.uitleg, rule.bron, rule.toetsing.stand)
        for rule in rulebase.regels
    }
    for table in fields(rulebase.tabellen):
        for row in getattr(rulebase.tabellen, table.name):
            told = getattr(row, "uitleg", None) or getattr(row, "tekst", None) or row.reden
            found[row.id] = Regelverwijzing(told, row.bron, row.toetsing.stand)
    for text in rulebase.teksten.values():
        found.setdefault(text.id, Regelverwijzing(text.werker, text.bron, text.toetsing.stand))
    return found


def _values_of(name: str, part: object) -> Iterator[Any]:
    """Yield the value of every field with this name, anywhere in the advice."""
    if is_dataclass(part) and not isinstance(part, type):
        for each in fields(part):
            value = getattr(part, each.name)
            if each.name == name:
                yield value
            else:
                yield from _values_of(name, value)
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _values_of(name, value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _values_of(name, value)
