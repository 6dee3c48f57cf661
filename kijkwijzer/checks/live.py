"""A small casus for each rule that can fire: the witness that it is alive."""

from collections.abc import Iterable, Iterator

from clingo import Function, String, Symbol

from kijkwijzer.checks.sentences import sentences_of
from kijkwijzer.checks.solver.program import FIRES, ONLY
from kijkwijzer.checks.solver.question import base_program, shown
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.solver.solve import SMALLEST, Solver
from kijkwijzer.checks.witness import casus_text
from kijkwijzer.knowledge import Knowledge


def smallest_casussen(knowledge: Knowledge, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield for each of these rules a casus file (YAML) in which it fires.

    Rules for which no casus can be written are passed over: no casus fires them, the lexicon has no
    sentence for what they need, or they speak only of a life domain that an organisation adds.
    """
    rulebase = knowledge.rulebase
    program = "\n".join(
        [
            base_program(knowledge, scope_of(rulebase), rulebase.regels, [ONLY]),
            shown(rulebase.vocabulary),
            sentences_of(knowledge).program(),
        ]
    )
    solver = Solver(program, rulebase, *SMALLEST)
    for name in names:
        found = solver.ask([(firing(name), True)])
        if found is not None:
            yield name, casus_text(found.stated, knowledge)


def firing(name: str) -> Symbol:
    """Return the atom that says that a rule fires."""
    return Function(FIRES, [String(name)])
