"""Whether some casus within the scope states just these facts, no more and no fewer."""

from collections.abc import Iterable

from kijkwijzer.checks.solver.names import predicate, symbol
from kijkwijzer.checks.solver.scope import areas_for, scope_of, stated_types, world_program
from kijkwijzer.checks.solver.solve import Solver
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact


class Statable:
    """What a casus can state, without the rules: asked in a moment."""

    def __init__(self, knowledge: Knowledge) -> None:
        rulebase = knowledge.rulebase
        scope = scope_of(rulebase)
        areas = areas_for(rulebase.regels, scope, rulebase.vocabulary)
        self._solver = Solver(world_program(knowledge, scope, areas), rulebase)
        self._possible = tuple(
            each
            for name, kind in stated_types(rulebase.vocabulary).items()
            for each in self._solver.atoms(predicate(name), len(kind.velden))
        )

    def __contains__(self, stated: Iterable[Fact]) -> bool:
        wanted = {symbol(each) for each in stated}
        return wanted.issubset(self._possible) and bool(
            self._solver.ask([(each, each in wanted) for each in self._possible])
        )
