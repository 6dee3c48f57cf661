"""What may change in how a sentence is written without changing how it is read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kijkwijzer.casus.statements import read_statement
from kijkwijzer.casus.statements.measure import read_corpus
from tests.casus.statements.shared import the_images, the_lexicon

CORPORA = sorted((Path(__file__).parents[2] / "corpus").glob("ontwikkel*.yaml"))
SENTENCES = [sentence.tekst for corpus in CORPORA for sentence in read_corpus(corpus)]
SENTENCE = st.sampled_from(SENTENCES)
UNRELATED = st.sampled_from(
    [
        "Het regent buiten.",
        "Mijn fiets staat in de schuur.",
        "De trein vertrekt om tien uur.",
        "Gisteren was het zondag.",
    ]
)
MANY = settings(max_examples=150)

Seen = list[tuple[str, str, str]]


def seen(text: str) -> Seen:
    cues = read_statement(text, the_lexicon()).cues
    return sorted((cue.cue, cue.sterkte, cue.reden or "") for cue in cues)


@MANY
@given(SENTENCE)
def test_capitals_change_nothing(sentence: str) -> None:
    assert seen(sentence.upper()) == seen(sentence)
    assert seen(sentence.lower()) == seen(sentence)


@MANY
@given(SENTENCE, st.sampled_from(["", ".", "!", "!!", "..."]))
def test_how_a_statement_ends_changes_nothing(sentence: str, ending: str) -> None:
    bare = sentence.rstrip(".!")
    if not bare.endswith("?"):
        assert seen(bare + ending) == seen(sentence)


@MANY
@given(SENTENCE)
def test_curly_quotes_change_nothing(sentence: str) -> None:
    curly = sentence.replace("'", "’")
    assert seen(curly) == seen(sentence)


@MANY
@given(SENTENCE)
def test_quotes_around_the_whole_statement_change_nothing(sentence: str) -> None:
    assert the_images().of(f"“{sentence}”") == the_images().of(sentence)


@MANY
@given(SENTENCE)
def test_accents_change_nothing(sentence: str) -> None:
    marked = sentence.replace("een ", "één ").replace(" voor ", " vóór ")
    assert seen(marked) == seen(sentence)


@MANY
@given(SENTENCE, st.sampled_from(["ja, ", "nou, ", "Ja, ", "Nou ja, "]))
def test_a_word_to_start_with_changes_nothing(sentence: str, opening: str) -> None:
    # "Ja, ja hoor" and "Nou, geweldig" are irony of their own.
    if not sentence.lower().startswith(("ja", "o ja", "nou", "tuurlijk")):
        assert the_images().of(opening + sentence) == the_images().of(sentence)


@MANY
@given(SENTENCE, UNRELATED)
def test_an_unrelated_sentence_changes_nothing(sentence: str, unrelated: str) -> None:
    assert the_images().of(f"{sentence} {unrelated}") == the_images().of(sentence)
    assert the_images().of(f"{unrelated} {sentence}") == the_images().of(sentence)


@pytest.mark.parametrize(
    ("sentence", "negated", "sign"),
    [
        ("Ik wil weer naar school.", "Ik wil niet weer naar school.", "wil"),
        ("Ik kan goed koken.", "Ik kan niet goed koken.", "kan"),
        ("Ik heb het opgegeven.", "Ik heb het niet opgegeven.", "opgave"),
        ("Ik heb het opgegeven.", "Ik heb het nooit opgegeven.", "opgave"),
        ("Ik lig de hele dag op bed.", "Ik lig niet de hele dag op bed.", "opgave"),
        ("Ik ben op.", "Ik ben niet op.", "opgave"),
        ("Ik wil voor mezelf beginnen.", "Ik wil niet voor mezelf beginnen.", "eigen-plan"),
        ("Ik wil het graag leren.", "Ik wil het niet leren.", "leerwens"),
        ("Ik heb twintig jaar ervaring.", "Ik heb geen ervaring.", "kan"),
        ("Ik klap dicht.", "Ik klap niet dicht.", "obstakel-binnen"),
        ("Ik word overal afgewezen.", "Ik word nergens afgewezen.", "obstakel-buiten"),
    ],
)
def test_a_negated_cue_never_counts(sentence: str, negated: str, sign: str) -> None:
    def signs(text: str) -> set[str]:
        return {cue.zegt for cue in read_statement(text, the_lexicon()).cues if cue.reden is None}

    assert sign in signs(sentence)
    assert sign not in signs(negated)


@MANY
@given(st.text(max_size=200))
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    reading = read_statement(text, the_lexicon())
    for cue in reading.cues:
        assert 0 <= cue.start < cue.end <= len(text)
    for start, end in reading.lasten:
        assert 0 <= start < end <= len(text)


@MANY
@given(SENTENCE)
def test_places_point_at_words_of_the_sentence(sentence: str) -> None:
    for cue in read_statement(sentence, the_lexicon()).cues:
        found = sentence[cue.start : cue.end]
        assert found
        assert found == found.strip(" .,;!?")
