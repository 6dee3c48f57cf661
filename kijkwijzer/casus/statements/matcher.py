"""Finding patterns in a view of a text: an index of words, then each candidate tried in its unit."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kijkwijzer.casus.statements.clauses import View
from kijkwijzer.casus.statements.patterns import Element, Pattern, Sequence


class Entry(NamedTuple):
    """One pattern with what it belongs to: the number of its owner, and the unit it looks in."""

    owner: int
    whole_sentence: bool
    pattern: Pattern


class Index(NamedTuple):
    """Entries by the rarest word each must hold, so that a text only tries what can be in it."""

    entries: tuple[Entry, ...]
    by_word: Mapping[str, tuple[int, ...]]


class Hit(NamedTuple):
    """A pattern that stands in a text: its owner and the places of the words that matched."""

    owner: int
    places: tuple[int, ...]


# Words so common that a pattern is better found by another of its words.
_COMMON = frozenset(
    "ik niet het dat een de er ze je me mijn we en is in op te van met die aan voor om zo meer kan wil "
    "heb ben geen maar ook wel nog dan als wat toch niks nooit hij u mag moet wordt word zijn heeft "
    "naar bij al alles hoe iets".split()
)


def build_index(entries: tuple[Entry, ...]) -> Index:
    """Index the entries by their most telling element."""
    by_word: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for word in _anchor(entry.pattern):
            by_word.setdefault(word, []).append(number)
    return Index(entries, {word: tuple(numbers) for word, numbers in by_word.items()})


def _anchor(pattern: Pattern) -> frozenset[str]:
    required = [e.words for part in pattern.parts for e in part.elements if not e.optional]
    return min(required, key=lambda words: (len(words & _COMMON), len(words), sorted(words)))


def find(index: Index, text: View) -> Iterator[Hit]:
    """Yield each pattern of `index` that stands in `text`, once for each unit it stands in."""
    tried: set[tuple[int, int]] = set()
    held: dict[tuple[int, int], frozenset[str]] = {}
    by_word = index.by_word
    entries = index.entries
    for word, places in text.positions.items():
        for number in by_word.get(word, ()):
            entry = entries[number]
            for place in places:
                if entry.whole_sentence:
                    unit = text.sentences[text.sentence[place]]
                else:
                    unit = text.clauses[text.clause[place]]
                key = (number, unit[0])
                if key in tried:
                    continue
                tried.add(key)
                words = held.get(unit)
                if words is None:
                    words = held[unit] = frozenset(text.words[unit[0] : unit[1]])
                found = match(entry.pattern, text.words, unit, words)
                if found is not None:
                    yield Hit(entry.owner, found)


def match(
    pattern: Pattern, words: tuple[str, ...], unit: tuple[int, int], held: frozenset[str]
) -> tuple[int, ...] | None:
    """Return the places of the first match of `pattern` within `unit`, or None.

    `held` is the set of words in the unit, to refuse at once what cannot be there.
    """
    for part in pattern.parts:
        for element in part.elements:
            if not element.optional and held.isdisjoint(element.words):
                return None
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
    for begin in range(start, last_start):
        found = _from(sequence.elements, 0, begin, begin, words, end)
        if found is None or (sequence.at_end and found[-1] != end - 1):
            continue
        if taken and any(place in taken for place in found):
            continue
        return found
    return None


def _from(
    elements: tuple[Element, ...],
    number: int,
    least: int,
    most: int,
    words: tuple[str, ...],
    end: int,
) -> list[int] | None:
    """Match the elements from `number` on, the next between the places `least` and `most`."""
    if number == len(elements):
        return []
    element = elements[number]
    # The gap of the first element is free: the sequence may begin anywhere.
    gap = (0, 0) if number == 0 else (element.least, element.most)
    for place in range(least + gap[0], min(most + gap[1] + 1, end)):
        if words[place] in element.words:
            rest = _from(elements, number + 1, place + 1, place + 1, words, end)
            if rest is not None:
                return [place, *rest]
    if element.optional:
        return _from(elements, number + 1, least + gap[0], most + gap[1], words, end)
    return None
