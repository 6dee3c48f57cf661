"""A PDF is the page on paper: with tags, without a network, the same every time."""

import logging
import re
import shutil
import socket
import subprocess
import sys
import warnings
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import pdf as pdf_module
from kijkwijzer.report import render
from kijkwijzer.report.page import PAGES, Audience, css_of
from kijkwijzer.report.pdf import PdfUnavailable, pdf_mark, to_pdf

from .hostile import PAYLOADS, benign, with_texts
from .samples import NAMES, bare_advice, rich_advice
from .test_hostile_files import TWINS, everything, read_from
from .variants import full_advice
from .whole_casus import whole_casus

ENDLESS = (
    "@page { size: 20000mm 20000mm !important } "
    "* { break-before: auto !important; columns: auto !important; white-space: nowrap !important }"
)
"""Paper so large that no text falls on another line or page because it is longer: each gets tags."""

FOR_SCREENS = re.compile(
    # Sizes of a window and choices of a screen; how a browser unfolds what is folded; columns that
    # follow the window.
    r"media type|::details-content|repeat\(auto-fit, "
    # What stands in the pictures themselves too.
    r"|Ignored `(?:fill|stroke|stroke-linejoin|text-anchor): "
    r"|Ignored `(?:clip-path|overflow-x|text-size-adjust|text-wrap): |Ignored `position: sticky`"
)
"""What WeasyPrint says of style that is not meant for it, or that paper does without."""


@pytest.fixture(scope="module", autouse=True)
def _weasyprint() -> None:
    """Skip where no PDF can be made."""
    try:
        pdf_module._weasyprint()
    except PdfUnavailable as missing:
        pytest.skip(missing.reason)


@cache
def report(voor: Audience = "werker") -> str:
    return render(full_advice(), NAMES, "html", voor)


@cache
def paper() -> bytes:
    return to_pdf(report())


