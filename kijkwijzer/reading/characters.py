"""From bytes to text, and which characters a text may hold."""

import re
import unicodedata

from kijkwijzer.reading.limits import Limits
from kijkwijzer.reading.places import Lines
from kijkwijzer.reading.problems import Place, Problem, Refused

_NONCHARACTERS = "".join(f"\\U{plane:04X}FFFE\\U{plane:04X}FFFF" for plane in range(17))
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the direction of text
    "\u2028\u2029"  # line ends that other programs do not count
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e007f"
    + _NONCHARACTERS.encode().decode("unicode_escape")
    + "]"
)
"""Characters that can hide, reorder or break what a reader sees."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
"""Invisible but innocent (names in Arabic script, emoji, text from a web page): left out."""

_SHOWN_LENGTH = 120


def shown_name(name: str) -> str:
    """Return a file name that is safe to print: no control characters, not endless."""
    safe = FORBIDDEN.sub("\ufffd", name).replace("\n", "\ufffd").replace("\r", "\ufffd")
    return safe if len(safe) <= _SHOWN_LENGTH else f"…{safe[-_SHOWN_LENGTH:]}"


def decode(source: bytes, name: str, limits: Limits) -> str:
    """Return the text of a file. Raises `Refused` when it is too large or not UTF-8."""
    if len(source) > limits.size:
        message = f"het bestand is te groot: er passen hoogstens {limits.size:_} bytes in"
        raise Refused([Problem(Place(name, 1, 1), message.replace("_", "."))])
    if source.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in source[:4]:
        message = "het bestand is opgeslagen als UTF-16 of UTF-32; dat kan dit programma niet lezen"
        raise Refused([Problem(Place(name, 1, 1), message, "sla het op als UTF-8")])
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The bytes before the fault are good: they tell the line and column of it.
        before = source[: error.start].decode("utf-8-sig", errors="replace")
        line, column = Lines(before).locate(len(before))
    # `from None`: the decoding error holds the whole file.
    raise Refused(
        [
            Problem(
                Place(name, line, column),
                "hier staat een letter die niet als UTF-8 is opgeslagen",
                "sla het bestand op als UTF-8; in Kladblok staat die keuze bij Opslaan als",
            )
        ]
    )


def forbidden_message(character: str) -> str:
    """Return the message about a forbidden character, by its number only."""
    return f"hier staat een onzichtbaar stuurteken dat niet mag (U+{ord(character):04X})"


def normalise(text: str) -> str:
    """Return the text in the one form in which equal texts are equal (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
