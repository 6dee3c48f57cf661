"""The JSON Schema of a casus file: what editors check and suggest while somebody writes.

It follows from the models and the vocabulary, and accepts the short ways of writing that
`unfold` writes out.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from kijkwijzer.casus.model import Casus
from kijkwijzer.casus.values import LEEFGEBIEDEN, SCALARS, WAARDEN
from kijkwijzer.rulebase.vocabulary import Vocabulary

Schema = dict[str, Any]

_TEXT: Schema = {"type": SCALARS}
_NULL: Schema = {"type": "null"}
# Lists in which a bare text may stand for an item.
_SHORT_ITEMS = ("Netwerkpersoon", "Signaal", "Afspraak", "Uitspraak")


def casus_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a casus file, with questions in Dutch."""
    schema = Casus.model_json_schema(by_alias=False, ref_template="#/$defs/{model}")
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **_fill_in(schema, vocabulary)}
    _drop_docstrings(schema)
    properties = schema["properties"]
    properties["gesprek"] = {
        **properties["gesprekken"]["items"],
        "title": "Gesprek",
        "description": "Was er maar één gesprek? Dan kan het hier, in plaats van onder gesprekken.",
    }
    schema["not"] = {"required": ["gesprek", "gesprekken"]}
    for owner in (schema, schema["$defs"]["Leefgebied"]):
        statements = owner["properties"]["uitspraken"]
        words = {key: statements.pop(key) for key in ("title", "description")}
        owner["properties"]["uitspraken"] = {**words, "anyOf": [statements, _TEXT]}
    return _allow_empty(schema)


def _fill_in(part: Any, vocabulary: Vocabulary) -> Any:  # noqa: ANN401 - JSON
    """Put the vocabulary's values where the models only name a list."""
    if isinstance(part, list):
        return [_fill_in(item, vocabulary) for item in part]
    if not isinstance(part, dict):
        return part
    rest = {
        # Of two forms, more than one may fit once every form may be empty.
        "anyOf" if key == "oneOf" else key: _fill_in(value, vocabulary)
        for key, value in part.items()
        if key not in {WAARDEN, "x-ook", LEEFGEBIEDEN, "discriminator"}
    }
    if part.get(LEEFGEBIEDEN):
        return {**rest, "enum": [*vocabulary.leefgebieden, *vocabulary.aliassen]}
    if WAARDEN in part:
        return {**rest, **_choices(vocabulary.waarden[part[WAARDEN]], part["x-ook"])}
    return rest