def whole(content: bytes) -> bytes:
    """Return a PDF with all that is compressed in it written out behind it."""
    parts = [content]
    for start in re.finditer(rb"stream\r?\n", content):
        try:
            parts.append(zlib.decompressobj().decompress(content[start.end() :]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def a_page(head: str = "", body: str = "<p>een</p>") -> str:
    return f'<html lang="nl"><head><title>t</title>{head}</head><body>{body}</body></html>'


def told(content: bytes, tmp_path: Path, *options: str) -> str:
    """Return what `pdfinfo` says of a PDF; skip where it is missing."""
    return _asked("pdfinfo", content, tmp_path, *options)


def text_of(content: bytes, tmp_path: Path) -> str:
    """Return the text of a PDF, each page closed by a form feed; skip where that cannot be read."""
    return _asked("pdftotext", content, tmp_path, last="-")


def _asked(name: str, content: bytes, tmp_path: Path, *options: str, last: str = "") -> str:
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"no {name} on this machine (poppler-utils)")
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    command = [program, *options, str(path), *([last] if last else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout


def test_a_pdf_has_tags_a_title_a_language_and_who_made_it(tmp_path: Path) -> None:
    info = dict(line.split(":", 1) for line in told(paper(), tmp_path).splitlines())
    assert info["Tagged"].strip() == "yes"
    assert info["Creator"].strip() == "kijkwijzer"
    assert info["Title"].strip() == f"{rich_advice().titel} – kijkwijzer"
    assert info["JavaScript"].strip() == "no"
    assert b"/Lang (nl)" in whole(paper())
    assert b"/DisplayDocTitle true" in whole(paper())


def test_a_pdf_claims_no_standard_that_nobody_checked() -> None:
    assert b"pdfuaid" not in whole(paper())
    assert b"pdfaid" not in whole(paper())


def test_headings_become_tags_and_bookmarks(tmp_path: Path) -> None:
    content = to_pdf(a_page(body="<h1>Boven</h1><h2>Onder</h2><p>tekst</p>"))
    tags = told(content, tmp_path, "-struct").split()
    assert tags.index("H1") < tags.index("H2") < tags.index("P")
    assert re.findall(rb"/Title \((\w+)\)/Dest", whole(content)) == [b"Boven", b"Onder"]


def test_each_page_has_its_number_and_the_kenmerk(tmp_path: Path) -> None:
    pages = text_of(paper(), tmp_path).split("\f")[:-1]
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in text
        assert f"Kenmerk {rich_advice().kenmerk}" in text


def test_the_same_page_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(report(), encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from kijkwijzer.report.pdf import to_pdf; "
        "sys.stdout.buffer.write(to_pdf(Path(sys.argv[1]).read_text(encoding='utf-8')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, page],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == paper()


@pytest.mark.parametrize("voor", ["werker", "gesprek", "client"])
def test_what_is_left_out_before_layout_changes_no_byte(
    voor: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    lean = to_pdf(report(voor))
    monkeypatch.setattr(pdf_module, "leave_out_hidden", lambda _: None)
    assert to_pdf(report(voor)) == lean


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Listen on this computer, and answer nobody."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def asking(address: str, scheme: str = "http") -> str:
    link = f"{scheme}://{address}"
    return a_page(
        f'<base href="{link}/"><link rel="stylesheet" href="a.css">'
        f'<link rel="attachment" href="{link}">'
        f'<style>@import "{link}/b.css"; @font-face {{ font-family: x; src: url("{link}/x") }} '
        f'p {{ background: url({link}/c.png); font-family: x; list-style: url("{link}/d") }}</style>',
        f'<p>een</p><img src="{link}/e.png"><object data="{link}/f.svg"></object>'
        f'<svg><image href="{link}/g.png" width="9" height="9"/></svg>',
    )


def test_no_page_can_ask_the_network_for_anything(server: socket.socket) -> None:
    host, port = server.getsockname()
    assert to_pdf(asking(f"{host}:{port}")).startswith(b"%PDF-")
    with pytest.raises(BlockingIOError):
        server.accept()


def test_a_page_that_asks_would_be_noticed(server: socket.socket) -> None:
    weasyprint = pdf_module._weasyprint()
    host, port = server.getsockname()
    fetcher = weasyprint.URLFetcher(timeout=0.2)
    page = a_page(body=f'<img src="http://{host}:{port}/e.png">')
    weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf()
    server.accept()[0].close()


def test_no_page_can_take_a_file_from_this_computer(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("wat niemand mag weten", encoding="utf-8")
    page = asking(str(secret), "file")
    assert b"niemand" not in whole(to_pdf(page))
    # Without our refusal it would be in there.
    assert b"niemand" in whole(pdf_module._weasyprint().HTML(string=page).write_pdf())


def test_a_picture_inside_the_page_is_refused_too() -> None:
    dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    page = a_page(body=f'<img src="{dot}">')
    assert b"/Image" not in whole(to_pdf(page))
    assert b"/Image" in whole(pdf_module._weasyprint().HTML(string=page).write_pdf())


def test_nothing_is_logged_or_printed(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    page = a_page("<style>p { verf: geheim-woord }</style>")
    caplog.set_level(logging.DEBUG)
    to_pdf(page)
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
    pdf_module._weasyprint().HTML(string=page).write_pdf()
    assert "geheim-woord" in caplog.text


def test_loggers_are_left_as_they_were() -> None:
    before = [(log.propagate, log.handlers[:]) for log in map(logging.getLogger, ("weasyprint",))]
    to_pdf(a_page())
    after = [(log.propagate, log.handlers[:]) for log in map(logging.getLogger, ("weasyprint",))]
    assert after == before


@pytest.mark.parametrize("voor", get_args(Audience))
def test_our_style_holds_nothing_that_paper_should_know_and_does_not(voor: Audience) -> None:
    said: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = Listening()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        pdf_module._weasyprint().CSS(string=css_of(PAGES[voor]) + pdf_module._paper_style())
    finally:
        logger.removeHandler(listener)
    assert said
    assert [text for text in said if not FOR_SCREENS.search(text)] == []


def test_the_mark_of_a_casus_can_be_read_back() -> None:
    assert pdf_mark(paper()) == rich_advice().kenmerk
    bare = to_pdf(render(bare_advice(), NAMES, "html"))
    assert pdf_mark(bare) == "leeg-1"


@pytest.mark.parametrize("payload", [*PAYLOADS[:13], "a, b", "x</pdf:Keywords>", "\x00\ud800"])
def test_no_kenmerk_can_pass_for_another(payload: str) -> None:
    html = render(with_texts(bare_advice(), lambda _: payload), NAMES, "html")
    mark = pdf_mark(to_pdf(html))
    plain = re.sub("[\x00\ud800]", "\ufffd", payload)
    assert mark == plain


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n", b"<html>", b"kijkwijzer-kenmerk x", b"%PDF-\xff<?xpacket begin="],
)
def test_what_is_no_pdf_of_ours_has_no_mark(content: bytes) -> None:
    assert pdf_mark(content) is None


def test_a_pdf_of_another_page_has_no_mark() -> None:
    assert pdf_mark(to_pdf(a_page())) is None


def inert(page: str) -> bytes:
    """Return a page as a PDF in which nothing can happen, each text on one line."""
    content = to_pdf(page.replace("</style>", f"{ENDLESS}</style>"))
    everything = whole(content)
    assert not re.search(rb"/URI|/JavaScript|/JS\b|/Launch|/GoToR|/EmbeddedFile|/AA\b", everything)
    return content


@pytest.mark.parametrize(
    ("advies", "payload"),
    [
        (rich_advice(), " ".join(PAYLOADS[at] for at in (1, 2, 3, 6, 7))),
        (bare_advice(), " ".join(PAYLOADS[:17])),
        (bare_advice(), PAYLOADS[17]),
    ],
    ids=["markup everywhere", "all short ones", "an endless word"],
)
def test_hostile_texts_do_not_change_the_tags(advies: Advies, payload: str, tmp_path: Path) -> None:
    def tags(text: str) -> list[str]:
        page = render(with_texts(advies, lambda _: text), NAMES, "html")
        return told(inert(page), tmp_path, "-struct").splitlines()

    assert tags(payload) == tags(benign(payload))


@pytest.mark.deep
def test_hostile_texts_in_a_casus_file_do_not_change_the_tags(tmp_path: Path) -> None:
    # On one line: each line of a block is a statement.
    hostile, control = (
        inert(render(read_from(whole_casus(short=True), text, "casus.yaml"), NAMES, "html"))
        for text in (lambda field: everything(field).replace("\n", " "), TWINS[everything])
    )
    tags = [told(one, tmp_path, "-struct").splitlines() for one in (hostile, control)]
    assert tags[0] == tags[1]
    assert PAYLOADS[0] in text_of(hostile, tmp_path)


def test_another_structure_would_be_noticed(tmp_path: Path) -> None:
    one = told(to_pdf(a_page(body="<p>een <b>twee</b></p>")), tmp_path, "-struct")
    other = told(to_pdf(a_page(body="<p>een twee</p>")), tmp_path, "-struct")
    assert one != other


def test_a_computer_without_weasyprint_gets_advice_in_dutch(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfUnavailable) as refused:
        to_pdf(a_page())
    assert "pip install 'kijkwijzer[pdf]'" in refused.value.reason
    assert refused.value.__suppress_context__
    assert capfd.readouterr() == ("", "")


def test_a_computer_without_pango_gets_advice_in_dutch_only(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def import_without_pango(_name: str) -> None:
        print("WeasyPrint could not import some external libraries.")
        warnings.warn("some library", DeprecationWarning, stacklevel=1)
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(pdf_module, "import_module", import_without_pango)
    with pytest.raises(PdfUnavailable) as refused:
        to_pdf(a_page())
    assert "Pango" in refused.value.reason
    assert "libpango-1.0-0" in refused.value.reason
    assert "cannot load" not in str(refused.value)
    assert capfd.readouterr() == ("", "")


def test_a_page_that_cannot_be_laid_out_is_refused_without_its_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(html: str, _library: object) -> bytes:
        raise AssertionError(html)

    monkeypatch.setattr(pdf_module, "_laid_out", fail)
    with pytest.raises(PdfUnavailable) as refused:
        to_pdf(a_page(body="<p>wat de cliënt zei</p>"))
    assert "cliënt zei" not in str(refused.value)
    assert refused.value.__suppress_context__


def test_two_readings_that_are_longer_than_a_page_do_not_stop_a_pdf() -> None:
    side = f"<div><dt>De cliënt</dt><dd>{'Het ging zo. ' * 600}</dd></div>"
    style = f"<style>{css_of(PAGES['werker'])}</style>"
    assert to_pdf(a_page(style, f'<dl class="kw-naast">{side}{side}</dl>')).startswith(b"%PDF-")
