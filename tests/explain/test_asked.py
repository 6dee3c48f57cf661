"""Understanding what somebody asks about."""

from dataclasses import fields
from typing import Any

import pytest

from kijkwijzer.explain.asked import Asked, NotUnderstood, as_asked, pattern_as_asked
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.model import Pattern
from tests.explain.conftest import Asker


def vars_of(row: Any) -> set[object]:  # noqa: ANN401 - a row of any table
    values = {getattr(row, column.name) for column in fields(row)}
    return values | {each for value in values if isinstance(value, tuple) for each in value}


STATUS = Asked(None, (Pattern("status", (("kader",), None)),))


@pytest.mark.parametrize(
    "words",
    [
        "status kader",
        "status(kader)",
        "status bril=kader",
        "status(bril=kader)",
        "status: {bril: kader}",
        "status: kader",
        "  status   Kader ",
        "kader",
    ],
)
def test_the_same_question_can_be_written_in_many_ways(ask: Asker, words: str) -> None:
    assert ask(words) == STATUS


def test_values_find_their_field_by_what_it_may_hold(ask: Asker) -> None:
    wanted = Pattern("diagnose", (("werk",), ("kansen",), ("zwak",)))
    assert ask("diagnose zwak werk kansen").patterns == (wanted,)


def test_a_life_domain_has_its_other_names(ask: Asker) -> None:
    assert ask("diagnose huisvesting") == ask("diagnose wonen") == ask("huisvesting")


def test_a_value_that_fits_two_fields_gives_two_readings(ask: Asker, rulebase: RuleBase) -> None:
    types = rulebase.vocabulary.feiten
    readings = [pattern_as_asked(each, types) for each in ask("rol_oordeel leraar").patterns]
    assert readings == ["rol_oordeel(ingenomen=leraar)", "rol_oordeel(passend=leraar)"]


def test_two_such_values_each_get_a_field(ask: Asker) -> None:
    found = ask("rol_oordeel ingenomen=leraar verkoper").patterns
    assert found == (Pattern("rol_oordeel", (None, ("leraar",), ("verkoper",), None)),)


def test_ids_of_the_casus_and_of_texts_are_values_too(ask: Asker) -> None:
    assert ask("telt u1 werk").patterns == (Pattern("telt", (("u1",), ("werk",))),)
    (found,) = ask("bevinding kader.dat-verschilt").patterns
    assert found.terms[1] == ("kader.dat-verschilt",)


def test_a_rule_and_a_row_of_the_weighing_table_go_by_their_id(ask: Asker) -> None:
    assert ask("status.probleem") == Asked("status.probleem", ())
    assert ask("weging.een-alleen") == Asked("weging.een-alleen", ())


def test_a_text_is_every_conclusion_that_shows_it(ask: Asker, rulebase: RuleBase) -> None:
    rules = {rule.id for rule in rulebase.regels}
    shown = {
        value
        for rule in rulebase.regels
        for shape in rule.dan
        for term in shape.terms
        if isinstance(term, tuple)
        for value in term
    }
    text = next(name for name in rulebase.teksten if name in shown - rules)
    asked = ask(text)
    assert asked.rule is None
    assert all((text,) in pattern.terms for pattern in asked.patterns)
    assert asked.patterns


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("diagnos werk", "bedoel je 'diagnose'?"),
        ("status kadr", "bedoel je 'kader'?"),
        ("status(brl=kader)", "bedoel je 'bril'?"),
        ("status.problem", "bedoel je 'status.probleem'?"),
        ("status qqq", "kies uit: interactie, kader,"),
        ("", "schrijf bijvoorbeeld: werk, status kader"),
        ("qqqqqqq", "schrijf bijvoorbeeld: werk, status kader"),
    ],
)
def test_what_is_not_understood_says_what_was_probably_meant(
    ask: Asker, words: str, hint: str
) -> None:
    with pytest.raises(NotUnderstood) as problem:
        ask(words)
    assert (problem.value.hint or "").startswith(hint)


def test_a_value_too_many_is_no_unknown_value(ask: Asker) -> None:
    with pytest.raises(NotUnderstood, match="geen veld meer over"):
        ask("status kader kader")


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("briltips", "status"),
        ("interventies", "diagnose"),
        ("gespreksstappen", "gesprekstype"),
        ("blokkades", "leefgebied"),
        ("rollen", "rol_oordeel"),
        ("methodieken", "casus"),
    ],
)
def test_a_row_of_a_table_is_asked_for_by_what_it_was_looked_up_by(
    ask: Asker, rulebase: RuleBase, table: str, kind: str
) -> None:
    for row in getattr(rulebase.tabellen, table):
        (pattern,) = ask(row.id).patterns
        assert pattern.type == kind
        constants = {v for term in pattern.terms if isinstance(term, tuple) for v in term}
        named = {value for value in vars_of(row) if value in constants}
        assert named or kind == "casus"


def test_no_message_repeats_what_was_asked(ask: Asker) -> None:
    with pytest.raises(NotUnderstood) as problem:
        ask("Annelies 123456782")
    told = f"{problem.value.message} {problem.value.hint}"
    assert "Annelies" not in told
    assert "123456782" not in told


def test_every_fact_can_be_asked_for_the_way_it_is_shown(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    facts = kok.outcome.stated | kok.outcome.concluded
    for fact in sorted(facts):
        shown = as_asked(fact, rulebase.vocabulary.feiten)
        assert ask(shown).fits(fact), shown
