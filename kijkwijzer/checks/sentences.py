"""Words for facts: the sentences by which the lexicon finds what a witness must state.

They are the lexicon's own `wel` sentences, so a witness says nothing that nobody wrote by hand.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from kijkwijzer.casus.approach import recognise
from kijkwijzer.casus.statements import find_danger, find_themes, read_statement
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.source import Sources, read_sources
from kijkwijzer.checks.solver.names import quoted
from kijkwijzer.checks.solver.scope import OWN_AREA
from kijkwijzer.data import data_folder
from kijkwijzer.knowledge import Knowledge

Signs = frozenset[tuple[str, str]]
"""What a sentence says: each sign with its strength."""

What = TypeVar("What")

NOTHING = "Het regent."
"""A sentence in which nothing is found."""

_BURDENS = ("een lekkage", "een keuring", "mijn knie", "de wasmachine", "een verhuizing")
"""Things that weigh on people, one burden each, for a sentence that piles them up."""


def sentences_of(knowledge: Knowledge) -> "Sentences":
    """Return the words that our own lexicon knows, as this knowledge reads them."""
    return Sentences(knowledge, read_sources([data_folder("rules")]))


@dataclass(frozen=True)
class Sentences:
    """The `wel` sentences of the lexicon, by what is found in them."""

    knowledge: Knowledge
    sources: Sources

    def saying(self, signs: Signs, burdens: int) -> str:
        """Return words in which exactly these signs are found; the nearest where there are none."""
        parts = [self._piled_up(burdens)] if burdens else []
        if not signs:
            return " ".join(parts) or NOTHING
        for number in range(1, len(signs) + 1):
            for chosen in combinations(self._useful(signs), number):
                if frozenset[tuple[str, str]]().union(*(said for _, said in chosen)) != signs:
                    continue
                text = " ".join([*(sentence for sentence, _ in chosen), *parts])
                if self._signs(text) == signs and self._burdens(text) == burdens:
                    return text
        return " ".join([sentence for sentence, _ in self._useful(signs)[:1]] + parts) or NOTHING

    def danger(self, kind: str, level: str) -> str:
        """Return words in which this danger is found, and if possible no other."""
        return self._only((kind, level), self._dangers)

    def theme(self, theme: str) -> str:
        """Return a question in which this theme is found, and if possible no other."""
        return self._only(theme, self._themes)

    def approach(self, area: str, logic: str, kind: str) -> str:
        """Return the name of an approach with this logic, protected or not, in a life domain."""
        if kind == "gewoon":
            return logic if logic != "onbekend" else "iets anders"
        rulebase = self.knowledge.rulebase
        rows = rulebase.tabellen.interventies
        logics = rulebase.vocabulary.waarden["logica"]
        protected = [row.naam for row in rows if row.beschermd]
        # Two names in one text can leave the logic open.
        together = [f"{one} en {other.naam}" for one in protected for other in rows]
        for name in (*protected, *together):
            known = recognise(name, area, rows, logics)
            if known.beschermd and known.logica == logic:
                return name
        return logic

    def program(self) -> str:
        """Return what keeps the solver to statements that these sentences can make, two at most.

        A proof must not use it: people say more than the lexicon's own examples. It is for finding a
        casus that can be written down.
        """
        readings = sorted({tuple(sorted(said)) for _, said in self._statements if said})
        lines = [
            f"_zin({number},{quoted(sign)},{quoted(strength)})."
            for number, said in enumerate(readings)
            for sign, strength in said
        ]
        lines += [
            '{ _zegt(U,I) : _zin(I,_,_) } 2 :- _ding("uitspraak",U).',
            "_gezegd(U,Z,S) :- _zegt(U,I), _zin(I,Z,S).",
            ":- cue(U,_,Z,S), not _gezegd(U,Z,S).",
            ":- _gezegd(U,Z,S), not cue(U,_,Z,S).",
            ":- cue_uit(_,_,_,_).",
            f":- leefgebied({quoted(OWN_AREA)},_).",
            # One burden alone is not found as one, and beside other words many are not.
            ':- last(U,"l1"), not last(U,"l3").',
            ":- last(U,_), cue(U,_,_,_).",
        ]
        return "\n".join(lines)

    @cached_property
    def _statements(self) -> tuple[tuple[str, Signs], ...]:
        texts = dict.fromkeys(text for row in self.sources.aanwijzingen for text in row.wel)
        return tuple(
            (text, self._signs(text))
            for text in texts
            if not find_danger(text, self._lexicon) and not self._burdens(text)
        )

    @cached_property
    def _dangers(self) -> dict[str, frozenset[tuple[str, str]]]:
        return {
            text: frozenset((each.soort, each.niveau) for each in find_danger(text, self._lexicon))
            for row in self.sources.gevaar
            for text in row.wel
        }

    @cached_property
    def _themes(self) -> dict[str, frozenset[str]]:
        return {
            text: frozenset(find_themes(text, self._lexicon))
            for row in self.sources.themas
            for text in row.wel
        }

    @property
    def _lexicon(self) -> Lexicon:
        return self.knowledge.lexicon

    def _piled_up(self, number: int) -> str:
        """Return a sentence in which so many burdens are found; the longest where none is."""
        texts = [
            f"Eerst {', '.join(_BURDENS[:count])} en dan ook nog dat."
            for count in range(1, len(_BURDENS) + 1)
        ]
        found = (text for text in texts if self._burdens(text) == number)
        return next(found, texts[-1])

    def _signs(self, text: str) -> Signs:
        cues = read_statement(text, self._lexicon).cues
        return frozenset((cue.zegt, cue.sterkte) for cue in cues if cue.reden is None)

    def _burdens(self, text: str) -> int:
        return len(read_statement(text, self._lexicon).lasten)

    def _useful(self, signs: Signs) -> list[tuple[str, Signs]]:
        """Return for each part of these signs the first sentence that says just that part."""
        first: dict[Signs, str] = {}
        for text, said in self._statements:
            if said and said <= signs:
                first.setdefault(said, text)
        return [(text, said) for said, text in first.items()]

    @staticmethod
    def _only(wanted: What, found: dict[str, frozenset[What]]) -> str:
        """Return the text with the wanted finding and the fewest others."""
        fitting = [text for text, whats in found.items() if wanted in whats]
        return min(fitting, key=lambda text: (len(found[text]), text), default=NOTHING)
