"""Where each value of a tree stands in the text it was read from."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
"""What a document holds: every scalar is text, an empty one is None."""

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and numbers in lists (from 0), from the root."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True)
class MappingSpot:
    """Where a mapping starts (index in the text), where its keys start, and its values."""

    at: int
    keys: dict[str, int]
    parts: "dict[str, Spot]"


@dataclass(slots=True)
class ListSpot:
    """Where a list starts (index in the text), and its items."""

    at: int
    parts: "list[Spot]"


Spot: TypeAlias = MappingSpot | ListSpot | int
"""Where a value stands, in the shape of the value; a text has an index only."""


def start(spot: Spot) -> int:
    """Return the index at which a value starts."""
    return spot if isinstance(spot, int) else spot.at


def part_of(spot: Spot, step: str | int) -> Spot | None:
    """Return where one part of a mapping or a list stands; None when there is no such part."""
    if isinstance(spot, MappingSpot):
        return spot.parts.get(step) if isinstance(step, str) else None
    if isinstance(spot, ListSpot) and isinstance(step, int) and 0 <= step < len(spot.parts):
        return spot.parts[step]
    return None


class Lines:
    """The line starts of a text, to turn an index into a line and a column."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def locate(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def start_of(self, line: int) -> int | None:
        """Return the index at which a line (from 1) starts; None past the end."""
        return self._starts[line - 1] if line <= len(self._starts) else None
