"""`regels dekking`: which rules, and rows of the weighing table, fire on a set of casussen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kijkwijzer.engine.reason import Outcome
from kijkwijzer.explain.words import casussen
from kijkwijzer.rulebase.base import RuleBase


@dataclass(frozen=True, slots=True)
class Gedekt:
    """A rule with how often it fired, and in how many casussen."""

    regel: str
    plek: str
    keer: int
    casussen: int


@dataclass(frozen=True, slots=True)
class Dekking:
    """What a set of casussen shows of the rule base, rules in the order of the files."""

    casussen: int
    regels: tuple[Gedekt, ...]

    @property
    def afgegaan(self) -> tuple[Gedekt, ...]:
        """The rules that fired, those that fired least often first."""
        fired = (rule for rule in self.regels if rule.keer)
        return tuple(sorted(fired, key=lambda rule: (rule.keer, rule.regel)))

    @property
    def nooit(self) -> tuple[Gedekt, ...]:
        """The rules that never fired."""
        return tuple(rule for rule in self.regels if not rule.keer)


def coverage(outcomes: Iterable[Outcome], rulebase: RuleBase) -> Dekking:
    """Count the firings of every rule over these outcomes."""
    times: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    number = 0
    for outcome in outcomes:
        number += 1
        fired = [firing.rule for firing in outcome.trace]
        times.update(fired)
        inside.update(set(fired))
    places = {rule.id: f"{rule.bestand}:{rule.regelnummer}" for rule in rulebase.regels}
    places |= {row.id: "tabel weging" for row in rulebase.tabellen.weging}
    return Dekking(
        number,
        tuple(Gedekt(name, place, times[name], inside[name]) for name, place in places.items()),
    )


def as_text(found: Dekking) -> str:
    """Return the coverage as lines of text: the summary, what never fired, and what did."""
    share = len(found.afgegaan)
    lines = [
        f"{share} van de {len(found.regels)} regels gingen af in {casussen(found.casussen)}.",
    ]
    if found.nooit:
        lines += ["", f"Nooit ({len(found.nooit)}):"]
        lines += [f"  {rule.regel}  {rule.plek}" for rule in found.nooit]
    if found.afgegaan:
        lines += ["", f"Wel ({share}), de zeldzaamste eerst:"]
        lines += [
            f"  {rule.keer:>5} keer in {casussen(rule.casussen):>12}  {rule.regel}"
            for rule in found.afgegaan
        ]
    return "\n".join(lines) + "\n"
