"""Two looks at one conversation: the differences become topics, and neither decides for the other."""

from dataclasses import fields, replace

import pytest

from kijkwijzer.advice.model import Advies, Blik, Tekstitem
from kijkwijzer.beside import Kijker, with_view
from kijkwijzer.beside.told import AT_FIRST
from kijkwijzer.reading import Refused
from kijkwijzer.report import client_refusal
from tests.beside.samples import (
    CLIENT,
    DANGER,
    WORKER,
    Casus,
    advice,
    texts_of,
    with_area,
    with_talk,
)
from tests.contract.asking import rulebase


def seen(other: Casus = CLIENT, own: Casus = WORKER, van: Kijker = "client") -> Advies:
    return with_view(advice(own), advice(other), rulebase(), van)


def look(advies: Advies) -> Blik:
    assert advies.blik is not None
    return advies.blik


def topics(advies: Advies) -> tuple[Tekstitem, ...]:
    return look(advies).onderwerpen + look(advies).verder


def test_the_differences_become_topics_in_a_fixed_order() -> None:
    assert [one.regel for one in topics(seen())] == [
        "blik.wat-ander",
        "blik.kader-ander",
        "blik.echtheid-ander",
        "blik.doel",
        "blik.jouw-doel",
        "blik.gebied-ander",
        "blik.gebied-jij",
        "blik.diagnose",
        "blik.rol",
        "blik.afspraak",
        "blik.afspraken-ander",
        "blik.afspraken-jij",
        "blik.goed-ander",
        "blik.goed-jij",
        "blik.signalen-ander",
        "blik.signalen-jij",
    ]


def test_the_order_is_the_order_of_the_texts_in_the_rules() -> None:
    base = rulebase()
    upside_down = replace(base, teksten=dict(reversed(list(base.teksten.items()))))
    turned = with_view(advice(WORKER), advice(CLIENT), upside_down, "client")
    named = [one.regel for one in topics(turned)]
    assert named == [one.regel for one in reversed(topics(seen()))]


def test_a_few_topics_come_first_and_the_rest_can_wait() -> None:
    assert len(look(seen()).onderwerpen) == AT_FIRST
    assert look(seen()).verder


def test_a_topic_shows_what_both_say() -> None:
    told = texts_of(topics(seen()))
    assert "Bij jou: “weer in een keuken staan”." in told["blik.doel"]
    assert "Bij de cliënt: “een eigen zaak”." in told["blik.doel"]
    assert "in orde. Bij de cliënt: loopt vast." in told["blik.kader-ander"]
    assert "“cv aanpassen”? Volgens jouw bestand: nee. Bij de cliënt: ja." in told["blik.afspraak"]
    assert "mist een kans" in told["blik.diagnose"]
    assert "wil een andere weg" in told["blik.diagnose"]
    assert "“een kok bellen”" in told["blik.afspraken-ander"]
    assert "“je vroeg naar mijn oude zaak”" in told["blik.goed-ander"]
    assert "“weerstand”" in told["blik.signalen-jij"]


def test_a_topic_about_a_diagnosis_rests_on_the_words_of_both() -> None:
    [topic] = [one for one in topics(seen()) if one.regel == "blik.diagnose"]
    assert [(one.pad, one.citaat) for one in topic.gronden] == [
        ("leefgebieden.werk.uitspraken[0]", "Geef me een keuken en ik begin morgen."),
        ("blik.leefgebieden.werk.uitspraken[0]", "Ik begin liever zelf iets."),
    ]
    assert topic.gronden[0].uitspraak is not None
    assert topic.gronden[1].uitspraak is None


def test_a_bril_on_which_you_see_more_trouble_is_a_topic_too() -> None:
    turned = texts_of(topics(seen(WORKER, CLIENT)))
    assert {"blik.wat-jij", "blik.kader-jij", "blik.echtheid-jij"} <= turned.keys()
    assert "loopt vast. Bij de cliënt: in orde." in turned["blik.kader-jij"]


