"""Text items of another casus file, so that nothing takes them for items of this one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kijkwijzer.advice.model import Grond, Tekstitem

Item = TypeVar("Item", bound=Tekstitem)


def foreign(item: Item, source: str) -> Item:
    """Return the item without ids of its own file; its grounds say which file they are in."""
    grounds = foreign_grounds(item.gronden, source)
    return replace(item, gesprek=None, uitspraak=None, gronden=grounds)


def foreign_grounds(grounds: Iterable[Grond], source: str) -> tuple[Grond, ...]:
    """Return the grounds without ids and lines of their own file; `source` stands before the place.

    The quotes stay: they are what an item rests on.
    """
    return tuple(Grond(f"{source}.{ground.pad}", ground.citaat) for ground in grounds)
