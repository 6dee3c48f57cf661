"""Signs of danger and themes in any free text, whoever wrote it.

The gate looks at the bare words: negation, doubt, quotes and other speakers do not close it. Only
look-alikes that plainly mean something else do ("ik lach me dood"), and only for their own words:
a sign elsewhere in the sentence stands. In doubt it shows.
"""

from kijkwijzer.casus.statements.clauses import View, view
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import find, match
from kijkwijzer.casus.statements.model import Danger, DangerCue, Patterns
from kijkwijzer.casus.statements.tokens import tokenise

# Stands where the words of a look-alike stood: no pattern asks for it.
_TAKEN_OUT = ""


def find_danger(text: str, lexicon: Lexicon) -> tuple[Danger, ...]:
    """Return every possible sign of danger in the text, in order of place, then of id."""
    words = tokenise(text, lexicon.woorden.spelling)
    if not words.tokens:
        return ()
    full = view(words, lexicon.woorden, with_fillers=False)
    found: set[Danger] = set()
    for hit in find(lexicon.danger_index, full) if full.words else ():
        cue = lexicon.gevaar[hit.owner]
        for places in _in_earnest(hit.places, cue, full):
            start = full.tokens[places[0]].start
            end = max(full.tokens[place].end for place in places)
            found.add(Danger(cue.soort, cue.niveau, cue.id, start, end))
    return tuple(sorted(found, key=lambda danger: (danger.start, danger.end, danger.cue)))


def _in_earnest(hit: tuple[int, ...], cue: DangerCue, text: View) -> tuple[tuple[int, ...], ...]:
    """Return where the cue still stands once the words of its look-alikes are taken out.

    That is the hit itself when it shares no word with a look-alike. Otherwise every pattern of the
    cue is tried on the words that are left: the same words may also be said in earnest.
    """
    if not cue.behalve:
        return (hit,)
    sentence = text.sentences[text.sentence[hit[0]]]
    left = _without(cue.behalve, text.words, sentence)
    if all(left[place] != _TAKEN_OUT for place in hit):
        return (hit,)
    unit = sentence if cue.bereik == "zin" else text.clauses[text.clause[hit[0]]]
    held = frozenset(left[unit[0] : unit[1]])
    again = (match(pattern, left, unit, held) for pattern in cue.patronen)
    return tuple(places for places in again if places is not None)


def _without(
    lookalikes: Patterns, words: tuple[str, ...], unit: tuple[int, int]
) -> tuple[str, ...]:
    """Take the words of every look-alike in the unit out, as often as they are said."""
    left = words
    for pattern in lookalikes:
        while True:
            places = match(pattern, left, unit, frozenset(left[unit[0] : unit[1]]))
            if places is None:
                break
            left = tuple(_TAKEN_OUT if place in places else word for place, word in enumerate(left))
    return left


def find_themes(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the themes of the worker's question, in the order in which the lexicon lists them."""
    words = tokenise(text, lexicon.woorden.spelling)
    if not words.tokens:
        return ()
    full = view(words, lexicon.woorden, with_fillers=True)
    owners = {hit.owner for hit in find(lexicon.theme_index, full)}
    return tuple(lexicon.themas[number].id for number in sorted(owners))
