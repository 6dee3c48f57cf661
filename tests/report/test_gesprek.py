"""The sheet to take along: sentences to say, two wordings each, and nothing about this client."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kijkwijzer.advice.model import Tekstitem
from kijkwijzer.report import render
from kijkwijzer.report.intervision import free_texts
from kijkwijzer.report.sheet import LONGEST, Line, Sheet, sheet_of
from kijkwijzer.rulebase.consistency import TEXT_FIELD
from kijkwijzer.rulebase.model import Tekst
from tests.contract.asking import rulebase
from tests.report.hostile import PAYLOADS, with_ids, with_texts
from tests.report.samples import NAMES, bare_advice
from tests.report.structure import faults, read
from tests.report.variants import EXAMPLES, example, full_advice

HOSTILE = pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
ON_EXAMPLES = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def sheet_html(advies: object) -> str:
    return render(advies, NAMES, "html", "gesprek")  # type: ignore[arg-type]


def lines(sheet: Sheet) -> list[Line]:
    return [*sheet.opening, *sheet.questions, *sheet.reflections, *sheet.step, *sheet.closing]


def texts_that_land(fact_type: str, **fields: str) -> Iterator[Tekst]:
    """Yield the texts of every rule that puts this on the sheet."""
    base = rulebase()
    names = base.vocabulary.feiten[fact_type].veldnamen
    for rule in base.regels:
        for shape in (one for one in rule.dan if one.type == fact_type):
            given = dict(zip(names, shape.terms, strict=True))
            if all(given[name] == (value,) for name, value in fields.items()):
                term = given[TEXT_FIELD]
                assert isinstance(term, tuple)
                yield base.teksten[term[0]]


def sayable(text: Tekst, wordings: tuple[str, ...]) -> bool:
    return (
        len(set(wordings)) >= 2
        and all(len(one) <= LONGEST and "{" not in one for one in wordings)
        and all(re.search(r"[.?!]$", one) for one in wordings)
        and text.werker.strip() not in text.zinnen
    )


@pytest.mark.parametrize(
    ("fact_type", "fields"),
    [
        ("planstap", {"fase": "opening"}),
        ("planstap", {"fase": "afronding"}),
        ("eerste_stap", {}),
    ],
)
def test_every_step_that_can_land_on_the_sheet_has_two_wordings(
    fact_type: str, fields: dict[str, str]
) -> None:
    # Words about danger stay off the table: a text about it may do without any.
    texts = [
        one
        for one in texts_that_land(fact_type, **fields)
        if one.zinnen or one.gevoelig != "veiligheid"
    ]
    assert len(texts) > 5
    assert [text.id for text in texts if not sayable(text, text.zinnen)] == []


def test_everything_to_give_back_has_two_wordings_and_ends_in_a_full_stop() -> None:
    own = (text for text in rulebase().teksten.values() if text.id.startswith("gesprek.teruggeven"))
    texts = [*texts_that_land("reflectie"), *own]
    assert len(texts) > 100
    wrong = [
        text.id
        for text in texts
        if not sayable(text, (text.werker, *text.zinnen))
        or not all(one.endswith(".") for one in (text.werker, *text.zinnen))
    ]
    assert wrong == []


def test_every_first_step_has_words_that_a_client_may_read() -> None:
    texts = list(texts_that_land("eerste_stap"))
    assert [text.id for text in texts if not text.client or len(text.client) > LONGEST] == []


def test_the_words_of_a_step_do_not_tell_that_it_is_about_danger_or_honesty() -> None:
    words = {text.id: text.client for text in texts_that_land("eerste_stap")}
    for name in ("stap.veiligheid", "stap.echtheid", "stap.echtheid-werker"):
        assert words[name] == words["stap.niets"]


@ON_EXAMPLES
def test_each_example_fills_the_sheet_with_two_wordings_of_everything(path: Path) -> None:
    sheet = sheet_of(example(path))
    assert [len(one.wordings) for one in lines(sheet) if len(one.wordings) != 2] == []
    assert len(sheet.questions) == 3
    assert len(sheet.reflections) == 2
    assert len(sheet.step) == len(sheet.danger) == 1
    assert sheet.opening
    assert sheet.closing


@ON_EXAMPLES
def test_nothing_of_the_casus_lies_on_the_table(path: Path) -> None:
    advies = example(path)
    html = sheet_html(advies)
    told = {one.text for one in free_texts(advies) if len(one.text) > 8}
    told |= {g.citaat for sign in advies.veiligheid for g in sign.gronden if g.citaat}
    assert [text for text in told if text in html] == []
    areas = {id_: replace(one, naam="GEHEIM") for id_, one in advies.leefgebieden.items()}
    assert sheet_html(replace(advies, leefgebieden=areas, kenmerk="k", titel="GEHEIM")) == (
        sheet_html(replace(advies, kenmerk="k"))
    )


def test_the_sheet_is_the_same_whether_there_is_danger_or_not() -> None:
    advies = full_advice()
    assert sheet_html(advies) == sheet_html(replace(advies, veiligheid=(), signalen=()))


def test_without_contact_yet_the_contact_comes_first_and_the_talk_is_for_later() -> None:
    first = sheet_of(full_advice())
    assert first.contact_first
    assert (list(first.front), list(first.back)) == (
        ["opening", "stap"],
        ["vragen", "reflecties", "afronding"],
    )
    assert "Later, als er contact is" in sheet_html(full_advice())
    plan = replace(full_advice().gespreksplan, contact=())
    talking = replace(full_advice(), gespreksplan=plan)
    assert list(sheet_of(talking).front) == ["opening", "vragen"]
    assert "Later, als er contact is" not in sheet_html(talking)


def test_the_sheet_says_to_use_your_own_words_on_both_halves() -> None:
    assert sheet_html(full_advice()).count("Zeg het in je eigen woorden.") == 2


def test_the_two_reflections_come_from_two_life_domains_in_order() -> None:
    advies = full_advice()
    area = advies.leefgebieden["werk"]
    own = {
        name: replace(area, reflecties=(reflection(f"{name} een."), reflection(f"{name} twee.")))
        for name in ("wonen", "werk", "taal")
    }
    sheet = sheet_of(replace(advies, leefgebieden=own))
    assert [one.wordings[0] for one in sheet.reflections] == ["werk een.", "wonen een."]


def reflection(text: str) -> Tekstitem:
    return Tekstitem(text, "regel", (), zinnen=(f"Of: {text}",))


def test_without_anything_that_fits_the_sheet_gives_back_something_general() -> None:
    sheet = sheet_of(replace(full_advice(), leefgebieden={}))
    assert [one.wordings[0] for one in sheet.reflections] == ["Jij weet het.", "Het is veel."]


def test_a_sentence_that_was_not_reviewed_has_a_star_that_is_explained() -> None:
    html = sheet_html(full_advice())
    front, back = (
        part.text for part in read(html).all("section") if "kw-helft" in part.attrs.get("class", "")
    )
    note = "* Deskundigen hebben deze zin nog niet nagekeken."
    assert "Is er gevaar? Bel 112.*" in front
    assert note in front
    assert note not in back
    assert "nagekeken" not in sheet_html(replace(full_advice(), blad=bare_advice().blad))


def test_a_sentence_that_is_too_long_for_the_sheet_is_left_out() -> None:
    long = "x" * (LONGEST + 1)
    step = replace(full_advice().eerste_stap, zinnen=(long, "Kort."), client=long)
    sheet = sheet_of(replace(full_advice(), eerste_stap=step))
    assert [one.wordings for one in sheet.step] == [("Kort.",)]
    assert long not in sheet_html(replace(full_advice(), eerste_stap=step))


def test_an_empty_advice_still_gives_a_sound_sheet() -> None:
    html = sheet_html(bare_advice())
    assert html.count("Hier past nog geen zin.") == 5
    assert sound(html) == []


@HOSTILE
def test_hostile_texts_change_nothing_but_text_on_the_sheet(payload: str) -> None:
    html = sheet_html(with_texts(full_advice(), lambda _: payload))
    control = sheet_html(with_texts(full_advice(), lambda _: "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert sound(html) == []
    html.encode()


@HOSTILE
def test_hostile_ids_change_nothing_but_text_on_the_sheet(payload: str) -> None:
    html = sheet_html(with_ids(full_advice(), lambda id_: id_ + payload))
    control = sheet_html(with_ids(full_advice(), lambda id_: id_ + "x" * len(payload)))
    assert read(html).shape == read(control).shape
    assert sound(html) == []


def sound(html: str) -> list[str]:
    """Return what is wrong with a page that needs no table of contents and no footer."""
    allowed = {"not exactly one nav", "not exactly one footer"}
    return [one for one in faults(html) if one not in allowed]
