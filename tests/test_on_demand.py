"""Rows that are unpacked when somebody asks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.on_demand import ByWord, OnDemand, pack_by_word


def test_an_item_is_unpacked_once_and_only_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def unpack(packed: str) -> int:
        asked.append(packed)
        return int(packed)

    numbers = OnDemand(["1", "2", "3"], unpack)
    assert len(numbers) == 3
    assert asked == []
    assert (numbers[1], numbers[1]) == (2, 2)
    assert asked == ["2"]


@given(st.lists(st.integers()), st.slices(6))
def test_it_reads_as_the_tuple_of_its_items(items: list[int], part: slice) -> None:
    numbers = OnDemand([str(item) for item in items], int)
    assert numbers == tuple(items)
    assert tuple(items) == numbers
    assert numbers == OnDemand(items, int)
    assert hash(numbers) == hash(tuple(items))
    assert repr(numbers) == repr(tuple(items))
    assert list(numbers) == items
    assert numbers[part] == tuple(items)[part]


def test_other_items_make_another_row() -> None:
    assert OnDemand(["1"], int) != (2,)
    assert OnDemand(["1"], int) != [1]


def test_a_place_past_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        OnDemand(["1"], int)[1]


def test_counted_from_the_end_it_is_the_same_item() -> None:
    numbers = OnDemand(["een", "twee"], str.upper)
    assert numbers[-1] is numbers[1]


WORDS = st.text(st.characters(exclude_characters=" \n", exclude_categories=["Cs"]), min_size=1)


@given(st.dictionaries(WORDS, st.integers()), WORDS)
def test_by_word_reads_as_a_dict(rows: dict[str, int], other: str) -> None:
    by_word = ByWord(pack_by_word({word: str(row) for word, row in rows.items()}), int)
    assert by_word == rows
    assert len(by_word) == len(rows)
    assert sorted(by_word) == sorted(rows)
    assert by_word.get(other) == rows.get(other)


def test_part_of_a_word_is_not_that_word() -> None:
    by_word = ByWord(pack_by_word({"werken": "1", "aan_werk": "2"}), int)
    assert "werk" not in by_word
    assert by_word["werken"] == 1


def test_a_word_with_what_belongs_to_it_is_no_word() -> None:
    assert ByWord(pack_by_word({"of": "elf twaalf"}), str).get("of elf") is None
