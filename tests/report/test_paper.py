"""Leaving out what is not printed takes away elements, never a text that is printed."""

from xml.etree import ElementTree as Tree

import pytest

from kijkwijzer.report.paper import leave_out_hidden, let_long_words_break

pytest.importorskip("cssselect2")

STYLE = (
    ".a { color: red } "
    "@media print { .weg, li .ook { color: red; display: none; } .blijft { display: block } } "
    "@media screen { .scherm { display: none } } "
    "@media print { .merk::before { display: none } }"
)


def left(body: str, style: str = STYLE) -> str:
    page = Tree.fromstring(  # noqa: S314 - our own text
        f"<html><head><style>{style}</style></head><body>{body}</body></html>"
    )
    leave_out_hidden(page)
    kept = page.find("body")
    assert kept is not None
    return Tree.tostring(kept, encoding="unicode").removeprefix("<body>").removesuffix("</body>")


def test_what_print_hides_goes_with_all_in_it() -> None:
    assert left('<p class="weg">een <b>twee</b></p><p>drie</p>') == "<p>drie</p>"


def test_a_list_of_selectors_hides_by_each_of_them() -> None:
    assert left('<li><i class="ook"/><i>blijft</i></li><i class="ook">blijft</i>') == (
        '<li><i>blijft</i></li><i class="ook">blijft</i>'
    )


def test_the_text_behind_a_hidden_element_stays_where_it_was() -> None:
    assert left('<p>een <b class="weg">x</b>twee <i/>drie <b class="weg">x</b>vier</p>') == (
        "<p>een twee <i />drie vier</p>"
    )


@pytest.mark.parametrize("kind", ["scherm", "blijft", "merk", "a"])
def test_what_is_hidden_elsewhere_or_not_at_all_stays(kind: str) -> None:
    assert left(f'<p class="{kind}">een</p>') == f'<p class="{kind}">een</p>'


def test_a_page_without_style_stays_as_it_is() -> None:
    assert left('<p class="weg">een</p>', style="") == '<p class="weg">een</p>'


def broken(text: str) -> str:
    page = Tree.Element("p")
    page.text = text
    child = Tree.SubElement(page, "b")
    child.tail = text
    let_long_words_break(page)
    assert child.tail == page.text
    return page.text


def test_an_endless_word_may_break_at_regular_places() -> None:
    assert broken("x" * 150).split("\u200b") == ["x" * 60, "x" * 60, "x" * 30]


@pytest.mark.parametrize("text", ["", "x" * 60, f"{'x' * 60} {'x' * 60}\n{'x' * 60}"])
def test_words_stay_as_they_are(text: str) -> None:
    assert broken(text) == text


def test_a_style_stays_as_it_is() -> None:
    page = Tree.Element("style")
    page.text = "x" * 100
    let_long_words_break(page)
    assert page.text == "x" * 100