@pytest.mark.parametrize(
    ("answer", "expected"), [("nee", {"blik.interactie-ander"}), ("onbekend", set()), ("ja", set())]
)
def test_what_only_one_fills_in_is_a_topic_where_it_jams(answer: str, expected: set[str]) -> None:
    own = {"kenmerk": "x", "gesprekken": [{}]}
    other = {"kenmerk": "x", "gesprekken": [{"kader": answer}]}
    named = {one.regel.replace("kader", "interactie") for one in topics(seen(other, own))}
    assert named - {"blik.gelijk"} == expected


def test_what_only_one_writes_of_what_the_client_wants_is_a_topic() -> None:
    other = with_area(CLIENT, "werk", doel_client=None, doel_professional=None)
    assert "blik.doel-jij" in texts_of(topics(seen(other)))
    own = with_area(WORKER, "werk", doel_client=None)
    assert "“een eigen zaak”" in texts_of(topics(seen(own=own)))["blik.doel-ander"]


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("wil-en-kan", None, "blik.diagnose-jij"),
        (None, "wil-en-kan", "blik.diagnose-ander"),
        ("wil-en-kan", "wil-en-kan", None),
        (None, None, None),
    ],
)
def test_words_that_point_somewhere_in_one_file_only_are_a_topic(
    own: str | None, other: str | None, expected: str | None
) -> None:
    def casus(image: str | None) -> Casus:
        said = {"tekst": "Zo is het.", **({"zelfbeeld": image} if image else {})}
        return {"kenmerk": "x", "leefgebieden": {"werk": {"uitspraken": [said]}}}

    named = {one.regel for one in topics(seen(casus(other), casus(own)))}
    assert {one for one in named if "diagnose" in one} == ({expected} if expected else set())


def test_the_same_words_written_otherwise_are_no_difference() -> None:
    other = with_area(WORKER, "werk", doel_client="Weer  in een keuken staan.")
    assert [one.regel for one in topics(seen(other))] == ["blik.gelijk"]


def test_sentences_to_say_come_along_when_the_client_looked() -> None:
    assert all(len(one.zinnen) >= 2 for one in topics(seen()))


@pytest.mark.parametrize(("van", "called"), [("collega", "je collega"), ("onbekend", "de ander")])
def test_of_anybody_else_the_texts_say_so_and_have_no_sentences_for_the_client(
    van: Kijker, called: str
) -> None:
    advies = seen(van=van)
    assert f"Bij {called}: “een eigen zaak”." in texts_of(topics(advies))["blik.doel"]
    assert all(not one.zinnen for one in topics(advies))
    assert look(advies).van == van


def test_it_says_how_to_read_it_and_that_nobody_is_right() -> None:
    explained = texts_of(look(seen()).uitleg)
    assert list(explained) == ["blik.uitleg-twee", "blik.uitleg-basis"]
    assert "Jij en de cliënt" in explained["blik.uitleg-twee"]


def test_side_by_side_stands_what_each_has_and_what_only_one_has() -> None:
    both = look(seen()).naast
    kader = both.brillen["kader"]
    assert (kader.hier, kader.daar) == ("in-orde", "probleem")
    assert kader.alleen_daar
    assert not {one.regel for one in kader.alleen_hier} & {one.regel for one in kader.alleen_daar}
    werk = both.leefgebieden["werk"]
    assert werk.hier is not None
    assert werk.daar is not None
    assert (werk.hier.probleem, werk.daar.probleem) == ("kansen", "ik-pas-niet")
    assert (werk.hier.rol, werk.daar.rol) == ("leraar", "ouder")
    assert werk.woorden_daar == ("Ik begin liever zelf iets.",)
    assert both.leefgebieden["wonen"].hier is None
    assert both.leefgebieden["schulden"].daar is None
    assert [(one.wat, one.hier, one.daar) for one in both.afspraken] == [
        ("aanmelden voor de training", "nee", None),
        ("cv aanpassen", "nee", "ja"),
        ("een kok bellen", None, "nee"),
    ]
    assert {one.soort: (one.hier, one.daar) for one in both.signalen} == {
        "weerstand": (1, 0),
        "afhaken": (0, 1),
        "ja-zeggen-nee-doen": (1, 0),
    }
    assert [(one.hier, one.daar) for one in both.goede_momenten] == [(False, True), (True, False)]


