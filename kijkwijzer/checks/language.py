"""Checks of the language: short sentences, active, in words that everybody knows.

What counts as long, passive or jargon stands in `rules/taal.yaml`. These are tips: a heuristic does not
know Dutch, and a text that reads better may break them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as row

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Issue, place_of
from kijkwijzer.data import data_folder
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Place, validate
from kijkwijzer.rulebase.sources import read_file
from kijkwijzer.rulebase.vocabulary import ROW

_SENTENCE = re.compile(r"[^.!?:;]+[.!?:;]?")
_WORD = re.compile(r"[\w'’{}:-]+")
_PARTICIPLE = re.compile(
    r"(?:ge|be|ver|ont|her|op|af|aan|in|uit|over|mee|toe)\w*(?<!hei)(?:d|t|en)"
)


@row(config=ROW, frozen=True)
class Taal:
    """What `rules/taal.yaml` holds."""

    langste_zin: int
    lijdend: frozenset[str]
    geen_deelwoord: frozenset[str]
    onderwerp: frozenset[str]
    vaktaal: dict[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that reaches a reader, with what it belongs to."""

    about: str
    text: str
    place: Place | None = field(default=None, compare=False)


def read_language() -> Taal:
    """Return our own rules for texts. Raises `Refused` when they cannot be read."""
    folder = data_folder("rules")
    document = read_file(folder / "taal.yaml", folder, "mapping")
    return validate(TypeAdapter(Taal), document)


def shown_texts(knowledge: Knowledge) -> Iterator[Shown]:
    """Yield every text of the rule base that can reach a reader."""
    rulebase = knowledge.rulebase
    for rule in rulebase.regels:
        yield Shown(rule.id, rule.uitleg, place_of(rule))
    for text in rulebase.teksten.values():
        for words in text.woorden:
            yield Shown(text.id, words)
    for table in fields(rulebase.tabellen):
        for each in getattr(rulebase.tabellen, table.name):
            for key in ("tekst", "uitleg", "reden"):
                if hasattr(each, key):
                    yield Shown(each.id, getattr(each, key))
            for sentence in getattr(each, "zinnen", ()):
                yield Shown(each.id, sentence)


class _TextCheck(Check):
    """A check of each text by itself."""

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Look at every text that can reach a reader."""
        taal = read_language()
        for shown in shown_texts(knowledge):
            for message in self.look(shown.text, taal):
                yield self.issue(shown.about, message, shown.place)

    def look(self, text: str, taal: Taal) -> Iterator[str]:
        """Yield a message for each fault in a text."""
        raise NotImplementedError


class LongSentence(_TextCheck):
    """A sentence is short."""

    code = "KW151"
    ernst = "tip"
    zoekt = "Een zin die te lang is."

    def look(self, text: str, taal: Taal) -> Iterator[str]:
        """Count the words of each sentence."""
        for sentence in _SENTENCE.findall(text):
            number = len(_WORD.findall(sentence))
            if number > taal.langste_zin:
                yield f"een zin van {number} woorden; maak er twee van: '{_start(sentence)}'"


class PassiveSentence(_TextCheck):
    """A sentence says who does it."""

    code = "KW152"
    ernst = "tip"
    zoekt = "Een lijdende zin: er staat niet wie iets doet."

    def look(self, text: str, taal: Taal) -> Iterator[str]:
        """Look for a form of 'worden' with a participle in one sentence."""
        for sentence in _SENTENCE.findall(text):
            words = [word.casefold() for word in _WORD.findall(sentence)]
            if taal.lijdend & set(words) and any(
                _is_participle(words, at, taal) for at in range(len(words))
            ):
                yield f"deze zin lijkt lijdend; schrijf wie het doet: '{_start(sentence)}'"


def _is_participle(words: Sequence[str], at: int, taal: Taal) -> bool:
    """Tell whether a word looks like a participle, and not like what somebody does ("je verwacht")."""
    if not _PARTICIPLE.fullmatch(words[at]) or words[at] in taal.geen_deelwoord:
        return False
    after_subject = at > 0 and words[at - 1] in taal.onderwerp
    # In "dan word je geholpen" and "dat je geholpen wordt" the subject does nothing after all.
    around = {*words[max(at - 2, 0) : at], *words[at + 1 : at + 2]}
    return not after_subject or bool(around & taal.lijdend)


class Jargon(_TextCheck):
    """Words that everybody knows."""

    code = "KW153"
    ernst = "tip"
    zoekt = "Een woord dat niet iedereen kent."

    def look(self, text: str, taal: Taal) -> Iterator[str]:
        """Look for the words of the list."""
        plain = " ".join(word.casefold() for word in _WORD.findall(text))
        for word, better in taal.vaktaal.items():
            if re.search(rf"\b{re.escape(word)}\b", plain):
                yield f"'{word}' kent niet iedereen; schrijf liever: {better}"


class ReflectionAsks(Check):
    """What is given back to the client is a statement."""

    code = "KW154"
    ernst = "let-op"
    zoekt = "Iets om terug te geven dat niet eindigt met een punt."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Look at the end of each reflection."""
        rulebase = knowledge.rulebase
        for rule in rulebase.regels:
            for shape in rule.dan:
                if shape.type != "reflectie":
                    continue
                for term in shape.terms:
                    text = rulebase.teksten.get(term[0]) if isinstance(term, tuple) else None
                    if text and not all(map(_closes, (text.werker, *text.zinnen))):
                        yield self.issue(
                            text.id, "dit hoort te eindigen met een punt", place_of(rule)
                        )


def _closes(words: str) -> bool:
    return bool(re.search(r"\.[”’\"')]*$", words.strip()))


def _start(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


LANGUAGE_CHECKS: tuple[Check, ...] = (
    LongSentence(),
    PassiveSentence(),
    Jargon(),
    ReflectionAsks(),
)
"""The checks of texts, in the order of their codes."""
