"""A real browser for the tests that need one."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium from the system's packages once; skip where there is none."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine (install it from the system's packages)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=_QUIET)
        yield running
        running.close()
