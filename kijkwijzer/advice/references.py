"""References: every rule, row and source that an advice names, so that a reader can look it up."""

from collections.abc import Mapping, Set
from dataclasses import fields, replace

from kijkwijzer.advice.model import Advies, Regelverwijzing, records_in
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.placeholders import PLACEHOLDER, parse


def with_references(advies: Advies, rulebase: RuleBase) -> Advies:
    """Return the advice with an entry for each rule and row it names, by id, and each source."""
    named: set[str] = set()
    rests_on: set[str] = set()
    for part in records_in(advies):
        named.add(getattr(part, "regel", ""))
        rests_on.update(getattr(part, "bron", ()))
    known = _known(rulebase, named)
    rules = {name: known[name] for name in sorted(known)}
    for reference in rules.values():
        rests_on.update(reference.bron)
    # In the order of `rules/bronnen.yaml`: that of the method.
    sources = {
        name: f"{source.titel} – {source.maker}"
        for name, source in rulebase.bronnen.items()
        if name in rests_on
    }
    return replace(advies, regels=rules, bronnen=sources)


def _known(rulebase: RuleBase, named: Set[str]) -> Mapping[str, Regelverwijzing]:
    """Return an entry for each of the rules, rows and texts with these ids."""
    found = {
        rule.id: Regelverwijzing(rule.uitleg, rule.bron, rule.toetsing.stand)
        for rule in rulebase.regels
        if rule.id in named
    }
    for table in fields(rulebase.tabellen):
        for row in getattr(rulebase.tabellen, table.name):
            if row.id in named:
                told = getattr(row, "uitleg", None) or getattr(row, "tekst", None) or row.reden
                found[row.id] = Regelverwijzing(told, row.bron, row.toetsing.stand)
    for text in rulebase.teksten.values():
        if text.id in named:
            told = _with_numbers(text.werker, rulebase.nummers)
            found.setdefault(text.id, Regelverwijzing(told, text.bron, text.toetsing.stand))
    return found


def _with_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """Return a text with its telephone numbers: what no rule put there holds no other open place."""
    return PLACEHOLDER.sub(lambda found: numbers.get(parse(found).name, found[0]), text)
