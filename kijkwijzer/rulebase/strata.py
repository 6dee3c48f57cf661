"""Strata: the order in which rules may run so that negation and counting are safe.

A rule that asks "there is no such fact" or "at least two" must wait until every rule that could
conclude such a fact has finished. Layers give the coarse order (authors write them), strata the fine
order inside a layer (computed here). A cycle through negation or counting has no order, and is refused.
"""

from collections.abc import Iterable, Mapping, Sequence

from kijkwijzer.reading.problems import Place, Problem, Refused
from kijkwijzer.record import record
from kijkwijzer.rulebase.faults import CIRCLE, TOO_EARLY, RuleProblem
from kijkwijzer.rulebase.model import LAYERS, Absent, AtLeast, Holds, Rule
from kijkwijzer.rulebase.vocabulary import FactType

WEIGHING_LAYER = "wegen"
"""The weighing table speaks when all rules of this layer have finished."""


@record(frozen=True)
class Stratum:
    """Rules that run together to a fixpoint; `weegt` marks the step of the weighing table."""

    laag: str
    nummer: int
    regels: tuple[Rule, ...]
    weegt: bool = False


def stratify(rules: Sequence[Rule], fact_types: Mapping[str, FactType]) -> tuple[Stratum, ...]:
    """Divide the rules into strata, in the order of reasoning.

    Raises `Refused` when a rule reads a fact that only a later layer concludes, or when a layer holds
    a cycle through negation or counting.
    """
    weighed = {name for name, fact_type in fact_types.items() if fact_type.van == "weging"}
    strata: list[Stratum] = []
    problems = list(_layer_problems(rules, weighed))
    for layer in LAYERS:
        inside = [rule for rule in rules if rule.laag == layer]
        levels = _levels(inside)
        if levels is None:
            problems.extend(_cycle_problems(inside, layer))
            continue
        for level in sorted(set(levels.values())):
            chosen = tuple(rule for rule in inside if levels[rule.id] == level)
            strata.append(Stratum(layer, len(strata), chosen))
        if layer == WEIGHING_LAYER:
            strata.append(Stratum(layer, len(strata), (), weegt=True))
    if problems:
        raise Refused(problems)
    return tuple(strata)


def reads(rule: Rule) -> tuple[set[str], set[str]]:
    """Return the fact types a rule reads: those it needs, and those it needs to be complete."""
    positive = {c.pattern.type for c in rule.als if isinstance(c, Holds)}
    complete = {c.pattern.type for c in rule.als if isinstance(c, Absent)}
    for condition in rule.als:
        if isinstance(condition, AtLeast):
            complete.update(pattern.type for pattern in condition.van)
    return positive, complete


def concludes(rule: Rule) -> set[str]:
    """Return the fact types a rule concludes."""
    return {pattern.type for pattern in rule.dan}


def _levels(rules: Sequence[Rule]) -> dict[str, int] | None:
    """Give each rule the lowest level its reading allows; None when no finite level exists."""
    here = {fact_type for rule in rules for fact_type in concludes(rule)}
    of_rule = dict.fromkeys((rule.id for rule in rules), 0)
    of_type = dict.fromkeys(here, 0)
    needs = {rule.id: reads(rule) for rule in rules}
    changed = True
    while changed:
        changed = False
        for rule in rules:
            positive, complete = needs[rule.id]
            level = max(
                [of_rule[rule.id]]
                + [of_type[t] for t in positive & here]
                + [of_type[t] + 1 for t in complete & here]
            )
            if level > len(here):
                return None
            for fact_type in concludes(rule):
                if of_type[fact_type] < level:
                    of_type[fact_type] = level
                    changed = True
            if of_rule[rule.id] != level:
                of_rule[rule.id] = level
                changed = True
    return of_rule


def _layer_problems(rules: Sequence[Rule], weighed: set[str]) -> Iterable[Problem]:
    last: dict[str, int] = {}
    for rule in rules:
        for fact_type in concludes(rule):
            last[fact_type] = max(last.get(fact_type, 0), LAYERS.index(rule.laag))
    # The outcome of the weighing is there only for the layers after it.
    first_use = dict(last) | dict.fromkeys(weighed, LAYERS.index(WEIGHING_LAYER) + 1)
    for rule in rules:
        positive, complete = reads(rule)
        for fact_type in sorted(positive | complete):
            if first_use.get(fact_type, 0) > LAYERS.index(rule.laag):
                yield RuleProblem(
                    Place(rule.bestand, rule.regelnummer, 1),
                    f"Regel '{rule.id}' staat in laag '{rule.laag}', maar leest '{fact_type}'. "
                    "Dat feit komt pas in een latere laag.",
                    code=TOO_EARLY,
                )


def _cycle_problems(rules: Sequence[Rule], layer: str) -> Iterable[Problem]:
    """Name the rules that wait, through negation or counting, for their own conclusions."""
    arrows: dict[str, set[str]] = {}
    for rule in rules:
        positive, complete = reads(rule)
        for fact_type in concludes(rule):
            arrows.setdefault(fact_type, set()).update(positive | complete)
    for rule in rules:
        _, complete = reads(rule)
        if complete & _reachable(complete, arrows, concludes(rule)):
            yield RuleProblem(
                Place(rule.bestand, rule.regelnummer, 1),
                f"Regel '{rule.id}' in laag '{layer}' wacht via 'niet' of 'minstens' op zijn eigen "
                "conclusie. Zo'n kring kan niet.",
                code=CIRCLE,
            )


def _reachable(starts: set[str], arrows: dict[str, set[str]], goals: set[str]) -> set[str]:
    """Return those starts from which one of the goals can be reached."""
    found: set[str] = set()
    for start in starts:
        seen = {start}
        queue = [start]
        while queue:
            for following in arrows.get(queue.pop(), set()) - seen:
                seen.add(following)
                queue.append(following)
        if seen & goals:
            found.add(start)
    return found
