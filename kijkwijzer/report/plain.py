"""The text for the case system: plain lines that survive pasting, and nothing to hold against anybody.

It holds what was agreed, what the client wants and what happens next. What the program thinks of it
never gets here: the template is given these things only, not the advice.
"""

import re
import textwrap
from collections.abc import Mapping

from kijkwijzer.advice.model import Advies, Afspraak, Gesprekskop
from kijkwijzer.data import data_folder
from kijkwijzer.record import record
from kijkwijzer.report.compiled import find
from kijkwijzer.report.environment import environment
from kijkwijzer.report.own_words import (
    OwnWords,
    own_words,
    to_share,
)
from kijkwijzer.report.text import visible
from kijkwijzer.report.words import naming

WIDTH = 78
"""The most letters on a line."""

_SPACE = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n{3,}")


class _Plain(str):
    """Text that needs no escaping: in plain text no sign means anything."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@record(frozen=True)
class Record:
    """What a file may keep of a casus."""

    kenmerk: str
    datum: str | None
    good_life: str | None
    wants: tuple[OwnWords, ...]
    talk: Gesprekskop | None
    """The latest conversation in which anything was agreed."""
    agreements: tuple[Afspraak, ...]
    """What was agreed in it. Earlier ones would tell what was not kept."""
    step: str | None
    """The first step, in words that a client may read."""
    who: str


def record_of(advies: Advies) -> Record:
    """Choose what a file may keep; texts with a sign of danger are left out."""
    shared = to_share(advies)
    agreed = shared.afspraken
    talks = {one.id: one for one in advies.gesprekken}
    return Record(
        kenmerk=advies.kenmerk,
        datum=advies.datum,
        good_life=shared.goed_leven,
        wants=tuple(one for one in own_words(shared) if one.wants),
        talk=talks.get(agreed[0].gesprek) if agreed else None,
        agreements=agreed,
        step=advies.eerste_stap.client,
        who=advies.eerste_stap.wie,
    )


def render_text(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return the text for the case system: lines of at most WIDTH letters, no markup."""
    folder = data_folder("reports")
    engine = environment(folder, plain, find(folder, "txt"))
    text = engine.get_template("dossier.txt.jinja").render(
        dossier=record_of(advies), vast=advies.vast, naam=naming(names)
    )
    lines = (_folded(line) for line in text.strip().split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)) + "\n"


def plain(value: object) -> object:
    """Return a value as it may stand in plain text: on one line, and all of it visible."""
    if hasattr(value, "__html__"):
        return value
    return _Plain(_SPACE.sub(" ", str(visible(value))).strip())


def _folded(line: str) -> str:
    """Return a line as lines that are not too long; an item of a list keeps its place."""
    indent = "  " if line.startswith(("- ", "  ")) else ""
    return "\n".join(textwrap.wrap(line, WIDTH, subsequent_indent=indent, break_on_hyphens=False))
