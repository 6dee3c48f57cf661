"""The four rows of the method (FORMATS § 1): what belongs together, in their fixed order."""

from typing import Final, NamedTuple


class Row(NamedTuple):
    """A self-image, the problem it points to, and what fits it."""

    zelfbeeld: str
    probleem: str
    logica: str
    rol: str


ROWS: Final = (
    Row("wil-en-kan", "kansen", "kansen", "verkoper"),
    Row("wil-maar-kan-niet-goed", "competentie", "competenties", "leraar"),
    Row("opgegeven", "zelfsturing", "zelfsturing", "ouder"),
    Row("andere-plannen", "ik-pas-niet", "ondernemen", "co-creator"),
)


def row_of(probleem: str) -> Row | None:
    """Return the row of a problem; None for `gemengd`, `onbekend` and anything else."""
    return next((row for row in ROWS if row.probleem == probleem), None)
