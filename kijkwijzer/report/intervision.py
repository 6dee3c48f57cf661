"""The advice as colleagues may see it: without what leads to a person, and what to reread before."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from operator import is_not
from typing import Any, Final, TypeVar

from kijkwijzer.advice.model import (
    Advies,
    Eerder,
    Gesprekskop,
    Grond,
    Kernvraag,
    LeefgebiedAdvies,
    Netwerklid,
    Regelverwijzing,
    Statusmoment,
    UitspraakAdvies,
    Vergelijking,
    Verloopmoment,
    records_in,
)
from kijkwijzer.record import record
from kijkwijzer.report.own_words import domains_in_order
from kijkwijzer.report.text import date_parts, first_upper

Part = TypeVar("Part")

KENMERK: Final = "weggelaten"
"""Stands where the mark of the casus stood."""

TITLE: Final = "Casus voor intervisie"
"""Stands where the title of the casus stood."""

LEFT_OUT: Final[Mapping[type, Mapping[str, str | None]]] = {
    Advies: {"kenmerk": KENMERK, "titel": TITLE, "datum": None},
    Gesprekskop: {"datum": None},
    Kernvraag: {"datum": None},
    Statusmoment: {"datum": None},
    Verloopmoment: {"datum": None},
    LeefgebiedAdvies: {"urgent_voor": None},
    Eerder: {"datum": None},
    UitspraakAdvies: {"wie": None},
    Netwerklid: {"wie": "iemand"},
}
"""Fields that lead to a person, with what stands there instead."""

_TRACED_PLACE = re.compile(
    r"(?:^|\.)(?:kenmerk|titel|datum|bewaren_tot|functie|wie|aanwezig)\b(?:\[\d+\])?$"
)
"""Places in the casus whose words are left out wherever the advice quotes them."""


_NAME = re.compile(r"[a-z_]+")


@record(frozen=True)
class FreeText:
    """Words that somebody wrote or said, with where they stand."""

    kind: str
    """Which field of the casus it is; the words for it stand in `reports/`."""
    about: str
    """The life domain or conversation it belongs to, as shown; empty for the casus as a whole."""
    text: str


def without_traces(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> Advies:
    """Return the advice without mark, title, dates, and who somebody is.

    Conversations are called by their number, also inside the sentences of the advice.
    """
    return _changed(advies, _undating(advies, names))


def free_texts(advies: Advies) -> tuple[FreeText, ...]:
    """Return every text of the casus that the advice shows, in the order of reading, each once."""
    own_place = {(one.kind, one.about, one.text): one for one in _found(advies) if one.text}
    shown = "\n".join(one.text for one in own_place.values())
    quoted = {
        one.text: one for one in map(_quoted, _grounds(advies)) if one and one.text not in shown
    }
    return (*own_place.values(), *quoted.values())


def _undating(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> Callable[[str], str]:
    """Return what calls each conversation in a text by its number, where it is called by its date."""
    phrases, months = names.get("zinsdeel", {}), names.get("maand", {})
    if not phrases or not months:
        return str
    date = rf"\d{{1,2}} (?:{'|'.join(map(re.escape, months.values()))}) \d{{4}}"
    before, _, after = map(re.escape, phrases["gesprek-met-datum"].partition("{datum}"))
    dated = re.compile(f"{before}({date}){after}", re.IGNORECASE)
    numbered: dict[str, str] = {}
    for talk in advies.gesprekken:
        parts = date_parts(talk.datum)
        if parts is not None:
            year, month, day = parts
            name = phrases["gesprek-zonder-datum"].format(nummer=talk.nummer)
            numbered[f"{day} {months[str(month)]} {year}"] = name

    def called(found: re.Match[str]) -> str:
        # A conversation of another casus file has a date, and no number here.
        words = numbered.get(found[1].casefold(), phrases["enige-gesprek"])
        return first_upper(words) if found[0][:1].isupper() else words

    def undated(text: str) -> str:
        changed, times = dated.subn(called, text)
        return changed if times else text

    return undated


def _changed(part: Part, undated: Callable[[str], str]) -> Part:
    """Return a part of the advice with everything left out, at any depth.

    What holds nothing to leave out is returned itself: most of it.
    """
    result: Any = part
    # Texts first: nearly everything is one.
    if isinstance(part, str):
        result = undated(part)
    elif part is None or isinstance(part, (int, Regelverwijzing)):
        # What the rule base says of itself holds nothing of the casus.
        pass
    elif isinstance(part, tuple):
        made = tuple([_changed(one, undated) for one in part])
        if any(map(is_not, made, part)):
            result = made
    elif is_dataclass(part) and not isinstance(part, type):
        given = vars(part)
        values = {name: _changed(value, undated) for name, value in given.items()}
        values.update(LEFT_OUT.get(type(part), {}))
        if isinstance(part, Grond) and _TRACED_PLACE.search(part.pad):
            values["citaat"] = None
        if any(map(is_not, values.values(), given.values())):
            result = replace(part, **values)
    elif isinstance(part, Mapping):
        result = {key: _changed(value, undated) for key, value in part.items()}
    return result  # type: ignore[no-any-return]


def _found(advies: Advies) -> Iterator[FreeText]:
    talks = {one.id: f"gesprek {one.nummer}" for one in advies.gesprekken}

    def at(conversation: str | None) -> str:
        return talks.get(conversation or "", "")

    for signal in advies.signalen:
        where = at(signal.gesprek)
        yield FreeText("moment", where, signal.moment or "")
        yield FreeText("ik_deed", where, signal.ik_deed or "")
        yield FreeText("toelichting", where, signal.toelichting or "")
    for moment in advies.goede_momenten:
        yield FreeText("goede_momenten", at(moment.gesprek), moment.tekst)
    for agreement in advies.afspraken:
        yield FreeText("afspraken", at(agreement.gesprek), agreement.wat)
    for _, domain in domains_in_order(advies):
        yield from _found_in(domain)
    for statement in advies.uitspraken:
        yield FreeText("uitspraken", "", statement.tekst)
    for person in advies.netwerk:
        yield FreeText("netwerk", "", person.kan or "")
    for layer in advies.verdieping.values():
        yield FreeText("verdieping", "", layer.tekst or "")
    yield FreeText("op_het_spel", "", advies.op_het_spel or "")
    yield FreeText("goed_leven", "", advies.goed_leven or "")
    yield FreeText("erbij_horen", "", advies.erbij_horen or "")
    yield FreeText("voornemen", "", advies.voornemen or "")
    yield FreeText("twijfels", "", advies.twijfels or "")
    if advies.ontwikkelvraag:
        yield FreeText("ontwikkelvraag", "", advies.ontwikkelvraag.vraag)
    for beside in (advies.blik, advies.eerder):
        if beside:
            yield from _found_beside(beside.naast)


def _grounds(advies: Advies) -> Iterator[Grond]:
    return (part for part in records_in(advies) if isinstance(part, Grond))


def _quoted(ground: Grond) -> FreeText | None:
    """Return the words that a conclusion quotes as what it rests on, wherever they stand."""
    if ground.citaat is None:
        return None
    *_, kind = _NAME.findall(ground.pad)
    return FreeText(kind, "", ground.citaat)


def _found_in(domain: LeefgebiedAdvies) -> Iterator[FreeText]:
    yield FreeText("situatie", domain.naam, domain.situatie or "")
    yield FreeText("doel_client", domain.naam, domain.doel_client or "")
    yield FreeText("doel_professional", domain.naam, domain.doel_professional or "")
    for strength in domain.krachten:
        yield FreeText("krachten", domain.naam, strength)
    for approach in domain.lopende_aanpak:
        # The id of a way is a choice from a list, not somebody's words.
        if approach.naam != approach.logica:
            yield FreeText("lopende_aanpak", domain.naam, approach.naam)
    for statement in domain.uitspraken:
        yield FreeText("uitspraken", domain.naam, statement.tekst)
    own = domain.oordeel_professional
    yield FreeText("oordeel", domain.naam, (own and own.reden) or "")


def _found_beside(compared: Vergelijking) -> Iterator[FreeText]:
    """Yield the texts that a second casus file adds."""
    for domain in compared.leefgebieden.values():
        for look in (domain.hier, domain.daar):
            if look:
                yield FreeText("doel_client", domain.naam, look.doel_client or "")
                yield FreeText("doel_professional", domain.naam, look.doel_professional or "")
        for words in domain.woorden_hier + domain.woorden_daar:
            yield FreeText("uitspraken", domain.naam, words)
    for agreement in compared.afspraken:
        yield FreeText("afspraken", "", agreement.wat)
    for moment in compared.goede_momenten:
        yield FreeText("goede_momenten", "", moment.tekst)
