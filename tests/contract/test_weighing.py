"""The eight rows of the weighing table, from a casus to its diagnosis."""

from collections.abc import Sequence

import pytest

from tests.contract.asking import Data, advice_on, own, rulebase

K, C, Z, O = "wil-en-kan", "wil-maar-kan-niet-goed", "opgegeven", "andere-plannen"  # noqa: E741

# A worker's own reading is always strong, so a weak indication has to come from words: a bare
# obstacle outside somebody, and not being able without a word about wanting.
WAITING = "Ik sta al zeven jaar op de wachtlijst."
WAITING_TOO = "Ik sta overal op de wachtlijst."
NOT_ABLE = "Dat kan ik niet zo goed."
WEAK = {"sterk": 0, "zwak": 1}


def diagnosis(said: Sequence[object]) -> tuple[Data, str]:
    area = advice_on(leefgebieden={"administratie": {"uitspraken": list(said)}})
    found: Data = area["leefgebieden"]["administratie"]["diagnose"]
    return found, found["regel"]


@pytest.mark.parametrize(
    ("images", "row", "problem", "certainty"),
    [
        ([K, K], "weging.een-duidelijk", "kansen", "sterk"),
        ([C], "weging.een-alleen", "competentie", "matig"),
        ([Z, Z, Z, O], "weging.meer-met-voorsprong", "zelfsturing", "zwak"),
        ([Z, Z, O], "weging.meer-sterk", "gemengd", None),
        ([K, Z], "weging.meer-sterk", "gemengd", None),
        ([Z, Z, Z, O, K], "weging.meer-met-voorsprong", "zelfsturing", "zwak"),
        ([], "weging.te-weinig", "onbekend", None),
    ],
)
def test_strong_indications_are_weighed_by_their_row(
    images: list[str], row: str, problem: str, certainty: str | None
) -> None:
    found, rule = diagnosis([own(image) for image in images])
    assert (rule, found["probleem"], found["zekerheid"]) == (row, problem, certainty)


def test_one_strong_indication_with_a_weak_one_for_something_else_is_uncertain() -> None:
    found, rule = diagnosis([own(Z), WAITING])
    assert found["stand"]["kansen"] == WEAK
    assert (rule, found["probleem"], found["zekerheid"]) == (
        "weging.een-met-twijfel",
        "zelfsturing",
        "zwak",
    )


def test_one_weak_indication_alone_says_too_little() -> None:
    found, rule = diagnosis([WAITING])
    assert found["stand"]["kansen"] == WEAK
    assert (rule, found["probleem"]) == ("weging.te-weinig", "onbekend")


def test_weak_indications_with_a_lead_of_two_give_an_uncertain_diagnosis() -> None:
    found, rule = diagnosis([WAITING, WAITING_TOO])
    assert found["stand"]["kansen"] == {"sterk": 0, "zwak": 2}
    assert (rule, found["probleem"], found["zekerheid"]) == (
        "weging.zwak-met-voorsprong",
        "kansen",
        "zwak",
    )


def test_weak_indications_for_different_problems_are_mixed() -> None:
    found, rule = diagnosis([WAITING, NOT_ABLE])
    assert found["stand"]["kansen"] == found["stand"]["competentie"] == WEAK
    assert (rule, found["probleem"]) == ("weging.meer-zwak", "gemengd")


def test_one_statement_counts_once_for_a_problem() -> None:
    found, _ = diagnosis(["Ik heb het opgegeven, het heeft toch geen zin, laat maar."])
    assert found["stand"]["zelfsturing"]["sterk"] + found["stand"]["zelfsturing"]["zwak"] == 1


def test_the_table_has_the_eight_rows_that_are_tried_here() -> None:
    assert [row.id for row in rulebase().tabellen.weging] == [
        "weging.een-duidelijk",
        "weging.een-alleen",
        "weging.een-met-twijfel",
        "weging.meer-met-voorsprong",
        "weging.meer-sterk",
        "weging.zwak-met-voorsprong",
        "weging.meer-zwak",
        "weging.te-weinig",
    ]
