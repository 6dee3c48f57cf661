"""The role the worker takes against how the client sees it: on the slanting line they fit."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import LeefgebiedAdvies
from kijkwijzer.report.fourfold import ROWS, row_of

LABEL: Final = 88
"""Width for the name of a role, in the units of the picture."""
HEAD: Final = 76
"""Height for the names of the self-images."""
WIDTH: Final = 64
"""Of one field."""
_ONE_ROW = 42
_TWO_ROWS = 56
"""Height of a field, by how many rows of marks the fullest one needs."""
RADIUS: Final = 11
_LEFT = 19
_TOP = 15
_STEP = 26
_PER_ROW = 2
_PER_FIELD = 4


class Placed(NamedTuple):
    """A life domain with its number in the report, the role taken and the self-image that stands."""

    number: int
    given: LeefgebiedAdvies
    zelfbeeld: str | None

    @property
    def drawn(self) -> bool:
        """True where both are known, so that it has a place in the picture."""
        return self.given.rol.ingenomen is not None and self.zelfbeeld is not None


class Mark(NamedTuple):
    """A numbered mark, around this point."""

    number: int
    x: int
    y: int


class Field(NamedTuple):
    """One of the sixteen fields, with its marks and how many did not fit."""

    rol: str
    zelfbeeld: str
    x: int
    y: int
    fits: bool
    marks: tuple[Mark, ...]
    more: int


class RoleGrid(NamedTuple):
    """The sixteen fields, and the life domains they were made from."""

    fields: tuple[Field, ...]
    placed: tuple[Placed, ...]
    roles: Mapping[str, int]
    """By role, the middle of its line."""
    images: Mapping[str, int]
    """By self-image, the middle of its column."""
    height: int
    """Of one field; of all, the same."""


def role_grid(domains: tuple[LeefgebiedAdvies, ...]) -> RoleGrid | None:
    """Return the grid for life domains in the order of the report; None with nothing to place."""
    placed = tuple(
        one for number, given in enumerate(domains, 1) if (one := _placed(number, given))
    )
    if not any(one.drawn for one in placed):
        return None
    numbers = {
        (place, other): tuple(
            one.number
            for one in placed
            if one.given.rol.ingenomen == role.rol and one.zelfbeeld == image.zelfbeeld
        )
        for place, role in enumerate(ROWS)
        for other, image in enumerate(ROWS)
    }
    height = _TWO_ROWS if max(map(len, numbers.values())) > _PER_ROW else _ONE_ROW
    return RoleGrid(
        tuple(_field(place, other, height, inside) for (place, other), inside in numbers.items()),
        placed,
        {row.rol: HEAD + height // 2 + place * height for place, row in enumerate(ROWS)},
        {row.zelfbeeld: LABEL + WIDTH // 2 + place * WIDTH for place, row in enumerate(ROWS)},
        height,
    )


def _placed(number: int, given: LeefgebiedAdvies) -> Placed | None:
    row = row_of(given.diagnose.probleem) if given.diagnose else None
    if row is None and given.rol.ingenomen is None:
        return None
    return Placed(number, given, row.zelfbeeld if row else None)


def _field(place: int, other: int, height: int, numbers: tuple[int, ...]) -> Field:
    x, y = LABEL + other * WIDTH, HEAD + place * height
    # With too many, the last place says how many more there are.
    shown = numbers if len(numbers) <= _PER_FIELD else numbers[: _PER_FIELD - 1]
    left = WIDTH // 2 if len(shown) == 1 else _LEFT
    top = height // 2 if len(shown) <= _PER_ROW else _TOP
    return Field(
        ROWS[place].rol,
        ROWS[other].zelfbeeld,
        x,
        y,
        place == other,
        tuple(
            Mark(number, x + left + at % _PER_ROW * _STEP, y + top + at // _PER_ROW * _STEP)
            for at, number in enumerate(shown)
        ),
        len(numbers) - len(shown),
    )
