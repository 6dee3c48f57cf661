"""The last arrow of the flow: an Advies becomes a report in HTML, JSON or Markdown.

Layout and labels stand in `reports/`; this package only prepares what a template cannot do itself
(order, numbers, marked words, places in a picture) and keeps every text a text.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import compiled
from kijkwijzer.report.data import render_json
from kijkwijzer.report.environment import environment
from kijkwijzer.report.markdown import finalize, render_markdown
from kijkwijzer.report.page import render_html
from kijkwijzer.report.text import visible

Format = Literal["html", "json", "md"]


def render(advies: Advies, names: Mapping[str, Mapping[str, str]], format: Format) -> str:
    """Return the report on an advice.

    `names` gives the Dutch words for each symbol, by domain and value (`rules/namen.yaml`); a symbol
    without words is shown as it stands. The same advice and names give the same text, always.
    """
    match format:
        case "html":
            return render_html(advies, names)
        case "md":
            return render_markdown(advies, names)
        case "json":
            return render_json(advies)


def compile_templates(templates: Path, target: Path) -> None:
    """Write the compiled form of the templates in a folder, as a wheel carries it, under `target`."""
    for form, final in (("html", visible), ("md", finalize)):
        compiled.write(environment(templates, final, None), templates, target, form)
