"""A casus that was read and reasoned through: what every explanation starts from."""

from dataclasses import dataclass

from kijkwijzer.casus import read_casus
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import GelezenCasus
from kijkwijzer.casus.stated import Stated
from kijkwijzer.engine.reason import Outcome, reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge


@dataclass(frozen=True)
class Reasoned:
    """A casus, the facts it states, and what followed from them."""

    read: GelezenCasus
    stated: Stated
    outcome: Outcome


def reason_through(source: bytes, name: str, knowledge: Knowledge) -> Reasoned:
    """Read a casus file and reason with the reference engine: it is what defines the answers.

    Raises `Refused` with every problem of the file.
    """
    read = read_casus(source, name, knowledge.rulebase.vocabulary)
    stated = state_facts(read.casus, knowledge.rulebase, knowledge.lexicon)
    outcome = reason(stated.facts, knowledge.rulebase, ReferenceEngine())
    return Reasoned(read, stated, outcome)
