"""Finding golden casussen: for each mutant that any casus can show, one that shows it.

What is frozen stays as long as it is needed, so that a changed rule changes few casussen: only for a mutant
that none of them shows is a new one looked for, and one whose every mutant others show goes away.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kijkwijzer.checks.difference import Reasoned
from kijkwijzer.checks.distinguish import Comparison, SmallCasussen
from kijkwijzer.checks.golden_casus import Golden, empty_casus
from kijkwijzer.checks.mutants import all_mutants, noticed
from kijkwijzer.checks.mutation import Mutant
from kijkwijzer.checks.statable import Statable
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact

Numbers = frozenset[int]
"""Mutants, by their number in the order of the rules."""


@dataclass(frozen=True)
class Renewed:
    """The golden casussen as they should be now, and what became of each mutant."""

    goldens: tuple[Golden, ...]
    """The empty casus first, then by rule file and mutant."""
    mutanten: tuple[Mutant, ...]
    nooit: Numbers
    """Those with which all rules together conclude the same in every casus within the scope."""
    vervangen: Numbers
    """Of those, the ones that do conclude something else: other rules make up for it."""
    voorbeelden: Numbers
    """Those that the examples of their own rule notice."""
    golden: Numbers
    """Those that a golden casus shows."""

    @property
    def te_onderscheiden(self) -> Numbers:
        """The mutants that must be caught."""
        return frozenset(range(len(self.mutanten))) - self.nooit

    @property
    def over(self) -> Numbers:
        """The mutants that must be caught and are not."""
        return self.te_onderscheiden - self.voorbeelden - self.golden


@dataclass(frozen=True)
class _Tried:
    """A casus with the mutants that it shows."""

    casus: Reasoned
    shows: Numbers


def renew(knowledge: Knowledge, before: Sequence[Golden]) -> Renewed:
    """Return the golden casussen for these rules, with as many of those there were as are needed."""
    mutants = all_mutants(knowledge.rulebase)
    search = SmallCasussen(knowledge, mutants)

    def tried(stated: Iterable[Fact]) -> _Tried:
        casus = Reasoned(stated, knowledge.rulebase)
        return _Tried(casus, frozenset(at for at, each in enumerate(mutants) if casus.shows(each)))

    empty = empty_casus(knowledge)
    statable = Statable(knowledge)
    kept = [golden.gegeven for golden in before[1:] if golden.gegeven in statable]
    casussen = [tried(stated) for stated in (empty.gegeven, *kept)]
    unseen = set(range(len(mutants))).difference(*(each.shows for each in casussen))
    never: set[int] = set()
    for number in range(len(mutants)):
        if number not in unseen:
            continue
        stated = search.showing(number, unseen)
        if stated is None:
            never.add(number)
        else:
            casussen.append(tried(stated))
            unseen -= casussen[-1].shows
    return Renewed(
        (empty, *_named(_needed(casussen), mutants)),
        mutants,
        frozenset(never),
        _made_up_for(knowledge, sorted(never), mutants),
        frozenset(at for at, each in enumerate(mutants) if noticed(each)),
        frozenset().union(*(each.shows for each in casussen)),
    )


def _made_up_for(
    knowledge: Knowledge, numbers: Sequence[int], mutants: Sequence[Mutant]
) -> Numbers:
    """Return which of these mutants conclude something else than their own rule in some casus."""
    comparison = Comparison(knowledge, [mutants[number] for number in numbers], alone=True)
    return frozenset(numbers[at] for at in comparison.casussen())


def _needed(casussen: Sequence[_Tried]) -> list[tuple[int, Reasoned]]:
    """Return the casussen of which each shows a mutant that no other does, with the first such mutant.

    The first of them, the empty casus, always stays; it is left out of what comes back.
    """
    times = Counter(number for each in casussen for number in each.shows)
    kept = []
    for each in reversed(casussen[1:]):
        if all(times[number] > 1 for number in each.shows):
            times.subtract(each.shows)
        else:
            kept.append(each)
    # Only now: what a casus alone shows is known when the last one has gone.
    return sorted(
        ((min(number for number in each.shows if times[number] == 1), each.casus) for each in kept),
        key=lambda pair: pair[0],
    )


def _named(casussen: Iterable[tuple[int, Reasoned]], mutants: Sequence[Mutant]) -> Iterator[Golden]:
    for number, casus in casussen:
        mutant = mutants[number]
        file = Path(mutant.origineel.bestand).stem
        yield Golden(mutant.naam, file, casus.stated, casus.concluded)
