"""The last arrow of the flow: an Advies becomes a report in HTML, JSON, Markdown or plain text.

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
from kijkwijzer.report.page import Audience, render_html
from kijkwijzer.report.plain import plain, render_text
from kijkwijzer.report.text import visible
from kijkwijzer.report.together import client_refusal

__all__ = ["Audience", "Format", "client_refusal", "compile_templates", "render"]

Format = Literal["html", "json", "md", "tekst"]


def render(
    advies: Advies,
    names: Mapping[str, Mapping[str, str]],
    format: Format,
    voor: Audience = "werker",
    huisstijl_css: str = "",
) -> str:
    """Return the report on an advice.

    `names` gives the Dutch words for each symbol, by domain and value (`rules/namen.yaml`); a symbol
    without words is shown as it stands. `voor` says for whom a page of HTML is, and `huisstijl_css`
    is checked style that goes behind ours; the other formats have one reader each, and no style.
    `tekst` is for a case system. The same input gives the same text, always.
    """
    match format:
        case "html":
            return render_html(advies, names, voor, huisstijl_css)
        case "md":
            return render_markdown(advies, names)
        case "json":
            return render_json(advies)
        case "tekst":
            return render_text(advies, names)


def compile_templates(templates: Path, target: Path) -> None:
    """Write the compiled form of the templates in a folder, as a wheel carries it, under `target`."""
    for form, final in (("html", visible), ("md", finalize), ("txt", plain)):
        compiled.write(environment(templates, final, None), templates, target, form)
