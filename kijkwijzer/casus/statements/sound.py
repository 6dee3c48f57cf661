"""How a sentence sounds as a whole: the label its words are mostly heard with.

A cue is a few words; the rest of the sentence may tell that they mean something else here. A table
counts, for each word and each pair of words, in how many labelled sentences of each label it was
heard. From these counts follow weights; added up over a sentence they rank the labels. That ranking
never speaks by itself: it takes away a cue that the sentence plainly does not sound like, and lets
a cue count that says too little alone (`statement.py`).
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from kijkwijzer.record import record

# Weights are whole hundredths, so that no sum depends on rounding or on the order of adding.
_SCALE = 100
# What is added to every count, so that a word heard once proves little.
_SMOOTHING = 0.6
_STEM = 5

Counts = tuple[int, ...]


class Whole(NamedTuple):
    """The cue a whole sentence is: when it sounds like `label` and a sign of `beside` counts in it."""

    cue: str
    label: str
    sign: str
    beside: tuple[str, ...]


@record(frozen=True)
class Sound:
    """What words weigh towards each of `labels`: a word has the weights of its row in `rows`.

    `fits` names for a sign the label it points at. A cue counts no longer when its label falls
    `against` hundredths behind the first, and counts for more when it leads by `along`. A sentence
    is a cue itself, one of `wholes`, when the label leads by `enough`. In a sentence of fewer than
    `shortest` words the cues are all there is to hear.
    """

    labels: tuple[str, ...]
    rows: Sequence[Counts]
    words: Mapping[str, int]
    fits: Mapping[str, str]
    wholes: tuple[Whole, ...]
    against: int
    along: int
    enough: int
    shortest: int

    def leads(self, words: Sequence[str], *, asked: bool) -> dict[str, int]:
        """Return for each label how far it leads the best other one (below zero: is behind)."""
        numbers = map(self.words.get, features(words, asked=asked))
        # A row of nothing, so that a sentence of unheard words has totals too.
        nothing = (0,) * len(self.labels)
        rows = [nothing, *(self.rows[number] for number in numbers if number is not None)]
        total = [sum(weights) for weights in zip(*rows, strict=True)]
        return {
            label: own - max(total[:place] + total[place + 1 :])
            for place, (label, own) in enumerate(zip(self.labels, total, strict=True))
        }


def features(words: Sequence[str], *, asked: bool) -> frozenset[str]:
    """Name the words, the pairs at a distance of one or two, and the beginnings of long words."""
    found = set(words)
    found.update(f"{a}_{b}" for a, b in pairwise(words))
    found.update(f"{a}__{b}" for a, b in zip(words, words[2:], strict=False))
    found.update(f"{word[:_STEM]}*" for word in words if len(word) > _STEM)
    if asked:
        found.add("?")
    return frozenset(found)


def weights(counts: Counts, sentences: Counts) -> Counts:
    """Turn the counts of a word into weights: how much likelier it is with a label than on average.

    `sentences` is how many sentences there were of each label.
    """
    logs = [
        log((count + _SMOOTHING) / (total + 2 * _SMOOTHING))
        for count, total in zip(counts, sentences, strict=True)
    ]
    mean = sum(logs) / len(logs)
    return tuple(round(_SCALE * (one - mean)) for one in logs)
