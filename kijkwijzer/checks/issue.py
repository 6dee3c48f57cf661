"""What a check finds: a code, how serious it is, where it stands, and where it can a witness."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import total_ordering
from typing import Literal

from kijkwijzer.reading import Place
from kijkwijzer.rulebase.model import Rule

Ernst = Literal["fout", "let-op", "tip"]

ERNST: Mapping[Ernst, str] = {
    "fout": "Het advies kan hierdoor verkeerd, dubbel of leeg zijn. Herstel dit voor je de regels gebruikt.",
    "let-op": "De regels werken, maar hier staat iets dat niets doet of dat ontbreekt. Kijk er samen naar.",
    "tip": "Het kan duidelijker. Schrijf het anders als dat de tekst beter maakt.",
}
"""What each severity means, from the most serious to the least."""

ORDER: tuple[Ernst, ...] = tuple(ERNST)


@total_ordering
@dataclass(frozen=True, slots=True)
class Issue:
    """One finding about the rules, in Dutch. `witness` is a casus file that shows it."""

    code: str
    ernst: Ernst
    place: Place | None
    message: str
    about: str
    """The id of the rule, text, row, fact or value it is about."""
    witness: str | None = None
    bereik: str | None = None
    """For what a solver decided: within which bounds it looked at every casus."""

    def __str__(self) -> str:
        """Say it on one line, the place first, as editors expect."""
        where = f"{self.place}: " if self.place else ""
        looked = f" (bekeken: {self.bereik})" if self.bereik else ""
        return f"{where}{self.code} {self.ernst}: {self.about}: {self.message}{looked}"

    def __lt__(self, other: object) -> bool:
        """Order by severity, then by place, then by code."""
        if not isinstance(other, Issue):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def _sort_key(self) -> tuple[int, Place, str, str, str]:
        place = self.place or Place("", 0, 0)
        return ORDER.index(self.ernst), place, self.code, self.about, self.message


def place_of(rule: Rule) -> Place:
    """Return where a rule stands."""
    return Place(rule.bestand, rule.regelnummer, 1)
