"""The page to read together with the client: own words, wishes and agreements, and nothing else."""

from typing import Final

from kijkwijzer.advice.model import Advies, Afspraak, Tekstitem
from kijkwijzer.record import record
from kijkwijzer.report.own_words import (
    THREATENING_DEBT,
    OwnWords,
    own_words,
    to_share,
)

DANGER: Final = "client-gevaar"
"""The name of the standing text that says why this page may do harm."""

DEBT: Final = "client-dreigende-schuld"
"""The name of the standing text for where a debt that threatens is all there is."""


@record(frozen=True)
class Together:
    """What the page for the client shows."""

    intro: tuple[Tekstitem, ...]
    said: tuple[OwnWords, ...]
    """The life domains about which the client said something."""
    good_life: str | None
    wants: tuple[OwnWords, ...]
    """The life domains for which the client wants something."""
    agreements: tuple[Afspraak, ...]
    ways: tuple[Tekstitem, ...]
    wrong: tuple[Tekstitem, ...]


def together_of(advies: Advies) -> Together:
    """Choose what the client reads; texts with a sign of danger are left out."""
    shared = to_share(advies)
    words = own_words(shared)
    return Together(
        intro=advies.client.inleiding,
        said=tuple(one for one in words if one.said),
        good_life=shared.goed_leven,
        wants=tuple(one for one in words if one.wants),
        agreements=shared.afspraken,
        ways=advies.client.wegen,
        wrong=advies.client.klopt_niet,
    )


def client_refusal(advies: Advies) -> str | None:
    """Return why the page for the client is not made before it is asked for twice, or None.

    The reason is Dutch, for the worker, and repeats nothing of the casus; it is empty in an advice
    that holds no such text.
    """
    if not advies.veiligheid:
        return None
    only_debt = all(sign.soort == THREATENING_DEBT for sign in advies.veiligheid)
    reason = advies.vast.get(DEBT if only_debt else DANGER)
    return reason.tekst if reason else ""
