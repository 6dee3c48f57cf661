"""Reading files that people wrote: every value as text, every value with its place.

Casus files and rule files come in through the same door: `read_document` gives a tree of plain
dicts, lists and texts, `validate` turns that tree into typed data. What is wrong comes back as
`Problem`s in Dutch, with file, line and column, and never with words from the file itself.
"""

from kijkwijzer.reading.complaint import complaint, wrong_choice
from kijkwijzer.reading.document import Document, examine_document, read_document
from kijkwijzer.reading.hints import closest, did_you_mean
from kijkwijzer.reading.limits import CASUS_LIMITS, RULE_LIMITS, Limits
from kijkwijzer.reading.problems import Place, Problem, Refused
from kijkwijzer.reading.validate import find_problems, validate

__all__ = [
    "CASUS_LIMITS",
    "RULE_LIMITS",
    "Document",
    "Limits",
    "Place",
    "Problem",
    "Refused",
    "closest",
    "complaint",
    "did_you_mean",
    "examine_document",
    "find_problems",
    "read_document",
    "validate",
    "wrong_choice",
]
