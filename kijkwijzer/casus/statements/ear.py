"""Listening to whole sentences: whether a cue fits in how its sentence sounds, or that is a cue."""

from collections.abc import Iterable, Iterator

from kijkwijzer.casus.statements.clauses import View
from kijkwijzer.casus.statements.model import FoundCue
from kijkwijzer.casus.statements.scope import Places
from kijkwijzer.casus.statements.sound import Sound


class Ear:
    """Listens to each sentence of a text once; tells of a cue whether its sentence sounds like it."""

    def __init__(self, sound: Sound, text: View, closings: tuple[str, ...]) -> None:
        self._sound = sound
        self._text = text
        self._closings = closings
        self._heard: dict[int, dict[str, int]] = {}

    def against(self, sign: str, places: Places) -> bool:
        """Tell whether the sentence plainly sounds like something else than `sign` points at."""
        return self._lead(sign, places) < -self._sound.against

    def along(self, sign: str, places: Places) -> bool:
        """Tell whether the sentence plainly sounds like what `sign` points at."""
        return self._lead(sign, places) >= self._sound.along

    def whole_sentences(self, counted: Iterable[tuple[str, int]]) -> Iterator[FoundCue]:
        """Yield the sentences that are a cue as a whole, given the (sign, start) of what counts."""
        tokens = self._text.tokens
        signs: dict[int, set[str]] = {}
        for sign, start in counted:
            signs.setdefault(self._sentence_at(start), set()).add(sign)
        for number, held in sorted(signs.items()):
            leads = self._leads(number)
            first, end = self._text.sentences[number]
            for whole in self._sound.wholes:
                loud = leads.get(whole.label, 0) >= self._sound.enough
                if loud and whole.sign not in held and not held.isdisjoint(whole.beside):
                    span = (tokens[first].start, tokens[end - 1].end)
                    yield FoundCue(whole.cue, whole.sign, "zwak", *span)

    def _sentence_at(self, start: int) -> int:
        ends = [self._text.tokens[end - 1].end for _, end in self._text.sentences]
        return next(number for number, end in enumerate(ends) if start < end)

    def _lead(self, sign: str, places: Places) -> int:
        """Return how far the label of `sign` leads; 0 for a sign that points at none."""
        label = self._sound.fits.get(sign)
        if label is None:
            return 0
        return self._leads(self._text.sentence[places[0]]).get(label, 0)

    def _leads(self, number: int) -> dict[str, int]:
        """Return how far each label leads in this sentence; nothing when it is too short to tell."""
        if number not in self._heard:
            start, end = self._text.sentences[number]
            if end - start < self._sound.shortest:
                return {}
            asked = self._closings[self._text.tokens[start].sentence] == "?"
            self._heard[number] = self._sound.leads(self._text.words[start:end], asked=asked)
        return self._heard[number]
