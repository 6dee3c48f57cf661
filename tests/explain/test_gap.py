"""`waarom-niet`: the nearest rule, and what in the casus would change it."""

import json

import pytest

from kijkwijzer.advice.model import as_data
from kijkwijzer.explain.asked import NotUnderstood
from kijkwijzer.explain.gap import StandsAlready, WaaromNiet, as_text, explain
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.rulebase import RuleBase
from tests.explain.conftest import CASUS, Asker, Reader
from tests.explain.test_chain import line_of


@pytest.fixture
def in_order(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> WaaromNiet:
    return explain(ask("status kader in-orde"), kok, rulebase)


def test_the_question_goes_down_to_what_the_casus_lacks(in_order: WaaromNiet) -> None:
    assert [each.regel for each in in_order.pogingen] == [
        "status.in-orde",
        "status.goed-gesprek",
        "brillen.stand-in-orde",
        "brillen.kader-voor",
    ]
    last = in_order.pogingen[-1]
    assert len(last.geldt) == 1
    assert "eens over waarom het er is?" in last.geldt_niet


def test_the_advice_names_the_place_what_should_stand_there_and_what_does(
    in_order: WaaromNiet,
) -> None:
    (advice,) = in_order.raad
    assert advice.pad == "gesprekken[1].kader.overeenstemming_waarom"
    assert advice.plek is not None
    assert advice.plek.regel == line_of("overeenstemming_waarom: nee")
    assert "waarde: ja]; nu staat er: " in advice.woorden


def test_following_the_advice_makes_it_hold(
    in_order: WaaromNiet, read: Reader, ask: Asker, rulebase: RuleBase
) -> None:
    better = read(CASUS.replace("overeenstemming_waarom: nee", "overeenstemming_waarom: ja"))
    with pytest.raises(StandsAlready):
        explain(ask("status kader in-orde"), better, rulebase)


def test_a_diagnosis_is_explained_by_the_rows_that_would_give_it(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("diagnose werk competentie"), kok, rulebase)
    assert answer.weging is not None
    assert sum(each.sterk for each in answer.weging.telling) == 1
    rows = {row.id: row for row in rulebase.tabellen.weging}
    assert {rows[row.regel].diagnose for row in answer.weging.rijen} == {"zelf"}
    assert not any(row.klopt for row in answer.weging.rijen)
    lacking = [sum(not each.klopt for each in row.vragen) for row in answer.weging.rijen]
    assert lacking == sorted(lacking)
    assert any("wil wel, kan het nog niet goed" in each.woorden for each in answer.raad)
    assert all(each.pad.startswith("leefgebieden.werk.uitspraken[]") for each in answer.raad)


def test_a_mixed_diagnosis_has_rows_of_its_own(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("diagnose werk gemengd"), kok, rulebase)
    assert answer.weging is not None
    names = [row.regel for row in answer.weging.rijen]
    assert sorted(names) == ["weging.meer-sterk", "weging.meer-zwak"]


def test_a_row_that_holds_below_the_one_that_decided_is_said_to_be_too_late(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("diagnose werk onbekend"), kok, rulebase)
    assert "een rij hierboven in de tabel ging voor" in as_text(answer, "kok.yaml")


def test_a_life_domain_that_is_not_in_the_casus_is_what_is_missing(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("diagnose wonen kansen"), kok, rulebase)
    assert answer.conclusie == "diagnose(leefgebied=wonen, probleem=kansen)"
    assert [each.pad for each in answer.raad] == ["leefgebieden.wonen"]


def test_a_counting_says_how_many_there_are(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> None:
    answer = explain(ask("waarnemen.ja-zeggen-nee-doen"), kok, rulebase)
    assert answer.pogingen[-1].want == "er zijn er 1"
    assert "gesprekken[].afspraken[].nagekomen" in [each.pad for each in answer.raad]


def test_what_is_in_the_way_is_named_with_its_place(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("stap.niets"), kok, rulebase)
    assert answer.pogingen[-1].want == "dit is er wel"
    assert answer.raad
    assert all(each.plek is not None for each in answer.raad)
    assert all(each.woorden.startswith("staat in de weg: ") for each in answer.raad)


def test_a_comparison_points_at_what_was_compared(
    ask: Asker, read: Reader, rulebase: RuleBase
) -> None:
    fitting = read(CASUS.replace("rol: leraar", "rol: verkoper"))
    answer = explain(ask("rol_oordeel werk mismatch"), fitting, rulebase)
    assert answer.raad[0].pad == "leefgebieden.werk.rol"
    assert answer.raad[0].plek is not None
    assert answer.raad[0].plek.regel == line_of("rol: leraar")


def test_a_comparison_with_what_was_counted_points_at_that(
    ask: Asker, read: Reader, rulebase: RuleBase
) -> None:
    twice = read(
        "kenmerk: x\n"
        "uitspraken:\n"
        "  - Ik wil werken, maar niemand neemt me aan.\n"
        "  - Ik wil best, maar ik krijg nergens een kans.\n"
    )
    answer = explain(ask("echtheid.vaker-te-horen"), twice, rulebase)
    assert "is een van" in answer.pogingen[-1].geldt_niet
    assert answer.raad
    assert all(each.pad.startswith("uitspraken[") for each in answer.raad)


def test_something_only_a_casus_can_state_is_asked_for_directly(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("context taalbarriere"), kok, rulebase)
    assert answer.pogingen == ()
    assert [each.pad for each in answer.raad] == ["context[]"]


def test_what_stands_has_no_why_not(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> None:
    for words in ("diagnose werk", "status kader probleem", "status.probleem"):
        with pytest.raises(StandsAlready):
            explain(ask(words), kok, rulebase)


@pytest.mark.parametrize(
    "words", ["rol_oordeel werk co-creator", "diagnose gemengd", "weging.meer-zwak"]
)
def test_a_question_with_more_than_one_meaning_is_asked_back(
    ask: Asker, kok: Reasoned, rulebase: RuleBase, words: str
) -> None:
    with pytest.raises(NotUnderstood):
        explain(ask(words), kok, rulebase)


def test_every_rule_that_did_not_fire_can_say_what_it_lacked(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    fired = {firing.rule for firing in kok.outcome.trace}
    silent = [rule.id for rule in rulebase.regels if rule.id not in fired]
    for name in silent[::4]:
        answer = explain(ask(name), kok, rulebase)
        assert answer.pogingen[0].regel == name
        assert answer.raad, name
        assert json.dumps(as_data(answer))
        assert "12345678" not in as_text(answer, "kok.yaml")
