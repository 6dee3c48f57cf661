"""The graph of layers and facts as a picture (SVG), without script, the same bytes every time."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from kijkwijzer.explain.graph import COLUMNS, STATED, Graaf, Lijn, Soort, spread

_WIDTH, _HEIGHT = 190, 24
"""Of a box."""
_STEP_X, _STEP_Y = 300, 32
_LEFT, _TOP = 20, 96
_HEADINGS = {
    STATED: "wat de casus zegt",
    "waarnemen": "1. waarnemen",
    "duiden": "2. duiden",
    "wegen": "3. wegen",
    "verklaren": "4. verklaren",
    "adviseren": "5. adviseren",
    "plannen": "6. plannen",
}
_STYLE = """\
svg { font: 13px system-ui, sans-serif; background: #fff; color: #1b1b1b; }
text { fill: currentColor; }
.kop { font-weight: 600; font-size: 15px; }
rect { fill: #eef3f8; stroke: #4a6785; }
.advies rect { fill: #e5f3e8; stroke: #3c6e47; }
.ongelezen rect { stroke-dasharray: 3 3; }
path { fill: none; stroke: #4a6785; opacity: .22; }
.compleet { stroke-dasharray: 5 4; }
.soort:hover path, .soort:focus path { opacity: 1; stroke: #b3400f; stroke-width: 2; }
.soort:hover rect, .soort:focus rect { stroke: #b3400f; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  svg { background: #16191d; color: #e8e8e8; }
  rect { fill: #22303d; stroke: #9db8d2; }
  .advies rect { fill: #1f3325; stroke: #94c7a0; }
  path { stroke: #9db8d2; }
}"""


def draw(graph: Graaf) -> str:
    """Return the picture: a column a layer, a box a fact type, a line where rules lead on."""
    columns = [graph.column(layer) for layer in COLUMNS]
    tall = max(map(len, columns)) * _STEP_Y
    places = {
        soort.naam: (_LEFT + number * _STEP_X, _TOP + middle - _STEP_Y // 2)
        for number, column in enumerate(columns)
        for soort, middle in zip(column, spread(len(column), tall), strict=True)
    }
    width = 2 * _LEFT + (len(COLUMNS) - 1) * _STEP_X + _WIDTH + 60
    height = _TOP + tall + _LEFT
    rules = {name for line in graph.lijnen for name in line.regels}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'width="{width}" height="{height}" aria-labelledby="titel uitleg" lang="nl">',
        '<title id="titel">De lagen en de feiten van de regels</title>',
        f'<desc id="uitleg">{len(graph.soorten)} soorten feiten in {len(COLUMNS)} kolommen, van wat '
        f"de casus zegt tot het plan, met {len(graph.lijnen)} lijnen. Een lijn betekent: een of meer "
        f"van de {len(rules)} regels en tabellen leiden van het ene feit naar het andere. Een "
        "gestreepte lijn vraagt of iets er niet is, of telt. Groene vakken zetten een tekst in het "
        "rapport. Een vak met een streeprand wordt door geen regel gelezen.</desc>",
        f"<style>\n{_STYLE}\n</style>",
        '<text x="20" y="30">Ga met de muis over een vak: dan zie je waar het toe leidt. '
        "Gestreept: de regel vraagt of iets er niet is, of telt.</text>",
    ]
    for number, layer in enumerate(COLUMNS):
        lines.append(
            f'<text class="kop" x="{_LEFT + number * _STEP_X}" y="{_TOP - 20}">{_HEADINGS[layer]}</text>'
        )
    for soort in graph.soorten:
        lines += _box(soort, graph, places)
    return "\n".join([*lines, "</svg>"]) + "\n"


def _box(soort: Soort, graph: Graaf, places: dict[str, tuple[int, int]]) -> Iterator[str]:
    x, y = places[soort.naam]
    kinds = ["soort"]
    if soort.in_advies:
        kinds.append("advies")
    elif not soort.lezen:
        kinds.append("ongelezen")
    counts = f"Regels die dit maken: {len(soort.maken)}. Regels die dit lezen: {len(soort.lezen)}."
    yield f'<g class="{" ".join(kinds)}" tabindex="0">'
    yield f"<title>{escape(f'{soort.naam}: {soort.betekenis} {counts}')}</title>"
    for line in graph.lijnen:
        if line.van == soort.naam:
            yield _line(line, places)
    yield f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT}" rx="5"/>'
    yield f'<text x="{x + 8}" y="{y + 17}">{escape(soort.naam)}</text>'
    yield "</g>"


def _line(line: Lijn, places: dict[str, tuple[int, int]]) -> str:
    (from_x, from_y), (to_x, to_y) = places[line.van], places[line.naar]
    start_x, start_y = from_x + _WIDTH, from_y + _HEIGHT // 2
    end_y = to_y + _HEIGHT // 2
    kind = ' class="compleet"' if line.compleet else ""
    if to_x <= from_x:
        # Inside a column: around its right side, further out where it goes further.
        out = start_x + 20 + min(abs(end_y - start_y) // 8, 60)
        shape = f"M{start_x} {start_y}C{out} {start_y} {out} {end_y} {to_x + _WIDTH} {end_y}"
    else:
        middle = (start_x + to_x) // 2
        shape = f"M{start_x} {start_y}C{middle} {start_y} {middle} {end_y} {to_x} {end_y}"
    return f'<path{kind} d="{shape}"/>'
