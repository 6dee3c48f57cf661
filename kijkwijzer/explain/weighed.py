"""The weighing table in words: the counts of a life domain, and how far each row came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kijkwijzer.engine.protocol import Firing
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.engine.weighing import (
    CLOSED_WORDS,
    DIAGNOSIS,
    TO_WEIGH,
    WEIGHED,
    Count,
    counts_of,
    numbers_of,
)
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact, Pattern
from kijkwijzer.rulebase.tables import ClosedWord, Weegrij
from kijkwijzer.rulebase.tables import Count as Number

_NUMBERS: Mapping[Number, str] = {
    "zelf_S": "sterke aanwijzingen hiervoor",
    "zelf_Z": "zwakke aanwijzingen hiervoor",
    "ander_S": "sterke aanwijzingen voor iets anders",
    "ander_Z": "zwakke aanwijzingen voor iets anders",
    "voor_S": "sterke aanwijzingen meer dan voor elk ander",
    "voor_Z": "zwakke aanwijzingen meer dan voor elk ander",
}
_WORDS: Mapping[ClosedWord, str] = {
    "geen": "er mag er geen zijn",
    "een": "er moet er precies één zijn",
    "minstens-een": "er moet er minstens één zijn",
    "minstens-twee": "er moeten er minstens twee zijn",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """How many statements speak for a problem."""

    probleem: str
    sterk: int
    zwak: int
    woorden: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """One thing a row asks, what the number is, and whether that is enough."""

    woorden: str
    aantal: int
    klopt: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of the table, seen for one candidate problem."""

    regel: str
    uitleg: str
    vragen: tuple[Vraag, ...]

    @property
    def klopt(self) -> bool:
        """Whether everything the row asks is so."""
        return all(vraag.klopt for vraag in self.vragen)


def counts_behind(firing: Firing | None, rulebase: RuleBase) -> tuple[Telling, ...]:
    """Return the counts that the weighing table saw; none for a firing of a rule."""
    if firing is None or firing.conclusions[0].type != DIAGNOSIS:
        return ()
    return _tellings(_counts(firing.facts, rulebase), rulebase)


def weighed(area: str, outcome: Outcome, rulebase: RuleBase) -> tuple[Telling, ...] | None:
    """Return the counts of a life domain; None when nothing is weighed there."""
    if Fact(TO_WEIGH, (area,)) not in outcome.concluded:
        return None
    return _tellings(_counts(_of_area(area, outcome), rulebase), rulebase)


def rows_towards(wanted: Pattern, outcome: Outcome, rulebase: RuleBase) -> tuple[Rij, ...]:
    """Return the rows that give the wanted diagnosis, the nearest first.

    `wanted` names a life domain; its diagnosis or certainty may be open. Each row is seen for the
    problem with which it comes nearest.
    """
    area, problem, certainty = (term if isinstance(term, tuple) else () for term in wanted.terms)
    counts = _counts(_of_area(area[0], outcome), rulebase)
    rows: list[Rij] = []
    for row in rulebase.tabellen.weging:
        if certainty and (row.zekerheid or "-") not in certainty:
            continue
        if row.diagnose == "zelf":
            candidates = [each for each in counts if not problem or each in problem]
        else:
            candidates = list(counts) if not problem or row.diagnose in problem else []
        if candidates:
            rows.append(min((_row(row, each, counts) for each in candidates), key=_lacking))
    return tuple(sorted(rows, key=_lacking))


def _lacking(row: Rij) -> int:
    return sum(not vraag.klopt for vraag in row.vragen)


def _of_area(area: str, outcome: Outcome) -> list[Fact]:
    return sorted(f for f in outcome.concluded if f.type == WEIGHED and f.values[0] == area)


def _counts(facts: Iterable[Fact], rulebase: RuleBase) -> Mapping[str, Count]:
    return counts_of(facts, [row.probleem for row in rulebase.vocabulary.vierslag])


def _tellings(counts: Mapping[str, Count], rulebase: RuleBase) -> tuple[Telling, ...]:
    names = rulebase.namen["probleem"]
    return tuple(
        Telling(
            problem,
            count.sterk,
            count.zwak,
            f"{count.sterk} sterk, {count.zwak} zwak: de cliënt {names[problem]} ({problem})",
        )
        for problem, count in counts.items()
    )


def _row(row: Weegrij, candidate: str, counts: Mapping[str, Count]) -> Rij:
    numbers = numbers_of(candidate, counts)
    return Rij(
        row.id,
        row.uitleg,
        tuple(
            Vraag(
                f"{_NUMBERS[name]}: {_WORDS[word]}",
                numbers[name],
                CLOSED_WORDS[word](numbers[name]),
            )
            for name, word in row.als.items()
        ),
    )
