"""A running approach is recognised by the names in the table, however a worker writes it."""

import pytest

from kijkwijzer.casus.approach import KnownApproach, recognise
from kijkwijzer.rulebase import load_rulebase
from kijkwijzer.rulebase.tables import Interventie

RULES = load_rulebase()
ROWS = RULES.tabellen.interventies
LOGICS = RULES.vocabulary.waarden["logica"]


def known(name: str, leefgebied: str = "werk") -> KnownApproach:
    return recognise(name, leefgebied, ROWS, LOGICS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_each_name_in_the_table_is_recognised_in_its_own_leefgebied(row: Interventie) -> None:
    assert known(row.naam, row.leefgebied).logica == row.logica


def test_a_logics_own_id_is_understood() -> None:
    assert known("zelfsturing") == KnownApproach("zelfsturing", beschermd=False)


def test_capitals_and_words_around_a_name_make_no_difference() -> None:
    assert known("  JOBCOACHING  sinds mei").logica == "competenties"


def test_a_protected_measure_is_seen_as_one_wherever_it_is_written() -> None:
    assert known("Bewindvoering sinds 2020", "wonen").beschermd
    assert known("bewindvoering", "schulden").beschermd


def test_a_name_that_only_looks_like_a_known_one_is_unknown() -> None:
    assert known("xjobcoachingx") == KnownApproach("onbekend", beschermd=False)
    assert known("iets heel anders") == KnownApproach("onbekend", beschermd=False)
