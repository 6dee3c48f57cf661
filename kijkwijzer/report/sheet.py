"""The sheet to take along: a few sentences a worker can say, that fit on one page for any casus.

It lies on the table and the client may read it. So it holds sentences only: no finding, no life
domain, nothing that somebody said or wrote.
"""

from collections.abc import Iterable, Mapping
from itertools import islice

from kijkwijzer.advice.model import Advies, Getoetst, Tekstitem
from kijkwijzer.record import record
from kijkwijzer.report.own_words import domains_in_order

LONGEST = 120
"""More letters than this do not fit on the sheet, which then does without that sentence."""

_WORDINGS = 2


@record(frozen=True)
class Line:
    """Something to say, in more than one wording."""

    wordings: tuple[str, ...]
    heading: str = ""
    """What to do, for the first step."""
    unreviewed: bool = False


@record(frozen=True)
class Sheet:
    """The lines of the sheet, part by part."""

    opening: tuple[Line, ...]
    questions: tuple[Line, ...]
    reflections: tuple[Line, ...]
    step: tuple[Line, ...]
    closing: tuple[Line, ...]
    danger: tuple[Line, ...]
    contact_first: bool = False
    """True where there is no contact yet: questions, what to give back and the closing are for later."""

    @property
    def front(self) -> Mapping[str, tuple[Line, ...]]:
        """The parts of the first half, by name in the words of the sheet, in order."""
        if self.contact_first:
            return {"opening": self.opening, "stap": self.step}
        return {"opening": self.opening, "vragen": self.questions}

    @property
    def back(self) -> Mapping[str, tuple[Line, ...]]:
        """The parts of the second half."""
        if self.contact_first:
            return {
                "vragen": self.questions,
                "reflecties": self.reflections,
                "afronding": self.closing,
            }
        return {"reflecties": self.reflections, "stap": self.step, "afronding": self.closing}

    @property
    def front_unreviewed(self) -> bool:
        """True where a line of the first half is sensitive and was not reviewed."""
        return _has_unreviewed(*self.front.values(), self.danger)

    @property
    def back_unreviewed(self) -> bool:
        """True where a line of the second half is sensitive and was not reviewed."""
        return _has_unreviewed(*self.back.values())


def sheet_of(advies: Advies) -> Sheet:
    """Choose what stands on the sheet: the first of each kind, two wordings of each."""
    plan, step = advies.gespreksplan, advies.eerste_stap
    return Sheet(
        opening=_lines(plan.opening, 2),
        questions=_lines(advies.werkwijze.tijdens, 3),
        reflections=_reflections(advies),
        step=tuple(
            Line(line.wordings, _short(step.client), line.unreviewed) for line in _lines([step], 1)
        ),
        closing=_lines(plan.afronding, 2),
        danger=tuple(
            Line((one.tekst,), unreviewed=_is_unreviewed(one.toetsing))
            for one in advies.blad.gevaar[:1]
            if _fits(one.tekst)
        ),
        contact_first=bool(plan.contact),
    )


def _has_unreviewed(*parts: tuple[Line, ...]) -> bool:
    return any(line.unreviewed for part in parts for line in part)


def _lines(items: Iterable[Tekstitem], most: int) -> tuple[Line, ...]:
    """Return the first items that hold sentences to say, two wordings of each."""
    lines = (
        Line(_fitting(item.zinnen), unreviewed=_is_unreviewed(item.toetsing)) for item in items
    )
    return tuple(islice((line for line in lines if line.wordings), most))


def _reflections(advies: Advies) -> tuple[Line, ...]:
    """Return two things to give back: of two life domains if there are two, else of one."""
    per_domain = [domain.reflecties for _, domain in domains_in_order(advies) if domain.reflecties]
    firsts = [one[0] for one in per_domain]
    others = [item for one in per_domain for item in one[1:]]
    lines = (
        Line(_fitting((item.tekst, *item.zinnen)), unreviewed=_is_unreviewed(item.toetsing))
        for item in (*firsts, *others, *advies.blad.teruggeven)
    )
    unique = {line.wordings: line for line in lines if line.wordings}
    return tuple(islice(unique.values(), 2))


def _fitting(wordings: Iterable[str]) -> tuple[str, ...]:
    return tuple(islice((one for one in wordings if _fits(one)), _WORDINGS))


def _fits(text: str) -> bool:
    return len(text) <= LONGEST


def _short(text: str | None) -> str:
    return text if text is not None and _fits(text) else ""


def _is_unreviewed(toetsing: str | Getoetst | None) -> bool:
    return toetsing == "niet-getoetst"
