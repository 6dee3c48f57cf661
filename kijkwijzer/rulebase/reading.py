"""Reading `rules/`: from folders of YAML to one checked rule base.

An organisation's own folders come after ours and only add: an id that exists is an error.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, fields
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from kijkwijzer.reading import Document, Place, Problem, Refused, validate
from kijkwijzer.reading.document import RootKind
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.consistency import find_inconsistencies
from kijkwijzer.rulebase.faults import TWICE, RuleProblem
from kijkwijzer.rulebase.model import Bron, Rule, Tekst
from kijkwijzer.rulebase.rules import RuleReader
from kijkwijzer.rulebase.sources import RULE_FILES, existing, read_file, unread, version
from kijkwijzer.rulebase.tables import Tables
from kijkwijzer.rulebase.vocabulary import ROW, FactType, Leefgebied, Vierslag, Vocabulary

UNREAD_HINT = (
    "een bestand met regels heet bijvoorbeeld 90-onze.yaml; teksten staan in teksten/, tabellen in "
    "tabellen/ onder de naam van de tabel; alles eindigt op .yaml"
)

Row = TypeVar("Row")
Value = TypeVar("Value")


@dataclass(config=ROW, frozen=True, slots=True)
class _Words:
    """What a `feiten.yaml` holds."""

    waarden: dict[str, tuple[str, ...]]
    feiten: dict[str, FactType]
    kern: dict[str, tuple[str, ...]] = field(default_factory=dict)
    leeg: tuple[str, ...] = ()


def read_rulebase(folders: Sequence[Path]) -> RuleBase:
    """Read the rule base from these folders: ours first, then those of an organisation.

    Raises `Refused` with every problem found.
    """
    reader = _Reader(folders)
    rulebase = reader.rulebase()
    problems = reader.problems or list(find_inconsistencies(rulebase))
    if problems:
        raise Refused(problems)
    # Asked for here, so that a base without an order is refused when it is read.
    _ = rulebase.strata
    return rulebase


class _Reader:
    """Reads folder after folder; what is wrong gathers in `problems`."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self.problems: list[Problem] = []
        self._added: set[str] = set()

    def rulebase(self) -> RuleBase:
        self._refuse_what_nobody_reads()
        vocabulary = self._vocabulary()
        if self.problems:
            # Without all the words, every rule would seem to be wrong.
            raise Refused(self.problems)
        return RuleBase(
            vocabulary=vocabulary,
            regels=tuple(self._rules(vocabulary)),
            teksten=self._by_id("teksten/*.yaml", Tekst),
            bronnen=self._by_id("bronnen.yaml", Bron),
            tabellen=Tables(
                **{
                    table.name: tuple(
                        self._by_id(f"tabellen/{table.name}.yaml", get_args(table.type)[0]).values()
                    )
                    for table in fields(Tables)
                }
            ),
            namen=self._merged("namen.yaml", TypeAdapter(dict[str, dict[str, str]])),
            nummers=self._merged("nummers.yaml", TypeAdapter(dict[str, str])),
            toegevoegd=frozenset(self._added),
            # A file that could not be read is a problem already; it has no version.
            versie="" if self.problems else version(self._folders),
        )

    def _refuse_what_nobody_reads(self) -> None:
        """Refuse files with a name we do not know: a rule that silently does nothing misleads."""
        for folder in self._folders:
            for path in unread(folder):
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                self.problems.append(
                    Problem(Place(name, 1, 1), "Dit bestand wordt niet gelezen.", UNREAD_HINT)
                )

    def _vocabulary(self) -> Vocabulary:
        adapter = TypeAdapter(_Words)
        parts = list(self._parts("feiten.yaml", adapter, "mapping"))
        return Vocabulary(
            waarden={name: values for _, _, part in parts for name, values in part.waarden.items()},
            feiten={name: value for _, _, part in parts for name, value in part.feiten.items()},
            kern={bril: names for _, _, part in parts for bril, names in part.kern.items()},
            leeg=tuple(word for _, _, part in parts for word in part.leeg),
            gebieden=tuple(self._by_id("leefgebieden.yaml", Leefgebied).values()),
            vierslag=tuple(
                self._by_id("vierslag.yaml", Vierslag, lambda row: row.probleem).values()
            ),
        )

    def _rules(self, vocabulary: Vocabulary) -> Iterator[Rule]:
        seen: set[str] = set()
        for folder, path in existing(self._folders, RULE_FILES):
            document = self._document(path, folder, "list")
            if document is None:
                continue
            reader = RuleReader(document, vocabulary)
            for rule in reader.rules():
                if rule.id in seen:
                    self._twice(Place(rule.bestand, rule.regelnummer, 1), rule.id)
                seen.add(rule.id)
                yield rule
            self.problems += reader.problems

    def _by_id(
        self,
        pattern: str,
        row: type[Row],
        key: Callable[[Row], str] = lambda row: str(getattr(row, "id")),  # noqa: B009 - any row
    ) -> dict[str, Row]:
        """Read lists of rows; each row under its id."""
        found: dict[str, Row] = {}
        adapter = TypeAdapter(list[row])  # type: ignore[valid-type]
        for folder, document, items in self._parts(pattern, adapter, "list"):
            for at, item in enumerate(items):
                if key(item) in found:
                    self._twice(document.place_of((at,)), key(item))
                found[key(item)] = item
                if folder != self._folders[0]:
                    self._added.add(key(item))
        return found

    def _merged(self, name: str, adapter: TypeAdapter[dict[str, Any]]) -> dict[str, Any]:
        """Read mappings; a later folder adds to them, and to mappings inside them."""
        found: dict[str, Any] = {}
        for _, document, part in self._parts(name, adapter, "mapping"):
            for key, value in part.items():
                if isinstance(value, dict):
                    found[key] = value | found.get(key, {})
                elif key in found:
                    self._twice(document.key_place_of((key,)), key)
                else:
                    found[key] = value
        return found

    def _parts(
        self, pattern: str, adapter: TypeAdapter[Value], root: RootKind
    ) -> Iterator[tuple[Path, Document, Value]]:
        for folder, path in existing(self._folders, pattern):
            document = self._document(path, folder, root)
            if document is None:
                continue
            try:
                yield folder, document, validate(adapter, document)
            except Refused as refused:
                self.problems += refused.problems

    def _document(self, path: Path, folder: Path, root: RootKind) -> Document | None:
        try:
            return read_file(path, folder, root)
        except Refused as refused:
            self.problems += refused.problems
            return None

    def _twice(self, place: Place, name: str) -> None:
        self.problems.append(RuleProblem(place, f"Het id '{name}' bestaat al.", code=TWICE))
