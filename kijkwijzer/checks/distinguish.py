"""Which mutants any casus could show: those that conclude something else somewhere.

A mutant differs when, on the facts as the real rules conclude them, it concludes a fact that is not there,
or leaves one out that no other rule concludes. What the layers above make of it does not matter: a
difference in any layer counts. (Should two rules ever conclude each other's facts in a circle, a difference
that only breaks the circle is not seen; no two rules do.)
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from clingo import Function, Number, Symbol

from kijkwijzer.checks.mutation import Mutant
from kijkwijzer.checks.solver.names import predicate, symbol
from kijkwijzer.checks.solver.program import ONLY, RuleWriter, atom, label
from kijkwijzer.checks.solver.question import base_program, shown
from kijkwijzer.checks.solver.scope import AREA, OWN_AREA, scope_of, stated_types
from kijkwijzer.checks.solver.solve import SMALLEST, VARIED, Answer, Solver
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact, Pattern, Rule

DIFFERS = "_verschil"
"""`_verschil(n)`: mutant number n concludes something else on these facts."""

_TOGETHER = 8
"""How many mutants a small casus shows at least, where it can: more makes fewer casussen, and larger."""


class Comparison:
    """The rules of a base beside some of their mutants, ready to be asked for differences.

    With `alone` a mutant is compared with its own rule only: it differs as well when other rules make up
    for the difference.
    """

    def __init__(
        self, knowledge: Knowledge, mutants: Sequence[Mutant], *, alone: bool = False
    ) -> None:
        self._number = len(mutants)
        program = _program(knowledge, mutants, alone=alone)
        self._solver = Solver(program, knowledge.rulebase, *VARIED)

    def casussen(self) -> Mapping[int, Answer]:
        """Return for each mutant, by its number, a casus that shows it, where there is one."""
        found: dict[int, Answer] = {}
        for number in range(self._number):
            if number in found:
                continue
            answer = self._solver.ask([_differs(number)], [DIFFERS])
            if answer is not None:
                for _, (shown_too,) in sorted(answer.marks):
                    found.setdefault(int(shown_too), answer)
        return found


class SmallCasussen:
    """The same, but asked for casussen that somebody can read: no fact can be left out."""

    def __init__(self, knowledge: Knowledge, mutants: Sequence[Mutant]) -> None:
        rulebase = knowledge.rulebase
        program = _program(knowledge, mutants, alone=False) + "\n" + shown(rulebase.vocabulary)
        self._finding = Solver(program, rulebase, *VARIED)
        # Leaving out all it can is quick among the few facts of a casus, and slow among all facts.
        self._shrinking = Solver(program, rulebase, *SMALLEST)
        self._possible = tuple(
            each
            for name, kind in stated_types(rulebase.vocabulary).items()
            for each in self._finding.atoms(predicate(name), len(kind.velden))
        )

    def showing(self, number: int, too: Container[int]) -> frozenset[Fact] | None:
        """Return the facts of a small casus that shows the mutant; None where no casus does.

        The casus shows some more, of those in `too`: then fewer casussen show them all, each still small.
        Only where it must, it has a life domain that an organisation added.
        """
        found = self._finding.ask([_differs(number)], [DIFFERS])
        if found and any(_of_own_area(symbol(each)) for each in found.stated):
            ours = [(each, False) for each in self._possible if _of_own_area(each)]
            found = self._finding.ask([_differs(number), *ours], [DIFFERS]) or found
        if found is None:
            return None
        numbers = sorted(int(shown_too) for _, (shown_too,) in found.marks)
        following = [each for each in numbers if each > number and each in too]
        wanted = [_differs(each) for each in (number, *following[: _TOGETHER - 1])]
        kept = {symbol(each) for each in found.stated}
        left_out = [(each, False) for each in self._possible if each not in kept]
        smaller = self._shrinking.ask([*wanted, *left_out])
        return (smaller or found).stated


def _differs(number: int) -> tuple[Symbol, bool]:
    return Function(DIFFERS, [Number(number)]), True


def _of_own_area(stated: Symbol) -> bool:
    return stated.name == predicate(AREA) and stated.arguments[0].string == OWN_AREA


def _program(knowledge: Knowledge, mutants: Sequence[Mutant], *, alone: bool) -> str:
    """Return the rules as a program that says as well which mutants differ."""
    rulebase = knowledge.rulebase
    base = base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY])
    return "\n".join([base, *_Differences(rulebase.regels, mutants, alone=alone).lines()])


class _Differences:
    """Writes when each mutant differs from its rule."""

    def __init__(self, rules: Sequence[Rule], mutants: Sequence[Mutant], *, alone: bool) -> None:
        self._mutants = mutants
        self._alone = alone
        self._rules = [(rule, RuleWriter(rule, label(at))) for at, rule in enumerate(rules)]
        self._numbers = {rule.id: at for at, rule in enumerate(rules)}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the program."""
        written: set[str] = set()
        for number, mutant in enumerate(self._mutants):
            name = mutant.origineel.id
            if name not in written:
                written.add(name)
                yield from self._needed(mutant.origineel)
            yield from self._difference(mutant, number)

    def _needed(self, rule: Rule) -> Iterator[str]:
        """Yield which conclusions need this rule: no other rule concludes them.

        With `alone` all its conclusions do: then the others are not looked at.
        """
        number = self._numbers[rule.id]
        own = self._rules[number][1]
        for place, (shape, head) in enumerate(zip(rule.dan, own.heads, strict=True)):
            elsewhere = f"_elders{number}_{place}"
            for other, writer in self._rules:
                for other_shape, other_head in zip(other.dan, writer.heads, strict=True):
                    if self._alone or other.id == rule.id:
                        continue
                    if _may_meet(shape, other_shape):
                        yield f"{_renamed(other_head, elsewhere)} :- {writer.firing}."
            needs = _renamed(head, f"_nodig{number}_{place}")
            yield f"{needs} :- {own.firing}, not {_renamed(head, elsewhere)}."

    def _difference(self, mutant: Mutant, number: int) -> Iterator[str]:
        """Yield when a mutant concludes what is not there, or misses what needs its rule."""
        here = f"{DIFFERS}({number})"
        old = mutant.origineel
        needs = f"_nodig{self._numbers[old.id]}"
        if mutant.regel is not None:
            writer = RuleWriter(mutant.regel, f"_mutant{number}")
            yield writer.when()
            for shape, head in zip(mutant.regel.dan, writer.heads, strict=True):
                places = [at for at, each in enumerate(old.dan) if each.type == shape.type]
                own = [_renamed(head, f"{needs}_{place}") for place in places]
                known = own if self._alone else [head]
                yield f"{here} :- {writer.firing}, {', '.join(f'not {each}' for each in known)}."
                for place in places:
                    yield f"{_renamed(head, f'_nog{number}_{place}')} :- {writer.firing}."
        for place, shape in enumerate(old.dan):
            fields = [f"X{at}" for at in range(len(shape.terms))]
            needed = atom(f"{needs}_{place}", fields)
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
