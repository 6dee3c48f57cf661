"""Running the examples that stand with each rule: it fires where it should, and only there."""

from collections.abc import Iterator
from dataclasses import dataclass

from kijkwijzer.engine.counting import count
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.reference import fire
from kijkwijzer.rulebase.model import Example, Rule


@dataclass(frozen=True, slots=True)
class Surprise:
    """An example that comes out differently than it says."""

    rule: Rule
    example: Example
    fired: bool


def fires(rule: Rule, example: Example) -> bool:
    """Tell whether the rule, alone, fires on the example's facts."""
    memory = Memory(example.feiten)
    for fact in count([rule], memory):
        memory.add(fact)
    return any(fire(rule, memory))


def surprises(rule: Rule) -> Iterator[Surprise]:
    """Yield the rule's examples that come out differently."""
    for example in rule.voorbeelden:
        fired = fires(rule, example)
        if fired != (example.soort == "wel"):
            yield Surprise(rule, example, fired)
