"""The JSON Schema of an advice: what other programs may rely on."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from kijkwijzer.advice.model import Advies
from kijkwijzer.rulebase.vocabulary import Vocabulary

Schema = dict[str, Any]

# Keys that the contract fixes although a default stands in the model.
_ALSO_REQUIRED = {
    "Advies": ("schema_versie",),
    "EersteStap": ("wie",),
    "Gespreksplan": ("contact", "voorbereiding", "opening", "kern", "afronding", "niet_doen"),
    "Kernvraag": ("bevindingen", "vragen", "tips"),
    "Knoppen": ("leefgebiedenlogica", "kader", "echtheid", "maatwerk"),
    "Laag": ("vragen",),
    "Tellingen": ("sterk", "zwak"),
    "Veiligheidsitem": ("niveau",),
    "Waarschuwing": ("code", "ernst"),
    "Werkwijze": ("reflectie", "opname"),
}
# Closed values in the advice: definition, key → list of the vocabulary.
_CLOSED = {
    ("Kernvraag", "status"): "status",
    ("Diagnose", "probleem"): "diagnose",
    ("Diagnose", "zekerheid"): "zekerheid",
    ("Rol", "ingenomen"): "rol",
    ("Rol", "passend"): "rol",
    ("Rol", "oordeel"): "oordeel",
    ("LeefgebiedAdvies", "gesprekstype"): "gesprekstype",
    ("InterventieAdvies", "logica"): "logica",
    ("Aanpak", "oordeel"): "oordeel",
    ("Signaal", "soort"): "signaalsoort",
    ("Waarschuwing", "code"): "waarschuwing",
}
# Mappings in the advice that hold a key for each value of a list: all of them, or some.
_KEYED = {
    ("Advies", "kernvragen"): ("bril", True),
    ("Advies", "verdieping"): ("laag_verdieping", True),
    ("Diagnose", "stand"): ("probleem", True),
    ("LeefgebiedAdvies", "alternatieven"): ("logica", False),
}


def advice_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the JSON of an advice.

    It requires the keys that are fixed; more may stand beside them.
    """
    made = TypeAdapter(Advies).json_schema(mode="serialization")
    definitions: dict[str, Schema] = {"Advies": made, **made.pop("$defs")}
    for name, part in definitions.items():
        # The docstrings speak to programmers of this program, in English.
        part.pop("description", None)
        properties = part["properties"]
        required = [*part.get("required", ()), *_ALSO_REQUIRED.get(name, ())]
        if required:
            part["required"] = required
        for key, question in properties.items():
            question.pop("default", None)
            closed = _CLOSED.get((name, key))
            if closed:
                properties[key] = _one_of(question, vocabulary.waarden[closed])
            if (name, key) in _KEYED:
                domain, every = _KEYED[name, key]
                keys = list(vocabulary.waarden[domain])
                question["propertyNames"] = {"enum": keys}
                if every:
                    question["required"] = keys
    made["title"] = "Advies"
    made["description"] = "Wat kijkwijzer over een casus zegt, met bij alles de regel en de bron."
    made["$schema"] = GenerateJsonSchema.schema_dialect
    return {**made, "$defs": {key: part for key, part in definitions.items() if part is not made}}


def _one_of(question: Schema, values: tuple[str, ...]) -> Schema:
    """Return a question with closed values; one that may be null still may."""
    kept = {key: value for key, value in question.items() if key not in ("type", "anyOf")}
    optional = {"type": "null"} in question.get("anyOf", ())
    return {**kept, "enum": [*values, None] if optional else list(values)}
