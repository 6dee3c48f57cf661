"""The page in a real browser."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import render

from .hostile import PAYLOADS, with_texts
from .samples import NAMES, bare_advice, rich_advice

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {},
}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"


def calm_advice() -> Advies:
    """Return an advice on one life domain, with nothing that cannot wait."""
    rich = rich_advice()
    only = {"werk": rich.leefgebieden["werk"]}
    return replace(rich, veiligheid=(), waarschuwingen=(), leefgebieden=only)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    everything = "\n".join(PAYLOADS).replace("\ud800", "")
    advices = {
        "rich": rich_advice(),
        "bare": bare_advice(),
        "calm": calm_advice(),
        "hostile": with_texts(rich_advice(), lambda _: everything),
    }
    paths = {name: folder / f"{name}.html" for name in advices}
    for name, advies in advices.items():
        paths[name].write_text(render(advies, NAMES, "html"), encoding="utf-8")
    return paths


class Watched:
    """A page that notes everything it asks for or complains about."""

    def __init__(self, browser: Browser, **options: Any) -> None:  # noqa: ANN401 - Playwright's own
        self.page: Page = browser.new_page(**options)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def open(self, path: Path) -> Page:
        self.page.goto(path.as_uri())
        return self.page


@pytest.fixture(params=list(LOOKS))
def looked_at(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watched]:
    watched = Watched(browser, **LOOKS[request.param])
    if request.param == "print":
        watched.page.emulate_media(media="print")
    yield watched
    watched.page.close()


@pytest.mark.parametrize("name", ["rich", "bare"])
def test_no_request_no_message_and_no_violation(
    looked_at: Watched, reports: dict[str, Path], name: str
) -> None:
    page = looked_at.open(reports[name])
    page.evaluate(OPEN_ALL)
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    assert looked_at.requests == [reports[name].as_uri()]
    assert looked_at.complaints == []


def test_the_style_is_used(browser: Browser, reports: dict[str, Path]) -> None:
    watched = Watched(browser)
    page = watched.open(reports["rich"])
    width = page.evaluate(
        "getComputedStyle(document.querySelector('.kw-stap')).borderInlineStartWidth"
    )
    page.close()
    assert width != "0px"


def test_hostile_texts_do_nothing_in_a_browser(browser: Browser, reports: dict[str, Path]) -> None:
    watched = Watched(browser)
    page = watched.open(reports["hostile"])
    page.evaluate(OPEN_ALL)
    text = page.inner_text("main")
    page.close()
    assert watched.requests == [reports["hostile"].as_uri()]
    assert watched.complaints == []
    assert PAYLOADS[0] in text


@pytest.mark.parametrize("name", ["rich", "bare", "hostile"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_sideways_scrolling(
    browser: Browser, reports: dict[str, Path], name: str, width: int
) -> None:
    watched = Watched(browser, viewport={"width": width, "height": 800})
    page = watched.open(reports[name])
    page.evaluate(OPEN_ALL)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= width


def test_every_summary_link_and_scroll_region_can_be_reached(
    browser: Browser, reports: dict[str, Path]
) -> None:
    watched = Watched(browser)
    page = watched.open(reports["rich"])
    page.evaluate(OPEN_ALL)
    missed = page.evaluate(
        """() => [...document.querySelectorAll('summary, a, [role=region]')].filter(one => {
            one.focus(); return document.activeElement !== one }).map(one => one.outerHTML)"""
    )
    page.close()
    assert missed == []


def test_targets_that_stand_alone_are_large_enough(
    browser: Browser, reports: dict[str, Path]
) -> None:
    watched = Watched(browser, viewport={"width": 320, "height": 800})
    page = watched.open(reports["rich"])
    page.evaluate(OPEN_ALL)
    small = page.evaluate(
        """() => [...document.querySelectorAll('summary, a[href^="#bron-"], a[href^="#regel-"], nav a')].filter(one => {
            const box = one.getBoundingClientRect(); return box.height < 24 || box.width < 24
        }).map(one => one.outerHTML)"""
    )
    page.close()
    assert small == []


LEFT_OUT_ON_PAPER = ".kw-waarom, .kw-spoor, .kw-regels, .kw-plaattabel, .kw-wegen, .kw-vouw, .kw-deel--kernvragen .kw-rest"


def test_on_paper_what_is_folded_on_screen_can_be_read_or_is_said_to_be_in_the_file(
    browser: Browser, reports: dict[str, Path]
) -> None:
    watched = Watched(browser)
    page = watched.open(reports["rich"])
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """left => [...document.querySelectorAll('main details > :not(summary)')].filter(one =>
            !one.closest(left) && one.getBoundingClientRect().height === 0
        ).map(one => one.outerHTML)""",
        LEFT_OUT_ON_PAPER,
    )
    said = page.inner_text(".kw-oppapier")
    page.close()
    assert hidden == []
    assert "lees je in het bestand" in said


@pytest.mark.parametrize("name", ["rich", "hostile"])
def test_text_of_twice_the_size_keeps_everything(
    browser: Browser, reports: dict[str, Path], name: str
) -> None:
    watched = Watched(browser, viewport={"width": 640, "height": 800})
    page = watched.open(reports[name])
    page.evaluate(OPEN_ALL)
    # What a reader does who sets the letters of the browser twice as large.
    watched.page.context.new_cdp_session(page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": 32}}
    )
    size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    wide = page.evaluate("document.documentElement.scrollWidth")
    clipped = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(one => {
            const style = getComputedStyle(one)
            return style.overflow !== 'visible' && !one.matches('.kw-schuif, .kw-verborgen, svg')
                && one.scrollHeight > one.clientHeight + 1 && !one.closest('svg')
        }).map(one => one.outerHTML)"""
    )
    page.close()
    assert size == 32
    assert wide <= 640
    assert clipped == []


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_first_screen_says_what_may_be_going_on_how_sure_and_what_to_do_first(
    browser: Browser, reports: dict[str, Path], width: int, height: int
) -> None:
    watched = Watched(browser, viewport={"width": width, "height": height})
    page = watched.open(reports["calm"])
    lines = page.evaluate(
        """() => [...document.querySelectorAll('.kw-kern > li')].map(one =>
            ({text: one.innerText, end: one.getBoundingClientRect().bottom}))"""
    )
    page.close()
    assert len(lines) == 2
    assert "mist een kans. Redelijke aanwijzingen." in lines[0]["text"]
    assert lines[1]["text"].startswith("De eerste stap: ")
    assert lines[1]["end"] <= height


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_first_screen_begins_with_safety(
    browser: Browser, reports: dict[str, Path], width: int, height: int
) -> None:
    watched = Watched(browser, viewport={"width": width, "height": height})
    page = watched.open(reports["rich"])
    first = page.evaluate(
        """() => { const box = document.querySelector('.kw-melding--gevaar li').getBoundingClientRect()
            return box.bottom }"""
    )
    page.close()
    assert first <= height
