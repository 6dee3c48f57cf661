"""Lines that fell out of a block of text: finding them, naming them, and reading on past them.

Behind `|` every line of the text must stand as far in as the first. A line that does not ends the
block, and YAML then complains about a key without a colon, often on a line far below.
"""

import re
from collections.abc import Iterator
from itertools import islice

from kijkwijzer.reading.problems import MOST_PROBLEMS
from kijkwijzer.record import record

_HEADER = re.compile(r"(?:^|[ ])[|>][-+0-9]*(?:[ \t]+#.*)?$")
# What may stand below a block: dashes, a key, or both. A key of ours is one word; between quotes it
# may be anything.
_STRUCTURE = re.compile(
    r"[ ]*(?P<dashes>(?:-(?:[ ]+|$))*)(?P<key>(?:[\w-]+|'[^']*'|\"[^\"]*\")[ ]*:(?:[ ]|$))?"
)
_OUTSIDE = ("#", "---", "...")

_EVEN = (
    "laat alle regels van de tekst even ver inspringen, met spaties; een nieuwe sleutel staat weer "
    "recht onder de sleutel met |"
)
_TOO_FAR_LEFT = "deze regel springt minder ver in dan de tekst achter | erboven"
_NOT_IN_AT_ALL = "de tekst achter | springt niet verder in dan de sleutel"
_TAB = "deze regel onder | begint met een tab; YAML kan alleen met spaties inspringen"


@record(frozen=True)
class StrayText:
    """Lines in a row that fell out of a block: their place in the text, and what to say."""

    start: int
    end: int
    line: int
    message: str
    hint: str


@record(frozen=True)
class _Line:
    number: int
    start: int
    text: str
    indent: int

    @property
    def skipped(self) -> bool:
        """Nothing, a comment, or the border of a document: never part of the structure."""
        return not self.text.strip() or self.text.lstrip().startswith(_OUTSIDE)


def find_stray_text(text: str, last: int) -> list[StrayText]:
    """Return each run of lines that fell out of a block; none when they stand below line `last`.

    `last` (from 1) is the line where the syntax error showed: what stands below it did not cause
    it. Who slips once slips more often, so the rest comes along.
    """
    found = list(islice(_stray_text(text), MOST_PROBLEMS))
    return found if any(stray.line <= last for stray in found) else []


def blank_lines(text: str, stray: list[StrayText]) -> str:
    """Return the text with those lines emptied; every other place in it stays the same."""
    pieces = []
    done = 0
    for one in stray:
        pieces += [text[done : one.start], re.sub(r"[^\r\n]", " ", text[one.start : one.end])]
        done = one.end
    return "".join([*pieces, text[done:]])


def _stray_text(text: str) -> Iterator[StrayText]:
    lines = _lines(text)
    # The columns where a key, and where a dash, may stand below what is read so far.
    keys: frozenset[int] = frozenset()
    dashes: frozenset[int] = frozenset()
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.skipped:
            continue
        own_keys, own_dashes = _columns(line)
        keys = frozenset(column for column in keys if column < line.indent) | own_keys
        dashes = frozenset(column for column in dashes if column < line.indent) | own_dashes
        if not _HEADER.search(line.text):
            continue
        at, depth = _end_of_block(lines, at, max(own_keys | own_dashes, default=line.indent))
        first = at
        while at < len(lines) and not _belongs(lines[at], depth, keys, dashes):
            at += 1
        if at > first:
            yield _stray(lines[first:at], _TOO_FAR_LEFT if depth else _NOT_IN_AT_ALL)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        kept = line.rstrip("\r")
        lines.append(_Line(number, start, kept, len(kept) - len(kept.lstrip(" "))))
        start += len(line) + 1
    return lines


def _columns(line: _Line) -> tuple[frozenset[int], frozenset[int]]:
    """Return where the key of a line stands, and where its dashes stand."""
    found = _STRUCTURE.match(line.text)
    if found is None:
        return frozenset(), frozenset()
    begin, end = found.span("dashes")
    dashes = frozenset(place for place in range(begin, end) if line.text[place] == "-")
    return frozenset({found.start("key")} if found["key"] else ()), dashes


def _end_of_block(lines: list[_Line], at: int, column: int) -> tuple[int, int | None]:
    """Return the first line below the block and how far the block stands in (`None`: no text).

    The block begins at line `at`, below a key or a dash in `column`.
    """
    while at < len(lines) and not lines[at].text.strip():
        at += 1
    if at == len(lines) or lines[at].indent <= column:
        return at, None
    depth = lines[at].indent
    while at < len(lines) and (lines[at].indent >= depth or not lines[at].text.strip()):
        at += 1
    return at, depth


def _belongs(line: _Line, depth: int | None, keys: frozenset[int], dashes: frozenset[int]) -> bool:
    """Tell whether a line below a block stands where it may: in the block, or where it opens anew."""
    if line.skipped or (depth is not None and line.indent >= depth):
        return True
    own_keys, own_dashes = _columns(line)
    return line.indent in dashes if own_dashes else bool(own_keys) and line.indent in keys


def _stray(run: list[_Line], message: str) -> StrayText:
    first, last = run[0], run[-1]
    tab = first.text[first.indent] == "\t"
    return StrayText(
        start=first.start + first.indent,
        end=last.start + len(last.text),
        line=first.number,
        message=_TAB if tab else message,
        hint=f"vervang tabs door spaties en {_EVEN}" if tab else _EVEN,
    )
