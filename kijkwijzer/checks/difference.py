"""Whether a mutant of a rule shows on given facts: the same question as `distinguish.py`, for one casus.

The facts as the real rules conclude them are worked out once. A mutant shows when, on those facts, it
concludes one that is not there, or leaves one out that no other rule concludes. Then the conclusions of a
base that holds the mutant must differ: it cannot leave the old conclusions as they were.
"""

from collections.abc import Iterable

from kijkwijzer.checks.mutation import Mutant
from kijkwijzer.engine.counting import count
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine, fire
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact, Rule


class Reasoned:
    """Stated facts with all that follows from them, ready to be tried on mutants."""

    def __init__(self, stated: Iterable[Fact], rulebase: RuleBase) -> None:
        outcome = reason(stated, rulebase, ReferenceEngine())
        self.stated = outcome.stated
        self.concluded = outcome.concluded
        # Sorted, and without the counted facts: a mutant may count in another way.
        self._memory = Memory(sorted(outcome.stated | outcome.concluded))
        concluders: dict[Fact, set[str]] = {}
        for firing in outcome.trace:
            for fact in firing.conclusions:
                concluders.setdefault(fact, set()).add(firing.rule)
        self._only_from: dict[str, set[Fact]] = {}
        for fact, rules in concluders.items():
            if len(rules) == 1:
                (rule,) = rules
                self._only_from.setdefault(rule, set()).add(fact)

    def shows(self, mutant: Mutant) -> bool:
        """Tell whether the conclusions differ with the mutant in the place of its rule."""
        concluded: set[Fact] = set()
        if mutant.regel is not None:
            memory = self._counted(mutant.regel)
            for firing in fire(mutant.regel, memory):
                if any(fact not in memory for fact in firing.conclusions):
                    return True
                concluded.update(firing.conclusions)
        return not self._only_from.get(mutant.origineel.id, set()) <= concluded

    def _counted(self, rule: Rule) -> Memory:
        if not rule.counts:
            return self._memory
        memory = self._memory.copy()
        for fact in count([rule], memory):
            memory.add(fact)
        return memory
