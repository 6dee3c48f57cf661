"""Checks of the rules: small classes, each with a code, over single rules and over the whole base.

`check_rules` is the one way in. The deep checks ask a solver (`clingo`, the extra `[controle]`) about
every set of facts that a casus can state within a scope; the others need nothing but the rules.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kijkwijzer.checks.issue import ERNST, Ernst, Issue

if TYPE_CHECKING:
    from kijkwijzer.checks.check import Check
    from kijkwijzer.knowledge import Knowledge

__all__ = ["ERNST", "Ernst", "Issue", "all_checks", "check_rules"]


def check_rules(knowledge: "Knowledge", *, deep: bool) -> Sequence[Issue]:
    """Return what the checks find, the most serious first, then by place.

    `deep` adds the checks that a solver decides; without `clingo` they raise `ImportError`.
    """
    return sorted({issue for check in all_checks(deep=deep) for issue in check.find(knowledge)})


def all_checks(*, deep: bool) -> Sequence["Check"]:
    """Return the checks, in the order of their codes."""
    # ruff: noqa: PLC0415 - the solver is an extra, and whoever asks for the quick checks has none
    from kijkwijzer.checks.base_checks import BASE_CHECKS
    from kijkwijzer.checks.rule_checks import RULE_CHECKS

    quick = (*RULE_CHECKS, *BASE_CHECKS)
    if not deep:
        return quick
    from kijkwijzer.checks.idle import IDLE_CHECKS
    from kijkwijzer.checks.keys import ContradictingConclusions
    from kijkwijzer.checks.properties import SOLVED_PROPERTIES

    return (*quick, *IDLE_CHECKS, ContradictingConclusions(), *SOLVED_PROPERTIES)
