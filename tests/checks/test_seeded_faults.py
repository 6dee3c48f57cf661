"""Each check finds what is wrong in its own broken rule base, and nothing serious in ours."""

from collections.abc import Callable

import pytest

pytest.importorskip("clingo")

from kijkwijzer.checks import ERNST, all_checks, check_rules
from kijkwijzer.checks.check import Check
from kijkwijzer.knowledge import Knowledge
from tests.checks.conftest import BROKEN

CHECKS = all_checks(deep=True)


LONG = {"KW301"}
"""Checks that ask the solver hundreds of questions."""


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(check, id=check.code, marks=[pytest.mark.deep] if check.code in LONG else [])
        for check in CHECKS
    ],
)
def test_a_seeded_fault_is_found(check: Check, broken: Callable[[str], Knowledge]) -> None:
    ours = {issue.about for issue in check.find(broken("niets"))} if check.code < "KW3" else set()
    found = list(check.find(broken(check.code)))
    assert {issue.code for issue in found} == {check.code}
    assert {issue.about for issue in found} - ours
    assert all(issue.ernst in ERNST and issue.message for issue in found)


def test_every_check_has_a_code_of_its_own_and_a_broken_rule_base() -> None:
    codes = [check.code for check in CHECKS]
    assert sorted(codes) == sorted(set(codes))
    assert set(codes) == {folder.name for folder in BROKEN.iterdir()}


def test_the_quick_checks_find_no_fault_in_our_rules(knowledge: Knowledge) -> None:
    assert [issue for issue in check_rules(knowledge, deep=False) if issue.ernst == "fout"] == []


def test_findings_come_in_order_of_severity(broken: Callable[[str], Knowledge]) -> None:
    order = list(ERNST)
    found = [order.index(issue.ernst) for issue in check_rules(broken("KW103"), deep=False)]
    assert found == sorted(found)
    assert found[0] == 0
