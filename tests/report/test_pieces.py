"""The small parts: marked words, dates, anchors, the style sheet."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.advice.model import Aanwijzing
from kijkwijzer.report.marks import pieces
from kijkwijzer.report.style import StyleSheet, css_string
from kijkwijzer.report.text import as_sentence, date_parts, first_upper
from kijkwijzer.report.view import anchors


def cue(begin: int, end: int, *, counts: bool = True) -> Aanwijzing:
    return Aanwijzing("cue", "wil", "sterk", "", begin, end, telt=counts)


spans = st.tuples(st.integers(-5, 40), st.integers(-5, 40), st.booleans())


@given(st.text(max_size=30), st.lists(spans, max_size=6))
def test_pieces_joined_give_the_text_again(
    text: str, given_spans: list[tuple[int, int, bool]]
) -> None:
    cut = pieces(text, [cue(begin, end, counts=counts) for begin, end, counts in given_spans])
    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)


@given(st.text(min_size=1, max_size=30), st.lists(spans, max_size=6))
def test_a_letter_is_marked_when_an_indication_that_counts_covers_it(
    text: str, given_spans: list[tuple[int, int, bool]]
) -> None:
    cut = pieces(text, [cue(begin, end, counts=counts) for begin, end, counts in given_spans])
    marked = [piece.counts for piece in cut for _ in piece.text]
    covered = [
        any(begin <= place < end for begin, end, counts in given_spans if counts)
        for place in range(len(text))
    ]
    assert marked == covered


def test_words_that_touch_are_one_mark() -> None:
    assert [piece.text for piece in pieces("abcdef", [cue(1, 3), cue(3, 5), cue(2, 4)])] == [
        "a",
        "bcde",
        "f",
    ]


def test_a_date_is_read_and_anything_else_is_left_alone() -> None:
    assert date_parts("2026-11-03") == (2026, 11, 3)
    assert [date_parts(text) for text in (None, "", "3-11-2026", "2026-13-01", "2026-11-03\n")] == [
        None
    ] * 5


def test_a_capital_follows_dutch_spelling() -> None:
    assert [first_upper(text) for text in ("één van", "'s avonds", "", "iets", "wONEN")] == [
        "Eén van", "'s avonds", "", "Iets", "WONEN",
    ]  # fmt: skip


def test_a_sentence_ends_once() -> None:
    assert [as_sentence(text) for text in ("ja", "ja.", "ja?", "ja! ", "")] == [
        "ja.",
        "ja.",
        "ja?",
        "ja!",
        ".",
    ]


@given(st.lists(st.text(max_size=8), unique=True, max_size=8))
def test_anchors_are_safe_and_unique(ids: list[str]) -> None:
    result = anchors("regel", ids)
    assert list(result) == ids
    assert len(set(result.values())) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9.-]+", anchor) for anchor in result.values())


def test_a_plain_id_keeps_its_name_as_anchor() -> None:
    assert anchors("regel", ["hoe.kansen.eigen-duiding"]) == {
        "hoe.kansen.eigen-duiding": "regel-hoe.kansen.eigen-duiding"
    }


@given(st.text())
def test_a_css_string_holds_letters_digits_and_escapes_only(text: str) -> None:
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*"', css_string(text))


def test_the_mark_of_the_casus_stands_in_the_style_once() -> None:
    sheet = StyleSheet.for_casus('a{content:"Kenmerk " "kenmerk"}', 'k"7')
    assert sheet.text == 'a{content:"Kenmerk " "k\\0000227"}'
