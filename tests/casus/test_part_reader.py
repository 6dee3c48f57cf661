"""Parts of a casus: declared as questions, read and checked by pydantic's core."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ValidationError

from kijkwijzer.casus.kinds import Group, ListOf, MappingOf, OneOf
from kijkwijzer.casus.part import CasusDeel, question, questions, required
from kijkwijzer.casus.part_reader import PartReader
from kijkwijzer.casus.values import Text
from kijkwijzer.record import record

WORD = Text(10, least=1)


@record(frozen=True)
class Blad(CasusDeel):
    """What a branch holds."""

    naam: str = required(WORD, title="Naam", description="Hoe heet het?")
    kleur: str = question(WORD, default="groen", title="Kleur", description="Welke kleur?")


@record(frozen=True)
class Tak(CasusDeel):
    """What is read in these tests."""

    bladeren: tuple[Blad, ...] = question(
        ListOf(Group(Blad)), default=(), title="Bladeren", description="Welke bladeren?"
    )
    vruchten: Mapping[str, str] = question(
        MappingOf(WORD, WORD), default={}, title="Vruchten", description="Welke vruchten?"
    )
    top: Blad | str | None = question(
        OneOf(
            lambda value: "(blad)" if isinstance(value, dict) else "(woord)",
            {"(blad)": Group(Blad), "(woord)": WORD},
        ),
        title="Top",
        description="Wat zit er aan het eind?",
    )
    plek: str = ""
    """No question, so no key of a file."""


READER = PartReader(Tak)


def kinds_of_fault(tree: object) -> list[tuple[tuple[Any, ...], str]]:
    """Return where and how pydantic's core refuses the tree."""
    with pytest.raises(ValidationError) as refused:
        READER.validate_python(tree)
    return [(fault["loc"], fault["type"]) for fault in refused.value.errors()]


def test_a_tree_becomes_the_part_with_every_open_question_at_its_default() -> None:
    assert READER.validate_python({}) == Tak(bladeren=(), vruchten={}, top=None)
    tree = {"bladeren": [{"naam": " eik "}], "vruchten": {"a": "b"}, "top": {"naam": "x"}}
    assert READER.validate_python(tree) == Tak((Blad("eik"),), {"a": "b"}, Blad("x"))
    assert READER.validate_python({"top": "knop"}).top == "knop"


def test_a_part_cannot_be_changed() -> None:
    part = READER.validate_python({})
    with pytest.raises(FrozenInstanceError):
        part.top = "knop"  # type: ignore[misc]


def test_an_empty_answer_is_no_answer() -> None:
    tree = {"bladeren": None, "vruchten": None, "top": None}
    assert READER.validate_python(tree) == READER.validate_python({})
    assert kinds_of_fault({"bladeren": [{"naam": None}]}) == [(("bladeren", 0, "naam"), "missing")]


def test_every_fault_is_found_at_its_place() -> None:
    tree = {"bladeren": [{"naam": "x" * 11}, {}], "top": {"naam": ""}, "wortel": 1, "plek": "hier"}
    assert sorted(kinds_of_fault(tree)) == [
        (("bladeren", 0, "naam"), "string_too_long"),
        (("bladeren", 1, "naam"), "missing"),
        (("plek",), "extra_forbidden"),
        (("top", "(blad)", "naam"), "string_too_short"),
        (("wortel",), "extra_forbidden"),
    ]


def test_an_unknown_key_without_an_answer_is_a_fault_too() -> None:
    assert kinds_of_fault({"wortel": None}) == [(("wortel",), "extra_forbidden")]


def test_a_message_never_repeats_what_was_written() -> None:
    with pytest.raises(ValidationError) as refused:
        READER.validate_python({"top": "geheim" * 9})
    assert "geheim" not in str(refused.value)


def test_the_schema_names_each_part_once_and_what_must_be_answered() -> None:
    schema = READER.json_schema()
    assert list(schema["$defs"]) == ["Blad"]
    assert schema["$defs"]["Blad"]["required"] == ["naam"]
    assert list(schema["properties"]) == ["bladeren", "vruchten", "top"]
    assert schema["properties"]["top"]["title"] == "Top"
    assert "required" not in schema


def test_a_default_that_is_a_mapping_stands_there_and_is_each_its_own() -> None:
    @record(frozen=True)
    class Boom(CasusDeel):
        """A part with such a default."""

        soorten: Mapping[str, str] = question(
            MappingOf(WORD, WORD), default={"eik": "x"}, title="Soorten", description="Welke?"
        )

    assert Boom().soorten == {"eik": "x"}
    assert Boom().soorten is not Boom().soorten


def test_only_fields_that_ask_something_are_questions() -> None:
    assert list(questions(Tak)) == ["bladeren", "vruchten", "top"]
    assert [name for name, asked in questions(Blad).items() if asked.required] == ["naam"]


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda tree: (
            st.lists(tree)
            | st.dictionaries(
                st.sampled_from(["bladeren", "vruchten", "top", "naam", "kleur", "x"]), tree
            )
        ),
    )
)
def test_any_tree_is_read_or_refused(tree: object) -> None:
    try:
        part = READER.validate_python(tree)
    except ValidationError:
        return
    assert isinstance(part, Tak)
    assert part.plek == ""
