"""Every page of every example before the judge: the W3C's own checker.

It is a Java program. `.ci/run` fetches it; by hand, set VNU_JAR to the path of a `vnu.jar`.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, get_args

import pytest

from kijkwijzer.flow import analyse
from kijkwijzer.report import Audience, render
from tests.contract.asking import FILES, knowledge

from .hostile import PAYLOADS, with_texts
from .samples import NAMES, rich_advice

pytestmark = pytest.mark.deep

CHECKER = os.environ.get("VNU_JAR")


def complaints(pages: list[Path]) -> list[str]:
    """Return what the checker calls an error, with the name of the page."""
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
        if one["type"] != "info"
    ]


def test_no_page_of_any_example_has_an_error(tmp_path: Path) -> None:
    pages = []
    everything = "\n".join(PAYLOADS).replace("\ud800", "")
    advices = {file.stem: analyse(file.read_bytes(), file.name, knowledge()) for file in FILES}
    advices["hostile"] = with_texts(rich_advice(), lambda _: everything)
    for name, advies in advices.items():
        for voor in get_args(Audience):
            page = tmp_path / f"{name}.{voor}.html"
            page.write_text(render(advies, NAMES, "html", voor), encoding="utf-8")
            pages.append(page)
    assert complaints(pages) == []


def test_the_checker_sees_an_error(tmp_path: Path) -> None:
    page = tmp_path / "fout.html"
    page.write_text("<!DOCTYPE html><html lang=nl><title>x</title><p><h1 id=a>x<h1 id=a>")
    assert complaints([page]) != []
