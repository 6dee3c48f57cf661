"""Places in documents, and problems as values."""

import pickle
import sys

import pytest

from kijkwijzer.reading import Place, Problem, Refused, closest, did_you_mean, read_document
from kijkwijzer.reading.characters import FORBIDDEN

DOCUMENT = read_document(
    b"a:\n  b: c\n  d: [e, f]\ng: |\n\n  een\n  twee\nh: 'drie\n\n  vier'\n", "x.yaml"
)


def test_a_value_and_its_key_have_their_own_places() -> None:
    assert DOCUMENT.place_of(("a", "b")) == Place("x.yaml", 2, 6)
    assert DOCUMENT.key_place_of(("a", "b")) == Place("x.yaml", 2, 3)
    assert DOCUMENT.place_of(("a", "d", 1)) == Place("x.yaml", 3, 10)
    assert DOCUMENT.place_of(()) == Place("x.yaml", 1, 1)


def test_what_is_not_there_has_the_place_of_its_nearest_parent() -> None:
    assert DOCUMENT.place_of(("a", "d", 7, "x")) == DOCUMENT.place_of(("a", "d"))
    assert DOCUMENT.place_of(("a", "x")) == Place("x.yaml", 2, 3)
    assert DOCUMENT.key_place_of(("a", "d", 1)) == DOCUMENT.place_of(("a", "d", 1))
    assert DOCUMENT.place_of(("a", 0)) == DOCUMENT.place_of(("a",))


def test_the_lines_of_a_block_have_their_own_places() -> None:
    block = DOCUMENT.text.index("|")
    lines = [DOCUMENT.place_at(DOCUMENT.line_index(block, number)) for number in (1, 2)]
    assert lines == [Place("x.yaml", 6, 3), Place("x.yaml", 7, 3)]


def test_the_lines_of_another_text_have_the_place_of_the_text() -> None:
    quoted = DOCUMENT.text.index("'")
    assert DOCUMENT.line_index(quoted, 2) == quoted


def test_a_line_past_the_end_has_the_place_of_its_block() -> None:
    block = DOCUMENT.text.index("|")
    assert DOCUMENT.line_index(block, 99) == block


def test_a_problem_prints_as_editors_expect() -> None:
    problem = Problem(Place("a.yaml", 3, 7), "dit klopt niet", "doe zo")
    assert str(problem) == "a.yaml:3:7: dit klopt niet (doe zo)"
    assert str(Problem(None, "nou", severity="waarschuwing")) == "waarschuwing: nou"


def test_refused_sorts_by_place_and_names_each_problem_once() -> None:
    late, early = Problem(Place("a", 12, 1), "x"), Problem(Place("a", 2, 9), "x")
    whole = Problem(None, "x")
    assert Refused([late, early, late, whole]).problems == (whole, early, late)


def test_refused_names_the_first_hundred_of_very_many() -> None:
    problems = Refused(Problem(Place("a", line, 1), "x") for line in range(500, 0, -1)).problems
    assert [problem.place.line for problem in problems if problem.place] == list(range(1, 101))


def test_refused_carries_no_words_in_its_own_text() -> None:
    refused = Refused([Problem(None, "geheim")])
    assert "geheim" not in str(refused) + repr(refused.args)


def test_refused_survives_the_way_to_another_process() -> None:
    refused = Refused([Problem(Place("a", 1, 2), "x", "y")])
    assert pickle.loads(pickle.dumps(refused)).problems == refused.problems  # noqa: S301


def test_a_problem_compares_with_problems_only() -> None:
    with pytest.raises(TypeError):
        assert Problem(None, "x") < 3


@pytest.mark.parametrize(
    "name", ["a\x1b[31m.yaml", "a\nb.yaml", "a\u202e.yaml", "x" * 5000 + ".yaml"]
)
def test_a_file_name_is_safe_to_print(name: str) -> None:
    with pytest.raises(Refused) as refused:
        read_document(b"", name)
    (problem,) = refused.value.problems
    shown = str(problem)
    assert len(shown) < 200
    assert shown.isprintable()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titl", "titel"),
        ("Titel", "titel"),
        ("leidt ergens toe", "leidt_ergens_toe"),
        ("leidt-ergens-toe", "leidt_ergens_toe"),
        ("taalbarrière", "taalbarriere"),
        ("iets heel anders", None),
        ("titel " * 20, None),
        ("", None),
    ],
)
def test_the_closest_word_is_found_or_none(written: str, meant: str | None) -> None:
    known = ("titel", "leidt_ergens_toe", "taalbarriere")
    assert closest(written, known) == meant
    assert did_you_mean(written, known) == (f"bedoel je '{meant}'?" if meant else None)


def test_python_calls_no_forbidden_character_printable() -> None:
    # `kijkwijzer.report.text.visible` rests on it.
    every = (chr(code) for code in range(sys.maxunicode + 1))
    assert [sign for sign in every if sign.isprintable() and FORBIDDEN.search(sign)] == []
