"""The tables in `rules/tabellen/` hold what the source says, cover all cases, and keep to the rules of care."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import get_args

import pytest

from kijkwijzer.rulebase import load_rulebase
from kijkwijzer.rulebase.tables import AgeGroup, Interventie

RULEBASE = load_rulebase()
TABLES = RULEBASE.tabellen
VOCABULARY = RULEBASE.vocabulary

SOURCE_CELLS = {
    ("werk", "kansen"): "Jobhunting",
    ("werk", "competenties"): "Jobcoaching",
    ("werk", "zelfsturing"): "Begeleid werken",
    ("werk", "ondernemen"): "ZZP-begeleiding (ondernemend uit de bijstand)",
    ("schulden", "kansen"): "Krediet regelen",
    ("schulden", "competenties"): "Budgetcoaching",
    ("schulden", "zelfsturing"): "Bewindvoering",
    ("schulden", "ondernemen"): "Inkomsten vergroten",
    ("gezondheid", "kansen"): "Gezonde omgeving creëren",
    ("gezondheid", "competenties"): "Leefstijlcoaching",
    ("gezondheid", "zelfsturing"): "Medicijnen",
    ("gezondheid", "ondernemen"): "Alternatieve geneeswijzen",
    ("wonen", "kansen"): "Huis regelen",
    ("wonen", "competenties"): "Ambulante woonbegeleiding",
    ("wonen", "zelfsturing"): "Begeleid wonen",
    ("wonen", "ondernemen"): "Alternatieve woonvormen",
}

STEPS = {
    "kansengesprek": ["vertrouwen", "zoekprofiel", "verkoopverhaal", "uitzondering"],
    "competentiegesprek": [
        "situatie",
        "leerdoel",
        "opties",
        "oefenen",
        "uitproberen",
        "terugkijken",
        "verbreden",
    ],
    "stabilisatiegesprek": ["inventaris", "prioriteren", "rust", "verkoopverhaal", "regeling"],
    "ondernemingsgesprek": [
        "dromen",
        "plan",
        "sterk-en-zwak",
        "kansen-en-bedreigingen",
        "kan-wel",
        "plan-b",
    ],
}

METHODS = {
    "Motiverende gespreksvoering",
    "Oplossingsgericht werken",
    "Verbindende of geweldloze communicatie",
    "Deep democracy",
    "Mediërend leren",
    "Grenzen stellen en feedback geven",
    "Transactionele analyse",
    "Design thinking",
    "Participatief actieonderzoek",
}

NEVER_ADVISED_TO_STOP = {
    "schulden": ["bewindvoering", "beschermingsbewind", "wsnp", "curatele"],
    "gezondheid": ["medicijnen", "medicatie", "wijkverpleging"],
    "wonen": ["beschermd wonen", "maatschappelijke opvang"],
    "opleiding": ["leerplicht"],
    "justitie": ["reclassering", "reclasseringstoezicht", "enkelband", "tbs"],
    "gezin": ["ots", "ondertoezichtstelling", "uithuisplaatsing", "veiligheidsplan", "huisverbod"],
    "psychisch": ["medicatie", "fact", "opname", "zorgmachtiging", "ggz-behandeling"],
    "verslaving": ["detox", "opname", "methadon"],
}

MEDICAL_DOMAINS = {"gezondheid", "psychisch", "verslaving"}

PROMISES = re.compile(
    r"\b(genees(t|middel)|gene(est|zen|zing)|garand\w+|gegarandeerd|beschikbaar|heeft recht op"
    r"|zeker weten|altijd beter|lost (het|alles) op|wordt beter|zal (werken|helpen))\b",
    re.IGNORECASE,
)
LABELS = re.compile(r"\b(hij|zij|hem|ongemotiveerd\w*|onwillig\w*|weigert|lui)\b", re.IGNORECASE)
HANDING_BACK = re.compile(r"\b(wanneer|datum|daarna)\b")
SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")
LONGEST_SENTENCE = 15


def _called(row: Interventie) -> tuple[str, ...]:
    return (row.naam.lower(), *row.aliassen)


def _texts() -> Iterator[tuple[str, str]]:
    """Every text of a table row that can reach a reader, with the row's id."""
    for table in fields(TABLES):
        for row in getattr(TABLES, table.name):
            for name in ("uitleg", "tekst", "reden"):
                if hasattr(row, name):
                    yield row.id, getattr(row, name)
            for sentence in getattr(row, "zinnen", ()):
                yield row.id, sentence


