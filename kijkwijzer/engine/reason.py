"""Reasoning: facts in, conclusions and trace out, stratum by stratum, whichever engine fires."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from kijkwijzer.engine.counting import count
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Engine, Firing
from kijkwijzer.engine.weighing import TO_WEIGH, WEIGHED, weigh
from kijkwijzer.record import record
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.strata import Stratum


@record(frozen=True)
class Outcome:
    """What followed: the stated facts, the concluded ones, and every firing in a fixed order."""

    stated: frozenset[Fact]
    concluded: frozenset[Fact]
    trace: tuple[Firing, ...]
    """By stratum, rule and content: never by the order in which an engine happened to fire."""
    counted: Mapping[Fact, tuple[Fact, ...]]
    """The facts behind each counted fact of a `minstens`."""

    @cached_property
    def because(self) -> Mapping[Fact, Firing]:
        """For each conclusion the firing that explains it: the shallowest, then the first by name."""
        depth = dict.fromkeys(self.stated, 0)
        best: dict[Fact, tuple[int, Firing]] = {}
        changed = True
        while changed:
            changed = False
            for firing in self.trace:
                support = [fact for f in firing.facts for fact in self.counted.get(f, (f,))]
                if any(fact not in depth for fact in support):
                    continue
                level = 1 + max((depth[fact] for fact in support), default=0)
                for fact in firing.conclusions:
                    if fact in self.stated:
                        continue
                    if fact not in best or (level, firing) < best[fact]:
                        best[fact] = (level, firing)
                        depth[fact] = level
                        changed = True
        return {fact: firing for fact, (_, firing) in best.items()}

    def support(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the stated facts that a conclusion rests on, sorted, along its explanation."""
        found: set[Fact] = set()
        seen: set[Fact] = set()
        queue = [fact]
        while queue:
            current = queue.pop()
            if current in seen:
                continue
            seen.add(current)
            if current in self.stated:
                found.add(current)
            elif current in self.counted:
                queue.extend(self.counted[current])
            elif current in self.because:
                queue.extend(self.because[current].facts)
        return tuple(sorted(found))


def reason(stated: Iterable[Fact], rulebase: RuleBase, engine: Engine) -> Outcome:
    """Run all strata of the rule base on the stated facts with this engine."""
    given = frozenset(stated)
    # Sorted, so that an engine meets the facts in one order whatever the hash seed.
    memory = Memory(sorted(given))
    trace: list[Firing] = []
    counted: dict[Fact, tuple[Fact, ...]] = {}
    for stratum in rulebase.strata:
        if stratum.weegt:
            firings = weigh(
                memory.of_type(WEIGHED) + memory.of_type(TO_WEIGH),
                [row.probleem for row in rulebase.vocabulary.vierslag],
                rulebase.tabellen.weging,
            )
        else:
            firings = _run(stratum, memory, engine, counted)
        trace.extend(firings)
        for firing in firings:
            for fact in firing.conclusions:
                memory.add(fact)
    concluded = memory.all().difference(given, counted)
    return Outcome(given, concluded, tuple(trace), counted)


def _run(
    stratum: Stratum, memory: Memory, engine: Engine, counted: dict[Fact, tuple[Fact, ...]]
) -> list[Firing]:
    for fact, support in count(stratum.regels, memory).items():
        counted[fact] = support
        memory.add(fact)
    return sorted(set(engine.saturate(stratum, memory)))
