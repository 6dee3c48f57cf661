"""The compiled lexicon as JSON, so that a wheel carries it and nothing is compiled at run time."""

import json
from typing import Any

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.model import (
    Burdens,
    Cue,
    DangerCue,
    Lookalike,
    Theme,
    Trigger,
    Words,
)
from kijkwijzer.casus.statements.patterns import Element, Pattern, Sequence
from kijkwijzer.casus.statements.patterns import Words as WordSet


def to_json(lexicon: Lexicon) -> str:
    """Return the lexicon as JSON: sorted, stable, the same on every machine."""
    return _Packer().pack(lexicon)


def from_json(text: str) -> Lexicon:
    """Return the lexicon that `to_json` wrote."""
    return _Unpacker(json.loads(text)).lexicon()


class _Packer:
    """Writes the lexicon with each set of words and each sequence once."""

    def __init__(self) -> None:
        self._words: dict[WordSet, int] = {}
        self._elements: dict[tuple[int, int, int, bool], int] = {}
        self._sequences: dict[tuple[tuple[int, ...], bool, bool], int] = {}

    def pack(self, lexicon: Lexicon) -> str:
        content = {
            "cues": [
                [*c[:5], sorted(c.ook_als), c.alleen_met, self._patterns(c.patronen)]
                for c in lexicon.cues
            ],
            "lijkt_op": [
                [x.id, sorted(x.raakt), x.bereik, self._patterns(x.patronen)]
                for x in lexicon.lijkt_op
            ],
            "bereik": [
                [t.id, t.reden, t.richting, sorted(t.raakt), t.zwakker, self._patterns(t.patronen)]
                for t in lexicon.bereik
            ],
            "gevaar": [
                [*d[:4], self._patterns(d.patronen), self._patterns(d.behalve)]
                for d in lexicon.gevaar
            ],
            "themas": [[t.id, self._patterns(t.patronen)] for t in lexicon.themas],
            "lasten": [
                self._patterns(lexicon.lasten.last),
                self._patterns(lexicon.lasten.stapelen),
                self._patterns(lexicon.lasten.behalve),
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
            "redenen": lexicon.redenen,
            "woordgroepen": [" ".join(sorted(words)) for words in self._words],
            "plaatsen": list(self._elements),
            "reeksen": list(self._sequences),
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def _patterns(self, patterns: tuple[Pattern, ...]) -> list[list[list[int]]]:
        return [
            [[self._sequence(s) for s in p.parts], [self._sequence(s) for s in p.absent]]
            for p in patterns
        ]

    def _sequence(self, sequence: Sequence) -> int:
        elements = tuple(
            self._elements.setdefault(
                (self._words.setdefault(e.words, len(self._words)), e.least, e.most, e.optional),
                len(self._elements),
            )
            for e in sequence.elements
        )
        key = (elements, sequence.at_start, sequence.at_end)
        return self._sequences.setdefault(key, len(self._sequences))


def _words(lists: dict[str, Any]) -> Words:
    spelling = lists.pop("spelling")
    return Words(spelling=spelling, **{name: frozenset(words) for name, words in lists.items()})


class _Unpacker:
    """Reads what `_Packer` wrote; the word lists are checked by nobody again."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        words = [frozenset(group.split(" ")) for group in content["woordgroepen"]]
        elements = [
            Element(words[group], least, most, optional)
            for group, least, most, optional in content["plaatsen"]
        ]
        self._sequences = [
            Sequence(tuple([elements[number] for number in numbers]), at_start, at_end)
            for numbers, at_start, at_end in content["reeksen"]
        ]

    def lexicon(self) -> Lexicon:
        content = self._content
        last, stapelen, behalve, lidwoorden, zonder = content["lasten"]
        return Lexicon(
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
                Trigger(name, reason, way, frozenset(signs), weaker, self._patterns(patterns))
                for name, reason, way, signs, weaker, patterns in content["bereik"]
            ),
            gevaar=tuple(
                DangerCue(name, kind, level, reach, self._patterns(rows), self._patterns(harmless))
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
            redenen=content["redenen"],
        )

    def _patterns(self, rows: list[list[list[int]]]) -> tuple[Pattern, ...]:
        sequences = self._sequences
        return tuple(
            [
                Pattern(
                    tuple([sequences[number] for number in parts]),
                    tuple([sequences[number] for number in absent]),
                )
                for parts, absent in rows
            ]
        )
