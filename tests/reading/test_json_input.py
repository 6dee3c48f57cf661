"""What reading makes of JSON: the same tree, places and limits as for YAML."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.reading import Document, Place, Problem, Refused, read_document
from kijkwijzer.reading.places import Tree


def read(text: str | bytes, name: str = "casus.json") -> Document:
    return read_document(text.encode() if isinstance(text, str) else text, name)


def problems_of(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        read(text)
    return refused.value.problems


def test_numbers_and_truth_stay_the_text_that_was_written() -> None:
    text = '{"a": 1e999, "b": -0.10, "c": true, "d": false, "e": null, "f": ' + "9" * 9000 + "}"
    root = read(text).root
    assert root == {
        "a": "1e999",
        "b": "-0.10",
        "c": "true",
        "d": "false",
        "e": None,
        "f": "9" * 9000,
    }


def test_escapes_surrogate_pairs_and_long_keys_are_read() -> None:
    key = "k" * 190
    assert read(f'{{"{key}": "\\ud83d\\ude00 \\u00e9\\n\\"x\\" \\\\"}}').root == {
        key: '😀 é\n"x" \\'
    }


def test_places_are_those_of_the_values() -> None:
    document = read('{\n  "a": [1,\n    {"b": "c"}]\n}')
    assert document.place_of(("a", 1, "b")) == Place("casus.json", 3, 11)
    assert document.key_place_of(("a", 1, "b")) == Place("casus.json", 3, 6)
    assert document.place_of(("a", 0)) == Place("casus.json", 2, 9)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('{"a": 1, "a": 2}', 10),
        ('{"a": NaN}', 7),
        ('{"a": -Infinity}', 7),
        ('{"a": "\\ud800"}', 7),
        ('{"a": "\\u0000"}', 7),
        ('{"a": "x\u202ey"}', 9),
        ('{"a": "x\ty"}', 7),
        ('{"a": "x', 7),
        ('{"a": "\\x"}', 7),
        ('{"a": 1,}', 9),
        ('{"a": [1,]}', 10),
        ('{"a" 1}', 6),
        ('{"a": 1 "b": 2}', 9),
        ('{"a": 1]', 8),
        ("{'a': 1}", 2),
        ("{\"a\": 'b'}", 7),
        ('{"a": 01}', 7),
        ('{"a": 1} // nou', 10),
        ('{"a": ja}', 7),
        ("[1]", 1),
        ("1", 1),
        ("", 1),
        ("null", 1),
        ("{", 2),
        ('{"a":', 6),
    ],
)
def test_what_can_not_be_used_is_refused_at_its_place(text: str, column: int) -> None:
    assert (1, column) in [(p.place.line, p.place.column) for p in problems_of(text) if p.place]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 1000, '{"a": [' + "1," * 30_000 + "1]}"])
def test_a_bomb_is_refused(text: str) -> None:
    assert problems_of(text)


def test_json_is_known_by_its_name_or_else_by_its_look() -> None:
    pair = '{"a": "\\ud83d\\ude00"}'
    assert read(pair, "-").root == {"a": "😀"}
    assert read("{a: b}", "-").root == {"a": "b"}
    with pytest.raises(Refused):
        read("{a: b}", "x.json")
    assert read_document(b"{a: b}", "x.json", kind="yaml").root == {"a": "b"}


def as_texts(value: object) -> Tree:
    if isinstance(value, dict):
        return {key: as_texts(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_texts(part) for part in value]
    return None if value is None else value if isinstance(value, str) else json.dumps(value)


words = st.text(alphabet="abcé😀 \"\\/\n'", max_size=8)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(alphabet="abc", min_size=1, max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text(alphabet="xyz", min_size=1, max_size=4), values, max_size=4),
    st.booleans(),
)
def test_what_json_writes_is_read_back(value: dict[str, object], plain: bool) -> None:
    assert read(
        json.dumps(value, ensure_ascii=plain, indent=2 if plain else None)
    ).root == as_texts(value)


@given(st.text(alphabet="{}[]\",:\\u0d8 \n\t-1e.truefalsn'/x", max_size=60))
def test_any_signs_give_a_document_or_a_refusal(text: str) -> None:
    try:
        assert isinstance(read(text).root, dict)
    except Refused as refused:
        assert refused.problems
        assert all(problem.place for problem in refused.problems)


@given(st.text(alphabet='{}[]",:\\ \n1e', max_size=30), st.integers(0, 30))
def test_no_message_holds_words_from_the_file(signs: str, at: int) -> None:
    try:
        read(signs[:at] + "Xyloforenschrik" + signs[at:])
    except Refused as refused:
        assert not any("Xyloforenschrik" in str(problem) for problem in refused.problems)
