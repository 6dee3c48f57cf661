"""Checks over the rule base as a whole, before anybody reasons with it.

What a single file can show is checked while reading; here stands what needs several files: a rule that
names a text, a text that names a number, a source that must exist, a table that must cover all cases.
"""

from collections.abc import Iterator
from dataclasses import fields

from kijkwijzer.reading import Place, Problem, did_you_mean
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.placeholders import FETCHES, NUMBER, placeholders
from kijkwijzer.rulebase.strata import concludes, reads

SAFETY = "veiligheid"
"""The conclusion that nothing may ever take away."""

TEXT_FIELD = "tekst"
"""The field of a conclusion that names a text."""


def find_inconsistencies(rulebase: RuleBase) -> Iterator[Problem]:
    """Yield what is wrong between the parts of the rule base."""
    for rule in rulebase.regels:
        yield from _rule_texts(rule, rulebase)
        yield from _sources(rule.bron, _place(rule), f"Regel '{rule.id}'", rulebase)
    for text in rulebase.teksten.values():
        yield from _sources(text.bron, None, f"Tekst '{text.id}'", rulebase)
        yield from _text_numbers(text.id, text.werker, rulebase)
    for table in fields(rulebase.tabellen):
        for row in getattr(rulebase.tabellen, table.name):
            yield from _sources(row.bron, None, f"Rij '{row.id}'", rulebase)
    yield from _safety_only_grows(rulebase)
    weighing = rulebase.tabellen.weging
    if not weighing or weighing[-1].als:
        yield Problem(None, "De laatste rij van tabellen/weging.yaml moet altijd gelden (als: {}).")


def _safety_only_grows(rulebase: RuleBase) -> Iterator[Problem]:
    """Yield the rules through which an added fact could take a safety sign away.

    A sign can only vanish through a negation, or a counting, somewhere in what leads to it. So a rule
    base without those in the cone of `veiligheid` is safe for casussen of every size.
    """
    for rule in cone(SAFETY, rulebase):
        if rule.negative or rule.counts:
            yield Problem(
                _place(rule),
                f"Regel '{rule.id}' leidt tot '{SAFETY}' en mag daarom geen 'niet' en geen "
                "'minstens' hebben.",
            )


def cone(fact_type: str, rulebase: RuleBase) -> tuple[Rule, ...]:
    """Return every rule that can have a part in concluding a fact of this type."""
    found: dict[str, Rule] = {}
    wanted, seen = [fact_type], {fact_type}
    while wanted:
        current = wanted.pop()
        for rule in rulebase.regels:
            if current in concludes(rule):
                found[rule.id] = rule
                positive, complete = reads(rule)
                for following in (positive | complete) - seen:
                    seen.add(following)
                    wanted.append(following)
    return tuple(rule for rule in rulebase.regels if rule.id in found)


def _rule_texts(rule: Rule, rulebase: RuleBase) -> Iterator[Problem]:
    for conclusion in rule.dan:
        names = rulebase.vocabulary.feiten[conclusion.type].veldnamen
        given = dict(zip(names, conclusion.terms, strict=True))
        term = given.get(TEXT_FIELD)
        if not isinstance(term, tuple):
            continue
        text = rulebase.teksten.get(term[0])
        if text is None:
            yield Problem(
                _place(rule),
                f"Regel '{rule.id}' noemt een tekst die niet bestaat.",
                did_you_mean(term[0], rulebase.teksten),
            )
            continue
        for placeholder in placeholders(text.werker):
            if placeholder.fetch == NUMBER:
                continue
            filled = given.get(placeholder.name)
            if placeholder.fetch is not None and FETCHES.get(placeholder.fetch) != placeholder.name:
                yield Problem(
                    _place(rule),
                    f"Tekst '{text.id}' heeft een open plek die niet bestaat.",
                    "kies uit: " + ", ".join(f"{{{k}:{v}}}" for k, v in FETCHES.items()),
                )
            elif filled is None or filled == ("-",):
                yield Problem(
                    _place(rule),
                    f"Tekst '{text.id}' heeft '{placeholder.name}' nodig, maar de conclusie "
                    f"'{conclusion.type}' van regel '{rule.id}' geeft dat niet mee.",
                )


def _text_numbers(name: str, text: str, rulebase: RuleBase) -> Iterator[Problem]:
    for placeholder in placeholders(text):
        if placeholder.fetch == NUMBER and placeholder.name not in rulebase.nummers:
            yield Problem(None, f"Tekst '{name}' noemt een nummer dat niet in nummers.yaml staat.")


def _sources(
    named: tuple[str, ...], place: Place | None, what: str, rulebase: RuleBase
) -> Iterator[Problem]:
    if not named:
        yield Problem(place, f"{what} noemt geen bron.")
    for source in named:
        if source not in rulebase.bronnen:
            yield Problem(
                place,
                f"{what} noemt een bron die niet in bronnen.yaml staat.",
                did_you_mean(source, rulebase.bronnen),
            )


def _place(rule: Rule) -> Place:
    return Place(rule.bestand, rule.regelnummer, 1)