def test_the_source_cells_stand_there_by_name_and_no_other_row_says_it_is_one() -> None:
    from_source = {
        (row.leefgebied, row.logica): row.naam
        for row in TABLES.interventies
        if row.herkomst == "bron"
    }
    assert from_source == SOURCE_CELLS
    assert Counter(row.herkomst for row in TABLES.interventies)["bron"] == len(SOURCE_CELLS)


def test_an_interventie_names_the_source_that_its_origin_says() -> None:
    named = {"bron": ("kdw-tabel",), "uitbreiding": ("eigen-uitbreiding",)}
    assert [r.id for r in TABLES.interventies if r.bron != named[r.herkomst]] == []


@pytest.mark.parametrize("logica", VOCABULARY.waarden["logica"])
@pytest.mark.parametrize("leefgebied", VOCABULARY.leefgebieden)
def test_each_cell_has_help_with_the_source_first_and_light_before_heavy(
    leefgebied: str, logica: str
) -> None:
    cell = [r for r in TABLES.interventies if (r.leefgebied, r.logica) == (leefgebied, logica)]
    assert cell
    order = [(row.herkomst != "bron", row.zwaarte == "zwaar") for row in cell]
    assert order == sorted(order)


def test_each_interventie_stands_in_a_cell_that_its_id_names() -> None:
    wrong = [
        row.id
        for row in TABLES.interventies
        if not row.id.startswith(f"interventie.{row.leefgebied}.{row.logica}.")
        or row.leefgebied not in VOCABULARY.leefgebieden
        or row.logica not in VOCABULARY.waarden["logica"]
    ]
    assert wrong == []


def test_a_name_for_running_help_points_to_one_way_wherever_it_is_looked_up() -> None:
    meanings: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
    for row in TABLES.interventies:
        for name in _called(row):
            meanings[name].add((row.logica, row.beschermd))
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}


def test_within_a_leefgebied_a_name_stands_for_one_row_and_is_in_lower_case() -> None:
    names = Counter((row.leefgebied, name) for row in TABLES.interventies for name in _called(row))
    assert [key for key, number in names.items() if number > 1] == []
    assert [name for _, name in names if name != name.strip().lower()] == []


@pytest.mark.parametrize(
    ("leefgebied", "name"),
    [(domain, name) for domain, names in NEVER_ADVISED_TO_STOP.items() for name in names],
)
def test_a_measure_of_court_doctor_or_supervisor_is_protected(leefgebied: str, name: str) -> None:
    rows = [r for r in TABLES.interventies if r.leefgebied == leefgebied and name in _called(r)]
    assert [row.beschermd for row in rows] == [True]


def test_help_that_takes_over_says_when_the_client_takes_it_back() -> None:
    taking = [row for row in TABLES.interventies if row.neemt_over]
    assert taking
    assert [row.id for row in taking if not HANDING_BACK.search(row.uitleg)] == []


def test_treatment_is_left_to_a_doctor() -> None:
    treatment = [
        row
        for row in TABLES.interventies
        if row.leefgebied in MEDICAL_DOMAINS and row.beschermd and row.gevoelig == "medisch"
    ]
    assert treatment
    referring = re.compile(r"^Laat (nagaan door|een arts beoordelen)|Laat de .* nagaan")
    assert [row.id for row in treatment if not referring.search(row.uitleg)] == []


def test_alternative_healing_comes_beside_regular_care() -> None:
    [row] = [r for r in TABLES.interventies if r.naam == "Alternatieve geneeswijzen"]
    assert "naast de gewone zorg" in row.uitleg


def test_medical_and_money_help_is_marked_as_sensitive() -> None:
    kinds = {"medisch", "schulden", "recht", "veiligheid", "kwetsbaar"}
    assert {row.gevoelig for row in TABLES.interventies} <= kinds | {None}
    unmarked = [
        row.id
        for row in TABLES.interventies
        if row.gevoelig is None and row.leefgebied in MEDICAL_DOMAINS | {"schulden", "justitie"}
    ]
    assert unmarked == []


def test_all_sixteen_roles_are_told_and_four_of_them_fit() -> None:
    expected = {
        (row.probleem, rol): "passend" if row.rol == rol else "mismatch"
        for row in VOCABULARY.vierslag
        for rol in VOCABULARY.waarden["rol"]
    }
    assert {(row.probleem, row.rol): row.oordeel for row in TABLES.rollen} == expected
    assert len(TABLES.rollen) == len(expected)


def test_a_mismatch_is_told_as_an_idea_to_check() -> None:
    mismatches = [row for row in TABLES.rollen if row.oordeel == "mismatch"]
    assert [row.id for row in mismatches if "Check" not in row.tekst] == []


