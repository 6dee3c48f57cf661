"""The pages for other readers in a real browser."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import Audience, render
from kijkwijzer.report.sheet import LONGEST
from tests.report.hostile import PAYLOADS, with_texts
from tests.report.samples import NAMES, bare_advice
from tests.report.test_browser import LOOKS, OPEN_ALL, Watched
from tests.report.variants import EXAMPLES, calm_advice, example, full_advice

pytestmark = pytest.mark.browser

OTHERS: list[Audience] = [one for one in get_args(Audience) if one != "werker"]
EVERYTHING = "\n".join(PAYLOADS).replace("\ud800", "")
ADVICES: dict[str, Advies] = {
    "full": full_advice(),
    "bare": bare_advice(),
    "hostile": with_texts(calm_advice(), lambda _: EVERYTHING),
}
FOR_EACH = pytest.mark.parametrize("voor", OTHERS)
ON_EACH = pytest.mark.parametrize("name", ADVICES)


def written(folder: Path, advies: Advies, voor: Audience) -> Path:
    path = folder / "blad.html"
    path.write_text(render(advies, NAMES, "html", voor), encoding="utf-8")
    return path


def pages_on_paper(browser: Browser, path: Path) -> int:
    watched = Watched(browser)
    paper = watched.open(path).pdf(prefer_css_page_size=True)
    watched.page.close()
    return len(re.findall(rb"/Type\s*/Page\b", paper))


@FOR_EACH
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["full", "bare"])
def test_a_page_for_others_asks_nothing_says_nothing_and_violates_nothing(
    browser: Browser, tmp_path: Path, voor: Audience, look: str, name: str
) -> None:
    path = written(tmp_path, ADVICES[name], voor)
    options: dict[str, Any] = LOOKS[look]
    watched = Watched(browser, **options)
    if look == "print":
        watched.page.emulate_media(media="print")
    page = watched.open(path)
    page.evaluate(OPEN_ALL)
    result = Axe().run(page)
    page.close()
    assert result.violations_count == 0, result.generate_report()
    assert watched.requests == [path.as_uri()]
    assert watched.complaints == []


@FOR_EACH
@ON_EACH
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_page_for_others_does_not_scroll_sideways(
    browser: Browser, tmp_path: Path, voor: Audience, name: str, width: int
) -> None:
    watched = Watched(browser, viewport={"width": width, "height": 800})
    page = watched.open(written(tmp_path, ADVICES[name], voor))
    page.evaluate(OPEN_ALL)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= width


@pytest.mark.parametrize("voor", ["gesprek", "client"])
def test_letters_of_twice_the_size_keep_everything(
    browser: Browser, tmp_path: Path, voor: Audience
) -> None:
    watched = Watched(browser, viewport={"width": 640, "height": 800})
    page = watched.open(written(tmp_path, full_advice(), voor))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    clipped = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(
            one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
        ).map(one => one.outerHTML)"""
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert clipped == []
    assert wide <= 640


@FOR_EACH
def test_hostile_texts_do_nothing_on_a_page_for_others(
    browser: Browser, tmp_path: Path, voor: Audience
) -> None:
    path = written(tmp_path, ADVICES["hostile"], voor)
    watched = Watched(browser)
    page = watched.open(path)
    page.evaluate(OPEN_ALL)
    shown = page.inner_text("main")
    page.close()
    assert watched.requests == [path.as_uri()]
    assert watched.complaints == []
    assert PAYLOADS[0] in shown


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_sheet_of_each_example_is_one_page_with_everything_on_it(
    browser: Browser, tmp_path: Path, path: Path
) -> None:
    sheet = written(tmp_path, example(path), "gesprek")
    assert pages_on_paper(browser, sheet) == 1
    watched = Watched(browser, viewport={"width": 1055, "height": 726})
    page = watched.open(sheet)
    page.emulate_media(media="print")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.kw-helft')].filter(
            one => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth).length"""
    )
    page.close()
    assert cut == 0


@pytest.mark.parametrize("contact_first", [True, False])
@pytest.mark.parametrize("text", ["x" * 10_000, "W" * LONGEST, "een woord " * 12, EVERYTHING])
def test_the_sheet_is_one_page_whatever_somebody_wrote(
    browser: Browser, tmp_path: Path, text: str, contact_first: bool
) -> None:
    advies = full_advice()
    plan = advies.gespreksplan
    advies = replace(
        advies, gespreksplan=replace(plan, contact=plan.contact if contact_first else ())
    )
    hostile = with_texts(advies, lambda _: text)
    assert pages_on_paper(browser, written(tmp_path, hostile, "gesprek")) == 1


def test_the_number_of_pages_is_really_counted(browser: Browser, tmp_path: Path) -> None:
    assert pages_on_paper(browser, written(tmp_path, full_advice(), "intervisie")) > 3
