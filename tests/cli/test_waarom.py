"""`waarom` and `waarom-niet` on the command line: answers, questions back, and how they end."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

WORDS = "Laat me met rust, het heeft toch geen zin."


def test_why_leads_to_the_clients_words_and_their_line(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("waarom", casus, "diagnose", "werk")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Waarom diagnose(leefgebied=werk, probleem=zelfsturing")
    line = casus.read_text(encoding="utf-8").splitlines().index(f"      {WORDS}") + 1
    assert f"{casus}:{line}:7 leefgebieden.werk.uitspraken[0]: “{WORDS}”" in result.stdout


@pytest.mark.parametrize("words", [["status", "kader"], ["status kader"], ["status(bril=kader)"]])
def test_a_question_may_be_quoted_or_not(kijkwijzer: Runner, casus: Path, words: list[str]) -> None:
    result = kijkwijzer("waarom", casus, *words)
    assert result.exit_code == 0
    assert "Waarom status(bril=kader, status=aandacht) in " in result.stdout


def test_why_as_json_has_the_same_steps(kijkwijzer: Runner, casus: Path) -> None:
    answer = json.loads(kijkwijzer("waarom", casus, "status kader", "--formaat", "json").stdout)
    assert answer["conclusie"] == "status(bril=kader, status=aandacht)"
    assert answer["stappen"][0]["nr"] == 1
    stated = [step for step in answer["stappen"] if step["plek"]]
    assert {step["plek"]["bestand"] for step in stated} == {str(casus)}


def test_why_not_says_what_should_stand_where(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("waarom-niet", casus, "status kader in-orde")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "NIET: " in result.stdout
    assert "(vul alleen in wat waar is):\n  - gesprekken[0].kader." in result.stdout


def test_why_not_as_json_has_the_tries_and_the_advice(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("waarom-niet", casus, "diagnose werk kansen", "--formaat", "json")
    answer = json.loads(result.stdout)
    assert list(answer) == ["conclusie", "pogingen", "weging", "raad", "ook"]
    assert answer["weging"]["rijen"]
    assert answer["raad"]


@pytest.mark.parametrize("command", ["waarom", "waarom-niet"])
@pytest.mark.parametrize(
    ("words", "meant"),
    [("diagnos werk", "Bedoel je 'diagnose'?"), ("status kadr", "Bedoel je 'kader'?")],
)
def test_an_unknown_word_is_wrong_use_and_names_the_nearest(
    kijkwijzer: Runner, casus: Path, command: str, words: str, meant: str
) -> None:
    result = kijkwijzer(command, casus, words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert meant in result.stderr


def test_when_several_conclusions_fit_they_are_listed(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("waarom", casus, "planstap")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Kies er een:\n  planstap(fase=" in result.stderr


def test_each_command_points_to_the_other(kijkwijzer: Runner, casus: Path) -> None:
    absent = kijkwijzer("waarom", casus, "status kader in-orde")
    assert (absent.exit_code, absent.stdout) == (1, "")
    assert f"kijkwijzer waarom-niet {casus} 'status kader in-orde'\n" in absent.stderr
    present = kijkwijzer("waarom-niet", casus, "status kader aandacht")
    assert (present.exit_code, present.stdout) == (1, "")
    assert f"kijkwijzer waarom {casus} 'status kader aandacht'\n" in present.stderr


@pytest.mark.parametrize("command", ["waarom", "waarom-niet"])
def test_a_casus_with_faults_is_refused_with_their_places(
    kijkwijzer: Runner, tmp_path: Path, command: str
) -> None:
    wrong = tmp_path / "fout.yaml"
    wrong.write_text("kenmerk: a\ncontxt: [onveiligheid]\n", encoding="utf-8")
    result = kijkwijzer(command, wrong, "status kader")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{wrong}:2:1: ")
    assert "Fout: Deze casus klopt nog niet.\n" in result.stderr


def test_a_casus_may_come_from_standard_input(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("waarom", "-", "status kader", input=casus.read_bytes())
    assert result.exit_code == 0
    assert " in invoer\n" in result.stdout
