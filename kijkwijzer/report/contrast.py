"""How well two colours can be told apart, and which of our tokens have to be.

The ratio is the one of WCAG 2: from 1 (the same) to 21 (black and white).
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

TEXT: Final = 4.5
"""What a text needs on what is behind it."""

SHAPE: Final = 3.0
"""What a line or a sign needs that means something without words."""


class Pair(NamedTuple):
    """Two tokens that stand on each other in a page."""

    front: str
    back: str
    least: float


_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "kw-tekst": (
        *("kw-vlak", "kw-vlak-2", "kw-stap-vlak"),
        *("kw-gevaar-vlak", "kw-let-vlak", "kw-goed-vlak"),
    ),
    "kw-zacht": ("kw-vlak", "kw-vlak-2", "kw-stap-vlak", "kw-gevaar-vlak", "kw-let-vlak"),
    "kw-link": ("kw-vlak", "kw-vlak-2", "kw-stap-vlak", "kw-gevaar-vlak", "kw-let-vlak"),
    "kw-merk-tekst": ("kw-merk",),
    "kw-gevaar": ("kw-gevaar-vlak",),
    "kw-let": ("kw-let-vlak",),
    "kw-goed": ("kw-goed-vlak",),
}

_SHAPES: Final[Mapping[str, tuple[str, ...]]] = {
    "kw-lijn": ("kw-vlak", "kw-vlak-2"),
    "kw-gevaar": ("kw-vlak",),
    "kw-let": ("kw-vlak",),
    "kw-goed": ("kw-vlak",),
}

DECORATION: Final = frozenset({"kw-lijn-zacht"})
"""Tokens for lines that mean nothing: who does not see them misses nothing."""

PAIRS: Final = (
    *(Pair(front, back, TEXT) for front, backs in _TEXTS.items() for back in backs),
    *(Pair(front, back, SHAPE) for front, backs in _SHAPES.items() for back in backs),
)
"""Every pair of tokens that a page puts on each other, and the least ratio it needs."""


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, each written as `#rrggbb`."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def failing(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """Yield the pairs with too little contrast, and the ratio each has.

    `colours` gives a colour, written as `#rrggbb`, to every token in `PAIRS`.
    """
    for pair in PAIRS:
        found = ratio(colours[pair.front], colours[pair.back])
        if found < pair.least:
            yield pair, found


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
