"""The page to read together: own words, wishes and agreements, in language that everybody reads."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kijkwijzer.advice.model import Advies, Afspraak, Veiligheidsitem
from kijkwijzer.report import client_refusal, render
from kijkwijzer.report.together import DANGER, DEBT, together_of
from tests.contract.asking import knowledge
from tests.report.hostile import PAYLOADS, with_ids, with_texts
from tests.report.samples import NAMES, bare_advice
from tests.report.structure import read
from tests.report.test_gesprek import HOSTILE, ON_EXAMPLES, sound
from tests.report.variants import EXAMPLES, advice_on, calm_advice, example, full_advice
from tests.strategies import casussen

Part = TypeVar("Part")

FORBIDDEN_WORDS = (
    "diagnose", "zelfbeeld", "mismatch", "kader", "leefgebied", "kansenprobleem", "zelfsturing",
    "competentie", "interactie", "echtheid", "logica", "interventie", "indicatie", "aanwijzing",
    "weerstand", "afhaken", "stagnatie", "rol", "verkoper", "leraar", "co-creator", "kansengesprek",
    "traject", "casus", "cliënt", "professional", "netwerk", "problematiek", "verslaving", "psychisch",
    "schulden", "justitie", "gedrag", "motivatie", "ongemotiveerd", "opgegeven", "signaal", "veiligheid",
    "gevaar", "112", "maatwerk", "hulpvraag", "zorgmijder", "regie", "participatie", "evaluatie",
)  # fmt: skip
LONGEST_SENTENCE = 20
LONGEST_ON_AVERAGE = 15

CASUSSEN: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: casussen(knowledge().rulebase.vocabulary)
)
few = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def client_html(advies: Advies) -> str:
    return render(advies, NAMES, "html", "client")


def fixed_sentences(path: Path) -> list[str]:
    """Return the sentences of the page that are ours: without what the casus says."""
    advies = example(path)
    ours = replace(
        advies,
        kenmerk="x",
        goed_leven=None,
        afspraken=(),
        uitspraken=(),
        leefgebieden={
            id_: replace(area, doel_client="x.", uitspraken=())
            for id_, area in advies.leefgebieden.items()
        },
    )
    leaves = [one.text for one in read(client_html(ours)).all("h1", "h2", "h3", "p", "li")]
    return [
        sentence
        for leaf in leaves
        for sentence in re.split(r"(?<=[.?!:])\s+", " ".join(leaf.split()))
        if re.search(r"\w", sentence)
    ]


@ON_EXAMPLES
def test_the_page_for_the_client_holds_no_label_and_no_jargon(path: Path) -> None:
    words = re.findall(r"[\w-]+", " ".join(fixed_sentences(path)).casefold())
    assert len(words) > 100
    assert sorted(set(words) & set(FORBIDDEN_WORDS)) == []


@ON_EXAMPLES
def test_the_sentences_for_the_client_are_short(path: Path) -> None:
    lengths = [len(re.findall(r"\w+", one)) for one in fixed_sentences(path)]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= LONGEST_ON_AVERAGE


def test_only_what_the_client_said_now_and_meant_is_shown() -> None:
    advies = full_advice()
    area = advies.leefgebieden["werk"]
    said = area.uitspraken[0]
    told = {
        "mijn zoon zegt": replace(said, id="a", tekst="mijn zoon zegt", door="ander", wie="zoon"),
        "ik zeg als werker": replace(said, id="b", tekst="ik zeg als werker", door="professional"),
        "dat was vroeger": replace(said, id="c", tekst="dat was vroeger", wanneer="vroeger"),
        "geweldig hoor": replace(said, id="d", tekst="geweldig hoor", toon="ironisch"),
        "dat zei ik eerder": replace(said, id="e", tekst="dat zei ik eerder", gesprek="g1"),
        "dit zeg ik nu": replace(said, id="f", tekst="dit zeg ik nu"),
    }
    areas = {"werk": replace(area, uitspraken=tuple(told.values()))}
    text = read(client_html(replace(advies, leefgebieden=areas, uitspraken=()))).text
    assert [words for words in told if words in text] == ["dit zeg ik nu"]


def test_the_tenth_conversation_is_later_than_the_second() -> None:
    advies = full_advice()
    said = advies.leefgebieden["werk"].uitspraken[0]
    told = tuple(replace(said, id=g, tekst=f"in {g}", gesprek=g) for g in ("g2", "g10"))
    area = replace(advies.leefgebieden["werk"], uitspraken=told)
    words = together_of(replace(advies, leefgebieden={"werk": area}, uitspraken=())).said
    assert [one.said for one in words] == [("in g10",)]


def test_the_page_shows_wishes_and_the_latest_agreements_with_who() -> None:
    text = " ".join(read(client_html(full_advice())).text.split())
    assert "weer in een keuken staan" in text
    assert "Een keuken met mensen om me heen" in text
    assert "De training afzeggen. Dat doe ik." in text
    assert "Een keuken bellen. Dat doen we samen." in text
    assert "Rust nemen." in text
    assert "cv aanpassen" not in text.casefold()


def test_an_agreement_that_was_kept_is_not_shown_as_still_to_do() -> None:
    kept = {
        "ja": "Rust nemen. Dat is gedaan.",
        "deels": "Rust nemen. Een deel is gedaan.",
        "nee": "Rust nemen. Dat is nog niet gelukt. We kijken samen wat er nodig is.",
        "onbekend": "Rust nemen. Dat doe jij.",
    }
    for answer, told in kept.items():
        agreed = (Afspraak("rust nemen", "client", "g2", answer),)
        advies = replace(calm_advice(), afspraken=agreed, vast=example(EXAMPLES[0]).vast)
        text = " ".join(read(client_html(advies)).text.split())
        assert told in text
        assert [one for one in kept.values() if one in text] == [told]


def test_what_the_worker_wrote_about_a_wish_stands_without_quotes() -> None:
    html = client_html(calm_advice())
    assert "<bdi>weer in een keuken staan.</bdi>" in html
    assert "“<bdi>weer in een keuken staan" not in html
    assert "“<bdi>Geef me een keuken" in html


@ON_EXAMPLES
def test_the_four_ways_stand_side_by_side_and_none_is_marked(path: Path) -> None:
    advies = example(path)
    ways = [way.tekst for way in advies.client.wegen]
    shown = [one for one in read(client_html(advies)).all("li") if one.text.strip() in ways]
    assert [one.text.strip() for one in shown] == ways
    assert len(ways) == 4
    assert [one.attrs for one in shown] == [{}] * 4


def only_shown(advies: Advies) -> Advies:
    """Mark everything that the page for the client may not show."""

    def marked(value: Part) -> Part:
        return with_texts(value, lambda text: f"{text} GEHEIM")

    areas = {
        id_: replace(
            marked(area),
            naam=area.naam,
            doel_client=area.doel_client,
            uitspraken=tuple(
                replace(marked(one), tekst=one.tekst, zelfbeeld="onbekend")
                if (one.door, one.wanneer, one.toon) == ("client", "nu", "gewoon")
                else marked(one)
                for one in area.uitspraken
            ),
        )
        for id_, area in advies.leefgebieden.items()
    }
    return replace(
        marked(advies),
        kenmerk=advies.kenmerk,
        goed_leven=advies.goed_leven,
        afspraken=advies.afspraken,
        client=advies.client,
        vast=advies.vast,
        leefgebieden=areas,
        uitspraken=tuple(
            replace(marked(one), tekst=one.tekst)
            if (one.door, one.wanneer, one.toon) == ("client", "nu", "gewoon")
            else marked(one)
            for one in advies.uitspraken
        ),
        veiligheid=advies.veiligheid,
    )


@ON_EXAMPLES
def test_nothing_else_of_an_example_reaches_the_client(path: Path) -> None:
    assert client_html(only_shown(example(path))) == client_html(example(path))


@few
@given(CASUSSEN)
def test_nothing_else_of_any_casus_reaches_the_client(casus: dict[str, Any]) -> None:
    advies = advice_on(casus)
    assert client_html(only_shown(advies)) == client_html(advies)


def test_words_in_which_danger_was_found_are_left_out() -> None:
    advies = advice_on(
        {
            "kenmerk": "k",
            "leefgebieden": {
                "wonen": {"uitspraken": ["Vannacht slaap ik buiten.", "Ik wil een eigen huis."]}
            },
        }
    )
    assert advies.veiligheid
    html = client_html(advies)
    assert "Vannacht slaap ik buiten." not in html
    assert "Ik wil een eigen huis." in html


def test_every_text_with_the_same_danger_is_left_out() -> None:
    said = [
        "Mijn man slaat me als hij gedronken heeft.",
        "Hij slaat me ook als de kinderen slapen.",
    ]
    goal = "Weg bij mijn man, want hij slaat me."
    advies = advice_on(
        {
            "kenmerk": "k",
            "goed_leven": "Een huis waar hij me niet meer slaat.",
            "leefgebieden": {
                "wonen": {"doel_client": goal, "uitspraken": said},
                "gezin": {"uitspraken": [*said, "Ik wil rust."]},
            },
        }
    )
    for page in (client_html(advies), render(advies, NAMES, "tekst")):
        assert "slaat" not in page
    assert "Ik wil rust." in client_html(advies)
    named = {ground.citaat for sign in advies.veiligheid for ground in sign.gronden}
    assert {*said, goal} <= named


def test_what_is_left_out_makes_nothing_older_the_latest() -> None:
    def talk(day: str, agreed: str) -> dict[str, Any]:
        return {"datum": day, "afspraken": [{"wat": agreed, "door": "client"}]}

    old, new = "de brief zoeken", "niet thuis slapen, want hij slaat me"
    advies = advice_on(
        {
            "kenmerk": "k",
            "gesprekken": [talk("2026-10-01", old), talk("2026-11-01", new)],
            "leefgebieden": {
                "wonen": {
                    "uitspraken": [
                        {"tekst": "Ik wil een tuin.", "gesprek": 1},
                        {"tekst": "Hij slaat me elke dag.", "gesprek": 2},
                    ]
                }
            },
        }
    )
    for page in (client_html(advies), render(advies, NAMES, "tekst")):
        assert old not in page
        assert "slaat" not in page
        assert "Ik wil een tuin." not in page


@ON_EXAMPLES
def test_the_page_is_refused_exactly_where_safety_says_something(path: Path) -> None:
    advies = example(path)
    reason = client_refusal(advies)
    assert (reason is not None) == bool(advies.veiligheid)


def test_the_refusal_repeats_nothing_of_the_casus() -> None:
    known = replace(calm_advice(), vast=example(EXAMPLES[0]).vast)
    signs = [
        Veiligheidsitem("GEHEIM", "regel", (), soort=kind)
        for kind in ("dreigende-schuld", "huiselijk-geweld")
    ]
    debt, violence, both = (
        client_refusal(replace(known, veiligheid=tuple(some)))
        for some in (signs[:1], signs[1:], signs)
    )
    assert debt
    assert violence
    assert debt != violence == both
    assert "GEHEIM" not in debt + violence


def test_a_debt_that_threatens_speaks_of_no_unsafety_at_home_and_hides_no_words() -> None:
    said = "Donderdag staat de deurwaarder met een slotenmaker voor de deur."
    goal = "Ik wil een regeling, want de deurwaarder komt met een slotenmaker."
    area = {"doel_client": goal, "uitspraken": [said]}
    advies = advice_on({"kenmerk": "k", "leefgebieden": {"wonen": area}})
    assert {sign.soort for sign in advies.veiligheid} == {"dreigende-schuld"}
    reason = client_refusal(advies)
    assert reason == advies.vast[DEBT].tekst
    assert "thuis" not in reason
    assert said in client_html(advies)
    assert goal in client_html(advies)
    assert goal in render(advies, NAMES, "tekst")


def test_beside_another_danger_its_words_stay_hidden_and_those_about_debt_do_not() -> None:
    said = ["Donderdag staat de deurwaarder voor de deur.", "Mijn man slaat me."]
    advies = advice_on({"kenmerk": "k", "leefgebieden": {"wonen": {"uitspraken": said}}})
    assert client_refusal(advies) == advies.vast[DANGER].tekst
    html = client_html(advies)
    assert [one in html for one in said] == [True, False]


def test_without_any_words_the_page_asks_for_them() -> None:
    html = client_html(bare_advice())
    assert "Ik heb nog niets opgeschreven van wat jij zei." in html
    assert "Ik weet nog niet wat jij wilt." in html
    assert "We hebben nog niets afgesproken." in html
    assert sound(html) == []


@HOSTILE
def test_hostile_texts_change_nothing_but_text_for_the_client(payload: str) -> None:
    html = client_html(with_texts(calm_advice(), lambda _: payload))
    control = client_html(with_texts(calm_advice(), lambda _: "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert sound(html) == []
    html.encode()


@HOSTILE
def test_hostile_ids_change_nothing_but_text_for_the_client(payload: str) -> None:
    html = client_html(with_ids(calm_advice(), lambda id_: id_ + payload))
    control = client_html(with_ids(calm_advice(), lambda id_: id_ + "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert sound(html) == []


def test_a_hostile_text_can_be_read_as_it_was_said_by_the_client() -> None:
    advies = with_texts(calm_advice(), lambda _: PAYLOADS[1])
    assert PAYLOADS[1] in read(client_html(advies)).text


def test_the_lines_to_write_on_are_borders_since_paper_shows_no_background() -> None:
    html = client_html(full_advice())
    assert html.count("<span></span>") == 7
    rule = html[html.index(".kw-schrijf span {") :]
    assert "border-block-end" in rule[: rule.index("}")]
