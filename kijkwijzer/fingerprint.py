"""What a folder of ours holds, in a short form: to see whether something was compiled from just this."""

import os
from collections.abc import Iterator
from pathlib import Path


def marks(folder: Path, ending: str) -> Iterator[bytes]:
    """Yield, for a digest, the name and the content of each file in the folder with that ending.

    Line ends count for nothing: a checkout may have turned them.
    """
    for names in sorted(_names(str(folder), ending)):
        yield "/".join(names).encode() + b"\0"
        with open(os.path.join(folder, *names), "rb") as file:  # noqa: PTH118, PTH123 - as below
            content = file.read()
        # Looking for one sign is much quicker than looking for two.
        yield content.replace(b"\r\n", b"\n") if b"\r" in content else content
        yield b"\0"


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
