"""How a command says that it could not do what was asked."""

import errno
from collections.abc import Iterable
from typing import IO, Any

import click

from kijkwijzer.cli.messages import say

_ERRNO_TEXTS = {
    errno.ENOENT: "die plek bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.EACCES: "je hebt daar geen rechten voor, of het staat nog open in een ander programma",
    errno.EPERM: "je hebt daar geen rechten voor",
    errno.EROFS: "je mag daar alleen lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EFBIG: "het is te groot voor deze schijf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de verwijzingen lopen in een kring",
    errno.EIO: "de schijf geeft een fout",
}


class Failure(click.ClickException):
    """The program could not do it (exit status 1), and `message` says so in Dutch.

    `details` are finished lines that go before it, such as the problems of a file; they stand on
    their own, so that editors can jump to the place each starts with.
    """

    def __init__(self, message: str, details: Iterable[str] = ()) -> None:
        self.details = tuple(details)
        super().__init__(message)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it on standard error."""
        for line in self.details:
            say(line)
        say(self.message, label="Fout")


def reason(error: OSError | ValueError) -> str:
    """Return in Dutch why the system refused a file. The system's own words are never used."""
    if not isinstance(error, OSError):
        return "met deze naam kan het niet"
    known = _ERRNO_TEXTS.get(error.errno or 0)
    return known or f"het systeem weigert het (code {errno.errorcode.get(error.errno or 0, '?')})"
