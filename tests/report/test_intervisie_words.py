"""Every word of a casus that colleagues read stands in the list of texts to reread first."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from kijkwijzer.advice.model import Advies
from kijkwijzer.beside import with_earlier, with_view
from kijkwijzer.reading import read_document
from kijkwijzer.report import page as page_module
from kijkwijzer.report import render
from tests.contract.asking import rulebase
from tests.report.structure import read
from tests.report.test_client import CASUSSEN
from tests.report.test_gesprek import ON_EXAMPLES
from tests.report.variants import advice_on
from tests.report.whole_casus import Field, free_fields, whole_casus, with_free_texts

LEFT_OUT = {
    "kenmerk", "titel", "professional.functie", "netwerk.wie", "uitspraken.wie", "leefgebieden.uitspraken.wie",
    "gesprek.aanwezig", "gesprekken.aanwezig",
}  # fmt: skip
"""What leads to a person: no word of it may stand anywhere."""

SAYINGS = {
    "danger": "De partner slaat.",
    "a number": "Bel 06 12 34 56 78.",
    "a burden": "Ik moet de huur betalen en school bellen, laat maar.",
}
"""What the report answers by quoting a text somewhere else."""


class Marked:
    """Puts a word of its own in each free text of a casus, and knows where each stands."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def casus(self, casus: dict[str, Any], saying: str | None = None) -> dict[str, Any]:
        """Return the casus with a word in each text, behind what stood there or what is given."""

        def change(field: Field, text: str) -> str:
            word = f"zq{len(self.words)}qz"
            self.words[word] = field.place
            before = (saying or text)[: field.limit - len(word) - 1]
            return word if field.place == "kenmerk" else f"{before} {word}"

        return with_free_texts(casus, change)

    def shown(self, advies: Advies) -> set[str]:
        """Return the places of which a word stands in the page, outside the list."""
        return {self.words[word] for word in self._outside(advies)[0]}

    def faults(self, advies: Advies) -> set[str]:
        """Return the places of which a word stands in the page, and should not or unannounced."""
        outside, listed, page = self._outside(advies)
        unannounced = {self.words[word] for word in outside if word not in listed}
        return unannounced | {
            f"{place} is left out"
            for word, place in self.words.items()
            if place in LEFT_OUT and word in page
        }

    def _outside(self, advies: Advies) -> tuple[set[str], str, str]:
        page = render(advies, rulebase().namen, "html", "intervisie")
        [listed] = [
            one.text
            for one in read(page).all("section")
            if one.attrs.get("aria-labelledby") == "nalezen"
        ]
        words = {word for word in self.words if page.count(word) > listed.count(word)}
        return words, listed, page


def with_both(marks: Marked, saying: str | None = None) -> Advies:
    """Return the advice on a whole casus, with another look at it and an earlier one beside it."""
    own, other, earlier = (
        marks.casus(casus, saying)
        for casus in (whole_casus(), whole_casus(turn=1), whole_casus(year=2025, turn=2))
    )
    same = {"kenmerk": own["kenmerk"]}
    seen = with_view(advice_on(own), advice_on({**other, **same}), rulebase())
    return with_earlier(seen, advice_on({**earlier, **same}), rulebase())


@pytest.mark.parametrize("saying", SAYINGS)
def test_each_word_that_colleagues_read_is_announced(saying: str) -> None:
    marks = Marked()
    assert marks.faults(with_both(marks, SAYINGS[saying])) == set()
    short = advice_on(marks.casus(whole_casus(turn=3, short=True), SAYINGS[saying]))
    assert marks.faults(short) == set()


@ON_EXAMPLES
def test_each_word_of_an_example_is_announced(path: Path) -> None:
    marks = Marked()
    casus: Any = read_document(path.read_bytes(), path.name).root
    assert marks.faults(advice_on(marks.casus(casus))) == set()


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CASUSSEN)
def test_each_word_of_any_casus_is_announced(casus: dict[str, Any]) -> None:
    marks = Marked()
    assert marks.faults(advice_on(marks.casus(casus))) == set()


def test_a_word_that_is_not_announced_or_not_left_out_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    marks = Marked()
    advies = with_both(marks, SAYINGS["danger"])
    shown = marks.shown(advies)
    assert set(marks.words.values()) - shown == LEFT_OUT & set(marks.words.values())
    monkeypatch.setattr(page_module, "free_texts", lambda _: ())
    assert marks.faults(advies) == shown
    monkeypatch.setattr(page_module, "without_traces", lambda advies, _: advies)
    shared = {f"{place} is left out" for place in LEFT_OUT & set(marks.words.values())}
    assert shared - marks.faults(advies) == {"professional.functie is left out"}


def test_a_word_stands_in_every_free_text_of_the_format() -> None:
    marks = Marked()
    for short in (False, True):
        marks.casus(whole_casus(short=short))
    assert set(marks.words.values()) == free_fields() >= LEFT_OUT
