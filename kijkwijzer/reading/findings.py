"""Collecting the problems of one file while reading goes on."""

from kijkwijzer.reading.places import Lines
from kijkwijzer.reading.problems import MOST_PROBLEMS, Place, Problem, Severity


class StopReading(Exception):  # noqa: N818 - control flow inside this package
    """Raised after a problem that leaves nothing to read on with; the findings hold it."""


class Findings:
    """The problems found so far in one text, at most `MOST_PROBLEMS` of each severity."""

    def __init__(self, name: str, lines: Lines) -> None:
        self.name = name
        self.lines = lines
        self._found: dict[Severity, list[Problem]] = {"fout": [], "waarschuwing": []}

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What makes the file unusable, in the order in which it was found."""
        return tuple(self._found["fout"])

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is odd, in the order in which it was found."""
        return tuple(self._found["waarschuwing"])

    def place(self, index: int) -> Place:
        """Return the place of the character at `index`."""
        return Place(self.name, *self.lines.locate(index))

    def error(self, index: int, message: str, hint: str | None = None) -> None:
        """Note that the file is wrong at `index`."""
        self._add(index, message, hint, "fout")

    def warn(self, index: int, message: str, hint: str | None = None) -> None:
        """Note that something odd stands at `index`."""
        self._add(index, message, hint, "waarschuwing")

    def stop(self, index: int, message: str, hint: str | None = None) -> StopReading:
        """Note an error after which reading cannot go on, and return what to raise."""
        self.error(index, message, hint)
        return StopReading()

    def trial(self) -> "Findings":
        """Return empty findings about the same text, for an attempt that may be thrown away."""
        return Findings(self.name, self.lines)

    def add_all(self, other: "Findings") -> None:
        """Take over what an attempt found."""
        for problem in (*other.errors, *other.warnings):
            self._keep(problem)

    def _add(self, index: int, message: str, hint: str | None, severity: Severity) -> None:
        if len(self._found[severity]) < MOST_PROBLEMS:
            self._keep(Problem(self.place(index), message, hint, severity))

    def _keep(self, problem: Problem) -> None:
        found = self._found[problem.severity]
        if len(found) < MOST_PROBLEMS:
            found.append(problem)
