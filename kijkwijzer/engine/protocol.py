"""What every engine answers: the firings of one stratum, run to a fixpoint."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from kijkwijzer.engine.memory import Memory
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.strata import Stratum


class Firing(NamedTuple):
    """A rule with the facts it matched (one per positive condition) and the facts that follow.

    A firing whose conclusions already stood is one too. Firings sort by rule and content.
    """

    rule: str
    facts: tuple[Fact, ...]
    conclusions: tuple[Fact, ...]


class Engine(Protocol):
    """A forward-chaining engine."""

    def saturate(self, stratum: Stratum, memory: Memory) -> Sequence[Firing]:
        """Return every firing of the stratum's rules on the memory, to the fixpoint.

        Negated and counted facts are complete in `memory`; the engine adds nothing to it.
        """
        ...
