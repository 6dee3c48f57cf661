"""Text in lines of a given width: a picture does not wrap its text by itself."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

LETTER: Final = 13
"""Size of the letters in every picture, in its own units."""


_HYPHENED: Final = re.compile(r"[^-]+-*|-+")


class _Widths(dict[str, float]):
    """By character how wide it is at most, in the units of a picture."""

    def __missing__(self, char: str) -> float:
        """Return the width of any other character: an emoji is wide, an accent takes no room."""
        return 0.0 if unicodedata.combining(char) else 1.05 * LETTER


# The widest letters in our list of fonts are those of DejaVu Sans.
_WIDTHS: Final = _Widths(
    (char, LETTER * width)
    for width, chars in {
        0.32: " ,.'‘’·ijlïí",
        0.36: "/:;\\|fIJ-",
        0.42: "()[]tr!",
        0.53: '"*_`–°sz“”?',
        0.59: "cçkvxyLF",
        0.65: "abdeghnopquàáäâèéëêöóôüúûñß0123456789EPSTY$€{}",
        0.75: "ABCKRVXZUHNÉ",
        0.86: "wDGMOQ&#+<=>^~×",
    }.items()
    for char in chars
)


def width_of(text: str) -> float:
    """Return how wide a line is at most, in the units of a picture."""
    return sum(map(_WIDTHS.__getitem__, text))


def wrapped(text: str, width: float, most: int) -> tuple[str, ...]:
    """Return the text in at most `most` lines of at most `width`, where one letter always fits.

    A word that is too long for a line is cut, behind a hyphen if it has one; text that does not fit
    ends in `…`.
    """
    lines: list[str] = []
    line, used = "", 0.0
    for word in text.split():
        for piece in _pieces(word, width, most):
            needed = width_of(piece)
            if line and used + _WIDTHS[" "] + needed <= width:
                line, used = f"{line} {piece}", used + _WIDTHS[" "] + needed
                continue
            if line:
                lines.append(line)
            line, used = piece, needed
        if len(lines) > most:
            break
    if line:
        lines.append(line)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _cut(lines[most - 1], width))


def _pieces(word: str, width: float, most: int) -> list[str]:
    """Return a word in pieces that fit on a line; at most two more than there are lines."""
    if width_of(word) <= width:
        return [word]
    pieces: list[str] = []
    piece, used = "", 0.0
    for unit in _units(word, width):
        needed = width_of(unit)
        if piece and used + needed > width:
            pieces.append(piece)
            piece, used = "", 0.0
            if len(pieces) > most:
                break
        piece += unit
        used += needed
    return [*pieces, piece] if piece else pieces


def _units(word: str, width: float) -> Iterator[str]:
    """Yield what stays together: parts up to a hyphen, and the letters of a part that is too long."""
    for part in _HYPHENED.findall(word):
        if width_of(part) <= width:
            yield part
        else:
            yield from part


def _cut(line: str, width: float) -> str:
    while line and width_of(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
