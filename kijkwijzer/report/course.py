"""The conversations side by side: what jammed, what flowed, what was kept, and how each bril stood."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import Advies, Afspraak, Gesprekskop, GoedMoment, Signaal

LABEL: Final = 150
"""Width for what a line is about, in the units of the picture."""
STEP: Final = 76
"""Width of a conversation: two of them show on a phone."""
PER_STRIP: Final = 6
"""More conversations than this go on in a strip below."""
WIDTH: Final = LABEL + PER_STRIP * STEP
HEAD: Final = 44
LINE: Final = 38

_UNKNOWN: Final = "onbekend"
_KEPT: Final = ("ja", "deels", "nee", _UNKNOWN)


class Talk(NamedTuple):
    """All that is known of one conversation."""

    kop: Gesprekskop
    statuses: Mapping[str, str]
    """By bril."""
    signals: tuple[Signaal, ...]
    good: tuple[GoedMoment, ...]
    agreed: tuple[tuple[Afspraak, str], ...]
    """What was agreed, each with whether it was kept."""


class Moment(NamedTuple):
    """A sign in the strip: a status, or how often something happened."""

    x: int
    status: str | None
    often: int


class Line(NamedTuple):
    """One line of a strip: a bril, or a kind of thing that happened."""

    kind: str
    """`bril`, or what happened: `signaal`, `goed`, or an answer to whether it was kept."""
    bril: str | None
    y: int
    moments: tuple[Moment, ...]


class Strip(NamedTuple):
    """A few conversations from left to right."""

    talks: tuple[Talk, ...]
    places: tuple[int, ...]
    """The middle of the column of each."""
    lines: tuple[Line, ...]
    height: int


class Course(NamedTuple):
    """The course of a traject, drawn and told."""

    strips: tuple[Strip, ...]
    over_all: tuple[Signaal, ...]
    """Signals that only show when the conversations are seen together."""


def course(advies: Advies) -> Course | None:
    """Return the course, or None where there is no second conversation to compare with."""
    if len(advies.gesprekken) < 2:
        return None
    # A bril of which no conversation says anything would be a line without a sign.
    brillen = tuple(
        bril
        for bril, kernvraag in advies.kernvragen.items()
        if any(moment.status != _UNKNOWN for moment in kernvraag.verloop)
    )
    talks = tuple(_talk(advies, kop, brillen) for kop in advies.gesprekken)
    happened = [kind for kind in ("signaal", "goed", *_KEPT) if any(_count(t, kind) for t in talks)]
    strips = (
        _strip(talks[start : start + PER_STRIP], brillen, happened)
        for start in range(0, len(talks), PER_STRIP)
    )
    return Course(tuple(strips), tuple(one for one in advies.signalen if one.gesprek is None))


def _talk(advies: Advies, kop: Gesprekskop, brillen: tuple[str, ...]) -> Talk:
    return Talk(
        kop,
        {
            bril: next(
                (m.status for m in advies.kernvragen[bril].verloop if m.gesprek == kop.id), _UNKNOWN
            )
            for bril in brillen
        },
        tuple(one for one in advies.signalen if one.gesprek == kop.id),
        tuple(one for one in advies.goede_momenten if one.gesprek == kop.id),
        tuple((one, _kept(one)) for one in advies.afspraken if one.gesprek == kop.id),
    )


def _kept(agreed: Afspraak) -> str:
    return agreed.nagekomen if agreed.nagekomen in _KEPT else _UNKNOWN


def _count(talk: Talk, kind: str) -> int:
    if kind == "signaal":
        return len(talk.signals)
    if kind == "goed":
        return len(talk.good)
    return sum(kept == kind for _, kept in talk.agreed)


def _strip(talks: tuple[Talk, ...], brillen: tuple[str, ...], happened: list[str]) -> Strip:
    places = tuple(LABEL + STEP // 2 + number * STEP for number in range(len(talks)))
    lines: list[Line] = []
    for kind, bril in _kinds(brillen, happened):
        moments = (
            Moment(x, talk.statuses[bril] if bril else None, _count(talk, kind))
            for x, talk in zip(places, talks, strict=True)
        )
        y = HEAD + LINE // 2 + len(lines) * LINE
        lines.append(Line(kind, bril, y, tuple(m for m in moments if m.status or m.often)))
    return Strip(talks, places, tuple(lines), HEAD + len(lines) * LINE)


def _kinds(brillen: tuple[str, ...], happened: list[str]) -> Iterator[tuple[str, str | None]]:
    yield from ((kind, None) for kind in happened)
    yield from (("bril", bril) for bril in brillen)
