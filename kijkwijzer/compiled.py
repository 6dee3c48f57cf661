"""The knowledge in its compiled form: what the wheel carries, so that no run has to read YAML.

Two lines of JSON: the rule base, then the lexicon. Rows are lists in the order of the fields of their
class; what many rules have in common (a condition, a fact of an example, a source, a review) stands
there once and is shared again when it is read; an
example, which hardly any run asks for, is a text. It is made when the wheel is built and read by the same
version of the program, so the form needs no number of its own; nothing in it is checked again, because
the rule files were checked when it was made.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.serial import from_json, to_json
from kijkwijzer.on_demand import OnDemand
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
from kijkwijzer.rulebase.strata import Stratum
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

    Row = TypeVar("Row", bound=DataclassInstance)

Packed = list[Any]
"""A row as JSON holds it: values in the order of the fields."""

_BETWEEN = "\t"
"""What stands between the parts of a text that holds a row; no part holds it."""

REVIEW = "toetsing"
"""The one field of a row that is an object; the compiled form holds its number."""


def write(rulebase: RuleBase, lexicon: Lexicon, path: Path) -> None:
    """Write the compiled form of what we know to `path`: the same bytes on every machine."""
    packed = _Packer().rulebase(rulebase)
    # Nothing but ASCII: Python reads that a quarter faster.
    first = json.dumps(packed, separators=(",", ":"))
    path.write_text(f"{first}\n{to_json(lexicon)}\n", encoding="ascii", newline="\n")


def read(path: Path) -> tuple[RuleBase, Lexicon]:
    """Return what `write` wrote; equal to what it was made from."""
    first, _, second = path.read_bytes().decode("ascii").partition("\n")
    return _Unpacker(json.loads(first)).rulebase(), from_json(second)


class _Packer:
    """Turns a rule base into what JSON can hold; what is shared gets a number."""

    def __init__(self) -> None:
        self._reviews: dict[Toetsing, int] = {}
        self._sources: dict[tuple[str, ...], int] = {}
        self._conditions: dict[Condition, int] = {}
        self._facts: dict[Fact, int] = {}

    def rulebase(self, base: RuleBase) -> dict[str, Any]:
        words = base.vocabulary
        return {
            "versie": base.versie,
            "waarden": dict(words.waarden),
            "feiten": {name: self._row(kind) for name, kind in words.feiten.items()},
            "gebieden": self._rows(words.gebieden),
            "vierslag": self._rows(words.vierslag),
            "kern": dict(words.kern),
            "leeg": words.leeg,
            "regels": [self._rule(rule) for rule in base.regels],
            "teksten": self._rows(base.teksten.values()),
            "bronnen": self._rows(base.bronnen.values()),
            "tabellen": {
                table.name: self._rows(getattr(base.tabellen, table.name))
                for table in fields(Tables)
            },
            "namen": {name: dict(names) for name, names in base.namen.items()},
            "nummers": dict(base.nummers),
            "toegevoegd": sorted(base.toegevoegd),
            "strata": [self._stratum(stratum, base) for stratum in base.strata],
            # Last: by now everything has its number.
            "toetsingen": [asdict(review) for review in self._reviews],
            "bronlijsten": list(self._sources),
            "voorwaarden": [_pack_condition(condition) for condition in self._conditions],
            "voorbeeldfeiten": [_BETWEEN.join([fact.type, *fact.values]) for fact in self._facts],
        }

    def _rows(self, rows: "Iterable[DataclassInstance]") -> list[Packed]:
        return [self._row(row) for row in rows]

    def _row(self, row: "DataclassInstance") -> Packed:
        values = (getattr(row, field.name) for field in fields(row))
        return [
            _number(self._reviews, value) if isinstance(value, Toetsing) else value
            for value in values
        ]

    def _rule(self, rule: Rule) -> Packed:
        return [
            rule.id,
            rule.laag,
            [_number(self._conditions, condition) for condition in rule.als],
            [_pack_pattern(pattern) for pattern in rule.dan],
            rule.uitleg,
            _number(self._sources, rule.bron),
            _number(self._reviews, rule.toetsing),
            [self._example(example) for example in rule.voorbeelden],
            rule.bestand,
            rule.regelnummer,
            rule.grenzen,
        ]

    def _stratum(self, stratum: Stratum, base: RuleBase) -> Packed:
        numbers = [base.regels.index(rule) for rule in stratum.regels]
        return [stratum.laag, stratum.nummer, numbers, stratum.weegt]

    def _example(self, example: Example) -> str:
        facts = [str(_number(self._facts, fact)) for fact in example.feiten]
        return _BETWEEN.join([example.soort, str(example.regelnummer), *facts])


class _Unpacker:
    """Reads what `_Packer` wrote."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        self._reviews = [Toetsing(**review) for review in content["toetsingen"]]
        self._sources = [tuple(names) for names in content["bronlijsten"]]
        self._conditions = [_condition(*packed) for packed in content["voorwaarden"]]
        self._facts = OnDemand(content["voorbeeldfeiten"], _fact)

    def rulebase(self) -> RuleBase:
        content = self._content
        kinds, tables = content["feiten"], content["tabellen"]
        base = RuleBase(
            vocabulary=Vocabulary(
                waarden=_tuples(content["waarden"]),
                feiten=dict(zip(kinds, self._rows(FactType, kinds.values()), strict=True)),
                gebieden=self._rows(Leefgebied, content["gebieden"]),
                vierslag=self._rows(Vierslag, content["vierslag"]),
                kern=_tuples(content["kern"]),
                leeg=tuple(content["leeg"]),
            ),
            regels=tuple([self._rule(packed) for packed in content["regels"]]),
            teksten={text.id: text for text in self._rows(Tekst, content["teksten"])},
            bronnen={source.id: source for source in self._rows(Bron, content["bronnen"])},
            tabellen=Tables(
                interventies=self._rows(Interventie, tables["interventies"]),
                rollen=self._rows(Rolrij, tables["rollen"]),
                gespreksstappen=self._rows(Gespreksstap, tables["gespreksstappen"]),
                briltips=self._rows(Briltip, tables["briltips"]),
                blokkades=self._rows(Blokkade, tables["blokkades"]),
                methodieken=self._rows(Methodiek, tables["methodieken"]),
                weging=self._rows(Weegrij, tables["weging"]),
            ),
            namen=content["namen"],
            nummers=content["nummers"],
            toegevoegd=frozenset(content["toegevoegd"]),
            versie=content["versie"],
        )
        # What `cached_property` would work out when it is first asked for.
        vars(base)["strata"] = tuple(
            Stratum(layer, number, tuple([base.regels[rule] for rule in rules]), weighs)
            for layer, number, rules, weighs in content["strata"]
        )
        return base

    def _rows(self, make: "type[Row]", rows: Iterable[Packed]) -> "tuple[Row, ...]":
        names = [field.name for field in fields(make)]
        place = names.index(REVIEW) if REVIEW in names else None
        return tuple([self._row(make, packed, place) for packed in rows])

    def _row(self, make: "Callable[..., Row]", packed: Packed, place: int | None) -> "Row":
        values: Packed = [tuple(value) if isinstance(value, list) else value for value in packed]
        if place is not None:
            values[place] = self._reviews[values[place]]
        return make(*values)

    def _rule(self, packed: Packed) -> Rule:
        name, layer, conditions, conclusions, why, source, review, examples, *where = packed
        return Rule(
            name,
            layer,
            tuple([self._conditions[number] for number in conditions]),
            tuple([_pattern(*conclusion) for conclusion in conclusions]),
            why,
            self._sources[source],
            self._reviews[review],
            OnDemand(examples, self._example),
            *where,
        )

    def _example(self, packed: str) -> Example:
        soort, line, *facts = packed.split(_BETWEEN)
        return Example(
            cast("Any", soort), tuple([self._facts[int(number)] for number in facts]), int(line)
        )


