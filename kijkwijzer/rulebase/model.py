"""The rules, texts and sources as frozen data: what the engine and the advice read.

Every piece is plain data (strings and tuples), so that the whole rule base travels as JSON in the
wheel and the same objects come back.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from kijkwijzer.record import record
from kijkwijzer.rulebase.toetsing import NIET_GETOETST, Toetsing
from kijkwijzer.rulebase.vocabulary import row

LAYERS = ("waarnemen", "duiden", "wegen", "verklaren", "adviseren", "plannen")
"""The layers of reasoning, in order. A rule reads from its own layer and earlier ones only."""

Term = str | tuple[str, ...] | None
"""What a pattern asks of one field: a variable (`$x`), one of some values, or anything (None)."""


class Fact(NamedTuple):
    """A fact: its type and the values of its fields, in the order of the vocabulary."""

    type: str
    values: tuple[str, ...]


# A named tuple, as `Fact` and `Example`: a rule base has thousands, and these are made quickest.
class Pattern(NamedTuple):
    """What a rule asks of a fact, or the shape of a conclusion: a term for each field."""

    type: str
    terms: tuple[Term, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables in this pattern, in field order, each once."""
        return tuple(dict.fromkeys(term for term in self.terms if isinstance(term, str)))


@record(frozen=True)
class Holds:
    """A condition: there is a fact that matches."""

    pattern: Pattern
    soort: Literal["wel"] = "wel"


@record(frozen=True)
class Absent:
    """A condition: there is no fact that matches."""

    pattern: Pattern
    soort: Literal["niet"] = "niet"


@record(frozen=True)
class Unequal:
    """A condition: two variables have different values."""

    left: str
    right: str
    soort: Literal["ongelijk"] = "ongelijk"


@record(frozen=True)
class OneOf:
    """A condition: a variable has one of these values."""

    variable: str
    values: tuple[str, ...]
    soort: Literal["een_van"] = "een_van"


@record(frozen=True)
class AtLeast:
    """A condition: at least `aantal` distinct values of a variable match the patterns `van`.

    The driver counts between strata and declares the groups that reach the number as facts of type
    `telling` (its own name), with the variables in `groep` as fields; so no engine counts.
    """

    aantal: int
    verschillend: str
    van: tuple[Pattern, ...]
    telling: str
    groep: tuple[str, ...]
    soort: Literal["minstens"] = "minstens"

    @property
    def pattern(self) -> Pattern:
        """The pattern that matches the counted fact."""
        return Pattern(self.telling, self.groep)


Test = Unequal | OneOf
"""A condition on the variables alone."""

Condition = Holds | Absent | Test | AtLeast


class Example(NamedTuple):
    """Facts on which a rule must fire (`wel`), must not (`niet`), or does not yet (`nog-niet`)."""

    soort: Literal["wel", "niet", "nog-niet"]
    feiten: tuple[Fact, ...]
    regelnummer: int


@record(frozen=True)
class Rule:
    """A rule: when (`als`) all conditions hold, its conclusions (`dan`) follow."""

    id: str
    laag: str
    als: tuple[Condition, ...]
    dan: tuple[Pattern, ...]
    uitleg: str
    bron: tuple[str, ...]
    toetsing: Toetsing
    voorbeelden: Sequence[Example]
    bestand: str
    regelnummer: int
    grenzen: str | None = None

    @cached_property
    def positive(self) -> tuple[Pattern, ...]:
        """The patterns that must match a fact each, counted facts included, in written order."""
        return tuple(c.pattern for c in self.als if isinstance(c, Holds | AtLeast))

    @cached_property
    def negative(self) -> tuple[Pattern, ...]:
        """The patterns that no fact may match."""
        return tuple(c.pattern for c in self.als if isinstance(c, Absent))

    @cached_property
    def tests(self) -> tuple[Test, ...]:
        """The conditions on the variables alone."""
        return tuple(c for c in self.als if isinstance(c, Unequal | OneOf))

    @cached_property
    def counts(self) -> tuple[AtLeast, ...]:
        """The countings this rule asks for."""
        return tuple(c for c in self.als if isinstance(c, AtLeast))


@row
@record(frozen=True)
class Tekst:
    """A text that can reach a reader, with placeholders such as `{citaat:uitspraak}`."""

    id: str
    werker: str
    bron: tuple[str, ...]
    gevoelig: str | None = None
    """The kind of sensitivity (safety, medicine, debts, law, a vulnerable group), if any."""
    toetsing: Toetsing = NIET_GETOETST
    client: str | None = None
    intervisie: str | None = None
    zinnen: tuple[str, ...] = ()
    """Wordings that a worker can say aloud, where the text is about something to say."""
    wanneer: str | None = None
    """When to do it, where the text is the first step."""

    @property
    def woorden(self) -> tuple[str, ...]:
        """Everything in it that can reach a reader, as it is written."""
        alone = (self.werker, self.client, self.intervisie, self.wanneer)
        return (*(words for words in alone if words), *self.zinnen)


@row
@record(frozen=True)
class Bron:
    """A part of a source, by id."""

    id: str
    titel: str
    maker: str
