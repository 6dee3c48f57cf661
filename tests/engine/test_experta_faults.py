"""The faults of experta that must not bite: each is shown in stock experta, and cured in ours."""

import subprocess
import sys

import pytest

from kijkwijzer.engine.experta_engine import ExactAgenda, ExpertaEngine
from kijkwijzer.engine.experta_import import NOT, ExpertaFact, KnowledgeEngine
from kijkwijzer.engine.experta_import import Rule as ExpertaRule
from kijkwijzer.engine.memory import Memory
from kijkwijzer.rulebase.model import Fact, Holds, Pattern
from tests.engine import worlds

BRANCHES = 8


class Blocker(ExpertaFact):  # type: ignore[misc]
    pass


class Start(ExpertaFact):  # type: ignore[misc]
    pass


def wrongly_fired(base: type[KnowledgeEngine]) -> int:
    """Count how often a rule fires although a fact of a higher salience blocks it."""
    wrong = 0
    for blocked in range(BRANCHES):
        fired: list[int] = []

        def block(engine: KnowledgeEngine, blocked: int = blocked) -> None:
            engine.declare(Blocker(k=blocked))

        body = {"blokkeer": ExpertaRule(Start(x=1), salience=10)(block)}
        for number in range(BRANCHES):

            def fire(
                engine: KnowledgeEngine, number: int = number, fired: list[int] = fired
            ) -> None:
                fired.append(number)

            # The lambda keeps the parameters away from experta, which would fill them by name.
            body[f"tak{number}"] = ExpertaRule(Start(x=1), NOT(Blocker(k=number)))(
                lambda self, fire=fire: fire(self)
            )
        engine = type("Engine", (base,), body)()
        engine.reset()
        engine.declare(Start(x=1))
        engine.run()
        wrong += blocked in fired
    return wrong


class Exact(KnowledgeEngine):  # type: ignore[misc]
    __strategy__ = ExactAgenda


def test_stock_experta_fires_rules_that_are_blocked() -> None:
    assert wrongly_fired(KnowledgeEngine) > 0


def test_our_agenda_never_fires_a_rule_that_is_blocked() -> None:
    assert wrongly_fired(Exact) == 0


def test_experta_imports_in_a_fresh_interpreter_and_leaves_nothing_behind() -> None:
    code = (
        "import logging, collections\n"
        "import kijkwijzer.engine.experta_import\n"
        "assert not hasattr(collections, 'Mapping')\n"
        "assert logging.root.handlers == []\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


class Boom(Memory):
    """A memory that breaks halfway, as an exception inside an engine would."""

    def of_type(self, fact_type: str) -> list[Fact]:
        if fact_type == "q":
            raise RuntimeError("boom")
        return super().of_type(fact_type)


def test_after_an_exception_nothing_of_that_casus_is_left() -> None:
    stratum = worlds.stratum(
        worlds.rule("kopie", [Holds(Pattern("p", ("$x", "$y")))], [Pattern("s", ("$x", "$y"))]),
        worlds.rule("ook", [Holds(Pattern("q", ("$x", "$y")))], [Pattern("s", ("$x", "$y"))]),
    )
    engine = ExpertaEngine()
    with pytest.raises(RuntimeError):
        engine.saturate(stratum, Boom([Fact("p", ("a", "a"))]))
    fired = engine.saturate(stratum, worlds.memory(Fact("p", ("b", "b"))))
    assert [firing.facts for firing in fired] == [(Fact("p", ("b", "b")),)]
