"""What the lexicon holds and what reading a statement gives: plain, frozen, without behaviour."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kijkwijzer.casus.statements.patterns import Pattern
from kijkwijzer.record import record

Strength = Literal["sterk", "zwak"]
Person = Literal["ik", "vrij"]
Reach = Literal["deelzin", "zin"]
Direction = Literal["vooruit", "terug", "deelzin", "zin"]
Level = Literal["nu-handelen", "vraag-door"]
Patterns = Sequence[Pattern]

# What a cue can say: first about how the client sees himself here, then about the conversation.
Sign = Literal[
    "wil",
    "wil-niet",
    "kan",
    "kan-niet",
    "geen-hoop",
    "hoop",
    "obstakel-buiten",
    "obstakel-binnen",
    "leerwens",
    "eigen-plan",
    "afstand",
    "andere-wereld",
    "opgave",
    "zet-stap",
    "sociaal-wenselijk",
    "ja-zeggen",
    "discord",
    "echt",
]
ABOUT_TALK = frozenset(("sociaal-wenselijk", "ja-zeggen", "discord", "echt"))


class Cue(NamedTuple):
    """One way of saying something, and what it says.

    `persoon` "ik": only the speaker about himself; "vrij": whoever is the subject, as long as it is
    not said about somebody else. `bereik`: the patterns look inside one clause or the whole
    sentence. `ook_als`: reasons that do not take this cue away. `alleen_met`: it counts only beside
    a cue with one of these signs.
    """

    id: str
    zegt: str
    sterkte: Strength
    persoon: Person
    bereik: Reach
    ook_als: frozenset[str]
    alleen_met: tuple[str, ...]
    patronen: Patterns


class Lookalike(NamedTuple):
    """Words that resemble cues and mean something else; `raakt` limits it to cues of these signs."""

    id: str
    raakt: frozenset[str]
    bereik: Reach
    patronen: Patterns


class Trigger(NamedTuple):
    """Words that change what is said around them (somebody else speaks, long ago, not meant).

    `richting` says how far it reaches, `raakt` which signs it touches (empty: all); `zwakker` makes
    a cue weak, otherwise it no longer counts, for `reden`. With `telt_toch` the words say the
    reverse: what would be told of a cue for its form alone, `reden`, does not hold here.
    """

    id: str
    reden: str
    richting: Direction
    raakt: frozenset[str]
    zwakker: bool
    telt_toch: bool
    patronen: Patterns


class DangerCue(NamedTuple):
    """A way of speaking that may point to danger; `behalve` are patterns of harmless look-alikes."""

    id: str
    soort: str
    niveau: Level
    bereik: Reach
    patronen: Patterns
    behalve: Patterns


class Theme(NamedTuple):
    """A theme of the worker's own question, with the words by which it is known."""

    id: str
    patronen: Patterns


class Words(NamedTuple):
    """The small words of Dutch that steer the reading; `rules/lexicon/woorden.yaml` explains them."""

    spelling: dict[str, str]
    vullers: frozenset[str]
    ontkenning: frozenset[str]
    ontkenning_vooruit: frozenset[str]
    verleden: frozenset[str]
    tegenstelling: frozenset[str]
    voegwoorden: frozenset[str]
    nevenschikkend: frozenset[str]
    na_en: frozenset[str]
    na_maar: frozenset[str]
    zinsbegin: frozenset[str]
    werkwoorden_ik: frozenset[str]
    ik: frozenset[str]
    ik_voorwerp: frozenset[str]
    ander: frozenset[str]
    men: frozenset[str]
    voorzetsels: frozenset[str]
    bezitters: frozenset[str]
    naasten: frozenset[str]
    vraagwoorden: frozenset[str]
    vraagstaart: frozenset[str]
    ommekeer: frozenset[str]
    nu: frozenset[str]


class Burdens(NamedTuple):
    """How a list of burdens is known: what weighs, and the words that pile one on another."""

    last: Patterns
    stapelen: Patterns
    behalve: Patterns
    lidwoorden: frozenset[str]
    zonder_stapelwoord: int


class FoundCue(NamedTuple):
    """A cue found in a statement.

    `start` and `end` are character offsets in the text as given. `reden` is why it does not count
    (the id of a text), None when it counts; `zwakker_door` why it counts as weak although the cue
    is strong of its own.
    """

    cue: str
    zegt: str
    sterkte: Strength
    start: int
    end: int
    reden: str | None = None
    zwakker_door: str | None = None


@record(frozen=True)
class Reading:
    """What was found in one statement: cues in order of place, and the burdens piled up in it."""

    cues: tuple[FoundCue, ...]
    lasten: tuple[tuple[int, int], ...]


@record(frozen=True)
class Danger:
    """A possible sign of danger, its kind, how fast to act, and where it stands in the text."""

    soort: str
    niveau: Level
    cue: str
    start: int
    end: int
