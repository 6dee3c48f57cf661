"""Recognising a running approach: the logic behind the name a worker gave it.

The names and their other spellings stand in `rules/tabellen/interventies.yaml`. A worker writes freely
("Bewindvoering sinds 2020"), so a known name inside the text is enough.
"""

import re
from collections.abc import Iterable, Sequence

from kijkwijzer.record import record
from kijkwijzer.rulebase.tables import Interventie

UNKNOWN = "onbekend"


@record(frozen=True)
class KnownApproach:
    """What is known of an approach: its logic, and whether it is a protected measure."""

    logica: str
    beschermd: bool


def recognise(
    name: str, leefgebied: str, interventions: Sequence[Interventie], logics: Iterable[str]
) -> KnownApproach:
    """Return what is known of the approach; a logic's own id is understood too.

    The longest known name wins, one of the same life domain before one of another. When names of
    equal length disagree on the logic, it is `onbekend`.
    """
    written = _plain(name)
    if written in set(logics):
        return KnownApproach(written, beschermd=False)
    found: dict[tuple[int, bool], list[Interventie]] = {}
    for row in interventions:
        for known in (row.naam, *row.aliassen):
            words = _plain(known)
            # Nearly all names are no part of it, and telling that needs no pattern.
            if words in written and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", written):
                rank = (len(words), row.leefgebied == leefgebied)
                found.setdefault(rank, []).append(row)
    if not found:
        return KnownApproach(UNKNOWN, beschermd=False)
    best = found[max(found)]
    logic = {row.logica for row in best}
    return KnownApproach(
        logic.pop() if len(logic) == 1 else UNKNOWN,
        # A measure that may be protected is treated as one: it is never advised to stop.
        beschermd=any(row.beschermd for rows in found.values() for row in rows),
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold().strip())
