"""The report as one page of HTML: no script, one style, nothing from elsewhere."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from kijkwijzer.advice.model import Advies
from kijkwijzer.data import data_folder
from kijkwijzer.report.compiled import find
from kijkwijzer.report.environment import environment
from kijkwijzer.report.style import StyleSheet
from kijkwijzer.report.text import visible
from kijkwijzer.report.view import view_of
from kijkwijzer.report.words import naming


class Page(NamedTuple):
    """What a page is made of, by name in `reports/`."""

    template: str
    styles: tuple[str, ...]
    """The parts of its style sheet, in this order."""


REPORT: Final = Page("rapport.html.jinja", ("basis", "rapport", "beelden", "druk"))
"""The whole report, for the worker."""


def render_html(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return the page."""
    folder = data_folder("reports")
    engine = environment(folder, visible, find(folder, "html"))
    return engine.get_template(REPORT.template).render(
        advies=advies,
        beeld=view_of(advies),
        naam=naming(names),
        stijl=StyleSheet.for_casus(css_of(REPORT), advies.kenmerk),
    )


def css_of(page: Page) -> str:
    """Return the style sheet of a page."""
    folder = data_folder("reports") / "stijl"
    return "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in page.styles)
