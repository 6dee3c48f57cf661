"""Casussen that fill every field of the format, made from its schema, and their free texts.

A field that joins the format joins here by itself.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from kijkwijzer.data import data_folder

Node = dict[str, Any]
"""A part of the schema."""

SCHEMA: Node = json.loads((data_folder("schemas") / "casus.schema.json").read_text("utf-8"))

OWN_DATES = {"datum": "11-03", "bewaren_tot": "12-31"}
"""Dates of the casus as a whole, after those of all conversations."""

CLASHING = {"willen", "kunnen"}
"""Another way to say what stands in `zelfbeeld`."""

ONE_FOR_ALL = {"gesprek": "gesprekken"}
"""The casus holds a conversation by itself, or a list of them."""

BARE = {"afspraken": "wat", "netwerk": "wie", "uitspraken": "tekst"}
"""Lists in which a bare text stands for an item, with the field that text then is."""

DOMAINS = 4
ITEMS = 3


class Field(NamedTuple):
    """A free text of the format."""

    place: str
    """Its keys, without the numbers of lists and the names of life domains."""
    limit: int
    """The most letters it may hold."""


Change = Callable[[Field, str], str]


def whole_casus(*, year: int = 2026, turn: int = 0, short: bool = False) -> dict[str, Any]:
    """Return a casus with every field of the format filled; each free text is `tekst`.

    Another `turn` takes other values of each closed list; `short` writes one conversation, and
    statements as a block of lines.
    """
    casus: dict[str, Any] = _Maker(year, short=short).made(SCHEMA, "", turn)
    return casus


def with_free_texts(casus: dict[str, Any], change: Change) -> dict[str, Any]:
    """Return a casus with each of its free texts changed."""
    changed: dict[str, Any] = _changed(SCHEMA, "", casus, change)
    return changed


@cache
def free_fields() -> frozenset[str]:
    """Return the places of all free texts of the format."""
    found: set[str] = set()

    def note(field: Field, text: str) -> str:
        found.add(field.place)
        return text

    for short in (False, True):
        with_free_texts(whole_casus(short=short), note)
    return frozenset(found)


class _Maker:
    def __init__(self, year: int, *, short: bool) -> None:
        self._year = year
        self._short = short

    def made(self, node: Node, place: str, turn: int) -> Any:  # noqa: ANN401 - as JSON holds it
        """Return a value that the schema allows here, with everything in it filled."""
        choices = list(_choices(node))
        for choice in choices:
            if "properties" in choice or "additionalProperties" in choice:
                return self._mapping(choice, place, turn)
        if _key(place) == "uitspraken" and self._short:
            return "tekst\ntekst"
        for choice in choices:
            if "items" in choice:
                return list(self._items(choice["items"], place, turn))
        if _limit(node):
            return "tekst"
        return self._closed(choices, place, turn)

    def _mapping(self, node: Node, place: str, turn: int) -> dict[str, Any]:
        if "properties" in node:
            left_out = ONE_FOR_ALL.values() if self._short else ONE_FOR_ALL.keys()
            return {
                key: self.made(part, _inside(place, key), turn)
                for key, part in node["properties"].items()
                if key not in CLASHING and (place or key not in left_out)
            }
        names = node["propertyNames"]["enum"][:DOMAINS]
        return {
            name: self.made(node["additionalProperties"], place, turn + number)
            for number, name in enumerate(names)
        }

    def _items(self, node: Node, place: str, turn: int) -> Iterator[Any]:
        choices = list(_choices(node))
        closed = [choice["enum"] for choice in choices if "enum" in choice]
        if closed:
            yield from closed[0]
            return
        for number in range(ITEMS):
            yield self.made(node, place, turn + number)
        if any("patternProperties" in choice for choice in choices):
            yield {"C": "tekst"}
        if _key(place) in BARE:
            yield "tekst"

    def _closed(self, choices: list[Node], place: str, turn: int) -> Any:  # noqa: ANN401
        for choice in choices:
            if "enum" in choice:
                words = [one for one in choice["enum"] if isinstance(one, str)]
                return (
                    words[turn % min(len(words), ITEMS)]
                    if "ja" in words
                    else words[turn % len(words)]
                )
            if "minimum" in choice:
                return str(choice["minimum"] + (0 if self._short else turn % ITEMS))
            if "pattern" in choice:
                return f"{self._year}-{OWN_DATES.get(place, f'10-{10 + turn}')}"
        message = f"a value of {place} cannot be made: teach this module its kind"
        raise NotImplementedError(message)


def _changed(node: Node, place: str, value: Any, change: Change) -> Any:  # noqa: ANN401
    choices = list(_choices(node))
    if isinstance(value, dict):
        return {
            name: _changed(*_part(choices, node, place, name), part, change)
            for name, part in value.items()
        }
    if isinstance(value, list):
        items = next(choice["items"] for choice in choices if "items" in choice)
        return [_changed(items, place, one, change) for one in value]
    if isinstance(value, str) and (limit := _limit(node)):
        return change(Field(place, limit), value)
    if isinstance(value, str) and _key(place) in BARE:
        field = _bare_field(choices, place)
        return "\n".join(change(field, line) for line in value.split("\n"))
    return value


def _part(choices: list[Node], node: Node, place: str, name: str) -> tuple[Node, str]:
    """Return what the schema says of the part of a mapping under a key, and the place of that."""
    for choice in choices:
        if name in choice.get("properties", {}):
            return choice["properties"][name], _inside(place, name)
        if isinstance(choice.get("additionalProperties"), dict):
            return choice["additionalProperties"], place
    # A speaker, with the words.
    return node, place


def _bare_field(choices: list[Node], place: str) -> Field:
    """Return the field that a bare text stands for, where a list or one of its items may stand."""
    lists = [choice["items"] for choice in choices if "items" in choice]
    items = [item for node in lists for item in _choices(node)] or choices
    name = BARE[_key(place)]
    known = next(item["properties"] for item in items if "properties" in item)
    return Field(_inside(place, name), _limit(known[name]))


def _choices(node: Node) -> Iterator[Node]:
    """Yield the forms that a value may have, without references."""
    if "$ref" in node:
        yield from _choices(SCHEMA["$defs"][node["$ref"].split("/")[-1]])
    elif "anyOf" in node:
        for one in node["anyOf"]:
            yield from _choices(one)
    else:
        yield node


def _limit(node: Node) -> int:
    return max((choice.get("maxLength", 0) for choice in _choices(node)), default=0)


def _key(place: str) -> str:
    return place.rpartition(".")[2]


def _inside(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
