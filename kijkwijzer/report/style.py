"""The one style sheet of a report, and the policy that lets a browser use that one only."""

import base64
import hashlib

from kijkwijzer.record import record
from kijkwijzer.report.text import visible

_PLACEHOLDER = '"kenmerk"'


@record(frozen=True)
class StyleSheet:
    """A style sheet of our own, ready to stand in a page."""

    text: str

    @classmethod
    def for_casus(cls, css: str, kenmerk: str) -> "StyleSheet":
        """Return the sheet with the mark of the casus in the margin of each printed page."""
        return cls(css.replace(_PLACEHOLDER, css_string(kenmerk)))

    def __html__(self) -> str:
        """Return the sheet as it stands: it holds our own text and escaped letters only."""
        return self.text

    @property
    def policy(self) -> str:
        """The content security policy of a page with this sheet and nothing else."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return (
            "default-src 'none'; "
            f"style-src 'sha256-{base64.b64encode(digest).decode()}'; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        )


def css_string(text: str) -> str:
    """Return a CSS string for any text: everything but plain letters and digits is escaped.

    Characters that hide or reorder text become a visible sign, as everywhere in a report.
    """
    letters = (
        char if char.isascii() and char.isalnum() else f"\\{ord(char):06x}"
        for char in str(visible(text))
    )
    return '"' + "".join(letters) + '"'
