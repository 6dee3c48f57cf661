"""Finding burgerservicenummers, so that a file with one can be refused without repeating it."""

import re
from collections.abc import Iterator

_GAP = r"[.\u00a0 ]{1,2}"
# Read as its wider twin, so that no pattern names it: one letter past U+00FF makes a class of signs
# ten times slower to compile.
_NARROW, _WIDE = "\u202f", "\u00a0"
# The look-behind comes after the first digit: a pattern that starts with a plain class is many times
# faster to search for, and this one goes over every text.
_CANDIDATE = re.compile(
    rf"\d(?<!\d\d)(?:\d{{8}}|\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}|\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{3}})(?!\d)"
)
# What before or after the digits makes them part of a longer number: a decimal sign with digits
# for any number; for a grouped one also one more group, or the start of a telephone number.
_MORE_BEFORE = re.compile(r"\d[.,]$|(?:\+31|\b0031) $")
_GROUP_BEFORE = re.compile(r"(?:^|[^\d\-/.,])\+?\d{1,3}[ \u00a0]$")
_MORE_AFTER = re.compile(r"[.,]\d")
_GROUP_AFTER = re.compile(r"[ \u00a0]\d{2,4}(?![\d\-/])")
_LOOK_BACK = 8


def find_bsns(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every BSN in a text.

    That is: nine digits in a row, or grouped 3-3-3 or 4-2-3 with dots or spaces, that pass the
    elfproef and are no part of a longer number.
    """
    text = text.replace(_NARROW, _WIDE)
    at = 0
    while found := _CANDIDATE.search(text, at):
        if _passes_elfproef(found[0]) and not _is_longer(text, found):
            yield found.span()
            at = found.end()
        else:
            at = found.start() + 1


def hide_bsns(text: str) -> str:
    """Return the text with every BSN replaced by its kind."""
    pieces = []
    done = 0
    for begin, end in find_bsns(text):
        pieces += [text[done:begin], "[bsn]"]
        done = end
    return "".join([*pieces, text[done:]])


def _passes_elfproef(written: str) -> bool:
    digits = [int(sign) for sign in written if sign.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0


def _is_longer(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    if _MORE_BEFORE.search(before) or _MORE_AFTER.match(text, found.end()):
        return True
    grouped = len(found[0]) > 9
    return grouped and bool(_GROUP_BEFORE.search(before) or _GROUP_AFTER.match(text, found.end()))
