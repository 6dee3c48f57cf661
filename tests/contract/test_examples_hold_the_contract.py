"""Every example's advice holds every line of the contract."""

from pathlib import Path

import pytest

from kijkwijzer.casus.model import Interactie
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.flow import analyse
from kijkwijzer.report.data import render_json
from tests.contract.asking import FILES, advice_on_example, knowledge, rulebase
from tests.contract.lines import LINES, Line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line", LINES, ids=lambda line: line.__name__)
def test_in_every_example(line: Line, path: Path) -> None:
    line(advice_on_example(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_casus_gives_stands_in_the_advice_as_it_was_given(path: Path) -> None:
    advies = advice_on_example(path)
    casus = read_casus(path.read_bytes(), path.name, rulebase().vocabulary).casus
    assert advies["kenmerk"] == casus.kenmerk
    assert advies["context"] == list(casus.context)
    assert [person["wie"] for person in advies["netwerk"]] == [p.wie for p in casus.netwerk]
    assert [said["tekst"] for said in advies["uitspraken"]] == [u.tekst for u in casus.uitspraken]
    for naam, given in casus.leefgebieden.items():
        area = advies["leefgebieden"][naam]
        assert area["situatie"] == given.situatie
        assert area["krachten"] == list(given.krachten)
        assert [said["tekst"] for said in area["uitspraken"]] == [u.tekst for u in given.uitspraken]
        own = given.oordeel_professional
        assert area["oordeel_professional"] == (own and {"eens": own.eens, "reden": own.reden})
    good = [moment["tekst"] for moment in advies["goede_momenten"]]
    assert good == [
        text
        for talk in casus.gesprekken
        if isinstance(talk.interactie, Interactie)
        for text in talk.interactie.goede_momenten
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_same_file_gives_the_same_bytes(path: Path) -> None:
    once, again = (
        render_json(analyse(path.read_bytes(), path.name, knowledge())) for _ in range(2)
    )
    assert once == again
