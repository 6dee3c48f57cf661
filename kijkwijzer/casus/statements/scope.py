"""What takes a cue away: who speaks, about whom, when, whether it was meant, and negation."""

from collections.abc import Callable
from functools import cached_property

from kijkwijzer.casus.statements.clauses import View
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import Hit
from kijkwijzer.casus.statements.model import Cue, Trigger

Places = tuple[int, ...]

_PAST = "verleden"


class Scope:
    """The circumstances in one text; asks of a cue at some places why it would not count."""

    def __init__(
        self,
        lexicon: Lexicon,
        text: View,
        closings: tuple[str, ...],
        triggers: list[tuple[Trigger, Places]],
    ) -> None:
        self._lexicon = lexicon
        self._words = lexicon.woorden
        self._text = text
        reaching = [(trigger, *_reach(trigger, places, text)) for trigger, places in triggers]
        self._triggers = [one for one in reaching if not one[0].telt_toch]
        self._all_the_same = [one for one in reaching if one[0].telt_toch]
        self._questions = self._asked(closings)
        self._turns = self._turned()

    def reason(self, cue: Cue, places: Places) -> str | None:
        """Return why the cue does not count, before negation is looked at; None when it does."""
        checks: tuple[Callable[[Cue, Places], str | None], ...] = (
            self._by_trigger,
            self._about_somebody_else,
            self._in_the_past,
            self._turned_away,
            self._in_a_question,
        )
        for check in checks:
            reason = check(cue, places)
            if reason is not None and reason not in cue.ook_als:
                return reason
        return None

    def negated(self, places: Places, consumed: set[int]) -> bool:
        """Tell whether a word of negation stands in the same segment, outside what matched."""
        text, words = self._text, self._words
        if any(text.words[place] in words.ontkenning for place in places):
            # Dutch speakers pile negations up ("niks meer van niemand"): a second one in the same
            # breath only underlines the first. The double negation that does turn around has its
            # own trigger.
            return False
        segments = {text.segment[place] for place in places}
        first, last = places[0], places[-1]
        if text.segment[last] != text.segment[first]:
            # "Ik ben bang dat ik | het niet aankan": what is denied there is not the fear.
            segments.discard(text.segment[last])
            segments.add(text.segment[first])
        for index, word in enumerate(text.words):
            if index in places or text.segment[index] not in segments:
                continue
            # A "niet" between the words of this cue is its own, whoever else uses it.
            if index in consumed and not first < index < last:
                continue
            if word in words.ontkenning:
                return True
            if word in words.ontkenning_vooruit and index < first:
                return True
        return False

    def weakened(self, cue: Cue, places: Places) -> str | None:
        """Return why a strong cue counts as weak here, or None."""
        for trigger, start, end in self._triggers:
            if trigger.zwakker and _touches(trigger, cue, start, end, places):
                return trigger.reden
        if cue.zegt not in self._lexicon.voor_maar_raakt:
            return None
        text = self._text
        own = text.clause[places[-1]]
        sentence = text.sentence[places[-1]]
        for clause in text.contrast:
            begin = text.clauses[clause][0]
            if clause > own and text.sentence[begin] == sentence:
                return "voor-maar"
        return None

    def _by_trigger(self, cue: Cue, places: Places) -> str | None:
        for trigger, start, end in self._triggers:
            if not trigger.zwakker and _touches(trigger, cue, start, end, places):
                return trigger.reden
        return None

    def _about_somebody_else(self, cue: Cue, places: Places) -> str | None:
        text = self._text
        subject = text.subjects[text.segment[places[0]]]
        later = text.subjects[text.segment[places[-1]]]
        if "ik" in (subject, later):
            return None
        start, end = self._segment(places[0])
        own = any(text.words[i] in self._words.ik_voorwerp for i in range(start, end))
        if cue.persoon == "vrij":
            other = subject == "ander" or self._only_others
            return "over-ander" if other and not own else None
        if subject in ("ander", "men"):
            return "over-ander"
        # Without a subject the speaker drops "ik": then the clause opens with the cue itself, or
        # the speaker names himself elsewhere in what he says.
        opening = {start, start + 1} if text.words[start] in self._openers else {start}
        speaks = any(
            word in self._words.ik or word in self._words.ik_voorwerp for word in text.words
        )
        return None if speaks or opening & set(places) else "over-ander"

    @cached_property
    def _only_others(self) -> bool:
        """Tell whether the text names somebody else and the speaker nowhere: then it is about them."""
        words = self._words
        named = "ander" in self._text.subjects
        return named and not any(
            word in words.ik or word in words.ik_voorwerp for word in self._text.words
        )

    @property
    def _openers(self) -> frozenset[str]:
        words = self._words
        return words.tegenstelling | words.voegwoorden | words.nevenschikkend

    def _segment(self, place: int) -> tuple[int, int]:
        number = self._text.segment[place]
        first = self._text.segment.index(number)
        last = len(self._text.segment) - 1 - self._text.segment[::-1].index(number)
        return first, last + 1

    def _in_the_past(self, cue: Cue, places: Places) -> str | None:
        """Tell by the words of the cue, or by what comes before them in the same piece."""
        start, _ = self._segment(places[0])
        words = self._text.words[start : places[0]]
        own = [self._text.words[place] for place in places]
        past = any(word in self._words.verleden for word in (*words, *own))
        return _PAST if past and not self._counts_all_the_same(cue, places, _PAST) else None

    def _counts_all_the_same(self, cue: Cue, places: Places, reason: str) -> bool:
        """Tell whether words say that `reason` does not hold here, and none anywhere that it does.

        "Ik heb gebeld maar ik snapte er niks van" tells of a trouble of today, in a past form. Who
        speaks about long ago elsewhere in the text may still be there.
        """
        if any(
            trigger.reden == reason and (not trigger.raakt or cue.zegt in trigger.raakt)
            for trigger, _, _ in self._triggers
        ):
            return False
        return any(
            trigger.reden == reason and _touches(trigger, cue, start, end, places)
            for trigger, start, end in self._all_the_same
        )

    def _turned_away(self, cue: Cue, places: Places) -> str | None:
        """Before "maar nu" or "maar toch" what was said no longer holds."""
        sentence, last = self._text.sentence[places[-1]], self._text.clause[places[-1]]
        for clause, reason in self._turns:
            begin = self._text.clauses[clause][0]
            if clause <= last or self._text.sentence[begin] != sentence:
                continue
            if reason == _PAST or cue.zegt in self._lexicon.ommekeer_raakt:
                return reason
        return None

    def _in_a_question(self, cue: Cue, places: Places) -> str | None:
        asked = (
            cue.zegt in self._lexicon.vraag_raakt
            and self._text.clause[places[0]] in self._questions
        )
        return "vraag" if asked else None

    def _asked(self, closings: tuple[str, ...]) -> frozenset[int]:
        """Return the clauses that are asked: the last of a question, and those that open like one."""
        asked: set[int] = set()
        text, words = self._text, self._words
        for start, end in text.sentences:
            closing = closings[text.tokens[start].sentence]
            if closing != "?" or text.words[end - 1] in words.vraagstaart:
                continue
            last = text.clause[end - 1]
            for clause in range(text.clause[start], last + 1):
                first = text.words[text.clauses[clause][0]]
                if clause == last or first in words.vraagwoorden:
                    asked.add(clause)
        return frozenset(asked)

    def _turned(self) -> list[tuple[int, str]]:
        turns: list[tuple[int, str]] = []
        for clause in sorted(self._text.contrast):
            start, end = self._text.clauses[clause]
            opening = self._text.words[start + 1 : min(start + 3, end)]
            if opening[:1] and opening[0] in self._words.nu:
                turns.append((clause, _PAST))
            elif any(word in self._words.ommekeer for word in opening[:1]):
                turns.append((clause, "maar-toch"))
        return turns


