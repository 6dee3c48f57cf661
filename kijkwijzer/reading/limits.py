"""How large and how deep a file may be, so that a hostile one costs next to nothing."""

from kijkwijzer.record import record


@record(frozen=True)
class Limits:
    """The limits on one file: bytes, levels of nesting, number of values, characters in a text."""

    size: int = 1_000_000
    depth: int = 20
    nodes: int = 20_000
    text: int = 20_000


CASUS_LIMITS = Limits()
RULE_LIMITS = Limits(size=8_000_000, nodes=1_000_000)
"""Rule files belong to the organisation itself: large is fine, deep is still a mistake."""
