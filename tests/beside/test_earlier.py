"""Then and now: what is new, gone or changed, and danger that has gone is still asked about."""

from dataclasses import replace
from typing import Any

import pytest

from kijkwijzer.advice.model import Advies, Eerder
from kijkwijzer.beside import with_earlier
from kijkwijzer.reading import Refused
from tests.beside.samples import (
    DANGER,
    EARLIER,
    WORKER,
    Casus,
    advice,
    texts_of,
    with_area,
    with_talk,
)
from tests.contract.asking import rulebase


def since(then: Casus = EARLIER, now: Casus = WORKER) -> Advies:
    return with_earlier(advice(now), advice(then), rulebase())


def changed(advies: Advies) -> dict[str, str]:
    then = part(advies)
    return texts_of(then.wijzigingen + then.verder)


def part(advies: Advies) -> Eerder:
    assert advies.eerder is not None
    return advies.eerder


def test_the_changes_stand_in_a_fixed_order() -> None:
    assert list(changed(since())) == [
        "eerder.stap-anders",
        "eerder.bril-slechter",
        "eerder.diagnose",
        "eerder.doel",
        "eerder.gebied-nieuw",
        "eerder.gebied-weg",
        "eerder.afspraken-niet",
        "eerder.afspraken-weg",
        "eerder.goed-nieuw",
        "eerder.signalen-nieuw",
        "eerder.bril-bekend",
    ]


def test_a_change_says_how_it_was_and_how_it_is() -> None:
    told = changed(since())
    assert "Toen: in orde. Nu: loopt vast." in told["eerder.bril-slechter"]
    assert "Toen: “rust”. Nu: “weer in een keuken staan”." in told["eerder.doel"]
    assert "Nu: de cliënt mist een kans." in told["eerder.diagnose"]
    assert "“aanmelden voor de training” en “cv aanpassen”" in told["eerder.afspraken-niet"]
    assert "“een brief lezen”" in told["eerder.afspraken-weg"]
    assert "“weerstand” en “ja zeggen, nee doen”" in told["eerder.signalen-nieuw"]


def test_a_changed_diagnosis_shows_the_words_that_changed_it() -> None:
    items = part(since()).wijzigingen
    [change] = [one for one in items if one.regel == "eerder.diagnose"]
    assert [one.citaat for one in change.gronden] == ["Geef me een keuken en ik begin morgen."]


def test_the_other_way_around_it_went_better() -> None:
    then, now = {**WORKER, "datum": "2026-01-01"}, {**EARLIER, "datum": "2026-12-01"}
    then = with_talk(then, datum="2025-12-30", afspraken=[{"wat": "bellen", "nagekomen": "nee"}])
    now = with_talk(now, afspraken=[{"wat": "bellen", "nagekomen": "ja"}])
    told = changed(since(then, now))
    assert "Toen: loopt vast. Nu: in orde." in told["eerder.bril-beter"]
    assert "“bellen”" in told["eerder.afspraken-nagekomen"]
    assert "eerder.bril-onbekend" in told
    assert "“weerstand”" in told["eerder.signalen-weg"]
    assert "“huiselijk" not in told["eerder.gevaar-nieuw"]
    assert "“geweld thuis”" in told["eerder.gevaar-nieuw"]


def _read(*images: str) -> Casus:
    said: list[dict[str, Any]] = [
        {"tekst": f"Dit is zin {number}.", **({"zelfbeeld": image} if image else {})}
        for number, image in enumerate(images)
    ]
    return {"kenmerk": "x", "leefgebieden": {"werk": {"uitspraken": said}}}


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (["opgegeven"], ["opgegeven"], None),
        (["opgegeven"], ["wil-en-kan"], "eerder.diagnose"),
        ([""], ["wil-en-kan"], "eerder.diagnose-nieuw"),
        (["opgegeven", "wil-en-kan"], ["wil-en-kan"], "eerder.diagnose-nieuw"),
        (["opgegeven"], ["opgegeven", "wil-en-kan"], "eerder.diagnose-open"),
        (["opgegeven"], ["opgegeven", "opgegeven"], "eerder.zekerheid-meer"),
        (["opgegeven", "opgegeven"], ["opgegeven"], "eerder.zekerheid-minder"),
        ([""], [""], None),
    ],
)
def test_how_a_diagnosis_moved(then: list[str], now: list[str], expected: str | None) -> None:
    told = changed(since(_read(*then), _read(*now)))
    found = {one for one in told if "diagnose" in one or "zekerheid" in one}
    assert found == ({expected} if expected else set())


