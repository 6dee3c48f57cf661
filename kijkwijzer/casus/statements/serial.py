"""The compiled lexicon as JSON, so that a wheel carries it and nothing is compiled at run time."""

import json
from typing import Any

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import Entry, build_index
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


Owners = tuple[Cue | Lookalike | Trigger, ...] | tuple[DangerCue, ...] | tuple[Theme, ...]


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
            "indexen": {
                name: [self._entry(one, owners) for one in getattr(lexicon, name).entries]
                for name, owners in _owners(lexicon).items()
            },
            "woordgroepen": [" ".join(sorted(words)) for words in self._words],
            "plaatsen": list(self._elements),
            "reeksen": list(self._sequences),
        }
        return json.dumps(content, sort_keys=True, separators=(",", ":"))

    def _patterns(self, patterns: tuple[Pattern, ...]) -> list[list[list[int]]]:
        return [
            [[self._sequence(s) for s in p.parts], [self._sequence(s) for s in p.absent]]
            for p in patterns
        ]

    def _entry(self, one: Entry, owners: Owners) -> list[Any]:
        place = owners[one.owner].patronen.index(one.pattern)
        groups = [self._words.setdefault(words, len(self._words)) for words in one.required]
        return [one.owner, one.whole_sentence, place, groups]

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


def _owners(lexicon: Lexicon) -> dict[str, Owners]:
    """Return by name of an index whose patterns stand in it."""
    return {
        "statement_index": lexicon.statement_owners,
        "filler_index": lexicon.statement_owners,
        "danger_index": lexicon.gevaar,
        "theme_index": lexicon.themas,
    }


def _words(lists: dict[str, Any]) -> Words:
    spelling = lists.pop("spelling")
    return Words(spelling=spelling, **{name: frozenset(words) for name, words in lists.items()})


class _Unpacker:
    """Reads what `_Packer` wrote; the word lists are checked by nobody again."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        words = self._words = [frozenset(group.split(" ")) for group in content["woordgroepen"]]
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
        for name, owners in _owners(lexicon).items():
            entries = [self._entry(owners, *row) for row in content["indexen"][name]]
            # What `cached_property` would work out when it is first asked for.
            vars(lexicon)[name] = build_index(tuple(entries))
        return lexicon

    def _entry(
        self, owners: Owners, owner: int, whole: bool, place: int, groups: list[int]
    ) -> Entry:
        required = tuple([self._words[group] for group in groups])
        return Entry(owner, whole, owners[owner].patronen[place], required)

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