def test_an_agreement_made_again_counts_as_it_went_the_last_time() -> None:
    talks = [
        {"afspraken": [{"wat": "bellen", "nagekomen": "nee"}]},
        {"afspraken": [{"wat": "Bellen", "nagekomen": "ja"}]},
    ]
    own = {"kenmerk": "x", "gesprekken": talks}
    [agreed] = look(seen(own, own)).naast.afspraken
    assert (agreed.hier, agreed.daar) == ("ja", "ja")


def test_no_place_of_the_other_file_can_be_taken_for_one_of_ours() -> None:
    both = look(seen()).naast
    items = [one for bril in both.brillen.values() for one in bril.alleen_daar]
    items.append(both.stap_daar)
    grounds = [ground for one in items for ground in one.gronden]
    assert grounds
    assert all(ground.pad.startswith("blik.") for ground in grounds)
    assert {(ground.uitspraak, ground.regelnummer) for ground in grounds} == {(None, None)}
    assert {(one.uitspraak, one.gesprek) for one in items} == {(None, None)}


def test_a_sign_of_danger_in_the_other_file_stands_above_everything_here() -> None:
    advies = seen({**CLIENT, "uitspraken": [DANGER]})
    assert not advice(WORKER).veiligheid
    assert {one.soort for one in advies.veiligheid} == {"slaapt-buiten"}
    assert {ground.citaat for one in advies.veiligheid for ground in one.gronden} == {DANGER}
    assert "“geen plek om te slapen”" in topics(advies)[0].tekst
    assert topics(advies)[0].toetsing == "niet-getoetst"


def test_the_page_for_the_client_is_held_back_for_danger_that_only_the_other_names() -> None:
    assert client_refusal(seen()) is None
    assert client_refusal(seen({**CLIENT, "uitspraken": [DANGER]})) is not None


def test_danger_that_both_name_is_no_topic_and_stands_there_once() -> None:
    own, other = {**WORKER, "uitspraken": [DANGER]}, {**CLIENT, "uitspraken": [DANGER]}
    advies = seen(other, own)
    assert advies.veiligheid == advice(own).veiligheid
    assert "blik.gevaar" not in texts_of(topics(advies))


def test_nothing_else_of_the_advice_changes() -> None:
    before, after = advice(WORKER), seen()
    changed = {
        one.name for one in fields(Advies) if getattr(before, one.name) != getattr(after, one.name)
    }
    assert "blik" in changed
    assert changed <= {"blik", "regels", "bronnen"}


def test_each_text_that_is_shown_can_be_looked_up() -> None:
    advies = seen()
    for one in topics(advies):
        assert "kiest niet tussen de twee" in advies.regels[one.regel].uitleg
        assert set(one.bron) <= advies.bronnen.keys()


def test_a_file_about_somebody_else_is_refused_without_saying_whom() -> None:
    with pytest.raises(Refused) as refused:
        with_view(advice(WORKER), advice(CLIENT, kenmerk="peter-geheim"), rulebase())
    [problem] = refused.value.problems
    assert "ander kenmerk" in str(problem)
    assert "peter-geheim" not in str(problem)
    assert "kok-7" not in str(problem)


def test_a_text_of_the_other_is_never_filled_in_again() -> None:
    other = with_area(CLIENT, "werk", doel_client="{wie} {jij} {nummer:112}")
    assert "“{wie} {jij} {nummer:112}”" in texts_of(topics(seen(other)))["blik.doel"]


def test_a_long_text_with_line_ends_becomes_one_line_in_a_topic() -> None:
    other = with_talk(CLIENT, afspraken=["een\nkok  bellen."])
    assert "“een kok bellen”" in texts_of(topics(seen(other)))["blik.afspraken-ander"]
