"""Text in lines: nothing sticks out of its box."""

from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.report.chain import COLUMNS
from kijkwijzer.report.lines import LETTER, width_of, wrapped
from tests.contract.asking import knowledge

WIDTHS = st.integers(2 * LETTER, 300)
MOST = st.integers(1, 6)


@given(st.text(max_size=200), WIDTHS, MOST)
def test_lines_are_never_wider_nor_more_than_there_is_room_for(
    text: str, width: int, most: int
) -> None:
    lines = wrapped(text, width, most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
    assert all(line.strip() for line in lines)


@given(st.text(max_size=200), WIDTHS, MOST)
def test_lines_joined_give_the_text_or_say_that_it_goes_on(
    text: str, width: int, most: int
) -> None:
    letters = "".join(text.split())
    shown = "".join("".join(wrapped(text, width, most)).split())
    assert shown == letters or (shown.endswith("…") and letters.startswith(shown[:-1]))


def test_a_line_breaks_between_words_where_it_can() -> None:
    assert wrapped("Geef me een keuken en ik begin morgen.", 150, 3) == (
        "Geef me een keuken",
        "en ik begin morgen.",
    )


def test_a_word_that_is_too_long_is_cut() -> None:
    lines = wrapped("x" * 10_000, 100, 3)
    assert len(lines) == 3
    assert lines[0] == lines[1]
    assert set(lines[0]) == {"x"}
    assert lines[2].endswith("x…")


def test_a_word_that_is_too_long_is_cut_behind_its_hyphen() -> None:
    assert wrapped("stabiliserings-en-activeringsgesprek", 150, 3) == (
        "stabiliserings-en-",
        "activeringsgesprek",
    )


def test_no_word_of_ours_is_cut_in_the_chain() -> None:
    names = knowledge().rulebase.namen
    in_column = {1: ("teken",), 2: ("zelfbeeld",), 3: ("diagnose", "zekerheid")}
    in_column[4] = ("logica", "rol", "gesprekstype")
    for column, domains in in_column.items():
        words = {w for domain in domains for name in names[domain].values() for w in name.split()}
        assert words
        room = COLUMNS[column][1] - 12
        assert [word for word in sorted(words) if width_of(word) > room] == []


def test_an_accent_of_its_own_takes_no_room() -> None:
    assert width_of("e\u0301") == width_of("e")


def test_no_text_gives_no_lines() -> None:
    assert wrapped(" \n ", 100, 3) == ()
