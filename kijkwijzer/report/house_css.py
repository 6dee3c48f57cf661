"""Reading a house style that is written as CSS: custom properties of `:root`, and nothing else.

This is no reader of CSS in general. It knows one shape, and what is not of that shape is refused at
the place where it stands.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kijkwijzer.reading.findings import Findings

_SPACE: Final = re.compile(r"(?:[ \t\r\n\f]|/\*.*?\*/)*", re.DOTALL)
_ROOT: Final = re.compile(r":root(?![\w-])")
_MEDIA: Final = re.compile(
    r"@media\s+(?:screen\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.IGNORECASE
)
_NAME: Final = re.compile(r"--([A-Za-z0-9_-]+)")
_VALUE: Final = re.compile(r"[^;{}]*")


class Written(NamedTuple):
    """A token as somebody wrote it, with the places of its name and its value in the text."""

    dark: bool
    name: str
    value: str
    name_at: int
    value_at: int


def read_css(text: str, findings: Findings) -> Iterator[Written]:
    """Yield the tokens in a text, in the order in which they stand.

    Raises `StopReading` at the first thing that does not belong; the findings tell what.
    """
    return _Scanner(text, findings).run()


class _Scanner:
    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._at = 0

    def run(self) -> Iterator[Written]:
        while self._skip():
            if self._found(_MEDIA):
                self._sign("{")
                while self._skip() != "}":
                    yield from self._block(dark=True)
                self._sign("}")
            else:
                yield from self._block(dark=False)

    def _block(self, *, dark: bool) -> Iterator[Written]:
        if not self._found(_ROOT):
            raise self._findings.stop(
                self._at,
                "hier kan alleen :root { … } staan, of @media (prefers-color-scheme: dark) { … }",
            )
        self._sign("{")
        while self._skip() != "}":
            yield self._declaration(dark=dark)
        self._sign("}")

    def _declaration(self, *, dark: bool) -> Written:
        name_at = self._at
        name = self._found(_NAME)
        if not name:
            raise self._findings.stop(
                self._at, "hier hoort een token te staan", "begin met twee streepjes: --kw-link"
            )
        self._sign(":")
        self._skip()
        value_at = self._at
        value = self._found(_VALUE)
        if self._skip() != "}":
            self._sign(";")
        return Written(dark, name[2:], value, name_at, value_at)

    def _skip(self) -> str:
        """Go past white space and comments; return the character that follows, if any."""
        self._found(_SPACE)
        return self._text[self._at : self._at + 1]

    def _found(self, pattern: re.Pattern[str]) -> str:
        """Go past what a pattern matches here, and return it; nothing where it does not match."""
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match[0]

    def _sign(self, sign: str) -> None:
        if self._skip() != sign:
            raise self._findings.stop(self._at, f"hier hoort een {sign} te staan")
        self._at += 1
