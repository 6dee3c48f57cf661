"""The compiled lexicon as JSON, so that a wheel carries it and nothing is compiled at run time.

Sets of words, places, sequences and patterns stand in it once each, and name each other by number. A
row of numbers is a text ("12 0 4 0"), and so are the words that are looked up: a run needs few of the
thousands, and a text costs next to nothing until somebody asks for what it holds.
"""

import json
from dataclasses import fields
from typing import Any, TypeVar

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import Candidate, Entry, Index
from kijkwijzer.casus.statements.model import (
    Burdens,
    Cue,
    DangerCue,
    Lookalike,
    Patterns,
    Theme,
    Trigger,
    Words,
)
from kijkwijzer.casus.statements.patterns import Element, Pattern, Sequence
from kijkwijzer.casus.statements.patterns import Words as WordSet
from kijkwijzer.casus.statements.sound import Counts, Sound, Whole
from kijkwijzer.on_demand import ByWord, OnDemand, pack_by_word

INDEXES = ("statement_index", "filler_index", "danger_index", "theme_index")
"""What `Lexicon` works out when it is first asked for; the compiled form holds it ready."""

Packed = list[Any]


def to_json(lexicon: Lexicon) -> str:
    """Return the lexicon as JSON: sorted, stable, the same on every machine."""
    return _Packer().pack(lexicon)


def from_json(text: str) -> Lexicon:
    """Return the lexicon that `to_json` wrote."""
    return _Unpacker(json.loads(text)).lexicon()


class _Packer:
    """Writes the lexicon with each set of words, place, sequence and pattern once."""

    def __init__(self) -> None:
        self._words: dict[WordSet, int] = {}
        self._elements: dict[Element, int] = {}
        self._sequences: dict[Sequence, int] = {}
        self._patterns: dict[Pattern, int] = {}

    def pack(self, lexicon: Lexicon) -> str:
        content = {
            "cues": [
                [*c[:5], sorted(c.ook_als), c.alleen_met, self._numbers(c.patronen)]
                for c in lexicon.cues
            ],
            "lijkt_op": [
                [x.id, sorted(x.raakt), x.bereik, self._numbers(x.patronen)]
                for x in lexicon.lijkt_op
            ],
            "bereik": [
                [
                    t.id,
                    t.reden,
                    t.richting,
                    sorted(t.raakt),
                    t.zwakker,
                    t.telt_toch,
                    self._numbers(t.patronen),
                ]
                for t in lexicon.bereik
            ],
            "gevaar": [
                [*d[:4], self._numbers(d.patronen), self._numbers(d.behalve)]
                for d in lexicon.gevaar
            ],
            "themas": [[t.id, self._numbers(t.patronen)] for t in lexicon.themas],
            "lasten": [
                self._numbers(lexicon.lasten.last),
                self._numbers(lexicon.lasten.stapelen),
                self._numbers(lexicon.lasten.behalve),
                sorted(lexicon.lasten.lidwoorden),
                lexicon.lasten.zonder_stapelwoord,
            ],
            "woorden": {
                name: value if isinstance(value, dict) else sorted(value)
                for name, value in lexicon.woorden._asdict().items()
            },
            "vraag_raakt": sorted(lexicon.vraag_raakt),
            "ommekeer_raakt": sorted(lexicon.ommekeer_raakt),
            "voor_maar_raakt": sorted(lexicon.voor_maar_raakt),
            "klank": _packed_sound(lexicon.klank),
            "redenen": lexicon.redenen,
            "indexen": {name: self._index(getattr(lexicon, name)) for name in INDEXES},
            # In this order: each names what stands in the next ones.
            "patronen": [self._pattern(pattern) for pattern in self._patterns],
            "reeksen": [self._sequence(sequence) for sequence in self._sequences],
            "plaatsen": [self._element(element) for element in self._elements],
            "woordgroepen": [" ".join(sorted(words)) for words in self._words],
        }
        return json.dumps(content, sort_keys=True, separators=(",", ":"))

    def _numbers(self, patterns: Patterns) -> list[int]:
        return [_number(self._patterns, pattern) for pattern in patterns]

    def _index(self, index: Index) -> Packed:
        by_word = {
            word: _row(
                *(n for number, beside in found for n in (number, _number(self._words, beside)))
            )
            for word, found in sorted(index.by_word.items())
        }
        return [[self._entry(one) for one in index.entries], pack_by_word(by_word)]

    def _entry(self, one: Entry) -> str:
        words = (_number(self._words, words) for words in one.required)
        pattern = _number(self._patterns, one.pattern)
        return _row(one.owner, one.whole_sentence, pattern, *words)

    def _pattern(self, pattern: Pattern) -> str:
        sequences = (_number(self._sequences, one) for one in (*pattern.parts, *pattern.absent))
        return _row(len(pattern.parts), *sequences)

    def _sequence(self, sequence: Sequence) -> str:
        elements = (_number(self._elements, element) for element in sequence.elements)
        return _row(sequence.at_start, sequence.at_end, *elements)

    def _element(self, element: Element) -> str:
        words = _number(self._words, element.words)
        return _row(words, element.least, element.most, element.optional)


