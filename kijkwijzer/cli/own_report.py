"""Recognising a report that this program made, and for which casus."""

import json
import re
from pathlib import Path

from kijkwijzer.report import Format

LIMIT = 64_000_000
"""No report is larger; what is, is not read."""

_GENERATOR = '<meta name="generator" content="kijkwijzer">'
_KENMERK = re.compile(r'<meta name="kijkwijzer-kenmerk" content="([^"]*)">')
_FIRST_LINE = re.compile(r"<!-- kijkwijzer: kenmerk=(.*) -->")
_HEAD = 8_000


def mark_of(report: str, format: Format) -> str | None:
    """Return what tells reports of one casus from others, or None when it is no report of ours.

    It is compared with the mark of another report of the same format, and means nothing else.
    """
    match format:
        case "html":
            # The marks stand before the style; what comes later may be anybody's text.
            head = report[:_HEAD].partition("<style")[0]
            found = _KENMERK.search(head) if _GENERATOR in head else None
            return found and found[1]
        case "md":
            found = _FIRST_LINE.fullmatch(report.partition("\n")[0])
            return found and found[1]
        case "json":
            return _mark_in_json(report)


def is_report_like(path: Path, report: str, format: Format) -> bool:
    """Tell whether the file at `path` is a report of ours on the same casus as `report`."""
    try:
        with path.open("rb") as file:
            there = file.read(LIMIT).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    mark = mark_of(report, format)
    return mark is not None and mark_of(there, format) == mark


def _mark_in_json(report: str) -> str | None:
    try:
        data = json.loads(report)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(data, dict) and isinstance(data.get("schema_versie"), int)):
        return None
    kenmerk = data.get("kenmerk")
    return kenmerk if isinstance(kenmerk, str) else None
