"""`vergelijk`: two rule bases on the same casussen."""

import json
import shutil
from pathlib import Path

import pytest

from kijkwijzer.data import data_folder
from tests.cli.conftest import Runner
from tests.cli.test_regels import RULE

ADDED = """\
- id: eigen.mijdt
  laag: adviseren
  als:
    - leefgebied: {leefgebied: werk}
  dan:
    - eigen_zinnen: {leefgebied: werk}
  uitleg: Een regel om te proberen.
  bron: [eigen-uitbreiding]
  toetsing: niet-getoetst
  voorbeelden:
    - wel: [leefgebied: {leefgebied: werk, vermelding: eigen}]
    - niet: [leefgebied: {leefgebied: wonen, vermelding: eigen}]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "99-eigen.yaml").write_text(ADDED, encoding="utf-8")
    return folder


def test_rules_on_top_of_ours_show_what_they_add(
    kijkwijzer: Runner, casus: Path, own: Path
) -> None:
    result = kijkwijzer("vergelijk", "--nieuw", own, casus)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1 casus bekeken, ")
    assert "Regels: 1 erbij (eigen.mijdt)" in lines


def test_a_whole_rule_base_stands_on_its_own(
    kijkwijzer: Runner, casus: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "rules"
    shutil.copytree(data_folder("rules"), whole)
    (whole / "99-eigen.yaml").write_text(ADDED, encoding="utf-8")
    result = kijkwijzer("vergelijk", "--oud", whole, casus, "--formaat", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["regels"] == {
        "erbij": [],
        "weg": ["eigen.mijdt"],
        "anders": [],
    }


def test_a_rule_base_that_is_broken_is_a_failure(
    kijkwijzer: Runner, casus: Path, own: Path
) -> None:
    (own / "99-eigen.yaml").write_text(RULE.replace("telt", "telde"), encoding="utf-8")
    result = kijkwijzer("vergelijk", "--nieuw", own, casus)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Fout: Deze regels zijn niet te gebruiken.\n" in result.stderr


def test_without_another_rule_base_there_is_nothing_to_compare(
    kijkwijzer: Runner, casus: Path
) -> None:
    result = kijkwijzer("vergelijk", casus)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Geef met --oud of --nieuw een map met regels." in result.stderr


def test_a_casus_that_nobody_takes_is_a_failure(
    kijkwijzer: Runner, own: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "fout.yaml"
    wrong.write_text("kenmrk: a\n", encoding="utf-8")
    result = kijkwijzer("vergelijk", "--nieuw", own, wrong)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{wrong}:1:1: " in result.stderr
