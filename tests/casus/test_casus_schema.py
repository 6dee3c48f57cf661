"""The JSON Schema of a casus says what the reader says, in Dutch."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from ruamel.yaml import YAML

from kijkwijzer.casus.model import Casus
from kijkwijzer.casus.part import questions
from kijkwijzer.casus.schema import casus_schema

from .samples import FULL, VOCABULARY, problems_of, read

SCHEMA = casus_schema(VOCABULARY)
VALIDATOR = Draft202012Validator(SCHEMA)


def as_editors_read(text: str) -> Any:  # noqa: ANN401 - a tree
    """Read as YAML 1.2 tools do, with dates as text."""
    yaml = YAML(typ="safe")
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))
    return yaml.load(text)


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(as_editors_read(text)))


def test_it_is_a_good_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_is_the_same_each_time() -> None:
    assert casus_schema(VOCABULARY) == SCHEMA


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        "kenmerk: 0123\n",
        "kenmerk: x\ntitel:\ncontext:\n  -\ngesprek:\n",
        "kenmerk: true\nuitspraken: |\n  Een.\n",
        "kenmerk: x\nuitspraken: [1, {tekst: 2, willen: true, gesprek: }, 'C: nou', C: nou]\n",
        "kenmerk: x\ngesprek: {kader: Ja, wat: false, tolk: NEE}\n",
        "kenmerk: x\ngesprekken: [{datum: 1-2-2026}]\n",
        "kenmerk: x\nleefgebieden: {werk: , ggz: {prioriteit_client: '1', lopende_aanpak: [3]}}\n",
    ],
)
def test_it_accepts_what_the_reader_accepts(text: str) -> None:
    assert read(text).casus.kenmerk
    assert list(VALIDATOR.iter_errors(as_editors_read(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "titel: x\n",
        "kenmerk:\n",
        "kenmerk: x\ntitl: y\n",
        "kenmerk: x\ndatum: gisteren\n",
        "kenmerk: x\ncontext: [onzin]\n",
        "kenmerk: x\ngesprek: {kader: jaa}\n",
        "kenmerk: x\ngesprek: {kader: {rollen_helder: misschien}}\n",
        "kenmerk: x\ngesprek: {}\ngesprekken: []\n",
        "kenmerk: x\nleefgebieden: {tuinieren: {}}\n",
        "kenmerk: x\ngesprek: {rollen: {tuinieren: leraar}}\n",
        "kenmerk: x\nuitspraken: [{tekst: a, pad: [b]}]\n",
        "kenmerk: x\nuitspraken: [{zelfbeeld: opgegeven}]\n",
        "kenmerk: x\nuitspraken: {a: b}\n",
    ],
)
def test_it_refuses_what_the_reader_refuses(text: str) -> None:
    assert problems_of(text)
    assert not accepts(text)


def asked_in(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - JSON
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "properties":
                yield from value.items()
            yield from asked_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from asked_in(value)


def test_every_property_has_a_title_and_a_question_for_the_worker() -> None:
    for name, question in asked_in(SCHEMA):
        assert question.get("title"), name
        assert "?" in question.get("description", ""), name


def test_no_english_from_the_code_shows() -> None:
    described = str([part.get("description", "") for part in SCHEMA["$defs"].values()])
    assert " the " not in described + SCHEMA["description"]


def test_values_come_from_the_vocabulary() -> None:
    signals = SCHEMA["$defs"]["Signaal"]["properties"]["soort"]["enum"]
    assert signals == list(VOCABULARY.waarden["signaalsoort"])


def test_every_key_of_the_model_stands_in_it() -> None:
    assert {*questions(Casus), "gesprek"} == set(SCHEMA["properties"])
