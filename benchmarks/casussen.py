"""The casussen that the benchmarks reason about: the examples and made-up ones, as stated facts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from kijkwijzer.advice.model import Advies
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.flow import analyse
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading.problems import Refused
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.vocabulary import FREE, FactType
from tests.engine.crossing import crossings, parents

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

PARENTS = 40
"""How many made-up casussen, beside the examples, lend their parts."""

Facts = frozenset[Fact]


def example_files() -> Sequence[Path]:
    """Return the example casussen, by name."""
    return sorted([*EXAMPLES.glob("*.yaml"), *EXAMPLES.glob("*.json")])


def examples(knowledge: Knowledge) -> Mapping[str, Facts]:
    """Return what each example casus states, by name."""
    return {path.stem: stated(path.read_bytes(), path.name, knowledge) for path in example_files()}


def advices(knowledge: Knowledge) -> Mapping[str, Advies]:
    """Return the advice on each example casus, by name."""
    return {path.stem: analyse(path.read_bytes(), path.name, knowledge) for path in example_files()}


def stated(source: bytes, name: str, knowledge: Knowledge) -> Facts:
    """Return the facts that a casus states."""
    read = read_casus(source, name, knowledge.rulebase.vocabulary)
    return frozenset(state_facts(read.casus, knowledge.rulebase, knowledge.lexicon).facts)


def made_up(knowledge: Knowledge, number: int) -> Iterator[Facts]:
    """Make so many casussen, no two alike, and the same ones each time."""
    return islice(_distinct(knowledge), number)


def _distinct(knowledge: Knowledge) -> Iterator[Facts]:
    seen: set[Facts] = set()
    for casus in crossings(parents(knowledge.rulebase.vocabulary, PARENTS, 1), 1):
        try:
            facts = stated(json.dumps(casus).encode(), "gemaakt.json", knowledge)
        except Refused:
            continue
        if facts not in seen:
            seen.add(facts)
            yield facts


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
