"""The benchmarks measure what they say; the times themselves nobody tests."""

import pytest

from benchmarks.casussen import Facts, examples, made_up, times_facts
from benchmarks.growth import more_facts, more_rules
from benchmarks.machine import machine
from benchmarks.page import page
from benchmarks.reasoners import ours
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.stock_engine import StockEngine
from kijkwijzer.engine.experta_engine import ExactAgenda
from kijkwijzer.knowledge import Knowledge, load_knowledge

SECTION = Section(
    titel="Wachten",
    opdracht="python -m benchmarks.wachten",
    uitleg="Hoe lang je wacht.",
    cijfers=(Figure("op de bus", 1234.5, "ms", 1, 1000), Figure("op de trein", 2, "s", 0)),
    tabellen=(Table(("halte", "ms"), (("markt", "7"),)),),
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="module")
def short(knowledge: Knowledge) -> Facts:
    return examples(knowledge)["kort"]


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [(0.25, 2, "0,25"), (10_000, 0, "10.000"), (1234.56, 1, "1.234,6")],
)
def test_a_number_is_written_in_dutch(value: float, digits: int, written: str) -> None:
    assert number(value, digits) == written


@pytest.mark.parametrize(("measured", "met"), [(0.9, True), (1.0, True), (1.01, False)])
def test_a_figure_meets_its_bar_up_to_and_including_it(measured: float, met: bool) -> None:
    assert Figure("iets", measured, hoogstens=1.0).gehaald is met


def test_a_bar_that_is_missed_by_less_than_is_shown_is_missed_all_the_same() -> None:
    assert Figure("iets", 1.004, decimalen=2, hoogstens=1.0).cells == (
        "iets",
        "1,00",
        "1,00",
        "**nee**",
    )


def test_a_section_shows_its_command_its_figures_and_its_tables() -> None:
    assert markdown(SECTION).splitlines() == [
        "## Wachten",
        "",
        "Hoe lang je wacht.",
        "",
        "```sh",
        "python -m benchmarks.wachten",
        "```",
        "",
        "| wat | gemeten | hoogstens | gehaald |",
        "| --- | ---: | ---: | ---: |",
        "| op de bus | 1.234,5 ms | 1.000,0 ms | **nee** |",
        "| op de trein | 2 s |  |  |",
        "",
        "| halte | ms |",
        "| --- | ---: |",
        "| markt | 7 |",
    ]


def test_the_page_begins_with_the_figures_that_have_a_bar() -> None:
    lines = page([SECTION], Table(("gemeten met", ""), (("processor", "een"),))).splitlines()
    assert "| processor | een |" in lines
    assert "| Wachten | op de bus | 1.234,5 ms | 1.000,0 ms | **nee** |" in lines
    assert not any(line.startswith("| Wachten | op de trein") for line in lines)
    assert lines.index("## Wat hoogstens mag") < lines.index("## Wachten")


def test_the_machine_is_its_processor_system_python_and_the_date() -> None:
    told = machine()
    assert [name for name, _ in told.rijen] == ["processor", "systeem", "Python", "datum"]
    assert all(value for _, value in told.rijen)


def test_made_up_casussen_are_all_different_and_the_same_each_time(knowledge: Knowledge) -> None:
    first = list(made_up(knowledge, 20))
    assert len(set(first)) == 20
    assert list(made_up(knowledge, 20)) == first


def test_the_peer_with_an_exact_agenda_concludes_what_we_do(
    knowledge: Knowledge, short: Facts
) -> None:
    rulebase = knowledge.rulebase
    peer = StockEngine(rulebase, ExactAgenda).reason(short)
    assert peer == ours("referentie", rulebase)(short)
    assert peer > short


def test_copies_of_rules_add_rules_and_no_conclusion(knowledge: Knowledge) -> None:
    settings = more_rules(knowledge)
    (base, facts), (twice, same_facts) = settings[1], settings[2]
    assert base == knowledge.rulebase
    assert same_facts == facts
    assert len(twice.regels) > 1.5 * len(base.regels)
    assert ours("referentie", twice)(facts) == ours("referentie", base)(facts)


def test_more_facts_are_more_of_what_can_occur_again(knowledge: Knowledge) -> None:
    settings = more_facts(knowledge)
    once, tenfold = settings[1][1], settings[10][1]
    assert tenfold > once
    assert len(tenfold) > 5 * len(once)


def test_facts_once_are_the_facts_themselves(knowledge: Knowledge, short: Facts) -> None:
    assert times_facts(short, 1, knowledge.rulebase.vocabulary.feiten) == short
