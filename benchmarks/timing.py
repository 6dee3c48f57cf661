"""Taking times, and comparing two of them pair by pair."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

Result = TypeVar("Result")


def timed(call: Callable[[], Result]) -> tuple[float, Result]:
    """Return how many ms of processor time a call took, and what it returned.

    Not of the clock: other programs on the machine then weigh less.
    """
    started = time.process_time()
    result = call()
    return 1000 * (time.process_time() - started), result


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the quotients, pair by pair: what slows both drops out."""
    return statistics.median(own / other for own, other in zip(ours, theirs, strict=True))
