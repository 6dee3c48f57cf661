"""From a client's text to words with places: normalised for matching, offsets into the original."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kijkwijzer.record import record

SENTENCE_END = frozenset(".!?\n")
CLAUSE_MARKS = frozenset(",;:–—()")
# A word may hold apostrophes and hyphens inside; 'k, 't, 'n, 's and 'ns begin with one.
_PIECE = re.compile(
    r"(?P<word>'(?:ns|k|t|s|n|m|r)(?![\w'])|\w+(?:['-]\w+)*)|(?P<mark>[.!?\n]+|[,;:–—()]|\s-\s)|(?P<quote>\"+|'+)"
)
_QUOTES = str.maketrans(dict.fromkeys("’‘`´‛", "'") | dict.fromkeys("“”„«»", '"'))


class Token(NamedTuple):
    """One word: its normalised `form`, its place in the original text, what stood before it.

    `sentence` numbers the sentences from 0; `mark` is the punctuation between this word and the
    one before it (empty when there was none); `quoted` tells whether it stands between quotes.
    """

    form: str
    start: int
    end: int
    sentence: int
    mark: str
    quoted: bool


@record(frozen=True)
class Text:
    """The words of a text and, for each sentence, the mark that closed it (empty: none)."""

    tokens: tuple[Token, ...]
    closings: tuple[str, ...]


@lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(part for part in decomposed if not unicodedata.combining(part)).lower()


def plain(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Lower the text and take accents off.

    Returns the plain text and, for each of its characters, the index in `text` it came from; the
    second is None when the two run in step, which saves the table for most sentences.
    """
    quoted = text.translate(_QUOTES)
    if quoted.isascii():
        return quoted.lower(), None
    characters: list[str] = []
    places: list[int] = []
    for index, character in enumerate(quoted):
        for part in _plain_character(character):
            characters.append(part)
            places.append(index)
    return "".join(characters), tuple(places)


def tokenise(text: str, spellings: Mapping[str, str]) -> Text:
    """Split `text` into words and sentences; `spellings` maps variants (`'k`, `gwn`) to one form.

    A spelling may map to several words ("kheb" to "ik heb"): each becomes a token with the same
    place in the text.
    """
    normal, places = plain(text)
    tokens: list[Token] = []
    closings: list[str] = []
    sentence = 0
    mark = ""
    in_quotes = False
    for piece in _PIECE.finditer(normal):
        start, end = piece.span()
        if piece.lastgroup == "quote":
            in_quotes = not in_quotes
            mark = mark or ","
            continue
        found = piece.group()
        if piece.lastgroup == "mark":
            if found[0] in SENTENCE_END:
                if tokens and tokens[-1].sentence == sentence and not _is_pause(found):
                    closings.append("?" if "?" in found else found[0])
                    sentence += 1
                    mark = ""
                else:
                    mark = mark or ","
            else:
                # A colon may open what somebody else said; other marks only part clauses.
                mark = mark or (":" if found == ":" else ",")
            continue
        first = start if places is None else places[start]
        last = end if places is None else places[end - 1] + 1
        for form in spellings.get(found, found).split(" "):
            tokens.append(Token(form, first, last, sentence, mark, in_quotes))
            mark = ""
    if tokens and tokens[-1].sentence == sentence:
        closings.append("")
    return Text(tuple(tokens), tuple(closings))


def _is_pause(mark: str) -> bool:
    """Two or more full stops are a pause in speech ("Fietsen, fietsen.. ik moet ook nog")."""
    return len(mark) > 1 and set(mark) == {"."}
