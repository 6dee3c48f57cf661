"""The report for colleagues: nothing that leads to a person, what to reread, and questions."""

import re
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings

from kijkwijzer.advice import model
from kijkwijzer.advice.model import (
    Advies,
    AfspraakNaast,
    Blik,
    Eerder,
    EersteStap,
    GebiedNaast,
    Gebiedskijk,
    Gesprekskop,
    Grond,
    MomentNaast,
    Tekstitem,
    Vergelijking,
)
from kijkwijzer.report import render
from kijkwijzer.report.intervision import KENMERK, LEFT_OUT, free_texts, without_traces
from tests.contract.asking import rulebase
from tests.report.hostile import PAYLOADS, with_ids, with_texts
from tests.report.samples import NAMES, bare_advice
from tests.report.structure import faults, read
from tests.report.test_client import CASUSSEN
from tests.report.test_gesprek import HOSTILE, ON_EXAMPLES
from tests.report.variants import advice_on, example, full_advice

LEADS_TO_A_PERSON = {"kenmerk", "titel", "datum", "functie", "wie", "bewaren_tot", "urgent_voor"}
NOBODY = {("Getoetst", "datum"), ("EersteStap", "wie"), ("Blik", "wie")}
"""When a text was reviewed, whether the worker or the client acts, and whether a colleague looked."""

SENTINEL = {
    "kenmerk": "geheimkenmerk-9",
    "titel": "Geheime titel van de casus",
    "datum": "2025-12-31",
    "professional": {"functie": "geheimefunctie"},
    "netwerk": [{"wie": "geheimezus", "betrokken": "ja", "kan": "bellen"}],
    "gesprekken": [
        {
            "datum": "2025-11-27",
            "aanwezig": ["geheimebuurman"],
            "interactie": {"leidt_ergens_toe": "nee", "signalen": [{"soort": "weerstand"}]},
            "kader": {"overeenstemming_waarom": "nee"},
            "echtheid": {"echt_gesprek": "deels"},
            "wat": {"gezamenlijk_doel": "ja"},
        },
        {
            "datum": "2025-12-28",
            "interactie": {"leidt_ergens_toe": "nee", "energie": "nee"},
            "kader": {"overeenstemming_waarom": "ja", "overeenstemming_dat": "nee"},
            "echtheid": {"echt_gesprek": "nee", "kenmerken": ["voorzichtig", "indirect"]},
            "wat": {"gezamenlijk_doel": "nee"},
            "opname": {"soort": "video", "toestemming": "nee", "gebruik": ["zelf"]},
        },
    ],
    "leefgebieden": {
        "werk": {
            "urgent": "ja",
            "urgent_voor": "2025-12-30",
            "uitspraken": [
                {"tekst": "Laat maar, het heeft toch geen zin.", "gesprek": 1},
                {"tekst": "Ik wil werken en ik kan werken.", "gesprek": 2},
                {"tekst": "Die wil niet werken.", "door": "ander", "wie": "geheimezoon"},
            ],
        }
    },
}
HIDDEN = ("geheim", "Geheim", "2025", "november", "december")


def shared_html(advies: Advies, names: Mapping[str, Mapping[str, str]] = NAMES) -> str:
    return render(advies, names, "html", "intervisie")


def test_nothing_that_leads_to_a_person_stands_anywhere_in_the_page() -> None:
    advies = advice_on(SENTINEL)
    names = rulebase().namen
    whole = render(advies, names, "html")
    assert [word for word in HIDDEN if word not in whole] == []
    html = shared_html(advies, names)
    assert [word for word in HIDDEN if word in html] == []


