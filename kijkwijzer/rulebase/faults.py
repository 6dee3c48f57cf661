"""The faults by which a rule base is refused, each with the code by which `regels controleer` knows it.

What has no code of its own here is a file or block that cannot be read at all.
"""

from typing import Final

from kijkwijzer.reading.problems import Problem
from kijkwijzer.record import record

UNREADABLE: Final = "KW001"
UNKNOWN_WORD: Final = "KW002"
UNBOUND: Final = "KW003"
NO_SOURCE: Final = "KW004"
NO_TEXT: Final = "KW005"
CIRCLE: Final = "KW006"
TOO_EARLY: Final = "KW007"
TWICE: Final = "KW008"
SAFETY_SHRINKS: Final = "KW420"


@record(frozen=True)
class RuleProblem(Problem):
    """A problem of a rule base, with the code of the check that it belongs to."""

    code: str = UNREADABLE
