"""The lexicon as people write it: the rows of the files in `rules/lexicon/`, read and checked.

Which file holds what is told by its name; any other `.yaml` file there holds cues.
"""

from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kijkwijzer.casus.statements.model import Direction, Level, Person, Reach, Sign, Strength
from kijkwijzer.reading import Document, Problem, Refused, validate
from kijkwijzer.reading.document import RootKind
from kijkwijzer.rulebase.sources import existing, read_file
from kijkwijzer.rulebase.vocabulary import ROW

DangerKind = Literal[
    "suicidaliteit",
    "huiselijk-geweld",
    "eergerelateerd",
    "kind-in-gevaar",
    "slaapt-buiten",
    "dreiging",
    "acute-verwardheid",
    "zelfverwaarlozing",
    "uitbuiting",
    "ouderenmishandeling",
    "ontwenning-overdosis",
    "dreigende-schuld",
]
ThemeName = Literal[
    "contact-leggen",
    "weerstand",
    "grenzen",
    "doelen",
    "echtheid",
    "taal-en-cultuur",
    "moe-of-machteloos",
]
Lines = tuple[str, ...]


@dataclass(config=ROW, frozen=True, slots=True)
class CueRow:
    """A cue as written; what is left out follows the `standaard` of its file."""

    id: str
    patroon: Lines
    zegt: Sign | None = None
    sterkte: Strength | None = None
    persoon: Person | None = None
    bereik: Reach | None = None
    ook_als: Lines = ()
    alleen_met: tuple[Sign, ...] = ()
    wel: Lines = ()
    niet: Lines = ()
    nog_niet: Annotated[Lines, Field(alias="nog-niet")] = ()


@dataclass(config=ROW, frozen=True, slots=True)
class Defaults:
    """What holds for each cue of a file that does not say otherwise."""

    zegt: Sign | None = None
    sterkte: Strength = "sterk"
    persoon: Person = "ik"
    bereik: Reach = "deelzin"


@dataclass(config=ROW, frozen=True, slots=True)
class CueFile:
    """A file of cues."""

    aanwijzingen: tuple[CueRow, ...]
    standaard: Defaults = Defaults()


@dataclass(config=ROW, frozen=True, slots=True)
class LookalikeRow:
    """Words that resemble a cue and mean something else."""

    id: str
    patroon: Lines
    raakt: tuple[Sign, ...] = ()
    bereik: Reach = "deelzin"
    wel: Lines = ()


@dataclass(config=ROW, frozen=True, slots=True)
class TriggerRow:
    """Words that change what is said around them."""

    id: str
    reden: str
    patroon: Lines
    richting: Direction = "deelzin"
    raakt: tuple[Sign, ...] = ()
    zwakker: bool = False
    telt_toch: Annotated[bool, Field(alias="telt-toch")] = False
    wel: Lines = ()


@dataclass(config=ROW, frozen=True, slots=True)
class DangerRow:
    """A way of speaking that may point to danger."""

    id: str
    soort: DangerKind
    niveau: Level
    patroon: Lines
    behalve: Lines = ()
    bereik: Reach = "deelzin"
    wel: Lines = ()
    niet: Lines = ()
    nog_niet: Annotated[Lines, Field(alias="nog-niet")] = ()


@dataclass(config=ROW, frozen=True, slots=True)
class ThemeRow:
    """A theme of the worker's own question."""

    id: ThemeName
    patroon: Lines
    wel: Lines = ()
    niet: Lines = ()


@dataclass(config=ROW, frozen=True, slots=True)
class BurdenRow:
    """How a list of burdens is known."""

    last: Lines
    stapelen: Lines
    lidwoorden: Lines
    zonder_stapelwoord: int
    behalve: Lines = ()


@dataclass(config=ROW, frozen=True, slots=True)
class WordRows:
    """The small words that steer the reading."""

    spelling: dict[str, str]
    vormen: dict[str, Lines]
    vullers: Lines
    ontkenning: Lines
    ontkenning_vooruit: Lines
    verleden: Lines
    tegenstelling: Lines
    voegwoorden: Lines
    nevenschikkend: Lines
    na_en: Lines
    na_maar: Lines
    zinsbegin: Lines
    werkwoorden_ik: Lines
    ik: Lines
    ik_voorwerp: Lines
    ander: Lines
    men: Lines
    voorzetsels: Lines
    bezitters: Lines
    naasten: Lines
    vraagwoorden: Lines
    vraagstaart: Lines
    ommekeer: Lines
    nu: Lines


@dataclass(config=ROW, frozen=True, slots=True)
class WholeRow:
    """The cue that a whole sentence is when it sounds like `beeld` and holds a sign of `naast`."""

    id: str
    beeld: str
    zegt: Sign
    naast: tuple[Sign, ...]


@dataclass(config=ROW, frozen=True, slots=True)
class SoundRow:
    """How the sound of a whole sentence is used: the label each sign points at, and three limits."""

    past_bij: dict[Sign, str]
    hele_zin: tuple[WholeRow, ...]
    tegen: int
    mee: int
    genoeg: int
    kortste_zin: int


