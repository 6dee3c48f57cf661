"""The two parts of the report in HTML and Markdown."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from kijkwijzer.advice.model import Advies
from kijkwijzer.beside import Kijker, with_earlier, with_view
from kijkwijzer.report import render
from tests.beside.samples import CLIENT, DANGER, EARLIER, WORKER, advice, with_area
from tests.contract.asking import rulebase
from tests.report.hostile import PAYLOADS, with_texts
from tests.report.structure import faults, read
from tests.report.test_browser import LOOKS, OPEN_ALL, Watched


def both(van: Kijker = "client") -> Advies:
    other = advice({**CLIENT, "uitspraken": [DANGER]})
    seen = with_view(advice(WORKER), other, rulebase(), van)
    return with_earlier(seen, advice(EARLIER), rulebase())


def told_otherwise(change: Callable[[str], str]) -> Advies:
    """Return an advice in which every text of the two parts is changed."""
    advies = both()
    return replace(
        advies, blik=with_texts(advies.blik, change), eerder=with_texts(advies.eerder, change)
    )


def html(advies: Advies) -> str:
    return render(advies, rulebase().namen, "html")


def text_of(page: str) -> str:
    return " ".join(read(page).text.split())


def test_the_page_is_sound_and_shows_both_parts() -> None:
    page = html(both())
    assert faults(page) == []
    named = {one.attrs.get("id"): one.text for one in read(page).all("h2", "h3")}
    assert {"blik", "blik-bespreken", "eerder", "eerder-veranderd"} <= named.keys()


def test_without_a_second_file_neither_part_is_there() -> None:
    page = html(advice(WORKER))
    assert 'id="blik"' not in page
    assert 'id="eerder"' not in page


@pytest.mark.parametrize(
    ("van", "called"),
    [("client", "De cliënt"), ("collega", "Je collega"), ("onbekend", "De ander")],
)
def test_it_says_who_looked(van: Kijker, called: str) -> None:
    folded = [one.text for one in read(html(both(van))).all("summary")]
    assert f"De leefgebieden: Jij – {called}" in folded
    assert "De leefgebieden: Toen – Nu" in folded


@pytest.mark.parametrize("form", ["html", "md"])
def test_every_difference_and_both_sides_stand_in_the_report(form: Any) -> None:  # noqa: ANN401
    advies = both()
    report = render(advies, rulebase().namen, form)
    shown = text_of(report) if form == "html" else report
    assert advies.blik is not None
    assert advies.eerder is not None
    for items in (
        advies.blik.uitleg + advies.blik.onderwerpen + advies.blik.verder,
        advies.eerder.uitleg + advies.eerder.wijzigingen + advies.eerder.verder,
    ):
        for one in items:
            assert one.tekst in shown
    for words in (
        "mij van de uitkering af krijgen",
        "Ik begin liever zelf iets.",
        "Het heeft geen zin meer.",
        "een kok bellen",
        "je vroeg naar mijn oude zaak",
    ):
        assert words in shown


def test_then_stands_before_now() -> None:
    said = "Afspraak: een brief lezen Toen: nog niet ingevuld; Nu: niet genoemd"
    assert said.replace("lezen ", "lezen") in text_of(html(both()))


def test_danger_of_both_other_files_stands_at_the_top() -> None:
    [danger] = [
        one for one in read(html(both())).all("section") if "--gevaar" in one.attrs["class"]
    ]
    assert DANGER in danger.text
    assert "Vorige keer stond hier dit teken van gevaar: geweld thuis." in danger.text


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_texts_change_nothing_but_text(payload: str) -> None:
    page = html(told_otherwise(lambda _: payload))
    control = html(told_otherwise(lambda _: "x" * len(payload)))
    assert read(page).shape == read(control).shape
    assert faults(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_no_request_no_message_and_no_violation(
    browser: Browser, tmp_path: Path, look: str
) -> None:
    path = tmp_path / "rapport.html"
    path.write_text(html(both()), encoding="utf-8")
    watched = Watched(browser, **LOOKS[look])
    if look == "print":
        watched.page.emulate_media(media="print")
    page = watched.open(path)
    page.evaluate(OPEN_ALL)
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    assert watched.requests == [path.as_uri()]
    assert watched.complaints == []
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_scrolls_sideways(browser: Browser, tmp_path: Path, width: int) -> None:
    long = advice(with_area(CLIENT, "werk", doel_client="x" * 3000))
    path = tmp_path / "rapport.html"
    path.write_text(html(with_view(advice(WORKER), long, rulebase())), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(path.as_uri())
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_markdown_keeps_a_list_item_on_one_line() -> None:
    report = render(both(), rulebase().namen, "md")
    part = report[report.index("## Toen en nu") : report.index("## Vijf kanten")]
    lines = [line for line in part.splitlines() if line]
    assert all(re.match(r"( {2})?- |#|\*\*|[A-Z(]", line) for line in lines)
