"""Then and now: what changed since an earlier casus file of the same client."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kijkwijzer.advice.model import (
    Advies,
    BrilNaast,
    Eerder,
    GebiedNaast,
    Grond,
    Veiligheidsitem,
    Vergelijking,
)
from kijkwijzer.beside.compare import compare, differ, grounds_of
from kijkwijzer.beside.foreign import foreign
from kijkwijzer.beside.safety import graver, joined, level_of
from kijkwijzer.beside.same_client import require_earlier, require_same_client
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

SOURCE: Final = "eerder"
"""Stands before the places in the earlier file."""

_UNKNOWN: Final = "onbekend"
_FROM_GOOD_TO_BAD: Final = ("in-orde", "aandacht", "probleem")


def with_earlier(advies: Advies, earlier: Advies, rulebase: RuleBase) -> Advies:
    """Return the advice with what changed since an earlier one beside it.

    Nothing of the earlier casus decides anything in the advice. But a sign of danger that stood there
    and has gone, or is less grave now, is put with the signs of now, as something to ask about.

    Raises `Refused` when the two are about different people, or the earlier one is not earlier.
    """
    require_same_client(advies, earlier)
    require_earlier(earlier, advies)
    compared = compare(advies, earlier, SOURCE)
    dated = advies.datum and earlier.datum
    explained = ["eerder.uitleg", *([] if dated else ["eerder.zonder-datum"])]
    found = [*_danger(advies, earlier, rulebase), *_changes(compared, rulebase, advies)]
    changes = told([_step(compared), *(found or [Difference("eerder.gelijk")])], rulebase)
    return referenced(
        replace(
            advies,
            veiligheid=joined(advies, _gone(advies, earlier, rulebase), rulebase),
            eerder=Eerder(
                datum=earlier.datum,
                uitleg=told(map(Difference, explained), rulebase),
                wijzigingen=changes[:AT_FIRST],
                verder=changes[AT_FIRST:],
                naast=compared,
            ),
        ),
        rulebase,
    )


def _danger(advies: Advies, earlier: Advies, rulebase: RuleBase) -> Iterator[Difference]:
    """Yield that there are signs that were not there then; what has gone stands with the signs."""
    new = dict.fromkeys(name("gevaar", one.soort, rulebase) for one in graver(earlier, advies))
    if new:
        yield Difference("eerder.gevaar-nieuw", {"gevaar": quoted(new)})


def _gone(advies: Advies, earlier: Advies, rulebase: RuleBase) -> Iterator[Veiligheidsitem]:
    """Yield something to ask about each danger that stood there, and does not now, or less gravely."""
    for kind in dict.fromkeys(one.soort for one in graver(advies, earlier)):
        then = [one for one in earlier.veiligheid if one.soort == kind]
        values = {"gevaar": name("gevaar", kind, rulebase)}
        now = level_of(advies, kind)
        text = "eerder.gevaar-lichter" if now else "eerder.gevaar-weg"
        [item] = told([Difference(text, values)], rulebase)
        yield foreign(
            Veiligheidsitem(
                tekst=item.tekst,
                regel=item.regel,
                bron=item.bron,
                toetsing=item.toetsing,
                gronden=tuple(dict.fromkeys(ground for one in then for ground in one.gronden)),
                zinnen=item.zinnen,
                niveau="vraag-door",
                soort=kind,
            ),
            SOURCE,
        )


def _step(compared: Vergelijking) -> Difference:
    if compared.zelfde_stap:
        return Difference("eerder.stap-zelfde")
    return Difference(
        "eerder.stap-anders", {"toen": compared.stap_daar.client or compared.stap_daar.tekst}
    )


def _changes(compared: Vergelijking, rulebase: RuleBase, advies: Advies) -> Iterator[Difference]:
    for bril, both in compared.brillen.items():
        if both.hier != both.daar:
            values = {
                "bril": name("bril", bril, rulebase),
                "toen": name("status", both.daar, rulebase),
                "nu": name("status", both.hier, rulebase),
            }
            yield Difference(f"eerder.bril-{_way(both)}", values)
    for id_, area in compared.leefgebieden.items():
        called = {"leefgebied": rulebase.vocabulary.in_sentence(id_)}
        new = grounds_of(area.woorden_hier, id_, advies)
        for one in _area_changes(area, new, rulebase):
            yield replace(one, values={**called, **one.values}, leefgebied=id_)
    yield from _happened(compared, rulebase)


def _way(both: BrilNaast) -> str:
    """Return which way the status of a bril went."""
    if both.daar == _UNKNOWN:
        return "bekend"
    if both.hier == _UNKNOWN:
        return "onbekend"
    then, now = _FROM_GOOD_TO_BAD.index(both.daar), _FROM_GOOD_TO_BAD.index(both.hier)
    return "slechter" if now > then else "beter"


def _area_changes(
    area: GebiedNaast, new: tuple[Grond, ...], rulebase: RuleBase
) -> Iterator[Difference]:
    now, then = area.hier, area.daar
    if now is None or then is None:
        yield Difference(f"eerder.gebied-{'weg' if now is None else 'nieuw'}")
        return
    if now.doel_client and then.doel_client and differ(now.doel_client, then.doel_client):
        goals = {"toen": inside(then.doel_client), "nu": inside(now.doel_client)}
        yield Difference("eerder.doel", goals)
    was, is_ = outcome(then, rulebase), outcome(now, rulebase)
    if was != is_:
        kind = "" if was and is_ else "-open" if was else "-nieuw"
        values = {"toen": was or "", "nu": is_ or ""}
        yield Difference(f"eerder.diagnose{kind}", values, gronden=new)
    elif now.zekerheid and then.zekerheid and now.zekerheid != then.zekerheid:
        # The same diagnosis, and it rests on more, or on less, than then.
        from_sure = rulebase.vocabulary.waarden["zekerheid"]
        surer = from_sure.index(now.zekerheid) < from_sure.index(then.zekerheid)
        values = {
            "toen": name("zekerheid", then.zekerheid, rulebase),
            "nu": name("zekerheid", now.zekerheid, rulebase),
        }
        yield Difference(f"eerder.zekerheid-{'meer' if surer else 'minder'}", values, gronden=new)


def _happened(compared: Vergelijking, rulebase: RuleBase) -> Iterator[Difference]:
    """Yield how it went with agreements, signals and good moments."""
    signals = {one: name("signaalsoort", one.soort, rulebase) for one in compared.signalen}
    # An agreement that was kept then already says nothing new.
    agreed = [one for one in compared.afspraken if one.daar != "ja"]
    not_kept = [one for one in agreed if one.hier in {"nee", "deels"} and one.hier != one.daar]
    yield from listings(
        "eerder",
        {
            "afspraken-nagekomen": [one.wat for one in agreed if one.hier == "ja"],
            "afspraken-niet": [one.wat for one in not_kept],
            "afspraken-open": [one.wat for one in agreed if one.hier == one.daar == _UNKNOWN],
            "afspraken-weg": [one.wat for one in agreed if one.hier is None],
            "goed-nieuw": [one.tekst for one in compared.goede_momenten if not one.daar],
            "signalen-nieuw": [called for one, called in signals.items() if not one.daar],
            "signalen-weg": [called for one, called in signals.items() if not one.hier],
        },
    )
