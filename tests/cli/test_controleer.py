"""Checking casussen: every file and every fault in one go, and nothing written."""

from pathlib import Path

from tests.cli.conftest import Runner
from tests.cli.running import CASUS


def test_a_good_casus_is_told_on_standard_error(kijkwijzer: Runner, casus: Path) -> None:
    result = kijkwijzer("controleer", casus)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{casus}: in orde\n"
    assert list(casus.parent.iterdir()) == [casus]


def test_all_files_are_checked_also_after_a_wrong_one(kijkwijzer: Runner, casus: Path) -> None:
    wrong = casus.with_name("fout.yaml")
    wrong.write_text("kenmerk: x\nkader: ja\ngesprekkken: []\n", encoding="utf-8")
    result = kijkwijzer("controleer", wrong, casus.with_name("weg.yaml"), casus)
    assert result.exit_code == 1
    assert f"{wrong}:2:1: " in result.stderr
    assert f"{wrong}:3:1: deze sleutel bestaat hier niet (bedoel je 'gesprekken'?)" in result.stderr
    assert f"Fout: {casus.with_name('weg.yaml')} bestaat niet." in result.stderr
    assert f"{casus}: in orde" in result.stderr
    assert result.stderr.endswith("Fout: 2 van de 3 bestanden kloppen nog niet.\n")


def test_standard_input_can_be_checked_too(kijkwijzer: Runner) -> None:
    assert kijkwijzer("controleer", "-", input=CASUS).stderr == "invoer: in orde\n"
    wrong = kijkwijzer("controleer", "-", input="kenmerk: x\ndatum: ooit\n")
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith("invoer:2:8: ")


def test_an_own_life_domain_is_known_with_the_own_rules(kijkwijzer: Runner, casus: Path) -> None:
    own = casus.parent / "eigen"
    own.mkdir()
    (own / "leefgebieden.yaml").write_text(
        "- {id: sport, naam: sport, herkomst: uitbreiding, bron: [eigen-uitbreiding]}\n",
        encoding="utf-8",
    )
    casus.write_text("kenmerk: x\nleefgebieden: {sport: {rol: leraar}}\n", encoding="utf-8")
    assert kijkwijzer("controleer", casus).exit_code == 1
    assert kijkwijzer("controleer", casus, "--regels", own).exit_code == 0
