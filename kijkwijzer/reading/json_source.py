"""JSON as pieces with places: a small scanner of our own, without recursion.

Numbers, `true` and `false` stay the text they were written as; the model decides what they mean.
The texts do not pass through YAML, which refuses long keys and surrogate pairs.
"""

import json
import re

from kijkwijzer.reading.builder import TreeBuilder
from kijkwijzer.reading.findings import Findings

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])")
_WORD = re.compile(r"-?[A-Za-z]+")
_QUOTE_HINT = 'zet tekst in JSON altijd tussen dubbele aanhalingstekens: "…"'


def read_json(text: str, builder: TreeBuilder, findings: Findings) -> None:
    """Read JSON text into `builder`; problems go into `findings`.

    Raises `StopReading` when the text is no JSON.
    """
    _Scanner(text, builder, findings).run()


class _Scanner:
    def __init__(self, text: str, builder: TreeBuilder, findings: Findings) -> None:
        self._text = text
        self._builder = builder
        self._findings = findings
        self._at = 0
        self._closers: list[str] = []

    def run(self) -> None:
        if not self._next():
            return
        more = True
        while more:
            more = self._step_in() if self._value() else self._step_on()
        if self._next():
            raise self._findings.stop(self._at, "achter het einde van de gegevens staat nog iets")

    def _next(self) -> str:
        """Skip white space; return the character that follows, or nothing at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _value(self) -> bool:
        """Read a text, or the opening of a list or mapping; return whether it was an opening."""
        sign = self._next()
        if sign == '"':
            self._string()
        elif sign == "{":
            self._builder.open_mapping(self._at)
            self._closers.append("}")
        elif sign == "[":
            self._builder.open_list(self._at)
            self._closers.append("]")
        elif number := _NUMBER.match(self._text, self._at):
            self._builder.text(number[0], self._at)
            self._at = number.end()
        else:
            self._word()
        return sign in {"{", "["}

    def _step_in(self) -> bool:
        """Go from an opening to the first value inside; return whether a value follows."""
        self._at += 1
        if self._next() == self._closers[-1]:
            return self._step_on()
        self._key()
        return True

    def _step_on(self) -> bool:
        """Go from a complete value to the next one; return whether there is one."""
        while self._closers:
            sign = self._next()
            closer = self._closers[-1]
            if sign == closer:
                self._closers.pop()
                self._builder.close()
            elif sign != ",":
                raise self._findings.stop(
                    self._at,
                    f"hier hoort een komma of een {closer} te staan",
                    "kijk ook naar de regel erboven",
                )
            self._at += 1
            if sign == ",":
                if self._next() == closer:
                    raise self._findings.stop(
                        self._at, "achter de laatste komma staat niets meer", "haal die komma weg"
                    )
                self._key()
                return True
        return False

    def _key(self) -> None:
        """In a mapping, read the key and its colon."""
        if self._closers[-1] != "}":
            return
        if self._next() != '"':
            raise self._findings.stop(self._at, "hier hoort een sleutel te staan", _QUOTE_HINT)
        self._string()
        if self._next() != ":":
            raise self._findings.stop(
                self._at, "achter een sleutel hoort een dubbele punt te staan"
            )
        self._at += 1

    def _word(self) -> None:
        word = _WORD.match(self._text, self._at)
        written = word[0] if word else ""
        if written not in {"true", "false", "null"}:
            message = "hier hoort een waarde te staan"
            if written.lstrip("-") in {"NaN", "Infinity"}:
                message = "NaN en Infinity zijn geen getallen die hier kunnen staan"
            raise self._findings.stop(self._at, message, _QUOTE_HINT)
        self._builder.text(None if written == "null" else written, self._at)
        self._at += len(written)

    def _string(self) -> None:
        whole = _STRING.match(self._text, self._at)
        if whole is None:
            raise self._findings.stop(
                self._at,
                "deze tekst sluit niet op dezelfde regel, of er staat een verkeerde \\ in",
                "schrijf een nieuwe regel in JSON als \\n",
            )
        written = whole[0]
        escaped = "\\" in written
        value: str = json.loads(written) if escaped else written[1:-1]
        self._builder.text(value, self._at, escaped=escaped)
        self._at = whole.end()
