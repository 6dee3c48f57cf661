"""What a benchmark found, as one section of `docs/metingen.md`.

Every benchmark prints its own section, and the page is all of them: so the command named on the page
shows what the page shows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One figure, with the most that it may be where somebody set that."""

    wat: str
    gemeten: float
    eenheid: str = ""
    decimalen: int = 1
    hoogstens: float | None = None

    @property
    def gehaald(self) -> bool | None:
        """Whether the figure stays within its bar; None without a bar."""
        return None if self.hoogstens is None else self.gemeten <= self.hoogstens

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in a row of a table."""
        bar = "" if self.hoogstens is None else self._shown(self.hoogstens)
        met = "" if self.gehaald is None else ("ja" if self.gehaald else "**nee**")
        return (self.wat, self._shown(self.gemeten), bar, met)

    def _shown(self, value: float) -> str:
        return f"{number(value, self.decimalen)} {self.eenheid}".strip()


@dataclass(frozen=True)
class Table:
    """A table; the first column holds words, the others numbers."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """What one benchmark found: the figures first, then the tables behind them."""

    titel: str
    opdracht: str
    uitleg: str
    cijfers: tuple[Figure, ...]
    tabellen: tuple[Table, ...] = ()


FIGURES = ("wat", "gemeten", "hoogstens", "gehaald")
"""The head of a table of figures."""


def number(value: float, digits: int = 1) -> str:
    """Return a number as it is written in Dutch."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def markdown(section: Section) -> str:
    """Return a section in Markdown."""
    figures = Table(FIGURES, tuple(figure.cells for figure in section.cijfers))
    parts = [
        f"## {section.titel}",
        section.uitleg,
        f"```sh\n{section.opdracht}\n```",
        *(table_of(table) for table in (figures, *section.tabellen) if table.rijen),
    ]
    return "\n\n".join(parts) + "\n"


def table_of(table: Table) -> str:
    """Return a table in Markdown."""
    under = ("---", *("---:" for _ in table.kop[1:]))
    return "\n".join(_lines((table.kop, under, *table.rijen)))


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        yield f"| {' | '.join(row)} |"
