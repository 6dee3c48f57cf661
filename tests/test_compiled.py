"""The compiled knowledge: as good as the sources it came from."""

from pathlib import Path

import pytest

from kijkwijzer import compiled
from kijkwijzer.advice.model import as_data
from kijkwijzer.data import data_folder
from kijkwijzer.flow import analyse
from kijkwijzer.knowledge import Knowledge, load_knowledge, read_sources
from kijkwijzer.rulebase.sources import version

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return read_sources([data_folder("rules")])


@pytest.fixture(scope="module")
def read_back(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    path = tmp_path_factory.mktemp("compiled") / "kennis.jsonl"
    compiled.write(knowledge.rulebase, knowledge.lexicon, path)
    return Knowledge(*compiled.read(path))


def test_what_is_read_back_equals_what_was_written(
    knowledge: Knowledge, read_back: Knowledge
) -> None:
    assert read_back == knowledge


def test_types_and_order_survive_too(knowledge: Knowledge, read_back: Knowledge) -> None:
    # Equality of mappings does not see their order, and the order of a fact's fields matters.
    assert repr(read_back.rulebase) == repr(knowledge.rulebase)
    assert read_back.rulebase.strata == knowledge.rulebase.strata


def test_writing_twice_gives_the_same_bytes(
    knowledge: Knowledge, read_back: Knowledge, tmp_path: Path
) -> None:
    compiled.write(knowledge.rulebase, knowledge.lexicon, tmp_path / "first")
    compiled.write(read_back.rulebase, read_back.lexicon, tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_compiled_form_gives_the_same_advice(
    example: Path, knowledge: Knowledge, read_back: Knowledge
) -> None:
    source = example.read_bytes()
    ours = as_data(analyse(source, example.name, knowledge))
    assert as_data(analyse(source, example.name, read_back)) == ours


def test_it_knows_which_sources_it_came_from(read_back: Knowledge) -> None:
    assert read_back.rulebase.versie == version([data_folder("rules")])


def test_an_extra_folder_comes_on_top(tmp_path: Path) -> None:
    (tmp_path / "nummers.yaml").write_text("eigen-crisisdienst: 010-1234567\n", encoding="utf-8")
    knowledge = load_knowledge([tmp_path])
    assert knowledge.rulebase.nummers["eigen-crisisdienst"] == "010-1234567"
    assert "112" in knowledge.rulebase.nummers
