"""What `waarom` and `waarom-niet` share: a casus reasoned through, and a question about it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of, read_source
from kijkwijzer.cli.loading import knowledge_with
from kijkwijzer.cli.messages import printable
from kijkwijzer.explain.asked import Asked, NotUnderstood, ids_in, understand
from kijkwijzer.explain.reasoned import Reasoned, reason_through
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import CASUS_LIMITS, Refused


def reasoned_casus(casus: str, knowledge: Knowledge) -> Reasoned:
    """Return a casus that was reasoned through. Raises `Failure` when it cannot be read."""
    source = read_source(casus, CASUS_LIMITS.size)
    try:
        return reason_through(source, name_of(casus), knowledge)
    except Refused as refused:
        raise Failure("Deze casus klopt nog niet.", map(str, refused.problems)) from None


def question_about(
    casus: str, words: Sequence[str], folders: Sequence[Path]
) -> tuple[Asked, Reasoned, Knowledge]:
    """Return what is asked about a casus, with all that an answer needs.

    Raises `Failure` when casus or rules cannot be read, and `click.UsageError` when the question is
    not understood.
    """
    knowledge = knowledge_with(folders)
    reasoned = reasoned_casus(casus, knowledge)
    facts = reasoned.outcome.stated | reasoned.outcome.concluded
    types = knowledge.rulebase.vocabulary.feiten
    try:
        asked = understand(" ".join(words), knowledge.rulebase, ids_in(facts, types))
    except NotUnderstood as problem:
        raise wrong_question(problem) from None
    return asked, reasoned, knowledge


def wrong_question(problem: NotUnderstood) -> click.UsageError:
    """Return how a question that is not understood ends: as wrong use of the command line."""
    hint = f" {problem.hint[0].upper()}{problem.hint[1:]}" if problem.hint else ""
    return click.UsageError(f"{problem.message}{hint}")


def asked_as(command: str, casus: str, words: Sequence[str]) -> str:
    """Return the same question as another command takes it, to copy."""
    return printable(shlex.join(["kijkwijzer", command, casus, *words]))
