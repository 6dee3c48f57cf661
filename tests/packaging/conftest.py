"""The wheel, built once, and an environment it is installed in."""

from pathlib import Path

import pytest

from .installing import Environment, build, make_environment


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    environment = make_environment(tmp_path_factory.mktemp("wheel") / "env")
    environment.borrow_dependencies()
    environment.pip_install("--no-deps", "--no-index", str(wheel))
    return environment
