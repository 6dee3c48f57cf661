"""The kinds of answer a casus file holds: from the text that was written to what it means."""

import re
from collections.abc import Callable
from dataclasses import field
from datetime import date
from typing import TypeVar

from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    ValidationInfo,
    no_info_before_validator_function,
    no_info_plain_validator_function,
    str_schema,
    with_info_plain_validator_function,
)

from kijkwijzer.casus.kinds import Group, OneOf
from kijkwijzer.casus.part import CasusDeel, Kind, Schema, question
from kijkwijzer.reading import complaint, wrong_choice
from kijkwijzer.record import record
from kijkwijzer.rulebase.vocabulary import Vocabulary

Answer = TypeVar("Answer")

VOCABULARY = "vocabulary"
"""The key of the vocabulary in pydantic's validation context."""

WAARDEN = "x-waarden"
OOK = "x-ook"
LEEFGEBIEDEN = "x-leefgebieden"
"""Marks in a model's JSON Schema, where `casus_schema` fills in what the vocabulary holds."""

SCALARS = ["string", "number", "boolean"]
"""What editors and JSON may make of a text: `kenmerk: 0123` and `nagekomen: true` are fine."""

_BOOLEANS = {"true": "ja", "false": "nee"}
# What people write for an answer, for 'bedoel je …?'.
_MEANT = {
    "j": "ja",
    "y": "ja",
    "yes": "ja",
    "on": "ja",
    "n": "nee",
    "no": "nee",
    "off": "nee",
    "niet": "nee",
    "half": "deels",
    "soms": "deels",
    "beetje": "deels",
    "gedeeltelijk": "deels",
    "?": "onbekend",
    "weet niet": "onbekend",
}
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_YEARS = range(1900, 2201)


def vocabulary_of(info: ValidationInfo) -> Vocabulary:
    """Return the vocabulary from the validation context; `read_casus` puts it there."""
    vocabulary: Vocabulary = (info.context or {})[VOCABULARY]
    return vocabulary


@record(frozen=True)
class Keuze(Kind[str]):
    """A closed value: one of the list `lijst` in the vocabulary.

    `ook` are other ways to write a value; where there are any, capitals make no difference.
    """

    lijst: str
    ook: dict[str, str] = field(default_factory=dict)

    def core(self) -> CoreSchema:
        """Have `check` called."""
        return with_info_plain_validator_function(self.check)

    def shown(self) -> Schema:
        """Name the list; the values come from the vocabulary when the schema is made."""
        return {OOK: sorted(self.ook), WAARDEN: self.lijst}

    def check(self, value: object, info: ValidationInfo) -> str:
        """Return the value as the vocabulary has it. Raises a complaint that names the closest."""
        vocabulary = vocabulary_of(info)
        written = _as_word(value, fold=bool(self.ook))
        word = self.ook.get(written, written)
        choices = vocabulary.waarden[self.lijst]
        if word in choices:
            return word
        meant = _MEANT.get(written) if self.ook else None
        written_or_meant = meant if meant in choices else value
        raise wrong_choice("deze waarde kan hier niet", written_or_meant, choices)


class _LeefgebiedKeuze(Kind[str]):
    """A life domain, by its id or by an alias; what comes out is the id."""

    def core(self) -> CoreSchema:
        return with_info_plain_validator_function(self.check)

    def shown(self) -> Schema:
        return {LEEFGEBIEDEN: True}

    def check(self, value: object, info: ValidationInfo) -> str:
        vocabulary = vocabulary_of(info)
        word = _as_word(value, fold=False)
        found = vocabulary.aliassen.get(word, word)
        if found in vocabulary.leefgebieden:
            return found
        known = tuple(vocabulary.leefgebieden), tuple(vocabulary.aliassen)
        raise wrong_choice("dit leefgebied bestaat niet", word, *known)


