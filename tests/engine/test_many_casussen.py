"""The engines agree on thousands of casussen; a difference is brought back to a smallest casus."""

import json
from collections.abc import Mapping, Sequence
from functools import cache, partial

import pytest

from kijkwijzer.casus import facts
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.casus.statements import Lexicon, read_statement
from kijkwijzer.casus.statements.model import Reading
from kijkwijzer.engine.choose import ENGINE_NAMES, choose
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Engine, Firing
from kijkwijzer.engine.reason import Outcome, reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.reading.problems import Refused
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.strata import Stratum
from tests.engine.crossing import crossings, parents, smallest
from tests.strategies import Part

PARENTS = 60
FAST, DEEP = 500, 2_500
"""How many different casussen each part tries; there are four parts."""


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(autouse=True)
def _sentences_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made-up casussen repeat their sentences; reading one gives the same each time."""
    readings: dict[str, Reading] = {}

    def read_once(text: str, lexicon: Lexicon) -> Reading:
        if text not in readings:
            readings[text] = read_statement(text, lexicon)
        return readings[text]

    monkeypatch.setattr(facts, "read_statement", read_once)


def stated(casus: Part) -> frozenset[Fact] | None:
    """Return the facts of a casus; None when crossing made one that is refused."""
    known = knowledge()
    try:
        read = read_casus(json.dumps(casus).encode(), "gemaakt.json", known.rulebase.vocabulary)
    except Refused:
        return None
    return frozenset(state_facts(read.casus, known.rulebase, known.lexicon).facts)


def outcomes(engines: Mapping[str, Engine], given: frozenset[Fact]) -> Mapping[str, Outcome]:
    return {name: reason(given, knowledge().rulebase, engine) for name, engine in engines.items()}


def differ(engines: Mapping[str, Engine], casus: Part) -> bool:
    given = stated(casus)
    if given is None:
        return False
    first, *others = outcomes(engines, given).values()
    return any(other != first for other in others)


def all_agree(engines: Mapping[str, Engine], number: int, start: int) -> None:
    """Compare the engines on so many different casussen, made from `start`."""
    seen: set[frozenset[Fact]] = set()
    for casus in crossings(parents(knowledge().rulebase.vocabulary, PARENTS, start), start):
        given = stated(casus)
        if given is None or given in seen:
            continue
        first, *others = outcomes(engines, given).values()
        if any(other != first for other in others):
            found = smallest(casus, partial(differ, engines))
            pytest.fail(f"{', '.join(engines)} differ on {json.dumps(found, ensure_ascii=False)}")
        seen.add(given)
        if len(seen) == number:
            return


@pytest.mark.parametrize("start", range(4))
def test_the_engines_agree_on_many_casussen(start: int) -> None:
    all_agree({name: choose(name) for name in ENGINE_NAMES}, FAST, start)


@pytest.mark.deep
@pytest.mark.parametrize("start", range(100, 104))
def test_the_engines_agree_on_very_many_casussen(start: int) -> None:
    all_agree({name: choose(name) for name in ENGINE_NAMES}, DEEP, start)


class Forgetful:
    """An engine with a fault: it loses what one rule concludes."""

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._engine = ReferenceEngine()

    def saturate(self, stratum: Stratum, memory: Memory) -> Sequence[Firing]:
        fired = self._engine.saturate(stratum, memory)
        return [firing for firing in fired if firing.rule != self._rule]


def test_a_faulty_engine_is_found_and_shown_on_a_smallest_casus() -> None:
    engines: dict[str, Engine] = {
        "heel": ReferenceEngine(),
        "stuk": Forgetful("aanpassing.klein-en-zonder-eis"),
    }
    with pytest.raises(pytest.fail.Exception) as failure:
        all_agree(engines, FAST, 0)
    found = json.loads(str(failure.value).partition(" differ on ")[2])
    assert differ(engines, found)
    assert found == {"kenmerk": "gekruist", "context": ["contact-mijden"]}
