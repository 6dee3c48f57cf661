"""Which keys may stand at a place in a file, and where else a key may stand, for the hint of a message."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from kijkwijzer.reading.adapter import Adapter
from kijkwijzer.reading.places import Path

Schema = dict[str, Any]


def known_keys(adapter: Adapter[Any], path: Path) -> tuple[str, ...]:
    """Return the keys that a mapping at `path` may have, as the adapter's JSON Schema tells."""
    schema = _schema(adapter)
    here = list(_branches(schema, schema))
    for step in path:
        here = [
            branch
            for schema_here in here
            for part in _parts(schema_here, step)
            for branch in _branches(part, schema)
        ]
    return tuple(dict.fromkeys(key for branch in here for key in branch.get("properties", ())))


def homes_of(adapter: Adapter[Any], key: str) -> tuple[tuple[str, ...], ...]:
    """Return under which keys `key` may stand, the shallowest first; () is the top of the file.

    A name that the writer chooses, such as the id of something, is shown as `…`. Places in a list count
    as the list. A part that holds parts of its own kind is looked into once.
    """
    schema = _schema(adapter)
    found: dict[tuple[str, ...], None] = {}
    seen: set[str] = set()
    layer: list[tuple[tuple[str, ...], Schema]] = [((), schema)]
    while layer:
        following: list[tuple[tuple[str, ...], Schema]] = []
        for path, part in layer:
            if "$ref" in part:
                if part["$ref"] in seen and path:
                    # Its keys were met at a place at least as near to the top.
                    continue
                seen.add(part["$ref"])
            for branch in _branches(part, schema):
                properties = branch.get("properties", {})
                if key in properties:
                    found[path] = None
                following += (((*path, name), each) for name, each in properties.items())
                for inside, shown in (("items", ()), ("additionalProperties", ("…",))):
                    if isinstance(branch.get(inside), dict):
                        following.append(((*path, *shown), branch[inside]))
        layer = following
    return tuple(sorted(found, key=lambda home: (len(home), home)))


@lru_cache(maxsize=32)
def _schema(adapter: Adapter[Any]) -> Schema:
    # Imported here: most files hold no unknown key.
    from pydantic.errors import PydanticInvalidForJsonSchema  # noqa: PLC0415

    try:
        return adapter.json_schema()
    except PydanticInvalidForJsonSchema:
        # A type without a schema: then there is nothing to suggest.
        return {}


def _branches(part: Schema, schema: Schema) -> Iterator[Schema]:
    """Yield the schemas that `part` stands for: what it refers to, and each of its options."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        yield from _branches(schema.get("$defs", {}).get(name, {}), schema)
        return
    yield part
    for choice in ("anyOf", "oneOf", "allOf"):
        for option in part.get(choice, ()):
            yield from _branches(option, schema)


def _parts(part: Schema, step: str | int) -> Iterator[Schema]:
    """Yield the schemas of what stands one step into a list or a mapping."""
    if isinstance(step, int):
        prefix = part.get("prefixItems", [])
        found = prefix[step] if step < len(prefix) else part.get("items")
    else:
        found = part.get("properties", {}).get(step, part.get("additionalProperties"))
    if isinstance(found, dict):
        yield found
