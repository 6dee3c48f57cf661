"""The JSON Schema of a file of rules, so that an editor helps whoever writes one."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from kijkwijzer.rulebase.model import LAYERS
from kijkwijzer.rulebase.vocabulary import FactType, Vocabulary

Schema = dict[str, Any]

_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_VARIABLE: Schema = {"type": "string", "pattern": r"^\$.+"}
_WORDS: Schema = {"type": "string", "minLength": 1}
_SOURCES: Schema = {"type": "array", "items": {"type": "string"}, "minItems": 1}


def rule_file_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a file of rules, in the words of a vocabulary."""
    facts = vocabulary.feiten
    concluded = {name: fact for name, fact in facts.items() if fact.van == "regel"}
    definitions: dict[str, Schema] = {
        **_values(vocabulary),
        **{f"feit-{name}": _pattern(fact) for name, fact in facts.items()},
        **{f"conclusie-{name}": _whole(fact, "inhoud") for name, fact in concluded.items()},
        **{f"voorbeeld-{name}": _whole(fact, "waarde") for name, fact in facts.items()},
        "patroon": _one_key({name: _reference("feit", name) for name in facts}),
        "conclusie": _one_key({name: _reference("conclusie", name) for name in concluded}),
        "voorbeeldfeit": _one_key({name: _reference("voorbeeld", name) for name in facts}),
        "voorwaarde": _one_key(
            {
                **{name: _reference("feit", name) for name in facts},
                "niet": {
                    "$ref": "#/$defs/patroon",
                    "description": "Dit feit is er niet.",
                },
                "ongelijk": {
                    "description": "Deze twee variabelen hebben een andere waarde.",
                    "type": "array",
                    "items": _VARIABLE,
                    "minItems": 2,
                    "maxItems": 2,
                },
                "een_van": {
                    "description": "Deze variabele heeft een van deze waarden.",
                    "type": "object",
                    "patternProperties": {
                        r"^\$.+": {"type": "array", "items": _SCALAR, "minItems": 1}
                    },
                    "additionalProperties": False,
                    "minProperties": 1,
                    "maxProperties": 1,
                },
                "minstens": {
                    "description": "Zoveel verschillende waarden zijn er, of meer.",
                    "type": "object",
                    "properties": {
                        "aantal": {
                            "type": ["integer", "string"],
                            "minimum": 1,
                            "pattern": "^[1-9][0-9]*$",
                        },
                        "verschillend": _VARIABLE,
                        "van": {
                            "type": "array",
                            "items": {"$ref": "#/$defs/patroon"},
                            "minItems": 1,
                        },
                    },
                    "required": ["aantal", "verschillend", "van"],
                    "additionalProperties": False,
                },
            }
        ),
        "regel": _rule(),
    }
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "Regels",
        "description": "Een bestand met regels: als al deze feiten er zijn, dan volgt dit.",
        "type": "array",
        "items": {"$ref": "#/$defs/regel"},
        "$defs": definitions,
    }


def _rule() -> Schema:
    examples = {"type": "array", "items": {"$ref": "#/$defs/voorbeeldfeit"}, "minItems": 1}
    properties: Schema = {
        "id": {**_WORDS, "description": "De naam van de regel. Elke naam bestaat één keer."},
        "laag": {"enum": list(LAYERS), "description": "De stap in het redeneren."},
        "als": {
            "description": "Wat er allemaal moet gelden.",
            "type": "array",
            "items": {"$ref": "#/$defs/voorwaarde"},
            "minItems": 1,
        },
        "dan": {
            "description": "Wat er dan volgt.",
            "type": "array",
            "items": {"$ref": "#/$defs/conclusie"},
            "minItems": 1,
        },
        "uitleg": {**_WORDS, "description": "Waarom deze regel er is, in gewone taal."},
        "bron": {**_SOURCES, "description": "De bronnen waar de regel op rust, met hun id."},
        "toetsing": {
            "description": "Of een deskundige de regel heeft nagekeken. Schrijf een functie, geen naam.",
            "anyOf": [
                {"const": "niet-getoetst"},
                {
                    "type": "object",
                    "properties": {
                        "stand": {"const": "getoetst"},
                        "door": _WORDS,
                        "datum": _WORDS,
                        "geldig_tot": _WORDS,
                    },
                    "required": ["stand", "door", "datum"],
                    "additionalProperties": False,
                },
            ],
        },
        "voorbeelden": {
            "description": "Feiten waarbij de regel wel geldt, en waarbij net niet.",
            "type": "array",
            "items": _one_key({"wel": examples, "niet": examples, "nog-niet": examples}),
            "minItems": 1,
        },
        "grenzen": {**_WORDS, "description": "Waar de regel niet voor bedoeld is."},
    }
    required = [name for name in properties if name != "grenzen"]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _values(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Return what a field may hold, for each list: a value, also a variable, also one of some."""
    facts = vocabulary.feiten.values()
    found: dict[str, Schema] = {}
    for name in sorted({domain for fact in facts for domain in fact.velden.values()}):
        closed = vocabulary.domain(name)
        value = _reference("waarde", name)
        several = {"type": "array", "items": value, "minItems": 1}
        found[f"waarde-{name}"] = _SCALAR if closed is None else {"enum": list(closed)}
        found[f"inhoud-{name}"] = {"anyOf": [_VARIABLE, value]}
        found[f"vraag-{name}"] = {"anyOf": [_VARIABLE, value, several, {"type": "null"}]}
    return found


def _reference(group: str, name: str) -> Schema:
    return {"$ref": f"#/$defs/{group}-{name}"}


def _one_key(properties: Schema) -> Schema:
    """Return a block with exactly one of these keys."""
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def _pattern(fact: FactType) -> Schema:
    """Return what a condition may ask of a fact."""
    return {
        "description": fact.betekenis,
        "type": ["object", "null"],
        "properties": {name: _reference("vraag", values) for name, values in fact.velden.items()},
        "additionalProperties": False,
    }


def _whole(fact: FactType, group: str) -> Schema:
    """Return a fact with each field filled, but for those that may stay empty."""
    return {
        "description": fact.betekenis,
        "type": "object",
        "properties": {name: _reference(group, values) for name, values in fact.velden.items()},
        "required": [name for name in fact.velden if name not in fact.mag_leeg],
        "additionalProperties": False,
    }
