"""The handbook for the worker, read as a new worker would: every command in it works as written."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import Result

from docs.schermafdrukken.maak import HANDBOOK, PICTURES, files_in
from kijkwijzer.cli import loading
from kijkwijzer.report.pdf import PdfUnavailable, to_pdf
from tests.cli.conftest import Runner, our_knowledge

DOCS = HANDBOOK.parent
TEXT = HANDBOOK.read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:)(?P<target>[^)#]+)")
COMMANDS = [
    line
    for block in BLOCK.finditer(TEXT)
    if block["kind"] == "console"
    for line in block["body"].splitlines()
]
# What shows how to write a part of a casus, and is no file of its own.
PIECES = [
    block["body"]
    for block in BLOCK.finditer(TEXT)
    if block["kind"] == "yaml" and not block["body"].startswith("#")
]


@dataclass(frozen=True)
class Walked:
    """What a reader has who did everything in the handbook, from top to bottom."""

    folder: Path
    results: dict[str, Result]


def run(command: str) -> Result:
    name, *arguments = shlex.split(command)
    assert name == "kijkwijzer"
    return Runner()(*arguments)


@pytest.fixture(scope="module", autouse=True)
def _read_our_rules_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load_knowledge", lambda _: our_knowledge())
        yield


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    folder = tmp_path_factory.mktemp("lezer")
    results: dict[str, Result] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for block in BLOCK.finditer(TEXT):
            for name, content in files_in(block[0]).items():
                (folder / name).write_text(content, encoding="utf-8")
            if block["kind"] == "console":
                results |= {line: run(line) for line in block["body"].splitlines()}
        yield Walked(folder, results)


def why_no_pdf() -> str:
    """Return why this computer makes no PDF; nothing when it does."""
    try:
        to_pdf("<title>leeg</title>")
    except PdfUnavailable as missing:
        return missing.reason
    return ""


def said(text: str, folder: Path) -> str:
    """Return what a report says on a casus with this text."""
    (folder / "stuk.yaml").write_text(text, encoding="utf-8")
    result = run(f"kijkwijzer analyse {folder / 'stuk.yaml'} --formaat md --uit -")
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works_as_it_is_written(walked: Walked, command: str) -> None:
    result = walked.results[command]
    if "pdf" in command and (missing := why_no_pdf()):
        pytest.skip(missing)
    assert (result.exit_code, result.exception) == (0, None), result.stderr


def test_the_handbook_has_commands_files_and_pieces() -> None:
    assert len(COMMANDS) > 10
    assert "tomaat.yaml" in files_in(TEXT)
    assert PIECES


def test_every_file_that_the_handbook_names_is_there_afterwards(walked: Walked) -> None:
    named = set(re.findall(r"`([\w-]+\.\w+\.(?:html|txt|pdf))`", TEXT))
    assert named
    assert named <= {each.name for each in walked.folder.iterdir()}


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_of_a_casus_can_be_read_once_it_has_a_kenmerk(piece: str, tmp_path: Path) -> None:
    assert said(f"kenmerk: stuk\n{piece}", tmp_path)


def test_the_pieces_on_disagreeing_do_what_the_handbook_says(tmp_path: Path) -> None:
    reports = [said(f"kenmerk: stuk\n{piece}", tmp_path) for piece in PIECES[:2]]
    assert "Jij leest" in reports[0]
    assert "Jij ziet het anders" in reports[1]


def test_every_option_in_the_handbook_exists() -> None:
    known = "".join(
        run(f"kijkwijzer {command} --help").stdout for command in ("", "analyse", "nieuw")
    )
    named = set(
        re.findall(r"(?<![\w-])--[a-z][\w-]*", re.sub(r"```css.*?```", "", TEXT, flags=re.S))
    )
    assert "--blik-van" in named
    assert {one for one in named if one not in known} == set()


def test_an_unknown_option_would_be_noticed() -> None:
    assert run("kijkwijzer analyse tomaat.yaml --voor-client").exit_code == 2


@pytest.mark.parametrize("page", sorted({HANDBOOK, *(DOCS / "gemeente").glob("*.md")}))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_links_are_really_found() -> None:
    assert "huisstijl.md" in LINK.findall(TEXT)


def test_each_picture_is_shown_and_small_and_described() -> None:
    shown = re.findall(r"!\[([^\]]+)\]\(schermafdrukken/([\w-]+)\.png\)", TEXT)
    made = {picture.name for picture in PICTURES}
    assert {name for _, name in shown} == made
    assert {each.stem for each in (DOCS / "schermafdrukken").glob("*.png")} == made
    assert all(len(described) > 20 for described, _ in shown)
    sizes = [each.stat().st_size for each in (DOCS / "schermafdrukken").glob("*.png")]
    assert max(sizes) <= 150_000


@pytest.mark.parametrize("page", sorted((DOCS / "gemeente").glob("*.md")))
def test_what_a_municipality_gets_is_a_concept_and_says_so_at_the_top(page: Path) -> None:
    top = page.read_text(encoding="utf-8").split("\n## ")[0]
    assert "**Concept; de gemeente vult aan en beslist.**" in top


def test_the_texts_for_the_register_fit_its_fields() -> None:
    register = (DOCS / "gemeente" / "algoritmeregister.md").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^\*\*([^:*]+):\*\* (.+)$", register, re.M))
    longest = {"Naam": 100, "Korte omschrijving": 350, "Technische werking": 5000}
    assert longest.keys() <= fields.keys()
    too_long = {name for name, text in fields.items() if len(text) >= longest.get(name, 2500)}
    assert too_long == set()
