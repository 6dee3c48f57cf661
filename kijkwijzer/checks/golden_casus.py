"""Golden casussen: small sets of stated facts with all that our rules conclude from them, frozen.

They hold regressions: together they show every mutant of the rules that any casus can show. What is
*right* they do not say; that rests on the examples that stand with the rules.

The folder has a file per rule file, and `leeg.json` with the casus that states nothing. What every casus
states and what follows from that alone stands only there; the other casussen say what they add and what
no longer holds.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.checks.difference import Reasoned
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact

EMPTY_CASUS = "leeg"
"""The name of the casus that states nothing, and of its file."""


@dataclass(frozen=True)
class Golden:
    """A frozen casus: what it is for, which rule file that is about, its facts and conclusions."""

    voor: str
    """The mutant that, among all golden casussen, only this one shows."""
    bestand: str
    gegeven: frozenset[Fact]
    volgt: frozenset[Fact]


def frozen_now(voor: str, bestand: str, stated: Iterable[Fact], rulebase: RuleBase) -> Golden:
    """Return a golden casus with the conclusions that our rules draw today."""
    reasoned = Reasoned(stated, rulebase)
    return Golden(voor, bestand, reasoned.stated, reasoned.concluded)


def empty_casus(knowledge: Knowledge) -> Golden:
    """Return the golden casus of a file in which nothing is filled in."""
    rulebase = knowledge.rulebase
    casus = read_casus(b"kenmerk: leeg\n", "leeg.yaml", rulebase.vocabulary).casus
    stated = state_facts(casus, rulebase, knowledge.lexicon).facts
    return frozen_now(EMPTY_CASUS, EMPTY_CASUS, stated, rulebase)


def read_golden(folder: Path) -> tuple[Golden, ...]:
    """Return the golden casussen in a folder, the empty one first; none when there is no folder."""
    if not (folder / f"{EMPTY_CASUS}.json").exists():
        return ()
    empty = Golden(EMPTY_CASUS, EMPTY_CASUS, frozenset(), frozenset())
    (empty,) = _read(folder / f"{EMPTY_CASUS}.json", empty)
    others = sorted(path for path in folder.glob("*.json") if path.stem != EMPTY_CASUS)
    return (empty, *(golden for path in others for golden in _read(path, empty)))


def files_of(goldens: Sequence[Golden]) -> Mapping[str, str]:
    """Return what the folder must hold: each file name with its text."""
    empty = goldens[0]
    nothing = Golden(EMPTY_CASUS, EMPTY_CASUS, frozenset(), frozenset())
    entries: dict[str, list[str]] = {f"{EMPTY_CASUS}.json": [_entry(empty, nothing)]}
    for golden in goldens[1:]:
        entries.setdefault(f"{golden.bestand}.json", []).append(_entry(golden, empty))
    return {name: "[\n" + ",\n".join(texts) + "\n]\n" for name, texts in entries.items()}


def write_golden(folder: Path, goldens: Sequence[Golden]) -> None:
    """Write the folder anew; a file without casussen goes away."""
    folder.mkdir(parents=True, exist_ok=True)
    files = files_of(goldens)
    for path in folder.glob("*.json"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def changed(before: Sequence[Golden], after: Sequence[Golden]) -> Iterator[str]:
    """Yield in Dutch what differs between two sets of golden casussen, by what they state.

    Each begins with the empty casus; what changes there changes nearly everywhere, and is told once.
    """
    old = {golden.gegeven: golden for golden in before}
    new = {golden.gegeven: golden for golden in after}
    everywhere: set[str] = set()
    for stated, golden in new.items():
        name = f"{golden.bestand}.json, {golden.voor}"
        if stated not in old:
            yield f"nieuw: {name}"
            continue
        lines = [each for each in _changes(old[stated], golden) if each not in everywhere]
        if golden.voor == EMPTY_CASUS:
            everywhere.update(lines)
        if lines:
            yield f"anders: {name}"
            yield from lines
    for stated, golden in old.items():
        if stated not in new:
            yield f"weg: {golden.bestand}.json, {golden.voor}"


def _changes(before: Golden, now: Golden) -> Iterator[str]:
    yield from (f"  verschenen: {_shown(fact)}" for fact in sorted(now.volgt - before.volgt))
    yield from (f"  verdwenen: {_shown(fact)}" for fact in sorted(before.volgt - now.volgt))


def _shown(fact: Fact) -> str:
    return f"{fact.type}({', '.join(fact.values)})"


def _read(path: Path, empty: Golden) -> Iterator[Golden]:
    for entry in json.loads(path.read_text(encoding="utf-8")):
        yield Golden(
            entry["voor"],
            path.stem,
            empty.gegeven | _facts(entry["gegeven"]),
            (empty.volgt - _facts(entry["vervalt"])) | _facts(entry["volgt"]),
        )


def _facts(rows: Iterable[Any]) -> frozenset[Fact]:
    return frozenset(Fact(kind, tuple(values)) for kind, *values in rows)


def _entry(golden: Golden, empty: Golden) -> str:
    """Return a casus as JSON, a fact a line, so that a comparison of versions names the facts."""
    parts = {
        "gegeven": golden.gegeven - empty.gegeven,
        "vervalt": empty.volgt - golden.volgt,
        "volgt": golden.volgt - empty.volgt,
    }
    lines = [f'  "voor": {json.dumps(golden.voor, ensure_ascii=False)}']
    lines += [f'  "{name}": {_rows(facts)}' for name, facts in parts.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _rows(facts: Iterable[Fact]) -> str:
    rows = [json.dumps([each.type, *each.values], ensure_ascii=False) for each in sorted(facts)]
    return "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
