"""Each check finds what is wrong in its own broken rule base, and nothing in ours."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("clingo")

from kijkwijzer.checks import ERNST, all_checks, check_rules
from kijkwijzer.checks.catalogue import catalogue
from kijkwijzer.checks.check import Check
from kijkwijzer.checks.places import placed
from kijkwijzer.checks.refused import REFUSED, told
from kijkwijzer.data import data_folder
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.reading import Refused
from tests.checks.conftest import BROKEN, WEIGHING

CHECKS = all_checks(deep=True)

SWEEPING = {"KW301", "KW302", "KW303"}
"""Checks that ask the solver about every rule."""

QUICK = {check.code for check in all_checks(deep=False)} | set(REFUSED)

ADDED = [
    folder
    for folder in sorted(BROKEN.iterdir())
    if not (folder / "zonder.txt").exists() and not (folder / WEIGHING).exists()
]
"""The broken folders that can be put on top of our rules as they are."""


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(
            check, id=check.code, marks=[pytest.mark.deep] if check.code in SWEEPING else []
        )
        for check in CHECKS
    ],
)
def test_a_seeded_fault_is_found(
    check: Check, knowledge: Knowledge, broken: Callable[[str], Knowledge]
) -> None:
    ours = {issue.about for issue in check.find(knowledge)} if check.code < "KW3" else set()
    found = list(check.find(broken(check.code)))
    assert {issue.code for issue in found} == {check.code}
    assert {issue.about for issue in found} - ours
    assert all(issue.ernst in ERNST and issue.message for issue in found)


def lines(folder: Path) -> Iterator[str]:
    """Yield what `regels controleer` says of our rules with a folder on top, tips and all."""
    try:
        issues = check_rules(load_knowledge([folder]), deep=False)
        yield from map(str, placed(issues, [data_folder("rules"), folder]))
    except Refused as refused:
        yield from map(told, refused.problems)


@pytest.mark.parametrize(
    "folder", [folder for folder in ADDED if folder.name in QUICK], ids=lambda folder: folder.name
)
def test_a_broken_folder_on_top_of_ours_shows_its_code_and_its_place(folder: Path) -> None:
    found = [line for line in lines(folder) if f"{folder.name} " in line]
    assert found
    assert any(line.startswith(f"{folder.name}/") for line in found)


def test_every_check_has_a_code_of_its_own_and_a_broken_rule_base() -> None:
    codes = [entry.code for entry in catalogue()]
    assert codes == sorted(set(codes))
    assert set(codes) == {folder.name for folder in BROKEN.iterdir()}


def test_the_quick_checks_find_nothing_in_our_rules(knowledge: Knowledge) -> None:
    assert check_rules(knowledge, deep=False) == []


@pytest.mark.deep
def test_the_checks_with_a_solver_find_nothing_in_our_rules(knowledge: Knowledge) -> None:
    assert check_rules(knowledge, deep=True) == []


def test_findings_come_in_order_of_severity(broken: Callable[[str], Knowledge]) -> None:
    order = list(ERNST)
    found = [order.index(issue.ernst) for issue in check_rules(broken("KW103"), deep=False)]
    assert found == sorted(found)
    assert found[0] == 0
