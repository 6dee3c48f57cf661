"""Whatever somebody said or wrote, it changes nothing but text."""

import json
import re
import shutil
from pathlib import Path

import pytest

from kijkwijzer.data import data_folder
from kijkwijzer.report import page as page_module
from kijkwijzer.report import render
from kijkwijzer.report.markdown import escape

from .hostile import PAYLOADS, with_ids, with_texts
from .samples import NAMES, rich_advice
from .structure import faults, read

HOSTILE = pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))


def benign(payload: str) -> str:
    """Return a plain word of the same length, so that marks fall on the same places."""
    return "x" * len(payload)


def outside_head(html: str) -> list[tuple[str, dict[str, str]]]:
    # The head names the casus, and the hash of the style that holds its mark.
    return [(one.tag, one.attrs) for one in read(html).elements if one.tag != "meta"]


@HOSTILE
def test_hostile_texts_change_nothing_but_text(payload: str) -> None:
    html = render(with_texts(rich_advice(), lambda _: payload), NAMES, "html")
    control = render(with_texts(rich_advice(), lambda _: benign(payload)), NAMES, "html")
    assert outside_head(html) == outside_head(control)
    assert read(html).shape == read(control).shape
    assert faults(html) == []
    html.encode()


@HOSTILE
def test_hostile_ids_change_nothing_but_text(payload: str) -> None:
    html = render(with_ids(rich_advice(), lambda id_: id_ + payload), NAMES, "html")
    control = render(with_ids(rich_advice(), lambda id_: id_ + benign(payload)), NAMES, "html")
    assert read(html).shape == read(control).shape
    assert faults(html) == []


def test_a_hostile_text_can_be_read_as_it_was_said() -> None:
    payload = PAYLOADS[1]
    assert payload in read(render(with_texts(rich_advice(), lambda _: payload), NAMES, "html")).text


def test_characters_that_hide_or_turn_text_become_visible_signs() -> None:
    html = render(with_texts(rich_advice(), lambda _: PAYLOADS[13]), NAMES, "html")
    assert not re.search("[\u202e\u2066\u200e\x00\x1b\ud800\U000e0041]", html)
    assert "\ufffdgnirts\ufffd" in html


def test_a_template_that_trusts_a_text_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "reports"
    shutil.copytree(data_folder("reports"), broken)
    blocks = broken / "bouwstenen.html.jinja"
    text = blocks.read_text(encoding="utf-8")
    assert text.count("<bdi>{{ tekst }}") == 1
    blocks.write_text(text.replace("{{ tekst }}", "{{ tekst|safe }}"), encoding="utf-8")
    monkeypatch.setattr(page_module, "data_folder", lambda _: broken)
    caught = {payload for payload in PAYLOADS[:9] if _gets_through(payload)}
    assert {PAYLOADS[0], PAYLOADS[1], PAYLOADS[2], PAYLOADS[3], PAYLOADS[6], PAYLOADS[7]} <= set(
        caught
    )


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
    assert _skeleton(hostile) == _skeleton(control)
    mark, _, rest = hostile.partition("\n")
    assert re.fullmatch(r"<!-- kijkwijzer: kenmerk=[A-Za-z0-9._~%-]+ -->", mark)
    assert not re.search(r"(?<!\\)[<`\]~]", rest)
    assert "https://" not in hostile
    hostile.encode()


@pytest.mark.parametrize("text", ["- een", "1. een", "+ een", "=== een", " - een", "12) een"])
def test_a_text_cannot_start_a_list_in_markdown(text: str) -> None:
    assert re.match(r" ?(\d+)?\\", escape(text))


def _gets_through(payload: str) -> bool:
    html = render(with_texts(rich_advice(), lambda _: payload), NAMES, "html")
    control = render(with_texts(rich_advice(), lambda _: benign(payload)), NAMES, "html")
    return outside_head(html) != outside_head(control) or bool(faults(html))


def _skeleton(markdown: str) -> list[str]:
    """Return the markup at the start of each line, and where cells and emphasis stand."""
    plain = re.sub(r"\\.", "x", markdown)
    return [
        re.match(r" *(#+ |- |\d+\. )?", line)[0] + "|" * line.count("|") + "*" * (line.count("**"))  # type: ignore[index]
        for line in plain.splitlines()
    ]
