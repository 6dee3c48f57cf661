"""What the program knows: the rule base and the lexicon, read once and then only looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kijkwijzer.casus.statements import Lexicon, load_lexicon
from kijkwijzer.data import data_folder
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.reading import read_rulebase


@dataclass(frozen=True)
class Knowledge:
    """The rule base, and the lexicon by which statements are read."""

    rulebase: RuleBase
    lexicon: Lexicon


def load_knowledge(extra: Sequence[Path] = ()) -> Knowledge:
    """Return our knowledge, with an organisation's own rule folders on top.

    Raises `Refused` with every problem found in the files.
    """
    folders = [data_folder("rules"), *extra]
    return Knowledge(read_rulebase(folders), load_lexicon(folders))
