"""Ten thousand casussen on one engine: the time of all, and the memory by tenth of the way."""

import pytest

from benchmarks.conftest import Benchmark
from benchmarks.memory import CASUSSEN, in_a_process
from kijkwijzer.engine.choose import ENGINE_NAMES, EngineName


@pytest.mark.parametrize("name", ENGINE_NAMES)
def test_ten_thousand_casussen(benchmark: Benchmark, name: EngineName) -> None:
    blocks = benchmark.pedantic(in_a_process, args=(name, CASUSSEN), rounds=1)
    benchmark.extra_info["ms per casus"] = [ms for ms, _ in blocks]
    benchmark.extra_info["MB"] = [mb for _, mb in blocks]
