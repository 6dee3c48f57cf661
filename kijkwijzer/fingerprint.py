"""A short form of what folders hold: to see whether something was compiled from just this."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path


def fingerprint(folders: Sequence[Path], ending: str, seed: bytes = b"") -> str:
    """Return a hash, in hexadecimals, of every file in the folders with that ending, name and content.

    Line ends count for nothing: a checkout may have turned them. `seed` is what counts as well.
    """
    digest = hashlib.blake2b(seed)
    for folder in folders:
        for names in sorted(_names(str(folder), ending)):
            digest.update("/".join(names).encode() + b"\0")
            with open(os.path.join(folder, *names), "rb") as file:  # noqa: PTH118, PTH123 - as below
                content = file.read()
            # Looking for one sign is much quicker than looking for two.
            digest.update(content.replace(b"\r\n", b"\n") if b"\r" in content else content)
            digest.update(b"\0")
    return digest.hexdigest()


def _names(folder: str, ending: str) -> Iterator[tuple[str, ...]]:
    """Yield each such file by its names from the folder on.

    With names and not with paths: every run looks at a hundred files, and paths cost more than that.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from ((entry.name, *names) for names in _names(entry.path, ending))
            elif entry.name.endswith(ending):
                yield (entry.name,)
