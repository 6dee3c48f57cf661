"""The pattern language of the lexicon: from a readable line to sequences of word sets.

A pattern is words with room between them::

    ik .. geen (moed|hoop) .. meer

- `woord` that word, in the normalised spelling (`niks` also stands for "niets")
- `<willen>` any form of the verb or noun, from the table of forms
- `(a|b c|<d>|@groep)` one of these; `@groep` a named list of words
- `[woord]` may be there or not
- `..` up to four other words, `...` up to eight, `_` exactly one, `[_]` one or none
- `^` and `$` the begin and the end of the clause
- `een & ander` both, in any order, in the same clause; `& !woord` and that one nowhere in it
"""

import itertools
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kijkwijzer.record import record

SMALL_GAP = 4
LARGE_GAP = 8
_PIECE = r"\s*(\.\.\.|\.\.|\(|\)|\||\[|\]|\^|\$|&|!|_|<[\w'-]+>|@[\w-]+|[\w'-]+)"

Words = frozenset[str]


class PatternError(ValueError):
    """A pattern that cannot be read; the message is Dutch and names what was not understood."""


# Named tuples, not dataclasses: thousands are made when the lexicon loads, and these are quicker.
class Element(NamedTuple):
    """One place in a sequence: any of `words`, after at least `least` and at most `most` others."""

    words: Words
    least: int = 0
    most: int = 0
    optional: bool = False


class Sequence(NamedTuple):
    """Elements in order; `at_start` and `at_end` tie it to the borders of the clause."""

    elements: tuple[Element, ...]
    at_start: bool = False
    at_end: bool = False


class Pattern(NamedTuple):
    """What must all stand in one clause (`parts`) and what may not (`absent`)."""

    parts: tuple[Sequence, ...]
    absent: tuple[Sequence, ...] = ()


@record(frozen=True)
class Vocabulary:
    """What `<lemma>` and `@groep` stand for."""

    forms: Mapping[str, Words]
    groups: Mapping[str, tuple[tuple[str, ...], ...]]


# An item is what may stand at one place before it is laid out: a list of alternatives, each a
# row of word sets ("b c" is a row of two), or a gap.
_Row = tuple[Words, ...]


@record(frozen=True)
class _Item:
    rows: tuple[_Row, ...] = ()
    least: int = 0
    most: int = 0
    optional: bool = False


def parse_pattern(line: str, vocabulary: Vocabulary) -> tuple[Pattern, ...]:
    """Compile one line; alternatives of several words lay it out into several patterns.

    Raises:
        PatternError: the line holds an unknown sign, lemma or group, or asks for nothing.

    """
    pieces = _pieces(line)
    chunks: list[list[str]] = [[]]
    for piece in pieces:
        if piece == "&":
            chunks.append([])
        else:
            chunks[-1].append(piece)
    wanted: list[tuple[Sequence, ...]] = []
    absent: list[Sequence] = []
    for chunk in chunks:
        if chunk[:1] == ["!"]:
            absent.extend(_sequences(chunk[1:], line, vocabulary))
        else:
            wanted.append(_sequences(chunk, line, vocabulary))
    if not wanted:
        raise PatternError(f"Dit patroon vraagt niets: {line}")
    return tuple(Pattern(parts, tuple(absent)) for parts in itertools.product(*wanted))


def lemmas_in(line: str) -> tuple[str, ...]:
    """Name the lemmas a pattern asks for, in order of appearance."""
    return tuple(piece[1:-1] for piece in _pieces(line) if piece.startswith("<"))


def map_pattern(pattern: Pattern, change: Callable[[Words], Words]) -> Pattern:
    """Return the pattern with each set of words replaced by `change` of it."""

    def changed(sequence: Sequence) -> Sequence:
        elements = tuple(
            Element(change(e.words), e.least, e.most, e.optional) for e in sequence.elements
        )
        return Sequence(elements, sequence.at_start, sequence.at_end)

    return Pattern(
        tuple(changed(part) for part in pattern.parts),
        tuple(changed(part) for part in pattern.absent),
    )


def _pieces(line: str) -> list[str]:
    # Here and not above: a run with the compiled lexicon reads no patterns.
    piece = re.compile(_PIECE)
    pieces: list[str] = []
    at = 0
    text = line.strip()
    while at < len(text):
        found = piece.match(text, at)
        if found is None:
            raise PatternError(f"In dit patroon staat een onbekend teken: {line}")
        pieces.append(found.group(1))
        at = found.end()
    return pieces


