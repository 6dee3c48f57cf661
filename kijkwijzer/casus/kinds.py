"""The kinds of answer that hold other answers: a group of keys, a list, a mapping, a choice of kinds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic_core import CoreSchema, core_schema

from kijkwijzer.casus.part import CasusDeel, Kind, Schema
from kijkwijzer.record import record

Answer = TypeVar("Answer")
Part = TypeVar("Part", bound=CasusDeel)


@record(frozen=True)
class Group(Kind[Part]):
    """A group of keys: a part of the casus."""

    part: type[Part]

    def core(self) -> CoreSchema:
        """Refer to the part, which is described once."""
        return core_schema.definition_reference_schema(self.part.__name__)

    def shown(self) -> Schema:
        """Refer to the part, which is described once."""
        return {"$ref": f"#/$defs/{self.part.__name__}"}

    def parts(self) -> Iterator[type[CasusDeel]]:
        """Yield the part."""
        yield self.part


@record(frozen=True)
class ListOf(Kind[tuple[Answer, ...]]):
    """A list of answers of one kind."""

    item: Kind[Answer]

    def core(self) -> CoreSchema:
        """Check each item; the list becomes a tuple."""
        return core_schema.tuple_schema([self.item.core()], variadic_item_index=0)

    def shown(self) -> Schema:
        """Return the schema of a list."""
        return {"items": self.item.shown(), "type": "array"}

    def parts(self) -> Iterator[type[CasusDeel]]:
        """Yield the parts that an item may be."""
        yield from self.item.parts()


@record(frozen=True)
class MappingOf(Kind[Mapping[str, Answer]]):
    """Answers of one kind, each under a key of another kind."""

    key: Kind[str]
    value: Kind[Answer]

    def core(self) -> CoreSchema:
        """Check each key and each value."""
        return core_schema.dict_schema(self.key.core(), self.value.core())

    def shown(self) -> Schema:
        """Return the schema of the mapping; that of its keys follows from the vocabulary."""
        return {"additionalProperties": self.value.shown(), "type": "object"}

    def parts(self) -> Iterator[type[CasusDeel]]:
        """Yield the parts that a value may be."""
        yield from self.value.parts()


@record(frozen=True)
class OneOf(Kind[Answer]):
    """An answer of one of several kinds; `form` names the kind by what was written.

    The names stand between brackets: pydantic puts them in the place of a fault, and `validate` leaves
    out what no key of a file can be.
    """

    form: Callable[[object], str]
    kinds: Mapping[str, Kind[Any]]

    def core(self) -> CoreSchema:
        """Check by the kind that `form` names, so that a message is about that one only."""
        choices = {name: kind.core() for name, kind in self.kinds.items()}
        return core_schema.tagged_union_schema(choices, self.form)

    def shown(self) -> Schema:
        """Return the schema of a choice."""
        return {"oneOf": [kind.shown() for kind in self.kinds.values()]}

    def parts(self) -> Iterator[type[CasusDeel]]:
        """Yield the parts that any of the kinds may be."""
        for kind in self.kinds.values():
            yield from kind.parts()
