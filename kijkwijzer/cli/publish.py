"""Putting a file in its place: whole or not at all, and never over somebody else's file.

The text is first written to a temporary file beside its place, mode 0600, and synced to the disk.
Then it gets its name in one step. Whatever goes wrong, what stood there stays, and nothing is
left behind.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from kijkwijzer.cli.failing import Failure, reason
from kijkwijzer.cli.messages import shown

_FLAGS = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0)


def publish(
    target: Path,
    content: bytes,
    *,
    overwrite: bool = False,
    ours: Callable[[Path], bool] = lambda _: False,
    advice: str = "Kies een andere naam.",
) -> Path:
    """Write `content` to `target` and return where it landed.

    A file that stands there is replaced when `ours` says that it is, or with `overwrite`; else
    `Failure`, with `advice` on what to do. A symbolic link is followed with `overwrite` only.
    Raises `Failure` when it cannot be written.
    """
    try:
        if target.is_symlink():
            if not overwrite:
                message = f"{shown(target)} is een verwijzing naar een andere plek."
                raise Failure(f"{message} {advice}")
            target = Path(os.path.realpath(target))
        _publish(target, content, may_replace=lambda: overwrite or ours(target))
    except FileExistsError:
        if not target.is_file():
            message = f"{shown(target)} is een map of geen gewoon bestand. Kies een andere naam."
            raise Failure(message) from None
        raise Failure(f"{shown(target)} bestaat al. {advice}") from None
    except (OSError, ValueError) as error:
        raise Failure(f"{shown(target)} is niet te schrijven: {reason(error)}.") from None
    return target


def _publish(target: Path, content: bytes, may_replace: Callable[[], bool]) -> None:
    """Write the file. Raises FileExistsError when another one stands there and has to stay."""
    temporary = _write_temporary(target.parent, content)
    try:
        try:
            _name_new(temporary, target)
        except FileExistsError:
            if target.is_symlink() or not target.is_file() or not may_replace():
                raise
            temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _write_temporary(folder: Path, content: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=".kijkwijzer-", suffix=".tmp", dir=folder)
    temporary = Path(name)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, no path
            file.write(content)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _name_new(temporary: Path, target: Path) -> None:
    """Give a file its name, unless the name is taken (FileExistsError)."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Some disks (a stick, a shared folder) have no hard links, and some faults are real: claim
        # the name first, so that nobody can come in between. A real fault shows again here.
        os.close(os.open(target, _FLAGS, 0o600))
        try:
            temporary.replace(target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, on systems that can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
