"""Understanding what a client says: from a sentence to cues, burdens, dangers and themes.

`read_statement` finds the cues in one statement and says which count and why others do not;
`find_danger` and `find_themes` look at any free text. What a cue is stands in `rules/lexicon/`;
what cues mean together stands in `rules/20-zelfbeeld.yaml`.
"""

from kijkwijzer.casus.statements.danger import find_danger, find_themes
from kijkwijzer.casus.statements.lexicon import Lexicon, load_lexicon
from kijkwijzer.casus.statements.model import Danger, FoundCue, Reading
from kijkwijzer.casus.statements.serial import from_json, to_json
from kijkwijzer.casus.statements.statement import read_statement

__all__ = [
    "Danger",
    "FoundCue",
    "Lexicon",
    "Reading",
    "find_danger",
    "find_themes",
    "from_json",
    "load_lexicon",
    "read_statement",
    "to_json",
]
