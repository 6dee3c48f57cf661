"""Knowledge for the checks: ours, and ours with something wrong beside it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kijkwijzer.knowledge import Knowledge, load_knowledge

BROKEN = Path(__file__).parent / "kapot"
"""Rule folders that are wrong on purpose: one for each check, named by its code."""


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def broken() -> Callable[[str], Knowledge]:
    """Read our rules with the broken folder of a check on top."""
    return lambda code: load_knowledge([BROKEN / code])
