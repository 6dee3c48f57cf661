"""Wording: texts from `rules/` with their placeholders filled, and symbols by their Dutch names.

Placeholders are filled in one pass; what a client said is inserted as it is and never expanded.
"""

import re
from collections.abc import Mapping
from datetime import date

from kijkwijzer.casus.stated import Stated
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.placeholders import NUMBER, PLACEHOLDER, parse

QUOTES = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"))
"""Pairs of quotation marks that people put around a whole text."""

PHRASES = "zinsdeel"
"""The domain in `rules/namen.yaml` that holds turns of phrase, such as how a conversation is named."""


class Wording:
    """Fills texts for one casus."""

    def __init__(self, stated: Stated, rulebase: RuleBase) -> None:
        self._stated = stated
        self._rulebase = rulebase

    def fill(self, text: str, fields: Mapping[str, str], domains: Mapping[str, str]) -> str:
        """Return the text with each placeholder filled from the fields of a conclusion.

        `domains` gives the domain of each field, so that symbols get their Dutch names.
        """

        def replacement(found: re.Match[str]) -> str:
            fetch, name = parse(found)
            if fetch == NUMBER:
                return self._rulebase.nummers[name]
            value = fields[name]
            if fetch is None:
                return self.name(domains[name], value) if name != "gesprek" else self.talk(value)
            return self._fetched(fetch, value)

        filled = PLACEHOLDER.sub(replacement, text)
        first = PLACEHOLDER.match(text)
        if first and parse(first).fetch is None:
            # A name inside a sentence starts with a small letter, the sentence with a capital.
            filled = filled[:1].upper() + filled[1:]
        return filled

    def name(self, domain: str, value: str) -> str:
        """Return what a symbol is called in a sentence; the symbol itself when it has no name."""
        if domain == "leefgebied":
            return self._rulebase.vocabulary.in_sentence(value)
        return self._rulebase.namen.get(domain, {}).get(value, value)

    def talk(self, gesprek: str) -> str:
        """Return how a conversation is named in a sentence: by its date, else by its number."""
        number = int(gesprek[1:])
        day = self._stated.gesprekken[gesprek].datum
        if day is not None:
            return self.phrase("gesprek-met-datum").format(datum=self.day(day))
        if len(self._stated.gesprekken) == 1:
            return self.phrase("enige-gesprek")
        return self.phrase("gesprek-zonder-datum").format(nummer=number)

    def day(self, day: date) -> str:
        """Return a date in words: `20 oktober 2026`."""
        return f"{day.day} {self._rulebase.namen['maand'][str(day.month)]} {day.year}"

    def phrase(self, name: str) -> str:
        """Return a turn of phrase from `rules/namen.yaml`."""
        return self._rulebase.namen[PHRASES][name]

    def _approach(self, words: str) -> str:
        """Return what running help is called: the worker's words are quoted, a way of ours is not."""
        way = self._rulebase.namen.get("logica", {}).get(words)
        return way or f"“{words}”"

    def _fetched(self, fetch: str, value: str) -> str:
        stated = self._stated
        match fetch:
            case "citaat":
                return stated.uitspraken[value].uitspraak.tekst
            case "moment" | "ik_deed":
                return _inside(getattr(stated.signalen[value].signaal, fetch))
            case "soort":
                return self.name("signaalsoort", stated.signalen[value].signaal.soort)
            case "wat":
                return _inside(stated.afspraken[value].afspraak.wat)
            case "naam":
                return self._approach(stated.aanpakken[value].naam)
            case _:
                return _inside(getattr(stated.casus.leefgebieden[value], fetch))


def _inside(words: str) -> str:
    """Return the worker's words as they fit inside a sentence of ours, which has its own ending."""
    words = words.strip()
    for left, right in QUOTES:
        if len(words) > 1 and words[0] == left and words[-1] == right:
            words = words[1:-1].strip()
    return words.removesuffix(".")
