"""Every code that `regels controleer` can print, with its severity and what it looks for."""

from typing import NamedTuple

from kijkwijzer.checks import Ernst, all_checks
from kijkwijzer.checks.refused import REFUSED


class Entry(NamedTuple):
    """One line of the list of checks."""

    code: str
    ernst: Ernst
    zoekt: str


def catalogue() -> list[Entry]:
    """Return all checks in the order of their codes. Raises `ImportError` without `clingo`."""
    refused = [Entry(code, "fout", zoekt) for code, zoekt in REFUSED.items()]
    looking = [Entry(each.code, each.ernst, each.zoekt) for each in all_checks(deep=True)]
    return sorted([*refused, *looking])
