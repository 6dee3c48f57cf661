"""Two advices side by side, thing by thing: what each of the two says, and what only one has."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from kijkwijzer.advice.model import (
    Advies,
    AfspraakNaast,
    BrilNaast,
    GebiedNaast,
    Gebiedskijk,
    Grond,
    Kernvraag,
    LeefgebiedAdvies,
    MomentNaast,
    SignaalNaast,
    Tekstitem,
    Vergelijking,
)
from kijkwijzer.beside.foreign import foreign


def compare(here: Advies, there: Advies, source: str) -> Vergelijking:
    """Return both side by side; `source` says where the places in the other file belong."""
    return Vergelijking(
        brillen={
            bril: _bril(own, there.kernvragen[bril], source)
            for bril, own in here.kernvragen.items()
        },
        leefgebieden={
            id_: _area(here.leefgebieden.get(id_), there.leefgebieden.get(id_))
            for id_ in dict.fromkeys((*_in_order(here), *_in_order(there)))
        },
        afspraken=_agreements(here, there),
        signalen=_signals(here, there),
        goede_momenten=_good_moments(here, there),
        stap_daar=foreign(there.eerste_stap, source),
        zelfde_stap=here.eerste_stap.regel == there.eerste_stap.regel,
        gesprekken_daar=there.gesprekken,
    )


def alike(text: str) -> str:
    """Return what makes two texts the same: not capitals, not spaces, not a full stop."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.split()).removesuffix(".")


def differ(one: str | None, other: str | None) -> bool:
    """Tell whether two texts differ in more than how they are written; None says nothing."""
    return alike(one or "") != alike(other or "")


def grounds_of(words: Iterable[str], id_: str, advies: Advies) -> tuple[Grond, ...]:
    """Return the grounds of the diagnosis of a life domain that quote these words."""
    area = advies.leefgebieden.get(id_)
    diagnosis = area.diagnose if area else None
    wanted = {alike(one) for one in words}
    return tuple(
        ground
        for ground in (diagnosis.gronden if diagnosis else ())
        if ground.citaat and alike(ground.citaat) in wanted
    )


def _in_order(advies: Advies) -> tuple[str, ...]:
    first = (one.leefgebied for one in advies.volgorde if one.leefgebied in advies.leefgebieden)
    return tuple(dict.fromkeys((*first, *advies.leefgebieden)))


def _bril(here: Kernvraag, there: Kernvraag, source: str) -> BrilNaast:
    return BrilNaast(
        hier=here.status,
        daar=there.status,
        alleen_hier=_lacking(here.bevindingen, there.bevindingen),
        alleen_daar=tuple(
            foreign(one, source) for one in _lacking(there.bevindingen, here.bevindingen)
        ),
    )


def _lacking(found: Iterable[Tekstitem], other: Iterable[Tekstitem]) -> tuple[Tekstitem, ...]:
    """Return the findings for which the other side has none of the same rule.

    The same finding may name another day, or the same moment in other words.
    """
    rules = {(one.regel, one.leefgebied) for one in other}
    return tuple(one for one in found if (one.regel, one.leefgebied) not in rules)


def _area(here: LeefgebiedAdvies | None, there: LeefgebiedAdvies | None) -> GebiedNaast:
    own, other = _words(here), _words(there)
    return GebiedNaast(
        naam=next(one.naam for one in (here, there) if one is not None),
        hier=_look(here),
        daar=_look(there),
        woorden_hier=tuple(words for key, words in own.items() if key not in other),
        woorden_daar=tuple(words for key, words in other.items() if key not in own),
    )


def _look(area: LeefgebiedAdvies | None) -> Gebiedskijk | None:
    if area is None:
        return None
    diagnosis = area.diagnose
    return Gebiedskijk(
        probleem=diagnosis.probleem if diagnosis else None,
        zekerheid=diagnosis.zekerheid if diagnosis else None,
        rol=area.rol.ingenomen,
        passend=area.rol.passend,
        doel_client=area.doel_client,
        doel_professional=area.doel_professional,
    )


def _words(area: LeefgebiedAdvies | None) -> Mapping[str, str]:
    """Return the client's words that the diagnosis rests on, by what makes them the same."""
    if area is None or area.diagnose is None:
        return {}
    quotes = (ground.citaat for ground in area.diagnose.gronden)
    return {alike(quote): quote for quote in quotes if quote}


def _agreements(here: Advies, there: Advies) -> tuple[AfspraakNaast, ...]:
    # Agreed again and again, it is the last time that counts.
    own = {alike(one.wat): one for one in here.afspraken}
    other = {alike(one.wat): one for one in there.afspraken}
    return tuple(
        AfspraakNaast(
            wat=(own.get(key) or other[key]).wat,
            hier=own[key].nagekomen if key in own else None,
            daar=other[key].nagekomen if key in other else None,
        )
        for key in dict.fromkeys((*own, *other))
    )


def _signals(here: Advies, there: Advies) -> tuple[SignaalNaast, ...]:
    own = Counter(one.soort for one in here.signalen)
    other = Counter(one.soort for one in there.signalen)
    return tuple(
        SignaalNaast(kind, own[kind], other[kind]) for kind in dict.fromkeys((*own, *other))
    )


def _good_moments(here: Advies, there: Advies) -> tuple[MomentNaast, ...]:
    own = {alike(one.tekst): one.tekst for one in here.goede_momenten}
    other = {alike(one.tekst): one.tekst for one in there.goede_momenten}
    return tuple(
        MomentNaast(words, key in own, key in other) for key, words in {**other, **own}.items()
    )
