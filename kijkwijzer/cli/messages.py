"""Messages to the person at the keyboard: on standard error, short, and safe to print."""

import contextlib
import os
from pathlib import Path

import click


def say(message: str, *, label: str | None = None) -> None:
    """Print a message on standard error; `label` (Fout, Let op) stands before it.

    Colour is used on a terminal only. A standard error that is closed or full is no reason to
    fail: there is nowhere to tell it.
    """
    start = f"{click.style(label, fg='red' if label == 'Fout' else 'yellow')}: " if label else ""
    with contextlib.suppress(OSError, ValueError):
        click.echo(f"{start}{message}", err=True, color=_colour())


def shown(path: Path | str) -> str:
    """Return the name of a file as a message may show it: no control characters, no BSN."""
    # Imported here: help and usage errors need neither.
    from kijkwijzer.casus.bsn import hide_bsns  # noqa: PLC0415
    from kijkwijzer.reading.characters import shown_name  # noqa: PLC0415

    return hide_bsns(shown_name(str(path)))


def printable(text: str) -> str:
    """Return words that came from the command line as a message may repeat them."""
    from kijkwijzer.casus.bsn import hide_bsns  # noqa: PLC0415
    from kijkwijzer.reading.characters import FORBIDDEN  # noqa: PLC0415

    return hide_bsns(FORBIDDEN.sub("\ufffd", text))


def _colour() -> bool | None:
    """Return False where colour is unwanted; None lets click look whether there is a terminal."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return False if unwanted else None
