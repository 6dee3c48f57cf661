"""Each page, for whomever it is: small, closed, the same every time, also from a wheel."""

import base64
import hashlib
import re
from pathlib import Path
from typing import get_args

import pytest

from kijkwijzer.data import data_folder
from kijkwijzer.report import Audience, compile_templates, compiled, render
from kijkwijzer.report.page import PAGES, css_of
from tests.report.samples import NAMES, bare_advice
from tests.report.structure import read
from tests.report.variants import full_advice

LARGEST_STYLE = 15_000
FOR_EACH = pytest.mark.parametrize("voor", get_args(Audience))


def page(voor: Audience, style: str = "") -> str:
    return render(full_advice(), NAMES, "html", voor, style)


def test_there_is_a_page_for_every_audience() -> None:
    assert set(PAGES) == set(get_args(Audience))


@FOR_EACH
def test_the_style_of_a_page_is_small_and_asks_for_nothing(voor: Audience) -> None:
    css = css_of(PAGES[voor])
    assert len(css.encode()) <= LARGEST_STYLE
    assert not re.search(r"url\(|@import|@font-face|</", css)


@FOR_EACH
def test_the_policy_allows_the_one_style_of_the_page(voor: Audience) -> None:
    html = page(voor, ":root { --kw-link: #123456; }")
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    policy = read(html).all("meta")[0].attrs["content"]
    assert len(style) == 1
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


@FOR_EACH
def test_a_house_style_stands_behind_our_own(voor: Audience) -> None:
    house = ":root { --kw-link: #123456; }"
    assert page(voor, house).index(house) > page(voor, house).index("--kw-link: #154273")
    assert house not in page(voor)


@FOR_EACH
def test_the_same_advice_gives_the_same_page(voor: Audience) -> None:
    assert page(voor).encode() == page(voor).encode()


@FOR_EACH
def test_the_smallest_advice_gives_a_page_too(voor: Audience) -> None:
    assert "<main" in render(bare_advice(), NAMES, "html", voor)


def test_a_page_for_the_table_or_the_client_is_not_given_the_advice() -> None:
    for voor in ("gesprek", "client"):
        assert "advies" not in PAGES[voor].content(full_advice(), NAMES)


@FOR_EACH
def test_compiled_templates_give_the_same_page(
    voor: Audience, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = page(voor), render(full_advice(), NAMES, "tekst")
    compile_templates(data_folder("reports"), tmp_path / compiled.FOLDER)
    monkeypatch.setattr(compiled, "PACKAGE", tmp_path)
    assert compiled.find(data_folder("reports"), "txt") is not None
    assert (page(voor), render(full_advice(), NAMES, "tekst")) == expected
