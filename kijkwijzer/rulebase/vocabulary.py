"""The vocabulary: which fact types exist, with which fields and closed values.

`rules/feiten.yaml` owns it, `rules/leefgebieden.yaml` owns the life domains. Everything that names a
fact, a field or a value is checked against this: the casus, the rules, their examples, the tables.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from kijkwijzer.record import record

if TYPE_CHECKING:
    # A run that reads no rule files need not import pydantic.
    from pydantic import ConfigDict

EMPTY = "-"
"""The value of a field that a conclusion left out (allowed by `mag_leeg`)."""

FREE = "id"
"""The domain of a field that refers to something by id, so has no closed list."""

ROW: "ConfigDict" = {"extra": "forbid"}
"""How a row of a rule file is read: a field that does not exist is an error."""

Class = TypeVar("Class", bound=type)


def row(kind: Class) -> Class:
    """Have pydantic read a class as `ROW` says, as its `with_config` does."""
    kind.__pydantic_config__ = ROW  # type: ignore[attr-defined]
    return kind


@row
@record(frozen=True)
class FactType:
    """A kind of fact, as `rules/feiten.yaml` describes it."""

    betekenis: str
    van: Literal["casus", "regel", "weging"]
    velden: dict[str, str]
    """Each field with the closed list (or `id`) its values come from, in the order of a fact."""
    sleutel: tuple[str, ...] | None = None
    mag_leeg: tuple[str, ...] = ()
    aantal: Literal["1", "4", "5", "0..1", "0..n"] = "0..n"
    pad: str | None = None
    tekst: str | None = None
    """For a conclusion that puts a text into the advice: the place, as a path with fields."""

    @property
    def veldnamen(self) -> tuple[str, ...]:
        """The names of the fields, in the order in which a fact holds their values."""
        return tuple(self.velden)


@row
@record(frozen=True)
class Leefgebied:
    """A life domain: its id, its Dutch name, its other names, and whether the source has it."""

    id: str
    naam: str
    herkomst: Literal["bron", "uitbreiding"]
    bron: tuple[str, ...]
    aliassen: tuple[str, ...] = ()
    in_zin: str | None = None
    """How it is called inside a sentence, where that is not simply the name in small letters."""


@row
@record(frozen=True)
class Vierslag:
    """One of the four rows that hang together: problem, self-image, logic, role, conversation."""

    probleem: str
    zelfbeeld: str
    logica: str
    rol: str
    gesprekstype: str
    willen: Literal["ja", "nee"]
    kunnen: Literal["ja", "nee"]
    bron: tuple[str, ...]


@record(frozen=True)
class Vocabulary:
    """All words that casus, rules and tables may use."""

    waarden: Mapping[str, tuple[str, ...]]
    feiten: Mapping[str, FactType]
    gebieden: tuple[Leefgebied, ...]
    vierslag: tuple[Vierslag, ...]
    kern: Mapping[str, tuple[str, ...]]
    """The core questions of a bril: what one answer for the whole bril stands for."""
    leeg: tuple[str, ...] = ()
    """What people write in a free field when there is nothing."""

    @cached_property
    def leefgebieden(self) -> Mapping[str, str]:
        """Each life domain's id with its Dutch name."""
        return {gebied.id: gebied.naam for gebied in self.gebieden}

    @cached_property
    def aliassen(self) -> Mapping[str, str]:
        """Other names of life domains, each with the id it stands for."""
        return {alias: gebied.id for gebied in self.gebieden for alias in gebied.aliassen}

    def in_sentence(self, leefgebied: str) -> str:
        """Return how a life domain is called inside a sentence."""
        gebied = next(each for each in self.gebieden if each.id == leefgebied)
        return gebied.in_zin or gebied.naam[:1].lower() + gebied.naam[1:]

    def domain(self, name: str) -> tuple[str, ...] | None:
        """Return the closed values of a domain; None for a domain of ids."""
        if name == FREE:
            return None
        if name == "leefgebied":
            return tuple(self.leefgebieden)
        return self.waarden[name]
