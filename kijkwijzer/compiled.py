"""The knowledge in its compiled form: what the wheel carries, so that no run has to read YAML.

Two lines of JSON: the rule base, then the lexicon. Rows are lists in the order of the fields of their
class, which is small and quick to read back. It is made when the wheel is built and read by the same
version of the program, so the form needs no number of its own; nothing in it is checked again, because
the rule files were checked when it was made.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kijkwijzer.casus.statements.serial import from_json, to_json
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Bron,
    Condition,
    Example,
    Fact,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Tekst,
    Unequal,
)
from kijkwijzer.rulebase.tables import (
    Blokkade,
    Briltip,
    Gespreksstap,
    Interventie,
    Methodiek,
    Rolrij,
    Tables,
    Weegrij,
)
from kijkwijzer.rulebase.toetsing import Toetsing
from kijkwijzer.rulebase.vocabulary import FactType, Leefgebied, Vierslag, Vocabulary

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Made = TypeVar("Made")
Packed = list[Any]
"""A row as JSON holds it: values in the order of the fields."""


def write(knowledge: Knowledge, path: Path) -> None:
    """Write the compiled form of our knowledge to `path`: the same bytes on every machine."""
    packed = json.dumps(
        _pack_rulebase(knowledge.rulebase), ensure_ascii=False, separators=(",", ":")
    )
    path.write_text(
        f"{packed}\n{to_json(knowledge.lexicon)}\n", encoding="utf-8", newline="\n"
    )


def read(path: Path) -> Knowledge:
    """Return the knowledge that `write` wrote; equal to what it was made from."""
    rulebase, _, lexicon = path.read_text(encoding="utf-8").partition("\n")
    return Knowledge(_unpack_rulebase(json.loads(rulebase)), from_json(lexicon))


def _pack_rulebase(base: RuleBase) -> dict[str, Any]:
    words = base.vocabulary
    return {
        "versie": base.versie,
        "waarden": dict(words.waarden),
        "feiten": {name: _pack_row(kind) for name, kind in words.feiten.items()},
        "gebieden": _pack_rows(words.gebieden),
        "vierslag": _pack_rows(words.vierslag),
        "kern": dict(words.kern),
        "regels": [_pack_rule(rule) for rule in base.regels],
        "teksten": _pack_rows(base.teksten.values()),
        "bronnen": _pack_rows(base.bronnen.values()),
        "tabellen": {
            table.name: _pack_rows(getattr(base.tabellen, table.name)) for table in fields(Tables)
        },
        "namen": {name: dict(words) for name, words in base.namen.items()},
        "nummers": dict(base.nummers),
        "toegevoegd": sorted(base.toegevoegd),
    }


def _unpack_rulebase(content: dict[str, Any]) -> RuleBase:
    tables = content["tabellen"]
    return RuleBase(
        vocabulary=Vocabulary(
            waarden=_tuples(content["waarden"]),
            feiten={name: FactType(*row) for name, row in content["feiten"].items()},
            gebieden=_rows(Leefgebied, content["gebieden"]),
            vierslag=_rows(Vierslag, content["vierslag"]),
            kern=_tuples(content["kern"]),
        ),
        regels=tuple([_rule(row) for row in content["regels"]]),
        teksten={text.id: text for text in _rows(Tekst, content["teksten"])},
        bronnen={source.id: source for source in _rows(Bron, content["bronnen"])},
        tabellen=Tables(
            interventies=_rows(Interventie, tables["interventies"]),
            rollen=_rows(Rolrij, tables["rollen"]),
            gespreksstappen=_rows(Gespreksstap, tables["gespreksstappen"]),
            briltips=_rows(Briltip, tables["briltips"]),
            blokkades=_rows(Blokkade, tables["blokkades"]),
            methodieken=_rows(Methodiek, tables["methodieken"]),
            weging=_rows(Weegrij, tables["weging"]),
        ),
        namen=content["namen"],
        nummers=content["nummers"],
        toegevoegd=frozenset(content["toegevoegd"]),
        versie=content["versie"],
    )


# Rows of tables, texts and the vocabulary. Their classes turn lists back into tuples themselves.


def _pack_row(row: "DataclassInstance") -> Packed:
    values = (getattr(row, field.name) for field in fields(row))
    return [asdict(value) if isinstance(value, Toetsing) else value for value in values]


def _pack_rows(rows: "Iterable[DataclassInstance]") -> list[Packed]:
    return [_pack_row(row) for row in rows]


def _rows(make: Callable[..., Made], packed: list[Packed]) -> tuple[Made, ...]:
    return tuple([make(*row) for row in packed])


def _tuples(packed: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(values) for name, values in packed.items()}


# Rules. These are plain classes, so everything inside them is put together here.


def _pack_rule(rule: Rule) -> Packed:
    return [
        rule.id,
        rule.laag,
        [_pack_condition(condition) for condition in rule.als],
        [_pack_pattern(pattern) for pattern in rule.dan],
        rule.uitleg,
        rule.bron,
        asdict(rule.toetsing),
        [[example.soort, example.feiten, example.regelnummer] for example in rule.voorbeelden],
        rule.bestand,
        rule.regelnummer,
        rule.grenzen,
    ]


def _rule(packed: Packed) -> Rule:
    name, layer, conditions, conclusions, why, sources, review, examples, file, line, limits = packed
    return Rule(
        name,
        layer,
        tuple([_condition(*condition) for condition in conditions]),
        tuple([_pattern(*pattern) for pattern in conclusions]),
        why,
        tuple(sources),
        Toetsing(**review),
        tuple([_example(*example) for example in examples]),
        file,
        line,
        limits,
    )


def _pack_condition(condition: Condition) -> Packed:
    match condition:
        case Holds() | Absent():
            return [condition.soort, *_pack_pattern(condition.pattern)]
        case Unequal():
            return [condition.soort, condition.left, condition.right]
        case OneOf():
            return [condition.soort, condition.variable, condition.values]
        case AtLeast():
            patterns = [_pack_pattern(pattern) for pattern in condition.van]
            return [
                condition.soort,
                condition.aantal,
                condition.verschillend,
                patterns,
                condition.telling,
                condition.groep,
            ]


def _condition(soort: str, *values: Any) -> Condition:  # noqa: ANN401 - what JSON holds
    match soort:
        case "wel":
            return Holds(_pattern(*values))
        case "niet":
            return Absent(_pattern(*values))
        case "ongelijk":
            return Unequal(*values)
        case "een_van":
            variable, allowed = values
            return OneOf(variable, tuple(allowed))
        case _:
            number, distinct, patterns, name, group = values
            return AtLeast(
                number,
                distinct,
                tuple([_pattern(*pattern) for pattern in patterns]),
                name,
                tuple(group),
            )


def _pack_pattern(pattern: Pattern) -> Packed:
    return [pattern.type, pattern.terms]


def _pattern(fact_type: str, terms: list[str | list[str] | None]) -> Pattern:
    return Pattern(
        fact_type, tuple([tuple(term) if isinstance(term, list) else term for term in terms])
    )


def _example(soort: Any, facts: list[Packed], line: int) -> Example:  # noqa: ANN401 - a closed word
    found = tuple([Fact(fact_type, tuple(values)) for fact_type, values in facts])
    return Example(soort, found, line)
