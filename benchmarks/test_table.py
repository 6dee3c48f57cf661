"""The weighing table: ours in Python, beside zen-engine in Rust."""

from collections.abc import Callable

import pytest

from benchmarks.conftest import Benchmark
from benchmarks.table import PAIRS, Facts, by_us, by_zen, made_up_evidence
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact


@pytest.mark.parametrize("way", [by_us, by_zen])
def test_weighing_all_made_up_domains(
    benchmark: Benchmark,
    knowledge: Knowledge,
    way: Callable[[Knowledge], Callable[[Facts], Fact]],
) -> None:
    run, evidence = way(knowledge), made_up_evidence(knowledge, PAIRS)
    benchmark(lambda: [run(facts) for facts in evidence])