Shared = TypeVar("Shared")


def _number(shared: dict[Shared, int], item: Shared) -> int:
    """Return the number of an item, a new one when it is met first."""
    return shared.setdefault(item, len(shared))


def _row(*numbers: int) -> str:
    return " ".join(str(int(number)) for number in numbers)


def _numbers_in(row: str) -> list[int]:
    return [int(number) for number in row.split(" ")]


def _words(lists: dict[str, Any]) -> Words:
    spelling = lists.pop("spelling")
    return Words(spelling=spelling, **{name: frozenset(words) for name, words in lists.items()})


def _packed_sound(sound: Sound) -> dict[str, Any]:
    content = {field.name: getattr(sound, field.name) for field in fields(sound)}
    content["rows"] = [_row(*row) for row in sound.rows]
    content["words"] = pack_by_word({word: str(row) for word, row in sound.words.items()})
    return content


def _sound(content: dict[str, Any]) -> Sound:
    content["labels"] = tuple(content["labels"])
    content["rows"] = OnDemand(content["rows"], _weights)
    content["words"] = ByWord(content["words"], int)
    content["wholes"] = tuple(
        [Whole(cue, label, sign, tuple(beside)) for cue, label, sign, beside in content["wholes"]]
    )
    return Sound(**content)


def _weights(row: str) -> Counts:
    return tuple(_numbers_in(row))


class _Unpacker:
    """Reads what `_Packer` wrote; the word lists are checked by nobody again."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        self._words = OnDemand(content["woordgroepen"], _word_set)
        self._elements = OnDemand(content["plaatsen"], self._element)
        self._sequences = OnDemand(content["reeksen"], self._sequence)
        self._all = OnDemand(content["patronen"], self._pattern)

    def lexicon(self) -> Lexicon:
        content = self._content
        last, stapelen, behalve, lidwoorden, zonder = content["lasten"]
        lexicon = Lexicon(
            cues=tuple(
                Cue(
                    name,
                    sign,
                    strength,
                    who,
                    reach,
                    frozenset(even),
                    tuple(beside),
                    self._patterns(rows),
                )
                for name, sign, strength, who, reach, even, beside, rows in content["cues"]
            ),
            lijkt_op=tuple(
                Lookalike(name, frozenset(signs), reach, self._patterns(patterns))
                for name, signs, reach, patterns in content["lijkt_op"]
            ),
            bereik=tuple(
                Trigger(
                    name,
                    reason,
                    way,
                    frozenset(signs),
                    weaker,
                    all_the_same,
                    self._patterns(patterns),
                )
                for name, reason, way, signs, weaker, all_the_same, patterns in content["bereik"]
            ),
            gevaar=tuple(
                DangerCue(
                    name,
                    kind,
                    level,
                    reach,
                    self._patterns(rows),
                    self._patterns(harmless),
                )
                for name, kind, level, reach, rows, harmless in content["gevaar"]
            ),
            themas=tuple(
                Theme(name, self._patterns(patterns)) for name, patterns in content["themas"]
            ),
            lasten=Burdens(
                self._patterns(last),
                self._patterns(stapelen),
                self._patterns(behalve),
                frozenset(lidwoorden),
                zonder,
            ),
            woorden=_words(content["woorden"]),
            vraag_raakt=frozenset(content["vraag_raakt"]),
            ommekeer_raakt=frozenset(content["ommekeer_raakt"]),
            voor_maar_raakt=frozenset(content["voor_maar_raakt"]),
            klank=_sound(content["klank"]),
            redenen=content["redenen"],
        )
        for name, (entries, by_word) in content["indexen"].items():
            # What `cached_property` would work out when it is first asked for.
            vars(lexicon)[name] = Index(
                OnDemand(entries, self._entry), ByWord(by_word, self._candidates)
            )
        return lexicon

    def _entry(self, row: str) -> Entry:
        owner, whole, pattern, *groups = _numbers_in(row)
        required = tuple([self._words[group] for group in groups])
        return Entry(owner, bool(whole), self._all[pattern], required)

    def _candidates(self, row: str) -> tuple[Candidate, ...]:
        numbers = _numbers_in(row)
        beside = [self._words[group] for group in numbers[1::2]]
        return tuple(zip(numbers[::2], beside, strict=True))

    def _patterns(self, numbers: list[int]) -> Patterns:
        return OnDemand(numbers, self._all.__getitem__)

    def _pattern(self, row: str) -> Pattern:
        parts, *sequences = _numbers_in(row)
        made = [self._sequences[number] for number in sequences]
        return Pattern(tuple(made[:parts]), tuple(made[parts:]))

    def _sequence(self, row: str) -> Sequence:
        at_start, at_end, *elements = _numbers_in(row)
        made = tuple([self._elements[number] for number in elements])
        return Sequence(made, bool(at_start), bool(at_end))

    def _element(self, row: str) -> Element:
        words, least, most, optional = _numbers_in(row)
        return Element(self._words[words], least, most, bool(optional))


def _word_set(group: str) -> WordSet:
    return frozenset(group.split(" "))
