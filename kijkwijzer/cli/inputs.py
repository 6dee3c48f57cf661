"""Reading what the user points at: regular files and standard input, never more than a limit."""

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from kijkwijzer.cli.failing import Failure, reason
from kijkwijzer.cli.messages import shown

STANDARD_INPUT = "-"
_NAME_OF_INPUT = "invoer"
# A FIFO without a writer would make `open` wait for ever.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_source(path: str, limit: int) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; at most one more than `limit`.

    Raises `Failure` when it is no regular file or cannot be read.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise Failure("Er is geen standaardinvoer om te lezen.")
            return sys.stdin.buffer.read(limit + 1)
        return _read_regular(path, limit + 1)
    except FileNotFoundError:
        raise Failure(f"{shown(path)} bestaat niet.") from None
    except (OSError, ValueError) as error:
        raise Failure(f"{shown(name_of(path))} is niet te lezen: {reason(error)}.") from None


def name_of(path: str) -> str:
    """Return what messages call the source."""
    return _NAME_OF_INPUT if path == STANDARD_INPUT else path


def check_rule_folders(folders: Sequence[Path]) -> None:
    """Raise `Failure` when an extra rule folder is none: it would silently add nothing."""
    for folder in folders:
        try:
            could_hold_rules = [
                entry.suffix == ".yaml" or entry.is_dir() for entry in folder.iterdir()
            ]
        except (OSError, ValueError) as error:
            message = f"De map met regels {shown(folder)} is niet te lezen: {reason(error)}."
            raise Failure(message) from None
        if not any(could_hold_rules):
            raise Failure(f"In de map {shown(folder)} staat geen enkel regelbestand (.yaml).")


def _read_regular(path: str | Path, size: int) -> bytes:
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, no path
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise Failure(f"{shown(path)} is een map. Noem een bestand.")
        if not stat.S_ISREG(mode):
            raise Failure(f"{shown(path)} is geen gewoon bestand.")
        return file.read(size)
