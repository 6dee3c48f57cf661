"""Looking at the rules: what there is, one piece in full, and whether the examples hold."""

from pathlib import Path

import pytest

from kijkwijzer.explain.rule_text import review, rows_of, texts_of
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.model import LAYERS
from kijkwijzer.rulebase.toetsing import Toetsing
from tests.cli.conftest import Runner

RULE = """\
- id: eigen.regel
  laag: duiden
  als:
    - telt: {uitspraak: $u, leefgebied: $l}
    - niet: {eigen_beeld: {uitspraak: $u}}
    - een_van: {$l: [werk, wonen]}
    - minstens: {aantal: 2, verschillend: $c, van: [cue: {uitspraak: $u, cue: $c, sterkte: [sterk, zwak]}]}
  dan:
    - duiding: {uitspraak: $u, zelfbeeld: opgegeven, sterkte: zwak}
  uitleg: Een regel om te proberen.
  bron: [eigen-uitbreiding]
  toetsing: {stand: getoetst, door: gedragskundige, datum: 2026-10-01}
  grenzen: Niet voor echte casussen.
  voorbeelden:
    - {KIND}: [telt: {uitspraak: u1, leefgebied: werk}]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "99-eigen.yaml").write_text(RULE.replace("{KIND}", "niet"), encoding="utf-8")
    return folder


def test_the_list_names_every_rule_on_a_line(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    result = kijkwijzer("regels", "lijst")
    assert (result.exit_code, result.stderr) == (0, "")
    listed = [line.split()[0] for line in result.stdout.splitlines()]
    assert listed == [rule.id for rule in rulebase.regels]


@pytest.mark.parametrize("laag", LAYERS)
def test_the_list_can_be_of_one_layer(kijkwijzer: Runner, rulebase: RuleBase, laag: str) -> None:
    lines = kijkwijzer("regels", "lijst", "--laag", laag).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [r.id for r in rulebase.regels if r.laag == laag]


def test_the_list_can_be_of_one_source(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    lines = kijkwijzer("regels", "lijst", "--bron", "kdw-vraag-5").stdout.splitlines()
    assert lines
    assert len(lines) == sum("kdw-vraag-5" in rule.bron for rule in rulebase.regels)


def test_an_unknown_source_names_the_nearest(kijkwijzer: Runner) -> None:
    result = kijkwijzer("regels", "lijst", "--bron", "kdw-vrag-5")
    assert result.exit_code == 1
    assert "Bedoel je 'kdw-vraag-5'?" in result.stderr


def test_what_was_reviewed_is_not_listed_as_unreviewed(
    kijkwijzer: Runner, rulebase: RuleBase, own: Path
) -> None:
    every = kijkwijzer("regels", "lijst", "--regels", own).stdout
    unreviewed = kijkwijzer("regels", "lijst", "--niet-getoetst", "--regels", own).stdout
    assert "eigen.regel" in every
    assert "eigen.regel" not in unreviewed
    waiting = [rule for rule in rulebase.regels if rule.toetsing.stand == "niet-getoetst"]
    assert unreviewed.count("\n") == len(waiting)


def test_texts_and_rows_can_be_listed_as_well(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    texts = kijkwijzer("regels", "lijst", "--soort", "tekst").stdout.splitlines()
    rows = kijkwijzer("regels", "lijst", "--soort", "rij").stdout.splitlines()
    assert len(texts) == len(rulebase.teksten)
    assert len(rows) == len(list(rows_of(rulebase.tabellen)))


def test_a_rule_is_shown_in_full(kijkwijzer: Runner, own: Path) -> None:
    shown = kijkwijzer("regels", "toon", "eigen.regel", "--regels", own).stdout
    for part in (
        "staat in: eigen/99-eigen.yaml, regel 1",
        "  - telt: {uitspraak: $u, leefgebied: $l}",
        "  - niet: {eigen_beeld: {uitspraak: $u}}",
        "  - een_van: {$l: [werk, wonen]}",
        "  - minstens: {aantal: 2, verschillend: $c, van: [cue: {uitspraak: $u, cue: $c, "
        "sterkte: [sterk, zwak]}]}",
        "  - duiding: {uitspraak: $u, zelfbeeld: opgegeven, sterkte: zwak}",
        "uitleg: Een regel om te proberen.",
        "grenzen: Niet voor echte casussen.",
        "toetsing: getoetst door gedragskundige op 2026-10-01",
        "  - eigen-uitbreiding: Eigen uitbreiding, niet uit een bron",
        "  - niet: [telt: {uitspraak: u1, leefgebied: werk}]",
    ):
        assert part in shown


def test_every_rule_text_and_row_can_be_shown(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    rule = next(rule for rule in rulebase.regels if texts_of(rule, rulebase.teksten))
    text = texts_of(rule, rulebase.teksten)[0]
    row = next(rows_of(rulebase.tabellen))
    assert text.werker in kijkwijzer("regels", "toon", rule.id).stdout
    assert text.werker in kijkwijzer("regels", "toon", text.id).stdout
    assert f"id: {row.id}" in kijkwijzer("regels", "toon", row.id).stdout


def test_an_unknown_id_names_the_nearest(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    known = rulebase.regels[0].id
    result = kijkwijzer("regels", "toon", f"{known}x")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"Bedoel je '{known}'?" in result.stderr


def test_our_own_rules_are_in_order(kijkwijzer: Runner, rulebase: RuleBase) -> None:
    result = kijkwijzer("regels", "controleer")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"In orde: {len(rulebase.regels)} regels")


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("wel", "dit voorbeeld hoort de regel te laten gelden, maar dat gebeurt niet"),
        ("niet", None),
        ("nog-niet", None),
    ],
)
def test_an_example_that_comes_out_differently_is_named_with_its_place(
    kijkwijzer: Runner, own: Path, kind: str, message: str | None
) -> None:
    (own / "99-eigen.yaml").write_text(RULE.replace("{KIND}", kind), encoding="utf-8")
    result = kijkwijzer("regels", "controleer", own)
    if message is None:
        assert result.exit_code == 0
    else:
        assert result.exit_code == 1
        assert result.stderr.startswith(
            f"eigen/99-eigen.yaml:15:1: KW103 fout: eigen.regel: {message}\n"
        )


@pytest.mark.parametrize("kind", ["niet", "nog-niet"])
def test_an_example_that_holds_where_it_should_not_is_named(
    kijkwijzer: Runner, own: Path, kind: str
) -> None:
    rule = RULE.replace("{KIND}", kind).replace("aantal: 2", "aantal: 1")
    cue = "cue: {uitspraak: u1, cue: c1, zegt: opgave, sterkte: sterk}"
    rule = rule.replace("leefgebied: werk}]\n", f"leefgebied: werk}}, {cue}]\n")
    (own / "99-eigen.yaml").write_text(rule, encoding="utf-8")
    result = kijkwijzer("regels", "controleer", own)
    assert result.exit_code == 1
    assert "eigen/99-eigen.yaml:15:1: KW103 fout: eigen.regel: " in result.stderr


def test_a_review_names_the_function_the_date_and_its_end() -> None:
    assert review(Toetsing()) == "niet-getoetst"
    done = Toetsing("getoetst", "jurist", "2026-10-01", "2027-10-01")
    assert review(done) == "getoetst door jurist op 2026-10-01, geldig tot 2027-10-01"
