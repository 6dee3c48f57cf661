"""kijkwijzer: from a conversation that jams to an advice that says why.

The way of a casus is five functions, each with one type in and one type out:

    read_casus    bytes of a file  → GelezenCasus  (or Refused, with every problem)
    state_facts   Casus            → Stated        (facts: symbols and ids, never a client's text)
    reason        facts            → Outcome       (conclusions and the trace)
    compose       Outcome          → Advies        (the structured advice)
    render        Advies           → HTML, JSON or Markdown

`analyse` is the first four at once; `load_knowledge` reads the rules they all work with.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kijkwijzer.advice.compose import compose
    from kijkwijzer.casus.facts import state_facts
    from kijkwijzer.casus.reading import read_casus
    from kijkwijzer.engine.reason import reason
    from kijkwijzer.flow import analyse
    from kijkwijzer.knowledge import load_knowledge
    from kijkwijzer.report import render

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "analyse",
    "compose",
    "load_knowledge",
    "read_casus",
    "reason",
    "render",
    "state_facts",
]

_HOMES = {
    "analyse": "kijkwijzer.flow",
    "compose": "kijkwijzer.advice.compose",
    "load_knowledge": "kijkwijzer.knowledge",
    "read_casus": "kijkwijzer.casus.reading",
    "reason": "kijkwijzer.engine.reason",
    "render": "kijkwijzer.report",
    "state_facts": "kijkwijzer.casus.facts",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever stands under that name
    """Import a public function when it is first asked for, so that `--help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
