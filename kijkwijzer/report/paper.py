"""What is done to a page before it is laid out on paper, so that this takes no longer than it must.

A page holds much that is for the screen only; working out the style of all that, only to drop it,
takes WeasyPrint a tenth of its time. And for a word that it has to break it tries each place in the
rest of the word: a word of ten thousand letters takes it seconds.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final
from xml.etree.ElementTree import Element

_ENDLESS: Final = re.compile(r"\S{60}(?=\S)")
"""A piece of a word that is longer than any word is."""

_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"

# The two libraries come with WeasyPrint and have no types: what they hand out is `Any` here.


def leave_out_hidden(page: Element) -> None:
    """Take away, in place, every element that the style of the page hides in print.

    Raises ImportError where WeasyPrint is not installed.
    """
    css = import_module("cssselect2")
    matcher = css.Matcher()
    for selector in _hiding(page.iter("style")):
        matcher.add_selector(selector, None)
    root = css.ElementWrapper.from_html_root(page, content_language=None)
    hidden = {one.etree_element for one in root.iter_subtree() if matcher.match(one)}
    for parent in page.iter():
        for child in [one for one in parent if one in hidden]:
            _remove(child, parent)


def let_long_words_break(page: Element) -> None:
    """Say in each endless word, in place, where a line may end. A word that is one stays whole."""
    for element in page.iter():
        if element.tag != "style":
            element.text = _breakable(element.text)
        element.tail = _breakable(element.tail)


def _breakable(text: str | None) -> str | None:
    return text and _ENDLESS.sub(rf"\g<0>{_MAY_BREAK}", text)


def _hiding(styles: Iterable[Element]) -> Iterator[Any]:
    """Yield the compiled selectors of the rules for print that say `display: none`."""
    tinycss2, css = import_module("tinycss2"), import_module("cssselect2")
    for style in styles:
        for rule in tinycss2.parse_stylesheet(style.text or "", True, True):
            if rule.type != "at-rule" or rule.lower_at_keyword != "media":
                continue
            if tinycss2.serialize(rule.prelude).strip() != "print":
                continue
            for inner in tinycss2.parse_rule_list(rule.content, True, True):
                if inner.type == "qualified-rule" and _hides(tinycss2, inner):
                    selectors = css.compile_selector_list(inner.prelude)
                    # What a style adds before or behind an element is not the element.
                    yield from (one for one in selectors if one.pseudo_element is None)


def _hides(tinycss2: Any, rule: Any) -> bool:  # noqa: ANN401 - of a library without types
    declarations = tinycss2.parse_blocks_contents(rule.content, True, True)
    return any(
        one.type == "declaration"
        and one.lower_name == "display"
        and tinycss2.serialize(one.value).strip() == "none"
        for one in declarations
    )


def _remove(child: Element, parent: Element) -> None:
    """Remove an element, but not the text behind it."""
    place = list(parent).index(child)
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)
