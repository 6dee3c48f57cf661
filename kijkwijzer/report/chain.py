"""The chain of reasoning in one life domain: words, what they say, how often, and what fits that."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import Tellingen, UitspraakAdvies, Vuring
from kijkwijzer.report.fourfold import ROWS, row_of

LETTERS: Final = 5
"""Lines of text in a box, at most."""
HEIGHT: Final = 88
"""Of a box, in the units of the picture."""
GAP: Final = 12
TOP: Final = 44
"""Height for the names of the columns."""
COLUMNS: Final = ((0, 170), (187, 140), (344, 144), (505, 150), (672, 166))
"""Where each column begins and how wide it is: words, signs, self-images, outcome, what fits."""
WIDTH: Final = 838
MOST: Final = 6
"""Statements that are drawn; the table has them all."""

_FACT = re.compile(r"weegt\((?P<fields>[^()]*)\)")


class Weighed(NamedTuple):
    """A statement that was weighed."""

    number: int
    given: UitspraakAdvies
    weighs: Mapping[str, str]
    """By problem that it points to, how strongly."""

    @property
    def own(self) -> bool:
        """True where the worker said how to read it."""
        return self.given.herkomst == "eigen"

    @property
    def signs(self) -> tuple[tuple[str, str], ...]:
        """What its words say and how strongly, the strong ones first, each once."""
        counted = (one for one in self.given.aanwijzingen if one.telt)
        strongest: dict[str, str] = {}
        for one in sorted(counted, key=lambda one: one.sterkte != "sterk"):
            strongest.setdefault(one.zegt, one.sterkte)
        return tuple(strongest.items())


class Words(NamedTuple):
    """A statement in the picture."""

    weighed: Weighed
    y: int


class Image(NamedTuple):
    """A self-image in the picture, with the indications for it."""

    zelfbeeld: str
    probleem: str
    counts: Tellingen
    y: int


class Link(NamedTuple):
    """A line from one box to another."""

    from_x: int
    from_y: int
    to_x: int
    to_y: int
    strong: bool


class Fit(NamedTuple):
    """Something that fits the outcome: the way, the role or the kind of conversation."""

    kind: str
    y: int


class Chain(NamedTuple):
    """The chain, drawn and told."""

    weighed: tuple[Weighed, ...]
    words: tuple[Words, ...]
    more: int
    """Statements that were weighed and not drawn."""
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    outcome: int
    """Where the outcome stands."""
    fits: tuple[Fit, ...]
    logica: str | None
    """The way that fits; None where nothing is decided."""
    height: int

    @property
    def weighed_less(self) -> bool:
        """True where words also pointed to something else than the outcome."""
        return self.logica is not None and len(self.images) > 1

    @property
    def columns(self) -> tuple[tuple[int, int], ...]:
        """Where each column begins and how wide it is."""
        return COLUMNS

    @property
    def boxes(self) -> tuple[tuple[int, int, int], ...]:
        """Left, top and width of every box but that of the outcome."""
        tops: tuple[list[int], ...] = (
            [one.y for one in self.words],
            [one.y for one in self.words],
            [one.y for one in self.images],
            [],
            [one.y for one in self.fits],
        )
        return tuple((x, y, wide) for (x, wide), ys in zip(COLUMNS, tops, strict=True) for y in ys)


def weights(trace: Iterable[Vuring]) -> dict[str, dict[str, dict[str, str]]]:
    """Return by life domain and statement which problems it was weighed for, each at its strongest."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for fact in (fact for firing in trace for fact in firing.leidt_tot):
        match = _FACT.fullmatch(fact)
        if match is None:
            continue
        fields = dict(pair.partition("=")[::2] for pair in match["fields"].split(", "))
        if fields.keys() >= {"leefgebied", "uitspraak", "probleem", "sterkte"}:
            said = found.setdefault(fields["leefgebied"], {}).setdefault(fields["uitspraak"], {})
            if said.get(fields["probleem"]) != "sterk":
                said[fields["probleem"]] = fields["sterkte"]
    return found


def chain(
    statements: Iterable[tuple[int, UitspraakAdvies]],
    weighs: Mapping[str, Mapping[str, str]],
    stand: Mapping[str, Tellingen],
    probleem: str,
) -> Chain | None:
    """Return the chain of one life domain, or None where no words were weighed.

    `weighs` gives by statement the problems it points to, `stand` the counts, `probleem` the outcome.
    """
    weighed = tuple(
        Weighed(number, given, weighs[given.id])
        for number, given in statements
        if given.id in weighs
    )
    if not weighed:
        return None
    drawn = weighed[:MOST]
    row = row_of(probleem)
    rows = [row for row in ROWS if any(row.probleem in one.weighs for one in weighed)]
    kinds = ("logica", "rol", "gesprek") if row else ("vraag",)
    tall = max(len(drawn), len(rows), len(kinds))
    height = TOP + tall * (HEIGHT + GAP)
    words = tuple(map(Words, drawn, _spread(len(drawn), height)))
    images = tuple(
        Image(row.zelfbeeld, row.probleem, stand.get(row.probleem, Tellingen()), y)
        for row, y in zip(rows, _spread(len(rows), height), strict=True)
    )
    (outcome,) = _spread(1, height)
    fits = tuple(map(Fit, kinds, _spread(len(kinds), height)))
    return Chain(
        weighed,
        words,
        len(weighed) - len(drawn),
        images,
        tuple(_links(words, images, probleem, outcome, fits)),
        outcome,
        fits,
        row.logica if row else None,
        # The line below the boxes says how many are left out.
        height + (20 if len(weighed) > len(drawn) else 0),
    )


def _spread(number: int, height: int) -> list[int]:
    """Return the tops of so many boxes, spread evenly below the names of the columns."""
    room = (height - TOP) // number
    return [TOP + place * room + (room - HEIGHT) // 2 for place in range(number)]


def _links(
    words: tuple[Words, ...],
    images: tuple[Image, ...],
    probleem: str,
    outcome: int,
    fits: tuple[Fit, ...],
) -> Iterator[Link]:
    for one in words:
        yield _link(0, one.y, one.y, strong=True)
        for image in images:
            if image.probleem in one.weighed.weighs:
                strong = one.weighed.weighs[image.probleem] == "sterk"
                yield _link(1, one.y, image.y, strong=strong)
    for image in images:
        # What weighed less leads no further; where nothing is decided, each image has its part.
        if image.probleem == probleem or row_of(probleem) is None:
            yield _link(2, image.y, outcome, strong=True)
    for fit in fits:
        yield _link(3, outcome, fit.y, strong=True)


def _link(column: int, from_y: int, to_y: int, *, strong: bool) -> Link:
    start, width = COLUMNS[column]
    half = HEIGHT // 2
    return Link(start + width, from_y + half, COLUMNS[column + 1][0], to_y + half, strong)
