"""The reference engine: the meaning of the rule language, in plain lines.

It is the definition, the oracle of the tests, and what answers "why not". It has no network on
purpose: each rule is tried on all facts until nothing new follows.
"""

from collections.abc import Iterator, Sequence

from kijkwijzer.engine.matching import absent, conclude, join, passes
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.strata import Stratum


class ReferenceEngine:
    """Runs a stratum by trying every rule on every combination of facts."""

    def saturate(self, stratum: Stratum, memory: Memory) -> Sequence[Firing]:
        """Return every firing of the stratum's rules on the memory, to the fixpoint."""
        working = memory.copy()
        firings: set[Firing] = set()
        waiting: Sequence[Rule] = stratum.regels
        while waiting:
            added: set[str] = set()
            for rule in waiting:
                for firing in fire(rule, working):
                    if firing not in firings:
                        firings.add(firing)
                        added.update(f.type for f in firing.conclusions if working.add(f))
            # Only a rule that reads a type of which there is more can fire again.
            waiting = [
                rule
                for rule in stratum.regels
                if any(pattern.type in added for pattern in rule.positive)
            ]
        return sorted(firings)


def fire(rule: Rule, memory: Memory) -> Iterator[Firing]:
    """Yield each firing of one rule on these facts."""
    for bindings, facts in list(join(rule.positive, memory)):
        if all(passes(test, bindings) for test in rule.tests) and all(
            absent(pattern, memory, bindings) for pattern in rule.negative
        ):
            yield Firing(rule.id, facts, tuple(conclude(shape, bindings) for shape in rule.dan))
