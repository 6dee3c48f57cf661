"""Facts, patterns and conditions in Dutch words, and the place in the casus that each stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kijkwijzer.casus.model import Afspraak, Pad, Signaal, Uitspraak
from kijkwijzer.casus.part import CasusDeel
from kijkwijzer.casus.stated import show_path
from kijkwijzer.casus.values import TweeKanten
from kijkwijzer.engine.matching import Bindings
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.consistency import TEXT_FIELD
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Fact,
    Holds,
    OneOf,
    Pattern,
    Term,
    Unequal,
)
from kijkwijzer.rulebase.vocabulary import EMPTY, FREE

_LONGEST = 160
_LONGEST_NAME = 40
_CUES = ("cue", "cue_uit")
"""The facts that stand for some words of a statement; their second field is the id of the cue."""


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in the casus file; line and column count from 1."""

    bestand: str
    regel: int
    kolom: int
    pad: str

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}"


class Words:
    """Says in Dutch what facts and conditions mean, for one casus."""

    def __init__(self, reasoned: Reasoned, rulebase: RuleBase) -> None:
        self._reasoned = reasoned
        self._rulebase = rulebase
        self._types = rulebase.vocabulary.feiten

    # ---- facts ----------------------------------------------------------------------------------

    def fact(self, fact: Fact) -> str:
        """Return what a fact says."""
        return self.pattern(Pattern(fact.type, tuple((value,) for value in fact.values)))

    def pattern(self, pattern: Pattern, bindings: Bindings | None = None) -> str:
        """Return what a pattern asks for; fields that may hold anything are left out."""
        kind = self._types[pattern.type]
        fields = [
            f"{name}: {shown}"
            for (name, domain), term in zip(kind.velden.items(), pattern.terms, strict=True)
            if (shown := self._term(name, domain, term, bindings or {}))
        ]
        meaning = kind.betekenis.split(". ")[0].removesuffix(".")
        return f"{meaning} [{'; '.join(fields)}]" if fields else meaning

    def condition(self, condition: Condition, bindings: Bindings) -> str:
        """Return what a condition asks for."""
        match condition:
            case Holds(pattern):
                return self.pattern(pattern, bindings)
            case Absent(pattern):
                return f"er mag niet zijn: {self.pattern(pattern, bindings)}"
            case Unequal(left, right):
                one, other = (bindings.get(each, each) for each in (left, right))
                return f"{one} en {other} zijn niet hetzelfde"
            case OneOf(variable, values):
                return f"{bindings.get(variable, variable)} is een van: {', '.join(values)}"
            case AtLeast(aantal, _, van):
                counted = " + ".join(self.pattern(each, bindings) for each in van)
                return f"minstens {aantal} verschillende: {counted}"

    def _term(self, name: str, domain: str, term: Term, bindings: Bindings) -> str | None:
        if isinstance(term, str):
            term = (bindings[term],) if term in bindings else None
        if term is None or term == (EMPTY,):
            return None
        return " of ".join(self._value(name, domain, value) for value in term)

    def _value(self, name: str, domain: str, value: str) -> str:
        if domain == "leefgebied":
            return self._rulebase.vocabulary.leefgebieden[value]
        if domain != FREE:
            return self._rulebase.namen.get(domain, {}).get(value, value)
        if name == TEXT_FIELD and value in self._rulebase.teksten:
            return f"{value} “{short(self._rulebase.teksten[value].werker)}”"
        return self._names.get(value, value)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """What the ids of the casus stand for."""
        stated = self._reasoned.stated
        texts = {
            **{name: one.uitspraak.tekst for name, one in stated.uitspraken.items()},
            **{name: one.afspraak.wat for name, one in stated.afspraken.items()},
            **{name: one.naam for name, one in stated.aanpakken.items()},
        }
        quoted = {name: f"“{short(text, _LONGEST_NAME)}”" for name, text in texts.items()}
        talks = {name: f"gesprek {nr}" for nr, name in enumerate(stated.gesprekken, 1)}
        return {**quoted, **talks}

    # ---- places ---------------------------------------------------------------------------------

    def place(self, fact: Fact) -> Plek | None:
        """Return where a stated fact stands in the file; None for what holds in every casus."""
        pad = self._reasoned.stated.facts.get(fact)
        return self.place_of(pad) if pad else None

    def place_of(self, pad: Pad) -> Plek:
        """Return where something stands in the file."""
        place = self._reasoned.read.place_of(pad)
        return Plek(place.file, place.line, place.column, show_path(pad))

    def quote(self, fact: Fact) -> str | None:
        """Return the words in the casus that a stated fact stands for, if it stands for words.

        They come from the casus without traceable values, never from the file itself.
        """
        if fact.type in _CUES:
            found = " … ".join(self._cue_words(fact))
            if found:
                return short(found)
        pad = self._reasoned.stated.facts.get(fact, ())
        text = _text_at(self._reasoned.stated.casus, pad) if pad else None
        return short(text) if text else None

    def _cue_words(self, fact: Fact) -> Iterator[str]:
        utterance = self._reasoned.stated.uitspraken[fact.values[0]]
        for cue in utterance.reading.cues:
            if cue.cue == fact.values[1]:
                yield utterance.uitspraak.tekst[cue.start : cue.end]

    @cached_property
    def anchors(self) -> Mapping[str, tuple[str, Pad]]:
        """Return for each id of the casus the path of its kind in the vocabulary, and its own."""
        found: dict[str, tuple[str, Pad]] = {}
        for fact, pad in self._reasoned.stated.facts.items():
            kind = self._types[fact.type]
            first = next(iter(kind.velden.values()))
            if first == FREE and kind.pad and kind.pad.endswith("[]"):
                found.setdefault(fact.values[0], (kind.pad, pad))
        return found


def short(text: str, longest: int = _LONGEST) -> str:
    """Return a text on one line, cut off where it gets long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def casussen(number: int) -> str:
    """Return a number of casussen in words: `1 casus`, `2 casussen`."""
    return f"{number} {'casus' if number == 1 else 'casussen'}"


def _text_at(part: object, pad: Pad) -> str | None:
    """Return the text at a place of the casus; of a statement or a group, its own words."""
    for step in pad:
        if isinstance(part, Mapping):
            part = part.get(step)
        elif isinstance(part, tuple) and isinstance(step, int):
            part = part[step] if step < len(part) else None
        elif isinstance(part, CasusDeel) and isinstance(step, str):
            part = getattr(part, step, None)
        elif not isinstance(part, str):
            return None
    return _said(part)


def _said(part: object) -> str | None:
    match part:
        case str():
            return part
        case Uitspraak():
            return part.tekst
        case Afspraak():
            return part.wat
        case Signaal():
            return part.soort
        case TweeKanten():
            return f"client: {part.client}, professional: {part.professional}"
        case _:
            return None
