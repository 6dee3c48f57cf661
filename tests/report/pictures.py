"""The pictures of an advice as a page of their own, and the boxes that stand in them."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kijkwijzer.advice.model import Advies
from kijkwijzer.data import data_folder
from kijkwijzer.report.environment import environment
from kijkwijzer.report.markdown import finalize
from kijkwijzer.report.page import REPORT, css_of
from kijkwijzer.report.style import StyleSheet
from kijkwijzer.report.text import visible
from kijkwijzer.report.view import view_of
from kijkwijzer.report.words import naming

_PAGE = """\
{% import "woorden.jinja" as w %}{% import "bouwstenen.html.jinja" as b with context %}
<!DOCTYPE html>
<html lang="nl"><head><title>Plaatjes</title><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ stijl.policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{{ stijl }}</style></head>
<body><header></header><nav aria-label="Inhoud"></nav><main><h1>Plaatjes</h1>
{% if beeld.matrix %}{% include "beelden/matrix.html.jinja" %}{% endif %}
{% if "kwadrant" in beeld.parts %}{% include "beelden/kwadrant.html.jinja" %}{% endif %}
{% if beeld.course %}{% include "beelden/traject.html.jinja" %}{% endif %}
{% if beeld.role_grid %}{% include "beelden/rolbeeld.html.jinja" %}{% endif %}
{% for gebied in beeld.domains if gebied.id in beeld.chains %}{% include "beelden/keten.html.jinja" %}{% endfor %}
<ol>{% for s in beeld.spoken %}<li id="uitspraak-{{ s.number }}">{{ s.number }}</li>{% endfor %}</ol>
</main><footer></footer></body></html>
"""


def picture_page(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return a page with every picture of an advice, and its statements."""
    html = (
        environment(data_folder("reports"), visible, None)
        .from_string(_PAGE)
        .render(
            advies=advies,
            beeld=view_of(advies),
            naam=naming(names),
            stijl=StyleSheet.for_casus(css_of(REPORT), advies.kenmerk),
        )
    )
    return html[html.index("<!DOCTYPE") :]


_TABLES = """\
{% import "woorden.jinja" as w %}
{% if beeld.course %}{% include "beelden/traject.md.jinja" %}{% endif %}
{% if beeld.role_grid %}{% include "beelden/rolbeeld.md.jinja" %}{% endif %}
"""


def picture_tables(advies: Advies, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return what stands in Markdown instead of the pictures."""
    engine = environment(data_folder("reports"), finalize, None)
    return engine.from_string(_TABLES).render(
        advies=advies, beeld=view_of(advies), naam=naming(names)
    )


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, other: "Box") -> bool:
        """Return whether the other lies inside this one."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )

    def overlaps(self, other: "Box") -> bool:
        """Return whether the two have room in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


def around(x: float, y: float, radius: float) -> Box:
    """Return the box around a point."""
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)


def apart(boxes: list[Box]) -> bool:
    """Return whether no two boxes overlap."""
    return not any(
        one.overlaps(other) for place, one in enumerate(boxes) for other in boxes[place + 1 :]
    )


def svgs(html: str) -> Iterator[str]:
    """Yield every picture of a page."""
    yield from re.findall(r"<svg.*?</svg>", html, re.DOTALL)


def frame(svg: str) -> Box:
    """Return the box of a picture."""
    found = re.search(r'viewBox="([^"]*)"', svg)
    assert found
    return Box(*map(float, found[1].split()))


def rectangles(svg: str) -> list[Box]:
    """Return the rectangles of a picture, each drawn as a path of its own or with others."""
    pattern = r"M([-\d.]+) ([-\d.]+)h([\d.]+)v([\d.]+)h-\3z"
    return [Box(*map(float, found)) for found in re.findall(pattern, svg)]
