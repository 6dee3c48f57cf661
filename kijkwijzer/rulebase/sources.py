"""The files of a rule folder, in the order in which they are read."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from kijkwijzer.fingerprint import fingerprint
from kijkwijzer.reading import RULE_LIMITS, Document, Problem, Refused, read_document
from kijkwijzer.reading.document import RootKind
from kijkwijzer.rulebase.tables import Tables

RULE_FILES = "[0-9][0-9]-*.yaml"

TABLE_FILES = tuple(f"tabellen/{table.name}.yaml" for table in fields(Tables))

READ = (
    RULE_FILES,
    *TABLE_FILES,
    "teksten/*.yaml",
    "lexicon/*.yaml",
    "bronnen.yaml",
    "feiten.yaml",
    "leefgebieden.yaml",
    "namen.yaml",
    "nummers.yaml",
    "taal.yaml",
    "vierslag.yaml",
)
"""Every file of a rule folder that is read, as patterns."""


def read_file(path: Path, folder: Path, root: RootKind) -> Document:
    """Read one file of a rule folder; messages name it by its path from the folder's parent.

    Raises `Refused` when it cannot be read or used.
    """
    name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    try:
        source = path.read_bytes()
    except OSError:
        raise Refused([Problem(None, f"Het regelbestand {name} is niet te lezen.")]) from None
    return read_document(source, name, limits=RULE_LIMITS, kind="yaml", root=root)


def existing(folders: Sequence[Path], pattern: str) -> Iterator[tuple[Path, Path]]:
    """Yield (folder, file) for each file that matches, folder by folder, sorted by name."""
    for folder in folders:
        for path in sorted(folder.glob(pattern)):
            yield folder, path


def unread(folder: Path) -> Iterator[Path]:
    """Yield the YAML files of a folder that nobody reads, because of their name or place.

    Raises `Refused` for a folder in it that may not be looked into; a pattern would pass it by.
    """

    def closed(error: OSError) -> None:
        name = Path(error.filename).relative_to(folder.parent).as_posix()
        raise Refused([Problem(None, f"De map {name} is niet te lezen.")]) from None

    known = {path for pattern in READ for path in folder.glob(pattern)}
    files = {Path(at, name) for at, _, names in os.walk(folder, onerror=closed) for name in names}
    yield from sorted(path for path in files - known if path.suffix in {".yaml", ".yml"})


def version(folders: Sequence[Path]) -> str:
    """Return a short hash of every YAML file in the folders: the version of the rules."""
    return fingerprint(folders, ".yaml")[:12]
