"""Slices: each rule is asked about once, with all the rules that its conclusions depend on."""

import pytest

pytest.importorskip("clingo")

from dataclasses import replace

from kijkwijzer.checks.live import firing
from kijkwijzer.checks.solver.program import FIRES, ONLY
from kijkwijzer.checks.solver.question import base_program
from kijkwijzer.checks.solver.scope import Scope, areas_for
from kijkwijzer.checks.solver.slices import slices
from kijkwijzer.checks.solver.sweep import Sweep
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.strata import concludes, reads


def test_each_rule_is_asked_about_once(knowledge: Knowledge) -> None:
    asked = [rule.id for each in slices(knowledge) for rule in each.asked]
    assert sorted(asked) == sorted(rule.id for rule in knowledge.rulebase.regels)


def test_a_slice_holds_every_rule_that_concludes_what_its_rules_read_or_conclude(
    knowledge: Knowledge,
) -> None:
    for each in slices(knowledge):
        held = {rule.id for rule in each.knowledge.rulebase.regels}
        wanted = set().union(*(concludes(rule).union(*reads(rule)) for rule in each.asked))
        assert [
            rule.id
            for rule in knowledge.rulebase.regels
            if concludes(rule) & wanted and rule.id not in held
        ] == []


def test_only_rules_that_depend_on_the_life_domain_need_all_of_them(knowledge: Knowledge) -> None:
    sizes = [
        len(areas_for(each.knowledge.rulebase.regels, Scope(), knowledge.rulebase.vocabulary))
        for each in slices(knowledge)
    ]
    assert sizes == [2, len(knowledge.rulebase.vocabulary.leefgebieden) + 1]


def test_a_sweep_finds_just_what_can_happen(knowledge: Knowledge) -> None:
    first = next(rule for rule in knowledge.rulebase.regels if rule.laag == "waarnemen")
    rulebase = replace(knowledge.rulebase, regels=(first,))
    program = base_program(knowledge, Scope(), rulebase.regels, [ONLY])
    found = Sweep(program, rulebase, {FIRES: 1}).possible()
    assert firing(first.id) in found
    assert firing("bestaat-niet") not in found
