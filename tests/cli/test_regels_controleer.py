"""Checking rules from the command line: codes, places, and a casus for what is wrong."""

from pathlib import Path

import pytest

import kijkwijzer.checks
from kijkwijzer.checks import ERNST, Issue
from kijkwijzer.knowledge import Knowledge
from tests.cli.conftest import Runner

BROKEN = Path(__file__).parents[1] / "checks" / "kapot"

CONTRADICTION = Issue("KW304", "fout", None, "twee waarden", "../diagnose", "kenmerk: getuige\n")


@pytest.fixture
def contradicting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the checks find one contradiction: the real ones take the solver a minute."""

    def found(knowledge: Knowledge, *, deep: bool) -> list[Issue]:
        assert deep
        return [CONTRADICTION]

    monkeypatch.setattr(kijkwijzer.checks, "check_rules", found)


def test_what_the_loader_refuses_has_a_code_and_a_place_too(kijkwijzer: Runner) -> None:
    result = kijkwijzer("regels", "controleer", BROKEN / "KW003")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("KW003/90-kapot.yaml:4:")
    assert " KW003 fout: De variabele '$g' staat alleen in 'niet'" in result.stderr


def test_a_text_of_an_own_folder_is_found_at_its_place(kijkwijzer: Runner) -> None:
    result = kijkwijzer("regels", "controleer", BROKEN / "KW203")
    assert result.exit_code == 0
    assert "KW203/teksten/kapot.yaml:1:1: KW203 let-op: kapot.ongebruikt: " in result.stderr


def test_the_list_of_checks_says_what_each_severity_means(kijkwijzer: Runner) -> None:
    pytest.importorskip("clingo")
    result = kijkwijzer("regels", "controles")
    assert (result.exit_code, result.stderr) == (0, "")
    listed = {line.split()[0]: line.split()[1] for line in result.stdout.splitlines() if line}
    assert {folder.name for folder in BROKEN.iterdir()} <= listed.keys()
    assert all(meaning in result.stdout for meaning in ERNST.values())


@pytest.mark.usefixtures("contradicting")
def test_a_witness_lands_in_the_folder_that_was_asked_for(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    place = tmp_path / "diep" / "getuigen"
    result = kijkwijzer("regels", "controleer", "--grondig", "--getuigen", place)
    assert result.exit_code == 1
    assert "KW304 fout: ../diagnose: twee waarden" in result.stderr
    (written,) = place.iterdir()
    assert written.name == "KW304-..-diagnose.yaml"
    assert written.read_text(encoding="utf-8") == CONTRADICTION.witness


@pytest.mark.usefixtures("contradicting")
def test_a_folder_that_cannot_be_made_is_told_in_dutch(kijkwijzer: Runner, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    result = kijkwijzer(
        "regels", "controleer", "--grondig", "--getuigen", tmp_path / "bestand" / "map"
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert "een deel van het pad is geen map" in result.stderr
