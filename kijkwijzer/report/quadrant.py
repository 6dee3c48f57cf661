"""Where each statement stands in the picture of willing and being able."""

from collections.abc import Iterable
from typing import Final, NamedTuple

WIDTH: Final = 160
HEIGHT: Final = 184
"""Of one field, in the units of the picture."""
RADIUS: Final = 12
_LEFT = 22
_TOP = 62
"""Room for the name of a field above its marks."""
_STEP = 28
_PER_ROW = 5
_MOST = 20

_ORIGIN = {
    "andere-plannen": (0, 0),
    "wil-en-kan": (WIDTH, 0),
    "opgegeven": (0, HEIGHT),
    "wil-maar-kan-niet-goed": (WIDTH, HEIGHT),
}
"""Willing to the right, able upwards (FORMATS § 1)."""


class Mark(NamedTuple):
    """A numbered mark in the picture."""

    number: int
    x: int
    y: int


class Quadrant(NamedTuple):
    """One of the four fields, with its marks and how many did not fit."""

    zelfbeeld: str
    x: int
    y: int
    marks: tuple[Mark, ...]
    more: int


def quadrants(statements: Iterable[tuple[int, str]]) -> tuple[Quadrant, ...]:
    """Place numbered statements (number, zelfbeeld) in the four fields; `onbekend` has no place."""
    numbers: dict[str, list[int]] = {zelfbeeld: [] for zelfbeeld in _ORIGIN}
    for number, zelfbeeld in statements:
        if zelfbeeld in numbers:
            numbers[zelfbeeld].append(number)
    return tuple(
        Quadrant(
            zelfbeeld,
            x,
            y,
            _placed(numbers[zelfbeeld], x, y),
            max(len(numbers[zelfbeeld]) - _MOST, 0),
        )
        for zelfbeeld, (x, y) in _ORIGIN.items()
    )


def _placed(numbers: list[int], x: int, y: int) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            number,
            x + _LEFT + place % _PER_ROW * _STEP,
            y + _TOP + place // _PER_ROW * _STEP,
        )
        for place, number in enumerate(numbers[:_MOST])
    )
