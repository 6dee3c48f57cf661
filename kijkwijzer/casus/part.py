"""How the parts of a casus are declared: every field is a question, with the kind of answer it takes.

The kinds are in `kinds.py` and `values.py`. pydantic's core checks the answers (`part_reader.py`); its
classes of models are not used here, since loading these takes a fifth of the time of a whole report.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, field, fields
from functools import cache, partial
from typing import Any, Generic, TypeVar, overload

from pydantic_core import CoreSchema, core_schema

from kijkwijzer.record import record

Schema = dict[str, Any]
Answer_co = TypeVar("Answer_co", covariant=True)
Answer = TypeVar("Answer")

_QUESTION = "question"
_NULL: Schema = {"type": "null"}


@record(frozen=True)
class CasusDeel:
    """What all parts of a casus share: frozen, and no keys but those of its questions."""


class Kind(Generic[Answer_co]):
    """A kind of answer: how it is checked, and how the JSON Schema shows it."""

    def core(self) -> CoreSchema:
        """Return how pydantic's core checks an answer and what it makes of it."""
        raise NotImplementedError

    def shown(self) -> Schema:
        """Return the JSON Schema; `casus_schema` fills in what the vocabulary holds."""
        raise NotImplementedError

    def parts(self) -> Iterator[type[CasusDeel]]:
        """Yield the parts of a casus that an answer may be, or hold."""
        yield from ()


@record(frozen=True)
class Question:
    """What a field of a part asks the worker, and the kind of answer it takes."""

    kind: Kind[object]
    title: str
    description: str
    required: bool
    nullable: bool

    def core(self) -> CoreSchema:
        """Return how pydantic's core checks the answer."""
        core = self.kind.core()
        return core_schema.nullable_schema(core) if self.nullable else core

    def shown(self) -> Schema:
        """Return the JSON Schema of the field."""
        shown = self.kind.shown()
        words = {"title": self.title, "description": self.description}
        return _sorted((({"anyOf": [shown, _NULL]}) if self.nullable else shown) | words)


@overload
def question(kind: Kind[Answer], *, title: str, description: str) -> Answer | None: ...
@overload
def question(kind: Kind[Answer], *, title: str, description: str, default: Answer) -> Answer: ...
def question(
    kind: Kind[Answer], *, title: str, description: str, default: Answer | None = None
) -> Answer | None:
    """Declare a question that may stay open; `default` is the answer that then stands there.

    To the type checker it returns such an answer, as `dataclasses.field` does: what the field will hold.
    """
    asked = Question(kind, title, description, required=False, nullable=default is None)
    declared: Any = (
        field(default_factory=partial(dict, default), metadata={_QUESTION: asked})
        if isinstance(default, dict)
        else field(default=default, metadata={_QUESTION: asked})
    )
    found: Answer | None = declared
    return found


def required(kind: Kind[Answer], *, title: str, description: str) -> Answer:
    """Declare a question that must be answered."""
    asked = Question(kind, title, description, required=True, nullable=False)
    declared: Any = field(default=MISSING, metadata={_QUESTION: asked})
    found: Answer = declared
    return found


def questions(part: type[CasusDeel]) -> Mapping[str, Question]:
    """Return the questions of a part by name, in the order in which they are declared."""
    # mypy takes the hash of the objects of a class for that of the class.
    hashable: Any = part
    return _questions(hashable)


@cache
def _questions(part: type[CasusDeel]) -> Mapping[str, Question]:
    return {each.name: each.metadata[_QUESTION] for each in fields(part) if each.metadata}


def _sorted(schema: Schema) -> Schema:
    return dict(sorted(schema.items()))
