"""Asking the solver in one go which of many things can happen at all."""

from collections.abc import Mapping

from clingo import Symbol

from kijkwijzer.checks.solver.solve import Solver
from kijkwijzer.rulebase.base import RuleBase

ALL_AT_ONCE = ("--enum-mode=brave", "--models=0")
"""Options by which each next answer must show something that none before it showed."""


class Sweep(Solver):
    """A program of which is asked which atoms of some names hold in any answer at all.

    Far quicker than a question for each atom: what the solver learns from one counts for the rest.
    """

    def __init__(self, program: str, rulebase: RuleBase, names: Mapping[str, int]) -> None:
        """Ground the program; `names` gives the number of fields of each name that is asked about."""
        shown = "".join(f"#show {name}/{arity}.\n" for name, arity in names.items())
        super().__init__(f"{program}\n{shown}", rulebase, *ALL_AT_ONCE)

    def possible(self) -> frozenset[Symbol]:
        """Return the atoms that hold in some answer."""
        found: frozenset[Symbol] = frozenset()
        with self._control.solve(yield_=True) as handle:
            for model in handle:
                found = frozenset(model.symbols(shown=True))  # all that was found so far
        return found
