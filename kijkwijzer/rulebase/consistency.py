"""Checks over the rule base as a whole, before anybody reasons with it.

What a single file can show is checked while reading; here stands what needs several files: a rule that
names a text, a text that names a number, a source that must exist, a table that must cover all cases.
"""

from collections.abc import Iterator
from dataclasses import fields

from kijkwijzer.reading import Place, Problem, did_you_mean
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.faults import NO_SOURCE, NO_TEXT, SAFETY_SHRINKS, RuleProblem
from kijkwijzer.rulebase.model import Rule, Tekst
from kijkwijzer.rulebase.placeholders import FETCHES, NUMBER, Placeholder, placeholders
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
        yield from _text_numbers(text, rulebase)
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
            yield RuleProblem(
                _place(rule),
                f"Regel '{rule.id}' leidt tot '{SAFETY}' en mag daarom geen 'niet' en geen "
                "'minstens' hebben.",
                code=SAFETY_SHRINKS,
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
            yield RuleProblem(
                _place(rule),
                f"Regel '{rule.id}' noemt een tekst die niet bestaat.",
                did_you_mean(term[0], rulebase.teksten),
                code=NO_TEXT,
            )
            continue
        for placeholder in _open_places(text):
            if placeholder.fetch == NUMBER:
                continue
            filled = given.get(placeholder.name)
            if placeholder.fetch is not None and FETCHES.get(placeholder.fetch) != placeholder.name:
                yield RuleProblem(
                    _place(rule),
                    f"Tekst '{text.id}' heeft een open plek die niet bestaat.",
                    "kies uit: " + ", ".join(f"{{{k}:{v}}}" for k, v in FETCHES.items()),
                    code=NO_TEXT,
                )
            elif filled is None or filled == ("-",):
                yield RuleProblem(
                    _place(rule),
                    f"Tekst '{text.id}' heeft '{placeholder.name}' nodig, maar de conclusie "
                    f"'{conclusion.type}' van regel '{rule.id}' geeft dat niet mee.",
                    code=NO_TEXT,
                )


def _text_numbers(text: Tekst, rulebase: RuleBase) -> Iterator[Problem]:
    for placeholder in _open_places(text):
        if placeholder.fetch == NUMBER and placeholder.name not in rulebase.nummers:
            told = f"Tekst '{text.id}' noemt een nummer dat niet in nummers.yaml staat."
            yield RuleProblem(None, told, code=NO_TEXT)


def _open_places(text: Tekst) -> Iterator[Placeholder]:
    """Yield the placeholders in every wording of a text."""
    for words in text.woorden:
        yield from placeholders(words)


def _sources(
    named: tuple[str, ...], place: Place | None, what: str, rulebase: RuleBase
) -> Iterator[Problem]:
    if not named:
        yield RuleProblem(place, f"{what} noemt geen bron.", code=NO_SOURCE)
    for source in named:
        if source not in rulebase.bronnen:
            yield RuleProblem(
                place,
                f"{what} noemt een bron die niet in bronnen.yaml staat.",
                did_you_mean(source, rulebase.bronnen),
                code=NO_SOURCE,
            )


def _place(rule: Rule) -> Place:
    return Place(rule.bestand, rule.regelnummer, 1)
