"""The words of a person as they are shown: which of them counted, and quotes around them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kijkwijzer.advice.model import Aanwijzing

_STRAIGHT = re.compile(r'"([^"]*)"')
_INNER = str.maketrans({"“": "‘", "”": "’", "„": "‘"})


class Piece(NamedTuple):
    """A stretch of a statement."""

    text: str
    counts: bool


def pieces(text: str, indications: Iterable[Aanwijzing]) -> tuple[Piece, ...]:
    """Cut a text at the words that counted. The pieces joined give the text again.

    Indications may overlap, and may point outside the text; only those that count leave a mark.
    """
    spans = sorted((max(one.begin, 0), min(one.eind, len(text))) for one in indications if one.telt)
    result: list[Piece] = []
    done = 0
    for begin, end in spans:
        start = max(begin, done)
        if start >= end:
            continue
        if start > done:
            result.append(Piece(text[done:start], counts=False))
        # Words that touch or overlap are one mark: two marks side by side read as two words.
        if result and result[-1].counts and start == done:
            result[-1] = Piece(result[-1].text + text[start:end], counts=True)
        else:
            result.append(Piece(text[start:end], counts=True))
        done = end
    if done < len(text):
        result.append(Piece(text[done:], counts=False))
    return tuple(result)


def single(text: str) -> str:
    """Return the text with its own quotes as single ones, as they stand inside double quotes."""
    return _STRAIGHT.sub(r"‘\1’", text.translate(_INNER))
