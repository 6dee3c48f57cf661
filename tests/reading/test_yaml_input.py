"""What reading makes of YAML: the hostile, the broken and the spoken."""

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.reading import Document, Limits, Place, Problem, Refused, read_document


def read(text: str | bytes, name: str = "casus.yaml") -> Document:
    return read_document(text.encode() if isinstance(text, str) else text, name)


def problems_of(text: str | bytes, name: str = "casus.yaml") -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        read(text, name)
    return refused.value.problems


def places(problems: tuple[Problem, ...]) -> list[tuple[int, int]]:
    return [(p.place.line, p.place.column) for p in problems if p.place]


@pytest.mark.parametrize(
    "written",
    [
        *["no", "off", "Yes", "nee", "012", "0123", "1:30", "1_000", "2026_001", "1e3", "1,50"],
        *["012345672", "2024-02-30", "01-02-2024", ".nan", ".inf", "1.250", "0x" + "f" * 9000],
        *["9" * 9000, ":".join(["1", *["10"] * 4000]), "true", "=", "nul"],
    ],
)
def test_a_value_stays_the_text_that_was_written(written: str) -> None:
    assert read(f"a: {written}\n").root == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(written: str) -> None:
    assert read(f"a: {written}\nb: c\n").root == {"a": None, "b": "c"}


def test_a_quoted_empty_value_is_text() -> None:
    assert read("a: ''\nb: \"~\"\nc: 'null'\n").root == {"a": "", "b": "~", "c": "null"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x [1]\n", (1, 4)),
        ("a: *x\n", (1, 4)),
        ("a: !!python/object/apply:os.system [ls]\n", (1, 4)),
        ("a: !foo b\n", (1, 4)),
        ("a: !!binary aGk=\n", (1, 4)),
        ("a: !!set {x}\n", (1, 4)),
        ("a: b\n<<: {c: d}\n", (2, 1)),
        ("a: b\na: c\n", (2, 1)),
        ('a: b\n" a ": c\n', (2, 1)),
        ("caf\u00e9: b\ncafe\u0301: c\n", (2, 1)),
        ("a: b\n---\nc: d\n", (2, 1)),
        ("a: {{ naam }}\n", (1, 5)),
        ("a:\n\t- b\n", (2, 1)),
        ("a: b\n\u00a0\u00a0c: d\n", (2, 1)),
        ("a: x\x00y\n", (1, 5)),
        ("a: x\x1b[31my\n", (1, 5)),
        ("a: x\u202ey\n", (1, 5)),
        ("a: x\u2066y\n", (1, 5)),
        ("a: x\u2028y\n", (1, 5)),
        ("a: x\ufffey\n", (1, 5)),
        ("a: x\U0001ffffy\n", (1, 5)),
        ('a: "x\\0y"\n', (1, 4)),
        ('a: "\\e[31m"\n', (1, 4)),
        ('a: "\\u202e"\n', (1, 4)),
        ('a: "abc\nb: c\n', (1, 4)),
        ("a: [b, c\nd: e\n", (2, 2)),
        ("a: b\n c: d\n", (2, 3)),
        ("- a\n- b\n", (1, 1)),
        ("hallo\n", (1, 1)),
        ("", (1, 1)),
        ("# alleen een opmerking\n", (1, 1)),
        (": b\n", (1, 1)),
        ("%YAML 1.999999999999999999999\n---\na: b\n", (1, 18)),
    ],
)
def test_what_can_not_be_used_is_refused_at_its_place(text: str, place: tuple[int, int]) -> None:
    assert place in places(problems_of(text))


def test_a_surrogate_in_an_escape_is_refused() -> None:
    assert problems_of('a: "\\ud800"\n')


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9)),
        "a: &a {x: y}\n" + "".join(f"b{n}: &b{n}\n  <<: [*a, *a]\n" for n in range(8)),
        "x: &a [*a]\n",
        "[" * 1_000,
        "[" * 20_000,
        "{" * 20_000,
        "- " * 20_000,
        "a:\n" + "".join(" " * n + "- \n" for n in range(500)),
        "".join(f"k{n}: v\n" for n in range(100_000)),
        "a: " + "x" * 100_000,
        "a: " + "x" * 2_000_000,
        "- 'a\n" * 100_000,
        "- [a] b\n" * 100_000,
        "a: b" + " " * 900_000 + "c: d\n",
        "a: " + "[]" * 100_000,
    ],
    ids=range(15),
)
def test_a_bomb_is_refused(text: str) -> None:
    assert problems_of(text)


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("a: b\n".encode("utf-16"), "UTF-8"),
        ("a: b\n".encode("utf-16-le"), "UTF-8"),
        ("a: b\n".encode("utf-32"), "UTF-8"),
        ("a: b\nc: Daniël\n".encode("cp1252"), "UTF-8"),
    ],
)
def test_another_encoding_is_refused_with_advice(source: bytes, hint: str) -> None:
    (problem,) = problems_of(source)
    assert hint in (problem.hint or "")


