"""The wheel: what is in it, and that it says exactly what the checkout says."""

import zipfile
from pathlib import Path

import pytest

from kijkwijzer.data import COMPILED
from kijkwijzer.report.compiled import FOLDER

from .installing import FORMATS, ROOT, Environment, checkout_report, make_environment, report


def test_the_wheel_carries_knowledge_and_templates_as_written_and_compiled(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("rules", "reports", "schemas"):
        own = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert own
        assert {f"kijkwijzer/{path.relative_to(ROOT).as_posix()}" for path in own} <= names
    assert f"kijkwijzer/{COMPILED}" in names
    assert any(name.startswith(f"kijkwijzer/{FOLDER}/") for name in names)
    assert not any(name.startswith("tests/") for name in names)


def test_building_leaves_nothing_in_the_checkout(wheel: Path) -> None:
    assert wheel.is_file()
    assert not (ROOT / "kijkwijzer" / COMPILED).exists()
    assert not (ROOT / "kijkwijzer" / FOLDER).exists()
    assert not (ROOT / "kijkwijzer" / "rules").exists()


def test_a_wheel_finds_its_compiled_templates(installed: Environment) -> None:
    answer = installed.ask(
        "from kijkwijzer.data import data_folder\n"
        "from kijkwijzer.report.compiled import find\n"
        "print([find(data_folder('reports'), form) is not None for form in ('html', 'md')])\n"
    )
    assert answer == "[True, True]"


@pytest.mark.parametrize("form", FORMATS)
def test_a_wheel_writes_the_report_of_the_checkout(
    installed: Environment, tmp_path: Path, form: str
) -> None:
    assert report([installed.kijkwijzer], form, tmp_path) == checkout_report(form)


@pytest.mark.deep
@pytest.mark.parametrize("seed", [1, 2])
def test_the_hash_seed_changes_nothing(installed: Environment, tmp_path: Path, seed: int) -> None:
    for form in ("html", "json"):
        again = report([installed.kijkwijzer], form, tmp_path, seed)
        assert again == report([installed.kijkwijzer], form, tmp_path, 0)


@pytest.mark.deep
def test_an_editable_install_writes_the_report_of_the_checkout(tmp_path: Path) -> None:
    environment = make_environment(tmp_path / "env")
    environment.borrow_dependencies()
    environment.pip_install("--no-deps", "--no-index", "--no-build-isolation", "-e", str(ROOT))
    for form in ("html", "json"):
        assert report([environment.kijkwijzer], form, tmp_path) == checkout_report(form)


def test_a_wheel_reads_the_compiled_knowledge_and_it_equals_the_sources(
    installed: Environment,
) -> None:
    answer = installed.ask(
        "import sys\n"
        "from kijkwijzer.data import data_folder\n"
        "from kijkwijzer.knowledge import load_knowledge, read_sources\n"
        "loaded = load_knowledge()\n"
        "print('kijkwijzer.rulebase.reading' in sys.modules)\n"
        "print(loaded == read_sources([data_folder('rules')]))\n"
    )
    assert answer.split() == ["False", "True"]


@pytest.mark.deep
def test_a_rule_file_changed_after_installing_counts(wheel: Path, tmp_path: Path) -> None:
    environment = make_environment(tmp_path / "env")
    environment.borrow_dependencies()
    environment.pip_install("--no-deps", "--no-index", str(wheel))
    answer = environment.ask(
        "from kijkwijzer.data import data_folder\n"
        "from kijkwijzer.knowledge import load_knowledge\n"
        "path = data_folder('rules') / 'nummers.yaml'\n"
        "path.write_text(path.read_text(encoding='utf-8') + '\\nproefnummer: 0123\\n', encoding='utf-8')\n"
        "print(load_knowledge().rulebase.nummers['proefnummer'])\n"
    )
    assert answer == "0123"


def test_experta_can_be_imported_and_leaves_no_trace(installed: Environment) -> None:
    answer = installed.ask(
        "import collections, logging\n"
        "import kijkwijzer.engine.experta_engine\n"
        "print(logging.root.handlers, hasattr(collections, 'Mapping'))\n"
    )
    assert answer == "[] False"


@pytest.mark.parametrize("heavy", ["pydantic", "experta", "jinja2", "yaml"])
def test_help_comes_without_what_only_an_analysis_needs(installed: Environment, heavy: str) -> None:
    assert installed.ask(f"import sys, kijkwijzer.cli; print({heavy!r} in sys.modules)") == "False"
