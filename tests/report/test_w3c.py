"""Every page before the judge: the W3C's own checker.

It is a Java program. `.ci/run` fetches it; by hand, set VNU_JAR to the path of a `vnu.jar`.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, get_args

import pytest

from kijkwijzer.report import Audience

from .hostile import PAYLOADS, with_texts
from .samples import rich_advice
from .variants import PAGES, page_of

pytestmark = pytest.mark.deep

MISTAKEN = (
    # It looks for no hash of a style.
    "Inline style violates Content Security Policy (meta tag): blocked by “style-src”",
    # What hostile texts look like.
    "This document appears to be written in Maltese",
)
"""How warnings begin that say nothing of our pages."""

CHECKER = os.environ.get("VNU_JAR")


def complaints(pages: list[Path]) -> list[str]:
    """Return each error and each warning that is no mistake, with the name of the page."""
    java = shutil.which("java")
    if java is None or not CHECKER:
        pytest.skip("no W3C checker: it wants Java, and VNU_JAR with the path of vnu.jar")
    command: list[str | Path] = [
        java,
        "-Xss8m",
        "-jar",
        CHECKER,
        "--format",
        "json",
        "--exit-zero-always",
        *pages,
    ]
    run = subprocess.run(command, check=True, capture_output=True, timeout=600)
    found: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return [
        f"{Path(one.get('url', '')).name}: {one['message']}"
        for one in found
        if not (one["type"] == "info" and one["message"].startswith(MISTAKEN))
    ]


def test_no_page_has_an_error_or_a_warning(tmp_path: Path) -> None:
    everything = "\n".join(PAYLOADS).replace("\ud800", "")
    hostile = with_texts(rich_advice(), lambda _: everything)
    texts = {name: page() for name, page in PAGES.items()}
    texts |= {f"hostile, {voor}": page_of(hostile, voor) for voor in get_args(Audience)}
    pages = [tmp_path / f"{name}.html" for name in texts]
    for page, text in zip(pages, texts.values(), strict=True):
        page.write_text(text, encoding="utf-8")
    assert complaints(pages) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p><h1 id=a>x</h1><h1 id=a>x</h1>",
        # A warning only.
        '<h1>x</h1><section><p role="paragraph">x</p></section>',
    ],
)
def test_the_checker_sees_an_error_and_a_warning(tmp_path: Path, body: str) -> None:
    page = tmp_path / "fout.html"
    page.write_text(f"<!DOCTYPE html><html lang=nl><title>x</title>{body}", encoding="utf-8")
    assert complaints([page]) != []
