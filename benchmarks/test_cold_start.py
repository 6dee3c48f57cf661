"""Cold start: the program as the wheel installs it, beside a bare import of what it builds on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.cold_start import installed_wheel, run_analyse, run_bare
from benchmarks.conftest import Benchmark

ROUNDS = 10


@pytest.fixture(scope="module")
def python() -> Iterator[Path]:
    with installed_wheel() as found:
        yield found


@pytest.mark.parametrize("run", [run_bare, run_analyse])
def test_cold_start(
    benchmark: Benchmark, python: Path, tmp_path: Path, run: Callable[[Path, Path], None]
) -> None:
    benchmark.pedantic(run, args=(python, tmp_path), rounds=ROUNDS, warmup_rounds=1)
