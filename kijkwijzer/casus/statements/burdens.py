"""Burdens piled up in one breath: found without any word of giving up."""

from kijkwijzer.casus.statements.clauses import View
from kijkwijzer.casus.statements.matcher import match
from kijkwijzer.casus.statements.model import Burdens, Patterns
from kijkwijzer.casus.statements.patterns import Pattern

ENOUGH = 3
LONGEST_NAME = 5
FEWEST_NAMED = 2


def find_burdens(text: View, burdens: Burdens) -> tuple[tuple[int, int], ...]:
    """Return the burdens as character offsets, when they are piled up; else nothing.

    A statement piles up when it says so ("ook nog", "en dan") or when it names many burdens. A bare
    noun after a burden ("een zwemdiploma halen en een rijbewijs") is one more.
    """
    parts = _parts(text, burdens)
    if len(parts) < ENOUGH:
        return ()
    held = frozenset(text.words)
    weights = _possible(burdens.last, held)
    if not weights:
        return ()
    harmless = _possible(burdens.behalve, held)
    heavy: list[tuple[int, int]] = []
    named = 0
    light: list[tuple[int, int]] = []
    for start, end in parts:
        words = frozenset(text.words[start:end])
        if _any(harmless, text, (start, end), words):
            continue
        bare = (
            bool(heavy)
            and text.sentence[heavy[-1][0]] == text.sentence[start]
            and text.words[start] in burdens.lidwoorden
            and end - start <= LONGEST_NAME
        )
        burden = _any(weights, text, (start, end), words)
        named += burden
        if burden or bare:
            heavy.append((start, end))
        elif end - start > 1:
            light.append((start, end))
    # What stands in a sentence of its own, without a burden, belongs to no list.
    sentences = {text.sentence[start] for start, _ in heavy}
    light = [part for part in light if text.sentence[part[0]] in sentences]
    piled = any(
        _any(burdens.stapelen, text, unit, frozenset(text.words[unit[0] : unit[1]]))
        for unit in text.sentences
    )
    # "Drie kinderen, een jongen en twee meisjes" is a list too, and no burden: more must be named.
    enough = named >= FEWEST_NAMED and len(heavy) >= burdens.zonder_stapelwoord
    if not heavy or not (piled or enough):
        return ()
    nouns = [
        (start, end)
        for start, end in light
        if text.words[start] in burdens.lidwoorden and end - start <= LONGEST_NAME
    ]
    if (piled and len(heavy) >= ENOUGH - 1) or len(nouns) >= ENOUGH:
        # Two burdens and a word that piles them up: what else stands in the list weighs too.
        heavy = sorted(heavy + light)
    return tuple((text.tokens[s].start, text.tokens[e - 1].end) for s, e in heavy)


def _parts(text: View, burdens: Burdens) -> list[tuple[int, int]]:
    """Cut clauses further at "en", so that each thing of a list stands alone."""
    parts: list[tuple[int, int]] = []
    for start, end in text.clauses:
        begin = start
        for index in range(start, end):
            following = text.words[index + 1] if index + 1 < end else ""
            if text.words[index] in ("en", "of") and following in burdens.lidwoorden:
                if index > begin:
                    parts.append((begin, index))
                begin = index + 1
        if begin < end:
            parts.append((begin, end))
    return parts


def _possible(patterns: Patterns, held: frozenset[str]) -> tuple[Pattern, ...]:
    """Keep the patterns of which every word that must be there stands somewhere in the text."""
    return tuple(
        pattern
        for pattern in patterns
        if not any(
            not element.optional and held.isdisjoint(element.words)
            for part in pattern.parts
            for element in part.elements
        )
    )


def _any(patterns: Patterns, text: View, unit: tuple[int, int], held: frozenset[str]) -> bool:
    return any(match(pattern, text.words, unit, held) is not None for pattern in patterns)
