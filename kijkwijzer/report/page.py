"""The report as one page of HTML: no script, one style, nothing from elsewhere."""

from collections.abc import Mapping

from kijkwijzer.advice.model import Advies
from kijkwijzer.data import data_folder
from kijkwijzer.report.compiled import find
from kijkwijzer.report.environment import environment
from kijkwijzer.report.style import StyleSheet
from kijkwijzer.report.text import visible
from kijkwijzer.report.view import view_of
from kijkwijzer.report.words import naming


def render_html(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return the page."""
    folder = data_folder("reports")
    css = (folder / "rapport.css").read_text(encoding="utf-8")
    engine = environment(folder, visible, find(folder, "html"))
    template = engine.get_template("rapport.html.jinja")
    return template.render(
        advies=advies,
        beeld=view_of(advies),
        naam=naming(names),
        stijl=StyleSheet.for_casus(css, advies.kenmerk),
    )
