"""Statements in the advice: how each is read, by whom, on which words, and why it may not count."""

from kijkwijzer.advice.items import Matter
from kijkwijzer.advice.model import Aanwijzing, UitspraakAdvies
from kijkwijzer.casus.stated import StatedUtterance, show_path
from kijkwijzer.casus.statements.model import ABOUT_TALK, FoundCue

UNKNOWN = "onbekend"

TELLS_NOTHING = frozenset({"deel-van-langer", "alleen-samen"})
"""The lexicon's reasons for words that tell a reader nothing: a longer cue took them in, or they only
say something beside another cue."""

WHOLE_STATEMENT = "hele-uitspraak"
"""The reason of every cue in a statement that does not count."""

OWN_READING = "eigen-lezing"
"""The reason of cues about the self-image in a statement that the worker read."""


def statements(matter: Matter, leefgebied: str | None) -> tuple[UitspraakAdvies, ...]:
    """Return the statements about a life domain (None: about none), in the order of the file."""
    return tuple(
        _statement(matter, name, stated)
        for name, stated in matter.stated.uitspraken.items()
        if stated.leefgebied == leefgebied
    )


def _statement(matter: Matter, name: str, stated: StatedUtterance) -> UitspraakAdvies:
    said = stated.uitspraak
    excluded = matter.facts("telt_niet", uitspraak=name)
    own = bool(matter.facts("eigen_lezing", uitspraak=name))
    image = UNKNOWN if excluded else strongest_image(matter, "duiding", uitspraak=name)
    willing, able = _axes(matter, name, stated, image)
    reason = matter.rulebase.teksten[excluded[0]["tekst"]].werker if excluded else None
    return UitspraakAdvies(
        id=name,
        tekst=said.tekst,
        zelfbeeld=image,
        herkomst="geen" if image == UNKNOWN else "eigen" if own else "lexicon",
        aanwijzingen=tuple(
            _cue(matter, said.tekst, cue, _reason(cue, excluded=bool(excluded), own=own))
            for cue in stated.reading.cues
            if cue.reden not in TELLS_NOTHING
        ),
        reden=reason,
        door=said.door,
        wie=said.wie,
        wanneer=said.wanneer,
        toon=said.toon,
        gesprek=stated.gesprek,
        willen=willing,
        kunnen=able,
        pad=show_path(said.pad),
        regelnummer=matter.read.place_of(said.pad).line,
        onderbouwing=(
            matter.behind("telt_niet", **excluded[0])
            if excluded
            else matter.behind("duiding", uitspraak=name, zelfbeeld=image)
        ),
    )


def strongest_image(matter: Matter, fact_type: str, **fields: str) -> str:
    """Return the self-image with the strongest evidence; `onbekend` when none or equal ones."""
    found = matter.facts(fact_type, **fields)
    strong = {fact["zelfbeeld"] for fact in found if fact["sterkte"] == "sterk"}
    weak = {fact["zelfbeeld"] for fact in found}
    best = strong or weak
    return best.pop() if len(best) == 1 else UNKNOWN


def _axes(matter: Matter, name: str, stated: StatedUtterance, image: str) -> tuple[str, str]:
    """Return willing and able: the worker's own, else those of the image, else those in the words."""
    row = next((r for r in matter.rulebase.vocabulary.vierslag if r.zelfbeeld == image), None)
    read = {fact["as"]: fact["waarde"] for fact in matter.facts("as", uitspraak=name)}
    if stated.uitspraak.willen or stated.uitspraak.kunnen:
        return stated.uitspraak.willen or UNKNOWN, stated.uitspraak.kunnen or UNKNOWN
    if row is not None:
        return row.willen, row.kunnen
    return read.get("willen", UNKNOWN), read.get("kunnen", UNKNOWN)


def _reason(cue: FoundCue, *, excluded: bool, own: bool) -> str | None:
    """Return which reason the cue has not to count: its own, or that of its whole statement."""
    if cue.reden is not None:
        return cue.reden
    if excluded:
        return WHOLE_STATEMENT
    return OWN_READING if own and cue.zegt not in ABOUT_TALK else None


def _cue(matter: Matter, text: str, cue: FoundCue, reason: str | None) -> Aanwijzing:
    return Aanwijzing(
        cue=cue.cue,
        zegt=cue.zegt,
        sterkte=cue.sterkte,
        woorden=text[cue.start : cue.end],
        begin=cue.start,
        eind=cue.end,
        telt=reason is None,
        reden=None if reason is None else matter.reasons[reason],
    )
