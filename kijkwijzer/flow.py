"""The whole way at once: from the bytes of a casus file to the advice."""

from kijkwijzer.advice.compose import compose
from kijkwijzer.advice.model import Advies
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import GelezenCasus, read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.protocol import Engine
from kijkwijzer.engine.reason import reason
from kijkwijzer.knowledge import Knowledge


def analyse(source: bytes, name: str, knowledge: Knowledge) -> Advies:
    """Return the advice on a casus file; `name` is the file as messages show it.

    Raises `Refused` with every problem of the file.
    """
    read = read_casus(source, name, knowledge.rulebase.vocabulary)
    return advise(read, knowledge, ExpertaEngine(one_shot=True))


def advise(read: GelezenCasus, knowledge: Knowledge, engine: Engine) -> Advies:
    """Return the advice on a casus that was read, reasoned by this engine."""
    rulebase = knowledge.rulebase
    stated = state_facts(read.casus, rulebase, knowledge.lexicon)
    outcome = reason(stated.facts, rulebase, engine)
    return compose(read, stated, outcome, rulebase, knowledge.lexicon.redenen)
