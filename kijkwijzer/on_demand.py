"""Rows that are unpacked when somebody asks for one: a run needs few of the thousands it carries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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


class ByWord(Mapping[str, Item]):
    """A dict of words to all who read it; what belongs to a word is found in a text, and made then.

    The packed form is a text for each first letter, with a line for each word: the word, a space,
    and what `unpack` makes the item of. So thousands of words cost no more than a few texts.
    """

    def __init__(self, packed: Mapping[str, str], unpack: Callable[[str], Item]) -> None:
        self._packed = packed
        self._unpack = unpack

    def __getitem__(self, word: str) -> Item:
        lines = self._packed.get(word[:1], "")
        before = f"\n{word} "
        at = lines.find(before)
        if at < 0:
            raise KeyError(word)
        begin = at + len(before)
        return self._unpack(lines[begin : lines.index("\n", begin)])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        for lines in self._packed.values():
            for line in lines.strip("\n").split("\n"):
                yield line.partition(" ")[0]


def pack_by_word(rows: Mapping[str, str]) -> dict[str, str]:
    """Return the packed form of `ByWord`; words hold no space and no line end, rows no line end."""
    packed: dict[str, str] = {}
    for word, row in sorted(rows.items()):
        packed[word[:1]] = f"{packed.get(word[:1], chr(10))}{word} {row}\n"
    return packed
