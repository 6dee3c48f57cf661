"""The table of what (life domains) by how (four ways), and where its marks stand in the picture."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import Aanpak, InterventieAdvies, LeefgebiedAdvies
from kijkwijzer.report.fourfold import ROWS

WAYS: Final = tuple(row.logica for row in ROWS)
"""The four ways, in the order of the method."""

NAME: Final = 124
"""Width for the name of a life domain, in the units of the picture."""
STEP: Final = 54
"""Width of a way."""
HEAD: Final = 76
"""Height for the names of the ways."""
LINE: Final = 36
"""Height of a life domain."""


class Cell(NamedTuple):
    """What one way offers in one life domain."""

    offers: tuple[InterventieAdvies, ...]
    chosen: bool
    """True where this way fits the diagnosis."""
    running: tuple[Aanpak, ...]


class Column(NamedTuple):
    """A life domain with its four cells, by way."""

    name: str
    cells: Mapping[str, Cell]


class Mark(NamedTuple):
    """What is marked in one cell of the picture, around this point."""

    x: int
    y: int
    cell: Cell


class Line(NamedTuple):
    """A life domain in the picture, with a mark for each way."""

    name: str
    y: int
    """The middle of the line."""
    marks: tuple[Mark, ...]


class Picture(NamedTuple):
    """The same table, drawn: a line for each life domain, a column for each way."""

    lines: tuple[Line, ...]
    ways: Mapping[str, int]
    """By way, the middle of its column."""
    width: int
    height: int


def column(domain: LeefgebiedAdvies) -> Column | None:
    """Return the column of a life domain, or None where nothing is known to put in it."""
    chosen = {one.logica for one in domain.interventies}
    cells = {}
    for way in WAYS:
        fitting = tuple(one for one in domain.interventies if one.logica == way)
        cells[way] = Cell(
            offers=fitting + domain.alternatieven.get(way, ()),
            chosen=way in chosen,
            running=tuple(one for one in domain.lopende_aanpak if one.logica == way),
        )
    if not any(cell.offers or cell.running for cell in cells.values()):
        return None
    return Column(domain.naam, cells)


def picture(columns: Iterable[Column]) -> Picture:
    """Draw the table: it grows downwards, so that it fits any screen and paper."""
    ways = {way: NAME + STEP // 2 + number * STEP for number, way in enumerate(WAYS)}
    lines = []
    for number, one in enumerate(columns):
        y = HEAD + LINE // 2 + number * LINE
        lines.append(Line(one.name, y, tuple(Mark(ways[way], y, one.cells[way]) for way in WAYS)))
    return Picture(tuple(lines), ways, NAME + len(WAYS) * STEP, HEAD + len(lines) * LINE)
