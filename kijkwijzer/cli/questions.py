"""The questions of a casus file, as its JSON Schema puts them: the schema is their one owner."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Schema = Mapping[str, Any]

Meanings = Mapping[tuple[str, ...], tuple[str, ...]]
"""For some lists of choices: what each choice means."""

Shape = Literal[
    "line", "text", "choice", "choices", "lines", "statements", "block", "blocks", "map"
]
"""How an answer is written: words on the line or in a block of text, one of some words, several of
them, a list of lines, sentences, a block of questions, a list of such blocks, or a word (or a
block) for each life domain."""

# The answer of each side apart is another way to write one answer, no block of questions.
_BOTH_SIDES = "#/$defs/TweeKanten"
_LONG = 1_000


@dataclass(frozen=True, slots=True)
class Question:
    """One key of the file with its question."""

    key: str
    text: str
    shape: Shape
    choices: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    """For each choice what it means, where the words alone do not say enough."""
    is_date: bool = False
    inside: tuple["Question", ...] = ()
    """The questions of a block, of each of several blocks, or of a statement written in full."""


def questions_of(
    schema: Schema, domains: Sequence[str], meanings: Meanings
) -> tuple[Question, ...]:
    """Return the questions of a casus file, in the order of the schema.

    `domains` are the ids of the life domains: where the schema also takes their other names, only
    the ids are offered.
    """
    return _Reader(schema["$defs"], tuple(domains), meanings).block(schema)


class _Reader:
    def __init__(
        self, definitions: Mapping[str, Schema], domains: tuple[str, ...], meanings: Meanings
    ) -> None:
        self._definitions = definitions
        self._domains = domains
        self._meanings = meanings

    def block(self, definition: Schema) -> tuple[Question, ...]:
        return tuple(self._question(key, part) for key, part in definition["properties"].items())

    def _question(self, key: str, part: Schema) -> Question:
        options = list(_options(part))
        types = {name for option in options for name in _types(option)}
        choices, inside = self._choices(options), self._inside(options)
        shape: Shape
        if "array" in types:
            items = [leaf for o in options if "items" in o for leaf in _options(o["items"])]
            choices, inside = self._choices(items), self._inside(items)
            if "string" in types:
                shape = "statements"
            elif inside:
                shape = "blocks"
            else:
                shape = "choices" if choices else "lines"
        elif values := [o["additionalProperties"] for o in options if "propertyNames" in o]:
            leaves = [leaf for value in values for leaf in _options(value)]
            choices, inside, shape = self._choices(leaves), self._inside(leaves), "map"
        elif inside:
            shape = "block"
        elif choices:
            shape = "choice"
        else:
            long = any(option.get("maxLength", 0) > _LONG for option in options)
            shape = "text" if long else "line"
        is_date = shape == "line" and any("pattern" in option for option in options)
        meanings = self._meanings.get(choices, ())
        return Question(key, part["description"], shape, choices, meanings, is_date, inside)

    def _choices(self, options: list[Schema]) -> tuple[str, ...]:
        words = (word for option in options for word in option.get("enum", ()))
        found = tuple(word for word in words if isinstance(word, str))
        number = len(self._domains)
        return self._domains if found[:number] == self._domains else found

    def _inside(self, options: list[Schema]) -> tuple[Question, ...]:
        for option in options:
            reference = option.get("$ref", _BOTH_SIDES)
            if reference != _BOTH_SIDES:
                return self.block(self._definitions[reference.rpartition("/")[2]])
        return ()


def _options(part: Schema) -> Iterator[Schema]:
    """Yield the forms that an answer may have."""
    if "anyOf" in part:
        for option in part["anyOf"]:
            yield from _options(option)
    else:
        yield part


def _types(option: Schema) -> tuple[str, ...]:
    found = option.get("type", ())
    return (found,) if isinstance(found, str) else tuple(found)
