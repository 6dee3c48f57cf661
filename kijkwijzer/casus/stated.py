"""What the fact stage gives: facts, where each stands in the casus, and what each id stands for."""

from collections.abc import Mapping

from kijkwijzer.casus.model import Afspraak, Casus, Gesprek, Pad, Signaal, Uitspraak
from kijkwijzer.casus.statements.model import Reading
from kijkwijzer.record import record
from kijkwijzer.rulebase.model import Fact


@record(frozen=True)
class StatedUtterance:
    """A statement with its id, where it belongs, and what the lexicon found in it."""

    uitspraak: Uitspraak
    leefgebied: str | None
    gesprek: str | None
    reading: Reading


@record(frozen=True)
class StatedSignal:
    """A signal with the conversation it was seen in and its place."""

    signaal: Signaal
    gesprek: str
    pad: Pad


@record(frozen=True)
class StatedAgreement:
    """An agreement with the conversation it was made in."""

    afspraak: Afspraak
    gesprek: str


@record(frozen=True)
class StatedApproach:
    """A running approach with what is known of it."""

    naam: str
    leefgebied: str
    logica: str
    beschermd: bool


@record(frozen=True)
class Stated:
    """A casus as facts. Facts hold ids; the texts behind the ids stay here."""

    casus: Casus
    """The casus with every traceable value replaced by its kind."""
    facts: Mapping[Fact, Pad]
    """Each fact with the place in the casus that it stands for."""
    gesprekken: Mapping[str, Gesprek]
    uitspraken: Mapping[str, StatedUtterance]
    signalen: Mapping[str, StatedSignal]
    afspraken: Mapping[str, StatedAgreement]
    aanpakken: Mapping[str, StatedApproach]


def show_path(pad: Pad) -> str:
    """Write a path as people read it: `leefgebieden.werk.uitspraken[0]`."""
    shown = ""
    for step in pad:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else step
    return shown
