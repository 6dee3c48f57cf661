"""What must hold between the answers of a casus, beyond each answer by itself.

The checks read the tree, not the model, so that they speak also when some answer is wrong: every
problem of a file comes in one go. An answer that is wrong by itself is passed over here.
"""

from collections.abc import Iterator
from datetime import date

from kijkwijzer.casus.values import parse_conversation, parse_date
from kijkwijzer.reading import Document, Problem
from kijkwijzer.reading.places import Path, Tree
from kijkwijzer.rulebase.vocabulary import Vocabulary

_AXES = {"ja": "ja", "nee": "nee", "true": "ja", "false": "nee", "+": "ja", "-": "nee", "−": "nee"}


def check_together(document: Document, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield what does not fit together in a casus that is written out in full."""
    root = document.root
    if not isinstance(root, dict):
        return
    conversations = root.get("gesprekken")
    dates = _dates(conversations if isinstance(conversations, list) else [])
    yield from _dates_ascend(document, dates)
    for path, statement in _statements(root):
        yield from _conversation_exists(document, path, statement, dates)
        yield from _one_reading(document, path, statement, vocabulary)


def _dates(conversations: list[Tree]) -> list[date | None]:
    return [
        parse_date(item.get("datum")) if isinstance(item, dict) else None for item in conversations
    ]


def _dates_ascend(document: Document, dates: list[date | None]) -> Iterator[Problem]:
    latest: date | None = None
    for number, day in enumerate(dates):
        if day is not None and latest is not None and day < latest:
            yield Problem(
                document.place_of(("gesprekken", number, "datum")),
                "dit gesprek is ouder dan een gesprek dat erboven staat",
                "zet het oudste gesprek bovenaan",
            )
        if day is not None:
            latest = day if latest is None else max(day, latest)


def _statements(root: dict[str, Tree]) -> Iterator[tuple[Path, dict[str, Tree]]]:
    groups: list[tuple[Path, Tree]] = [((), root)]
    domains = root.get("leefgebieden")
    if isinstance(domains, dict):
        groups += [(("leefgebieden", name), domain) for name, domain in domains.items()]
    for path, group in groups:
        found = group.get("uitspraken") if isinstance(group, dict) else None
        for number, statement in enumerate(found if isinstance(found, list) else []):
            if isinstance(statement, dict):
                yield (*path, "uitspraken", number), statement


def _conversation_exists(
    document: Document, path: Path, statement: dict[str, Tree], dates: list[date | None]
) -> Iterator[Problem]:
    place = document.place_of((*path, "gesprek"))
    reference = parse_conversation(statement.get("gesprek"))
    if isinstance(reference, date):
        if dates.count(reference) == 0:
            yield Problem(place, "er is geen gesprek met deze datum")
        elif dates.count(reference) > 1:
            yield Problem(
                place,
                "er zijn meer gesprekken met deze datum",
                "schrijf het nummer van het gesprek; het oudste is 1",
            )
    elif reference is not None and reference > len(dates):
        there_are = {0: "er staan geen gesprekken in de casus", 1: "er is maar één gesprek"}
        yield Problem(
            place,
            "dit gesprek is er niet",
            there_are.get(len(dates), f"er zijn {len(dates)} gesprekken; het oudste is 1"),
        )


def _one_reading(
    document: Document, path: Path, statement: dict[str, Tree], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Compare the worker's own self-image with the worker's own axes."""
    row = next((r for r in vocabulary.vierslag if r.zelfbeeld == statement.get("zelfbeeld")), None)
    if row is None:
        return
    for axis, meant in (("willen", row.willen), ("kunnen", row.kunnen)):
        written = statement.get(axis)
        said = _AXES.get(written.strip().casefold()) if isinstance(written, str) else None
        if said is not None and said != meant:
            yield Problem(
                document.place_of((*path, axis)),
                f"'{axis}: {said}' past niet bij 'zelfbeeld: {row.zelfbeeld}'",
                "laat een van de twee weg, of pas er een aan",
            )
