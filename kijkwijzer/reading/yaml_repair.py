"""Lines that spoken language broke: finding them, naming them, and reading on past them.

`- 's Nachts …`, `- [lacht] nou`, `- "Nee", zei ik`, `titel: Let op: …` and their like are the
mistakes people make most. Finding them all at once beats one syntax error per run.
"""

import re
from collections.abc import Iterator
from itertools import islice

from kijkwijzer.reading.problems import MOST_PROBLEMS
from kijkwijzer.record import record

# A value behind dashes and at most one key. The key is a single word, so that a sentence with a
# colon in it counts as a value.
_VALUE = re.compile(r"^(?P<indent>[ ]*)(?P<dash>(?:-[ ]+)*)(?P<key>[\w-]+:[ ]+)?(?P<value>\S.*)$")
_BLOCK = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?$")
_REST = re.compile(r"[ \t]*(?:#.*)?$")
_DOUBLE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_SINGLE = re.compile(r"'[^']*(?:''[^']*)*'")
_NEW_ITEM = re.compile(r"[ ]*(?:-[ ]|[\w-]+:(?:[ ]|$))")
_OPENERS = {"[": "]", "{": "}"}

_OPEN_QUOTES = {
    "'": "deze tekst begint met een apostrof; YAML leest dat als het begin van een aanhaling",
    '"': "deze tekst begint met een aanhalingsteken dat nergens sluit",
}
_STARTS = {
    "'": "achter de apostrof die deze tekst sluit, staat nog iets",
    '"': "achter het aanhalingsteken dat deze tekst sluit, staat nog iets",
    "[": "deze tekst begint met een haak; YAML leest dat als een lijst",
    "{": "deze tekst begint met een accolade; YAML leest dat als een groep gegevens",
    "%": "een tekst kan in YAML niet met % beginnen",
    "@": "een tekst kan in YAML niet met @ beginnen",
    "`": "een tekst kan in YAML niet met ` beginnen",
    "*": "een tekst kan in YAML niet met * beginnen",
    "&": "een tekst kan in YAML niet met & beginnen",
    "!": "een tekst kan in YAML niet met ! beginnen",
    "|": "achter | staat tekst; die hoort op de volgende regels",
    ">": "een tekst kan in YAML niet met > beginnen",
}
_COLON = "in deze tekst staat een dubbele punt met een spatie; YAML leest dat als een sleutel"
_BLOCK_HINT = "gebruik een blok: | achter de sleutel en daaronder elke zin op een eigen regel"


@record(frozen=True)
class BrokenLine:
    """A value that breaks the syntax: where it starts and ends in the text, and what to say."""

    start: int
    end: int
    message: str
    hint: str


def find_broken_lines(text: str, last: int) -> list[BrokenLine]:
    """Return the broken values in the text; none when they all stand below line `last`.

    `last` (from 1) is the line where the syntax error showed: what stands below it did not cause
    it. A run of spoken sentences breaks at more than one place, so the rest comes along.
    """
    found = list(islice(_broken_values(text), MOST_PROBLEMS))
    if not any(number <= last for number, _ in found):
        return []
    return [line for _, line in found]


def blank_out(text: str, broken: list[BrokenLine]) -> str:
    """Return the text with each broken value replaced by as many harmless letters."""
    pieces = []
    done = 0
    for line in broken:
        pieces += [text[done : line.start], "x" * (line.end - line.start)]
        done = line.end
    return "".join([*pieces, text[done:]])


def _broken_values(text: str) -> Iterator[tuple[int, BrokenLine]]:
    lines = text.splitlines(keepends=True)
    offset = 0
    block_indent: int | None = None
    for number, line in enumerate(lines, start=1):
        match = _VALUE.match(line.rstrip())
        indent = len(match["indent"]) if match else 0
        if match and block_indent is not None and indent <= block_indent:
            block_indent = None
        if match and block_indent is None and not match["value"].startswith("#"):
            if _BLOCK.match(match["value"]):
                block_indent = indent
            elif (match["dash"] or match["key"]) and (
                fault := _fault(match["value"], lines, number)
            ):
                hint = _shape(match["value"], dash=bool(match["dash"]), key=bool(match["key"]))
                begin, end = match.span("value")
                yield number, BrokenLine(offset + begin, offset + end, fault, hint)
        offset += len(line)


def _fault(value: str, lines: list[str], number: int) -> str | None:
    """Return what is wrong with a value that stands on line `number` (from 1), or None."""
    first = value[0]
    if first in "\"'":
        whole = (_DOUBLE if first == '"' else _SINGLE).match(value)
        if whole is None:
            return None if _closes_later(first, lines, number) else _OPEN_QUOTES[first]
        return None if _REST.match(value, whole.end()) else _STARTS[first]
    if first in _OPENERS:
        end = _closing(value)
        if end is not None and not _REST.match(value, end):
            return _STARTS[first]
        return _COLON if _has_colon_in_text(value) else None
    if first in "%@`|>" or (first in "*&!" and len(value) > 1):
        return _STARTS[first]
    # The comment does not count: `werk: # dit: dat` is fine.
    sentence = re.split(r"[ \t]#", value, maxsplit=1)[0]
    return _COLON if re.search(r":(?:[ \t]|$)", sentence) else None


def _closes_later(quote: str, lines: list[str], number: int) -> bool:
    """Whether a quote that stays open on line `number` closes properly on a line below it."""
    for index in range(number, len(lines)):
        line = lines[index]
        if _NEW_ITEM.match(line):
            return False
        if quote in line:
            return bool(_REST.match(line.rstrip("\r\n"), line.index(quote) + 1))
    return False


def _closing(value: str) -> int | None:
    """Return the index just past the bracket that closes the first one; None if none does."""
    depth = 0
    for index, character in enumerate(value):
        if character in _OPENERS:
            depth += 1
        elif character in _OPENERS.values():
            depth -= 1
            if depth == 0:
                return index + 1
    return None


def _has_colon_in_text(flow: str) -> bool:
    """Whether one entry between braces or brackets has two colons: one of them is in its text."""
    unquoted = _SINGLE.sub("", _DOUBLE.sub("", flow))
    return any(entry.count(": ") > 1 for entry in re.split(r"[,{}\[\]]", unquoted))


def _shape(value: str, *, dash: bool, key: bool) -> str:
    """Return how the line should stand, with … for its words."""
    if value.startswith("{") and value.endswith("}"):
        quoted = '{sleutel: "…"}'
    elif '"' not in value:
        quoted = '"…"'
    elif "'" not in value:
        quoted = "'…'"
    else:
        return _BLOCK_HINT
    before = f"{'- ' if dash else ''}{'sleutel: ' if key else ''}"
    return f"schrijf: {before}{quoted}; of {_BLOCK_HINT}"