def test_the_same_casus_again_asks_whether_the_step_was_taken() -> None:
    told = changed(since({**WORKER, "datum": "2026-10-21"}))
    assert list(told) == ["eerder.stap-zelfde", "eerder.gelijk"]


def test_an_agreement_without_an_outcome_is_still_to_be_asked_about() -> None:
    now = with_talk(WORKER, afspraken=["cv aanpassen"])
    then = {**with_talk(EARLIER, afspraken=["Cv aanpassen"])}
    assert "“cv aanpassen”" in changed(since(then, now))["eerder.afspraken-open"]


def test_an_agreement_that_was_kept_then_is_no_news() -> None:
    kept = [{"wat": "bellen", "nagekomen": "ja"}]
    told = changed(since(with_talk(EARLIER, afspraken=kept), with_talk(WORKER, afspraken=[])))
    assert not [one for one in told if "afspraken" in one]


def test_danger_that_has_gone_is_asked_about_and_never_a_comfort() -> None:
    advies = since()
    assert not advice(WORKER).veiligheid
    [sign] = [one for one in advies.veiligheid if one.soort == "huiselijk-geweld"]
    assert sign.niveau == "vraag-door"
    assert sign.regel == "eerder.gevaar-weg"
    assert sign.toetsing == "niet-getoetst"
    assert "geweld thuis" in sign.tekst
    assert len(sign.zinnen) >= 2
    assert {one.pad.startswith("eerder.") for one in sign.gronden} == {True}
    assert {one.soort for one in advice(EARLIER).veiligheid} <= {
        one.soort for one in advies.veiligheid
    }


def test_danger_that_is_less_grave_now_is_asked_about_beside_the_sign_of_now() -> None:
    then = advice({**EARLIER, "uitspraken": ["Ik maak er vannacht een eind aan."]})
    grave = [one for one in then.veiligheid if one.soort == "suicidaliteit"]
    assert "nu-handelen" in {one.niveau for one in grave}
    now = replace(
        advice(WORKER), veiligheid=tuple(replace(one, niveau="vraag-door") for one in grave)
    )
    signs = with_earlier(now, then, rulebase()).veiligheid
    assert set(now.veiligheid) <= set(signs)
    more = [one for one in signs if one.soort == "suicidaliteit" and one not in now.veiligheid]
    assert [one.regel for one in more] == ["eerder.gevaar-lichter"]


def test_new_danger_is_the_first_change() -> None:
    told = changed(since(now={**WORKER, "uitspraken": [DANGER]}))
    assert next(iter(told)) == "eerder.gevaar-nieuw"
    assert "“geen plek om te slapen”" in told["eerder.gevaar-nieuw"]


def test_it_says_that_both_were_read_with_the_rules_of_today() -> None:
    [explained] = part(since()).uitleg
    assert "met de regels van vandaag" in explained.tekst
    assert part(since()).datum == "2026-08-03"


def test_without_a_date_it_asks_which_file_is_the_oldest() -> None:
    undated = {key: value for key, value in EARLIER.items() if key != "datum"}
    assert "eerder.zonder-datum" in texts_of(part(since(undated)).uitleg)


@pytest.mark.parametrize("then", ["2026-11-03", "2026-11-04"])
def test_a_file_that_is_not_earlier_is_refused(then: str) -> None:
    with pytest.raises(Refused) as refused:
        since({**EARLIER, "datum": then})
    [problem] = refused.value.problems
    assert "niet van vóór de casus" in str(problem)
    assert "2026" not in str(problem)


def test_a_file_with_a_later_conversation_is_refused() -> None:
    undated = {key: value for key, value in EARLIER.items() if key != "datum"}
    with pytest.raises(Refused):
        since(with_talk(undated, datum="2026-10-21"))
    assert since(with_talk(undated, datum="2026-10-20")).eerder is not None


def test_an_earlier_file_about_somebody_else_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        since({**EARLIER, "kenmerk": "peter-geheim"})
    assert "peter-geheim" not in str(refused.value.problems[0])


def test_a_life_domain_without_a_goal_then_is_no_changed_goal() -> None:
    then = with_area(EARLIER, "werk", doel_client=None)
    assert "eerder.doel" not in changed(since(then))
