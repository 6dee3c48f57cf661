"""Only a report of ours on the same casus is recognised as such."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.cli.own_report import is_report_like, mark_of
from kijkwijzer.flow import analyse
from kijkwijzer.report import Format, render
from tests.cli.conftest import our_knowledge
from tests.cli.running import CASUS

FORMATS: tuple[Format, ...] = get_args(Format)
HOSTILE = ['a"b', "a<b>--><!--", "{% x %}", "a'b\\", "é", "</head>", "a & b"]


@cache
def advice() -> Advies:
    return analyse(CASUS.encode(), "peter.yaml", our_knowledge())


def report(kenmerk: str, form: Format) -> bytes:
    advies = replace(advice(), kenmerk=kenmerk)
    return render(advies, our_knowledge().rulebase.namen, form).encode()


@pytest.mark.parametrize("form", FORMATS)
def test_reports_of_different_casussen_have_different_marks(form: Format) -> None:
    marks = [mark_of(report(kenmerk, form), form) for kenmerk in ["peter", *HOSTILE]]
    assert None not in marks
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "other",
    [
        "",
        "peter",
        "{}",
        "[1]",
        '{"kenmerk": "peter"}',
        '{"kenmerk": 1, "schema_versie": 1}',
        '<meta name="kijkwijzer-kenmerk" content="peter">',
        "<style><!-- --></style>" + '<meta name="generator" content="kijkwijzer">' * 2,
        "# kop\n<!-- kijkwijzer: kenmerk=peter -->",
        "[" * 100_000,
    ],
    ids=lambda text: text[:30],
)
def test_another_file_has_no_mark(form: Format, other: str) -> None:
    assert mark_of(other.encode(), form) is None


def test_a_file_that_cannot_be_read_is_not_ours(tmp_path: Path) -> None:
    ours = report("peter", "html")
    (tmp_path / "a.html").write_bytes(ours)
    (tmp_path / "b.html").write_bytes(ours.decode().encode("utf-16"))
    assert is_report_like(tmp_path / "a.html", ours, "html")
    assert not is_report_like(tmp_path / "b.html", ours, "html")
    assert not is_report_like(tmp_path / "weg.html", ours, "html")


def test_a_file_with_the_words_in_its_text_is_not_ours() -> None:
    ours = report("peter", "html")
    head, _, body = ours.decode().partition("<style>")
    quoted = f"<!DOCTYPE html><html><head><style>{body}{head}"
    assert mark_of(quoted.encode(), "html") is None
