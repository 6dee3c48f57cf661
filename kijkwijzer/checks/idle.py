"""Idle rules: those that no casus within the scope can fire, and those that never make a difference."""

from collections.abc import Iterator

from clingo import Function, String, Symbol

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.distinguish import Comparison
from kijkwijzer.checks.issue import Issue, place_of
from kijkwijzer.checks.mutation import removed
from kijkwijzer.checks.solver.program import FIRES
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.knowledge import Knowledge


class IdleRule(Check):
    """Finds rules, and rows of the weighing table, that never speak or never matter."""

    code = "KW301"
    ernst = "let-op"
    zoekt = "Een regel die bij geen enkele casus kan gelden, of die nooit verschil maakt."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the idle rules."""
        rulebase = knowledge.rulebase
        bereik = str(scope_of(rulebase))
        comparison = Comparison(knowledge, [removed(rule) for rule in rulebase.regels])
        needed = comparison.casussen()
        fired = {name for answer in needed.values() for name in answer.fired}

        def can_fire(name: str) -> bool:
            return name in fired or comparison.solver.ask([(firing(name), True)]) is not None

        for number, rule in enumerate(rulebase.regels):
            if number in needed:
                continue
            if can_fire(rule.id):
                told = "andere regels concluderen altijd al hetzelfde"
            else:
                told = "geen casus laat deze regel gelden"
            yield self.issue(rule.id, told, place_of(rule), bereik=bereik)
        for row in rulebase.tabellen.weging:
            if not can_fire(row.id):
                yield self.issue(row.id, "deze rij beslist nooit", bereik=bereik)


def firing(name: str) -> Symbol:
    """Return the atom that says that a rule fires."""
    return Function(FIRES, [String(name)])
