"""Which statements count, and whose reading of them."""

import pytest

from kijkwijzer.reading import Refused
from tests.contract.asking import Data, advice_on, own
from tests.contract.lines import ROWS

GIVEN_UP = "Laat maar, het heeft toch geen zin."


def work(*uitspraken: object, **more: object) -> Data:
    advies = advice_on(leefgebieden={"werk": {"uitspraken": list(uitspraken)}}, **more)
    area: Data = advies["leefgebieden"]["werk"]
    return area


def problem(area: Data) -> str:
    found: str = area["diagnose"]["probleem"]
    return found


@pytest.mark.parametrize("door", ["professional", "ander"])
def test_the_words_of_somebody_else_never_count_own_reading_or_not(door: str) -> None:
    area = work(own("opgegeven", door=door), {"tekst": GIVEN_UP, "door": door})
    assert problem(area) == "onbekend"
    assert [said["zelfbeeld"] for said in area["uitspraken"]] == ["onbekend", "onbekend"]
    assert all(said["reden"] for said in area["uitspraken"])


def test_a_statement_about_the_past_does_not_count() -> None:
    area = work({"tekst": GIVEN_UP, "wanneer": "vroeger"})
    assert problem(area) == "onbekend"
    assert area["uitspraken"][0]["reden"]


def test_the_workers_reading_of_the_past_shows_in_the_course_and_not_in_the_diagnosis() -> None:
    area = work(own("opgegeven", wanneer="vroeger"), gesprek={"vorm": "app"})
    assert problem(area) == "onbekend"
    assert [moment["zelfbeeld"] for moment in area["verloop"]] == ["opgegeven"]


def test_an_ironic_statement_does_not_count_by_itself() -> None:
    area = work({"tekst": GIVEN_UP, "toon": "ironisch"})
    assert problem(area) == "onbekend"
    assert area["uitspraken"][0]["reden"]


def test_the_workers_reading_of_an_ironic_statement_counts() -> None:
    assert problem(work(own("opgegeven", toon="ironisch"))) == "zelfsturing"


def test_the_workers_own_reading_wins_over_the_programs() -> None:
    area = work({"tekst": GIVEN_UP, "zelfbeeld": "wil-en-kan"})
    assert problem(area) == "kansen"
    assert area["uitspraken"][0]["herkomst"] == "eigen"
    assert area["diagnose"]["stand"]["zelfsturing"] == {"sterk": 0, "zwak": 0}


@pytest.mark.parametrize(
    ("willen", "kunnen", "expected"),
    [
        ("ja", "ja", "kansen"),
        ("ja", "nee", "competentie"),
        ("nee", "nee", "zelfsturing"),
        ("nee", "ja", "ik-pas-niet"),
        ("+", "-", "competentie"),
        (True, True, "kansen"),
    ],
)
def test_the_workers_two_axes_point_at_one_image(
    willen: object, kunnen: object, expected: str
) -> None:
    area = work({"tekst": "Zo zit het.", "willen": willen, "kunnen": kunnen})
    assert problem(area) == expected
    assert area["uitspraken"][0]["herkomst"] == "eigen"


@pytest.mark.parametrize("axis", [{"willen": "ja"}, {"kunnen": "nee"}])
def test_one_axis_alone_is_no_image_and_still_replaces_the_programs_reading(axis: Data) -> None:
    area = work({"tekst": GIVEN_UP, **axis})
    assert problem(area) == "onbekend"
    assert area["uitspraken"][0]["zelfbeeld"] == "onbekend"


def test_axes_that_are_both_unknown_leave_the_reading_to_the_program() -> None:
    area = work({"tekst": GIVEN_UP, "willen": "onbekend", "kunnen": "onbekend"})
    assert area["uitspraken"][0]["herkomst"] == "lexicon"


def test_an_own_image_that_contradicts_own_axes_is_refused() -> None:
    with pytest.raises(Refused):
        work(own("opgegeven", willen="ja"))


def test_the_latest_conversation_with_an_indication_weighs() -> None:
    area = work(
        own("opgegeven", gesprek=1),
        own("opgegeven", gesprek=1),
        own("wil-en-kan", gesprek=2),
        gesprekken=[{}, {}, {}],
    )
    assert problem(area) == "kansen"
    assert area["diagnose"]["stand"]["zelfsturing"] == {"sterk": 0, "zwak": 0}
    assert [moment["gesprek"] for moment in area["verloop"]] == [1, 2]
    assert [moment["zelfbeeld"] for moment in area["verloop"]] == ["opgegeven", "wil-en-kan"]


def test_what_does_not_count_never_chooses_the_conversation() -> None:
    area = work(
        own("opgegeven", gesprek=1),
        own("wil-en-kan", gesprek=2, door="ander"),
        own("wil-en-kan", gesprek=2, wanneer="vroeger"),
        {"tekst": "Dinsdag kan ik niet.", "gesprek": 2},
        gesprekken=[{}, {}],
    )
    assert problem(area) == "zelfsturing"


def test_a_statement_without_a_conversation_belongs_to_the_latest() -> None:
    area = work(own("opgegeven", gesprek=1), own("wil-en-kan"), gesprekken=[{}, {}])
    assert problem(area) == "kansen"


def test_a_conversation_can_be_named_by_its_date() -> None:
    area = work(
        own("opgegeven", gesprek="2026-10-01"),
        own("wil-en-kan", gesprek=2),
        gesprekken=[{"datum": "2026-10-01"}, {"datum": "2026-11-01"}],
    )
    assert [moment["zelfbeeld"] for moment in area["verloop"]] == ["opgegeven", "wil-en-kan"]


@pytest.mark.parametrize("gesprek", [2, "2026-12-25"])
def test_a_conversation_that_is_not_there_is_refused(gesprek: object) -> None:
    with pytest.raises(Refused):
        work(own("opgegeven", gesprek=gesprek), gesprek={"datum": "2026-10-01"})


def test_without_any_conversation_all_statements_that_count_weigh() -> None:
    area = work(own("wil-en-kan"), own("wil-en-kan"))
    assert (problem(area), area["diagnose"]["zekerheid"]) == ("kansen", "sterk")


def test_statements_about_no_life_domain_decide_no_diagnosis() -> None:
    advies = advice_on(uitspraken=[own("opgegeven")], leefgebieden={"werk": {}})
    assert problem(advies["leefgebieden"]["werk"]) == "onbekend"
    assert [said["zelfbeeld"] for said in advies["uitspraken"]] == ["opgegeven"]


def test_a_life_domain_that_is_only_named_has_no_diagnosis() -> None:
    signal = {"soort": "weerstand", "leefgebied": "school"}
    advies = advice_on(
        gesprek={"interactie": {"signalen": [signal]}, "rollen": {"geld": "ouder"}},
        leefgebieden={"werk": {}},
    )
    areas = advies["leefgebieden"]
    assert set(areas) == {"werk", "opleiding", "schulden"}
    assert areas["opleiding"]["diagnose"] is None
    assert areas["schulden"]["diagnose"] is None
    assert areas["schulden"]["rol"]["ingenomen"] == "ouder"
    assert areas["werk"]["diagnose"]["probleem"] == "onbekend"


@pytest.mark.parametrize(("expected", "row"), ROWS.items())
def test_each_image_leads_to_its_problem_role_logic_and_conversation(
    expected: str, row: tuple[str, str, str, str]
) -> None:
    image, logic, role, talk = row
    area = work(own(image))
    assert problem(area) == expected
    assert area["rol"]["passend"] == role
    assert area["gesprekstype"] == talk
    assert {each["logica"] for each in area["interventies"]} == {logic}
