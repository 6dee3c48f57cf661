"""Results on standard output: bytes that do not depend on the platform, all of them or an error."""

import json
import sys
from typing import TYPE_CHECKING

from kijkwijzer.cli.failing import Failure

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


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


def write_file(content: bytes) -> None:
    """Write a file that is no text to standard output.

    Raises OSError and `Failure` as above, and `Failure` on a terminal, which would show noise.
    """
    if sys.stdout is None:
        raise Failure("Er is geen standaarduitvoer om naar te schrijven.")
    if sys.stdout.isatty():
        raise Failure("Een pdf kun je niet lezen op dit scherm. Noem met --uit een bestand.")
    sys.stdout.buffer.write(content)
    sys.stdout.flush()


def as_json(answer: "DataclassInstance") -> str:
    """Return an answer as JSON for other programs, its fields in their written order."""
    from kijkwijzer.advice.model import as_data  # noqa: PLC0415 - only when JSON is asked for

    return json.dumps(as_data(answer), ensure_ascii=False, indent=2) + "\n"
