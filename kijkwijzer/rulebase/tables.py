"""The tables in `rules/tabellen/`: rows that are looked up when the advice is composed.

A row has an id, which stands as `regel` in the advice, a source and its `toetsing`. Tables are not
rules: hundreds of rules or facts would cost the engine a hundred milliseconds and say no more.
"""

from typing import Literal

from kijkwijzer.record import record
from kijkwijzer.rulebase.toetsing import NIET_GETOETST, Toetsing
from kijkwijzer.rulebase.vocabulary import row

Count = Literal["zelf_S", "zelf_Z", "ander_S", "ander_Z", "voor_S", "voor_Z"]
ClosedWord = Literal["geen", "een", "minstens-een", "minstens-twee"]
AgeGroup = Literal["kind", "jongere", "volwassene", "oudere"]


@row
@record(frozen=True)
class Interventie:
    """A kind of help for a life domain in one of the four logics. Never a promise of availability."""

    id: str
    leefgebied: str
    logica: str
    naam: str
    uitleg: str
    herkomst: Literal["bron", "uitbreiding"]
    bron: tuple[str, ...]
    zwaarte: Literal["licht", "zwaar"] = "licht"
    neemt_over: bool = False
    """Help that takes something over; it comes with a date to hand it back."""
    beschermd: bool = False
    """A measure of a court, doctor or supervisor: never advised to stop."""
    gevoelig: str | None = None
    aliassen: tuple[str, ...] = ()
    """Other names by which a worker may write it under `lopende_aanpak`."""
    niet_voor: tuple[AgeGroup, ...] = ()
    """The age groups to which it is not proposed. Where it runs already, it is recognised all the same."""
    behoudt: bool = False
    """Help that keeps what the client still has: it comes first where there is haste."""
    toetsing: Toetsing = NIET_GETOETST

    def may_be_proposed_to(self, group: str | None) -> bool:
        """Tell whether a client of this age group may be offered it; None is an age nobody noted.

        A measure of a court, doctor or supervisor that the source does not name is never proposed.
        """
        imposed = self.beschermd and self.herkomst == "uitbreiding"
        return not imposed and group not in self.niet_voor


@row
@record(frozen=True)
class Rolrij:
    """What happens between a client who sees it one way and a worker who takes some role."""

    id: str
    probleem: str
    rol: str
    oordeel: Literal["passend", "mismatch"]
    tekst: str
    """What this tends to do to the conversation; a hypothesis to check, not a finding."""
    bron: tuple[str, ...]
    gevoelig: str | None = None
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Gespreksstap:
    """A step of one of the four conversation types."""

    id: str
    gesprekstype: str
    tekst: str
    zinnen: tuple[str, ...]
    """At least two wordings that a worker could really say."""
    bron: tuple[str, ...]
    gevoelig: str | None = None
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Briltip:
    """A tip or a question to oneself with a bril, given its status."""

    id: str
    bril: str
    soort: Literal["tip", "vraag"]
    bij: tuple[str, ...]
    """The statuses with which it is shown."""
    tekst: str
    bron: tuple[str, ...]
    gevoelig: str | None = None
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Blokkade:
    """A life domain that tends to block others, with the reason."""

    id: str
    leefgebied: str
    blokkeert: tuple[str, ...]
    reden: str
    bron: tuple[str, ...]
    gevoelig: str | None = None
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Methodiek:
    """A method in which a worker can find ideas: a pointer, no advice."""

    id: str
    naam: str
    tekst: str
    bron: tuple[str, ...]
    gevoelig: str | None = None
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Weegrij:
    """A row of the weighing table: the first row that holds decides.

    The conditions are closed words over the counts of strong (S) and weak (Z) indications: of the
    candidate problem itself (`zelf`), of all other problems together (`ander`), and its lead over the
    next (`voor`).
    """

    id: str
    als: dict[Count, ClosedWord]
    """What must hold, such as `zelf_S: minstens-twee`."""
    diagnose: Literal["zelf", "gemengd", "onbekend"]
    zekerheid: str | None
    uitleg: str
    bron: tuple[str, ...]
    toetsing: Toetsing = NIET_GETOETST


@row
@record(frozen=True)
class Tables:
    """All tables."""

    interventies: tuple[Interventie, ...] = ()
    rollen: tuple[Rolrij, ...] = ()
    gespreksstappen: tuple[Gespreksstap, ...] = ()
    briltips: tuple[Briltip, ...] = ()
    blokkades: tuple[Blokkade, ...] = ()
    methodieken: tuple[Methodiek, ...] = ()
    weging: tuple[Weegrij, ...] = ()
