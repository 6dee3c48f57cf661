"""The lexicon and the rules, read once for all tests of statements."""

import pytest

from kijkwijzer.casus.statements import Lexicon, load_lexicon
from kijkwijzer.casus.statements.measure import SelfImages
from kijkwijzer.data import data_folder
from kijkwijzer.rulebase.reading import read_rulebase


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon([data_folder("rules")])


@pytest.fixture(scope="session")
def images(lexicon: Lexicon) -> SelfImages:
    return SelfImages(lexicon, read_rulebase([data_folder("rules")]))
