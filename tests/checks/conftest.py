"""Knowledge for the checks: ours, and ours with one thing wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from pydantic import TypeAdapter

from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.reading import validate
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Rule, Tekst
from kijkwijzer.rulebase.rules import RuleReader
from kijkwijzer.rulebase.sources import read_file
from kijkwijzer.rulebase.tables import Weegrij
from kijkwijzer.rulebase.vocabulary import FactType, Leefgebied

Rows = TypeVar("Rows")

BROKEN = Path(__file__).parent / "kapot"
"""Rule folders that are wrong on purpose: one for each check, named by its code.

Each adds to our rules, as the folder of an organisation does; `regels controleer` takes it as it is. Some
faults cannot be made by adding. For those the rules that conclude a fact type in `zonder.txt` are left out,
and the rows of the brillen and conversation types in it; and rows of `tabellen/weging.yaml` come before ours.
"""

RULES, TEXTS, WEIGHING = "90-kapot.yaml", "teksten/kapot.yaml", "tabellen/weging.yaml"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def broken(knowledge: Knowledge) -> Callable[[str], Knowledge]:
    """Return our knowledge with what the broken folder of a check says."""
    return lambda code: replace(knowledge, rulebase=_broken(BROKEN / code, knowledge.rulebase))


def _broken(folder: Path, ours: RuleBase) -> RuleBase:
    words = ours.vocabulary
    vocabulary = replace(
        words,
        gebieden=words.gebieden + _rows(folder, "leefgebieden.yaml", tuple[Leefgebied, ...]),
        feiten={**words.feiten, **_mapping(folder)},
    )
    left_out = _lines(folder / "zonder.txt")
    tables = ours.tabellen
    return replace(
        ours,
        vocabulary=vocabulary,
        regels=_left(ours.regels, left_out) + _rules(folder, replace(ours, vocabulary=vocabulary)),
        teksten={
            **ours.teksten,
            **{text.id: text for text in _rows(folder, TEXTS, tuple[Tekst, ...])},
        },
        tabellen=replace(
            tables,
            weging=_rows(folder, WEIGHING, tuple[Weegrij, ...]) + tables.weging,
            briltips=tuple(row for row in tables.briltips if row.bril not in left_out),
            gespreksstappen=tuple(
                row for row in tables.gespreksstappen if row.gesprekstype not in left_out
            ),
        ),
    )


def _left(rules: tuple[Rule, ...], left_out: set[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if not left_out & {shape.type for shape in rule.dan})


def _lines(path: Path) -> set[str]:
    return set(path.read_text(encoding="utf-8").split()) if path.exists() else set()


def _rules(folder: Path, rulebase: RuleBase) -> tuple[Rule, ...]:
    if not (folder / RULES).exists():
        return ()
    reader = RuleReader(read_file(folder / RULES, folder, "list"), rulebase.vocabulary)
    rules = reader.rules()
    assert reader.problems == []
    return rules


def _rows(folder: Path, name: str, kind: type[Rows]) -> Rows:
    adapter = TypeAdapter(kind)
    if not (folder / name).exists():
        return adapter.validate_python(())
    return validate(adapter, read_file(folder / name, folder, "list"))


def _mapping(folder: Path) -> dict[str, FactType]:
    if not (folder / "feiten.yaml").exists():
        return {}
    document = read_file(folder / "feiten.yaml", folder, "mapping")
    return validate(TypeAdapter(dict[str, dict[str, FactType]]), document)["feiten"]
