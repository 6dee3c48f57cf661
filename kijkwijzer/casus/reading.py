"""The one way from a casus file to a `Casus`."""

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath, PureWindowsPath

from kijkwijzer.casus.bsn import find_bsns, hide_bsns
from kijkwijzer.casus.checks import check_together
from kijkwijzer.casus.model import Casus, Pad, placed
from kijkwijzer.casus.part_reader import PartReader
from kijkwijzer.casus.unfold import unfold
from kijkwijzer.casus.values import VOCABULARY
from kijkwijzer.reading import (
    CASUS_LIMITS,
    Document,
    Place,
    Problem,
    Refused,
    examine_document,
    validate,
)
from kijkwijzer.reading.characters import shown_name
from kijkwijzer.reading.places import Lines, ListSpot, MappingSpot, Spot, Tree, start
from kijkwijzer.reading.problems import MOST_PROBLEMS
from kijkwijzer.record import record
from kijkwijzer.rulebase.vocabulary import Vocabulary

_READER = PartReader(Casus)
_NUMBER_FOUND = "hier staat een burgerservicenummer; dat mag niet in een casus staan"
_NUMBER_HINT = "haal het nummer weg en gebruik een schuilnaam"


@record(frozen=True)
class GelezenCasus:
    """A casus that was read, what is odd in its file, and where everything stands in it."""

    casus: Casus
    warnings: tuple[Problem, ...]
    document: Document

    def place_of(self, pad: Pad) -> Place:
        """Return where something stands in the file; see `Uitspraak.pad` and `clean_casus`."""
        return self.document.place_of(pad)


def read_casus(source: bytes, name: str, vocabulary: Vocabulary) -> GelezenCasus:
    """Read a casus file (YAML, or JSON) and check everything in it.

    `name` is the file as messages show it; its ending tells YAML from JSON.

    Raises `Refused` with all problems of the file; none of them holds words or numbers from it.
    """
    shown = shown_name(hide_bsns(name))
    text = source[: CASUS_LIMITS.size].decode("utf-8-sig", errors="replace")
    forbidden = [*_number_in_name(name, shown), *_numbers_in_text(text, shown)]
    try:
        document = unfold(examine_document(source, shown), vocabulary.aliassen)
    except Refused as refused:
        raise Refused([*refused.problems, *forbidden]) from None
    forbidden += _numbers_in_values(document, {_digits(text, *span) for span in find_bsns(text)})
    casus = validate(
        _READER,
        document,
        context={VOCABULARY: vocabulary},
        earlier=[*forbidden, *check_together(document, vocabulary)],
    )
    return GelezenCasus(placed(casus), document.warnings, document)


def _number_in_name(name: str, shown: str) -> Iterator[Problem]:
    file = PureWindowsPath(PurePosixPath(name).name).name
    if any(find_bsns(file)):
        message = "in de naam van het bestand staat een burgerservicenummer; dat mag niet"
        yield Problem(Place(shown, 1, 1), message, "geef het bestand een andere naam")


def _numbers_in_text(text: str, name: str) -> Iterator[Problem]:
    """Yield the numbers anywhere in the file as it was written, comments too."""
    lines = Lines(text)
    for begin, _ in islice(find_bsns(text), MOST_PROBLEMS):
        yield Problem(Place(name, *lines.locate(begin)), _NUMBER_FOUND, _NUMBER_HINT)


def _numbers_in_values(document: Document, seen: set[str]) -> Iterator[Problem]:
    """Yield the numbers that show only when escapes and line ends in the file are taken away."""
    for value, spot in _texts(document.root, document.spot):
        if any(_digits(value, *span) not in seen for span in find_bsns(value)):
            yield Problem(document.place_at(spot), _NUMBER_FOUND, _NUMBER_HINT)


def _digits(text: str, begin: int, end: int) -> str:
    return "".join(sign for sign in text[begin:end] if sign.isdigit())


def _texts(node: Tree, spot: Spot) -> Iterator[tuple[str, int]]:
    """Yield every key and every text of a tree, with where it starts."""
    if isinstance(node, dict) and isinstance(spot, MappingSpot):
        for key, value in node.items():
            yield key, spot.keys.get(key, spot.at)
            yield from _texts(value, spot.parts[key])
    elif isinstance(node, list) and isinstance(spot, ListSpot):
        for value, its_spot in zip(node, spot.parts, strict=True):
            yield from _texts(value, its_spot)
    elif isinstance(node, str):
        yield node, start(spot)
