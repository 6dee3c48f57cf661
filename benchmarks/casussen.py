"""The casussen that the benchmarks reason about: the examples and made-up ones, as stated facts."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading.problems import Refused
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.vocabulary import FREE, FactType
from tests.engine.crossing import crossings, parents

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

Facts = frozenset[Fact]


def stated(source: bytes, name: str, knowledge: Knowledge) -> Facts:
    """Return the facts that a casus states."""
    read = read_casus(source, name, knowledge.rulebase.vocabulary)
    return frozenset(state_facts(read.casus, knowledge.rulebase, knowledge.lexicon).facts)


def examples(knowledge: Knowledge) -> Mapping[str, Facts]:
    """Return the example casussen by name."""
    return {
        path.stem: stated(path.read_bytes(), path.name, knowledge)
        for path in sorted(EXAMPLES.glob("*.yaml"))
    }


def made_up(knowledge: Knowledge, number: int) -> Sequence[Facts]:
    """Make so many casussen, the same ones each time."""

    def accepted() -> Iterable[Facts]:
        for casus in crossings(parents(knowledge.rulebase.vocabulary, 40, 1), 1):
            try:
                yield stated(json.dumps(casus).encode(), "gemaakt.json", knowledge)
            except Refused:
                continue

    return list(islice(accepted(), number))


def with_own_ids(facts: Facts, mark: str, fact_types: Mapping[str, FactType]) -> Facts:
    """Give a casus ids of its own; the closed values stay, and so does what all casussen share."""
    ids = {
        value
        for fact in facts
        for value, domain in zip(fact.values, fact_types[fact.type].velden.values(), strict=True)
        if domain == FREE and fact.type != "casus"
    }
    return frozenset(
        Fact(fact.type, tuple(f"{v}{mark}" if v in ids else v for v in fact.values))
        for fact in facts
    )


def times_facts(facts: Facts, times: int, fact_types: Mapping[str, FactType]) -> Facts:
    """Make one casus with so many times the conversations, statements, agreements and so on."""
    return frozenset(
        fact
        for number in range(times)
        for fact in with_own_ids(facts, f"~{number}" if number else "", fact_types)
    )
