"""Working memory: the facts known so far, by type and by the value of a field."""

from collections.abc import Iterable, Mapping, Sequence

from kijkwijzer.rulebase.model import Fact, Pattern


class Memory:
    """A set of facts with an index by type, and by type with one field. Facts are only ever added."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._all: set[Fact] = set()
        self._by_type: dict[str, list[Fact]] = {}
        self._by_value: dict[tuple[str, int, str], list[Fact]] = {}
        for fact in facts:
            self.add(fact)

    def copy(self) -> "Memory":
        """Return a memory of its own with the same facts."""
        twin = Memory()
        twin._all = set(self._all)
        twin._by_type = {key: list(facts) for key, facts in self._by_type.items()}
        twin._by_value = {key: list(facts) for key, facts in self._by_value.items()}
        return twin

    def add(self, fact: Fact) -> bool:
        """Add a fact; return whether it was new."""
        if fact in self._all:
            return False
        self._all.add(fact)
        self._by_type.setdefault(fact.type, []).append(fact)
        for place, value in enumerate(fact.values):
            self._by_value.setdefault((fact.type, place, value), []).append(fact)
        return True

    def of_type(self, fact_type: str) -> list[Fact]:
        """Return the facts of a type, in the order in which they came."""
        return self._by_type.get(fact_type, [])

    def candidates(self, pattern: Pattern, bindings: Mapping[str, str]) -> Sequence[Fact]:
        """Return facts among which all that fit the pattern are; fewer where a value is known."""
        fewest = self.of_type(pattern.type)
        for place, term in enumerate(pattern.terms):
            if isinstance(term, str):
                value = bindings.get(term)
            elif term is not None and len(term) == 1:
                value = term[0]
            else:
                continue
            if value is not None:
                found = self._by_value.get((pattern.type, place, value), [])
                if len(found) < len(fewest):
                    fewest = found
        return fewest

    def all(self) -> frozenset[Fact]:
        """Return every fact."""
        return frozenset(self._all)

    def __contains__(self, fact: Fact) -> bool:
        return fact in self._all
