"""The rule pages in `docs/regels`: fresh, complete, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

from kijkwijzer.explain.pages import pages
from kijkwijzer.explain.rule_text import texts_of
from kijkwijzer.rulebase import RuleBase

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "regels"
LINK = re.compile(r"\]\(([^)#]*)#?([^)]*)\)")


@pytest.fixture(scope="module")
def made(rulebase: RuleBase) -> dict[str, str]:
    return dict(pages(rulebase))


def test_the_pages_in_docs_are_fresh(made: dict[str, str]) -> None:
    stale = [
        name
        for name, text in made.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_bytes() != text.encode()
    ]
    assert stale == [], "maak ze opnieuw met: python -m kijkwijzer.explain.pages docs/regels"


def test_there_is_no_page_of_a_file_that_is_gone(made: dict[str, str]) -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(made)


def test_every_rule_has_its_place_with_its_reason_and_its_texts(
    made: dict[str, str], rulebase: RuleBase
) -> None:
    for rule in rulebase.regels:
        page = made[f"{Path(rule.bestand).stem}.md"]
        assert page.count(f'<a id="{rule.id}"></a>') == 1
    shown = "".join(made.values()).replace("\\", "")
    for rule in rulebase.regels:
        assert " ".join(rule.uitleg.split()) in shown
        for text in texts_of(rule, rulebase.teksten):
            assert " ".join(text.werker.split()) in shown


def test_every_link_leads_somewhere(made: dict[str, str]) -> None:
    anchors = {name: set(re.findall(r'<a id="([^"]+)">', text)) for name, text in made.items()}
    for name, text in made.items():
        for page, anchor in LINK.findall(text):
            if page.startswith("../../"):
                lines = (ROOT / page.removeprefix("../../")).read_text(encoding="utf-8")
                assert int(anchor.removeprefix("L")) <= lines.count("\n")
            else:
                assert page in made, (name, page)
                assert not anchor or anchor in anchors[page], (name, page, anchor)
