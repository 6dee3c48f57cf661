"""The logic program and the reference engine draw the same conclusions from the same facts."""

import random

import pytest

pytest.importorskip("clingo")

from kijkwijzer.checks.solver.names import predicate
from kijkwijzer.checks.solver.program import ONLY
from kijkwijzer.checks.solver.question import base_program
from kijkwijzer.checks.solver.scope import scope_of, stated_types
from kijkwijzer.checks.solver.solve import VARIED, Solver
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge

FOLLOWING = {"casus", "bril", "vierslag", "kwadrant", "volgt", "laatste", "gezegd_in", "antwoord"}
"""Fact types that follow from others, so must not be left out at random."""

DENSITIES = (0.0, 0.1, 0.5, 1.0)

CORE = ("gesprek", "leefgebied", "uitspraak", "gaat_over")
"""Fact types that are never left out at random: without them little follows."""


def compare(knowledge: Knowledge, casussen: int, seed: int) -> set[str]:
    """Compare so many casussen; return the rules that fired in one of them."""
    rulebase = knowledge.rulebase
    program = base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY])
    solver = Solver(program, rulebase, *VARIED)
    kinds = stated_types(rulebase.vocabulary)
    choices = [
        (name, atom)
        for name, kind in kinds.items()
        if name not in FOLLOWING
        for atom in solver.atoms(predicate(name), len(kind.velden))
    ]
    chance = random.Random(seed)  # noqa: S311 - no secret, a repeatable choice
    fired: set[str] = set()
    for _ in range(casussen):
        density = {name: chance.choice(DENSITIES) for name in kinds} | dict.fromkeys(CORE, 1.0)
        left_out = [atom for name, atom in choices if chance.random() > density[name]]
        found = solver.ask([(atom, False) for atom in left_out])
        if found is None:
            continue
        outcome = reason(found.stated, rulebase, ReferenceEngine())
        assert found.concluded == outcome.concluded
        assert found.fired == {firing.rule for firing in outcome.trace}
        fired |= found.fired
    return fired


def test_the_solver_and_the_reference_engine_agree_on_varied_casussen(
    knowledge: Knowledge,
) -> None:
    assert len(compare(knowledge, 12, seed=1)) > len(knowledge.rulebase.regels) / 4


@pytest.mark.deep
def test_the_solver_and_the_reference_engine_agree_on_many_casussen(knowledge: Knowledge) -> None:
    assert len(compare(knowledge, 150, seed=2)) > len(knowledge.rulebase.regels) / 2
