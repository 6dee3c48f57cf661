"""What the tests of the command line share."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kijkwijzer.cli import loading
from kijkwijzer.cli.program import program
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase import RuleBase, load_rulebase
from tests.cli.running import CASUS


@cache
def our_knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(autouse=True)
def _read_our_rules_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep our own rules between commands: reading them is most of the time of a command."""

    def knowledge(folders: Sequence[Path]) -> Knowledge:
        return load_knowledge(folders) if folders else our_knowledge()

    def rulebase(folders: Sequence[Path]) -> RuleBase:
        return load_rulebase(folders) if folders else our_knowledge().rulebase

    monkeypatch.setattr(loading, "load_knowledge", knowledge)
    monkeypatch.setattr(loading, "load_rulebase", rulebase)


@pytest.fixture
def rulebase() -> RuleBase:
    return our_knowledge().rulebase


class Runner:
    """Runs commands in this process."""

    def __call__(self, *arguments: object, **options: Any) -> Result:  # noqa: ANN401 - passed on
        return CliRunner().invoke(program, [str(each) for each in arguments], **options)


@pytest.fixture
def kijkwijzer() -> Iterator[Runner]:
    yield Runner()


@pytest.fixture
def casus(tmp_path: Path) -> Path:
    path = tmp_path / "peter.yaml"
    path.write_text(CASUS, encoding="utf-8")
    return path
