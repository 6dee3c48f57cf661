"""Every example's advice holds every line of the contract."""

from pathlib import Path

import pytest

from kijkwijzer.analyse import analyse
from kijkwijzer.report.data import render_json
from tests.contract.asking import FILES, advice_on_example, knowledge
from tests.contract.lines import LINES, Line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line", LINES, ids=lambda line: line.__name__)
def test_in_every_example(line: Line, path: Path) -> None:
    line(advice_on_example(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_casus_gives_stands_in_the_advice_as_it_was_given(path: Path) -> None:
    advies = advice_on_example(path)
    assert advies["kenmerk"] == path.stem
    read = analyse(path.read_bytes(), path.name, knowledge())
    assert list(read.leefgebieden) == list(advies["leefgebieden"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_same_file_gives_the_same_bytes(path: Path) -> None:
    once, again = (
        render_json(analyse(path.read_bytes(), path.name, knowledge())) for _ in range(2)
    )
    assert once == again
