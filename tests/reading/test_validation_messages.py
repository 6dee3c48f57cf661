"""Pydantic finds it; we say it, in Dutch and without the value."""

import typing
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, TypeAdapter
from pydantic_core import core_schema

from kijkwijzer.reading import (
    Place,
    Problem,
    Refused,
    complaint,
    examine_document,
    validate,
    wrong_choice,
)
from kijkwijzer.reading.validate import words_for


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


class Deel(BaseModel):
    model_config = ConfigDict(extra="forbid")
    naam: str = Field(max_length=5, min_length=2)
    soort: Literal["groot", "klein"] = "groot"


class Ander(BaseModel):
    model_config = ConfigDict(extra="forbid")
    code: int


def _refuse(value: object) -> object:
    raise complaint("dit {mag} niet", "doe {iets} anders", at_key=True)


class Geheel(BaseModel):
    model_config = ConfigDict(extra="forbid")
    titel: str = Field(default="x", pattern="^[a-z]+$")
    delen: list[Deel] = []
    keuze: (
        Annotated[
            Annotated[Deel, Tag("(deel)")] | Annotated[Ander, Tag("(ander)")],
            Discriminator(lambda value: "(ander)" if "code" in value else "(deel)"),
        ]
        | None
    ) = None
    kleur: Kleur | None = None
    getal: int = Field(default=1, ge=1, le=9)
    maat: float = 1.0
    prijs: Decimal = Decimal(1)
    dag: date | None = None
    lijst: tuple[str, ...] = Field(default=(), max_length=2)
    groep: dict[str, int] = {}
    eigen: Annotated[str, BeforeValidator(_refuse)] = ""
    waar: bool = True


ADAPTER = TypeAdapter(Geheel)
MARKER = "Xyloforenschrik"


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        validate(ADAPTER, examine_document(text.encode(), "x.yaml"))
    return refused.value.problems


def test_a_good_file_becomes_typed_data() -> None:
    value = validate(ADAPTER, examine_document(b"delen: [{naam: abc}]\ngetal: 3\n", "x.yaml"))
    assert value == Geheel(delen=[Deel(naam="abc")], getal=3)


@pytest.mark.parametrize(
    ("text", "column", "part"),
    [
        (f"titel: {MARKER}1", 8, "vorm"),
        ("titel: [a]", 8, "gewone tekst"),
        ("delen: [{naam: abcdefgh}]", 16, "hoogstens 5 tekens"),
        ("delen: [{naam: a}]", 16, "minstens 2 tekens"),
        ("delen: [{soort: groot}]", 9, "'naam' ontbreekt"),
        ("delen: {naam: abc}", 8, "lijst"),
        (f"delen: [{MARKER}]", 9, "sleutels"),
        ("keuze: {code: abc}", 15, "heel getal"),
        (f"kleur: {MARKER}", 8, "kies uit: rood, blauw"),
        ("kleur: roood", 8, "bedoel je 'rood'?"),
        ("getal: 12", 8, "grootste dat kan is 9"),
        ("getal: 0", 8, "kleinste dat kan is 1"),
        ("maat: abc", 7, "getal"),
        ("prijs: abc", 8, "getal"),
        ("dag: 2024-02-30", 6, "datum"),
        ("lijst: [a, b, c]", 8, "hoogstens 2"),
        ("groep: {a: b}", 12, "heel getal"),
        ("groep: []", 8, "sleutels"),
        ("eigen: abc", 1, "dit {mag} niet (doe {iets} anders)"),
        ("waar: misschien", 7, "ja of nee"),
        ("titl: abc", 1, "bedoel je 'titel'?"),
        ("delen: [{naam: abc, sort: groot}]", 21, "bedoel je 'soort'?"),
        ("keuze: {naam: abc, sort: groot}", 20, "bedoel je 'soort'?"),
        ("delen: [{naam: abc, titel: x}]", 21, "die hoort bovenaan in het bestand"),
        ("code: 3", 1, "die hoort onder 'keuze'"),
        ("soort: groot", 1, "die hoort onder 'delen' of onder 'keuze'"),
        (f"{MARKER}: abc", 1, "sleutel bestaat hier niet"),
        (f"Ik zei {MARKER}: nee", 1, "deel van een zin"),
        ("“abc: abc", 1, "gekruld aanhalingsteken"),
        ("kleur: “rood”", 8, "gekruld aanhalingsteken"),
        ("getal: “3”", 8, "gekruld aanhalingsteken"),
    ],
)
def test_a_problem_says_what_is_wrong_at_its_place(text: str, column: int, part: str) -> None:
    (problem,) = problems_of(text)
    assert problem.place == Place("x.yaml", 1, column)
    assert part in str(problem)
    assert MARKER not in str(problem)


def test_an_empty_required_answer_is_pointed_at_by_its_own_key() -> None:
    document = examine_document(b"delen:\n  - soort: groot\n", "x.yaml")
    with pytest.raises(Refused) as refused:
        validate(ADAPTER, document)
    (problem,) = refused.value.problems
    assert problem.place == Place("x.yaml", 2, 5)


def test_problems_of_form_and_content_come_in_one_go() -> None:
    earlier = Problem(Place("x.yaml", 9, 9), "van elders")
    document = examine_document(b"titel: abc\ntitel: def\ngetal: nul\ngroep: &x {a: b}\n", "x.yaml")
    with pytest.raises(Refused) as refused:
        validate(ADAPTER, document, earlier=[earlier])
    places = [problem.place for problem in refused.value.problems]
    assert [(p.line, p.column) for p in places if p] == [(2, 1), (3, 8), (4, 8), (4, 15), (9, 9)]


def test_a_problem_found_earlier_refuses_a_file_that_is_good_by_itself() -> None:
    with pytest.raises(Refused):
        validate(ADAPTER, examine_document(b"titel: abc\n", "x.yaml"), earlier=[Problem(None, "x")])


def test_every_error_type_of_pydantic_has_dutch_words() -> None:
    english = {"should", "input", "valid", "value", "must", "the"}
    for kind in typing.get_args(core_schema.ErrorType):
        message, _ = words_for(
            kind, {"expected": "'a' or 'b'", "ge": 1, "max_length": 3}, timedelta()
        )
        assert message
        assert not english & set(message.lower().split())


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("wekr", "bedoel je 'werk'? Kies uit: werk, wonen"),
        ("baaan", "bedoel je 'baan'? Kies uit: werk, wonen"),
        (MARKER, "kies uit: werk, wonen"),
        ("[werk]", "kies uit: werk, wonen"),
        ("“werk”", "er staat een gekruld aanhalingsteken voor; haal dat weg"),
    ],
)
def test_a_complaint_with_choices_names_the_closest_one_first(written: str, hint: str) -> None:
    def refuse(value: object) -> object:
        raise wrong_choice("nee", value, ("werk", "wonen"), also=("baan",))

    adapter = TypeAdapter(dict[str, Annotated[str, BeforeValidator(refuse)]])
    with pytest.raises(Refused) as refused:
        validate(adapter, examine_document(f"a: {written}".encode(), "x.yaml"))
    assert [problem.hint for problem in refused.value.problems] == [hint]
