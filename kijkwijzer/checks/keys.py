"""Contradicting conclusions: two values where the vocabulary allows one."""

from collections.abc import Iterator

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Issue
from kijkwijzer.checks.solver.names import predicate
from kijkwijzer.checks.solver.program import atom
from kijkwijzer.checks.solver.question import WRONG, Question, answer
from kijkwijzer.checks.solver.scope import STATED, scope_of
from kijkwijzer.checks.witness import casus_text
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.vocabulary import FactType


class ContradictingConclusions(Check):
    """Finds casussen in which a conclusion stands twice, with different values, under one key."""

    code = "KW304"
    ernst = "fout"
    zoekt = "Twee conclusies die elkaar tegenspreken bij dezelfde casus."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the fact types of which a key can get two values, each with a casus."""
        scope = scope_of(knowledge.rulebase)
        for name, kind in knowledge.rulebase.vocabulary.feiten.items():
            question = two_values(name, kind)
            found = question and answer(question, knowledge, scope)
            if found:
                yield self.issue(
                    name,
                    "dit feit kan bij één casus twee verschillende waarden krijgen",
                    witness=casus_text(found.stated, knowledge),
                    bereik=str(scope),
                )


def two_values(name: str, kind: FactType) -> Question | None:
    """Return the question whether a key of this fact type can get two values; None without a key."""
    if kind.van == STATED or kind.sleutel is None:
        return None
    first, second = (
        [f"{'K' if field in kind.sleutel else letter}{at}" for at, field in enumerate(kind.velden)]
        for letter in "AB"
    )
    both = f"{atom(predicate(name), first)}, {atom(predicate(name), second)}"
    lines = [
        f"{WRONG} :- {both}, {one} < {other}."
        for one, other in zip(first, second, strict=True)
        if one != other
    ]
    return Question((name,), "\n".join(lines))
