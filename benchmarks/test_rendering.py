"""From the advice to a report, in each form."""

from collections.abc import Mapping

import pytest

from benchmarks.casussen import example_files
from benchmarks.conftest import Benchmark
from benchmarks.rendering import VARIANTS, Variant
from kijkwijzer.advice.model import Advies
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.report import render
from kijkwijzer.report.pdf import to_pdf

NAMES = [path.stem for path in example_files()]


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_rendering(
    benchmark: Benchmark,
    knowledge: Knowledge,
    advices: Mapping[str, Advies],
    name: str,
    variant: Variant,
) -> None:
    benchmark.group = str(variant)
    names = knowledge.rulebase.namen
    text = benchmark(render, advices[name], names, variant.form, variant.voor)
    benchmark.extra_info["KB"] = len(text.encode()) / 1000


@pytest.mark.parametrize("name", NAMES)
def test_pdf(
    benchmark: Benchmark, knowledge: Knowledge, advices: Mapping[str, Advies], name: str
) -> None:
    benchmark.group = "pdf"
    page = render(advices[name], knowledge.rulebase.namen, "html")
    content = benchmark.pedantic(to_pdf, args=(page,), rounds=3, warmup_rounds=1)
    benchmark.extra_info["KB"] = len(content) / 1000
