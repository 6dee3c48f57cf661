"""Which life domain first, and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from kijkwijzer.advice.items import Matter
from kijkwijzer.advice.model import Volgorde

REST = "volgorde.rest"
"""The text for a life domain that nothing puts first."""


def order(matter: Matter, names: Sequence[str]) -> tuple[Volgorde, ...]:
    """Return the life domains in order, each with its first reason.

    Safety first, then what is urgent (nearest date first), then the client's own order, then what
    blocks others, then the rest. What is equal keeps the order of the file.
    """
    placed: dict[str, Volgorde] = {}
    for entry in [
        *_by_rule(matter, "veiligheid", names),
        *_by_rule(matter, "urgent", sorted(names, key=lambda naam: _deadline(matter, naam))),
        *_by_rule(matter, "prioriteit", sorted(names, key=lambda naam: _wish(matter, naam))),
        *_blocking(matter, names),
        *_rest(matter, names),
    ]:
        placed.setdefault(entry.leefgebied, entry)
    return tuple(placed.values())


def _by_rule(matter: Matter, reason: str, names: Sequence[str]) -> Iterator[Volgorde]:
    for naam in names:
        for fact in matter.facts("voorrang", leefgebied=naam, reden=reason):
            rule = matter.rule_of("voorrang", fact)
            text = matter.rulebase.teksten[f"volgorde.{reason}"]
            yield Volgorde(naam, text.werker, rule, text.bron)


def _blocking(matter: Matter, names: Sequence[str]) -> Iterator[Volgorde]:
    """Yield the life domains that block others here: what blocks a blocker comes before it."""
    rows = {
        row.leefgebied: row
        for row in matter.rulebase.tabellen.blokkades
        if row.leefgebied in names and set(row.blokkeert) & set(names)
    }
    waiting = [naam for naam in names if naam in rows]
    while waiting:
        free = [n for n in waiting if not any(n in rows[m].blokkeert for m in waiting if m != n)]
        # In a circle nobody is free; then the order of the file decides.
        first = (free or waiting)[0]
        waiting.remove(first)
        yield Volgorde(first, rows[first].reden, rows[first].id, rows[first].bron)


def _rest(matter: Matter, names: Sequence[str]) -> Iterator[Volgorde]:
    text = matter.rulebase.teksten[REST]
    for naam in names:
        yield Volgorde(naam, text.werker, text.id, text.bron)


def _deadline(matter: Matter, naam: str) -> date:
    block = matter.stated.casus.leefgebieden.get(naam)
    return (block and block.urgent_voor) or date.max


def _wish(matter: Matter, naam: str) -> int:
    block = matter.stated.casus.leefgebieden.get(naam)
    wish = block.prioriteit_client if block else None
    return len(matter.stated.casus.leefgebieden) + 1_000_000 if wish is None else wish
