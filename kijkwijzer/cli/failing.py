"""How a command says that it could not do what was asked."""

import errno
from collections.abc import Iterable

import click

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
    """The program could not do it (exit status 1); `lines` say why, in Dutch, each finished."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def reason(error: OSError | ValueError) -> str:
    """Return in Dutch why the system refused a file. The system's own words are never used."""
    if not isinstance(error, OSError):
        return "met deze naam kan het niet"
    known = _ERRNO_TEXTS.get(error.errno or 0)
    return known or f"het systeem weigert het (code {errno.errorcode.get(error.errno or 0, '?')})"
