"""Reasoning about one casus: our engines, and the same rules as a plain experta engine."""

from collections.abc import Mapping

import pytest

from benchmarks.casussen import Facts
from benchmarks.conftest import Benchmark
from benchmarks.growth import TIMES, Setting
from benchmarks.reasoners import REASONERS, ReasonerName, ours, reasoner
from benchmarks.stock_engine import StockEngine
from kijkwijzer.knowledge import Knowledge


@pytest.mark.parametrize("casus", ["kort", "peter"])
@pytest.mark.parametrize("name", REASONERS)
def test_reasoning(
    benchmark: Benchmark,
    knowledge: Knowledge,
    stated: Mapping[str, Facts],
    name: ReasonerName,
    casus: str,
) -> None:
    benchmark.group = f"reasoning: {casus}"
    run = reasoner(name, knowledge.rulebase)
    run(stated[casus])
    benchmark(run, stated[casus])


def test_a_plain_engine_built_for_one_casus(
    benchmark: Benchmark, knowledge: Knowledge, stated: Mapping[str, Facts]
) -> None:
    benchmark.group = "built for one casus"
    benchmark(lambda: StockEngine(knowledge.rulebase).reason(stated["peter"]))


def test_our_experta_engine_built_for_one_casus(
    benchmark: Benchmark, knowledge: Knowledge, stated: Mapping[str, Facts]
) -> None:
    benchmark.group = "built for one casus"
    benchmark(ours("experta", knowledge.rulebase, one_shot=True), stated["peter"])


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("what", ["rules", "facts"])
@pytest.mark.parametrize("name", REASONERS)
def test_growth(
    benchmark: Benchmark,
    grown: Mapping[str, Mapping[int, Setting]],
    name: ReasonerName,
    what: str,
    times: int,
) -> None:
    benchmark.group = f"{what}, times {times}"
    rulebase, facts = grown[what][times]
    run = reasoner(name, rulebase)
    run(facts)
    benchmark(run, facts)
