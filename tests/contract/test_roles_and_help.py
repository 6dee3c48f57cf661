"""All roles with all problems, and all kinds of help of the source."""

from itertools import chain, product
from typing import Any

import pytest

from tests.contract.asking import Data, advice_on, own
from tests.contract.lines import ROLES, ROWS

# Leefgebied: the four cells of the source, in the order of the rows.
SOURCE = {
    "werk": ("Jobhunting", "Jobcoaching", "Begeleid werken", "ZZP-begeleiding"),
    "schulden": ("Krediet regelen", "Budgetcoaching", "Bewindvoering", "Inkomsten vergroten"),
    "gezondheid": (
        "Gezonde omgeving",
        "Leefstijlcoaching",
        "Medicijnen",
        "Alternatieve geneeswijzen",
    ),
    "wonen": (
        "Huis regelen",
        "Ambulante woonbegeleiding",
        "Begeleid wonen",
        "Alternatieve woonvormen",
    ),
}


def area(naam: str, image: str, **block: object) -> Data:
    advies = advice_on(leefgebieden={naam: {"uitspraken": [own(image)], **block}})
    found: Data = advies["leefgebieden"][naam]
    return found


@pytest.mark.parametrize(("problem", "rol"), list(product(ROWS, sorted(ROLES))))
def test_each_role_fits_its_own_problem_and_no_other(problem: str, rol: str) -> None:
    image, _, fits, _ = ROWS[problem]
    role = area("werk", image, rol=rol)["rol"]
    assert (role["ingenomen"], role["passend"]) == (rol, fits)
    assert role["oordeel"] == ("passend" if rol == fits else "mismatch")
    assert role["effect"]["tekst"]
    assert role["effect"]["hypothese"] == (rol != fits)


def test_what_each_role_tends_to_do_is_told_in_words_of_its_own() -> None:
    told = {
        area("werk", ROWS[problem][0], rol=rol)["rol"]["effect"]["tekst"]
        for problem, rol in product(ROWS, ROLES)
    }
    assert len(told) == 16


def test_the_role_of_the_latest_conversation_counts_where_todays_is_not_given() -> None:
    advies = advice_on(
        gesprekken=[{"rollen": {"werk": "leraar"}}, {"rollen": {"werk": "ouder"}}, {}],
        leefgebieden={"werk": {"uitspraken": [own("opgegeven")]}},
    )
    assert advies["leefgebieden"]["werk"]["rol"]["oordeel"] == "passend"


def test_the_role_of_today_wins_over_that_of_a_conversation() -> None:
    advies = advice_on(
        gesprekken=[{"rollen": {"werk": "ouder"}}],
        leefgebieden={"werk": {"rol": "leraar", "uitspraken": [own("opgegeven")]}},
    )
    assert advies["leefgebieden"]["werk"]["rol"]["ingenomen"] == "leraar"


@pytest.mark.parametrize(("naam", "problem"), list(product(SOURCE, ROWS)))
def test_each_cell_of_the_source_stands_under_its_own_logic(naam: str, problem: str) -> None:
    image, logic, _, _ = ROWS[problem]
    cell = SOURCE[naam][list(ROWS).index(problem)]
    found = area(naam, image)["interventies"]
    own_cells = [each for each in found if not each["uitbreiding"]]
    assert [each["naam"].startswith(cell) for each in own_cells] == [True]
    assert own_cells[0]["logica"] == logic
    other = next(other for other in ROWS if other != problem)
    beside = area(naam, ROWS[other][0])["alternatieven"][logic]
    assert own_cells[0]["naam"] in [each["naam"] for each in beside]


@pytest.mark.parametrize("naam", SOURCE)
def test_where_the_diagnosis_is_open_all_four_ways_stand_there(naam: str) -> None:
    advies = advice_on(leefgebieden={naam: {}})
    ways = advies["leefgebieden"][naam]["alternatieven"]
    shown = [each["naam"] for each in chain(*ways.values())]
    assert all(any(name.startswith(cell) for name in shown) for cell in SOURCE[naam])


@pytest.mark.parametrize("naam", ["opleiding", "psychisch", "mobiliteit"])
def test_help_for_a_life_domain_of_our_own_is_marked_as_such(naam: str) -> None:
    found = area(naam, "opgegeven")
    assert found["interventies"]
    assert all(each["uitbreiding"] for each in found["interventies"])


def test_a_running_measure_that_does_not_fit_stays_protected() -> None:
    found = area("schulden", "wil-en-kan", lopende_aanpak=["Bewindvoering sinds 2020"])
    running = found["lopende_aanpak"][0]
    assert running["oordeel"] == "mismatch"
    assert running["beschermd"]
    assert running["tekst"] is not None


def offered(naam: str, **casus: Any) -> set[str]:  # noqa: ANN401 - any key of a casus file
    """Return the names of the help that an advice without a diagnosis offers for a life domain."""
    ways = advice_on(leefgebieden={naam: {}}, **casus)["leefgebieden"][naam]["alternatieven"]
    return {each["naam"] for each in chain(*ways.values())}


@pytest.mark.parametrize(
    ("naam", "group", "help_"),
    [
        ("gezin", "oudere", "Opvoedcursus"),
        ("gezin", "oudere", "Opvang of even lucht regelen"),
        ("opleiding", "kind", "Een diploma laten erkennen"),
        ("opleiding", "kind", "Trajectbegeleiding via het Doorstroompunt"),
    ],
)
def test_help_for_another_age_is_not_proposed(naam: str, group: str, help_: str) -> None:
    assert help_ not in offered(naam, client={"leeftijdsgroep": group})
    assert help_ in offered(naam, client={"leeftijdsgroep": "volwassene"})
    assert help_ in offered(naam)


@pytest.mark.parametrize("naam", SOURCE)
@pytest.mark.parametrize("group", ["kind", "jongere", "volwassene", "oudere"])
def test_what_the_source_names_is_there_for_every_age(naam: str, group: str) -> None:
    shown = offered(naam, client={"leeftijdsgroep": group})
    assert all(any(name.startswith(cell) for name in shown) for cell in SOURCE[naam])


def test_with_haste_comes_first_what_keeps_the_home_that_is_there() -> None:
    assert area("wonen", "wil-en-kan")["interventies"][0]["naam"] == "Huis regelen"
    hurried = area("wonen", "wil-en-kan", urgent="ja")["interventies"]
    assert hurried[0]["naam"] == "Een regeling met de verhuurder"
    assert "Huis regelen" in [each["naam"] for each in hurried]
