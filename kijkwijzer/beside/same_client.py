"""Whether two casus files may stand side by side at all."""

from kijkwijzer.advice.model import Advies
from kijkwijzer.reading import Problem, Refused


def require_same_client(advies: Advies, other: Advies) -> None:
    """Raise `Refused` when the two are about different people."""
    if advies.kenmerk != other.kenmerk:
        raise Refused(
            [
                Problem(
                    None,
                    "Dit bestand heeft een ander kenmerk dan de casus.",
                    "gaat het over dezelfde cliënt? Schrijf het kenmerk dan precies gelijk",
                )
            ]
        )


def require_earlier(earlier: Advies, advies: Advies) -> None:
    """Raise `Refused` when the first is not from before the second, as far as they show it."""
    then, now = earlier.datum, advies.datum
    talked_then, talked_now = _last_talk(earlier), _last_talk(advies)
    dated = then and now and then >= now
    if dated or (talked_then and talked_now and talked_then > talked_now):
        raise Refused(
            [
                Problem(
                    None,
                    "Dit bestand is niet van vóór de casus.",
                    "kijk in beide bestanden naar 'datum' en naar de datum van de gesprekken",
                )
            ]
        )


def _last_talk(advies: Advies) -> str | None:
    return max((one.datum for one in advies.gesprekken if one.datum), default=None)
