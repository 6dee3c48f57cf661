"""Sentences that a worker can say (`zinnen`) are texts like any other: checked, filled and shown."""

from dataclasses import replace

import pytest

from kijkwijzer.checks.language import LongSentence, ReflectionAsks
from kijkwijzer.explain.compare import compare
from kijkwijzer.explain.pages import pages
from kijkwijzer.explain.rule_text import rule_in_full
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.consistency import find_inconsistencies
from tests.contract.asking import advice_on, knowledge

OPENING = "plan.open-eerste-keer"
REFLECTION = "leefgebied.werk-kansen-teruggeven"


def with_sentences(name: str, *sentences: str) -> Knowledge:
    """Return our knowledge in which this text has these sentences to say."""
    ours = knowledge()
    teksten = dict(ours.rulebase.teksten)
    teksten[name] = replace(teksten[name], zinnen=sentences)
    return replace(ours, rulebase=replace(ours.rulebase, teksten=teksten))


def test_the_sentences_of_a_step_stand_in_the_advice() -> None:
    plan = advice_on(gesprekken=[{"soort": "kennismaking"}])["gespreksplan"]
    written = {text.werker: list(text.zinnen) for text in knowledge().rulebase.teksten.values()}
    assert plan["afronding"]
    assert [written[item["tekst"]] for item in plan["afronding"]] == [
        item["zinnen"] for item in plan["afronding"]
    ]


@pytest.mark.parametrize("words", ["Bel {nummer:bestaat-niet}.", "Kijk naar {citaat:uitspraak}."])
def test_an_open_place_that_cannot_be_filled_is_refused_in_a_sentence_too(words: str) -> None:
    assert list(find_inconsistencies(knowledge().rulebase)) == []
    problems = list(find_inconsistencies(with_sentences(OPENING, words).rulebase))
    assert [OPENING in str(problem) for problem in problems] == [True]


def test_something_to_give_back_ends_in_a_full_stop_in_every_wording() -> None:
    assert list(ReflectionAsks().find(knowledge())) == []
    found = list(ReflectionAsks().find(with_sentences(REFLECTION, "Wil je werken?")))
    assert [REFLECTION in str(issue) for issue in found] == [True]


def test_a_long_sentence_to_say_is_seen() -> None:
    long = "Ik wil " + "heel " * 30 + "graag met je praten."
    before = {str(issue) for issue in LongSentence().find(knowledge())}
    after = {str(issue) for issue in LongSentence().find(with_sentences(OPENING, long))}
    assert len(after - before) == 1


def test_a_changed_sentence_is_a_changed_text() -> None:
    found = compare(knowledge(), with_sentences(OPENING, "Hallo.", "Dag."), [])
    assert found.teksten.anders == (OPENING,)


def test_the_sentences_stand_in_the_pages_and_in_the_rule_in_full() -> None:
    rulebase = knowledge().rulebase
    sentence = rulebase.teksten[OPENING].zinnen[0]
    rule = next(one for one in rulebase.regels if one.id == OPENING)
    assert f"zin om te zeggen: {sentence}" in pages(rulebase)["80-gespreksplan.md"]
    assert sentence in rule_in_full(rule, rulebase)
