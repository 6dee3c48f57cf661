"""What happens to every text on its way into a report, whatever the format."""

import re

from kijkwijzer.reading.characters import FORBIDDEN

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")


def visible(value: object) -> object:
    """Replace characters that hide or reorder text by a visible sign; leave other values alone.

    Reading refuses such characters already. An advice can also be made by another program.
    """
    # Every such character is one that Python does not call printable, and asking that costs little.
    if type(value) is str and not value.isprintable():
        return FORBIDDEN.sub("\ufffd", value)
    return value


def date_parts(text: str | None) -> tuple[int, int, int] | None:
    """Return year, month and day of a date as files write it (2026-11-03), or None."""
    match = _ISO_DATE.match(text or "")
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def first_upper(text: str) -> str:
    """Return the text with its first letter as a capital; the rest stays as it is.

    A word that is stressed by two accents (één) loses the first one: Eén, as Dutch spelling has it.
    """
    if text.startswith("één"):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """Return the text with a full stop, unless it ends in a sign that closes a sentence."""
    stripped = text.rstrip()
    return (
        stripped
        if stripped.endswith((".", "!", "?", "…", ".”", "?”", '."', '?"'))
        else f"{stripped}."
    )
