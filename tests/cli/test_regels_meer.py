"""More about the rules: which name a bril, the picture, the coverage, and the start of a new one."""

import json
from pathlib import Path

import pytest

from kijkwijzer.rulebase import RuleBase
from tests.cli.conftest import Runner


def test_the_list_can_be_of_one_bril(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    listed = kijkwijzer("regels", "lijst", "--bril", "kader").stdout
    names = [line.split()[0] for line in listed.splitlines()]
    assert "kader.waarom-verschilt" in names
    assert "echtheid.uitgesproken" not in names
    assert 0 < len(names) < len(rulebase.regels)


def test_the_list_can_be_of_one_life_domain_and_one_layer(kijkwijzer: Runner) -> None:
    of_domain = kijkwijzer("regels", "lijst", "--leefgebied", "schulden").stdout.splitlines()
    both = kijkwijzer("regels", "lijst", "--leefgebied", "schulden", "--laag", "adviseren").stdout
    assert of_domain
    assert set(both.splitlines()) <= set(of_domain)


@pytest.mark.parametrize(
    "wrong",
    [["--bril", "leesbril"], ["--leefgebied", "tuin"], ["--bril", "kader", "--soort", "tekst"]],
)
def test_a_bril_that_does_not_exist_is_wrong_use(kijkwijzer: Runner, wrong: list[str]) -> None:
    result = kijkwijzer("regels", "lijst", *wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "hoort bij regels, en is een van: " in result.stderr


def test_the_picture_goes_to_standard_output_or_to_a_file(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    shown = kijkwijzer("regels", "graaf")
    assert (shown.exit_code, shown.stderr) == (0, "")
    target = tmp_path / "graaf.svg"
    written = kijkwijzer("regels", "graaf", "--uit", target)
    assert (written.exit_code, written.stdout) == (0, "")
    assert target.read_text(encoding="utf-8") == shown.stdout


def test_a_picture_replaces_another_file_only_when_asked(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    target = tmp_path / "graaf.svg"
    target.write_text("van mij", encoding="utf-8")
    assert kijkwijzer("regels", "graaf", "--uit", target).exit_code == 1
    assert target.read_text(encoding="utf-8") == "van mij"
    assert kijkwijzer("regels", "graaf", "--uit", target, "--overschrijf").exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("<svg ")


def test_the_coverage_says_what_never_fired(
    kijkwijzer: Runner, rulebase: RuleBase, casus: Path
) -> None:
    result = kijkwijzer("regels", "dekking", casus, casus)
    assert (result.exit_code, result.stderr) == (0, "")
    every = len(rulebase.regels) + len(rulebase.tabellen.weging)
    assert f" van de {every} regels gingen af in 2 casussen.\n" in result.stdout
    assert "\nNooit (" in result.stdout


def test_the_coverage_as_json_has_every_rule(
    kijkwijzer: Runner, rulebase: RuleBase, casus: Path
) -> None:
    found = json.loads(kijkwijzer("regels", "dekking", casus, "--formaat", "json").stdout)
    assert [each["regel"] for each in found["regels"]][: len(rulebase.regels)] == [
        rule.id for rule in rulebase.regels
    ]


def test_a_casus_with_faults_has_no_coverage(kijkwijzer: Runner, tmp_path: Path) -> None:
    wrong = tmp_path / "fout.yaml"
    wrong.write_text("kenmrk: a\n", encoding="utf-8")
    result = kijkwijzer("regels", "dekking", wrong)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{wrong}:1:1: ")


def test_a_new_rule_can_be_finished_and_used(kijkwijzer: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "eigen"
    folder.mkdir()
    file = folder / "99-eigen.yaml"
    new = ["regels", "nieuw", "eigen.telt", "--laag", "duiden", "--als", "telt"]
    result = kijkwijzer(*new, "--dan", "eigen_lezing", "--uit", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert kijkwijzer("regels", "controleer", folder).exit_code == 1
    text = file.read_text(encoding="utf-8")
    text = text.replace("uitleg:   #", "uitleg: Daarom. #").replace(
        "bron: []", "bron: [kdw-schema]"
    )
    file.write_text(text, encoding="utf-8")
    assert kijkwijzer("regels", "controleer", folder).exit_code == 0


def test_a_new_rule_goes_below_what_stands_in_the_file(kijkwijzer: Runner, tmp_path: Path) -> None:
    file = tmp_path / "99-eigen.yaml"
    file.write_text("# van ons\n\n\n", encoding="utf-8")
    shown = kijkwijzer("regels", "nieuw", "eigen.een").stdout
    assert kijkwijzer("regels", "nieuw", "eigen.een", "--uit", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == f"# van ons\n\n{shown}"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["Kader"], "Een id bestaat uit kleine letters"),
        (["eigen.een", "--laag", "boven"], "Deze laag bestaat niet."),
        (["eigen.een", "--als", "antwoor"], "Bedoel je 'antwoord'?"),
        (["eigen.een", "--dan", "antwoord"], "Dit feit kan hier niet."),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_wrong_use_of_the_start_of_a_rule_is_explained(
    kijkwijzer: Runner, wrong: list[str], told: str
) -> None:
    result = kijkwijzer("regels", "nieuw", *wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_new_rule_cannot_take_an_id_that_exists(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    result = kijkwijzer("regels", "nieuw", rulebase.regels[0].id)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Dit id bestaat al." in result.stderr