def test_conversations_are_called_by_their_number_also_inside_sentences() -> None:
    names = rulebase().namen
    text = (
        "Het gesprek van 27 november 2025 liep stroef, en het gesprek van 28 december 2025 niet. "
        "In het gesprek van 3 mei 2024 ook niet."
    )
    told = replace(
        bare_advice(),
        gesprekken=(
            Gesprekskop("g1", 1, "2025-11-27", None, None),
            Gesprekskop("g2", 2, "2025-12-28", None, None),
            Gesprekskop("g3", 3, None, None, None),
        ),
        intervisie=(Tekstitem(text, "regel", ()),),
    )
    shared = without_traces(told, names)
    assert shared.intervisie[0].tekst == (
        "Gesprek 1 liep stroef, en gesprek 2 niet. In het gesprek ook niet."
    )


def test_every_field_that_leads_to_a_person_is_left_out() -> None:
    found = {
        (kind.__name__, one)
        for kind in vars(model).values()
        if isinstance(kind, type) and is_dataclass(kind)
        for one in get_type_hints(kind)
        if one in LEADS_TO_A_PERSON
    }
    left_out = {(kind.__name__, name) for kind, names in LEFT_OUT.items() for name in names}
    assert found - NOBODY == left_out


@pytest.mark.parametrize(
    ("pad", "kept"),
    [
        ("netwerk[0].wie", False),
        ("gesprekken[0].aanwezig[0]", False),
        ("professional.functie", False),
        ("titel", False),
        ("leefgebieden.werk.uitspraken[2].wie", False),
        ("leefgebieden.werk.situatie", True),
        ("netwerk[0].kan", True),
    ],
)
def test_words_from_a_place_that_leads_to_a_person_are_not_quoted(pad: str, kept: bool) -> None:
    item = Tekstitem("x", "regel", (), gronden=(Grond(pad, "geheim"),))
    shared = without_traces(replace(bare_advice(), intervisie=(item,)), NAMES)
    assert (shared.intervisie[0].gronden[0].citaat == "geheim") is kept


@ON_EXAMPLES
def test_no_example_shows_its_mark_title_or_dates(path: Path) -> None:
    advies, names = example(path), rulebase().namen
    html = shared_html(advies, names)
    text = read(html).text
    assert f'content="{KENMERK}"' in html
    assert advies.titel is None or advies.titel not in html
    assert not re.search(r"\b20\d\d-\d\d-\d\d\b", text)
    assert not re.search(rf"\b\d{{1,2}} (?:{'|'.join(names['maand'].values())}) 20\d\d", text)
    people = [one.wie for one in advies.netwerk]
    own = [one.text for one in free_texts(advies)]
    assert [
        who
        for who in people
        if re.search(rf"\b{re.escape(who)}\b", text) and not any(who in words for words in own)
    ] == []


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CASUSSEN)
def test_what_is_shared_holds_everything_else(casus: dict[str, Any]) -> None:
    advies = advice_on(casus)
    shared = without_traces(advies, {})
    again = without_traces(replace(advies, kenmerk="ander", titel="ander", datum="2020-01-01"), {})
    assert shared == again
    assert shared.eerste_stap.tekst == advies.eerste_stap.tekst
    assert [one.tekst for one in shared.uitspraken] == [one.tekst for one in advies.uitspraken]


def test_the_page_starts_with_the_texts_to_reread_and_then_the_questions() -> None:
    html = shared_html(full_advice())
    heads = [one.text for one in read(html).all("h2")]
    assert heads[:3] == ["Lees dit eerst na", "Vragen om samen terug te kijken", "In het kort"]
    assert html.index("Lees dit eerst na") < html.index("Wat had ook gekund?")


@ON_EXAMPLES
def test_every_free_text_of_an_example_is_listed_with_its_place(path: Path) -> None:
    text = " ".join(read(shared_html(example(path), rulebase().namen)).text.split())
    found = free_texts(example(path))
    assert found
    missing = [one for one in found if " ".join(one.text.split()) not in text]
    assert missing == []


