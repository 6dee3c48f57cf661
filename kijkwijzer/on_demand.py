"""Rows that are unpacked when somebody asks for one: a run needs few of the thousands it carries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

Packed = TypeVar("Packed")
Item = TypeVar("Item")
Other = TypeVar("Other")


class OnDemand(Sequence[Item], Generic[Packed, Item]):
    """A tuple of items to all who read it; each item is made once, from its packed form.

    An item is never None.
    """

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
        if place < 0:
            place += len(self._packed)
        item = self._made.get(place)
        if item is None:
            item = self._made[place] = self._unpack(self._packed[place])
        return item

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

    The packed form is a few hundred texts, each with a line for each of its words: the word, a
    space, and what `unpack` makes the item of. So thousands of words cost no more than these texts.
    An item is never None.
    """

    def __init__(self, packed: Mapping[str, str], unpack: Callable[[str], Item]) -> None:
        self._packed = packed
        self._unpack = unpack
        self._made: dict[str, Item] = {}

    def __getitem__(self, word: str) -> Item:
        item = self.get(word)
        if item is None:
            raise KeyError(word)
        return item

    @overload
    def get(self, word: str, /) -> Item | None: ...
    @overload
    def get(self, word: str, /, default: Item | Other) -> Item | Other: ...
    # Not by way of the KeyError: most words that are asked for are not there.
    def get(self, word: str, /, default: Item | Other | None = None) -> Item | Other | None:
        """Return what belongs to `word`, or `default`."""
        item = self._made.get(word)
        if item is not None:
            return item
        lines = self._packed.get(word[:1] + word[-1:])
        if lines is None or " " in word:
            return default
        before = f"\n{word} "
        at = lines.find(before)
        if at < 0:
            return default
        begin = at + len(before)
        item = self._made[word] = self._unpack(lines[begin : lines.index("\n", begin)])
        return item

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        for lines in self._packed.values():
            for line in lines.strip("\n").split("\n"):
                yield line.partition(" ")[0]


def pack_by_word(rows: Mapping[str, str]) -> dict[str, str]:
    """Return the packed form of `ByWord`: a text for each first and last letter of a word.

    Words hold no space and no line end, rows no line end.
    """
    packed: dict[str, list[str]] = {}
    for word, row in sorted(rows.items()):
        packed.setdefault(word[:1] + word[-1:], [""]).append(f"{word} {row}")
    return {ends: "\n".join([*lines, ""]) for ends, lines in packed.items()}
