"""Values in free text that lead to a person: finding them, and replacing them by their kind.

Telephone numbers, e-mail addresses, postcodes and bank accounts. A BSN is not here: a file with
one is refused (see `bsn`). Names are not found either; no program does that well enough to promise.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from kijkwijzer.casus.model import Casus, Pad
from kijkwijzer.casus.part import CasusDeel, questions
from kijkwijzer.record import record

Kind = Literal["telefoon", "email", "postcode", "iban"]
Spans = Iterator[tuple[int, int]]

REPLACEMENTS: Mapping[Kind, str] = {
    "telefoon": "[telefoonnummer]",
    "email": "[e-mailadres]",
    "postcode": "[postcode]",
    "iban": "[rekeningnummer]",
}
"""What stands in a text instead of the value."""


@record(frozen=True)
class Traceable:
    """A value that leads to a person: its kind, and where it starts and ends in the text."""

    kind: Kind
    start: int
    end: int


# Texts, which `re` compiles when a text may hold such a value: most casussen hold none of them.
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"

_IBAN = r"(?i)(?<![^\W_])[A-Z]{2}[0-9]{2}(?:[ .\u00a0-]?[A-Z0-9]){11,30}"
_IBAN_SIGN = r"(?i)[A-Z0-9]"
# Countries whose accounts turn up here, with the length that the country fixed.
_IBAN_LENGTHS = {
    **{"AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18},
    **{"EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28},
    **{"IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31},
    **{"NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27},
    **{"TR": 26, "UA": 29, "VA": 22},
}

_GAP = r"[ \u00a0.\-–/()]{0,3}"
_PHONE = (
    r"(?<!\d)(?<!\d[.,/\-])"
    r"(?!\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d))"  # a date
    r"(?:"
    rf"(?:\+{_GAP}31|0031){_GAP}(?:0{_GAP})?[1-9](?:{_GAP}\d){{8}}"  # the Netherlands, from abroad
    rf"|\(?0[1-9](?:{_GAP}\d){{8}}"  # the Netherlands
    rf"|(?:\+|00)(?!31)[1-9]\d?(?:{_GAP}\d){{7,12}}"  # elsewhere
    r")(?!\d)(?![.,]\d)(?!-\d{2}(?!\d))"
)
_PUBLIC = ("0800", "0900")
"""How numbers of help lines and services start; they lead to nobody's home."""

_POSTCODE = (
    r"(?<![\w.,])[1-9]\d{3}(?:[ \u00a0]{0,2}[A-Z]{2}|[a-z]{2})(?![\w@])"
    r"(?:,?[ \u00a0](?:(?:nummer|nr\.?|huisnummer)[ \u00a0])?[1-9]\d{0,4}(?:[ \u00a0]?-[ \u00a0]?\d{1,4}|-?[a-zA-Z])?(?![\w@+-]))?"
)
_NO_POSTCODE = ("SA", "SD", "SS")
# A year and the name of a benefit or a school ("sinds 2021 WW"), and a measure ("2500 KM").
_YEAR_OR_MEASURE = r"(?:19|20)\d\d[ \u00a0](?:WW|WO|EU)|\d{4}[ \u00a0](?:K[GM]|[CM]M)"


def find_traceable(text: str) -> tuple[Traceable, ...]:
    """Return the traceable values in a text, in order; they do not overlap."""
    digits = sum(sign.isdigit() for sign in text)
    # The surest kinds first: what they take is not looked at again. No kind has fewer digits.
    kinds: tuple[tuple[Kind, bool, Callable[[str], Spans]], ...] = (
        ("iban", digits >= 2, _ibans),
        ("email", "@" in text, _emails),
        ("telefoon", digits >= 8, _phones),
        ("postcode", digits >= 4, _postcodes),
    )
    found: list[Traceable] = []
    for kind, possible, spans in kinds:
        for start, end in spans(text) if possible else ():
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Traceable(kind, start, end))
    return tuple(sorted(found, key=lambda value: value.start))


def replace_traceable(text: str) -> str:
    """Return the text with every traceable value replaced by its kind."""
    return _replaced(text, find_traceable(text))


def clean_casus(casus: Casus) -> tuple[Casus, tuple[tuple[Kind, Pad], ...]]:
    """Return the casus with all traceable values replaced, and which kinds stood where.

    The places come in the order of the casus, each kind once a text.
    """
    found: list[tuple[Kind, Pad]] = []
    cleaned = _cleaned(casus, (), found)
    return (cleaned if isinstance(cleaned, Casus) else casus), tuple(found)


def _replaced(text: str, values: tuple[Traceable, ...]) -> str:
    pieces = []
    done = 0
    for value in values:
        pieces += [text[done : value.start], REPLACEMENTS[value.kind]]
        done = value.end
    return "".join([*pieces, text[done:]])


def _cleaned(value: object, pad: Pad, found: list[tuple[Kind, Pad]]) -> object:
    """Return the value with its texts cleaned; the same object when nothing was found in it."""
    if isinstance(value, str):
        values = find_traceable(value)
        found += [(kind, pad) for kind in dict.fromkeys(item.kind for item in values)]
        return _replaced(value, values) if values else value
    if isinstance(value, CasusDeel):
        fields = {name: getattr(value, name) for name in questions(type(value))}
        changed = _changed(fields, pad, found)
        return replace(value, **changed) if changed else value
    if isinstance(value, Mapping):
        changed = _changed(value, pad, found)
        return {**value, **changed} if changed else value
    if isinstance(value, tuple):
        changed = _changed(dict(enumerate(value)), pad, found)
        items = (changed.get(number, item) for number, item in enumerate(value))
        return tuple(items) if changed else value
    return value


def _changed(
    parts: Mapping[Any, object], pad: Pad, found: list[tuple[Kind, Pad]]
) -> dict[Any, object]:
    """Return the parts that cleaning changes, cleaned."""
    cleaned = {key: _cleaned(part, (*pad, key), found) for key, part in parts.items()}
    return {key: part for key, part in cleaned.items() if part is not parts[key]}


def _ibans(text: str) -> Spans:
    account = re.compile(_IBAN)
    at = 0
    while match := account.search(text, at):
        length = _IBAN_LENGTHS.get(match[0][:2].upper(), 0)
        signs = list(re.finditer(_IBAN_SIGN, match[0]))[:length]
        if signs and len(signs) == length and _passes_mod_97("".join(sign[0] for sign in signs)):
            # Words may follow the account; what fits in its length is the account.
            at = match.start() + signs[-1].end()
            yield match.start(), at
        else:
            at = match.start() + 1


def _passes_mod_97(account: str) -> bool:
    turned = account[4:] + account[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _emails(text: str) -> Spans:
    for match in re.finditer(_EMAIL, text):
        yield match.span()


def _phones(text: str) -> Spans:
    for match in re.finditer(_PHONE, text):
        digits = "".join(sign for sign in match[0] if sign.isdigit())
        if not digits.startswith(_PUBLIC):
            yield match.span()


def _postcodes(text: str) -> Spans:
    for match in re.finditer(_POSTCODE, text):
        letters = re.sub(r"[^A-Za-z]", "", match[0])[:2].upper()
        if letters not in _NO_POSTCODE and not re.match(_YEAR_OR_MEASURE, match[0]):
            yield match.span()
