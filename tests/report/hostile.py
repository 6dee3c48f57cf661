"""An advice in which every text is hostile, and its benign twin of the same lengths."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kijkwijzer.data import data_folder
from kijkwijzer.report import page as page_module

T = TypeVar("T")

PAYLOADS = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script><style>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    '<meta http-equiv="refresh" content="0;url=https://elders.example/">',
    '<a href="https://elders.example/">klik</a>',
    "{{ 7 * 7 }}{% raw %}{# x #}${7*7}",
    "red;background:url(https://elders.example/x)",
    '"}*{display:none}@import "https://elders.example/x.css";/*',
    "&lt;b&gt;&amp;&#60;",
    "<!-- een opmerking -->]]><![CDATA[",
    "\u202egnirts\u2066\u200e en \x00 en \x1b[31m en \ud800 en \U000e0041",
    "| a | b |\n| --- | --- |\n# kop\n- lijst\n1. een\n```\n> citaat",
    "[klik](https://elders.example/) ![x](https://elders.example/x.png) <https://elders.example>",
    "*nadruk* _nadruk_ ~~weg~~ `code` **vet** www.elders.example iemand@elders.example",
    "x" * 10_000,
)

STEERING = {
    "status", "niveau", "ernst", "probleem", "zekerheid", "oordeel", "toetsing", "stand", "zelfbeeld",
    "herkomst", "door", "wanneer", "toon", "logica", "eens", "ingenomen", "passend", "gesprekstype",
    "soort", "vorm", "betrokken", "zegt", "sterkte", "nagekomen",
}  # fmt: skip
"""Fields that hold a symbol of the contract."""

TEXTS_BY_THOSE_NAMES = {("Getoetst", "door"), ("EersteStap", "wanneer")}
"""Free texts that are called as a symbol is elsewhere."""

IDS = {"id", "regel", "gesprek", "leefgebied", "uitspraak", "bron"}
"""Fields that hold an id: of a rule, a conversation, a life domain, a statement or a source."""

KEYED_BY_ID = {"regels", "bronnen", "leefgebieden"}


def benign(payload: str) -> str:
    """Return a plain word of the same length, so that marks fall on the same places."""
    return "x" * len(payload)


def without_escape(
    template: str, expression: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Render pages from a copy of the templates in which one trusts what it shows."""
    broken = folder / "reports"
    shutil.copytree(data_folder("reports"), broken)
    text = (broken / template).read_text(encoding="utf-8")
    shown = "{{ " + expression + " }}"
    assert shown in text
    trusting = text.replace(shown, "{{ " + expression + "|safe }}")
    (broken / template).write_text(trusting, encoding="utf-8")
    monkeypatch.setattr(page_module, "data_folder", lambda _: broken)


def with_texts(value: T, change: Callable[[str], str]) -> T:
    """Change every free text."""
    return _walk(
        value, "", lambda name, text: text if name in STEERING | IDS else change(text), str
    )


def with_ids(value: T, change: Callable[[str], str]) -> T:
    """Change every id, each in the same way wherever it stands."""
    return _walk(value, "", lambda name, text: change(text) if name in IDS else text, change)


def _walk(value: T, name: str, change: Callable[[str, str], str], key: Callable[[str], str]) -> T:
    result: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        parts = {
            f.name: _walk(
                getattr(value, f.name),
                "" if (kind, f.name) in TEXTS_BY_THOSE_NAMES else f.name,
                change,
                key,
            )
            for f in fields(value)
        }
        result = replace(value, **parts)
    elif isinstance(value, Mapping):
        name_key = key if name in KEYED_BY_ID else str
        result = {name_key(one): _walk(item, name, change, key) for one, item in value.items()}
    elif isinstance(value, tuple):
        result = tuple(_walk(item, name, change, key) for item in value)
    elif isinstance(value, str):
        result = change(name, value)
    return result  # type: ignore[no-any-return]
