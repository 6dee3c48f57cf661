"""The table of what (life domains) by how (four ways)."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import Aanpak, InterventieAdvies, LeefgebiedAdvies

WAYS: Final = ("kansen", "competenties", "zelfsturing", "ondernemen")
"""The four ways, in the order of the method."""


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