def _as_word(value: object, *, fold: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return ""
    word = value.strip()
    return word.casefold() if fold else word


def parse_date(value: object) -> date | None:
    """Return the date that is written as 2026-11-03 or 03-11-2026; None when it is no date."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    if iso := _ISO_DATE.fullmatch(value.strip()):
        year, month, day = (int(part) for part in iso.groups())
    elif dutch := _DUTCH_DATE.fullmatch(value.strip()):
        day, month, year = (int(part) for part in dutch.groups())
    else:
        return None
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_conversation(value: object) -> int | date | None:
    """Return which conversation is meant: its number (from 1) or its date; None for neither."""
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,3}", value.strip(), re.ASCII):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return parse_date(value)


def _check_date(value: object) -> date:
    found = parse_date(value)
    if found is not None:
        return found
    text = value.strip() if isinstance(value, str) else ""
    if _ISO_DATE.fullmatch(text) or _DUTCH_DATE.fullmatch(text):
        raise complaint("deze datum bestaat niet", "kijk naar de dag, de maand en het jaar")
    raise complaint("hier hoort een datum te staan", "schrijf hem als 2026-11-03 of 03-11-2026")


def _check_conversation(value: object) -> int | date:
    found = parse_conversation(value)
    if found is None:
        raise complaint(
            "hier hoort het nummer of de datum van een gesprek te staan",
            "schrijf bijvoorbeeld 2, of 2026-11-03",
        )
    return found


def _check_priority(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d?", value.strip(), re.ASCII):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 99:
        return value
    raise complaint("hier hoort een getal van 1 tot en met 99 te staan", "1 is het belangrijkst")


def _check_line(value: object) -> object:
    if isinstance(value, str) and ("\n" in value or "\t" in value):
        raise complaint("dit hoort op één regel te staan")
    return value


@record(frozen=True)
class Text(Kind[str]):
    """A text of at most `most` characters."""

    most: int
    least: int = 0
    one_line: bool = False

    def core(self) -> CoreSchema:
        """Check the length, without the space around."""
        text = str_schema(strip_whitespace=True, min_length=self.least, max_length=self.most)
        return no_info_before_validator_function(_check_line, text) if self.one_line else text

    def shown(self) -> Schema:
        """Return the schema of a text; JSON and editors may see a number in it."""
        least = {"minLength": self.least} if self.least else {}
        return {"maxLength": self.most, **least, "type": SCALARS}


@record(frozen=True)
class ReadBy(Kind[Answer]):
    """An answer that a function reads from what was written."""

    read: Callable[[object], Answer]
    schema: Schema

    def core(self) -> CoreSchema:
        """Have `read` called."""
        return no_info_plain_validator_function(self.read)

    def shown(self) -> Schema:
        """Return the schema as it is."""
        return self.schema


TEKST = Text(5_000)
REGEL = Text(500, one_line=True)
KENMERK = Text(60, least=1, one_line=True)
DATUM = ReadBy(
    _check_date,
    {
        "pattern": r"^\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})\s*$",
        "type": "string",
    },
)
GESPREK = ReadBy(_check_conversation, {"minimum": 1, "type": ["integer", "string"]})
PRIORITEIT = ReadBy(_check_priority, {"maximum": 99, "minimum": 1, "type": ["integer", "string"]})
LEEFGEBIED = _LeefgebiedKeuze()

JA_DEELS_NEE = Keuze("antwoord_veld", _BOOLEANS)
JA_NEE = Keuze("as_veld", _BOOLEANS)
AS = Keuze("as_veld", {**_BOOLEANS, "+": "ja", "-": "nee", "−": "nee"})
TOLK = Keuze("tolk", _BOOLEANS)


@record(frozen=True)
class TweeKanten(CasusDeel):
    """An answer of both sides; the lesser of the two counts."""

    client: str = question(
        JA_DEELS_NEE,
        default="onbekend",
        title="Cliënt",
        description="Wat zou de cliënt hierop antwoorden?",
    )
    professional: str = question(
        JA_DEELS_NEE, default="onbekend", title="Jij", description="Wat antwoord jij hierop?"
    )

    @property
    def geldt(self) -> str:
        """The answer that counts: the lesser one; half an answer of one side makes it no more."""
        sides = {self.client, self.professional}
        for word in ("nee", "deels", "onbekend"):
            if word in sides:
                return word
        return "ja"


TWEE_KANTEN = frozenset({"client", "professional"})


Antwoord = str | TweeKanten
"""One answer, or one of each side; `geldend` tells which counts."""


def _answer_form(value: object) -> str:
    return "(twee)" if isinstance(value, dict) else "(een)"


ANTWOORD: Kind[Antwoord] = OneOf(_answer_form, {"(een)": JA_DEELS_NEE, "(twee)": Group(TweeKanten)})


def geldend(antwoord: str | TweeKanten | None) -> str:
    """Return the answer that counts; an absent one is `onbekend`."""
    if isinstance(antwoord, TweeKanten):
        return antwoord.geldt
    return antwoord or "onbekend"