def _sequences(pieces: list[str], line: str, vocabulary: Vocabulary) -> tuple[Sequence, ...]:
    at_start = pieces[:1] == ["^"]
    at_end = pieces[-1:] == ["$"]
    body = pieces[at_start : len(pieces) - at_end]
    items = _items(body, line, vocabulary)
    if not any(item.rows and not item.optional for item in items):
        raise PatternError(f"Een deel van dit patroon vraagt niets: {line}")
    if not items[0].rows:
        raise PatternError(f"Een patroon begint met een woord, niet met ruimte: {line}")
    laid_out = itertools.product(*(item.rows or ((),) for item in items))
    return tuple(_sequence(rows, items, at_start, at_end) for rows in laid_out)


def _sequence(rows: tuple[_Row, ...], items: list[_Item], at_start: bool, at_end: bool) -> Sequence:
    elements: list[Element] = []
    least = most = 0
    for row, item in zip(rows, items, strict=True):
        if not row:
            least, most = least + item.least, most + item.most
            continue
        for words in row:
            elements.append(Element(words, least, most, item.optional))
            least = most = 0
    return Sequence(tuple(elements), at_start, at_end)


def _items(pieces: list[str], line: str, vocabulary: Vocabulary) -> list[_Item]:
    items: list[_Item] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece == "..":
            items.append(_Item(most=SMALL_GAP))
        elif piece == "...":
            items.append(_Item(most=LARGE_GAP))
        elif piece == "_":
            items.append(_Item(least=1, most=1))
        elif piece in ("(", "["):
            closing = ")" if piece == "(" else "]"
            if closing not in pieces[at:]:
                raise PatternError(f"In dit patroon ontbreekt {closing}: {line}")
            end = pieces.index(closing, at)
            if pieces[at + 1 : end] == ["_"] and piece == "[":
                items.append(_Item(most=1))
                at = end + 1
                continue
            rows = _alternatives(pieces[at + 1 : end], line, vocabulary)
            optional = piece == "["
            if optional and any(len(row) != 1 for row in rows):
                raise PatternError(f"Tussen [ ] staat telkens één woord: {line}")
            items.append(_Item(rows=rows, optional=optional))
            at = end
        else:
            items.append(_Item(rows=_merged(_word_rows(piece, line, vocabulary))))
        at += 1
    return items


def _alternatives(pieces: list[str], line: str, vocabulary: Vocabulary) -> tuple[_Row, ...]:
    rows: list[_Row] = []
    for divider, choice in itertools.groupby(pieces, key=lambda piece: piece == "|"):
        if divider:
            continue
        parts = [_word_rows(piece, line, vocabulary) for piece in choice]
        rows.extend(tuple(itertools.chain.from_iterable(c)) for c in itertools.product(*parts))
    if not rows:
        raise PatternError(f"In dit patroon staan lege haakjes: {line}")
    return _merged(tuple(rows))


def _merged(rows: tuple[_Row, ...]) -> tuple[_Row, ...]:
    """Join the rows of one word into one set; longer rows stay as they are."""
    single = frozenset[str]().union(*(row[0] for row in rows if len(row) == 1))
    longer = tuple(dict.fromkeys(row for row in rows if len(row) > 1))
    return ((single,), *longer) if single else longer


def _word_rows(piece: str, line: str, vocabulary: Vocabulary) -> tuple[_Row, ...]:
    if piece.startswith("<"):
        forms = vocabulary.forms.get(piece[1:-1])
        if not forms:
            raise PatternError(f"Van {piece} staan geen vormen in vormen.json: {line}")
        return ((forms,),)
    if piece.startswith("@"):
        group = vocabulary.groups.get(piece[1:])
        if group is None:
            raise PatternError(f"De woordgroep {piece} bestaat niet: {line}")
        rows: list[_Row] = []
        for words in group:
            parts = [_word_rows(word, line, vocabulary) for word in words]
            rows.extend(tuple(itertools.chain.from_iterable(c)) for c in itertools.product(*parts))
        return tuple(rows)
    if piece in "()[]|^$&!":
        raise PatternError(f"Het teken {piece} staat hier verkeerd: {line}")
    return ((frozenset((piece,)),),)
