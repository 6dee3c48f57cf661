"""The report as one page of HTML: no script, one style, nothing from elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from kijkwijzer.advice.model import Advies
from kijkwijzer.data import data_folder
from kijkwijzer.report.compiled import find
from kijkwijzer.report.environment import environment
from kijkwijzer.report.intervision import free_texts, without_traces
from kijkwijzer.report.sheet import sheet_of
from kijkwijzer.report.style import StyleSheet
from kijkwijzer.report.text import visible
from kijkwijzer.report.together import together_of
from kijkwijzer.report.view import view_of
from kijkwijzer.report.words import naming

Audience = Literal["werker", "gesprek", "client", "intervisie"]
"""For whom a page is: the worker, the table during a talk, the client, or colleagues."""

Names = Mapping[str, Mapping[str, str]]


class Page(NamedTuple):
    """What a page is made of, by name in `reports/`."""

    template: str
    styles: tuple[str, ...]
    """The parts of its style sheet, in this order."""
    content: Callable[[Advies, Names], Mapping[str, object]]
    """What its template is given."""


def _report(advies: Advies, _names: Names) -> Mapping[str, object]:
    return {"advies": advies, "beeld": view_of(advies), "kenmerk": advies.kenmerk}


def _sheet(advies: Advies, _names: Names) -> Mapping[str, object]:
    return {"blad": sheet_of(advies), "vast": advies.vast, "kenmerk": advies.kenmerk}


def _together(advies: Advies, _names: Names) -> Mapping[str, object]:
    return {"blad": together_of(advies), "vast": advies.vast, "kenmerk": advies.kenmerk}


def _intervision(advies: Advies, names: Names) -> Mapping[str, object]:
    shared = without_traces(advies, names)
    return {
        "advies": shared,
        # Colleagues look back together; how the engine got there step by step is for who checks it.
        "beeld": replace(view_of(shared), steps=()),
        "teksten": free_texts(shared),
        "kenmerk": shared.kenmerk,
    }


REPORT: Final = Page(
    "rapport.html.jinja", ("basis", "rapport", "beelden", "papier", "druk"), _report
)
"""The whole report, for the worker."""

PAGES: Final[Mapping[Audience, Page]] = {
    "werker": REPORT,
    "gesprek": Page("gesprek.html.jinja", ("basis", "papier", "gesprek"), _sheet),
    "client": Page("client.html.jinja", ("basis", "papier", "client"), _together),
    "intervisie": Page("intervisie.html.jinja", REPORT.styles, _intervision),
}
"""Each page, by whom it is for. A page for others than the worker is given what it shows, no more."""


def render_html(
    advies: Advies, names: Names, voor: Audience = "werker", huisstijl_css: str = ""
) -> str:
    """Return the page for an audience; `huisstijl_css` is put behind our own style."""
    folder = data_folder("reports")
    engine = environment(folder, visible, find(folder, "html"))
    page = PAGES[voor]
    content = page.content(advies, names)
    return engine.get_template(page.template).render(
        content,
        naam=naming(names),
        stijl=StyleSheet.for_casus(css_of(page) + huisstijl_css, str(content["kenmerk"])),
    )


def css_of(page: Page) -> str:
    """Return the style sheet of a page."""
    folder = data_folder("reports") / "stijl"
    return "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in page.styles)
