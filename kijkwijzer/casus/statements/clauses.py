"""Sentences cut into clauses and segments, each with the one it speaks about.

A clause ends at punctuation or a conjunction; a segment is smaller and also ends at "dat", "om te"
and "als". Patterns look inside a clause, so that "ik weet niet hoe" stays whole; negation and the
subject look inside a segment, so that "moeilijk om niet te drinken" is not negated.
"""

from functools import cached_property
from typing import Literal

from kijkwijzer.casus.statements.model import Words
from kijkwijzer.casus.statements.tokens import Text, Token
from kijkwijzer.record import record

Subject = Literal["ik", "ander", "men", "geen"]
_COMPLEMENT = frozenset(("dat", "of"))
_CONDITION = frozenset(("als", "indien", "wanneer", "zodra"))
# The room that a comma and a space take.
_COMMA = 2


@record(frozen=True)
class View:
    """The words of a text without fillers (or with, for patterns that name one).

    `clause`, `segment` and `sentence` give for each word the number of its unit; numbers run on
    through the text. `contrast` are the clauses that begin with a conjunction like "maar".
    """

    words: tuple[str, ...]
    tokens: tuple[Token, ...]
    clause: tuple[int, ...]
    segment: tuple[int, ...]
    sentence: tuple[int, ...]
    clauses: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    contrast: frozenset[int]
    lexicon_words: Words

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word, []).append(index)
        return found

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """For each segment, whom it speaks about; a segment without a subject keeps the last one."""
        count = self.segment[-1] + 1 if self.segment else 0
        bounds: list[list[int]] = [[] for _ in range(count)]
        for index, number in enumerate(self.segment):
            bounds[number].append(index)
        subjects: list[Subject] = []
        for indexes in bounds:
            subject = _subject([self.words[i] for i in indexes], self.lexicon_words)
            same_sentence = bool(subjects) and (
                self.sentence[indexes[0]] == self.sentence[indexes[0] - 1]
            )
            if subject == "geen" and same_sentence:
                subject = subjects[-1] if subjects[-1] != "men" else "geen"
            subjects.append(subject)
        return tuple(subjects)


def view(text: Text, words: Words, *, with_fillers: bool) -> View:
    """Cut `text` into clauses and segments."""
    tokens = _kept(text.tokens, words, with_fillers=with_fillers)
    forms = tuple(token.form for token in tokens)
    clause: list[int] = []
    segment: list[int] = []
    sentence: list[int] = []
    contrast: set[int] = set()
    for index, token in enumerate(tokens):
        new_sentence = index > 0 and token.sentence != tokens[index - 1].sentence
        first = index == 0
        cut = first or new_sentence or bool(token.mark) or _starts_clause(tokens, index, words)
        # Counted anew: a sentence of fillers only ("Ja hoor.") is no longer there.
        last_sentence = sentence[-1] if sentence else 0
        sentence.append(last_sentence + 1 if new_sentence else last_sentence)
        last_clause = clause[-1] if clause else -1
        last_segment = segment[-1] if segment else -1
        clause.append(last_clause + 1 if cut else last_clause)
        inner = cut or _starts_segment(tokens, index, words)
        segment.append(last_segment + 1 if inner else last_segment)
        if cut and not (first or new_sentence) and token.form in words.tegenstelling:
            contrast.add(clause[-1])
    return View(
        words=forms,
        tokens=tokens,
        clause=tuple(clause),
        segment=tuple(segment),
        sentence=tuple(sentence),
        clauses=_bounds(clause),
        sentences=_bounds(sentence),
        contrast=frozenset(contrast),
        lexicon_words=words,
    )


def _kept(tokens: tuple[Token, ...], words: Words, *, with_fillers: bool) -> tuple[Token, ...]:
    """Take fillers out; the mark before one stays with the word after it."""
    if with_fillers:
        return tokens
    kept: list[Token] = []
    mark = ""
    for token in tokens:
        if token.form in words.vullers:
            mark = mark or token.mark
            continue
        if mark and not token.mark:
            kept.append(token._replace(mark=mark))
        else:
            kept.append(token)
        mark = ""
    return tuple(kept)


def _bounds(numbers: list[int]) -> tuple[tuple[int, int], ...]:
    bounds: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(numbers) + 1):
        if index == len(numbers) or numbers[index] != numbers[start]:
            bounds.append((start, index))
            start = index
    return tuple(bounds)


def _starts_clause(tokens: tuple[Token, ...], index: int, words: Words) -> bool:
    form = tokens[index].form
    after = _after(tokens, index)
    # What stands right before a comma ("hou maar, ik loop wel") opens nothing; in "maar ja, ik" a
    # filler was in between.
    closed = after is not None and after.mark and after.start - tokens[index].end <= _COMMA
    following = "" if after is None or closed else after.form
    if form in words.voegwoorden:
        return True
    if form in words.tegenstelling:
        # "maar" after a verb is a particle ("laat maar", "als ik maar"): it needs a clause after it.
        known = (words.na_maar, words.werkwoorden_ik, words.men)
        return form == "maar" and any(following in listed for listed in known)
    return form in words.nevenschikkend and following in words.na_en


def _starts_segment(tokens: tuple[Token, ...], index: int, words: Words) -> bool:
    form = tokens[index].form
    if form in _COMPLEMENT or form in _CONDITION:
        after = _after(tokens, index)
        return after is not None and after.form in words.zinsbegin
    sentence = tokens[index].sentence
    return form == "om" and any(
        token.form == "te" for token in tokens[index : index + 8] if token.sentence == sentence
    )


def _after(tokens: tuple[Token, ...], index: int) -> Token | None:
    """Return the next word of the same sentence."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after if after is not None and after.sentence == tokens[index].sentence else None


def _subject(forms: list[str], words: Words) -> Subject:
    for form in forms:
        if form in words.ik:
            return "ik"
    for place, form in enumerate(forms):
        if form in words.ander or (form in words.naasten and _is_named(forms, place, words)):
            return "ander"
    for form in forms:
        if form in words.men:
            return "men"
    return "geen"


def _is_named(forms: list[str], place: int, words: Words) -> bool:
    """Tell whether a relative is named first ("mijn oudste zoon kan"), and so is the subject.

    After a preposition ("met mijn zoon") it is not.
    """
    before = forms[:place]
    owned = [index for index, form in enumerate(before) if form in words.bezitters]
    if len(before) > 3 or not owned:
        return False
    return owned[-1] == 0 or before[owned[-1] - 1] not in words.voorzetsels
