"""Results on standard output: bytes that do not depend on the platform, all of them or an error."""

import sys

from kijkwijzer.cli.failing import Failure


def write_result(text: str) -> None:
    """Write a text to standard output, as UTF-8 with the line ends it has.

    Raises OSError when it cannot be written (that is noticed here, not when Python exits), and
    `Failure` when there is no standard output at all.
    """
    if sys.stdout is None:
        raise Failure("Er is geen standaarduitvoer om naar te schrijven.")
    if sys.stdout.isatty():
        # A terminal may want another encoding, and its own line ends.
        sys.stdout.write(text)
    else:
        sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
    sys.stdout.flush()
