"""The text for the case system: agreements, wishes and the plan, and nothing to hold against anybody."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings

from kijkwijzer.advice.model import Advies, Afspraak, LeefgebiedAdvies
from kijkwijzer.report import render
from kijkwijzer.report.plain import WIDTH
from tests.contract.asking import rulebase
from tests.report.hostile import with_ids, with_texts
from tests.report.samples import NAMES, bare_advice
from tests.report.test_client import CASUSSEN, FORBIDDEN_WORDS
from tests.report.test_gesprek import HOSTILE, ON_EXAMPLES
from tests.report.variants import advice_on, calm_advice, example, full_advice

Part = TypeVar("Part")

MARK = "GEHEIM"
FACTS = {"cliënt", "professional"}
"""Words that the client is not called, and a file must use."""


def text_of(advies: Advies) -> str:
    return render(advies, NAMES, "tekst")


def hidden(advies: Advies) -> Advies:
    """Mark everything that may not enter a file, and turn every verdict around."""

    def marked(value: Part) -> Part:
        return with_texts(value, lambda text: f"{text} {MARK}")

    def area(id_: str, given: LeefgebiedAdvies) -> LeefgebiedAdvies:
        other = replace(
            marked(given),
            naam=given.naam,
            doel_client=given.doel_client,
            gesprekstype=MARK,
            rol=replace(given.rol, ingenomen=MARK, passend=MARK, oordeel=MARK),
        )
        if other.diagnose is None:
            return other
        return replace(
            other, diagnose=replace(other.diagnose, probleem=MARK, zekerheid=MARK, stand={})
        )

    step = replace(
        marked(advies.eerste_stap), client=advies.eerste_stap.client, wie=advies.eerste_stap.wie
    )
    return replace(
        marked(advies),
        kenmerk=advies.kenmerk,
        datum=advies.datum,
        goed_leven=advies.goed_leven,
        afspraken=advies.afspraken,
        gesprekken=advies.gesprekken,
        eerste_stap=step,
        vast=advies.vast,
        veiligheid=advies.veiligheid,
        leefgebieden={id_: area(id_, one) for id_, one in advies.leefgebieden.items()},
        signalen=(),
        kernvragen={bril: replace(one, status=MARK) for bril, one in advies.kernvragen.items()},
    )


@ON_EXAMPLES
def test_nothing_the_program_thinks_of_an_example_enters_the_file(path: Path) -> None:
    text = text_of(example(path))
    assert text_of(hidden(example(path))) == text
    assert MARK not in text


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CASUSSEN)
def test_nothing_the_program_thinks_of_any_casus_enters_the_file(casus: dict[str, Any]) -> None:
    advies = advice_on(casus)
    assert text_of(hidden(advies)) == text_of(advies)


def test_the_file_holds_no_label_for_any_first_step() -> None:
    words = set(FORBIDDEN_WORDS) - FACTS
    steps = [text for id_, text in rulebase().teksten.items() if id_.startswith("stap.")]
    advies = replace(full_advice(), leefgebieden={}, afspraken=(), goed_leven=None)
    assert len(steps) > 20
    for step in steps:
        assert step.client
        own = replace(advies.eerste_stap, client=step.client.replace("{leefgebied}", "werk"))
        text = text_of(replace(advies, eerste_stap=own)).casefold()
        assert sorted(words & set(re.findall(r"[\w-]+", text))) == []


def test_the_file_is_the_same_whether_there_is_danger_or_not() -> None:
    advies = full_advice()
    assert text_of(advies) == text_of(replace(advies, veiligheid=()))


def test_wishes_and_agreements_in_which_danger_was_found_stay_out_of_the_file() -> None:
    advies = advice_on(
        {
            "kenmerk": "k",
            "goed_leven": "Ik wil dood.",
            "leefgebieden": {"werk": {"doel_client": "een baan"}},
        }
    )
    assert advies.veiligheid
    assert "Ik wil dood" not in text_of(advies)
    assert "een baan" in text_of(advies)


def test_the_file_holds_wishes_the_latest_agreements_and_the_plan_with_who() -> None:
    assert text_of(full_advice()) == (
        "Afspraken en plan\n"
        "Kenmerk: kok-7\n"
        "Datum: 3 november 2026\n"
        "\n"
        "Wat de cliënt wil:\n"
        "- Een goed leven: Een keuken met mensen om me heen\n"
        "- Werk: weer in een keuken staan\n"
        "\n"
        "Wat we hebben afgesproken (20 oktober 2026):\n"
        "- de training afzeggen (de werker)\n"
        "- een keuken bellen (de werker en de cliënt samen)\n"
        "- rust nemen\n"
        "\n"
        "Wat we nu gaan doen:\n"
        "- Uitzoeken wat moet.\n"
        "  Wie: de werker. Wanneer: nog in te vullen.\n"
        "\n"
        "De cliënt mag dit lezen en laten veranderen.\n"
    )


def test_an_agreement_says_that_it_was_kept_and_never_that_it_was_not() -> None:
    shown = {"ja": ", gedaan", "deels": ", deels gedaan", "nee": "", "onbekend": ""}
    for answer, words in shown.items():
        agreed = (Afspraak("rust nemen", "client", "g2", answer),)
        text = text_of(replace(calm_advice(), afspraken=agreed))
        assert f"- rust nemen (de cliënt{words})\n" in text


def test_only_a_step_of_the_client_too_is_for_a_day_they_choose_together() -> None:
    step = full_advice().eerste_stap
    for who, when in (("professional", "nog in te vullen."), ("samen", "dat spreken we samen af.")):
        text = text_of(replace(full_advice(), eerste_stap=replace(step, wie=who)))
        assert f"Wanneer: {when}\n" in text


def test_the_smallest_advice_gives_a_file_without_empty_heads() -> None:
    assert text_of(bare_advice()) == "Afspraken en plan\nKenmerk: leeg-1\n"


@HOSTILE
def test_hostile_texts_stay_on_lines_of_their_own_that_are_not_too_long(payload: str) -> None:
    text = text_of(with_texts(calm_advice(), lambda _: payload))
    lines = text.split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    control = text_of(with_texts(calm_advice(), lambda _: "x")).split("\n")
    heads = [line for line in control if line.endswith(":")]
    assert len(heads) == 3
    assert [line for line in lines if line in heads] == heads
    text.encode()


@HOSTILE
def test_hostile_ids_do_not_stand_in_the_file(payload: str) -> None:
    assert payload not in text_of(with_ids(full_advice(), lambda id_: id_ + payload))


def test_white_space_and_line_ends_of_a_text_cannot_make_a_line() -> None:
    advies = replace(full_advice(), goed_leven="een\r\n\r\nKenmerk: twee\t\tdrie")
    assert "- Een goed leven: een Kenmerk: twee drie\n" in text_of(advies)


def test_the_file_has_no_markup_and_no_trailing_space() -> None:
    text = text_of(full_advice())
    assert not re.search(r"[<>*#|`]|&\w+;| $", text, re.MULTILINE)
