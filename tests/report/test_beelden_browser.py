"""The pictures in a real browser: no violation, nothing out of its frame, no sideways scrolling."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .hostile import PAYLOADS, with_texts
from .pictures import picture_page
from .samples import NAMES, rich_advice

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {},
}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"

OUTSIDE = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text, rect, circle, path')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1
            || box.top < frame.top - 1 || box.bottom > frame.bottom + 1
    }).map(one => one.outerHTML)
})"""

CROSSED = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
    const boxes = [...svg.querySelectorAll('text')].map(one => [one, one.getBoundingClientRect()]);
    return boxes.flatMap(([one, a], place) => boxes.slice(place + 1).filter(([_, b]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
    ).map(([other]) => one.outerHTML + other.outerHTML))
})"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pictures")
    wide = "Ⓦ" * 40 + " W" * 400
    advices = {
        "rich": rich_advice(),
        "wide": with_texts(rich_advice(), lambda _: wide),
        "hostile": with_texts(rich_advice(), lambda _: "\n".join(PAYLOADS).replace("\ud800", "")),
    }
    for name, advies in advices.items():
        (folder / f"{name}.html").write_text(picture_page(advies, NAMES), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in advices}


@pytest.fixture(params=list(LOOKS))
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(**LOOKS[request.param])
    if request.param == "print":
        opened.emulate_media(media="print")
    yield opened
    opened.close()


def test_no_message_and_no_violation(page: Page, paths: dict[str, Path]) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto(paths["rich"].as_uri())
    page.evaluate(OPEN_ALL)
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    assert messages == []


@pytest.mark.parametrize("name", ["rich", "wide", "hostile"])
def test_everything_stands_inside_its_picture_and_no_text_on_another(
    browser: Browser, paths: dict[str, Path], name: str
) -> None:
    opened = browser.new_page()
    opened.goto(paths[name].as_uri())
    outside = opened.evaluate(OUTSIDE)
    crossed = opened.evaluate(CROSSED)
    opened.close()
    assert outside == []
    assert crossed == []


@pytest.mark.parametrize("name", ["rich", "hostile"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_wide_picture_scrolls_by_itself(
    browser: Browser, paths: dict[str, Path], name: str, width: int
) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.goto(paths[name].as_uri())
    opened.evaluate(OPEN_ALL)
    wide = opened.evaluate("document.documentElement.scrollWidth")
    small = opened.evaluate(
        "Math.min(...[...document.querySelectorAll('svg text')].map(one => "
        "one.getScreenCTM().a * 13 || one.getScreenCTM().b * -13).filter(size => size > 0))"
    )
    opened.close()
    assert wide <= width
    # Letters of thirteen units are never drawn smaller than this.
    assert small >= 9.5


def test_a_mark_is_told_from_another_by_its_form_alone(
    browser: Browser, paths: dict[str, Path]
) -> None:
    opened = browser.new_page()
    opened.goto(paths["rich"].as_uri())
    forms = opened.evaluate(
        """() => Object.fromEntries(['in-orde', 'aandacht', 'probleem', 'leeg', 'gekozen'].map(kind => [
            kind, document.querySelector('.kw-t--' + kind).getAttribute('d').replace(/^M[^a-z]*/, '')
        ]))"""
    )
    opened.close()
    statuses = [forms[kind] for kind in ("in-orde", "aandacht", "probleem", "leeg")]
    assert len(set(statuses)) == 4
