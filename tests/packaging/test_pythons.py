"""Every Python we support, each in an empty environment with dependencies of its own."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .installing import Environment, checkout_report, make_environment, report

pytestmark = pytest.mark.deep

VERSIONS = ("3.11", "3.12", "3.13")


@pytest.fixture(scope="module", params=VERSIONS)
def environment(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    version: str = request.param
    python = next(_pythons(version), None)
    if python is None:
        pytest.skip(f"there is no Python {version} on this machine")
    environment = make_environment(tmp_path_factory.mktemp("python") / version, python)
    environment.pip_install(str(wheel))
    return environment


@pytest.mark.parametrize("form", ["html", "json"])
def test_every_python_writes_the_same_report(
    environment: Environment, tmp_path: Path, form: str
) -> None:
    assert report([environment.kijkwijzer], form, tmp_path) == checkout_report(form)


def test_experta_can_be_imported_and_leaves_no_trace(environment: Environment) -> None:
    answer = environment.ask(
        "import collections, logging\n"
        "import kijkwijzer.engine.experta_engine\n"
        "print(logging.root.handlers, hasattr(collections, 'Mapping'))\n"
    )
    assert answer == "[] False"


def _pythons(version: str) -> Iterator[str]:
    """Yield the Pythons of this version: by name, or among those that pyenv keeps."""
    candidates = [shutil.which(f"python{version}"), shutil.which("python3")]
    pyenv = shutil.which("pyenv")
    if pyenv:
        root = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=True)
        kept = Path(root.stdout.strip()) / "versions"
        candidates += [str(path) for path in sorted(kept.glob(f"{version}.*/bin/python"))]
    for candidate in candidates:
        if candidate and _version_of(candidate) == version:
            yield candidate


def _version_of(python: str) -> str | None:
    """Return the version of a Python, or None when it does not run or cannot make environments."""
    code = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None
