"""The JSON Schema of a casus file: what editors check and suggest while somebody writes.

It follows from the models and the vocabulary, and accepts the short ways of writing that
`unfold` writes out.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from kijkwijzer.casus.model import Casus
from kijkwijzer.casus.part_reader import PartReader
from kijkwijzer.casus.values import LEEFGEBIEDEN, OOK, SCALARS, WAARDEN
from kijkwijzer.rulebase.vocabulary import Vocabulary

Schema = dict[str, Any]

_TEXT: Schema = {"type": SCALARS}
_NULL: Schema = {"type": "null"}
# Lists in which a bare text may stand for an item.
_SHORT_ITEMS = ("Netwerkpersoon", "Signaal", "Afspraak", "Uitspraak")
_WORDS = ("title", "description")
_CONVERSATION: Schema = {"$ref": "#/$defs/Gesprek"}
# `- C: …` in a list is a mapping to YAML; so is any other mark of who speaks.
_LED_LINE: Schema = {
    "type": "object",
    "patternProperties": {"^([CcPp]|[A-Z]{1,3})$": _TEXT},
    "additionalProperties": False,
    "minProperties": 1,
    "maxProperties": 1,
}


def casus_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a casus file, with questions in Dutch."""
    made: Schema = _translate(PartReader(Casus).json_schema(), vocabulary)
    definitions: Schema = made["$defs"]
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        **made,
        "description": "Wat er speelt rond één cliënt: de gesprekken, de uitspraken en de doelen.",
    }
    properties = schema["properties"]
    properties["gesprek"] = {
        "anyOf": [_CONVERSATION, _NULL],
        "title": "Gesprek",
        "description": "Was er maar één gesprek? Dan kan het hier, in plaats van onder gesprekken.",
    }
    schema["not"] = {"required": ["gesprek", "gesprekken"]}
    for owner in (schema, definitions["Leefgebied"]):
        statements = owner["properties"]["uitspraken"]
        statements["type"] = ["array", *SCALARS, "null"]
    names = {"enum": [*vocabulary.leefgebieden, *vocabulary.aliassen]}
    properties["leefgebieden"]["propertyNames"] = names
    definitions["Gesprek"]["properties"]["rollen"]["propertyNames"] = names
    return schema


def _translate(part: Any, vocabulary: Vocabulary) -> Any:  # noqa: ANN401 - JSON
    """Put in the vocabulary's values, and let every answer be left empty."""
    if isinstance(part, list):
        return [_translate(item, vocabulary) for item in part]
    if not isinstance(part, dict):
        return part
    if WAARDEN in part:
        words = {key: part[key] for key in _WORDS if key in part}
        return {**words, **_choices(vocabulary.waarden[part[WAARDEN]], part[OOK])}
    if LEEFGEBIEDEN in part:
        return {"enum": [*vocabulary.leefgebieden, *vocabulary.aliassen]}
    done = {key: _translate(value, vocabulary) for key, value in part.items()}
    if "oneOf" in done:
        # With null on both sides, more than one form may fit.
        done["anyOf"] = done.pop("oneOf")
    if "properties" in done:
        required = done.get("required", ())
        done["properties"] = {
            name: question if name in required else _or_empty(question)
            for name, question in done["properties"].items()
        }
    for inside in ("items", "additionalProperties"):
        if isinstance(done.get(inside), dict):
            done[inside] = _or_empty(_with_short_form(done[inside]))
    return done


def _choices(values: tuple[str, ...], other: list[str]) -> Schema:
    """Return the schema of a closed value; `other` are other ways to write one."""
    if not other:
        return {"enum": list(values)}
    # The reader takes these words with any capitals.
    words = (*values, *other)
    any_case = "|".join("".join(_any_case(sign) for sign in word) for word in words)
    return {
        "anyOf": [
            {"enum": [*values, True, False]},
            {"type": "string", "pattern": f"^({any_case})$"},
        ]
    }


def _any_case(sign: str) -> str:
    return f"[{sign.upper()}{sign}]" if sign.isalpha() else f"[{sign}]"


def _with_short_form(item: Schema) -> Schema:
    name = str(item.get("$ref", "")).rpartition("/")[2]
    if name not in _SHORT_ITEMS:
        return item
    return {"anyOf": [item, _TEXT, *([_LED_LINE] if name == "Uitspraak" else [])]}


def _or_empty(question: Schema) -> Schema:
    """Return the schema that also takes no answer: reading leaves empty answers out."""
    if isinstance(question.get("anyOf"), list):
        options = question["anyOf"]
        return question if _NULL in options else {**question, "anyOf": [*options, _NULL]}
    if isinstance(question.get("type"), list):
        return {**question, "type": [*question["type"], "null"]}
    if isinstance(question.get("type"), str):
        return {**question, "type": [question["type"], "null"]}
    words: Schema = {key: question[key] for key in _WORDS if key in question}
    rest = {key: value for key, value in question.items() if key not in words}
    return {**words, "anyOf": [rest, _NULL]}
