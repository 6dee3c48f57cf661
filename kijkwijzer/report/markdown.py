"""The report as Markdown, to paste or to keep."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from kijkwijzer.advice.model import Advies
from kijkwijzer.data import data_folder
from kijkwijzer.report.compiled import find
from kijkwijzer.report.environment import environment
from kijkwijzer.report.text import visible
from kijkwijzer.report.view import view_of
from kijkwijzer.report.words import naming

_SPACE = re.compile(r"\s+")
_LINK = re.compile(r"(?<=:)//|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r" ?(?:[-+=]|[0-9]+(?=[.)]))")
_SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {sign: f"\\{sign}" for sign in r"\`*_[]|~#{}@$"}
)
_BLANK_LINES = re.compile(r"\n{3,}")


class Escaped(str):
    """Text that is safe in Markdown already; the template engine leaves it alone."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the text itself."""
        return str(self)


def escape(text: str) -> Escaped:
    """Return text in which no sign means anything to Markdown or HTML, on one line."""
    line = _SPACE.sub(" ", text).translate(_SIGNS)
    line = _LINK.sub(r"\\\g<0>", line)
    start = _LINE_START.match(line)
    if start is None:
        return Escaped(line)
    # `1.` opens a numbered list by its dot, `-` a list by itself.
    place = start.end() if line[start.end() - 1].isdigit() else start.end() - 1
    return Escaped(f"{line[:place]}\\{line[place:]}")


def render_markdown(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return the report as Markdown."""
    folder = data_folder("reports")
    engine = environment(folder, finalize, find(folder, "md"))
    template = engine.get_template("rapport.md.jinja")
    text = template.render(
        advies=advies,
        beeld=view_of(advies),
        naam=naming(names),
        # No sign in it can end the comment it stands in, and it can be undone.
        merk=Escaped(quote(advies.kenmerk, safe="", errors="surrogatepass")),
    )
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def finalize(value: object) -> object:
    """Return a value as it may stand in Markdown."""
    # What a macro gives back is markup of ours, and holds texts that were escaped on the way in.
    if hasattr(value, "__html__"):
        return value
    return escape(str(visible(value)))
