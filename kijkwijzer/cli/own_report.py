"""Recognising a report that this program made, and for which casus."""

import json
import re
from pathlib import Path

from kijkwijzer.cli.wanted import FileForm
from kijkwijzer.report.intervision import KENMERK as LEFT_OUT

LIMIT = 64_000_000
"""No report is larger; what is, is not read."""

_GENERATOR = '<meta name="generator" content="kijkwijzer">'
_KENMERK = re.compile(r'<meta name="kijkwijzer-kenmerk" content="([^"]*)">')
_FIRST_LINE = re.compile(r"<!-- kijkwijzer: kenmerk=(.*) -->")
_FIRST_LINES = re.compile(r"[^\n]+\nKenmerk: [^\n]+\n")
_HEAD = 8_000


def mark_of(report: bytes, form: FileForm) -> str | None:
    """Return what tells reports of one casus from others, or None when it is no report of ours.

    It is compared with the mark of another report of the same form, and means nothing else.
    """
    if form == "pdf":
        from kijkwijzer.report.pdf import pdf_mark  # noqa: PLC0415 - its extra may be missing

        return _named(pdf_mark(report))
    try:
        text = report.decode("utf-8")
    except UnicodeDecodeError:
        return None
    match form:
        case "html":
            # The marks stand before the style; what comes later may be anybody's text.
            head = text[:_HEAD].partition("<style")[0]
            found = _KENMERK.search(head) if _GENERATOR in head else None
            return found and _named(found[1])
        case "md":
            found = _FIRST_LINE.fullmatch(text.partition("\n")[0])
            return found and found[1]
        case "tekst":
            found = _FIRST_LINES.match(text)
            return found and found[0]
        case "json":
            return _mark_in_json(text)


def is_report_like(path: Path, report: bytes, form: FileForm) -> bool:
    """Tell whether the file at `path` is a report of ours on the same casus as `report`."""
    try:
        with path.open("rb") as file:
            there = file.read(LIMIT)
    except OSError:
        return False
    mark = mark_of(report, form)
    return mark is not None and mark_of(there, form) == mark


def _named(kenmerk: str | None) -> str | None:
    """Return the mark, or None for that of a report that was made so that nobody knows the casus."""
    return None if kenmerk == LEFT_OUT else kenmerk


def _mark_in_json(report: str) -> str | None:
    try:
        data = json.loads(report)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(data, dict) and isinstance(data.get("schema_versie"), int)):
        return None
    kenmerk = data.get("kenmerk")
    return kenmerk if isinstance(kenmerk, str) else None
