"""Reading one statement: the cues in it, which of them count, and why the others do not."""

import re

from kijkwijzer.casus.statements.burdens import find_burdens
from kijkwijzer.casus.statements.clauses import View, view
from kijkwijzer.casus.statements.ear import Ear
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.matcher import Hit, find
from kijkwijzer.casus.statements.model import ABOUT_TALK, Cue, FoundCue, Reading
from kijkwijzer.casus.statements.scope import Places, Scope, split_hits
from kijkwijzer.casus.statements.tokens import tokenise

# The mark of a speaker in a transcript ("KM: ..."). A line of the client ("C: ...") has lost its
# mark when it comes here.
_SPEAKER = re.compile(r"\s*(?!C\b)[A-Z]{1,3}\s*:\s")


def read_statement(text: str, lexicon: Lexicon) -> Reading:
    """Find the cues in what a client said.

    Every cue whose words stand in the text is in the answer: those that count have no `reden`,
    the others say why not. Cues are in order of place, then of id. What stands behind the mark of
    another speaker does not count, whatever it says.
    """
    words = tokenise(text, lexicon.woorden.spelling)
    if not words.tokens:
        return Reading((), ())
    core = view(words, lexicon.woorden, with_fillers=False)
    hits = list(find(lexicon.statement_index, core)) if core.words else []
    # The few patterns that name a filler need every word; most texts hold none of theirs.
    if 0 < len(core.words) < len(words.tokens) and any(
        token.form in lexicon.filler_index.by_word for token in words.tokens
    ):
        full = view(words, lexicon.woorden, with_fillers=True)
        hits += _hits_with_fillers(full, core, lexicon)
    cues, lookalikes, triggers = split_hits(lexicon, hits)
    scope = Scope(lexicon, core, words.closings, triggers)
    judged = _judge(cues, lookalikes, scope)
    ear = Ear(lexicon.klank, core, words.closings)
    found = [
        _heard(_found(cue, places, reason, scope, core), cue, places, ear)
        for cue, places, reason in judged
    ]
    lasten = find_burdens(core, lexicon.lasten)
    if _SPEAKER.match(text):
        found = [item._replace(reden=item.reden or "ander-spreekt") for item in found]
        lasten = ()
    kept = _together(found, judged, ear)
    whole = ear.whole_sentences([(cue.zegt, cue.start) for cue in kept if cue.reden is None])
    return Reading(
        tuple(sorted((*kept, *whole), key=lambda cue: (cue.start, cue.end, cue.cue))), lasten
    )


def _hits_with_fillers(full: View, core: View, lexicon: Lexicon) -> list[Hit]:
    """Find the patterns that name a filler; their places are given in the text without fillers."""
    starts = {token.start: index for index, token in enumerate(core.tokens)}
    hits: list[Hit] = []
    for hit in find(lexicon.filler_index, full):
        places = [
            starts[t.start] for t in (full.tokens[p] for p in hit.places) if t.start in starts
        ]
        if not places:
            # Only fillers matched ("tja"): the cue then stands at the next word that counts.
            after = [i for s, i in starts.items() if s >= full.tokens[hit.places[0]].start]
            places = [min(after, default=len(core.words) - 1)]
        hits.append(Hit(hit.owner, tuple(sorted(set(places)))))
    return hits


Judged = tuple[Cue, Places, str | None]


def _judge(
    cues: list[tuple[Cue, Places]],
    lookalikes: list[tuple[frozenset[str], Places]],
    scope: Scope,
) -> list[Judged]:
    """Give each cue its reason: what a longer or, on the same words, a stronger one took is taken."""
    ordered = sorted(
        cues,
        key=lambda item: (-len(item[1]), item[1], item[0].sterkte != "sterk", item[0].id),
    )
    judged: list[Judged] = []
    counted: list[tuple[Cue, set[int]]] = []
    consumed: set[int] = set()
    for signs, places in lookalikes:
        if not signs:
            consumed.update(places)
    waiting: list[tuple[Cue, Places]] = []
    for cue, places in ordered:
        own = set(places)
        reason = _taken(cue, own, lookalikes, counted) or scope.reason(cue, places)
        if reason is None:
            counted.append((cue, own))
            waiting.append((cue, places))
        else:
            judged.append((cue, places, reason))
    for cue, places in waiting:
        negated = "ontkend" not in cue.ook_als and scope.negated(places, consumed)
        judged.append((cue, places, "ontkend" if negated else None))
    return judged


def _taken(
    cue: Cue,
    own: set[int],
    lookalikes: list[tuple[frozenset[str], Places]],
    counted: list[tuple[Cue, set[int]]],
) -> str | None:
    for signs, places in lookalikes:
        if own & set(places) and (not signs or cue.zegt in signs):
            return "lijkt-op"
    for other, taken in counted:
        if other.alleen_met:
            continue
        same_kind = (cue.zegt in ABOUT_TALK) == (other.zegt in ABOUT_TALK)
        if same_kind and (own < taken or (own == taken and cue.zegt == other.zegt)):
            return "deel-van-langer"
    return None


def _found(cue: Cue, places: Places, reason: str | None, scope: Scope, text: View) -> FoundCue:
    weaker = scope.weakened(cue, places) if reason is None and cue.sterkte == "sterk" else None
    return FoundCue(
        cue=cue.id,
        zegt=cue.zegt,
        sterkte="zwak" if weaker else cue.sterkte,
        start=text.tokens[places[0]].start,
        end=max(text.tokens[place].end for place in places),
        reden=reason,
        zwakker_door=weaker,
    )


def _heard(item: FoundCue, cue: Cue, places: Places, ear: Ear) -> FoundCue:
    """Take a cue away that its sentence does not sound like; make a weak one strong that it does.

    A cue that counts only beside another stays as weak as it is.
    """
    if item.reden is not None:
        return item
    if ear.against(item.zegt, places):
        return item._replace(reden="klinkt-anders", zwakker_door=None)
    if item.sterkte == "zwak" and not cue.alleen_met and ear.along(item.zegt, places):
        return item._replace(sterkte="sterk", zwakker_door=None)
    return item


def _together(found: list[FoundCue], judged: list[Judged], ear: Ear) -> list[FoundCue]:
    """Take away cues that count only beside another, when that other is not there.

    A cue that its whole sentence sounds like needs no other. Such a cue stays visible with its reason, unless words of it count for something else already:
    then it would only be noise in the explanation.
    """
    counted = [
        item
        for item, (cue, _, _) in zip(found, judged, strict=True)
        if item.reden is None and not cue.alleen_met
    ]
    signs = {item.zegt for item in counted}
    kept: list[FoundCue] = []
    for item, (cue, places, _) in zip(found, judged, strict=True):
        beside = not cue.alleen_met or signs & set(cue.alleen_met)
        if item.reden is not None or beside or ear.along(item.zegt, places):
            kept.append(item)
        elif not any(other.start < item.end and item.start < other.end for other in counted):
            kept.append(item._replace(reden="alleen-samen", sterkte=cue.sterkte, zwakker_door=None))
    return kept
