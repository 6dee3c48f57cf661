"""A BSN is refused, wherever it stands, and never repeated."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.casus.bsn import find_bsns, hide_bsns
from kijkwijzer.reading import Place

from .samples import problems_of, read

BSN = "111222333"


def makes_bsn(start: int) -> str | None:
    digits = f"{start:08d}"
    last = (
        sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
    )
    return f"{digits}{last}" if last < 10 and start else None


bsns = st.integers(1, 99_999_999).map(makes_bsn).filter(bool).map(str)


SHAPES = (
    "{0}{1}{2}",
    "{0} {1} {2}",
    "{0}.{1}.{2}",
    "{0}\u00a0{1}\u00a0{2}",
    "{0}\u202f{1}\u202f{2}",
)


@given(bsns, st.sampled_from(SHAPES))
def test_every_grouping_is_found(bsn: str, shape: str) -> None:
    for cuts in ((3, 6), (4, 6)):
        parts = bsn[: cuts[0]], bsn[cuts[0] : cuts[1]], bsn[cuts[1] :]
        written = f"nummer: {shape.format(*parts)}, zei men."
        ((begin, end),) = find_bsns(written)
        assert written[begin:end] == shape.format(*parts)
        assert hide_bsns(written) == "nummer: [bsn], zei men."


@given(bsns)
def test_another_last_digit_is_no_bsn(bsn: str) -> None:
    changed = bsn[:-1] + str((int(bsn[-1]) + 1) % 10)
    assert list(find_bsns(changed)) == []


@pytest.mark.parametrize(
    "text",
    [
        "000000000",
        "1112223334",
        "9111222333",
        "111222333,50",
        "1.111222333",
        "111222333.5",
        "12 111 222 333",
        "1.111.222.333",
        "111.222.333,00",
        "111 222 333 444",
        "11122233",
        "+31 111222333",
        "2026-11-03",
        "111-222-333",
        "111222 333",
        "€ 111.222.333.444",
    ],
)
def test_a_part_of_a_longer_number_is_no_bsn(text: str) -> None:
    assert list(find_bsns(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "BSN111222333",
        "(111222333)",
        "111222333.",
        "in 2021 111222333",
        "op 20-10-2026 111 222 333",
        "in 2021 111 222 333 en",
        "111222333 20-10-2026",
        "111 222 333 20-10-2026",
        "NL111222333B01",
    ],
)
def test_a_bsn_among_other_words_and_numbers_is_found(text: str) -> None:
    assert len(list(find_bsns(text))) == 1


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("kenmerk: 111222333\n", 1, 10),
        ("kenmerk: x\ntitel: van 111.222.333 dus\n", 2, 12),
        ("kenmerk: x\n111222333: y\n", 2, 1),
        ("kenmerk: x # 1112 22 333\n", 1, 14),
        ("kenmerk: x\nuitspraken: |\n  Een.\n  Mijn nummer is 111222333.\n", 4, 18),
        ('kenmerk: "11122\\u00323\\x333"\n', 1, 10),
        ("kenmerk: x\naanleiding: nummer 111\n  222\n  333\n", 2, 13),
        ("kenmerk: 'x\n# 111222333\n", 2, 3),
        ("kenmerk: x\naanleiding: 111\u00ad222333\n", 2, 13),
    ],
)
def test_a_bsn_is_refused_without_repeating_it(text: str, line: int, column: int) -> None:
    problems = problems_of(text)
    named = [p.place for p in problems if "burgerservicenummer" in p.message]
    assert named == [Place("casus.yaml", line, column)]
    assert not any(BSN in str(problem).replace(".", "").replace(" ", "") for problem in problems)


def test_a_bsn_in_json_is_refused() -> None:
    escaped = '{"kenmerk": "x", "titel": "\\u0031\\u0031\\u0031222333"}'
    for text in (json.dumps({"kenmerk": "x", "titel": BSN}), '{"kenmerk": 111222333}', escaped):
        assert any("burgerservicenummer" in p.message for p in problems_of(text, "c.json"))


def test_a_bsn_in_the_file_name_is_refused_and_hidden_in_every_message() -> None:
    problems = problems_of("kenmerk: x\ntitl: y\n", f"map/{BSN}_zaak.yaml")
    assert [problem.place for problem in problems] == [
        Place("map/[bsn]_zaak.yaml", 1, 1),
        Place("map/[bsn]_zaak.yaml", 2, 1),
    ]


def test_a_folder_with_such_a_number_is_hidden_but_no_reason_to_refuse() -> None:
    gelezen = read("kenmerk: x\n", f"{BSN}/zaak.yaml")
    assert gelezen.place_of(()).file == "[bsn]/zaak.yaml"
