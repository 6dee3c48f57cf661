"""The golden casussen: our rules conclude what they concluded when the casussen were frozen."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kijkwijzer.checks.golden_casus import (
    Golden,
    changed,
    files_of,
    frozen_now,
    read_golden,
    write_golden,
)
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact

FOLDER = Path(__file__).parents[1] / "golden"

COMMAND = "python -m kijkwijzer.checks.golden --schrijf tests/golden --pagina docs/mutanten.md"

GOLDENS = read_golden(FOLDER)


def concluded_now(goldens: Iterable[Golden], rulebase: RuleBase) -> list[Golden]:
    return [frozen_now(each.voor, each.bestand, each.gegeven, rulebase) for each in goldens]


def test_our_rules_conclude_what_was_frozen(knowledge: Knowledge) -> None:
    lines = list(changed(GOLDENS, concluded_now(GOLDENS, knowledge.rulebase)))
    assert not lines, "\n".join(["Is this meant? Then run:", COMMAND, *lines])


def test_the_folder_holds_what_the_command_would_write() -> None:
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert on_disk == dict(files_of(GOLDENS))


def test_a_rule_that_is_gone_is_noticed_by_the_casus_for_it(knowledge: Knowledge) -> None:
    rulebase = knowledge.rulebase
    golden = next(golden for golden in GOLDENS if golden.voor.endswith("de hele regel"))
    name, _, _ = golden.voor.partition(" ")
    fewer = replace(rulebase, regels=tuple(rule for rule in rulebase.regels if rule.id != name))
    first, *lines = changed([golden], concluded_now([golden], fewer))
    assert first == f"anders: {golden.bestand}.json, {golden.voor}"
    assert lines != []


def golden_casus(name: str, stated: str, *concluded: str) -> Golden:
    facts = frozenset(Fact("heeft_gesprek", (each,)) for each in concluded)
    return Golden(name, "10", frozenset({Fact("gesprek", (stated,))}), facts)


def test_what_changed_is_told_by_casus_and_conclusion_and_only_once() -> None:
    before = [
        golden_casus("leeg", "", "a"),
        golden_casus("zelfde", "g1", "a", "c"),
        golden_casus("anders", "g2", "a", "d"),
        golden_casus("oud", "g3"),
    ]
    after = [
        golden_casus("leeg", "", "b"),
        golden_casus("zelfde", "g1", "b", "c"),
        golden_casus("anders", "g2", "b", "e"),
        golden_casus("nieuw", "g4"),
    ]
    assert list(changed(before, after)) == [
        "anders: 10.json, leeg",
        "  verschenen: heeft_gesprek(b)",
        "  verdwenen: heeft_gesprek(a)",
        "anders: 10.json, anders",
        "  verschenen: heeft_gesprek(e)",
        "  verdwenen: heeft_gesprek(d)",
        "nieuw: 10.json, nieuw",
        "weg: 10.json, oud",
    ]


def test_casussen_that_were_written_are_read_back_the_same(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    (tmp_path / "99-weg.json").write_text("[]", encoding="utf-8")
    write_golden(tmp_path, GOLDENS)
    assert read_golden(tmp_path) == GOLDENS
    assert not (tmp_path / "99-weg.json").exists()
