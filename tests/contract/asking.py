"""Asking for advice in tests: from a file, or from a casus as plain data."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.protocol import Engine
from kijkwijzer.flow import advise, analyse
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.report.data import render_json
from kijkwijzer.rulebase.base import RuleBase

Data = dict[str, Any]
"""An advice (or a part of one) as JSON holds it."""

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = sorted(EXAMPLES.iterdir())


@cache
def knowledge() -> Knowledge:
    """Read our rules once for all tests."""
    return load_knowledge()


def rulebase() -> RuleBase:
    """Return our rule base."""
    return knowledge().rulebase


def source_of(casus: Mapping[str, Any]) -> bytes:
    """Write a casus as a file would hold it."""
    return json.dumps(casus, ensure_ascii=False).encode()


@cache
def _engine() -> Engine:
    """Make one engine that compiles our rules once, as a program that runs on does."""
    return ExpertaEngine()


def advice_from(casus: Mapping[str, Any], engine: Engine | None = None) -> Data:
    """Return the advice on a casus, as it stands in the JSON output."""
    read = read_casus(source_of(casus), "proef.json", rulebase().vocabulary)
    data: Data = json.loads(render_json(advise(read, knowledge(), engine or _engine())))
    return data


def advice_on(**casus: Any) -> Data:  # noqa: ANN401 - any key of a casus file
    """Return the advice on a casus with these keys."""
    return advice_from({"kenmerk": "proef", **casus})


@cache
def _advice_text(path: Path) -> str:
    return render_json(analyse(path.read_bytes(), path.name, knowledge()))


def advice_on_example(path: Path) -> Data:
    """Return the advice on one of the example files."""
    data: Data = json.loads(_advice_text(path))
    return data


def own(zelfbeeld: str, **more: Any) -> Data:  # noqa: ANN401 - any key of a statement
    """Make a statement that the worker has read: one strong indication."""
    return {"tekst": "Zo zit het.", "zelfbeeld": zelfbeeld, **more}
