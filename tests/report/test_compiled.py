"""The compiled templates of a wheel say the same, and are never older than the templates."""

import shutil
from pathlib import Path

import pytest

from kijkwijzer.data import data_folder
from kijkwijzer.report import compile_templates, compiled, render

from .samples import NAMES, rich_advice


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that the package is one in a wheel, with compiled templates."""
    compile_templates(data_folder("reports"), tmp_path / compiled.FOLDER)
    monkeypatch.setattr(compiled, "PACKAGE", tmp_path)
    return tmp_path


def test_a_checkout_reads_the_templates_themselves() -> None:
    assert compiled.find(data_folder("reports"), "html") is None


def test_compiled_templates_give_the_same_report(
    wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert compiled.find(data_folder("reports"), "html") is not None
    assert compiled.find(data_folder("reports"), "md") is not None
    from_wheel = [render(rich_advice(), NAMES, form) for form in ("html", "md")]
    monkeypatch.undo()
    assert [render(rich_advice(), NAMES, form) for form in ("html", "md")] == from_wheel


def test_a_changed_template_has_no_compiled_form(wheel: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(data_folder("reports"), changed)
    assert compiled.find(changed, "html") is not None
    words = changed / "woorden.jinja"
    words.write_text(
        words.read_text(encoding="utf-8").replace("In het kort", "Kort"), encoding="utf-8"
    )
    assert compiled.find(changed, "html") is None


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        compile_templates(data_folder("reports"), tmp_path / name)
    written = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*.py")
        }
        for name in ("one", "two")
    ]
    assert written[0] == written[1]
    assert len(written[0]) > 30