def test_every_text_that_somebody_wrote_is_in_the_list() -> None:
    advies = full_advice()
    listed = {one.text for one in free_texts(advies)}
    marked = with_texts(advies, lambda text: f"{text} GEMERKT")
    assert {one.text for one in free_texts(marked)} == {f"{text} GEMERKT" for text in listed}
    written = {
        "Twee jaar zonder werk", "weer in een keuken staan", "sollicitatietraining afronden", "komt op tijd",
        "Jobcoaching", "Volgens mij is de cliënt vooral moe.", "toen ik de training voorstelde",
        "ik legde uit dat de training moet", "daarna werd het stil", "we moesten samen lachen om de soep",
        "rijden naar een gesprek", "Staat elke dag vroeg op", "Een keuken met mensen om me heen",
        "Alleen als ik werk", "Volgende keer luister ik eerst.", "Ik weet niet of de training moet.",
        "Hoe blijf ik rustig als iemand boos wordt?", "Ja hoor, is goed.", "cv aanpassen",
        "De uitkering kan lager worden.",
    }  # fmt: skip
    assert written <= listed


def test_the_texts_of_a_second_casus_file_are_in_the_list_too() -> None:
    other = Gebiedskijk(None, None, None, None, "DOEL DAAR", "DOEL VAN DE ANDER")
    beside = Vergelijking(
        brillen={},
        leefgebieden={
            "werk": GebiedNaast("Werk", None, other, ("WOORDEN HIER",), ("WOORDEN DAAR",))
        },
        afspraken=(AfspraakNaast("AFSPRAAK DAAR", None, "ja"),),
        signalen=(),
        goede_momenten=(MomentNaast("MOMENT DAAR", hier=False, daar=True),),
        stap_daar=EersteStap("x", "regel", ()),
        zelfde_stap=False,
    )
    told = {
        "DOEL DAAR", "DOEL VAN DE ANDER", "WOORDEN HIER", "WOORDEN DAAR", "AFSPRAAK DAAR", "MOMENT DAAR"
    }  # fmt: skip
    looked = replace(bare_advice(), blik=Blik("collega", (), (), (), beside))
    before = replace(bare_advice(), eerder=Eerder("2025-01-01", (), (), (), beside))
    assert {one.text for one in free_texts(looked)} == told
    assert {one.text for one in free_texts(before)} == told
    shared = without_traces(before, NAMES).eerder
    assert shared is not None
    assert shared.datum is None


def test_without_free_texts_the_page_says_so() -> None:
    assert "Er staan geen vrije teksten in." in shared_html(bare_advice())


def test_the_rule_base_asks_the_questions_of_all_five_brillen() -> None:
    asked = {id_: text for id_, text in rulebase().teksten.items() if id_.startswith("intervisie.")}
    sources = {source for text in asked.values() for source in text.bron}
    assert {f"kdw-vraag-{number}" for number in range(1, 6)} <= sources
    assert all(text.werker.endswith(("?", ".")) for text in asked.values())


@HOSTILE
def test_hostile_texts_change_nothing_but_text_for_colleagues(payload: str) -> None:
    html = shared_html(with_texts(full_advice(), lambda _: payload))
    control = shared_html(with_texts(full_advice(), lambda _: "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert faults(html) == []
    html.encode()


@HOSTILE
def test_hostile_ids_change_nothing_but_text_for_colleagues(payload: str) -> None:
    html = shared_html(with_ids(full_advice(), lambda id_: id_ + payload))
    control = shared_html(with_ids(full_advice(), lambda id_: id_ + "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert faults(html) == []


def test_a_hostile_text_can_be_read_by_colleagues() -> None:
    assert PAYLOADS[1] in read(shared_html(with_texts(full_advice(), lambda _: PAYLOADS[1]))).text


def test_every_kind_of_free_text_has_its_words() -> None:
    kinds = {one.kind for one in free_texts(full_advice())}
    shown = read(shared_html(full_advice()))
    items = [one.text for one in shown.all("li") if re.search(r"\S: “", one.text)]
    assert len(kinds) == 20
    assert len(items) >= len(free_texts(full_advice()))
