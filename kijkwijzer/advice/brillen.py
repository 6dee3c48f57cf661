"""The five kernvragen in the advice: status, course, findings, questions and tips."""

from collections.abc import Mapping

from kijkwijzer.advice.items import Matter, review
from kijkwijzer.advice.model import Kernvraag, Statusmoment, Tekstitem

UNKNOWN = "onbekend"

ENOUGH = 4
"""What rules say about this casus comes first; general tips fill up to so many, to stay readable."""


def kernvragen(matter: Matter) -> Mapping[str, Kernvraag]:
    """Return all five brillen, always, in the order of the method."""
    return {bril: _kernvraag(matter, bril) for bril in matter.rulebase.vocabulary.waarden["bril"]}


def _kernvraag(matter: Matter, bril: str) -> Kernvraag:
    status = next((fact["status"] for fact in matter.facts("status", bril=bril)), UNKNOWN)
    decided = next((fact["gesprek"] for fact in matter.facts("beslist", bril=bril)), None)
    questions = matter.items("vraag", bril=bril)
    tips = matter.items("tip", bril=bril)
    return Kernvraag(
        status=status,
        bevindingen=matter.items("bevinding", bril=bril),
        vragen=questions + _rows(matter, bril, status, "vraag", len(questions)),
        tips=tips + _rows(matter, bril, status, "tip", len(tips)),
        gesprek=decided,
        datum=_date(matter, decided) if decided else None,
        verloop=_course(matter, bril),
        onderbouwing=matter.behind("status", bril=bril),
    )


def _rows(matter: Matter, bril: str, status: str, kind: str, already: int) -> tuple[Tekstitem, ...]:
    """Return general questions or tips for this status, as many as there is room for."""
    found = tuple(
        Tekstitem(
            tekst=row.tekst,
            regel=row.id,
            bron=row.bron,
            toetsing=review(row.toetsing) if row.gevoelig else None,
        )
        for row in matter.rulebase.tabellen.briltips
        if row.bril == bril and row.soort == kind and status in row.bij
    )
    return found[: max(ENOUGH - already, 0)]


def _course(matter: Matter, bril: str) -> tuple[Statusmoment, ...]:
    per_talk = {
        fact["gesprek"]: fact["status"] for fact in matter.facts("gespreksstatus", bril=bril)
    }
    return tuple(
        Statusmoment(name, _date(matter, name), per_talk.get(name, UNKNOWN))
        for name in matter.stated.gesprekken
    )


def _date(matter: Matter, gesprek: str) -> str | None:
    day = matter.stated.gesprekken[gesprek].datum
    return day.isoformat() if day else None
