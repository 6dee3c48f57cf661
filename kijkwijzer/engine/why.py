"""Why a conclusion stands, and why another does not: answers as data.

"Why" follows the shallowest derivation down to what the casus states. "Why not" takes the rules that
could conclude it, walks through their conditions in written order, and reports the one that came
furthest: what held, and the first condition that did not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kijkwijzer.engine.counting import count
from kijkwijzer.engine.matching import Bindings, absent, match, passes
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Absent, AtLeast, Condition, Fact, Holds, Pattern, Rule


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation: a fact, the firing it followed from, and the facts behind that.

    A stated fact has no firing and nothing behind it. Counted facts are replaced by what was counted.
    """

    fact: Fact
    firing: Firing | None
    because: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule that could conclude it: the conditions that hold, and the first that does not."""

    rule: Rule
    held: tuple[Condition, ...]
    failed: Condition
    bindings: Bindings
    """What the variables stood for when it failed."""
    blocker: Fact | None
    """For a fact that should not be there: the fact that is."""


def why(fact: Fact, outcome: Outcome, through: Firing | None = None) -> tuple[Step, ...]:
    """Return how a fact came to be: its own step first, then those it rests on, each fact once.

    The fact must be among the outcome's. `through` is the firing to explain it by; without it, the
    shallowest one.
    """
    steps: dict[Fact, Step] = {}
    # A list of what is to do, no recursion: a casus with many conversations makes long chains.
    waiting = [fact]
    while waiting:
        current = waiting.pop()
        if current in steps:
            continue
        firing = through if current == fact and through else outcome.because.get(current)
        behind = (
            [each for f in firing.facts for each in outcome.counted.get(f, (f,))] if firing else []
        )
        steps[current] = Step(current, firing, tuple(dict.fromkeys(behind)))
        waiting += reversed(steps[current].because)
    return tuple(steps.values())


def why_not(wanted: Pattern, outcome: Outcome, rulebase: RuleBase) -> tuple[NearMiss, ...]:
    """Return the near misses of a conclusion, the nearest rule first.

    `wanted` is the conclusion with a value, or None, for each field. Empty when a rule does fire for
    it, or when no rule could ever conclude it.
    """
    memory = _memory(outcome)
    found: list[NearMiss] = []
    for rule in rulebase.regels:
        for shape in rule.dan:
            start = _unify(shape, wanted)
            if start is None:
                continue
            miss = _furthest(rule, start, memory)
            if miss is None:
                return ()
            found.append(miss)
    return tuple(sorted(found, key=lambda miss: (-_share(miss), miss.rule.id)))


def rule_miss(rule: Rule, outcome: Outcome) -> NearMiss | None:
    """Return how far this one rule came; None when it fires."""
    return _furthest(rule, {}, _memory(outcome))


def _memory(outcome: Outcome) -> Memory:
    return Memory(sorted(outcome.stated | outcome.concluded))


def _share(miss: NearMiss) -> float:
    return len(miss.held) / len(miss.rule.als)


def _unify(shape: Pattern, wanted: Pattern) -> Bindings | None:
    """Return what the wanted conclusion says of a rule's variables; None when it does not fit."""
    if shape.type != wanted.type:
        return None
    bindings: dict[str, str] = {}
    for own, asked in zip(shape.terms, wanted.terms, strict=True):
        if not isinstance(asked, tuple):
            continue
        if isinstance(own, str):
            if bindings.setdefault(own, asked[0]) != asked[0]:
                return None
        elif own is not None and asked[0] not in own:
            return None
    return bindings


def _furthest(rule: Rule, start: Bindings, memory: Memory) -> NearMiss | None:
    """Return how far the rule came on its best try; None when it fires."""
    known = Memory(memory.all())
    for fact in count([rule], memory):
        known.add(fact)
    best: NearMiss | None = None
    # Conditions on variables wait until the facts that bind them have been tried.
    order = sorted(rule.als, key=lambda condition: not isinstance(condition, Holds | AtLeast))
    tries: list[tuple[int, Bindings]] = [(0, start)]
    while tries:
        at, bindings = tries.pop()
        if at == len(order):
            return None
        following = list(_holding(order[at], bindings, known))
        if following:
            tries += [(at + 1, extended) for extended in reversed(following)]
        elif best is None or at > len(best.held):
            best = NearMiss(
                rule, tuple(order[:at]), order[at], bindings, _blocker(order[at], bindings, known)
            )
    return best


def _holding(condition: Condition, bindings: Bindings, memory: Memory) -> Iterator[Bindings]:
    """Yield each way in which a condition holds."""
    if isinstance(condition, Holds | AtLeast):
        for fact in memory.of_type(condition.pattern.type):
            extended = match(condition.pattern, fact, bindings)
            if extended is not None:
                yield extended
    elif isinstance(condition, Absent):
        if absent(condition.pattern, memory, bindings):
            yield bindings
    elif passes(condition, bindings):
        yield bindings


def _blocker(condition: Condition, bindings: Bindings, memory: Memory) -> Fact | None:
    if not isinstance(condition, Absent):
        return None
    facts: Sequence[Fact] = memory.of_type(condition.pattern.type)
    return next(f for f in facts if match(condition.pattern, f, bindings) is not None)
