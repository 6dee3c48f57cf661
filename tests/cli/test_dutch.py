"""Everything click says to a user is Dutch, also after an upgrade of click."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kijkwijzer.cli.dutch import MESSAGES, PLURALS
from kijkwijzer.cli.program import program
from tests.cli.conftest import Runner

SOURCES = sorted(Path(click.__file__).parent.glob("*.py"))
FIELD = re.compile(r"\{(\w+)|%\((\w+)\)")
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments|args|show|this|the|and|exit|version|default|required|"
    r"text|path|filename|directory|integer|boolean|missing|invalid|value|error|try|such|did|mean|"
    r"choose|got|unexpected|does|not|exist)\b",
    re.IGNORECASE,
)


def said(function: str) -> Iterator[str]:
    """Yield the first argument of each call of a gettext function in click."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == function
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value)


def commands(
    command: click.Command = program, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            inner = command.commands[name]
            yield from commands(inner, (*path, name))


ALL = dict(commands())


def test_every_message_of_click_has_its_dutch() -> None:
    messages = set(said("_"))
    assert len(messages) > 40
    assert messages - MESSAGES.keys() == set()


def test_every_plural_of_click_has_its_dutch() -> None:
    plurals = set(said("ngettext"))
    assert len(plurals) > 4
    assert plurals - PLURALS.keys() == set()


@pytest.mark.parametrize("message", [*MESSAGES, *PLURALS])
def test_a_translation_names_nothing_that_click_does_not_give(message: str) -> None:
    dutch = " ".join(PLURALS.get(message, (MESSAGES.get(message, ""),)))
    fields = {a or b for a, b in FIELD.findall(dutch)}
    given = {a or b for a, b in FIELD.findall(message)}
    if message in PLURALS:
        given |= {field[:-1] + "ies" if field.endswith("y") else f"{field}s" for field in given}
        given |= {"nargs", "len"}
    assert fields <= given


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_no_help_page_holds_english(kijkwijzer: Runner, path: tuple[str, ...]) -> None:
    result = kijkwijzer(*path, "--help")
    assert result.exit_code == 0
    assert "Gebruik: " in result.stdout
    without_names = re.sub(r"--\w[\w-]*", "", result.stdout)
    assert ENGLISH.findall(without_names) == []


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_and_option_says_what_it_does(path: tuple[str, ...]) -> None:
    command = ALL[path]
    assert command.help
    assert [p.name for p in command.params if isinstance(p, click.Option) and not p.help] == []


@pytest.mark.parametrize(
    "wrong",
    [
        ["analyze"],
        ["analyse"],
        ["analyse", "a.yaml", "--formaat", "docx"],
        ["analyse", "a.yaml", "--formaaat", "html"],
        ["analyse", "a.yaml", "--uit"],
        ["analyse", "a.yaml", "b.yaml"],
        ["analyse", "a.yaml", "--open=ja"],
        ["controleer"],
        ["regels", "lijst", "--laag", "bovenste"],
        ["regels", "weg"],
        ["regels", "nieuw", "Kader"],
        ["waarom", "a.yaml"],
        ["vergelijk", "a.yaml"],
        ["schema", "alles"],
        ["nieuw", "x.json"],
        ["nieuw", "x.yaml", "--leefgebied", "werken"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_explained_in_dutch_with_status_2(
    kijkwijzer: Runner, wrong: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = kijkwijzer(*wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Fout: " in result.stderr
    assert "--help' voor hulp." in result.stderr
    without_names = re.sub(r"--\w[\w-]*|\[OPTIES\]", "", result.stderr)
    assert ENGLISH.findall(without_names) == []
    assert list(tmp_path.iterdir()) == []


def test_the_english_words_are_seen_where_they_stand() -> None:
    @click.command()
    def plain() -> None:
        """Do it."""

    page = CliRunner().invoke(plain, ["--nope"], standalone_mode=True).output
    assert ENGLISH.findall(page + " Show this message")


def test_a_wrong_command_names_the_nearest(kijkwijzer: Runner) -> None:
    assert "Bedoel je 'analyse'?" in kijkwijzer("analyze").stderr


def test_a_long_message_is_shown_from_its_start(kijkwijzer: Runner, tmp_path: Path) -> None:
    result = kijkwijzer("nieuw", tmp_path / "a.yaml", "--leefgebied", "qqq")
    assert "Fout: Dit leefgebied bestaat niet (kies uit: werk, schulden," in result.stderr


def test_without_a_command_the_help_stands_on_standard_error(kijkwijzer: Runner) -> None:
    result = kijkwijzer()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Opdrachten:" in result.stderr
