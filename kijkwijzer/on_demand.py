"""Rows that are unpacked when somebody asks for one: a run needs few of the thousands it carries."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Packed = TypeVar("Packed")
Item = TypeVar("Item")


class OnDemand(Sequence[Item], Generic[Packed, Item]):
    """A tuple of items to all who read it; each item is made once, from its packed form."""

    def __init__(self, packed: Sequence[Packed], unpack: Callable[[Packed], Item]) -> None:
        self._packed = packed
        self._unpack = unpack
        self._made: dict[int, Item] = {}

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self)[place]
        if place not in self._made:
            self._made[place] = self._unpack(self._packed[place])
        return self._made[place]

    def __len__(self) -> int:
        return len(self._packed)

    def __iter__(self) -> Iterator[Item]:
        return (self[place] for place in range(len(self._packed)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, OnDemand | tuple):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __hash__(self) -> int:
        return hash(tuple(self))
