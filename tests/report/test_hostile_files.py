"""Hostile texts in every free text of casus files, all the way to each report."""

import json
import math
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from kijkwijzer import report as report_module
from kijkwijzer.advice.model import Advies
from kijkwijzer.beside import with_earlier, with_view
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.protocol import Engine
from kijkwijzer.flow import advise
from kijkwijzer.reading import Refused
from kijkwijzer.report import Audience, Format, render
from kijkwijzer.report import markdown as markdown_module
from kijkwijzer.report.data import render_json
from tests.contract.asking import knowledge, rulebase, source_of
from tests.report.hostile import PAYLOADS, without_escape
from tests.report.structure import active_markup, faults, more_than_text, read, skeleton
from tests.report.whole_casus import Field, free_fields, whole_casus, with_free_texts

Text = Callable[[Field], str]
"""What stands in each field of a casus."""

MAIL = "iemand@elders.example"
"""Taken out of every text, whatever stands around it."""

ONE_LINE = 500
"""Fields that hold no more than this hold one line."""

FORBIDDEN = PAYLOADS[13].replace("\ud800", "")
"""Signs that reading refuses."""

READABLE = [
    *PAYLOADS[:13],
    *PAYLOADS[14:17],
    "\u05d4\u05e4\u05d5\u05da \u0627\u0644\u0639\u0643\u0633",
]
"""What reading lets through; letters that run from right to left are just letters."""

FORMS: list[tuple[Format, Audience]] = [
    *(("html", voor) for voor in get_args(Audience)),
    ("md", "werker"),
    ("json", "werker"),
    ("tekst", "werker"),
]
ON_EACH_FORM = pytest.mark.parametrize(("form", "voor"), FORMS)


@cache
def engine() -> Engine:
    return ExpertaEngine()


def everything(field: Field) -> str:
    """Return every payload, in each field from another one on: a short one holds some of them."""
    number = sorted(free_fields()).index(field.place)
    first = number % len(READABLE)
    # The number makes each text its own: none is a part of another.
    text = " ".join([f"nr{number}", *READABLE[first:], *READABLE[:first]])
    return (text.replace("\n", " ") if field.limit <= ONE_LINE else text)[: field.limit]


def endless(field: Field) -> str:
    """Return one word, as long as this field may be."""
    return "<" + "x" * (field.limit - 1)


def control(hostile: Text) -> Text:
    """Return the same words on one line, without a sign that means anything anywhere."""
    return lambda field: MAIL.join(
        re.sub(r"[^\w ]", "x", part.replace("\n", " ")) for part in hostile(field).split(MAIL)
    )


def read_from(casus: dict[str, Any], text: Text, name: str) -> Advies:
    """Return the advice on a casus file that holds these texts."""
    told = with_free_texts(casus, lambda field, _: text(field))
    source = (
        source_of(told)
        if name.endswith(".json")
        else yaml.safe_dump(told, allow_unicode=True, width=math.inf, default_style='"').encode()
    )
    read_back = read_casus(source, name, rulebase().vocabulary)
    return advise(read_back, knowledge(), engine())


@cache
def advice(text: Text) -> Advies:
    """Return the advice on three files, each with these texts everywhere."""
    own = read_from(whole_casus(), text, "casus.yaml")
    other = read_from(whole_casus(turn=1), text, "blik.json")
    earlier = read_from(whole_casus(year=2025, turn=2), text, "eerder.yaml")
    return with_earlier(with_view(own, other, rulebase(), "client"), earlier, rulebase())


TWINS: dict[Text, Text] = {hostile: control(hostile) for hostile in (everything, endless)}
ON_EACH_TEXT = pytest.mark.parametrize("hostile", TWINS)


def changes(form: Format, voor: Audience, hostile: Text) -> list[str]:
    """Return what hostile texts change in a report but its text, as sentences."""
    one, other = (
        render(advice(text), rulebase().namen, form, voor) for text in (hostile, TWINS[hostile])
    )
    one.encode()
    match form:
        case "html":
            # Sheets for others are no whole reports: their own tests say what is sound there.
            return more_than_text(one, other) + (faults(one) if voor in WHOLE else [])
        case "md":
            lines = [] if skeleton(one) == skeleton(other) else ["other lines"]
            return lines + active_markup(one)
        case "json":
            return [] if _kinds(_parsed(one)) == _kinds(_parsed(other)) else ["other data"]
        case "tekst":
            return [] if _lines(one) == _lines(other) else ["other lines"]


WHOLE = {"werker", "intervisie"}


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _kinds(data: object) -> object:
    """Return data with each text gone: what is left is its form."""
    if isinstance(data, dict):
        return {key: _kinds(part) for key, part in data.items()}
    if isinstance(data, list):
        return [_kinds(part) for part in data]
    return type(data) if isinstance(data, str) else data


def _lines(text: str) -> list[tuple[int, int]]:
    return [(len(line), len(line) - len(line.lstrip())) for line in text.splitlines()]


@ON_EACH_TEXT
@ON_EACH_FORM
def test_hostile_files_change_nothing_but_text(form: Format, voor: Audience, hostile: Text) -> None:
    assert changes(form, voor, hostile) == []


@pytest.mark.parametrize("name", ["casus.yaml", "casus.json"])
def test_signs_that_hide_or_turn_text_are_refused_and_not_repeated(name: str) -> None:
    with pytest.raises(Refused) as refused:
        read_from(whole_casus(), lambda field: FORBIDDEN[: field.limit], name)
    said = "\n".join(map(str, refused.value.problems))
    assert "stuurteken" in said
    assert not re.search("[\u202e\u2066\u200e\x00\x1b\U000e0041]|gnirts", said)


def test_each_text_that_a_report_shows_is_shown_as_it_was_written() -> None:
    text = read(render(advice(everything), rulebase().namen, "html")).text
    shown = " ".join(text.split())
    assert [one for one in READABLE if " ".join(one.split(MAIL)[0].split()) not in shown] == []


@pytest.mark.parametrize(
    ("voor", "template"),
    # The sheet for the table holds no word of a casus.
    [
        ("werker", "bouwstenen.html.jinja"),
        ("intervisie", "bouwstenen.html.jinja"),
        ("client", "client.html.jinja"),
    ],
)
def test_without_its_escape_a_page_is_caught(
    voor: Audience, template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_escape(template, "tekst", tmp_path, monkeypatch)
    assert changes("html", voor, everything)


def test_without_its_escape_markdown_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_module, "finalize", markdown_module.Escaped)
    assert changes("md", "werker", everything)


def test_without_its_escape_json_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        report_module, "render_json", lambda advies: render_json(advies).replace('\\"', '"')
    )
    assert changes("json", "werker", everything)


def test_lines_of_a_text_that_are_kept_in_plain_text_are_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.modules["kijkwijzer.report.plain"], "_SPACE", re.compile("never"))
    assert changes("tekst", "werker", everything)
