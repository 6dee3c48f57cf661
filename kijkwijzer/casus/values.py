"""The kinds of answer a casus file holds: from the text that was written to what it means."""

import re
from dataclasses import field
from datetime import date
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    Tag,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kijkwijzer.reading import complaint, wrong_choice
from kijkwijzer.record import record
from kijkwijzer.rulebase.vocabulary import Vocabulary

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


def vocabulary_of(info: ValidationInfo) -> Vocabulary | None:
    """Return the vocabulary from the validation context.

    None when there is no context at all: then our own code builds the object, from words it took
    from the vocabulary. A file always comes in with one, through `read_casus`.
    """
    vocabulary: Vocabulary | None = (info.context or {}).get(VOCABULARY)
    return vocabulary


@record(frozen=True)
class Keuze:
    """A closed value: one of the list `lijst` in the vocabulary.

    `ook` are other ways to write a value; where there are any, capitals make no difference.
    """

    lijst: str
    ook: dict[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.lijst)

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Make pydantic call `check`."""
        return core_schema.with_info_plain_validator_function(
            self.check, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Name the list; the values come from the vocabulary when the schema is made."""
        return {WAARDEN: self.lijst, OOK: sorted(self.ook)}

    def check(self, value: object, info: ValidationInfo) -> str:
        """Return the value as the vocabulary has it. Raises a complaint that names the closest."""
        vocabulary = vocabulary_of(info)
        written = _as_word(value, fold=bool(self.ook))
        word = self.ook.get(written, written)
        if vocabulary is None:
            return word
        choices = vocabulary.waarden[self.lijst]
        if word in choices:
            return word
        meant = _MEANT.get(written) if self.ook else None
        written_or_meant = meant if meant in choices else value
        raise wrong_choice("deze waarde kan hier niet", written_or_meant, choices)


class _LeefgebiedKeuze:
    """A life domain, by its id or by an alias; what comes out is the id."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self.check, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {LEEFGEBIEDEN: True}

    def check(self, value: object, info: ValidationInfo) -> str:
        vocabulary = vocabulary_of(info)
        word = _as_word(value, fold=False)
        if vocabulary is None:
            return word
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


def _check_name(value: object) -> object:
    if isinstance(value, str) and ("\n" in value or "\t" in value):
        raise complaint("dit hoort op één regel te staan")
    return value


Tekst = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=5_000),
    WithJsonSchema({"type": SCALARS, "maxLength": 5_000}),
]
Regel = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=500),
    BeforeValidator(_check_name),
    WithJsonSchema({"type": SCALARS, "maxLength": 500}),
]
Kenmerk = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    BeforeValidator(_check_name),
    WithJsonSchema({"type": SCALARS, "minLength": 1, "maxLength": 60}),
]
Datum = Annotated[
    date,
    BeforeValidator(_check_date),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})\s*$",
        }
    ),
]
Gespreksverwijzing = Annotated[
    int | date,
    BeforeValidator(_check_conversation),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1}),
]
Prioriteit = Annotated[
    int,
    BeforeValidator(_check_priority),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "maximum": 99}),
]
LeefgebiedId = Annotated[str, _LeefgebiedKeuze()]

AntwoordWoord = Annotated[str, Keuze("antwoord_veld", _BOOLEANS)]
JaNee = Annotated[str, Keuze("as_veld", _BOOLEANS)]
As = Annotated[str, Keuze("as_veld", {**_BOOLEANS, "+": "ja", "-": "nee", "−": "nee"})]
Tolk = Annotated[str, Keuze("tolk", _BOOLEANS)]


class CasusDeel(BaseModel):
    """What all parts of a casus share: frozen, and no keys but those that are named."""

    # Built once, for the whole casus, when the first one is read.
    model_config = ConfigDict(
        defer_build=True, frozen=True, extra="forbid", hide_input_in_errors=True
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_answers(cls, data: Any) -> Any:  # noqa: ANN401 - pydantic's signature
        """Leave out keys without an answer: a form is full of them. Unknown keys stay."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        known = cls.model_fields
        return {key: value for key, value in data.items() if value is not None or key not in known}


class TweeKanten(CasusDeel):
    """An answer of both sides; the lesser of the two counts."""

    client: AntwoordWoord = Field(
        default="onbekend", title="Cliënt", description="Wat zou de cliënt hierop antwoorden?"
    )
    professional: AntwoordWoord = Field(
        default="onbekend", title="Jij", description="Wat antwoord jij hierop?"
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


def _answer_form(value: object) -> str:
    return "(twee)" if isinstance(value, dict | TweeKanten) else "(een)"


Antwoord = Annotated[
    Annotated[AntwoordWoord, Tag("(een)")] | Annotated[TweeKanten, Tag("(twee)")],
    Discriminator(_answer_form),
]
"""One answer, or one of each side; `geldend` tells which counts."""


def geldend(antwoord: str | TweeKanten | None) -> str:
    """Return the answer that counts; an absent one is `onbekend`."""
    if isinstance(antwoord, TweeKanten):
        return antwoord.geldt
    return antwoord or "onbekend"
