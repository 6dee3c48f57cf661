"""Reading rule files: what is wrong is said with its place, and nothing wrong gets through."""

from pathlib import Path

import pytest

from kijkwijzer.data import data_folder
from kijkwijzer.reading import Refused
from kijkwijzer.rulebase.reading import read_rulebase
from kijkwijzer.rulebase.strata import reads

OURS = data_folder("rules")

RULE = """\
- id: proef.regel
  laag: {laag}
  als:
{als}
  dan:
    - {dan}
  uitleg: Een proef.
  bron: [eigen-uitbreiding]
  toetsing: niet-getoetst
  voorbeelden:
    - wel: [gesprek: {{gesprek: g1}}]
    - niet: [casus: {{casus: c}}]
"""


def refused(folder: Path, *, als: list[str], dan: str, laag: str = "adviseren") -> list[str]:
    """Write one rule in a folder of its own and return what is said about it."""
    lines = "\n".join(f"    - {line}" for line in als)
    (folder / "90-proef.yaml").write_text(
        RULE.format(laag=laag, als=lines, dan=dan), encoding="utf-8"
    )
    with pytest.raises(Refused) as caught:
        read_rulebase([OURS, folder])
    return [str(problem) for problem in caught.value.problems]


GOOD = "heeft_gesprek: {casus: $g}"


@pytest.mark.parametrize(
    ("als", "dan", "said"),
    [
        (["gesprk: {gesprek: $g}"], GOOD, "bedoel je 'gesprek'?"),
        (["gesprek: {gespreck: $g}"], GOOD, "bedoel je 'gesprek'?"),
        (["vorm: {gesprek: $g, vorm: telefon}"], GOOD, "bedoel je 'telefoon'?"),
        (["gesprek: {gesprek: $g}"], "heeft_gesprek: {casus: $h}", "'$h' komt in geen enkele"),
        (["gesprek: {gesprek: $g}"], "gesprek: {gesprek: $g}", "geen feit dat een regel kan"),
        (["gesprek: {gesprek: $g}"], "duiding: {uitspraak: $g}", "mist het veld 'zelfbeeld'"),
        (["niet: {gesprek: {gesprek: g1}}"], "heeft_gesprek: {casus: c}", "minstens één feit"),
        (
            ["gesprek: {gesprek: $g}", "niet: {vorm: {gesprek: $x}}"],
            GOOD,
            "staat alleen in 'niet', 'ongelijk' of 'een_van'",
        ),
        (["gesprek: {gesprek: $g}", "ongelijk: [$g]"], GOOD, "vergelijkt twee variabelen"),
        (
            ["gesprek: {gesprek: $g}", "minstens: {aantal: nul, verschillend: $v, van: []}"],
            GOOD,
            "heel getal",
        ),
        (
            ["gesprek: {gesprek: $g}"],
            "bevinding: {bril: kader, tekst: bestaat.niet}",
            "noemt een tekst die niet bestaat",
        ),
        (
            ["gesprek: {gesprek: $g}", "veiligheid: {}"],
            "gevaar: {plaats: $g, soort: dreiging, niveau: vraag-door}",
            "geen feit dat een regel kan",
        ),
    ],
)
def test_a_fault_in_a_rule_is_named_with_its_place(
    tmp_path: Path, als: list[str], dan: str, said: str
) -> None:
    messages = refused(tmp_path, als=als, dan=dan)
    assert any(said in message for message in messages), messages
    assert all("90-proef.yaml:" in message for message in messages)


def test_a_rule_cannot_read_what_a_later_layer_concludes(tmp_path: Path) -> None:
    messages = refused(
        tmp_path,
        laag="waarnemen",
        als=["gesprek: {gesprek: $g}", "diagnose: {leefgebied: werk}"],
        dan=GOOD,
    )
    assert any("komt pas in een latere laag" in message for message in messages)


def test_a_cycle_through_negation_is_refused(tmp_path: Path) -> None:
    messages = refused(
        tmp_path,
        laag="waarnemen",
        als=["gesprek: {gesprek: $g}", "niet: {heeft_gesprek: {casus: $g}}"],
        dan=GOOD,
    )
    assert any("wacht via 'niet' of 'minstens'" in message for message in messages)


def test_no_rule_that_leads_to_safety_may_deny_or_count(tmp_path: Path) -> None:
    messages = refused(
        tmp_path,
        laag="waarnemen",
        als=["gesprek: {gesprek: $g}", "niet: {vorm: {gesprek: $g}}"],
        dan="veiligheid: {soort: dreiging, niveau: vraag-door, tekst: doel}",
    )
    assert any("mag daarom geen 'niet'" in message for message in messages)


def test_an_id_of_ours_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "leefgebieden.yaml").write_text(
        "- {id: werk, naam: Ander werk, herkomst: uitbreiding, bron: [eigen-uitbreiding]}\n"
    )
    with pytest.raises(Refused) as caught:
        read_rulebase([OURS, tmp_path])
    assert "bestaat al" in str(caught.value.problems[0])


def test_an_organisation_adds_a_leefgebied_and_its_own_help(tmp_path: Path) -> None:
    (tmp_path / "leefgebieden.yaml").write_text(
        "- {id: huisdieren, naam: Huisdieren, herkomst: uitbreiding, bron: [eigen-uitbreiding]}\n"
    )
    (tmp_path / "tabellen").mkdir()
    (tmp_path / "tabellen" / "interventies.yaml").write_text(
        "- id: stad.hondenoppas\n"
        "  leefgebied: huisdieren\n"
        "  logica: kansen\n"
        "  naam: Hondenoppas\n"
        "  uitleg: Iemand past op de hond als de cliënt een afspraak heeft.\n"
        "  herkomst: uitbreiding\n"
        "  bron: [eigen-uitbreiding]\n"
        "  toetsing: niet-getoetst\n"
    )
    rulebase = read_rulebase([OURS, tmp_path])
    assert "huisdieren" in rulebase.vocabulary.leefgebieden
    assert rulebase.toegevoegd == {"stad.hondenoppas", "huisdieren"}


def test_negation_and_counting_look_only_at_facts_of_lower_strata() -> None:
    rulebase = read_rulebase([OURS])
    done: set[str] = set()
    for stratum in rulebase.strata:
        later = {
            pattern.type
            for other in rulebase.strata
            if other.nummer >= stratum.nummer
            for rule in other.regels
            for pattern in rule.dan
        }
        for rule in stratum.regels:
            _, complete = reads(rule)
            assert not complete & later, rule.id
        done |= {rule.id for rule in stratum.regels}
    assert done == {rule.id for rule in rulebase.regels}


@pytest.mark.parametrize("name", ["onze.yaml", "90-onze.yml", "text/onze.yaml", "tabellen/x.yaml"])
def test_a_file_that_nobody_reads_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("- {id: iets}\n", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        read_rulebase([OURS, tmp_path])
    assert "wordt niet gelezen" in str(caught.value.problems[0])
