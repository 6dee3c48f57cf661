"""The tokens of our style: their names, what each may hold, and what it holds without a house style.

A value is read to the one form in which it goes into a page. So nothing that somebody wrote in a
file ever enters a style sheet as it stands.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from kijkwijzer.data import data_folder
from kijkwijzer.record import record

Kind = Literal["kleur", "letter", "ruimte"]

SYNONYMS: Final[Mapping[str, str]] = {
    "nl-link-color": "kw-link",
    "nl-mark-background-color": "kw-merk",
    "nl-mark-color": "kw-merk-tekst",
    "utrecht-document-background-color": "kw-vlak",
    "utrecht-document-color": "kw-tekst",
    "utrecht-document-font-family": "kw-letter",
    "utrecht-link-color": "kw-link",
}
"""Tokens of NL Design System that mean what one of ours means."""

_OTHER_KINDS: Final[Mapping[str, Kind]] = {"kw-letter": "letter", "kw-ruimte": "ruimte"}

_ROOT: Final = re.compile(r":root \{(.*?)\}", re.DOTALL)
_DECLARATION: Final = re.compile(r"--(kw-[a-z0-9-]+):\s*([^;]+);")

_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})\Z")
_RGB: Final = re.compile(r"rgb\( *(\d{1,3}) *[, ] *(\d{1,3}) *[, ] *(\d{1,3}) *\)\Z", re.ASCII)
_SPACE: Final = re.compile(r"([0-9]?\.?[0-9]{1,2})rem\Z", re.ASCII)
_LEAST_SPACE, _MOST_SPACE = 0.5, 2.0

_GENERIC: Final = ("sans-serif", "serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif")
_LAST: Final = ("sans-serif", "serif", "monospace")
_FONT: Final = re.compile(r"-?[A-Za-z][A-Za-z0-9 -]{0,39}\Z", re.ASCII)
_MOST_FONTS: Final = 8


class Unfit(Exception):  # noqa: N818 - it says what a value is
    """A value that its token cannot hold; `message` and `hint` say why, in Dutch, without it."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


@record(frozen=True)
class Tokens:
    """Values by token, for light and for dark; what dark does not name, it has from light."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


@cache
def own_tokens() -> Tokens:
    """Return the tokens of our style, with the values it gives them."""
    css = (data_folder("reports") / "stijl" / "basis.css").read_text(encoding="utf-8")
    light, dark = (dict(_DECLARATION.findall(block)) for block in _ROOT.findall(css)[:2])
    return Tokens(
        {name: canonical(name, value) for name, value in light.items()},
        {name: canonical(name, value) for name, value in dark.items()},
    )


def kind_of(token: str) -> Kind:
    """Return what a token of ours holds."""
    return _OTHER_KINDS.get(token, "kleur")


def canonical(token: str, written: str) -> str:
    """Return a value in the form in which it goes into a style sheet.

    A colour becomes `#rrggbb`, a name of a font stands between quotes. Raises `Unfit` for what the
    token cannot hold.
    """
    value = " ".join(written.split())
    match kind_of(token):
        case "kleur":
            return _colour(value.lower())
        case "letter":
            return _fonts(value)
        case "ruimte":
            return _space(value)


def _colour(value: str) -> str:
    if _HEX.match(value):
        digits = value[1:]
        return f"#{digits if len(digits) == 6 else ''.join(one * 2 for one in digits)}"
    parts = _RGB.match(value)
    if parts:
        numbers = [int(part) for part in parts.groups()]
        if max(numbers) <= 255:
            return "#" + "".join(f"{number:02x}" for number in numbers)
    raise Unfit(
        "dit is geen kleur die hier kan staan", "schrijf haar als #1a2b3c of rgb(26, 43, 60)"
    )


def _fonts(value: str) -> str:
    names = [_font(part.strip()) for part in value.split(",")]
    if len(names) > _MOST_FONTS:
        raise Unfit("dit zijn te veel lettertypen", f"noem er hoogstens {_MOST_FONTS}")
    if names[-1] not in _LAST:
        raise Unfit(
            "de rij met lettertypen heeft geen goed einde",
            "eindig met sans-serif, serif of monospace: die heeft elke computer",
        )
    return ", ".join(names)


def _font(written: str) -> str:
    quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
    name = written[1:-1] if quoted else written
    if not _FONT.match(name):
        raise Unfit(
            "dit is geen naam van een lettertype",
            "noem lettertypen die al op de computer staan, met komma's ertussen",
        )
    return name if name in _GENERIC and not quoted else f'"{name}"'


def _space(value: str) -> str:
    found = _SPACE.match(value)
    if found is None or not _LEAST_SPACE <= float(found[1]) <= _MOST_SPACE:
        raise Unfit("deze ruimte kan niet", "schrijf een getal van 0.5rem tot en met 2rem")
    return f"{float(found[1]):g}rem"
