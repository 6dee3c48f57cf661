"""The lexicon and the rules, read once; kept out of what hypothesis prints."""

from functools import cache

from kijkwijzer.casus.statements import Lexicon, load_lexicon
from kijkwijzer.casus.statements.measure import SelfImages
from kijkwijzer.data import data_folder
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.reading import read_rulebase


@cache
def the_lexicon() -> Lexicon:
    return load_lexicon([data_folder("rules")])


@cache
def the_rulebase() -> RuleBase:
    return read_rulebase([data_folder("rules")])


@cache
def the_images() -> SelfImages:
    return SelfImages(the_lexicon(), the_rulebase())
