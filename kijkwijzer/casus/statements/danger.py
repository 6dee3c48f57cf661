"""Signs of danger and themes in any free text, whoever wrote it.

The gate looks at the bare words: negation, doubt, quotes and other speakers do not close it. Only
look-alikes that plainly mean something else do ("ik lach me dood").
"""

from kijkwijzer.casus.statements.clauses import view
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import find, match
from kijkwijzer.casus.statements.model import Danger
from kijkwijzer.casus.statements.tokens import tokenise


def find_danger(text: str, lexicon: Lexicon) -> tuple[Danger, ...]:
    """Return every possible sign of danger in the text, in order of place, then of id."""
    words = tokenise(text, lexicon.woorden.spelling)
    if not words.tokens:
        return ()
    full = view(words, lexicon.woorden, with_fillers=False)
    found: set[Danger] = set()
    for hit in find(lexicon.danger_index, full) if full.words else ():
        cue = lexicon.gevaar[hit.owner]
        unit = full.sentences[full.sentence[hit.places[0]]]
        held = frozenset(full.words[unit[0] : unit[1]])
        if any(match(pattern, full.words, unit, held) is not None for pattern in cue.behalve):
            continue
        start = full.tokens[hit.places[0]].start
        end = max(full.tokens[place].end for place in hit.places)
        found.add(Danger(cue.soort, cue.niveau, cue.id, start, end))
    return tuple(sorted(found, key=lambda danger: (danger.start, danger.end, danger.cue)))


def find_themes(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the themes of the worker's question, in the order in which the lexicon lists them."""
    words = tokenise(text, lexicon.woorden.spelling)
    if not words.tokens:
        return ()
    full = view(words, lexicon.woorden, with_fillers=True)
    owners = {hit.owner for hit in find(lexicon.theme_index, full)}
    return tuple(lexicon.themas[number].id for number in sorted(owners))
