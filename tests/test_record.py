"""A record is a frozen dataclass; only the time to define it differs."""

from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.record import record


@record(frozen=True)
class Punt:
    x: int
    y: int = 2
    namen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


@record(frozen=True)
class Plek(Punt):
    z: str = "hier"


@dataclass(frozen=True)
class Gewoon:
    x: int
    y: int = 2
    namen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


ARGUMENTS = st.tuples(
    st.lists(st.integers(0, 2), max_size=2),
    st.dictionaries(st.sampled_from(["x", "y", "q"]), st.integers(0, 2)),
)


def made(kind: type[Any], arguments: tuple[list[int], dict[str, int]]) -> Any:  # noqa: ANN401
    try:
        return kind(*arguments[0], **arguments[1])
    except TypeError:
        return None


@given(ARGUMENTS, ARGUMENTS)
def test_it_takes_what_a_dataclass_takes_and_compares_alike(
    first: tuple[list[int], dict[str, int]], second: tuple[list[int], dict[str, int]]
) -> None:
    ours, theirs = made(Punt, first), made(Gewoon, first)
    assert (ours is None) == (theirs is None)
    if ours is not None:
        assert asdict(ours) == asdict(theirs)
        assert hash(ours) == hash(theirs)
        assert repr(ours) == repr(theirs).replace("Gewoon", "Punt")
        assert (ours == made(Punt, second)) == (theirs == made(Gewoon, second))


@pytest.mark.parametrize("wrong", [{}, {"x": 1, "q": 2}, {"q": 1, "y": 2}])
def test_a_wrong_field_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Punt(**wrong)


def test_too_much_and_twice_is_refused() -> None:
    with pytest.raises(TypeError):
        Punt(1, 2, {}, 4)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Punt(1, x=1)  # type: ignore[misc]


def test_nothing_of_it_can_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Punt(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Punt(1).x


def test_a_record_that_extends_another_has_its_fields_first() -> None:
    assert is_dataclass(Plek)
    assert [one.name for one in fields(Plek)] == ["x", "y", "namen", "z"]
    assert Plek(1) == replace(Plek(3, z="hier"), x=1) != Punt(1)


def test_each_gets_a_default_of_its_own() -> None:
    assert Punt(1).namen is not Punt(1).namen
