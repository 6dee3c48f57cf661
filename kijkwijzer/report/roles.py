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
HEIGHT: Final = 56
"""Of one field."""
RADIUS: Final = 11
_LEFT = 19
_TOP = 15
_STEP = 26
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


def role_grid(domains: tuple[LeefgebiedAdvies, ...]) -> RoleGrid | None:
    """Return the grid for life domains in the order of the report; None with nothing to place."""
    placed = tuple(
        one for number, given in enumerate(domains, 1) if (one := _placed(number, given))
    )
    if not any(one.drawn for one in placed):
        return None
    fields = tuple(
        _field(place, other, placed) for place in range(len(ROWS)) for other in range(len(ROWS))
    )
    return RoleGrid(
        fields,
        placed,
        {row.rol: HEAD + HEIGHT // 2 + place * HEIGHT for place, row in enumerate(ROWS)},
        {row.zelfbeeld: LABEL + WIDTH // 2 + place * WIDTH for place, row in enumerate(ROWS)},
    )


def _placed(number: int, given: LeefgebiedAdvies) -> Placed | None:
    row = row_of(given.diagnose.probleem) if given.diagnose else None
    if row is None and given.rol.ingenomen is None:
        return None
    return Placed(number, given, row.zelfbeeld if row else None)


def _field(place: int, other: int, placed: tuple[Placed, ...]) -> Field:
    rol, zelfbeeld = ROWS[place].rol, ROWS[other].zelfbeeld
    x, y = LABEL + other * WIDTH, HEAD + place * HEIGHT
    numbers = [
        one.number
        for one in placed
        if one.given.rol.ingenomen == rol and one.zelfbeeld == zelfbeeld
    ]
    # With too many, the last place says how many more there are.
    shown = numbers if len(numbers) <= _PER_FIELD else numbers[: _PER_FIELD - 1]
    left, top = (WIDTH // 2, HEIGHT // 2) if len(shown) == 1 else (_LEFT, _TOP)
    return Field(
        rol,
        zelfbeeld,
        x,
        y,
        place == other,
        tuple(
            Mark(number, x + left + at % 2 * _STEP, y + top + at // 2 * _STEP)
            for at, number in enumerate(shown)
        ),
        len(numbers) - len(shown),
    )
