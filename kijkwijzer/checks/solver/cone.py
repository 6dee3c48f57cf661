"""Slicing: only the rules that can have a part in a question enter the program."""

from collections.abc import Iterable

from kijkwijzer.engine.weighing import DIAGNOSIS, TO_WEIGH, WEIGHED
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.strata import concludes, reads


def cone_of(fact_types: Iterable[str], rulebase: RuleBase) -> tuple[Rule, ...]:
    """Return the rules that can have a part in concluding facts of these types, through the weighing."""
    by_conclusion: dict[str, list[Rule]] = {}
    for rule in rulebase.regels:
        for fact_type in concludes(rule):
            by_conclusion.setdefault(fact_type, []).append(rule)
    seen: set[str] = set()
    found: set[str] = set()
    wanted = list(fact_types)
    while wanted:
        current = wanted.pop()
        if current in seen:
            continue
        seen.add(current)
        if current == DIAGNOSIS:
            wanted += [WEIGHED, TO_WEIGH]
        for rule in by_conclusion.get(current, []):
            found.add(rule.id)
            positive, complete = reads(rule)
            wanted += [*positive, *complete]
    return tuple(rule for rule in rulebase.regels if rule.id in found)
