"""The table of contents of a page, read from the page itself: so it follows the headings."""

import re
from typing import NamedTuple

from markupsafe import Markup

_HEADING = re.compile(r'<h([23]) class="nl-heading" id="([^"]+)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Entry(NamedTuple):
    """A heading of the second level, with those of the third level under it."""

    anchor: str
    text: Markup
    below: tuple["Entry", ...]


def contents(page: str) -> tuple[Entry, ...]:
    """Return the headings of (a part of) a page of ours, in order, without their markup.

    A heading of the third level before any of the second has no place and is left out.
    """
    found: list[Entry] = []
    for level, anchor, inner in _HEADING.findall(page):
        # The page is ours and every text in it was escaped, ">" too: without its tags it still is.
        words = " ".join(_TAG.sub("", inner).split())
        entry = Entry(anchor, Markup(words), ())  # noqa: S704
        if level == "2":
            found.append(entry)
        elif found:
            found[-1] = found[-1]._replace(below=(*found[-1].below, entry))
    return tuple(found)
