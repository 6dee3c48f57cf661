"""An engine is chosen by name, and a missing package is said in Dutch."""

import sys

import pytest

from kijkwijzer.engine.choose import ENGINE_NAMES, EngineName, choose
from kijkwijzer.reading.problems import Refused
from kijkwijzer.rulebase.model import Fact, Holds, Pattern
from tests.engine import worlds


@pytest.mark.parametrize("name", ENGINE_NAMES)
def test_every_name_gives_an_engine_that_fires(name: EngineName) -> None:
    rule = worlds.rule("r", [Holds(Pattern("p", ("$x",)))], [Pattern("s", ("$x",))])
    for one_shot in (True, False):
        engine = choose(name, one_shot=one_shot)
        (firing,) = engine.saturate(worlds.stratum(rule), worlds.memory(Fact("p", ("a",))))
        assert firing.conclusions == (Fact("s", ("a",)),)


def test_without_clipspy_the_choice_is_refused_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "kijkwijzer.engine.clips_engine", raising=False)
    monkeypatch.setitem(sys.modules, "clips", None)
    with pytest.raises(Refused) as refused:
        choose("clips")
    (problem,) = refused.value.problems
    assert "clipspy" in problem.message
    assert "kijkwijzer[clips]" in (problem.hint or "")


def test_another_missing_package_is_not_taken_for_clipspy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "kijkwijzer.engine.clips_engine", raising=False)
    monkeypatch.setitem(sys.modules, "kijkwijzer.engine.matching", None)
    with pytest.raises(ModuleNotFoundError):
        choose("clips")
