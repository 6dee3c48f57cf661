"""Dead rules: those that no casus within the scope can fire."""

from collections.abc import Iterator
from functools import partial

from clingo import Function, String, Symbol

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Issue, place_of
from kijkwijzer.checks.solver.program import FIRES, ONLY
from kijkwijzer.checks.solver.question import base_program
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.solver.solve import VARIED, Answer, Solver
from kijkwijzer.knowledge import Knowledge


class DeadRule(Check):
    """Finds rules, and rows of the weighing table, that never speak."""

    code = "KW301"
    ernst = "let-op"
    zoekt = "Een regel die bij geen enkele casus kan gelden."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the rules that cannot fire, with the scope within which that was looked for."""
        rulebase = knowledge.rulebase
        scope = scope_of(rulebase)
        live = live_rules(knowledge)
        for rule in rulebase.regels:
            if rule.id not in live:
                yield self.issue(
                    rule.id,
                    f"geen casus laat deze regel gelden (bekeken: {scope})",
                    place_of(rule),
                )
        for row in rulebase.tabellen.weging:
            if row.id not in live:
                yield self.issue(row.id, f"deze rij beslist nooit (bekeken: {scope})")


def live_rules(knowledge: Knowledge) -> dict[str, Answer]:
    """Return a casus for each rule, and each row of the weighing table, that can fire."""
    rulebase = knowledge.rulebase
    program = base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY])
    solver = Solver(program, rulebase, *VARIED)
    names = [rule.id for rule in rulebase.regels] + [row.id for row in rulebase.tabellen.weging]
    live: dict[str, Answer] = {}
    note = partial(_note, live)
    for name in names:
        if name not in live:
            note(solver.ask([(firing(name), True)]))
    return live


def firing(name: str) -> Symbol:
    """Return the atom that says that a rule fires."""
    return Function(FIRES, [String(name)])


def _note(live: dict[str, Answer], found: Answer | None) -> None:
    if found is not None:
        for name in found.fired:
            live.setdefault(name, found)
