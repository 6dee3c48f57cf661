"""From the tree of a file to a part of a casus, checked by pydantic's core; and its JSON Schema."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from kijkwijzer.casus.part import CasusDeel, Question, Schema, questions

Part = TypeVar("Part", bound=CasusDeel)


class PartReader(Generic[Part]):
    """Turns trees into parts of one class; has the `validate_python` of pydantic's `TypeAdapter`."""

    def __init__(self, part: type[Part]) -> None:
        self._part = part

    def validate_python(self, tree: object, /, *, context: dict[str, Any] | None = None) -> Part:
        """Return the tree as a part. Raises pydantic's `ValidationError`."""
        part: Part = self._validator.validate_python(tree, context=context)
        return part

    def json_schema(self) -> Schema:
        """Return the JSON Schema of a file that holds the part."""
        others = sorted(_within(self._part), key=lambda part: part.__name__)
        own = _object(self._part)
        return {"$defs": {part.__name__: _object(part) for part in others}, **own}

    @cached_property
    def _validator(self) -> SchemaValidator:
        parts: list[type[CasusDeel]] = [self._part, *_within(self._part)]
        whole = core_schema.definition_reference_schema(self._part.__name__)
        return SchemaValidator(
            core_schema.definitions_schema(whole, [_core(part) for part in parts]),
            core_schema.CoreConfig(hide_input_in_errors=True),
        )


def _within(part: type[CasusDeel]) -> Mapping[type[CasusDeel], None]:
    """Return the parts that a part may hold, and those that these may hold, each once."""
    found: dict[type[CasusDeel], None] = {}
    waiting = [part]
    while waiting:
        for question in questions(waiting.pop()).values():
            new = [each for each in question.kind.parts() if each not in found]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
    return found


def _core(part: type[CasusDeel]) -> CoreSchema:
    asked = questions(part)
    answers = core_schema.typed_dict_schema(
        {
            name: core_schema.typed_dict_field(question.core(), required=question.required)
            for name, question in asked.items()
        },
        extra_behavior="forbid",
    )
    return core_schema.no_info_before_validator_function(
        partial(_without_empty_answers, asked),
        core_schema.no_info_after_validator_function(partial(_made, part), answers),
        ref=part.__name__,
    )


def _without_empty_answers(asked: Mapping[str, Question], given: object) -> object:
    """Leave out keys without an answer: a form is full of them. Unknown keys stay."""
    if not isinstance(given, dict) or None not in given.values():
        return given
    return {key: value for key, value in given.items() if value is not None or key not in asked}


def _made(part: type[CasusDeel], answers: dict[str, Any]) -> CasusDeel:
    return part(**answers)


def _object(part: type[CasusDeel]) -> Schema:
    asked = questions(part)
    required = [name for name, question in asked.items() if question.required]
    return {
        "additionalProperties": False,
        "properties": {name: question.shown() for name, question in asked.items()},
        **({"required": required} if required else {}),
        "title": part.__name__,
        "type": "object",
    }