def _fact(packed: str) -> Fact:
    kind, *values = packed.split(_BETWEEN)
    return Fact(kind, tuple(values))


def _pack_condition(condition: Condition) -> Packed:
    match condition:
        case Holds() | Absent():
            return [condition.soort, *_pack_pattern(condition.pattern)]
        case Unequal():
            return [condition.soort, condition.left, condition.right]
        case OneOf():
            return [condition.soort, condition.variable, condition.values]
        case AtLeast():
            return [
                condition.soort,
                condition.aantal,
                condition.verschillend,
                [_pack_pattern(pattern) for pattern in condition.van],
                condition.telling,
                condition.groep,
            ]


def _condition(soort: Any, *values: Any) -> Condition:  # noqa: ANN401 - what JSON holds
    match soort:
        case "wel":
            return Holds(_pattern(*values), soort)
        case "niet":
            return Absent(_pattern(*values), soort)
        case "ongelijk":
            left, right = values
            return Unequal(left, right, soort)
        case "een_van":
            variable, allowed = values
            return OneOf(variable, tuple(allowed), soort)
        case _:
            number, distinct, patterns, name, group = values
            van = tuple([_pattern(*pattern) for pattern in patterns])
            return AtLeast(number, distinct, van, name, tuple(group), soort)


def _pack_pattern(pattern: Pattern) -> Packed:
    return [pattern.type, pattern.terms]


def _pattern(kind: str, terms: list[str | list[str] | None]) -> Pattern:
    return Pattern(kind, tuple([tuple(term) if isinstance(term, list) else term for term in terms]))


def _tuples(packed: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(values) for name, values in packed.items()}


Shared = TypeVar("Shared")


def _number(shared: dict[Shared, int], item: Shared) -> int:
    """Return the number of an item, a new one when it is met first."""
    return shared.setdefault(item, len(shared))