@pytest.mark.parametrize("gesprekstype", VOCABULARY.waarden["gesprekstype"])
def test_each_conversation_type_has_all_its_steps_with_wordings_to_say(gesprekstype: str) -> None:
    steps = [step for step in TABLES.gespreksstappen if step.gesprekstype == gesprekstype]
    assert [step.id for step in steps] == [
        f"gesprek.{gesprekstype}.{name}" for name in STEPS[gesprekstype]
    ]
    assert [step.id for step in steps if len(set(step.zinnen)) < 2] == []


@pytest.mark.parametrize("bril", VOCABULARY.waarden["bril"])
def test_each_bril_has_tips_and_questions_for_every_status(bril: str) -> None:
    rows = [row for row in TABLES.briltips if row.bril == bril]
    assert 6 <= len(rows) <= 12
    assert {status for row in rows for status in row.bij} == set(VOCABULARY.waarden["status"])
    in_trouble = {row.soort for row in rows if "probleem" in row.bij}
    assert in_trouble == {"tip", "vraag"}


def test_all_methods_of_the_source_are_pointed_at() -> None:
    assert {row.naam for row in TABLES.methodieken} == METHODS
    assert [row.id for row in TABLES.methodieken if "soms" not in row.tekst] == []


def test_what_blocks_what_never_goes_round() -> None:
    blocks = {row.leefgebied: set(row.blokkeert) for row in TABLES.blokkades}
    assert len(blocks) == len(TABLES.blokkades)
    assert set().union(*blocks.values()) | blocks.keys() <= set(VOCABULARY.leefgebieden)
    while free := {domain for domain, others in blocks.items() if not others & blocks.keys()}:
        blocks = {domain: others for domain, others in blocks.items() if domain not in free}
    assert blocks == {}


def test_only_a_diagnosis_of_one_problem_has_a_certainty() -> None:
    for row in TABLES.weging:
        known = VOCABULARY.waarden["zekerheid"]
        assert (row.zekerheid in known) == (row.diagnose == "zelf"), row.id


def test_the_weighing_goes_from_strong_to_unknown() -> None:
    outcomes = [(row.diagnose, row.zekerheid) for row in TABLES.weging]
    assert outcomes == [
        ("zelf", "sterk"),
        ("zelf", "matig"),
        ("zelf", "zwak"),
        ("zelf", "zwak"),
        ("gemengd", None),
        ("zelf", "zwak"),
        ("gemengd", None),
        ("onbekend", None),
    ]
    assert [row.id for row, later in pairwise(TABLES.weging) if row.als == later.als] == []


def test_an_id_stands_for_one_row_in_the_whole_rule_base() -> None:
    ids = Counter(row.id for table in fields(TABLES) for row in getattr(TABLES, table.name))
    ids.update(rule.id for rule in RULEBASE.regels)
    assert [name for name, number in ids.items() if number > 1] == []


def test_no_text_promises_healing_or_that_help_is_there() -> None:
    assert [(name, text) for name, text in _texts() if PROMISES.search(text)] == []


def test_no_text_calls_the_client_names_or_guesses_a_gender() -> None:
    assert [(name, text) for name, text in _texts() if LABELS.search(text)] == []


def test_sentences_are_short() -> None:
    long = [
        (name, sentence)
        for name, text in _texts()
        for sentence in SENTENCE_END.split(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


INNER_DOMAINS = {"rem", "staprang"}
"""Closed lists that only rules read; no reader ever sees their values."""


def test_every_symbol_has_words_and_no_words_stand_for_nothing() -> None:
    assert RULEBASE.namen.keys() == VOCABULARY.waarden.keys() - INNER_DOMAINS
    nameless = [
        (domain, value)
        for domain, values in VOCABULARY.waarden.items()
        if domain not in INNER_DOMAINS
        for value in values
        if not RULEBASE.namen[domain].get(value)
    ]
    assert nameless == []
    # Advice shows one more: a statement that says nothing about the client's self-image.
    extra = {
        (domain, value)
        for domain, names in RULEBASE.namen.items()
        for value in names.keys() - set(VOCABULARY.waarden[domain])
    }
    assert extra == {("zelfbeeld", "onbekend")}


def test_only_help_of_our_own_is_kept_from_an_age() -> None:
    assert [r.id for r in TABLES.interventies if r.niet_voor and r.herkomst == "bron"] == []
    assert tuple(VOCABULARY.waarden["leeftijdsgroep"]) == get_args(AgeGroup)
