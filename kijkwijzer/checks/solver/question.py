"""A question to the solver: a casus within the scope in which something goes wrong, if there is one."""

from dataclasses import dataclass

from kijkwijzer.checks.sentences import sentences_of
from kijkwijzer.checks.solver.cone import cone_of
from kijkwijzer.checks.solver.names import predicate
from kijkwijzer.checks.solver.program import (
    ONLY,
    World,
    atom,
    rules_program,
    weighing_program,
    weighing_words,
)
from kijkwijzer.checks.solver.scope import Scope, areas_for, stated_types, world_program
from kijkwijzer.checks.solver.solve import SMALLEST, Answer, Solver
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.vocabulary import Vocabulary

WRONG = "_fout"
"""The atom of a question that holds in a casus where it goes wrong."""

OTHER = "b_"
"""The prefix of the second world, for questions that compare two casussen."""


@dataclass(frozen=True)
class Question:
    """What is asked: `program` says when `_fout` holds, `over` names the conclusions it looks at.

    A question that compares two casussen has `anders`: the stated fact types in which the second
    world (prefix `b_`) differs from the first; `program` says how. All other stated facts the two
    have in common.
    """

    over: tuple[str, ...]
    program: str
    anders: tuple[str, ...] = ()


def answer(question: Question, knowledge: Knowledge, scope: Scope) -> Answer | None:
    """Return a smallest casus in which it goes wrong; None when the scope holds none."""
    vocabulary = knowledge.rulebase.vocabulary
    rules = cone_of(question.over, knowledge.rulebase)
    worlds = [ONLY]
    if question.anders:
        shared = stated_types(vocabulary).keys() - set(question.anders)
        worlds.append(World(OTHER, frozenset(shared)))
    program = "\n".join(
        [base_program(knowledge, scope, rules, worlds), question.program, f":- not {WRONG}."]
    )
    found = Solver(program, knowledge.rulebase).ask()
    if found is None:
        return None
    # Only now: a small casus of which each sentence can be written costs more to find, and nearly
    # always there is none at all. Where no sentence says it, the first casus found must do.
    written = program + shown(vocabulary) + sentences_of(knowledge).program()
    return Solver(written, knowledge.rulebase, *SMALLEST).ask() or found


def base_program(
    knowledge: Knowledge, scope: Scope, rules: tuple[Rule, ...], worlds: list[World]
) -> str:
    """Return what a casus can state and what follows from it by these rules, in each world."""
    rulebase = knowledge.rulebase
    areas = areas_for(rules, scope, rulebase.vocabulary)
    parts = [world_program(knowledge, scope, areas), weighing_words(rulebase)]
    for world in worlds:
        parts += [rules_program(rules, world), weighing_program(rulebase, world)]
    return "\n".join(parts)


def shown(vocabulary: Vocabulary) -> str:
    """Return what makes a solver with the options `SMALLEST` keep the stated facts few."""
    return "".join(
        f"#show {predicate(name)}/{len(kind.velden)}.\n"
        for name, kind in stated_types(vocabulary).items()
    )


def carried_over(fact_types: tuple[str, ...], condition: str, vocabulary: Vocabulary) -> str:
    """Return the lines by which the second world has those facts of the first that meet a condition.

    The condition is written over X0, the first field of each fact, and the facts of the first world.
    """
    lines = []
    for name in fact_types:
        fields = [f"X{number}" for number in range(len(vocabulary.feiten[name].velden))]
        first = predicate(name)
        lines.append(f"{atom(OTHER + first, fields)} :- {atom(first, fields)}, {condition}.")
    return "\n".join(lines)
