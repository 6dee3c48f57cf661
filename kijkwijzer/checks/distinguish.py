"""Which mutants any casus could show: those that conclude something else somewhere.

A mutant differs when, on the facts as the real rules conclude them, it concludes a fact that is not there,
or leaves one out that no other rule concludes. What the layers above make of it does not matter: a
difference in any layer counts.
"""

from collections.abc import Iterator, Mapping, Sequence

from clingo import Function, Number

from kijkwijzer.checks.mutation import Mutant
from kijkwijzer.checks.solver.program import ONLY, RuleWriter, atom, label
from kijkwijzer.checks.solver.question import base_program
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.solver.solve import VARIED, Answer, Solver
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Pattern, Rule

DIFFERS = "_verschil"
"""`_verschil(n)`: mutant number n concludes something else on these facts."""


class Comparison:
    """The rules of a base beside some of their mutants, ready to be asked for differences."""

    def __init__(self, knowledge: Knowledge, mutants: Sequence[Mutant]) -> None:
        rulebase = knowledge.rulebase
        self._mutants = mutants
        self._rules = [
            (rule, RuleWriter(rule, label(number))) for number, rule in enumerate(rulebase.regels)
        ]
        self._numbers = {rule.id: number for number, rule in enumerate(rulebase.regels)}
        program = [
            base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY]),
            *self._lines(),
        ]
        self.solver = Solver("\n".join(program), rulebase, *VARIED)

    def casussen(self) -> Mapping[int, Answer]:
        """Return for each mutant, by its number, a casus that shows it, where there is one."""
        found: dict[int, Answer] = {}
        for number in range(len(self._mutants)):
            if number in found:
                continue
            answer = self.solver.ask([(Function(DIFFERS, [Number(number)]), True)], [DIFFERS])
            if answer is not None:
                for _, (shown,) in sorted(answer.marks):
                    found.setdefault(int(shown), answer)
        return found

    def _lines(self) -> Iterator[str]:
        written: set[str] = set()
        for number, mutant in enumerate(self._mutants):
            name = mutant.origineel.id
            if name not in written:
                written.add(name)
                yield from self._needed(mutant.origineel)
            yield from _difference(mutant, number, self._numbers[name])

    def _needed(self, rule: Rule) -> Iterator[str]:
        """Yield which conclusions need this rule: no other rule concludes them."""
        number = self._numbers[rule.id]
        own = self._rules[number][1]
        for place, (shape, head) in enumerate(zip(rule.dan, own.heads, strict=True)):
            elsewhere = f"_elders{number}_{place}"
            for other, writer in self._rules:
                for other_shape, other_head in zip(other.dan, writer.heads, strict=True):
                    if other.id != rule.id and _may_meet(shape, other_shape):
                        yield f"{_renamed(other_head, elsewhere)} :- {writer.firing}."
            needs = _renamed(head, f"_nodig{number}_{place}")
            yield f"{needs} :- {own.firing}, not {_renamed(head, elsewhere)}."


def _difference(mutant: Mutant, number: int, rule_number: int) -> Iterator[str]:
    """Yield when a mutant concludes what is not there, or misses what needs its rule."""
    here = f"{DIFFERS}({number})"
    if mutant.regel is not None:
        writer = RuleWriter(mutant.regel, f"_mutant{number}")
        yield writer.when()
        for shape, head in zip(mutant.regel.dan, writer.heads, strict=True):
            yield f"{here} :- {writer.firing}, not {head}."
            for place, original in enumerate(mutant.origineel.dan):
                if original.type == shape.type:
                    yield f"{_renamed(head, f'_nog{number}_{place}')} :- {writer.firing}."
    for place, shape in enumerate(mutant.origineel.dan):
        fields = [f"X{at}" for at in range(len(shape.terms))]
        needed = atom(f"_nodig{rule_number}_{place}", fields)
        still = atom(f"_nog{number}_{place}", fields)
        yield f"{here} :- {needed}, not {still}."


def _may_meet(one: Pattern, other: Pattern) -> bool:
    """Tell whether two conclusions can be the same fact."""
    return one.type == other.type and all(
        not (isinstance(left, tuple) and isinstance(right, tuple)) or left == right
        for left, right in zip(one.terms, other.terms, strict=True)
    )


def _renamed(head: str, name: str) -> str:
    """Return an atom with another name and the same arguments."""
    _, bracket, arguments = head.partition("(")
    return name + bracket + arguments
