"""A page of HTML as a PDF with tags, on paper of A4, through WeasyPrint (the extra `[pdf]`).

The tags, the bookmarks and the language follow the page, as PDF/UA asks. Nobody checked the file
against all that PDF/UA asks, so it does not say that it is one: it is a tagged PDF, no more.
"""

import html as markup
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from kijkwijzer.data import data_folder
from kijkwijzer.report.paper import leave_out_hidden, let_long_words_break

if TYPE_CHECKING:
    from types import ModuleType

_KENMERK: Final = "kijkwijzer-kenmerk"
"""The name of the mark, in the head of a page and among the keywords of a PDF."""

_PACKET: Final = re.compile(rb"<\?xpacket begin=.*?<\?xpacket end=", re.DOTALL)
_MARK: Final = re.compile(rf"<pdf:Keywords>{_KENMERK} (.*?)</pdf:Keywords>".encode(), re.DOTALL)

_LOGGERS: Final = ("weasyprint", "fontTools")

_NOT_INSTALLED: Final = (
    "Voor een pdf is het programma WeasyPrint nodig, en dat staat niet op deze computer. "
    "Zet het erbij met: pip install 'kijkwijzer[pdf]'. "
    "Of maak het rapport als html, en druk dat af vanuit je browser."
)
_NO_LIBRARY: Final = (
    "Voor een pdf is de bibliotheek Pango nodig, en die staat niet op deze computer. "
    "Op Debian en Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
    "Op een Mac: brew install pango. "
    "Of maak het rapport als html, en druk dat af vanuit je browser."
)
_DOES_NOT_FIT: Final = (
    "Van dit rapport lukt geen pdf: er staat een tekst in die niet op een blad past. "
    "Maak het rapport als html, en druk dat af vanuit je browser."
)


class PdfUnavailable(Exception):  # noqa: N818 - it says what the matter is
    """No PDF can be made on this computer; `reason` says why and what to do, in Dutch."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def to_pdf(html: str) -> bytes:
    """Return a page of ours as a PDF: the same page gives the same bytes, on the same computer.

    The fonts are those of the computer. Nothing is fetched from anywhere, and nothing is logged.
    Raises `PdfUnavailable` when WeasyPrint or a library that it needs is missing, and when
    WeasyPrint cannot lay the page out.
    """
    with _quiet():
        weasyprint = _weasyprint()
        try:
            return _laid_out(html, weasyprint)
        except Exception:
            # WeasyPrint fails in ways of all kinds on what does not fit on paper, and what it then
            # says may hold pieces of the page.
            raise PdfUnavailable(_DOES_NOT_FIT) from None


def pdf_mark(content: bytes) -> str | None:
    """Return the mark of the casus in a PDF that `to_pdf` made, or None when it holds none."""
    packet = _PACKET.search(content) if content.startswith(b"%PDF-") else None
    found = packet and _MARK.search(packet[0])
    return markup.unescape(found[1].decode("utf-8", errors="replace")) if found else None


def _laid_out(html: str, weasyprint: "ModuleType") -> bytes:
    # A page of ours is complete: whatever it would ask for, from the network or from this computer,
    # is refused, and the PDF is made without.
    nothing = weasyprint.URLFetcher(allowed_protocols=())
    page = weasyprint.HTML(string=html, url_fetcher=nothing)
    leave_out_hidden(page.etree_element)
    let_long_words_break(page.etree_element)
    paper = weasyprint.CSS(string=_paper_style(), url_fetcher=nothing)
    document = page.render(stylesheets=[paper], pdf_tags=True)
    kenmerk = document.metadata.custom.get(_KENMERK)
    if kenmerk is not None:
        document.metadata.keywords = [f"{_KENMERK} {kenmerk}"]
    content: bytes = document.write_pdf(pdf_tags=True, finisher=_describe)
    return content


def _weasyprint() -> "ModuleType":
    """Import WeasyPrint. It prints English advice when a library is missing: ours is Dutch."""
    try:
        with redirect_stdout(StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return import_module("weasyprint")
    except ImportError:
        raise PdfUnavailable(_NOT_INSTALLED) from None
    except OSError:
        raise PdfUnavailable(_NO_LIBRARY) from None


def _paper_style() -> str:
    """Return the style for what WeasyPrint does in another way than a browser."""
    return (data_folder("reports") / "stijl" / "pdf.css").read_text(encoding="utf-8")


def _describe(document: Any, pdf: Any) -> None:  # noqa: ANN401 - of a library without types
    """Say in the file what it is, as metadata in XML.

    They are not compressed, as is customary, so that programs find them by searching. A version of
    the standard would be the claim to follow it: there is none.
    """
    document.metadata.include_in_pdf(pdf, "ua", version=None, conformance=None, compress=False)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the libraries from logging: what they say may hold pieces of the page."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.propagate for logger in loggers]
    silent = logging.NullHandler()
    for logger in loggers:
        logger.propagate = False
        # A logger without any handler would print its warnings after all.
        logger.addHandler(silent)
    try:
        yield
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.propagate = propagate
            logger.removeHandler(silent)
