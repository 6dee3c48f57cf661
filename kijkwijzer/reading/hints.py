"""'Bedoel je …?': the known word that resembles what someone wrote."""

import unicodedata
from collections.abc import Iterable

LONGEST_WORD = 60
"""No key or closed value is longer: what is longer is a sentence, and resembles nothing."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` most resembles, or None when it resembles none.

    Capitals, accents, and `_`, `-` or a space between words make no difference.
    """
    if len(word) > LONGEST_WORD:
        return None
    simplified: dict[str, str] = {}
    for candidate in known:
        simplified.setdefault(_simplify(candidate), candidate)
    simple = _simplify(word)
    if simple in simplified:
        return simplified[simple]
    # Imported here: most files hold no word that has to be guessed.
    from difflib import get_close_matches  # noqa: PLC0415

    found = get_close_matches(simple, simplified, n=1, cutoff=0.75)
    return simplified[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the Dutch question that names the closest known word, if there is one."""
    match = closest(word, known)
    return None if match is None else f"bedoel je '{match}'?"


def _simplify(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.strip().casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.replace("_", "-").replace(" ", "-")
