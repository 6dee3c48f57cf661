"""What all benchmarks share: made once, as none of it is timed."""

from collections.abc import Callable, Mapping
from typing import Any, ParamSpec, Protocol, TypeVar

import pytest

from benchmarks import casussen, growth
from benchmarks.casussen import Facts
from kijkwijzer.advice.model import Advies
from kijkwijzer.knowledge import Knowledge, load_knowledge

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Benchmark(Protocol):
    """What we use of the fixture of pytest-benchmark, which has no types for all of it."""

    group: str
    extra_info: dict[str, object]

    def __call__(
        self, function: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result: ...

    def pedantic(
        self,
        target: Callable[..., Result],
        args: tuple[Any, ...],
        *,
        rounds: int,
        warmup_rounds: int = 0,
    ) -> Result: ...


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def stated(knowledge: Knowledge) -> Mapping[str, Facts]:
    """What each example casus states."""
    return casussen.examples(knowledge)


@pytest.fixture(scope="session")
def advices(knowledge: Knowledge) -> Mapping[str, Advies]:
    """The advice on each example casus."""
    return casussen.advices(knowledge)


@pytest.fixture(scope="session")
def grown(knowledge: Knowledge) -> Mapping[str, Mapping[int, growth.Setting]]:
    """One casus with more rules, and with more facts."""
    return {"rules": growth.more_rules(knowledge), "facts": growth.more_facts(knowledge)}
