"""What the tests of explanations share: our knowledge, and casussen reasoned through."""

from collections.abc import Callable

import pytest

from kijkwijzer.explain.asked import Asked, ids_in, understand
from kijkwijzer.explain.reasoned import Reasoned, reason_through
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase import RuleBase
from tests.cli.conftest import our_knowledge

CASUS = """\
kenmerk: kok
gesprekken:
  - datum: 2026-09-01
    kader: {overeenstemming_dat: ja, overeenstemming_waarom: ja}
  - datum: 2026-10-01
    interactie: {leidt_ergens_toe: nee}
    kader: {overeenstemming_dat: ja, overeenstemming_waarom: nee}
    afspraken:
      - {wat: bellen, door: client, nagekomen: nee}
leefgebieden:
  werk:
    rol: leraar
    uitspraken:
      - tekst: Geef me een keuken en ik begin morgen.
        zelfbeeld: wil-en-kan
      - tekst: Bel 06 12345678 maar niet meer.
        door: ander
  schulden:
    uitspraken: |
      C: Het heeft toch geen zin meer.
"""

Reader = Callable[[str], Reasoned]
Asker = Callable[[str], Asked]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return our_knowledge()


@pytest.fixture(scope="session")
def rulebase(knowledge: Knowledge) -> RuleBase:
    return knowledge.rulebase


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Reader:
    return lambda text: reason_through(text.encode(), "kok.yaml", knowledge)


@pytest.fixture(scope="session")
def kok(read: Reader) -> Reasoned:
    return read(CASUS)


@pytest.fixture(scope="session")
def ask(kok: Reasoned, rulebase: RuleBase) -> Asker:
    facts = kok.outcome.stated | kok.outcome.concluded
    known = ids_in(facts, rulebase.vocabulary.feiten)
    return lambda words: understand(words, rulebase, known)
