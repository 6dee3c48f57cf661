"""Placeholders in texts: which exist, and which field of a conclusion each one needs.

`{leefgebied}` shows a symbol of the conclusion by its Dutch name. `{citaat:uitspraak}` fetches words from
the casus by the id in that field. `{nummer:veilig-thuis}` fetches a telephone number. They are filled in
one pass: what a client said is never expanded again.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

PLACEHOLDER = re.compile(r"\{([a-z_]+)(?::([a-z0-9_-]+))?\}")

NUMBER = "nummer"

FETCHES = {
    "citaat": "uitspraak",
    "moment": "signaal",
    "ik_deed": "signaal",
    "soort": "signaal",
    "wat": "afspraak",
    "naam": "aanpak",
    "doel_client": "leefgebied",
    "doel_professional": "leefgebied",
}
"""What can be fetched from the casus, with the field whose id says where."""


class Placeholder(NamedTuple):
    """A placeholder: what to fetch (None: the symbol itself), and the field or number it names."""

    fetch: str | None
    name: str


def placeholders(text: str) -> Iterator[Placeholder]:
    """Yield the placeholders of a text."""
    for found in PLACEHOLDER.finditer(text):
        yield parse(found)


def parse(found: re.Match[str]) -> Placeholder:
    """Return the placeholder behind a match of PLACEHOLDER."""
    first, second = found.groups()
    return Placeholder(None, first) if second is None else Placeholder(first, second)
