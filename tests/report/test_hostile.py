"""Whatever somebody said or wrote, it changes nothing but text."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import render
from kijkwijzer.report.markdown import escape

from .hostile import PAYLOADS, benign, with_ids, with_texts, without_escape
from .samples import NAMES, rich_advice
from .structure import active_markup, faults, more_than_text, read, skeleton

HOSTILE = pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))


def without_register() -> Advies:
    """Return the rich advice without the rules it names: their ids are no links then."""
    return replace(rich_advice(), regels={})


@HOSTILE
def test_hostile_texts_change_nothing_but_text(payload: str) -> None:
    html = render(with_texts(rich_advice(), lambda _: payload), NAMES, "html")
    control = render(with_texts(rich_advice(), lambda _: benign(payload)), NAMES, "html")
    assert more_than_text(html, control) == []
    assert faults(html) == []
    html.encode()


@HOSTILE
@pytest.mark.parametrize("advies", [rich_advice(), without_register()], ids=["links", "no links"])
def test_hostile_ids_change_nothing_but_text(payload: str, advies: Advies) -> None:
    html = render(with_ids(advies, lambda id_: id_ + payload), NAMES, "html")
    control = render(with_ids(advies, lambda id_: id_ + benign(payload)), NAMES, "html")
    assert read(html).shape == read(control).shape
    assert faults(html) == []


def test_a_hostile_text_can_be_read_as_it_was_said() -> None:
    payload = PAYLOADS[1]
    assert payload in read(render(with_texts(rich_advice(), lambda _: payload), NAMES, "html")).text


def test_characters_that_hide_or_turn_text_become_visible_signs() -> None:
    html = render(with_texts(rich_advice(), lambda _: PAYLOADS[13]), NAMES, "html")
    assert not re.search("[\u202e\u2066\u200e\x00\x1b\ud800\U000e0041]", html)
    assert "\ufffdgnirts\ufffd" in html


@pytest.mark.parametrize(
    ("template", "expression", "change"),
    [
        ("bouwstenen.html.jinja", "tekst", with_texts),
        ("onderdelen/stap.html.jinja", "stap.wanneer", with_texts),
        ("woorden.jinja", "toetsing.door", with_texts),
        # Of the rule that is no link; that of the link stands in the register too.
        ("bouwstenen.html.jinja", "id", with_ids),
    ],
)
def test_a_template_that_trusts_a_text_is_caught(
    template: str,
    expression: str,
    change: Callable[[Advies, Callable[[str], str]], Advies],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def shown(text: str) -> str:
        return render(change(without_register(), lambda _: text), NAMES, "html")

    without_escape(template, expression, tmp_path, monkeypatch)
    for payload in (PAYLOADS[at] for at in (0, 1, 2, 3, 6, 7)):
        html = shown(payload)
        assert more_than_text(html, shown(benign(payload))) + faults(html)


@HOSTILE
def test_json_holds_a_hostile_text_whole_and_hides_nothing(payload: str) -> None:
    text = render(with_texts(rich_advice(), lambda _: payload), NAMES, "json")
    assert json.loads(text)["titel"] == payload
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    text.encode()


@HOSTILE
def test_markdown_has_no_markup_of_a_hostile_text(payload: str) -> None:
    hostile = render(with_texts(rich_advice(), lambda _: payload), NAMES, "md")
    control = render(with_texts(rich_advice(), lambda _: benign(payload)), NAMES, "md")
    assert skeleton(hostile) == skeleton(control)
    assert active_markup(hostile) == []
    hostile.encode()


@pytest.mark.parametrize("text", ["- een", "1. een", "+ een", "=== een", " - een", "12) een"])
def test_a_text_cannot_start_a_list_in_markdown(text: str) -> None:
    assert re.match(r" ?(\d+)?\\", escape(text))
