"""Mutants are rules that could be loaded, and the solver tells rightly which of them matter."""

import pytest

pytest.importorskip("clingo")

from kijkwijzer.checks.distinguish import Comparison
from kijkwijzer.checks.mutants import all_mutants, noticed, report, survivors, with_mutant
from kijkwijzer.checks.mutation import Mutant, mutants_of, removed
from kijkwijzer.engine.reason import reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Refused
from kijkwijzer.rulebase.model import Absent, AtLeast, Fact, Holds, OneOf, Pattern, Rule
from tests.engine import worlds


def conclusions(knowledge: Knowledge, mutant: Mutant, stated: frozenset[Fact]) -> frozenset[Fact]:
    """Return what follows with the mutant in the place of its rule."""
    rulebase = with_mutant(knowledge.rulebase, mutant)
    return reason(stated, rulebase, ReferenceEngine()).concluded


def one_rule(*als: Holds | Absent | OneOf | AtLeast) -> Rule:
    return worlds.rule("r", list(als), [Pattern("beleefdheid_mogelijk", ("$g",))])


TOLK = Holds(Pattern("tolk", ("$g", ("ja", "informeel"))))
NOT_INTAKE = Absent(Pattern("soort", ("$g", ("intake",))))


def test_every_part_of_a_rule_gets_a_mutant(knowledge: Knowledge) -> None:
    rule = one_rule(TOLK, Holds(Pattern("gesprek", ("$g",))), NOT_INTAKE)
    made = {mutant.naam for mutant in mutants_of(rule, knowledge.rulebase.vocabulary)}
    assert made == {
        "r [weg] de hele regel",
        "r [voorwaarde-weg] voorwaarde 1: weg",
        "r [waarde] voorwaarde 1: zonder ja",
        "r [waarde] voorwaarde 1: zonder informeel",
        "r [omgedraaid] voorwaarde 1",
        "r [voorwaarde-weg] voorwaarde 2: weg",
        "r [omgedraaid] voorwaarde 2",
        "r [voorwaarde-weg] voorwaarde 3: weg",
        "r [waarde] voorwaarde 3: voortgang in plaats van intake",
        "r [omgedraaid] voorwaarde 3",
    }


def test_what_is_counted_gets_mutants_that_can_still_be_counted(knowledge: Knowledge) -> None:
    marks = Pattern("kenmerk", ("$g", "$k"))
    kinds = Pattern("soort", ("$g", ("intake", "crisis")))
    rule = one_rule(TOLK, AtLeast(2, "$k", (marks, kinds), "telling", ("$g",)))
    made = {mutant.naam for mutant in mutants_of(rule, knowledge.rulebase.vocabulary)}
    assert {name for name in made if "voorwaarde 2" in name} == {
        "r [voorwaarde-weg] voorwaarde 2: weg",
        "r [aantal] voorwaarde 2: één meer",
        "r [aantal] voorwaarde 2: één minder",
        "r [voorwaarde-weg] voorwaarde 2: 2 van wat telt: weg",
        "r [waarde] voorwaarde 2: 2 van wat telt: zonder intake",
        "r [waarde] voorwaarde 2: 2 van wat telt: zonder crisis",
    }


def test_no_mutant_leaves_a_variable_without_a_fact(knowledge: Knowledge) -> None:
    rule = one_rule(TOLK)
    kinds = {mutant.soort for mutant in mutants_of(rule, knowledge.rulebase.vocabulary)}
    assert kinds == {"weg", "waarde"}


def test_a_rule_that_is_gone_is_always_noticed(knowledge: Knowledge) -> None:
    rules = knowledge.rulebase.regels
    assert [rule.id for rule in rules if not noticed(removed(rule))] == []


def test_the_report_counts_and_places_the_survivors(knowledge: Knowledge) -> None:
    left = tuple(survivors(all_mutants(knowledge.rulebase)))
    lines = report(knowledge, solve=False).splitlines()
    assert lines[0].endswith(f", {len(left)} niet gemerkt door de eigen voorbeelden.")
    assert sum(line.startswith("rules/") for line in lines) == len(left)


def test_a_casus_that_shows_a_mutant_really_gives_other_conclusions(knowledge: Knowledge) -> None:
    mutants = [mutant for mutant in all_mutants(knowledge.rulebase) if mutant.soort != "conclusie"]
    chosen = mutants[::150]
    shown = Comparison(knowledge, chosen).casussen()
    compared = 0
    for number, answer in shown.items():
        try:
            other = conclusions(knowledge, chosen[number], answer.stated)
        except Refused:  # a flipped `niet` can make a circle, which the loader refuses
            continue
        assert other != answer.concluded
        compared += 1
    assert compared > len(chosen) / 2


def test_a_mutant_that_nothing_shows_gives_the_same_conclusions(knowledge: Knowledge) -> None:
    rule = next(rule for rule in knowledge.rulebase.regels if len(rule.positive) == 1)
    twice = Mutant("voorwaarde-weg", "niets", rule, rule)
    assert Comparison(knowledge, [twice]).casussen() == {}
