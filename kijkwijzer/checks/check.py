"""The shape of a check: a code, a severity, one sentence that says what it looks for."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from kijkwijzer.checks.issue import Ernst, Issue, place_of
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Place
from kijkwijzer.rulebase.model import Rule


class Check(ABC):
    """Looks for one kind of fault. A code is never used again for another check."""

    code: str
    ernst: Ernst
    zoekt: str
    """What it looks for, in Dutch; stands in the documentation."""

    @abstractmethod
    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield what is wrong."""

    def issue(
        self,
        about: str,
        message: str,
        place: Place | None = None,
        witness: str | None = None,
        bereik: str | None = None,
    ) -> Issue:
        """Return a finding of this check."""
        return Issue(self.code, self.ernst, place, message, about, witness, bereik)


class RuleCheck(Check):
    """Looks at one rule at a time."""

    @abstractmethod
    def validate(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        """Yield a message for each fault of this rule."""

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield what is wrong, rule by rule, in the order of the files."""
        for rule in knowledge.rulebase.regels:
            for message in self.validate(rule, knowledge):
                yield self.issue(rule.id, message, place_of(rule))
