"""A question to the solver: is there a casus within the scope in which something goes wrong?"""

from collections.abc import Iterable
from dataclasses import dataclass

from kijkwijzer.checks.solver.cone import cone_of
from kijkwijzer.checks.solver.program import (
    ONLY,
    World,
    rules_program,
    weighing_program,
    weighing_words,
)
from kijkwijzer.checks.solver.scope import Scope, stated_types, world_program
from kijkwijzer.checks.solver.solve import Answer, Solver
from kijkwijzer.knowledge import Knowledge

WRONG = "_fout"
"""The atom of a question that holds in a casus where it goes wrong."""

OTHER = "b_"
"""The prefix of the second world, for questions that compare two casussen."""


@dataclass(frozen=True)
class Question:
    """What is asked: `program` says when `_fout` holds, `over` names the conclusions it looks at.

    A question that compares two casussen has `anders`: the stated fact types in which the second
    world (prefix `b_`) differs, with their program; all other stated facts the two have in common.
    """

    over: tuple[str, ...]
    program: str
    anders: tuple[str, ...] = ()


def answer(question: Question, knowledge: Knowledge, scope: Scope) -> Answer | None:
    """Return a casus in which it goes wrong; None when the scope holds none."""
    rulebase = knowledge.rulebase
    rules = cone_of(question.over, rulebase)
    worlds = [ONLY]
    if question.anders:
        shared = stated_types(rulebase.vocabulary).keys() - set(question.anders)
        worlds.append(World(OTHER, frozenset(shared)))
    parts = [world_program(knowledge, scope), weighing_words(rulebase)]
    for world in worlds:
        parts += [rules_program(rules, world), weighing_program(rulebase, world)]
    parts += [question.program, f":- not {WRONG}."]
    return Solver("\n".join(parts), rulebase).ask(marks=[WRONG])


def types_read(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, each once, in the order given."""
    return tuple(dict.fromkeys(names))
