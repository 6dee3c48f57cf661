"""What is wrong with a file, as data: where, what, and what was probably meant."""

from collections.abc import Iterable
from functools import total_ordering
from typing import Literal, NamedTuple

from kijkwijzer.record import record

Severity = Literal["fout", "waarschuwing"]

MOST_PROBLEMS = 100
"""Nobody reads more of them, and a hostile file must not make us write more."""


class Place(NamedTuple):
    """A spot in a file; `line` and `column` count from 1, as editors do."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@total_ordering
@record(frozen=True)
class Problem:
    """One thing that is wrong (`fout`) or odd (`waarschuwing`), in Dutch.

    `message` and `hint` hold our own words and words we know (keys, closed values), never text
    from the file. Problems sort by place; those about a file as a whole come first.
    """

    place: Place | None
    message: str
    hint: str | None = None
    severity: Severity = "fout"

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        kind = "waarschuwing: " if self.severity == "waarschuwing" else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{kind}{self.message}{hint}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def _sort_key(self) -> tuple[Place, str, str, str]:
        return (self.place or Place("", 0, 0), self.message, self.hint or "", self.severity)


class Refused(Exception):  # noqa: N818 - it says what happened to the file
    """A file that could not be used; `problems` says why, sorted by place, each problem once.

    Of a file with very many problems these are the first `MOST_PROBLEMS`.

    The exception's own text is the number of problems only, so that a traceback or a log never
    holds words from the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems))[:MOST_PROBLEMS])
        super().__init__(len(self.problems))

    def __reduce__(self) -> tuple[type["Refused"], tuple[tuple[Problem, ...]]]:
        # The default would hand the number of problems to __init__ when another process unpickles.
        return (Refused, (self.problems,))
