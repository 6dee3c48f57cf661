"""Together the examples use every part of a casus file, and reach every kind of outcome."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kijkwijzer.casus.model import (
    Afspraak,
    Casus,
    Client,
    Contactpoging,
    Echtheid,
    Gesprek,
    Interactie,
    Kader,
    Leefgebied,
    Netwerkpersoon,
    OordeelProfessional,
    Opname,
    Professional,
    Signaal,
    Uitspraak,
    Verdieping,
    Wat,
)
from kijkwijzer.casus.part import CasusDeel, questions
from kijkwijzer.casus.part_reader import PartReader
from kijkwijzer.casus.reading import GelezenCasus, read_casus
from kijkwijzer.casus.values import WAARDEN, TweeKanten
from tests.contract.asking import FILES, advice_on_example, rulebase

PARTS: tuple[type[CasusDeel], ...] = (
    Afspraak,
    Casus,
    Client,
    Contactpoging,
    Echtheid,
    Gesprek,
    Interactie,
    Kader,
    Leefgebied,
    Netwerkpersoon,
    OordeelProfessional,
    Opname,
    Professional,
    Signaal,
    TweeKanten,
    Uitspraak,
    Verdieping,
    Wat,
)
"""Everything a casus is built of; a test below says that none is missing."""

# Ways of writing that the model no longer shows, each with how it looks in a file.
FORMS = {
    "one conversation as `gesprek`": r"(?m)^gesprek:",
    "statements as a block": r"uitspraken: \|",
    "statements as a block in JSON": r'"uitspraken": "',
    "C: before a line of a block": r"(?m)^ +C: ",
    "P: before a line of a block": r"(?m)^ +P: ",
    "a statement as a bare text": r"(?m)^ +- [A-Z][^:{]+\.$",
    "an agreement as a bare text": r'"afspraken": \["',
    "a signal as a bare word": r"signalen: \[weerstand\]",
    "a person of the network as a bare text": r"(?m)^  - nicht",
    "an alias of a life domain": r"(?m)^  inburgering:",
    "a yes as a boolean": r": true",
    "a no as a boolean": r": false",
    "an axis as a plus": r"'\+'",
    "an axis as a minus": r"'-'",
    "a Dutch date": r"datum: \d\d-\d\d-\d{4}",
    "a conversation named by its number": r"gesprek: \d,",
    "a conversation named by its date": r"gesprek: \d{4}-",
    "a running approach by its logic": r"lopende_aanpak: \[zelfsturing\]",
    "a whole bril as one answer": r"kader: deels",
}


@cache
def casussen() -> tuple[GelezenCasus, ...]:
    vocabulary = rulebase().vocabulary
    return tuple(read_casus(path.read_bytes(), path.name, vocabulary) for path in FILES)


def parts_of(
    value: object,
    written: Any,  # noqa: ANN401 - what YAML holds
) -> Iterator[tuple[CasusDeel, dict[str, Any]]]:
    """Yield every part of a casus, itself included, with how it was written."""
    if isinstance(value, CasusDeel):
        yield value, written
        for name in questions(type(value)):
            if written.get(name) is not None:
                yield from parts_of(getattr(value, name), written[name])
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from parts_of(each, written[key])
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from parts_of(each, written[number])


def filled_in() -> Iterator[tuple[type[CasusDeel], str, Any]]:
    """Yield every field that an example fills in: the part, its name, and what stands there."""
    for gelezen in casussen():
        for part, written in parts_of(gelezen.casus, gelezen.document.root):
            for name in questions(type(part)):
                value = getattr(part, name)
                if written.get(name) is not None and value not in (None, (), {}):
                    yield type(part), name, value


def closed_list(part: type[CasusDeel], name: str) -> str | None:
    """Return the closed list that the words in a field come from; None when it has none."""
    found = _mark(PartReader(part).json_schema()["properties"][name])
    return found if found is None else str(found)


def _mark(schema: object) -> object:
    if isinstance(schema, dict):
        if WAARDEN in schema:
            return schema[WAARDEN]
        return next((m for each in schema.values() if (m := _mark(each)) is not None), None)
    if isinstance(schema, list):
        return next((m for each in schema if (m := _mark(each)) is not None), None)
    return None


def words_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_in(each)
    elif isinstance(value, Mapping):
        yield from words_in(tuple(value.values()))


def test_the_list_of_parts_is_complete() -> None:
    schema = PartReader(Casus).json_schema()
    assert {part.__name__ for part in PARTS} == {"Casus", *schema["$defs"]}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_the_examples_use_every_key(part: type[CasusDeel]) -> None:
    used = {name for kind, name, _ in filled_in() if kind is part}
    assert used == set(questions(part))


def test_the_examples_use_every_closed_value() -> None:
    used: dict[str, set[str]] = {}
    for part, name, value in filled_in():
        values = closed_list(part, name)
        if values is not None:
            used.setdefault(values, set()).update(words_in(value))
    lists = {
        values
        for part in PARTS
        for name in questions(part)
        if (values := closed_list(part, name)) is not None
    }
    vocabulary = rulebase().vocabulary.waarden
    missing = {values: set(vocabulary[values]) - used.get(values, set()) for values in lists}
    assert {values: left for values, left in missing.items() if left} == {}


def test_the_examples_use_every_life_domain() -> None:
    used = {naam for gelezen in casussen() for naam in gelezen.casus.leefgebieden}
    assert used == set(rulebase().vocabulary.leefgebieden)


@pytest.mark.parametrize("form", FORMS)
def test_the_examples_use_every_way_of_writing(form: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    assert any(re.search(FORMS[form], text) for text in texts)


def test_the_examples_reach_every_diagnosis_and_every_certainty() -> None:
    diagnoses = [
        area["diagnose"]
        for path in FILES
        for area in advice_on_example(path)["leefgebieden"].values()
        if area["diagnose"]
    ]
    words = rulebase().vocabulary.waarden
    assert {each["probleem"] for each in diagnoses} == set(words["diagnose"])
    assert {each["zekerheid"] for each in diagnoses} == {*words["zekerheid"], None}


def test_the_examples_reach_every_judgement_and_every_status() -> None:
    advices = [advice_on_example(path) for path in FILES]
    words = rulebase().vocabulary.waarden
    roles = {a["rol"]["oordeel"] for advies in advices for a in advies["leefgebieden"].values()}
    statuses = {b["status"] for advies in advices for b in advies["kernvragen"].values()}
    assert roles == set(words["oordeel"])
    assert statuses == set(words["status"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_named_after_its_casus_and_tells_editors_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = "# yaml-language-server: $schema=../schemas/casus.schema.json\n"
    assert path.suffix == ".json" or text.startswith(first)
    assert advice_on_example(path)["kenmerk"] == path.stem


def test_the_shortest_example_stays_short() -> None:
    shortest = next(path for path in FILES if path.stem == "kort")
    assert len(shortest.read_text(encoding="utf-8").splitlines()) <= 12