def split_hits(
    lexicon: Lexicon, hits: list[Hit]
) -> tuple[
    list[tuple[Cue, Places]], list[tuple[frozenset[str], Places]], list[tuple[Trigger, Places]]
]:
    """Sort hits by what they are: cues, look-alikes (with the signs they touch), triggers."""
    cues: list[tuple[Cue, Places]] = []
    lookalikes: list[tuple[frozenset[str], Places]] = []
    triggers: list[tuple[Trigger, Places]] = []
    owners = lexicon.statement_owners
    for hit in hits:
        owner = owners[hit.owner]
        if isinstance(owner, Cue):
            cues.append((owner, hit.places))
        elif isinstance(owner, Trigger):
            triggers.append((owner, hit.places))
        else:
            lookalikes.append((owner.raakt, hit.places))
    return cues, lookalikes, triggers


def _touches(trigger: Trigger, cue: Cue, start: int, end: int, places: Places) -> bool:
    if trigger.raakt and cue.zegt not in trigger.raakt:
        return False
    return start <= places[0] < end


def _end_of_words(text: View, last: int, end_of_sentence: int) -> int:
    """Return where the words of another speaker end: with the clause, or with what is quoted.

    `last` is the place of the verb of saying. What follows it after a colon, or at once after a
    comma ("hij zegt, ik wil niet"), is quoted to the end of the sentence.
    """
    clause = text.clause[last]
    end = text.clauses[clause][1]
    if end < end_of_sentence and (text.tokens[end].mark == ":" or last == end - 1):
        return end_of_sentence
    inside = text.tokens[end - 1].quoted
    while end < end_of_sentence and text.tokens[end].quoted and not inside:
        clause += 1
        end = text.clauses[clause][1]
    return end


def _reach(trigger: Trigger, places: Places, text: View) -> tuple[int, int]:
    clause = text.clauses[text.clause[places[0]]]
    sentence = text.sentences[text.sentence[places[0]]]
    if trigger.richting == "vooruit":
        return places[0], _end_of_words(text, places[-1], sentence[1])
    if trigger.richting == "terug":
        return sentence[0], places[0]
    return clause if trigger.richting == "deelzin" else sentence
