"""Checks of one rule at a time, without a solver."""

from collections.abc import Iterator

from kijkwijzer.checks.check import Check, RuleCheck
from kijkwijzer.checks.issue import Issue
from kijkwijzer.engine.examples import surprises
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Place
from kijkwijzer.rulebase.model import Absent, Holds, OneOf, Pattern, Rule, Unequal

_OTHERWISE = {
    "wel": "dit voorbeeld hoort de regel te laten gelden, maar dat gebeurt niet",
    "niet": "bij dit voorbeeld hoort de regel niet te gelden, maar dat gebeurt wel",
    "nog-niet": "dit voorbeeld lukt nu wel: maak van nog-niet een wel",
}
"""What to say of an example that comes out differently, by its kind."""


class NoExample(RuleCheck):
    """A rule shows at least once when it holds."""

    code = "KW101"
    ernst = "let-op"
    zoekt = "Een regel zonder voorbeeld waarbij hij geldt (wel)."

    def validate(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        """Look for a `wel` example."""
        if all(example.soort != "wel" for example in rule.voorbeelden):
            yield "er is geen voorbeeld waarbij deze regel geldt (wel)"


class NoNearMiss(RuleCheck):
    """A rule shows at least once when it just does not hold."""

    code = "KW102"
    ernst = "let-op"
    zoekt = "Een regel zonder voorbeeld waarbij hij net niet geldt (niet)."

    def validate(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        """Look for a `niet` example."""
        if all(example.soort == "wel" for example in rule.voorbeelden):
            yield "er is geen voorbeeld waarbij deze regel net niet geldt (niet)"


class SurprisingExample(Check):
    """Examples come out as they say."""

    code = "KW103"
    ernst = "fout"
    zoekt = "Een voorbeeld dat anders uitkomt dan er staat."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Run every example against its rule."""
        for rule in knowledge.rulebase.regels:
            for each in surprises(rule):
                place = Place(rule.bestand, each.example.regelnummer, 1)
                yield self.issue(rule.id, _OTHERWISE[each.example.soort], place)


class ContradictsItself(RuleCheck):
    """No rule asks for what it also denies."""

    code = "KW104"
    ernst = "fout"
    zoekt = "Een regel die vraagt om iets wat hij ook uitsluit, en dus nooit kan gelden."

    def validate(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        """Compare what must be there with what must not."""
        wanted = [c.pattern for c in rule.als if isinstance(c, Holds)]
        for condition in rule.als:
            if isinstance(condition, Absent) and any(
                _always_denied(pattern, condition.pattern) for pattern in wanted
            ):
                yield f"'{condition.pattern.type}' moet er zijn en mag er niet zijn"
            if isinstance(condition, Unequal) and condition.left == condition.right:
                yield f"'{condition.left}' is altijd gelijk aan zichzelf"


class ImpossibleValue(RuleCheck):
    """A variable is only compared with values that its field can have."""

    code = "KW105"
    ernst = "fout"
    zoekt = "Een variabele die wordt vergeleken met een waarde die ze niet kan hebben."

    def validate(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        """Compare the values of `een_van` with the lists of the fields that bind the variable."""
        vocabulary = knowledge.rulebase.vocabulary
        for condition in rule.als:
            if not isinstance(condition, OneOf):
                continue
            for pattern in (c.pattern for c in rule.als if isinstance(c, Holds)):
                domains = vocabulary.feiten[pattern.type].velden.values()
                for term, domain in zip(pattern.terms, domains, strict=True):
                    allowed = vocabulary.domain(domain)
                    if term == condition.variable and allowed is not None:
                        for value in condition.values:
                            if value not in allowed:
                                yield f"'{condition.variable}' kan nooit '{value}' zijn"


def _always_denied(wanted: Pattern, denied: Pattern) -> bool:
    """Tell whether every fact that fits `wanted` is one that `denied` excludes."""
    return wanted.type == denied.type and all(
        wide is None
        or wide == narrow
        or (isinstance(wide, tuple) and isinstance(narrow, tuple) and set(narrow) <= set(wide))
        for wide, narrow in zip(denied.terms, wanted.terms, strict=True)
    )


RULE_CHECKS: tuple[Check, ...] = (
    NoExample(),
    NoNearMiss(),
    SurprisingExample(),
    ContradictsItself(),
    ImpossibleValue(),
)
"""The checks of single rules, in the order of their codes."""
