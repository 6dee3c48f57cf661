"""Weighing: from counted indications to one diagnosis per life domain, by a table of closed words.

The table stands in `rules/tabellen/weging.yaml`; this module only counts and looks up. One statement
counts once per problem, at its strongest.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from kijkwijzer.engine.protocol import Firing
from kijkwijzer.record import record
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.tables import ClosedWord, Weegrij
from kijkwijzer.rulebase.tables import Count as Number
from kijkwijzer.rulebase.vocabulary import EMPTY

WEIGHED, TO_WEIGH, DIAGNOSIS = "weegt", "te_wegen", "diagnose"
"""Fact types: an indication that weighs, a life domain that gets a diagnosis, the diagnosis."""


CLOSED_WORDS: Mapping[ClosedWord, Callable[[int], bool]] = {
    "geen": lambda number: number <= 0,
    "een": lambda number: number == 1,
    "minstens-een": lambda number: number >= 1,
    "minstens-twee": lambda number: number >= 2,
}
"""The only numbers the table may speak of."""


@record(frozen=True)
class Count:
    """How many statements speak for a problem, strongly and weakly."""

    sterk: int = 0
    zwak: int = 0


def tally(indications: Iterable[tuple[str, str, str]]) -> Mapping[str, Count]:
    """Count (problem, strength, statement) triples: each statement once, at its strongest."""
    strongest: dict[tuple[str, str], str] = {}
    for problem, strength, statement in indications:
        if strongest.get((problem, statement)) != "sterk":
            strongest[problem, statement] = strength
    counts: dict[str, Count] = {}
    for (problem, _), strength in strongest.items():
        old = counts.get(problem, Count())
        counts[problem] = Count(
            old.sterk + (strength == "sterk"),
            old.zwak + (strength == "zwak"),
        )
    return counts


def weigh(
    facts: Iterable[Fact], problems: Sequence[str], table: Sequence[Weegrij]
) -> Sequence[Firing]:
    """Return one firing per life domain: the row of the table that decided, and its diagnosis.

    `facts` are those of the types WEIGHED (leefgebied, probleem, sterkte, uitspraak) and TO_WEIGH.
    """
    weighed: dict[str, list[Fact]] = {}
    for fact in facts:
        weighed.setdefault(fact.values[0], []).append(fact)
    return [_decide(area, sorted(weighed[area]), problems, table) for area in sorted(weighed)]


def counts_of(facts: Iterable[Fact], problems: Sequence[str]) -> Mapping[str, Count]:
    """Return the count of every problem, given the facts of one life domain that weigh."""
    found = tally((f.values[1], f.values[2], f.values[3]) for f in facts if f.type == WEIGHED)
    return {problem: found.get(problem, Count()) for problem in problems}


def numbers_of(candidate: str, counts: Mapping[str, Count]) -> Mapping[Number, int]:
    """Return what the table may ask about a candidate problem, with the number of each."""
    own = counts[candidate]
    others = [count for problem, count in counts.items() if problem != candidate]
    return {
        "zelf_S": own.sterk,
        "zelf_Z": own.zwak,
        "ander_S": sum(other.sterk for other in others),
        "ander_Z": sum(other.zwak for other in others),
        "voor_S": own.sterk - max((other.sterk for other in others), default=0),
        "voor_Z": own.zwak - max((other.zwak for other in others), default=0),
    }


def _decide(
    area: str, facts: Sequence[Fact], problems: Sequence[str], table: Sequence[Weegrij]
) -> Firing:
    counts = counts_of(facts, problems)
    for row in table:
        for candidate in problems:
            if _holds(row, candidate, counts):
                outcome = candidate if row.diagnose == "zelf" else row.diagnose
                diagnosis = Fact(DIAGNOSIS, (area, outcome, row.zekerheid or EMPTY))
                return Firing(row.id, tuple(facts), (diagnosis,))
    raise AssertionError("the last row of the weighing table holds always; the loader checks it")


def _holds(row: Weegrij, candidate: str, counts: Mapping[str, Count]) -> bool:
    numbers = numbers_of(candidate, counts)
    return all(CLOSED_WORDS[word](numbers[name]) for name, word in row.als.items())
