"""The JSON Schemas of what goes in and what comes out: casus, advies, and a file of rules.

`python -m kijkwijzer.schemas FOLDER` writes all three; those in `schemas/` are made that way.
"""

import json
import sys
from pathlib import Path
from typing import Any, Literal, get_args

from kijkwijzer.advice.schema import advice_schema
from kijkwijzer.casus.schema import casus_schema
from kijkwijzer.rulebase import RuleBase, load_rulebase
from kijkwijzer.rulebase.schema import rule_file_schema

Kind = Literal["casus", "advies", "regel"]
Schema = dict[str, Any]

_MAKERS = {"casus": casus_schema, "advies": advice_schema, "regel": rule_file_schema}


def schema(kind: Kind, rulebase: RuleBase) -> Schema:
    """Return the JSON Schema (draft 2020-12) of one kind of file, in this rule base's words."""
    made = _MAKERS[kind](rulebase.vocabulary)
    about = {"$schema": made.pop("$schema"), "$id": f"urn:kijkwijzer:schema:{kind}"}
    return {**about, **made}


def to_text(made: Schema) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> None:
    """Write the schemas of our own rule base into a folder."""
    rulebase = load_rulebase()
    for kind in get_args(Kind):
        (folder / f"{kind}.schema.json").write_bytes(to_text(schema(kind, rulebase)).encode())


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
