"""Whatever another file says, in Markdown it is text and nothing more."""

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import markdown as markdown_module
from kijkwijzer.report import render
from tests.beside.test_pages import told_otherwise
from tests.contract.asking import rulebase
from tests.report.hostile import PAYLOADS, benign
from tests.report.structure import active_markup, skeleton


def markdown(advies: Advies) -> str:
    return render(advies, rulebase().namen, "md")


def changes(payload: str) -> list[str]:
    """Return what a hostile text in the two parts changes but text, as sentences."""
    hostile = markdown(told_otherwise(lambda _: payload))
    control = markdown(told_otherwise(lambda _: benign(payload)))
    other = [] if skeleton(hostile) == skeleton(control) else ["other lines"]
    return other + active_markup(hostile)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_texts_beside_it_change_nothing_but_text_in_markdown(payload: str) -> None:
    assert changes(payload) == []


@pytest.mark.parametrize("payload", [PAYLOADS[at] for at in (0, 7, 14, 15, 16)])
def test_without_its_escape_each_is_caught(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_module, "finalize", markdown_module.Escaped)
    assert changes(payload)
