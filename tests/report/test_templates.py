"""No template holds what could turn a text into markup."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from kijkwijzer.advice.compose import STANDING
from kijkwijzer.data import data_folder
from kijkwijzer.report.page import REPORT, css_of
from kijkwijzer.report.together import DANGER, DEBT
from tests.contract.asking import knowledge

FORBIDDEN = {
    "a filter that trusts": r"\|\s*safe\b",
    "trusted text": r"\bMarkup\b",
    "no escaping": r"autoescape",
    "an attribute without quotes": r"<[a-z][^>]*=\s*\{\{",
    "a script": r"<script\b",
    "an event": r"<[a-z][^>]*\son[a-z]+\s*=",
    "a style of its own": r"\sstyle\s*=",
    "an expression in a style": r"<style>(?!\{\{ stijl \}\}</style>)",
    "a link out of the page": r"(?:href|src)\s*=\s*(?![\"']#)",
    "an address": r"https?:(?!//www\.w3\.org/2000/svg)",
}  # fmt: skip


def templates() -> list[Path]:
    return sorted(data_folder("reports").rglob("*.jinja"))


def found_in(text: str) -> list[str]:
    return [name for name, pattern in FORBIDDEN.items() if re.search(pattern, text)]


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_template_holds_no_forbidden_construct(path: Path) -> None:
    assert found_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "broken",
    [
        "{{ x|safe }}", "{{ x | safe }}", "{{ Markup(x) }}", "{% autoescape false %}", "<p id={{ x }}>",
        "<script>", "<p onclick='x'>", "<p style='x'>", "<style>{{ x }}</style>", '<a href="{{ x }}">',
        "<img src=x>", "https://elders.example",
    ],
)  # fmt: skip
def test_a_forbidden_construct_is_seen(broken: str) -> None:
    assert found_in(broken) != []


def test_every_template_engine_escapes_and_is_strict() -> None:
    engines = [
        call
        for path in (data_folder("reports").parent / "kijkwijzer" / "report").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("Environment")
    ]
    assert len(engines) == 1
    options = {one.arg: ast.unparse(one.value) for one in engines[0].keywords}
    assert options["autoescape"] == "True"
    assert options["undefined"] == "StrictUndefined"


def test_the_style_asks_for_nothing_from_elsewhere() -> None:
    assert not re.search(r"url\(|@import|@font-face|</", css_of(REPORT))


def test_every_standing_advice_that_a_template_asks_for_stands_in_the_rules_and_no_other() -> None:
    asked = {
        name
        for path in templates()
        for name in re.findall(r'\bvast\((?:vast, )?"([a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    asked |= {DANGER, DEBT}
    texts = knowledge().rulebase.teksten
    standing = {id_.removeprefix(STANDING) for id_ in texts if id_.startswith(STANDING)}
    assert len(asked) > 15
    assert standing == asked


def test_every_list_of_words_that_a_template_asks_for_stands_in_the_rules() -> None:
    asked = {
        domain
        for path in templates()
        for domain in re.findall(r'naam\("([a-z_]+)"', path.read_text(encoding="utf-8"))
    }
    words = yaml.safe_load((data_folder("rules") / "namen.yaml").read_text(encoding="utf-8"))
    assert len(asked) > 10
    assert asked <= set(words)
