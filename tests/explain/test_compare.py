"""Two rule bases on the same casussen: what comes, goes and changes, and through which rule."""

import json
from dataclasses import replace

import pytest

from kijkwijzer.advice.model import as_data
from kijkwijzer.explain.compare import Vergelijking, as_text, compare
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Refused
from kijkwijzer.rulebase.model import Holds, Pattern, Rule
from kijkwijzer.rulebase.vocabulary import Vocabulary
from tests.explain.conftest import CASUS

SOURCES = [("kok.yaml", CASUS.encode())]


def with_rules(knowledge: Knowledge, *rules: Rule) -> Knowledge:
    return replace(knowledge, rulebase=replace(knowledge.rulebase, regels=rules))


def without(knowledge: Knowledge, name: str) -> Knowledge:
    return with_rules(knowledge, *(r for r in knowledge.rulebase.regels if r.id != name))


def with_other(knowledge: Knowledge, name: str, old: str, new: str) -> Knowledge:
    """Return the rules with one constant of one rule's conditions changed."""

    def changed(rule: Rule) -> Rule:
        conditions = tuple(
            Holds(
                Pattern(
                    each.pattern.type,
                    tuple((new,) if term == (old,) else term for term in each.pattern.terms),
                )
            )
            if isinstance(each, Holds)
            else each
            for each in rule.als
        )
        return replace(rule, als=conditions)

    rules = knowledge.rulebase.regels
    return with_rules(knowledge, *(changed(r) if r.id == name else r for r in rules))


def with_text(knowledge: Knowledge, name: str, words: str) -> Knowledge:
    teksten = dict(knowledge.rulebase.teksten)
    teksten[name] = replace(teksten[name], werker=words)
    return replace(knowledge, rulebase=replace(knowledge.rulebase, teksten=teksten))


def total(found: Vergelijking) -> int:
    return sum(found.telling.values())


def test_the_same_rules_give_no_difference(knowledge: Knowledge) -> None:
    found = compare(knowledge, knowledge, SOURCES)
    assert (found.casussen, total(found), found.anders) == (1, 0, ())
    assert not (found.regels.alle | found.teksten.alle | found.rijen.alle)
    assert as_text(found) == (
        "1 casus bekeken, 0 met een verschil.\n"
        "Conclusies: 0 erbij, 0 weg, 0 anders, 0 met andere woorden.\n"
    )


def test_where_a_rule_stands_and_its_examples_are_no_difference(knowledge: Knowledge) -> None:
    moved = [replace(r, regelnummer=1, voorbeelden=()) for r in knowledge.rulebase.regels]
    found = compare(knowledge, with_rules(knowledge, *moved), SOURCES)
    assert found.regels.alle == frozenset()


def test_a_rule_that_is_gone_takes_its_conclusions_with_it(knowledge: Knowledge) -> None:
    found = compare(knowledge, without(knowledge, "kader.waarom-verschilt"), SOURCES)
    assert found.regels.weg == ("kader.waarom-verschilt",)
    assert found.telling["weg"] >= 1
    assert set(found.door) == {"kader.waarom-verschilt"}
    (one,) = found.anders
    gone = [each for each in one.verschillen if not each.gevolg]
    assert {each.soort for each in gone} == {"weg"}
    assert all(each.regel_oud == "kader.waarom-verschilt" for each in gone)


def test_a_comparison_can_be_read_from_the_other_side(knowledge: Knowledge) -> None:
    less = without(knowledge, "kader.waarom-verschilt")
    there, back = compare(knowledge, less, SOURCES), compare(less, knowledge, SOURCES)
    assert there.telling["weg"] == back.telling["erbij"]
    assert there.regels.weg == back.regels.erbij


def test_a_value_that_changes_under_its_key_is_one_difference(knowledge: Knowledge) -> None:
    other = with_other(knowledge, "brillen.kader-tegen", "nee", "deels")
    found = compare(knowledge, other, SOURCES)
    (one,) = found.anders
    status = next(each for each in one.verschillen if (each.oud or "").startswith("status("))
    assert status.soort == "anders"
    assert status.oud == "status(bril=kader, status=probleem)"
    assert status.nieuw is not None
    assert status.nieuw.startswith("status(bril=kader, ")


def test_what_only_follows_from_a_change_is_told_apart(knowledge: Knowledge) -> None:
    other = with_other(knowledge, "brillen.kader-tegen", "nee", "deels")
    found = compare(knowledge, other, SOURCES)
    (one,) = found.anders
    starts = {
        (each.oud or each.nieuw or "").split("(")[0] for each in one.verschillen if not each.gevolg
    }
    follows = {
        (each.oud or each.nieuw or "").split("(")[0] for each in one.verschillen if each.gevolg
    }
    assert starts == {"tegen"}
    assert "status" in follows
    assert list(found.door) == ["brillen.kader-tegen"]
    lines = [line for line in as_text(found).splitlines() if line.startswith("  ")]
    assert ["gevolg" in line for line in lines] == sorted("gevolg" in line for line in lines)


def test_other_words_in_a_text_show_where_it_is_used(knowledge: Knowledge) -> None:
    found = compare(knowledge, with_text(knowledge, "kader.waarom-verschilt", "Anders."), SOURCES)
    assert found.teksten.anders == ("kader.waarom-verschilt",)
    assert found.telling == {"erbij": 0, "weg": 0, "anders": 0, "woorden": 1}
    assert "≈ bevinding(bril=kader, tekst=kader.waarom-verschilt" in as_text(found)


def test_a_row_that_changes_is_named(knowledge: Knowledge) -> None:
    tables = knowledge.rulebase.tabellen
    fewer = replace(tables, weging=(*tables.weging[:1], *tables.weging[2:]))
    other = replace(knowledge, rulebase=replace(knowledge.rulebase, tabellen=fewer))
    found = compare(knowledge, other, SOURCES)
    assert found.rijen.weg == ("weging.een-alleen",)
    assert "weging.een-alleen" in as_text(found)


def test_a_file_that_one_side_does_not_take_is_a_difference(knowledge: Knowledge) -> None:
    words = knowledge.rulebase.vocabulary
    fewer = {**words.waarden, "rol": tuple(w for w in words.waarden["rol"] if w != "leraar")}
    narrow = Vocabulary(fewer, words.feiten, words.gebieden, words.vierslag, words.kern)
    other = replace(knowledge, rulebase=replace(knowledge.rulebase, vocabulary=narrow))
    found = compare(knowledge, other, SOURCES)
    assert [(one.casus, one.weigert) for one in found.anders] == [("kok.yaml", "nieuw")]
    assert compare(other, knowledge, SOURCES).anders[0].weigert == "oud"
    assert "de kant 'nieuw' neemt dit bestand niet aan" in as_text(found)


def test_a_file_that_neither_side_takes_is_refused(knowledge: Knowledge) -> None:
    with pytest.raises(Refused):
        compare(knowledge, knowledge, [("leeg.yaml", b"")])


def test_a_comparison_is_the_same_every_time(knowledge: Knowledge) -> None:
    other = with_other(knowledge, "brillen.kader-tegen", "nee", "deels")
    first, second = (json.dumps(as_data(compare(knowledge, other, SOURCES))) for _ in range(2))
    assert first == second
