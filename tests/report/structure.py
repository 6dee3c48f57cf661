"""A page as a list of elements, read without a browser, and what a sound page has."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "rect", "circle", "path"}


@dataclass
class Element:
    tag: str
    attrs: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)


@dataclass
class Page:
    elements: list[Element] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        return [one for one in self.elements if one.tag in tags]

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.elements if one.tag != "style")

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.tag, tuple(sorted(one.attrs))) for one in self.elements]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.page.problems.append(f"double attribute in {tag}")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            self.page.problems.append(f"unexpected end of {tag}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.page.problems.append(f"comment: {data}")


def read(html: str) -> Page:
    """Read a page; ends that do not match a start are problems."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.problems.extend(f"{one.tag} is never closed" for one in reader.open)
    return reader.page


def faults(html: str) -> list[str]:
    """Return what is wrong with a page, as sentences; nothing for a sound one."""
    page = read(html)
    found = list(page.problems)
    if not html.startswith("<!DOCTYPE html>\n"):
        found.append("no doctype at the start")
    if [one.attrs.get("lang") for one in page.all("html")] != ["nl"]:
        found.append("the page does not say that it is Dutch")
    if len(page.all("h1")) != 1:
        found.append("not exactly one h1")
    found += heading_faults(page)
    for landmark in ("header", "main", "footer", "nav"):
        if len(page.all(landmark)) != 1:
            found.append(f"not exactly one {landmark}")
    found += _link_faults(page)
    found += [
        f"forbidden element {one.tag}"
        for one in page.all("script", "base", "form", "iframe", "object", "embed", "link", "img")
    ]
    found += [
        f"forbidden attribute {name} in {one.tag}"
        for one in page.elements
        for name in one.attrs
        if name == "style" or name.startswith("on") or name in {"src", "srcset", "action"}
    ]
    found += [
        "a table head without scope"
        for one in page.all("th")
        if one.attrs.get("scope") not in {"col", "row"}
    ]
    if len(page.all("table")) != len([one for one in page.all("caption") if one.text.strip()]):
        found.append("a table without a caption")
    for region in (one for one in page.elements if one.attrs.get("role") == "region"):
        if region.attrs.get("tabindex") != "0" or "aria-labelledby" not in region.attrs:
            found.append("a scroll region that cannot be reached or has no name")
    return found


def more_than_text(html: str, control: str) -> list[str]:
    """Return how a page differs from another but for its text, as sentences."""
    page, other = read(html), read(control)
    found = []
    if page.shape != other.shape:
        found.append("other elements, or other names of attributes")
    # The head names the casus, and the hash of the style that holds its mark.
    if [one.attrs for one in page.elements if one.tag != "meta"] != [
        one.attrs for one in other.elements if one.tag != "meta"
    ]:
        found.append("other values of attributes")
    return found


def skeleton(markdown: str) -> list[str]:
    """Return the markup at the start of each line, and where cells and emphasis stand."""
    plain = re.sub(r"\\.", "x", markdown)
    return [
        re.match(r" *(#+ |- |\d+\. )?", line)[0] + "|" * line.count("|") + "*" * (line.count("**"))  # type: ignore[index]
        for line in plain.splitlines()
    ]


def active_markup(markdown: str) -> list[str]:
    """Return what a reader of Markdown would make something of, as sentences; nothing for ours."""
    mark, _, rest = markdown.partition("\n")
    found = []
    if not re.fullmatch(r"<!-- kijkwijzer: kenmerk=[A-Za-z0-9._~%-]+ -->", mark):
        found.append("the mark of the casus is not what the first line holds")
    if re.search(r"(?<!\\)[<`\]~]", rest):
        found.append("a sign that means something is not escaped")
    if "https://" in markdown:
        found.append("an address becomes a link")
    return found


def heading_faults(page: Page) -> list[str]:
    """Return what is wrong with the order of the headings."""
    found, level = [], 0
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        now = int(heading.tag[1])
        if now > level + 1:
            found.append(f"from h{level} to h{now}: {heading.text!r}")
        if not heading.text.strip():
            found.append("an empty heading")
        level = now
    return found


def _link_faults(page: Page) -> list[str]:
    ids = [one.attrs["id"] for one in page.elements if "id" in one.attrs]
    found = [f"id {id_!r} stands twice" for id_ in set(ids) if ids.count(id_) > 1]
    found += [
        f"id {id_!r} has a space or is empty" for id_ in ids if not id_ or len(id_.split()) != 1
    ]
    for one in page.elements:
        wanted = one.attrs.get("aria-labelledby", "").split()
        href = one.attrs.get("href")
        if href is not None:
            if not href.startswith("#"):
                found.append(f"a link out of the page: {href!r}")
            wanted.append(href[1:])
        found += [
            f"{one.tag} points to {id_!r}, which is not there" for id_ in wanted if id_ not in ids
        ]
    return found
