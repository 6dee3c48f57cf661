"""A second look at the same conversation, of the client or a colleague, beside the worker's own."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, Literal

from kijkwijzer.advice.model import Advies, Blik, GebiedNaast, Grond, Vergelijking
from kijkwijzer.beside.compare import compare, differ, grounds_of
from kijkwijzer.beside.foreign import foreign, foreign_grounds
from kijkwijzer.beside.safety import graver, joined
from kijkwijzer.beside.same_client import require_same_client
from kijkwijzer.beside.told import (
    AT_FIRST,
    Difference,
    inside,
    listings,
    name,
    outcome,
    quoted,
    referenced,
    told,
)
from kijkwijzer.rulebase.base import RuleBase

Kijker = Literal["client", "collega", "onbekend"]
"""Whose look it is."""

SOURCE: Final = "blik"
"""Stands before the places in the other file."""

TALKED_ABOUT: Final = ("wat", "kader", "echtheid", "interactie")
"""The brillen that are a topic by themselves; the fifth shows in the role, per life domain."""

EXPLAINED: Final = ("blik.uitleg-twee", "blik.uitleg-basis")
"""The texts that say how to read it."""

_TROUBLE: Final[Mapping[str, int]] = {"in-orde": 0, "onbekend": 0, "aandacht": 1, "probleem": 2}


def with_view(
    advies: Advies, other: Advies, rulebase: RuleBase, van: Kijker = "onbekend"
) -> Advies:
    """Return the advice with a second look at the same conversation beside it.

    `other` is the advice on the other casus file, `van` whose look that is. The other's words decide
    nothing in the advice; only its signs of danger come along, as danger comes before everything.

    Raises `Refused` when the two are about different people.
    """
    require_same_client(advies, other)
    compared = compare(advies, other, SOURCE)
    danger = graver(advies, other)
    found = list(_topics(compared, rulebase, advies, other))
    if danger:
        kinds = dict.fromkeys(name("gevaar", one.soort, rulebase) for one in danger)
        found.append(Difference("blik.gevaar", {"gevaar": quoted(kinds)}))
    # Every text may name who looked.
    wie = {"wie": rulebase.teksten[f"blik.wie-{van}"].werker}
    topics, explained = (
        told(
            (replace(one, values={**one.values, **wie}) for one in each),
            rulebase,
            to_say=van == "client",
        )
        for each in (found or [Difference("blik.gelijk")], map(Difference, EXPLAINED))
    )
    return referenced(
        replace(
            advies,
            veiligheid=joined(advies, (foreign(one, SOURCE) for one in danger), rulebase),
            blik=Blik(van, explained, topics[:AT_FIRST], topics[AT_FIRST:], compared),
        ),
        rulebase,
    )


def _topics(
    compared: Vergelijking, rulebase: RuleBase, advies: Advies, other: Advies
) -> Iterator[Difference]:
    for bril in TALKED_ABOUT:
        here, there = compared.brillen[bril].hier, compared.brillen[bril].daar
        if _TROUBLE[here] != _TROUBLE[there]:
            side = "jij" if _TROUBLE[here] > _TROUBLE[there] else "ander"
            values = (name("status", here, rulebase), name("status", there, rulebase))
            yield _said(f"blik.{bril}-{side}", *values)
    for id_, area in compared.leefgebieden.items():
        called = {"leefgebied": rulebase.vocabulary.in_sentence(id_)}
        words = (
            *grounds_of(area.woorden_hier, id_, advies),
            *foreign_grounds(grounds_of(area.woorden_daar, id_, other), SOURCE),
        )
        for one in _area_topics(area, words, rulebase):
            yield replace(one, values={**called, **one.values}, leefgebied=id_)
    for agreed in compared.afspraken:
        if agreed.hier and agreed.daar and agreed.hier != agreed.daar:
            answers = (name("antwoord_veld", one, rulebase) for one in (agreed.hier, agreed.daar))
            said = _said("blik.afspraak", *answers)
            yield replace(said, values={**said.values, "afspraak": inside(agreed.wat)})
    yield from _named_by_one(compared, rulebase)


def _area_topics(
    area: GebiedNaast, words: tuple[Grond, ...], rulebase: RuleBase
) -> Iterator[Difference]:
    here, there = area.hier, area.daar
    if here is None or there is None:
        yield Difference(f"blik.gebied-{'jij' if here else 'ander'}")
        return
    if differ(here.doel_client, there.doel_client):
        side = _side(here.doel_client, there.doel_client)
        yield _said(f"blik.doel{side}", here.doel_client, there.doel_client)
    yours = (here.doel_professional, there.doel_professional)
    if all(yours) and differ(*yours):
        yield _said("blik.jouw-doel", *yours)
    own, other = outcome(here, rulebase), outcome(there, rulebase)
    if own != other:
        said = _said(f"blik.diagnose{_side(own, other)}", own, other)
        yield replace(said, gronden=words)
    if here.rol and there.rol and here.rol != there.rol:
        yield _said("blik.rol", name("rol", here.rol, rulebase), name("rol", there.rol, rulebase))


def _named_by_one(compared: Vergelijking, rulebase: RuleBase) -> Iterator[Difference]:
    """Yield what happened according to one of the two only."""
    signals = {one: name("signaalsoort", one.soort, rulebase) for one in compared.signalen}
    yield from listings(
        "blik",
        {
            "afspraken-ander": [one.wat for one in compared.afspraken if one.hier is None],
            "afspraken-jij": [one.wat for one in compared.afspraken if one.daar is None],
            "goed-ander": [one.tekst for one in compared.goede_momenten if not one.hier],
            "goed-jij": [one.tekst for one in compared.goede_momenten if not one.daar],
            "signalen-ander": [called for one, called in signals.items() if not one.hier],
            "signalen-jij": [called for one, called in signals.items() if not one.daar],
        },
    )


def _said(text: str, here: str | None, there: str | None) -> Difference:
    """Return the difference between what the two say."""
    return Difference(text, {"jij": inside(here or ""), "ander": inside(there or "")})


def _side(here: str | None, there: str | None) -> str:
    """Return how the text is marked when only one of the two says something."""
    return "" if here and there else "-jij" if here else "-ander"
