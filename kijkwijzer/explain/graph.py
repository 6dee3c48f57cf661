"""The layers and facts of a rule base as a graph: which facts lead, through rules, to which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kijkwijzer.engine.weighing import DIAGNOSIS, TO_WEIGH, WEIGHED
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import LAYERS, Rule
from kijkwijzer.rulebase.strata import WEIGHING_LAYER, concludes, reads

STATED = "casus"
"""The column of what a casus states, before all layers."""

COLUMNS = (STATED, *LAYERS)

_TALL = 10_000
"""The height of a column, in units of its own."""


@dataclass(frozen=True, slots=True)
class Soort:
    """A fact type in the graph."""

    naam: str
    laag: str
    """The first layer that concludes it, or `casus`."""
    betekenis: str
    maken: tuple[str, ...]
    """The rules, or the table, that conclude it."""
    lezen: tuple[str, ...]
    """The rules, or the table, that read it."""
    in_advies: bool
    """Whether it puts a text into the advice."""


@dataclass(frozen=True, slots=True)
class Lijn:
    """From a fact type to one that follows from it."""

    van: str
    naar: str
    regels: tuple[str, ...]
    compleet: bool
    """Whether every rule of this line needs the facts to be complete: it negates or counts them."""


@dataclass(frozen=True, slots=True)
class Graaf:
    """Fact types by layer, and the lines between them."""

    soorten: tuple[Soort, ...]
    """By column; inside a column those that belong together stand together."""
    lijnen: tuple[Lijn, ...]

    def column(self, layer: str) -> Sequence[Soort]:
        """Return the fact types of a column, from top to bottom."""
        return [soort for soort in self.soorten if soort.laag == layer]


def graph(rulebase: RuleBase) -> Graaf:
    """Return the graph of a rule base. Facts that no rule concludes or reads are left out."""
    makers: dict[str, list[str]] = {DIAGNOSIS: ["weging"]}
    readers: dict[str, list[str]] = {WEIGHED: ["weging"], TO_WEIGH: ["weging"]}
    layers: dict[str, str] = {DIAGNOSIS: WEIGHING_LAYER}
    for rule in sorted(rulebase.regels, key=lambda rule: (LAYERS.index(rule.laag), rule.id)):
        for name in concludes(rule):
            makers.setdefault(name, []).append(rule.id)
            layers.setdefault(name, rule.laag)
        for name in set().union(*reads(rule)):
            readers.setdefault(name, []).append(rule.id)
    soorten = [
        Soort(
            name,
            layers.get(name, STATED),
            kind.betekenis,
            tuple(makers.get(name, ())),
            tuple(readers.get(name, ())),
            kind.tekst is not None,
        )
        for name, kind in rulebase.vocabulary.feiten.items()
        if name in makers or name in readers
    ]
    lines = tuple(_lines(rulebase.regels))
    return Graaf(tuple(_ordered(soorten, lines)), lines)


def _lines(rules: Sequence[Rule]) -> Iterator[Lijn]:
    found: dict[tuple[str, str], list[tuple[str, bool]]] = {
        (WEIGHED, DIAGNOSIS): [("weging", True)],
        (TO_WEIGH, DIAGNOSIS): [("weging", False)],
    }
    for rule in rules:
        positive, complete = reads(rule)
        for source in positive | complete:
            for target in concludes(rule):
                found.setdefault((source, target), []).append((rule.id, source not in positive))
    for (source, target), through in sorted(found.items()):
        names = tuple(sorted(name for name, _ in through))
        yield Lijn(source, target, names, all(complete for _, complete in through))


def _ordered(soorten: Sequence[Soort], lines: Sequence[Lijn]) -> Iterator[Soort]:
    """Yield the fact types column by column, each near what it follows from."""
    places: dict[str, int] = {}
    for layer in COLUMNS:
        inside = [soort for soort in soorten if soort.laag == layer]
        # Twice: what follows from the same column has its place only the second time.
        for _ in range(2):
            if layer != STATED:
                inside.sort(key=lambda soort: (_middle(soort.naam, lines, places), soort.naam))
            places |= {
                soort.naam: height
                for soort, height in zip(inside, spread(len(inside), _TALL), strict=True)
            }
        yield from inside


def spread(number: int, height: int) -> list[int]:
    """Return places for a number of things, evenly over a height."""
    return [(2 * place + 1) * height // (2 * number) for place in range(number)]


def _middle(name: str, lines: Sequence[Lijn], places: Mapping[str, int]) -> int:
    """Return the height around which the sources of a fact type stand, as a whole number."""
    heights = [places[line.van] for line in lines if line.naar == name and line.van in places]
    return sum(heights) // len(heights) if heights else 0
