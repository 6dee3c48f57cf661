"""Idle rules and conditions: those that no casus fires, and those that never make a difference."""

from collections.abc import Iterable, Iterator, Sequence

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Issue, place_of
from kijkwijzer.checks.live import firing, smallest_casussen
from kijkwijzer.checks.mutation import Mutant, mutants_of
from kijkwijzer.checks.solver.program import FIRES, ONLY, RuleWriter, label
from kijkwijzer.checks.solver.question import base_program
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.solver.slices import Slice, slices
from kijkwijzer.checks.solver.sweep import Sweep
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Rule

NEEDED = "_nodig"
"""`_nodig(n)`: rule number n concludes something that no other rule concludes."""

NEWS = "_nieuw"
"""`_nieuw(n)`: without condition number n, its rule concludes something that is not there now."""


class DeadRule(Check):
    """Finds rules that no casus within the scope fires, and rows of the weighing table that never decide."""

    code = "KW301"
    ernst = "let-op"
    zoekt = "Een regel die bij geen enkele casus kan gelden."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the dead rules, then the dead rows."""
        rulebase = knowledge.rulebase
        bereik = str(scope_of(rulebase))
        fired = {
            atom.arguments[0].string
            for each in slices(knowledge)
            for atom in Sweep(_program(each), each.knowledge.rulebase, {FIRES: 1}).possible()
        }
        for rule in rulebase.regels:
            if rule.id not in fired:
                told = "geen casus laat deze regel gelden"
                yield self.issue(rule.id, told, place_of(rule), bereik=bereik)
        for row in rulebase.tabellen.weging:
            if row.id not in fired:
                yield self.issue(row.id, "deze rij beslist nooit", bereik=bereik)


class NeedlessRule(Check):
    """Finds rules that fire, but only where others conclude the same."""

    code = "KW302"
    ernst = "let-op"
    zoekt = "Een regel die nooit verschil maakt: andere regels concluderen altijd al hetzelfde."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the needless rules, each with a casus in which it fires."""
        needless = [rule for each in slices(knowledge) for rule in _needless(each)]
        casussen = dict(smallest_casussen(knowledge, [rule.id for rule in needless]))
        bereik = str(scope_of(knowledge.rulebase))
        for rule in needless:
            yield self.issue(
                rule.id,
                "andere regels concluderen altijd al hetzelfde",
                place_of(rule),
                casussen.get(rule.id),
                bereik,
            )


class NeedlessCondition(Check):
    """Finds conditions that, left out, change no conclusion of any casus."""

    code = "KW303"
    ernst = "let-op"
    zoekt = "Een voorwaarde die nooit verschil maakt: zonder haar zijn alle conclusies gelijk."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the needless conditions of the rules that can fire."""
        bereik = str(scope_of(knowledge.rulebase))
        for each in slices(knowledge):
            for mutant in _unnoticed(each):
                rule = mutant.origineel
                where = mutant.wat.removesuffix(": weg")
                yield self.issue(
                    rule.id, f"{where} maakt nooit verschil", place_of(rule), bereik=bereik
                )


def _program(asked: Slice) -> str:
    knowledge = asked.knowledge
    rulebase = knowledge.rulebase
    return base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY])


def _needless(asked: Slice) -> Iterator[Rule]:
    rules = asked.knowledge.rulebase.regels
    program = "\n".join([_program(asked), *_needed(rules)])
    sweep = Sweep(program, asked.knowledge.rulebase, {FIRES: 1, NEEDED: 1})
    possible = sweep.possible()
    numbers = {atom.arguments[0].number for atom in possible if atom.name == NEEDED}
    needed = {rules[number].id for number in numbers}
    return (rule for rule in asked.asked if firing(rule.id) in possible and rule.id not in needed)


def _needed(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield which rules conclude what no other rule concludes."""
    kinds = set()
    for number, rule in enumerate(rules):
        writer = RuleWriter(rule, label(number))
        for shape, head in zip(rule.dan, writer.heads, strict=True):
            name, _, arguments = head.removesuffix(")").partition("(")
            kinds.add((name, len(shape.terms)))
            yield f"_door_{name}({number},{arguments}) :- {writer.firing}."
    for name, arity in sorted(kinds):
        fields = ",".join(f"X{at}" for at in range(arity))
        by, also = f"_door_{name}", f"_ook_{name}"
        yield f"{also}(R,{fields}) :- {by}(R,{fields}), {by}(Q,{fields}), R != Q."
        yield f"{NEEDED}(R) :- {by}(R,{fields}), not {also}(R,{fields})."


def _unnoticed(asked: Slice) -> Iterator[Mutant]:
    """Yield the rules with a condition left out that conclude nothing new in any casus.

    A rule with a condition less fires wherever it did, so it can only conclude more.
    """
    vocabulary = asked.knowledge.rulebase.vocabulary
    mutants = [
        mutant
        for rule in asked.asked
        for mutant in mutants_of(rule, vocabulary)
        if mutant.soort == "voorwaarde-weg"
    ]
    program = "\n".join([_program(asked), *_news(mutants)])
    possible = Sweep(program, asked.knowledge.rulebase, {FIRES: 1, NEWS: 1}).possible()
    noticed = {atom.arguments[0].number for atom in possible if atom.name == NEWS}
    for number, mutant in enumerate(mutants):
        if firing(mutant.origineel.id) in possible and number not in noticed:
            yield mutant


def _news(mutants: Iterable[Mutant]) -> Iterator[str]:
    """Yield when a rule with a condition left out concludes what is not there."""
    for number, mutant in enumerate(mutants):
        if mutant.regel is not None:
            writer = RuleWriter(mutant.regel, f"_zonder{number}")
            yield writer.when()
            for head in writer.heads:
                yield f"{NEWS}({number}) :- {writer.firing}, not {head}."


IDLE_CHECKS: tuple[Check, ...] = (DeadRule(), NeedlessRule(), NeedlessCondition())
"""The checks of what does nothing, in the order of their codes."""
