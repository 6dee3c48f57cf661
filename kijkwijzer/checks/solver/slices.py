"""Slicing for questions about every rule: those that depend on which life domain it is, and the rest.

For rules in whose whole cone no rule names a life domain, any two life domains stand for all; only the
others need them all, and that makes their program many times as big.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kijkwijzer.checks.solver.cone import cone_of
from kijkwijzer.checks.solver.scope import areas_for, scope_of
from kijkwijzer.engine.weighing import DIAGNOSIS
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.strata import concludes, reads


@dataclass(frozen=True)
class Slice:
    """Rules to ask about, with knowledge that holds no more rules than their answers depend on."""

    asked: tuple[Rule, ...]
    knowledge: Knowledge


def slices(knowledge: Knowledge) -> Iterator[Slice]:
    """Yield the slices of a rule base; each rule is asked about in one of them."""
    rulebase = knowledge.rulebase
    by_area = _types_by_area(rulebase)
    groups: dict[bool, list[Rule]] = {False: [], True: []}
    for rule in rulebase.regels:
        positive, complete = reads(rule)
        groups[bool(by_area & (concludes(rule) | positive | complete))].append(rule)
    for asked in groups.values():
        if asked:
            # The weighing table is in every program, so what it reads must be as well.
            wanted = {DIAGNOSIS}.union(*(concludes(rule) for rule in asked))
            needed = cone_of(sorted(wanted), rulebase)
            smaller = replace(rulebase, regels=needed)
            yield Slice(tuple(asked), Knowledge(smaller, knowledge.lexicon))


def _types_by_area(rulebase: RuleBase) -> frozenset[str]:
    """Return the fact types whose conclusion can depend on which life domain it is about."""
    scope = scope_of(rulebase)
    naming = [
        rule
        for rule in rulebase.regels
        # Where life domains are interchangeable, no more are tried than the scope holds together.
        if len(areas_for((rule,), scope, rulebase.vocabulary)) > scope.gebieden
    ]
    wanted = [name for rule in naming for name in sorted(concludes(rule))]
    found: set[str] = set()
    while wanted:
        current = wanted.pop()
        if current not in found:
            found.add(current)
            wanted += [
                name
                for rule in rulebase.regels
                if current in set().union(*reads(rule))
                for name in sorted(concludes(rule))
            ]
    return frozenset(found)
