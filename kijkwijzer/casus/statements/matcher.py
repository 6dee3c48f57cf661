"""Finding patterns in a view of a text: an index of words, then each candidate tried in its unit."""

from collections import abc
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kijkwijzer.casus.statements.clauses import View
from kijkwijzer.casus.statements.patterns import Element, Pattern, Sequence


class Entry(NamedTuple):
    """One pattern with what it belongs to: the number of its owner, and the unit it looks in.

    `required` are the sets of words of which each must have one in the unit.
    """

    owner: int
    whole_sentence: bool
    pattern: Pattern
    required: tuple[frozenset[str], ...]


# The number of an entry, and the set of words to look for first: most candidates fall there. It is
# not the set the candidate was found by, unless its pattern has no other. A plain tuple: thousands
# are made.
Candidate = tuple[int, frozenset[str]]


class Index(NamedTuple):
    """Entries by the rarest word each must hold, so that a text only tries what can be in it."""

    entries: abc.Sequence[Entry]
    by_word: Mapping[str, abc.Sequence[Candidate]]


class Hit(NamedTuple):
    """A pattern that stands in a text: its owner and the places of the words that matched."""

    owner: int
    places: tuple[int, ...]


# How often common words turn up in what clients say, next to 1 for any other (about once in two
# thousand words): a pattern is found by its rarest words.
_OFTEN = {
    170: "ik",
    48: "de mijn het niet dat en een",
    30: "is me maar in die heb",
    20: "op met voor wil van er meer",
    13: "geen je ben kan zo ga daar dan bij nog aan",
    8: "moet ze te als nu we al wat alleen naar goed wel niks jaar zijn doen ook om",
    5: "uit jullie weer hoe doe elke zou dag hier weet keer werk af toch gaat zit willen laat zelf "
    "iemand heeft of waar hebben school huis u over mee alles zegt",
}
_COMMON = {word: weight for weight, words in _OFTEN.items() for word in words.split()}


def entry(owner: int, pattern: Pattern, *, whole_sentence: bool) -> Entry:
    """Prepare a pattern for an index."""
    required = {e.words for part in pattern.parts for e in part.elements if not e.optional}
    # The rarest first: most candidates fall at the first set.
    ordered = sorted(required, key=_commonness)
    return Entry(owner, whole_sentence, pattern, tuple(ordered))


def build_index(entries: tuple[Entry, ...]) -> Index:
    """Index the entries by their most telling element."""
    by_word: dict[str, list[Candidate]] = {}
    for number, one in enumerate(entries):
        rarest, *others = one.required
        candidate = (number, others[0] if others else rarest)
        for word in rarest:
            by_word.setdefault(word, []).append(candidate)
    return Index(entries, {word: tuple(found) for word, found in by_word.items()})


@lru_cache(maxsize=8192)
def _commonness(words: frozenset[str]) -> tuple[int, str]:
    return (sum([_COMMON.get(word, 1) for word in words]), min(words))


def find(index: Index, text: View) -> Iterator[Hit]:
    """Yield each pattern of `index` that stands in `text`, once for each unit it stands in."""
    tried: set[tuple[int, int]] = set()
    held: dict[tuple[int, int], frozenset[str]] = {}
    every_word = frozenset(text.words)
    for word, places in text.positions.items():
        candidates = index.by_word.get(word, ())
        here = [number for number, beside in candidates if not beside.isdisjoint(every_word)]
        for number in here:
            one = index.entries[number]
            if one.whole_sentence:
                units = [text.sentences[text.sentence[place]] for place in places]
            else:
                units = [text.clauses[text.clause[place]] for place in places]
            for unit in units:
                if unit not in held:
                    held[unit] = frozenset(text.words[unit[0] : unit[1]])
                words = held[unit]
                for required in one.required:
                    if words.isdisjoint(required):
                        break
                else:
                    key = (number, unit[0])
                    if key in tried:
                        continue
                    tried.add(key)
                    found = place_of(one.pattern, text.words, unit)
                    if found is not None:
                        yield Hit(one.owner, found)


def match(
    pattern: Pattern,
    words: tuple[str, ...],
    unit: tuple[int, int],
    held: frozenset[str],
) -> tuple[int, ...] | None:
    """Return the places of the first match of `pattern` within `unit`, or None.

    `held` is the set of words in the unit, to refuse at once what cannot be there.
    """
    for part in pattern.parts:
        for element in part.elements:
            if not element.optional and held.isdisjoint(element.words):
                return None
    return place_of(pattern, words, unit)


def place_of(
    pattern: Pattern, words: tuple[str, ...], unit: tuple[int, int]
) -> tuple[int, ...] | None:
    """Return the places of the first match of `pattern` within `unit`, or None."""
    places: list[int] = []
    for part in pattern.parts:
        found = _sequence(part, words, unit, places)
        if found is None:
            return None
        places.extend(found)
    for refused in pattern.absent:
        if _sequence(refused, words, unit, ()) is not None:
            return None
    return tuple(sorted(places))


def _sequence(
    sequence: Sequence,
    words: tuple[str, ...],
    unit: tuple[int, int],
    taken: list[int] | tuple[int, ...],
) -> list[int] | None:
    start, end = unit
    last_start = start + 1 if sequence.at_start else end
    first = sequence.elements[0]
    # A gap before the first element asks nothing of a sequence that may begin anywhere.
    for begin in range(start, last_start):
        if words[begin] not in first.words and not first.optional:
            continue
        found = _rest(sequence.elements, begin, 0, words, end)
        if found is None or (sequence.at_end and found[-1] != end - 1):
            continue
        if taken and any(place in taken for place in found):
            continue
        return found
    return None


def _rest(
    elements: tuple[Element, ...], at: int, room: int, words: tuple[str, ...], end: int
) -> list[int] | None:
    """Match elements from place `at` on; `room` is how far the first of them may slip more."""
    if not elements:
        return []
    element, later = elements[0], elements[1:]
    first = at + element.least
    last = min(at + room + element.most, end - 1)
    for place in range(first, last + 1):
        if words[place] in element.words:
            rest = _rest(later, place + 1, 0, words, end)
            if rest is not None:
                return [place, *rest]
    if element.optional:
        return _rest(later, first, last - first if last > first else 0, words, end)
    return None
