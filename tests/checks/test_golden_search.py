"""The search for golden casussen: what a casus can show is shown, and nothing changes without need."""

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("clingo")

from kijkwijzer.checks.difference import Reasoned
from kijkwijzer.checks.distinguish import SmallCasussen
from kijkwijzer.checks.golden_casus import files_of, read_golden
from kijkwijzer.checks.golden_search import Renewed, renew
from kijkwijzer.checks.mutants import all_mutants, with_mutant
from kijkwijzer.checks.mutants_page import page
from kijkwijzer.checks.statable import Statable
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Refused
from kijkwijzer.rulebase.model import Fact

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def few_rules(knowledge: Knowledge) -> Knowledge:
    """Return our knowledge with the first rules only."""
    rulebase = knowledge.rulebase
    return replace(knowledge, rulebase=replace(rulebase, regels=rulebase.regels[:8]))


@pytest.fixture(scope="module")
def renewed(few_rules: Knowledge) -> Renewed:
    return renew(few_rules, ())


def test_every_mutant_that_a_casus_can_show_is_shown(renewed: Renewed) -> None:
    assert renewed.golden == renewed.te_onderscheiden
    assert renewed.over == frozenset()
    assert len(renewed.golden) > len(renewed.goldens) > 1


def test_each_golden_casus_is_the_only_one_to_show_the_mutant_it_is_named_after(
    renewed: Renewed, few_rules: Knowledge
) -> None:
    reasoned = [Reasoned(golden.gegeven, few_rules.rulebase) for golden in renewed.goldens]
    mutants = {mutant.naam: mutant for mutant in renewed.mutanten}
    for at, golden in enumerate(renewed.goldens[1:], 1):
        showing = [each.shows(mutants[golden.voor]) for each in reasoned]
        assert showing == [number == at for number in range(len(reasoned))]


def test_renewing_without_a_change_changes_nothing(renewed: Renewed, few_rules: Knowledge) -> None:
    assert renew(few_rules, renewed.goldens) == renewed


def test_a_casus_that_can_no_longer_be_stated_goes_away(
    renewed: Renewed, few_rules: Knowledge
) -> None:
    last = renewed.goldens[-1]
    odd = replace(last, gegeven=last.gegeven | {Fact("gesprek", ("g99",))})
    again = renew(few_rules, (*renewed.goldens, odd))
    assert again == renewed


def test_no_fact_can_be_left_out_of_a_small_casus(few_rules: Knowledge) -> None:
    mutants = all_mutants(few_rules.rulebase)
    statable = Statable(few_rules)
    stated = SmallCasussen(few_rules, mutants).showing(0, ()) or frozenset()
    assert stated in statable
    for fact in stated:
        fewer = stated - {fact}
        shows = Reasoned(fewer, few_rules.rulebase).shows(mutants[0])
        assert not (shows and fewer in statable)


def test_a_mutant_that_nobody_notices_stands_on_the_page(
    renewed: Renewed, few_rules: Knowledge
) -> None:
    number = min(renewed.te_onderscheiden - renewed.voorbeelden)
    missed = replace(renewed, golden=renewed.golden - {number})
    mutant = renewed.mutanten[number]
    line = f"- `{mutant.origineel.id}`: {mutant.soort} ({mutant.wat})\n"
    assert f"## Door niemand betrapt: 1\n\n{line}" in page(missed, few_rules)
    assert "## Door niemand betrapt: 0\n\nGeen enkele." in page(renewed, few_rules)


@pytest.mark.deep
def test_the_golden_casussen_and_their_page_are_fresh_and_no_mutant_is_missed(
    knowledge: Knowledge,
) -> None:
    now = renew(knowledge, read_golden(ROOT / "tests" / "golden"))
    missed = [now.mutanten[number].naam for number in sorted(now.over)]
    assert missed == []
    for name, text in files_of(now.goldens).items():
        assert (ROOT / "tests" / "golden" / name).read_text(encoding="utf-8") == text
    written = (ROOT / "docs" / "mutanten.md").read_text(encoding="utf-8")
    assert page(now, knowledge) == written


@pytest.mark.deep
def test_a_base_with_a_mutant_in_it_really_concludes_something_else(knowledge: Knowledge) -> None:
    """That a golden casus shows a mutant is worked out in a short way; here in full, for each."""
    rulebase = knowledge.rulebase
    casussen = [Reasoned(each.gegeven, rulebase) for each in read_golden(ROOT / "tests" / "golden")]
    wrong = []
    for mutant in all_mutants(rulebase):
        casus = next((each for each in casussen if each.shows(mutant)), None)
        if casus is None:
            continue
        try:
            outcome = reason(casus.stated, with_mutant(rulebase, mutant), ReferenceEngine())
        except Refused:  # the loader already refuses what makes a circle
            continue
        if outcome.concluded == casus.concluded:
            wrong.append(mutant.naam)
    assert wrong == []
