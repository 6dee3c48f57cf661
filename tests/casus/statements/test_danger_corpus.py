"""The safety net against sentences of danger and their look-alikes, by writers who never saw it.

The figures may only get better. The even rows of the second file were never read by whoever improved
the lexicon: they are only counted, so that they stay an honest measure. A miss or a false alarm that is accepted stands here with its reason.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as row

from kijkwijzer.casus.statements import Lexicon, find_danger
from kijkwijzer.casus.statements.model import Danger
from kijkwijzer.casus.statements.patterns import Pattern
from kijkwijzer.casus.statements.source import DangerKind, read_sources
from kijkwijzer.data import data_folder
from kijkwijzer.reading import RULE_LIMITS, read_document, validate
from kijkwijzer.rulebase.vocabulary import ROW

FOLDER = Path(__file__).parents[2] / "corpus"
FIRST = "gevaar.yaml"
SECOND = "gevaar-2.yaml"
NOW = "nu-handelen"
ASK = "vraag-door"

ACCEPTED_MISSES = {
    "Tanden? Die breken af, ik spuug ze uit en klaar.": (
        "The subject stands in another sentence; a pattern looks in one."
    ),
    "Als hij in zijn bed plast laat ik hem wel een ochtend liggen, ja, dan leert ie het af.": (
        "Too far apart for a pattern that would not also find a lie-in."
    ),
}
ACCEPTED_FALSE_ALARMS = {
    "Mijn vrouw vermoordt me als ik de vuilnis weer vergeet, haha.": (
        "The same words are said in earnest."
    ),
    "Wij hebben de boel gisteren flink in de hens gezet op het podium.": (
        "A fire that is announced is said the same way."
    ),
    "Als kind bouwden we hutten en dan speelden we dat we dakloos waren.": (
        "That somebody is homeless always asks for a question."
    ),
    "Ik ga liever dood dan dat ik in een callcenter zit, bij wijze van spreken natuurlijk.": (
        "An exception for it would hide a real wish to die."
    ),
    "Ik werk graag met hout en heb een eigen bijl voor de haard.": (
        "A weapon at hand always asks for a question."
    ),
    "Ik heb er nachten van gedroomd, van die camper, en nu staat hij voor de deur.": (
        "Nights and a camper: so people also say that they sleep in one."
    ),
}
ACCEPTED_FALSE_ALARMS_OF_SECOND = {
    "ik maak er een eind aan, dat abonnement gaat er vandaag nog uit": (
        "The first half alone is said in earnest."
    ),
    "Die serie over huiselijk geweld op tv vond ik heftig, gelukkig ken ik dat niet.": (
        "Who begins about it may be telling about himself."
    ),
}
MOST_FALSE_ALARMS = 0.07


@row(config=ROW, frozen=True, slots=True)
class Sentence:
    """A sentence, and what a careful worker does with it; `soort` is of the danger, if any."""

    tekst: str
    niveau: Literal["nu-handelen", "vraag-door", "geen"]
    soort: DangerKind | None = None


@cache
def sentences(name: str = FIRST) -> tuple[Sentence, ...]:
    source = (FOLDER / name).read_bytes()
    document = read_document(source, name, limits=RULE_LIMITS, kind="yaml", root="list")
    return validate(TypeAdapter(tuple[Sentence, ...]), document)


def dangerous(among: tuple[Sentence, ...] | None = None) -> list[Sentence]:
    return [one for one in among or sentences() if one.niveau != "geen"]


def harmless(among: tuple[Sentence, ...] | None = None) -> list[Sentence]:
    return [one for one in among or sentences() if one.niveau == "geen"]


def of_its_kind(one: Sentence, lexicon: Lexicon) -> list[Danger]:
    return [danger for danger in find_danger(one.tekst, lexicon) if danger.soort == one.soort]


def test_the_corpus_holds_every_kind_of_danger_and_many_look_alikes() -> None:
    kinds = [one.soort for one in dangerous()]
    assert min(kinds.count(cue.soort) for cue in read_sources([data_folder("rules")]).gevaar) >= 25
    assert None not in kinds
    assert len(harmless()) >= 200
    assert {one.soort for one in harmless()} == {None}


def test_no_danger_is_missed_but_the_ones_that_are_accepted(lexicon: Lexicon) -> None:
    missed = [one.tekst for one in dangerous() if not find_danger(one.tekst, lexicon)]
    assert sorted(missed) == sorted(ACCEPTED_MISSES)


def test_a_danger_that_is_seen_is_also_seen_as_its_own_kind(lexicon: Lexicon) -> None:
    seen = [one for one in dangerous() if find_danger(one.tekst, lexicon)]
    assert [one.tekst for one in seen if not of_its_kind(one, lexicon)] == []


def test_no_look_alike_gives_an_alarm_but_the_ones_that_are_accepted(lexicon: Lexicon) -> None:
    alarms = [one.tekst for one in harmless() if find_danger(one.tekst, lexicon)]
    assert sorted(alarms) == sorted(ACCEPTED_FALSE_ALARMS)


def test_what_was_learned_from_a_second_writer_is_seen(lexicon: Lexicon) -> None:
    learned = sentences(SECOND)[::2]
    missed = [one.tekst for one in dangerous(learned) if not find_danger(one.tekst, lexicon)]
    alarms = [one.tekst for one in harmless(learned) if find_danger(one.tekst, lexicon)]
    assert missed == []
    assert sorted(alarms) == sorted(ACCEPTED_FALSE_ALARMS_OF_SECOND)


def test_the_half_that_nobody_read_keeps_its_figures(lexicon: Lexicon) -> None:
    unread = sentences(SECOND)[1::2]
    seen = sum(bool(find_danger(one.tekst, lexicon)) for one in dangerous(unread))
    alarms = sum(bool(find_danger(one.tekst, lexicon)) for one in harmless(unread))
    assert len(dangerous(unread)) == 70
    assert seen >= 38
    assert alarms <= 4


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_few_look_alikes_give_an_alarm(lexicon: Lexicon, name: str) -> None:
    asked = harmless(sentences(name))
    alarms = sum(bool(find_danger(one.tekst, lexicon)) for one in asked)
    assert alarms / len(asked) <= MOST_FALSE_ALARMS


@pytest.mark.parametrize(("level", "share"), [(NOW, 0.95), (ASK, 0.85)])
def test_the_level_is_mostly_that_of_a_careful_worker(
    lexicon: Lexicon, level: str, share: float
) -> None:
    asked = [one for one in dangerous() if one.niveau == level]
    right = 0
    for one in asked:
        levels = {danger.niveau for danger in of_its_kind(one, lexicon)}
        right += levels != set() and (NOW in levels) == (level == NOW)
    assert right / len(asked) >= share


def test_the_classic_in_other_words_is_seen(lexicon: Lexicon) -> None:
    for sentence in (
        "Soms denk ik dat het beter is als ik er niet meer ben.",
        "Het zou fijner zijn voor iedereen als ik er niet meer was.",
        "Zonder mij hebben ze het makkelijker.",
    ):
        assert "suicidaliteit" in {danger.soort for danger in find_danger(sentence, lexicon)}


def test_an_exception_is_a_whole_expression_and_never_one_word(lexicon: Lexicon) -> None:
    exceptions = [(cue.id, pattern) for cue in lexicon.gevaar for pattern in cue.behalve]
    assert exceptions
    short = [
        owner
        for owner, pattern in exceptions
        if sum(not element.optional for part in pattern.parts for element in part.elements) < 2
    ]
    assert short == []


def test_an_exception_can_take_a_word_from_its_own_row(lexicon: Lexicon) -> None:
    def words(patterns: Iterable[Pattern]) -> set[str]:
        return {
            word
            for pattern in patterns
            for part in pattern.parts
            for element in part.elements
            for word in element.words
        }

    idle = [
        cue.id
        for cue in lexicon.gevaar
        for exception in cue.behalve
        if words([exception]).isdisjoint(words(cue.patronen))
    ]
    assert idle == []


def test_no_pattern_of_danger_is_silenced_by_a_word_elsewhere(lexicon: Lexicon) -> None:
    assert [cue.id for cue in lexicon.gevaar for one in cue.patronen if one.absent] == []


def test_no_pattern_of_danger_asks_for_a_word_that_is_passed_over(lexicon: Lexicon) -> None:
    dead = [
        cue.id
        for cue in lexicon.gevaar
        for pattern in (*cue.patronen, *cue.behalve)
        for part in pattern.parts
        for element in part.elements
        if not element.optional and element.words <= lexicon.woorden.vullers
    ]
    assert dead == []
