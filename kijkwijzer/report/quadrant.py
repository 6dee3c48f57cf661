"""Where each statement stands in the picture of willing and being able."""

from collections.abc import Iterable
from typing import Final, NamedTuple

WIDTH: Final = 160
"""Of one field, in the units of the picture."""
RADIUS: Final = 12
_LEFT = 22
_TOP = 62
"""Room for the name of a field above its marks."""
_BOTTOM = 38
"""Room below the middle of the last row of marks."""
_STEP = 28
_PER_ROW = 5
_MOST = 20

_PLACE = {
    "andere-plannen": (0, 0),
    "wil-en-kan": (1, 0),
    "opgegeven": (0, 1),
    "wil-maar-kan-niet-goed": (1, 1),
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
    height: int
    """The same for all four: as high as the fullest one needs."""
    marks: tuple[Mark, ...]
    more: int


def quadrants(statements: Iterable[tuple[int, str]]) -> tuple[Quadrant, ...]:
    """Place numbered statements (number, zelfbeeld) in the four fields; `onbekend` has no place."""
    numbers: dict[str, list[int]] = {zelfbeeld: [] for zelfbeeld in _PLACE}
    for number, zelfbeeld in statements:
        if zelfbeeld in numbers:
            numbers[zelfbeeld].append(number)
    fullest = min(max(len(each) for each in numbers.values()), _MOST)
    height = _TOP + max(fullest - 1, 0) // _PER_ROW * _STEP + _BOTTOM
    return tuple(
        Quadrant(
            zelfbeeld,
            right * WIDTH,
            down * height,
            height,
            _placed(numbers[zelfbeeld], right * WIDTH, down * height),
            max(len(numbers[zelfbeeld]) - _MOST, 0),
        )
        for zelfbeeld, (right, down) in _PLACE.items()
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
