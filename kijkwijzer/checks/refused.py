"""The checks that the loader itself makes: what it refuses, in the same shape as what the checks find.

A rule base with one of these faults cannot be used at all, so no other check looks at it.
"""

from collections.abc import Mapping

from kijkwijzer.reading import Problem
from kijkwijzer.rulebase.faults import (
    CIRCLE,
    NO_SOURCE,
    NO_TEXT,
    TOO_EARLY,
    TWICE,
    UNBOUND,
    UNKNOWN_WORD,
    UNREADABLE,
    RuleProblem,
)

REFUSED: Mapping[str, str] = {
    UNREADABLE: "Een bestand of blok dat niet te lezen is, of dat een verplicht veld mist.",
    UNKNOWN_WORD: "Een naam die niet bestaat: van een feit, een veld, een waarde of een laag.",
    UNBOUND: "Een variabele in een 'niet', een vergelijking of een conclusie die nergens vandaan komt.",
    NO_SOURCE: "Een regel, tekst of rij zonder bron, of met een bron die niet bestaat.",
    NO_TEXT: "Een tekst die niet bestaat, of een open plek in een tekst die leeg blijft.",
    CIRCLE: "Een kring: een regel die via 'niet' of 'minstens' wacht op zijn eigen conclusie.",
    TOO_EARLY: "Een regel die iets leest wat pas in een latere laag komt.",
    TWICE: "Een id dat twee keer voorkomt.",
}
"""What the loader refuses, by code, in Dutch. All of it is `fout`."""


def told(problem: Problem) -> str:
    """Say a fault that the loader found on one line, as the checks say theirs."""
    code = problem.code if isinstance(problem, RuleProblem) else UNREADABLE
    where = f"{problem.place}: " if problem.place else ""
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{where}{code} fout: {problem.message}{hint}"
