"""Contrast as WCAG 2 reckons it, and a table of pairs that leaves out no token."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.data import data_folder
from kijkwijzer.report.contrast import DECORATION, PAIRS, SHAPE, TEXT, failing, ratio
from kijkwijzer.report.tokens import kind_of, own_tokens

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
FRONT = re.compile(
    r"(?:^|[\s;{])(?:color|stroke|outline|border[a-z-]*)\s*:[^;}]*?var\(--([\w-]+)\)"
)
BACK = re.compile(r"(?:^|[\s;{])(?:background[a-z-]*|fill)\s*:[^;}]*?var\(--([\w-]+)\)")


def style() -> str:
    folder = data_folder("reports") / "stijl"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#0000ff", "#ffffff", 8.592),
        ("#123456", "#123456", 1.0),
    ],
)
def test_known_ratios_come_out(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.001)


@given(COLOURS, COLOURS)
def test_a_ratio_has_no_direction_and_stays_within_its_bounds(one: str, other: str) -> None:
    assert ratio(one, other) == ratio(other, one)
    assert 1.0 <= ratio(one, other) <= 21.0


def test_our_own_colours_pass_in_light_and_in_dark() -> None:
    ours = own_tokens()
    assert list(failing(ours.light)) == []
    assert list(failing({**ours.light, **ours.dark})) == []


def test_a_failing_pair_is_found_with_its_ratio() -> None:
    found = list(failing({**own_tokens().light, "kw-merk-tekst": "#ffffff", "kw-merk": "#777777"}))
    assert [(pair.front, pair.back, pair.least) for pair, _ in found] == [
        ("kw-merk-tekst", "kw-merk", TEXT)
    ]
    assert found[0][1] == pytest.approx(4.478, abs=0.001)


def test_dark_names_every_colour_that_light_names() -> None:
    ours = own_tokens()
    colours = [name for name in ours.light if kind_of(name) == "kleur"]
    assert sorted(ours.dark) == sorted(colours)


def test_every_colour_of_ours_stands_in_a_pair_or_only_decorates() -> None:
    in_pairs = {name for pair in PAIRS for name in (pair.front, pair.back)}
    colours = {name for name in own_tokens().light if kind_of(name) == "kleur"}
    assert colours == in_pairs | DECORATION
    assert not in_pairs & DECORATION


def test_every_colour_that_our_style_puts_somewhere_stands_on_that_side_of_a_pair() -> None:
    fronts, backs = {pair.front for pair in PAIRS}, {pair.back for pair in PAIRS}
    used_in_front, used_behind = set(FRONT.findall(style())), set(BACK.findall(style()))
    assert used_in_front >= {"kw-link", "kw-lijn", "kw-gevaar"}
    assert used_behind >= {"kw-vlak", "kw-merk", "kw-gevaar-vlak"}
    assert used_in_front <= fronts | DECORATION
    # In a picture a text is filled too.
    assert used_behind <= backs | {"kw-tekst"} | DECORATION


def test_a_rule_that_puts_one_token_on_another_names_a_pair() -> None:
    pairs = {(pair.front, pair.back) for pair in PAIRS}
    together = {
        (front, back)
        for rule in re.findall(r"\{([^{}]*)\}", style())
        for front, back in product(FRONT.findall(rule), BACK.findall(rule))
        if front not in DECORATION and back not in DECORATION
    }
    assert ("kw-merk-tekst", "kw-merk") in together
    assert together <= pairs


def test_no_pair_stands_there_twice() -> None:
    assert len({(pair.front, pair.back) for pair in PAIRS}) == len(PAIRS)
    assert {pair.least for pair in PAIRS} == {TEXT, SHAPE}
