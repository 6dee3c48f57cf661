"""Working memory: the facts known so far, by type."""

from collections.abc import Iterable

from kijkwijzer.rulebase.model import Fact


class Memory:
    """A set of facts with an index by type. Facts are only ever added."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._all: set[Fact] = set()
        self._by_type: dict[str, list[Fact]] = {}
        for fact in facts:
            self.add(fact)

    def add(self, fact: Fact) -> bool:
        """Add a fact; return whether it was new."""
        if fact in self._all:
            return False
        self._all.add(fact)
        self._by_type.setdefault(fact.type, []).append(fact)
        return True

    def of_type(self, fact_type: str) -> list[Fact]:
        """Return the facts of a type, in the order in which they came."""
        return self._by_type.get(fact_type, [])

    def all(self) -> frozenset[Fact]:
        """Return every fact."""
        return frozenset(self._all)

    def __contains__(self, fact: Fact) -> bool:
        return fact in self._all
