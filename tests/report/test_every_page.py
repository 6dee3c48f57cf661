"""Every page that the program makes of our examples, in a real browser, in every look and width."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.report.structure import heading_faults, read
from tests.report.test_browser import OPEN_ALL, Watched
from tests.report.test_variants_browser import pages_on_paper
from tests.report.variants import EXAMPLES, PAGES

pytestmark = pytest.mark.browser

NARROW, WIDE, HALF = 320, 1280, 640
SCREEN: dict[str, Any] = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
LOOKS: dict[str, dict[str, Any]] = {
    "light": SCREEN,
    "dark": {**SCREEN, "color_scheme": "dark"},
    "forced colours": {**SCREEN, "forced_colors": "active"},
    "print": {**SCREEN, "media": "print"},
}
# Only what is wrong is written out, and other colours are judged by the rules on colour: a long page
# takes long. `test_browser` and `test_variants_browser` hold a smaller one against all rules.
AXE: dict[str, Any] = {"resultTypes": ["violations"]}
AXE_COLOURS: dict[str, Any] = {**AXE, "runOnly": ["cat.color"]}
OTHER_COLOURS = {"dark", "forced colours"}
MOST_ON_PAPER = 10

UNREACHED = """() => [...document.querySelectorAll('body *')].filter(one => {
    const style = getComputedStyle(one)
    const scrolls = ['auto', 'scroll'].includes(style.overflowX) && one.scrollWidth > one.clientWidth
    if (!scrolls && !one.matches('summary, a, [role=region]')) return false
    one.focus()
    // Chromium lets the keys come to whatever scrolls; other browsers want to be told.
    return document.activeElement !== one || one.tabIndex < 0
}).map(one => one.outerHTML.slice(0, 200))"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(one =>
    getComputedStyle(one).overflow !== 'visible' && !one.closest('.kw-schuif, .kw-verborgen, svg')
        && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
).map(one => one.outerHTML.slice(0, 200))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def faults_of(watched: Watched, path: Path) -> list[str]:
    """Return all that is wrong with a page, each with the look and the width it shows in."""
    found = heading_faults(read(path.read_text(encoding="utf-8")))
    page = watched.open(path)
    page.evaluate(OPEN_ALL)
    for look, media in LOOKS.items():
        page.emulate_media(**media)
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(SIDEWAYS) > 0:
                found.append(f"{look}, {width}: scrolls sideways")
            if look != "print":
                found += [f"{look}, {width}: no focus: {one}" for one in page.evaluate(UNREACHED)]
        rules = AXE_COLOURS if look in OTHER_COLOURS else AXE
        found += [
            f"{look}: {one['id']}: {one['nodes'][0]['html']}"
            for one in Axe().run(page, options=rules).response["violations"]
        ]
    page.emulate_media(**SCREEN)
    found += _lost_when_larger(watched)
    if watched.requests != [path.as_uri()]:
        found.append(f"asks for {watched.requests[1:]}")
    return found + [f"complains: {one}" for one in watched.complaints]


def _lost_when_larger(watched: Watched) -> Iterator[str]:
    """Yield what is lost when a reader sets the letters of the browser twice as large."""
    page = watched.page
    fonts = page.context.new_cdp_session(page)
    for width in (WIDE, HALF):
        page.set_viewport_size({"width": width, "height": 800})
        shown = []
        for size in (16, 32):
            fonts.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
            shown.append(Counter(page.inner_text("body").split()))
        if lost := shown[0] - shown[1]:
            yield f"twice as large, {width}: lost {sorted(lost)}"
        if page.evaluate(SIDEWAYS) > 0:
            yield f"twice as large, {width}: scrolls sideways"
        yield from (f"twice as large, {width}: cut: {one}" for one in page.evaluate(CLIPPED))


@pytest.mark.deep
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_sound_in_every_look_and_width(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "bladzij.html"
    path.write_text(PAGES[name](), encoding="utf-8")
    watched = Watched(browser)
    found = faults_of(watched, path)
    watched.page.close()
    assert found == []


@pytest.mark.deep
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_report_on_an_example_prints_on_few_pages(
    browser: Browser, tmp_path: Path, path: Path
) -> None:
    report = tmp_path / "bladzij.html"
    report.write_text(PAGES[f"{path.stem}, werker"](), encoding="utf-8")
    assert pages_on_paper(browser, report) <= MOST_ON_PAPER


FAULTS = {
    "sideways": '<p style="width: 330px">breed</p>',
    "no focus": '<div style="overflow: auto; width: 9rem"><p style="width: 20rem">breed</p></div>',
    "color-contrast": '<p style="color: #bbb; background: #fff">bleek</p>',
    "dark: color-contrast": "<style>@media (prefers-color-scheme: dark) { p { color: #333; "
    "background: #222 } }</style><p>donker</p>",
    "print: color-contrast": "<style>@media print { p { color: #ccc } }</style><p>papier</p>",
    "cut": '<p style="overflow: hidden; height: 1.25em; font-size: 1rem; line-height: 20px; '
    'max-height: 20px">Zo</p><style>p { line-height: 1.25 !important }</style>',
    "lost": "<style>@media (max-width: 45em) { p { display: none } }</style><p>weg</p>",
    "asks for": '<img alt="x" src="https://elders.example/x.png">',
    "complains": "<script>console.log('hier')</script>",
    "from h1 to h3": "<h3>diep</h3>",
}


def faults_with(body: str, browser: Browser, folder: Path) -> list[str]:
    path = folder / "proef.html"
    page = '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>x</title><main><h1>x</h1>{}'
    path.write_text(page.format(body), encoding="utf-8")
    watched = Watched(browser)
    found = faults_of(watched, path)
    watched.page.close()
    return found


def test_a_page_without_a_fault_has_none(browser: Browser, tmp_path: Path) -> None:
    assert faults_with("<p>goed</p>", browser, tmp_path) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_a_page_would_be_noticed(browser: Browser, tmp_path: Path, fault: str) -> None:
    assert fault in "\n".join(faults_with(FAULTS[fault], browser, tmp_path))
