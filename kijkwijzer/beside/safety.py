"""Signs of danger in the file beside: the one thing that does go over into the advice."""

from collections.abc import Iterable
from typing import Literal, get_args

from kijkwijzer.advice.model import Advies, Veiligheidsitem
from kijkwijzer.rulebase.base import RuleBase

Niveau = Literal["nu-handelen", "vraag-door"]

LEVELS: tuple[Niveau, ...] = get_args(Niveau)
"""From what cannot wait to what is to be asked."""


def level_of(advies: Advies, kind: str) -> Niveau | None:
    """Return the gravest level at which an advice names a kind of danger; None where it does not."""
    found = {one.niveau for one in advies.veiligheid if one.soort == kind}
    return next((level for level in LEVELS if level in found), None)


def graver(advies: Advies, other: Advies) -> tuple[Veiligheidsitem, ...]:
    """Return the other's signs of a danger that this advice does not name, or less gravely."""
    return tuple(
        one for one in other.veiligheid if _rank(one.niveau) < _rank(level_of(advies, one.soort))
    )


def joined(
    advies: Advies, more: Iterable[Veiligheidsitem], rulebase: RuleBase
) -> tuple[Veiligheidsitem, ...]:
    """Return the signs of an advice with more of them, each text once, in the order of an advice.

    What cannot wait comes first, then it goes as the vocabulary has the kinds of danger.
    """
    texts = {one.tekst for one in advies.veiligheid}
    signs = (*advies.veiligheid, *(one for one in more if one.tekst not in texts))
    kinds = rulebase.vocabulary.waarden["gevaar"]
    return tuple(sorted(signs, key=lambda one: (_rank(one.niveau), kinds.index(one.soort))))


def _rank(level: Niveau | None) -> int:
    return len(LEVELS) if level is None else LEVELS.index(level)
