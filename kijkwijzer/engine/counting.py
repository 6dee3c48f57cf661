"""Counting for `minstens`, between strata, so that no engine has to count."""

from collections.abc import Iterable, Mapping

from kijkwijzer.engine.matching import join
from kijkwijzer.engine.memory import Memory
from kijkwijzer.rulebase.model import AtLeast, Fact, Rule


def count(rules: Iterable[Rule], memory: Memory) -> Mapping[Fact, tuple[Fact, ...]]:
    """Return a fact for each group that reaches its number, with the facts that were counted."""
    reached: dict[Fact, tuple[Fact, ...]] = {}
    for rule in rules:
        for condition in rule.counts:
            reached.update(_groups(condition, memory))
    return reached


def _groups(condition: AtLeast, memory: Memory) -> Mapping[Fact, tuple[Fact, ...]]:
    distinct: dict[tuple[str, ...], set[str]] = {}
    counted: dict[tuple[str, ...], set[Fact]] = {}
    for bindings, facts in join(condition.van, memory):
        group = tuple(bindings[variable] for variable in condition.groep)
        distinct.setdefault(group, set()).add(bindings[condition.verschillend])
        counted.setdefault(group, set()).update(facts)
    return {
        Fact(condition.telling, group): tuple(sorted(counted[group]))
        for group, values in distinct.items()
        if len(values) >= condition.aantal
    }