def test_an_encoding_error_names_its_line_and_column() -> None:
    assert places(problems_of("é: b\nc: Daniël\n".encode()[:-3] + b"\xeb\n")) == [(2, 8)]


def test_a_byte_order_mark_is_fine() -> None:
    document = read(b"\xef\xbb\xbfa: b\n")
    assert document.root == {"a": "b"}
    assert document.place_of(("a",)) == Place("casus.yaml", 1, 4)


def test_equal_texts_become_equal() -> None:
    decomposed = unicodedata.normalize("NFD", "Daniël")
    assert read(f"a: {decomposed}\n").root == {"a": "Daniël"}


def test_invisible_joiners_are_left_out_with_a_warning() -> None:
    document = read("a: x\u200dy\u200c\n")
    assert document.root == {"a": "xy"}
    assert places(document.warnings) == [(1, 4)]
    assert document.warnings[0].severity == "waarschuwing"


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("- 's Nachts lig ik wakker", '- "…"'),
        ("- [lacht] nou ja", '- "…"'),
        ("- {zucht} nou ja", '- "…"'),
        ('- "Nee", zei ik', "- '…'"),
        ("- Ik zei: nee: nooit", '- "…"'),
        ("- %nou", '- "…"'),
        ("- @jan komt ook", '- "…"'),
        ("- `ja`", '- "…"'),
        ("- *zucht* ja", '- "…"'),
        ("- & toen", '- "…"'),
        ("- {tekst: Ik zei: nee}", '- {sleutel: "…"}'),
        ("- > en toen", '- "…"'),
        ("- | en toen", '- "…"'),
        ('- "Nee", zei ik, \'s nachts', "|"),
    ],
)
def test_a_spoken_line_that_breaks_yaml_is_shown_as_it_should_stand(line: str, shape: str) -> None:
    (problem,) = problems_of(f"u:\n  - goed zo\n  {line}\n  - ook goed\n")
    assert problem.place == Place("casus.yaml", 3, 5)
    assert shape in (problem.hint or "")


def test_every_broken_line_is_named_in_one_go_with_the_other_problems() -> None:
    text = (
        'u:\n  - \'s Nachts\n  - [lacht] nou\n  - gewoon\n  - "Nee", zei ik\n'
        "titel: Let op: dit\na: b\na: &x c\n"
    )
    assert places(problems_of(text)) == [(2, 5), (3, 5), (5, 5), (6, 8), (8, 1), (8, 4)]


def test_a_fault_does_not_make_good_lines_suspect() -> None:
    text = (
        "a: 'goed\n  gezegd'\nb: \"twee\n  regels\" # zo\nc: [x, y] # dit: dat\nd: |\n"
        "  - [lacht] nou\n  's nachts: ja: nee\ne: {x: 'y'}\nf: [lacht] nou\n"
    )
    assert places(problems_of(text)) == [(10, 4)]


BLOCK = "kenmerk: x\nwerk:\n  zinnen: |\n    een\n{stray}\n    drie\n  rol: y\n"


@pytest.mark.parametrize(
    ("stray", "column"),
    [
        ("   twee", 4),
        ("  twee", 3),
        ("twee", 1),
        ("  's nachts", 3),
        ("   C: twee", 4),
        ("   Ik zei: nee", 4),
        ("- twee", 1),
        ("   - [lacht] nou", 4),
    ],
)
def test_a_line_that_fell_out_of_a_block_is_named_as_that(stray: str, column: int) -> None:
    (problem,) = problems_of(BLOCK.format(stray=stray))
    assert problem.place == Place("casus.yaml", 5, column)
    assert "springt minder ver in" in problem.message
    assert "even ver inspringen" in (problem.hint or "")


@pytest.mark.parametrize(("stray", "column"), [("\ttwee", 1), ("  \ttwee", 3)])
def test_a_tab_in_a_block_is_named_as_that(stray: str, column: int) -> None:
    (problem,) = problems_of(BLOCK.format(stray=stray))
    assert problem.place == Place("casus.yaml", 5, column)
    assert "tab" in problem.message
    assert "even ver inspringen" in (problem.hint or "")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_block_that_is_not_indented_at_all_is_named_at_its_first_line(newline: str) -> None:
    (problem,) = problems_of(newline.join(["a: x", "zinnen: |", "een", "twee", "b: y", ""]))
    assert problem.place == Place("casus.yaml", 3, 1)
    assert "springt niet verder in" in problem.message


def test_a_first_line_that_stands_too_far_in_is_named_at_the_next() -> None:
    assert places(problems_of("zinnen: |\n    een\n  twee\n  drie\nb: y\n")) == [(3, 3)]


def test_a_key_below_a_block_that_stands_askew_is_named() -> None:
    assert places(problems_of("w:\n  zinnen: |\n    een\n   rol: y\n")) == [(4, 4)]