@dataclass(config=ROW, frozen=True, slots=True)
class ScopeFile:
    """What changes a cue from outside: triggers, and which signs each circumstance touches."""

    bereik: tuple[TriggerRow, ...]
    klank: SoundRow
    vraag_raakt: tuple[Sign, ...]
    ommekeer_raakt: tuple[Sign, ...]
    voor_maar_raakt: tuple[Sign, ...]


@dataclass(config=ROW, frozen=True)
class Sources:
    """Everything the folders hold, in the order in which it was read."""

    woorden: WordRows
    bereik: ScopeFile
    lasten: BurdenRow
    groepen: dict[str, Lines] = field(default_factory=dict)
    redenen: dict[str, str] = field(default_factory=dict)
    aanwijzingen: tuple[CueRow, ...] = ()
    lijkt_op: tuple[LookalikeRow, ...] = ()
    gevaar: tuple[DangerRow, ...] = ()
    themas: tuple[ThemeRow, ...] = ()


Row = TypeVar("Row")

_OWN_NAMES = frozenset(
    f"{name}.yaml"
    for name in (
        "woorden",
        "groepen",
        "redenen",
        "bereik",
        "lasten",
        "lijkt-op",
        "veiligheid",
        "ontwikkelvraag",
    )
)


def read_sources(folders: Sequence[Path]) -> Sources:
    """Read the lexicon of these rule folders: ours first, then those of an organisation.

    An organisation's folder adds cues, look-alikes, dangers and word groups; the words that steer
    the reading, the triggers and the burdens are ours.

    Raises `Refused` with what is wrong.
    """
    main = folders[:1]
    return Sources(
        woorden=_one(main, "woorden.yaml", WordRows),
        bereik=_one(main, "bereik.yaml", ScopeFile),
        lasten=_one(main, "lasten.yaml", BurdenRow),
        groepen=_merged(folders, "groepen.yaml", dict[str, Lines]),
        redenen=_merged(folders, "redenen.yaml", dict[str, str]),
        aanwijzingen=tuple(_cues(folders)),
        lijkt_op=_rows(folders, "lijkt-op.yaml", LookalikeRow),
        gevaar=_rows(folders, "veiligheid.yaml", DangerRow),
        themas=_rows(folders, "ontwikkelvraag.yaml", ThemeRow),
    )


def _cues(folders: Sequence[Path]) -> Iterator[CueRow]:
    """Yield the cues with the defaults of their file filled in."""
    seen: set[str] = set()
    for folder, path in existing(folders, "lexicon/*.yaml"):
        if path.name in _OWN_NAMES:
            continue
        document = read_file(path, folder, "mapping")
        part = validate(TypeAdapter(CueFile), document)
        for number, row in enumerate(part.aanwijzingen):
            place = ("aanwijzingen", number)
            sign = row.zegt or part.standaard.zegt
            if sign is None:
                raise Refused([Problem(document.place_of(place), "Deze aanwijzing zegt niets.")])
            _once(row.id, seen, document, place)
            yield CueRow(
                id=row.id,
                patroon=row.patroon,
                zegt=sign,
                sterkte=row.sterkte or part.standaard.sterkte,
                persoon=row.persoon or part.standaard.persoon,
                bereik=row.bereik or part.standaard.bereik,
                ook_als=row.ook_als,
                alleen_met=row.alleen_met,
                wel=row.wel,
                niet=row.niet,
                **{"nog-niet": row.nog_niet},
            )


def _rows(folders: Sequence[Path], name: str, row: type[Row]) -> tuple[Row, ...]:
    found: list[Row] = []
    seen: set[str] = set()
    for document, part in _parts(folders, name, TypeAdapter(list[row]), "list"):  # type: ignore[valid-type]
        for number, item in enumerate(part):
            _once(str(getattr(item, "id")), seen, document, (number,))  # noqa: B009 - any row
            found.append(item)
    return tuple(found)


def _once(name: str, seen: set[str], document: Document, place: tuple[str | int, ...]) -> None:
    if name in seen:
        raise Refused([Problem(document.place_of(place), f"Het id '{name}' bestaat al.")])
    seen.add(name)


def _one(folders: Sequence[Path], name: str, row: type[Row]) -> Row:
    for _, part in _parts(folders, name, TypeAdapter(row), "mapping"):
        return part
    raise Refused([Problem(None, f"In de map met het lexicon ontbreekt {name}.")])


def _merged(folders: Sequence[Path], name: str, kind: type[dict[str, Row]]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for document, part in _parts(folders, name, TypeAdapter(kind), "mapping"):
        for key, value in part.items():
            if key in found:
                where = document.key_place_of((key,))
                raise Refused([Problem(where, f"Het id '{key}' bestaat al.")])
            found[key] = value
    return found


def _parts(
    folders: Sequence[Path], name: str, adapter: TypeAdapter[Row], root: RootKind
) -> Iterator[tuple[Document, Row]]:
    for folder, path in existing(folders, f"lexicon/{name}"):
        document = read_file(path, folder, root)
        yield document, validate(adapter, document)
