"""Asking the solver for a casus within the scope for which something holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import clingo

from kijkwijzer.checks.solver.names import fact
from kijkwijzer.checks.solver.program import FIRES, signatures
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact

SMALLEST = ("--heuristic=Domain", "--dom-mod=5,show")
"""Options by which the first answer has no shown atom too many."""

VARIED = ("--sign-def=rnd", "--sign-fix", "--rand-freq=0.05")
"""Options by which answers differ much from each other; the seed is the solver's own, so fixed."""


class _Words:
    """What `casus.lp` calls to make ids."""

    @staticmethod
    def genummerd(letter: clingo.Symbol, number: clingo.Symbol) -> clingo.Symbol:
        """Return the id of a numbered thing, as the fact stage numbers it."""
        return clingo.String(f"{letter.string}{number.number}")

    @staticmethod
    def pad(area: clingo.Symbol) -> clingo.Symbol:
        """Return the place of the text in which a life domain is described."""
        return clingo.String(f"leefgebieden.{area.string}.situatie")


@dataclass(frozen=True)
class Answer:
    """One set of facts: what the casus states, what follows, which rules fired, and marks."""

    stated: frozenset[Fact]
    concluded: frozenset[Fact]
    fired: frozenset[str]
    marks: frozenset[tuple[str, tuple[str, ...]]]
    """Other atoms of one name that a check asked to see: name and arguments."""


class Solver:
    """A program, grounded once; then asked as often as needed."""

    def __init__(self, program: str, rulebase: RuleBase, *options: str) -> None:
        self._rulebase = rulebase
        self._control = clingo.Control(["--warn=none", *options])
        self._control.add("base", [], program)
        self._control.ground([("base", [])], context=_Words())
        self._types = signatures(rulebase)

    def atoms(self, name: str, arity: int) -> Iterator[clingo.Symbol]:
        """Yield the atoms of a name that could hold at all."""
        for each in self._control.symbolic_atoms.by_signature(name, arity):
            yield each.symbol

    def ask(
        self, assume: Sequence[tuple[clingo.Symbol, bool]] = (), marks: Sequence[str] = ()
    ) -> Answer | None:
        """Return a set of facts in which these atoms hold (or not); None when there is none."""
        with self._control.solve(assumptions=list(assume), yield_=True) as handle:
            for model in handle:
                return self._answer(model, marks)
        return None

    def _answer(self, model: clingo.Model, marks: Sequence[str]) -> Answer:
        stated: set[Fact] = set()
        concluded: set[Fact] = set()
        fired: set[str] = set()
        marked: set[tuple[str, tuple[str, ...]]] = set()
        kinds = self._rulebase.vocabulary.feiten
        for symbol in model.symbols(atoms=True):
            kind = self._types.get((symbol.name, len(symbol.arguments)))
            if kind is not None:
                (stated if kinds[kind].van == "casus" else concluded).add(fact(symbol, kind))
            elif symbol.name == FIRES:
                fired.add(symbol.arguments[0].string)
            elif symbol.name in marks:
                shown = tuple(
                    a.string if a.type is clingo.SymbolType.String else str(a)
                    for a in symbol.arguments
                )
                marked.add((symbol.name, shown))
        return Answer(frozenset(stated), frozenset(concluded), frozenset(fired), frozenset(marked))
