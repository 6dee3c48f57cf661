"""What a client said and wants, for readers who get nothing else: no reading, no label, no danger."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kijkwijzer.advice.model import Advies, LeefgebiedAdvies, UitspraakAdvies
from kijkwijzer.record import record

THREATENING_DEBT = "dreigende-schuld"
"""The danger that the client knows best: what is about to be cut off or taken away."""

NO_DOMAIN = ""
"""Stands for "about no life domain in particular"."""


@record(frozen=True)
class OwnWords:
    """What the client said about one life domain, and what the worker wrote that the client wants."""

    domain: str
    """The id of the life domain, or NO_DOMAIN."""
    name: str
    said: tuple[str, ...] = ()
    wants: str | None = None


def to_share(advies: Advies) -> Advies:
    """Return the advice with, of the casus, only what may be shared: the latest, and no danger.

    Of the statements that is what the client said, about now and meant as said, in the latest
    conversation with such a statement about that domain; of the agreements, those of the latest
    conversation in which anything was agreed. Of these, every text with a sign of danger is left out:
    it must not land in a page or file that the wrong person may read. A debt that threatens is no such
    secret. What is left out makes nothing older the latest.
    """
    secret = (sign for sign in advies.veiligheid if sign.soort != THREATENING_DEBT)
    danger = {ground.citaat for sign in secret for ground in sign.gronden} - {None}

    def safe(text: str | None) -> str | None:
        return None if text in danger else text

    def told(statements: Iterable[UitspraakAdvies]) -> tuple[UitspraakAdvies, ...]:
        return tuple(one for one in _latest_own(statements) if one.tekst not in danger)

    agreed = (one for one in advies.afspraken if one.gesprek == advies.afspraken[-1].gesprek)
    return replace(
        advies,
        goed_leven=safe(advies.goed_leven),
        afspraken=tuple(one for one in agreed if one.wat not in danger),
        uitspraken=told(advies.uitspraken),
        leefgebieden={
            id_: replace(
                domain, doel_client=safe(domain.doel_client), uitspraken=told(domain.uitspraken)
            )
            for id_, domain in advies.leefgebieden.items()
        },
    )


def domains_in_order(advies: Advies) -> Iterator[tuple[str, LeefgebiedAdvies]]:
    """Yield the life domains in the order of the advice, then those without a place in it."""
    first = [one.leefgebied for one in advies.volgorde if one.leefgebied in advies.leefgebieden]
    for id_ in dict.fromkeys([*first, *advies.leefgebieden]):
        yield id_, advies.leefgebieden[id_]


def own_words(shared: Advies) -> tuple[OwnWords, ...]:
    """Return what the client said and wants, per life domain; domains with neither are left out.

    `shared` is what `to_share` left of an advice.
    """
    found = [
        OwnWords(id_, domain.naam, _texts(domain.uitspraken), domain.doel_client)
        for id_, domain in domains_in_order(shared)
    ]
    found.append(OwnWords(NO_DOMAIN, "", _texts(shared.uitspraken)))
    return tuple(one for one in found if one.said or one.wants)


def _texts(statements: Iterable[UitspraakAdvies]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.tekst for one in statements))


def _latest_own(statements: Iterable[UitspraakAdvies]) -> Iterator[UitspraakAdvies]:
    own = [
        one
        for one in statements
        if one.door == "client" and one.wanneer == "nu" and one.toon == "gewoon"
    ]
    # The ids of conversations are numbered: g2 comes before g10.
    latest = max((_number(one.gesprek) for one in own), default=0)
    yield from (one for one in own if _number(one.gesprek) == latest)


def _number(conversation: str | None) -> int:
    digits = (conversation or "").removeprefix("g")
    return int(digits) if digits.isdecimal() else 0