def test_every_block_that_broke_is_named_with_the_other_problems() -> None:
    text = "a: |\n  een\n twee\nb: |\n  een\ntwee\nc: Let op: dit\nd: &x y\n"
    assert places(problems_of(text)) == [(3, 2), (6, 1), (7, 4), (8, 4)]


def test_blocks_that_stand_well_are_left_alone() -> None:
    whole = (
        "a: |\n  een\n\n   twee\n# uitleg\nb: |  # uitleg\n  drie\nu:\n- tekst: |\n    vier\n"
        "  door: ander\n- |\n  vijf\n- zes\n'een sleutel': >-\n  zeven\n"
    )
    assert isinstance(read(whole).root, dict)
    assert places(problems_of(whole + "c: [lacht] nou\n")) == [(17, 4)]


@pytest.mark.parametrize("line", ["- Plank #3 ligt vol", "- Ik woon op # drie", "- Plank  #drie"])
def test_a_sentence_that_yaml_cuts_off_gives_a_warning(line: str) -> None:
    (warning,) = read(f"u:\n  {line}\n").warnings
    assert warning.place == Place("casus.yaml", 2, 3 + line.index("#"))


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # uitleg\n",
        "a: b # uitleg\n",
        "# uitleg\na: 'b #3'\n",
        "a: |\n  plank #3\n",
        "a: x#3\n",
        "a: Geen werk sinds 2021     # uitleg\n",
        "a: [b]  #drie\n",
        "a: #drie\n  b\n",
    ],
)
def test_a_comment_gives_no_warning(text: str) -> None:
    assert read(text).warnings == ()


def test_a_line_without_a_colon_is_named() -> None:
    (problem,) = problems_of("kenmerk peter\ntitel: x\n")
    assert "regel hierboven ontbreekt een dubbele punt" in problem.message


def test_a_file_without_spaces_after_its_colons_is_told_so() -> None:
    (problem,) = problems_of("kenmerk:peter\ntitel:x\n")
    assert "spatie" in (problem.hint or "")


def test_a_curled_quote_in_broken_yaml_is_named() -> None:
    (problem,) = problems_of("a: b\n“c” d\n")
    assert "aanhalingstekens" in problem.message or "dubbele punt" in problem.message


def test_a_hard_space_after_a_colon_is_named() -> None:
    (problem,) = problems_of("a:\u00a0b\nc: d\n")
    assert "vaste spatie" in problem.message


def test_depth_nodes_and_text_keep_to_the_limits_they_are_given() -> None:
    limits = Limits(size=1000, depth=2, nodes=5, text=3)
    assert read_document(b"a: {b: c}", "x.yaml", limits=limits).root == {"a": {"b": "c"}}
    for text in (b"a: [[b]]", b"a: [b, c, d, e]", b"a: abcd", b"a: b" + b" " * 1000):
        with pytest.raises(Refused):
            read_document(text, "x.yaml", limits=limits)


def test_the_python_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "é: 'x'\r\nb: \U0001f600 y  #z\nu:\n  - [a, b]\n  - {c: |\n     d}\n".replace(
        "{c: |\n     d}", "c: |\n      d"
    )
    fast = read(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = read(text)
    assert slow == fast
    assert slow.place_of(("u", 1, "c")) == Place("casus.yaml", 5, 8)
    for hostile in ("[" * 1000, "a: &x b", "a: b\na: c", "%YAML 1." + "9" * 5000, "a:\n\t- b"):
        assert problems_of(hostile)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_refusal(source: bytes) -> None:
    try:
        assert isinstance(read(source).root, dict)
    except Refused as refused:
        assert refused.problems


@given(st.text(alphabet="ab:-#'\"[]{}|>&*!%@` \n\t,\\?~<0é“\u00a0", max_size=60))
def test_any_signs_give_a_document_or_a_refusal_with_places(text: str) -> None:
    try:
        document = read(text)
    except Refused as refused:
        lines = text.split("\n")
        for problem in refused.problems:
            assert problem.place
            assert 1 <= problem.place.line <= len(lines)
            assert problem.message
    else:
        assert isinstance(document.root, dict)


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn"], exclude_characters="\u2028\u2029"
        ),
        max_size=80,
    )
)
def test_a_quoted_text_comes_back_as_it_was(words: str) -> None:
    written = "'" + words.replace("'", "''") + "'"
    assert read(f"a: {written}\n").root == {"a": unicodedata.normalize("NFC", words)}


MARKER = "Xyloforenschrik"


@given(st.text(alphabet="ab:-#'\"[]{}|>&*!%@` \n\t,\\", max_size=40), st.integers(0, 40))
def test_no_message_holds_words_from_the_file(signs: str, at: int) -> None:
    text = signs[:at] + MARKER + signs[at:]
    try:
        document = read(text)
        said = document.warnings
    except Refused as refused:
        said = refused.problems
        assert MARKER not in str(refused) + repr(refused)
    assert not any(MARKER in str(problem) for problem in said)
