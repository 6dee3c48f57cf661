"""A witness is a casus file that really shows what it is a witness of."""

import pytest

pytest.importorskip("clingo")

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.checks.deadness import firing
from kijkwijzer.checks.sentences import sentences_of
from kijkwijzer.checks.solver.program import ONLY
from kijkwijzer.checks.solver.question import base_program, shown
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.solver.solve import SMALLEST, Solver
from kijkwijzer.checks.witness import casus_text
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge


def replayed(knowledge: Knowledge, names: list[str]) -> tuple[list[str], list[str]]:
    """Return for which rules the witness, read back from its file, fires; and for which not."""
    rulebase = knowledge.rulebase
    rules = base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY])
    program = rules + shown(rulebase.vocabulary) + sentences_of(knowledge).program()
    solver = Solver(program, rulebase, *SMALLEST)
    good: list[str] = []
    bad: list[str] = []
    for name in names:
        found = solver.ask([(firing(name), True)])
        if found is None:
            continue
        text = casus_text(found.stated, knowledge).encode()
        casus = read_casus(text, "getuige.yaml", rulebase.vocabulary).casus
        facts = state_facts(casus, rulebase, knowledge.lexicon).facts
        outcome = reason(facts, rulebase, ReferenceEngine())
        (good if name in {each.rule for each in outcome.trace} else bad).append(name)
    return good, bad


def test_the_casus_written_for_a_rule_fires_that_rule(knowledge: Knowledge) -> None:
    names = [rule.id for rule in knowledge.rulebase.regels]
    good, bad = replayed(knowledge, names[::25])
    assert len(good) >= 20
    # Two sentences together can say more than each alone; that is rare.
    assert len(bad) <= 2


@pytest.mark.deep
def test_the_casus_written_for_each_rule_fires_that_rule(knowledge: Knowledge) -> None:
    good, bad = replayed(knowledge, [rule.id for rule in knowledge.rulebase.regels])
    assert len(bad) <= len(good) / 50
