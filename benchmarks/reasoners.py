"""The engines that are compared: ours by name, and the peer."""

from collections.abc import Callable
from typing import Final, Literal

from benchmarks.casussen import Facts
from benchmarks.stock_engine import StockEngine
from kijkwijzer.engine.choose import ENGINE_NAMES, EngineName, choose
from kijkwijzer.engine.reason import reason
from kijkwijzer.rulebase.base import RuleBase

PEER: Final = "gewone experta"
"""The same rules as one plain experta engine (`stock_engine.py`)."""

ReasonerName = EngineName | Literal["gewone experta"]

REASONERS: tuple[ReasonerName, ...] = (PEER, *ENGINE_NAMES)
"""Who is compared, the peer first."""

Reasoner = Callable[[Facts], Facts]
"""From stated facts to the stated and concluded ones. Ours also make the trace on the way."""


def ours(name: EngineName, rulebase: RuleBase, *, one_shot: bool = False) -> Reasoner:
    """Return one of our engines, to reason about many casussen, or with `one_shot` about one."""
    engine = choose(name, one_shot=one_shot)

    def run(facts: Facts) -> Facts:
        outcome = reason(facts, rulebase, engine)
        return outcome.stated | outcome.concluded | frozenset(outcome.counted)

    return run


def reasoner(name: ReasonerName, rulebase: RuleBase) -> Reasoner:
    """Return the peer, or an engine of ours, to reason about many casussen."""
    if name == PEER:
        return StockEngine(rulebase).reason
    return ours(name, rulebase)
