"""What tests of statements ask for by name."""

import pytest

from kijkwijzer.casus.statements import Lexicon
from kijkwijzer.casus.statements.measure import SelfImages
from tests.casus.statements.shared import the_images, the_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return the_lexicon()


@pytest.fixture(scope="session")
def images() -> SelfImages:
    return the_images()
