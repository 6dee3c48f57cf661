"""The figures on the development corpus, and the worked examples of the source."""

from pathlib import Path

import pytest

from kijkwijzer.casus.statements import Lexicon
from kijkwijzer.casus.statements.measure import (
    LABELS,
    Labelled,
    Meting,
    Outcome,
    Rate,
    SelfImages,
    format_measure,
    measure,
    read_corpus,
    strongest,
)
from kijkwijzer.reading import Refused
from tests.casus.statements.shared import the_rulebase

FOLDER = Path(__file__).parents[2] / "corpus"
DOCUMENTATION = Path(__file__).parents[3] / "docs" / "lexicon.md"
CORPORA = sorted(FOLDER.glob("ontwikkel*.yaml"))


@pytest.fixture(scope="module", params=CORPORA, ids=lambda path: path.stem)
def meting(lexicon: Lexicon, request: pytest.FixtureRequest) -> Meting:
    return measure(request.param, lexicon, the_rulebase())


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.stem)
def test_a_corpus_holds_every_label(corpus: Path) -> None:
    assert {sentence.label for sentence in read_corpus(corpus)} == set(LABELS)


def test_the_corpora_are_large_and_hold_no_sentence_twice() -> None:
    texts = [sentence.tekst for corpus in CORPORA for sentence in read_corpus(corpus)]
    assert len(texts) >= 1000
    assert len(set(texts)) == len(texts)


def test_what_is_read_is_right_nine_times_in_ten(meting: Meting) -> None:
    assert meting.precision.value >= 0.90


def test_six_in_ten_sentences_with_a_self_image_are_recognised(meting: Meting) -> None:
    assert meting.recall.value >= 0.60


def test_no_sentence_is_read_as_its_opposite(meting: Meting) -> None:
    assert [outcome.zin.tekst for outcome in meting.opposite] == []


def test_what_cannot_be_told_mostly_stays_untold(meting: Meting) -> None:
    assert meting.silence.value >= 0.90


@pytest.mark.parametrize(
    ("sentence", "image"),
    [
        ("Ik wil fietsen en kan fietsen, maar heb alleen geen fiets.", "wil-en-kan"),
        ("Ik wil wel fietsen, maar kan het niet zo goed.", "wil-maar-kan-niet-goed"),
        (
            "Fietsen, fietsen.. ik moet ook nog een zwemdiploma halen en een rijbewijs, "
            "en trouwens, die fiets is kapot.",
            "opgegeven",
        ),
        (
            "Ik heb niet zoveel met fietsen, ik geloof in elektrische deelsteps.",
            "andere-plannen",
        ),
        ("Ik wil en ik kan, geef me een kans.", "wil-en-kan"),
        ("Ik wil wel, maar kan niet goed.", "wil-maar-kan-niet-goed"),
        ("Ik wil en kan niet meer, ik heb het opgegeven.", "opgegeven"),
        ("Ik wil en kan niet meer.", "opgegeven"),
        ("Ik heb andere plannen met mijn leven.", "andere-plannen"),
    ],
)
def test_the_worked_examples_of_the_source_come_out_right(
    images: SelfImages, sentence: str, image: str
) -> None:
    assert images.of(sentence) == image


@pytest.mark.parametrize(
    "sentence",
    [
        "Jullie manier past niet bij mij.",
        "Daar heb ik niks mee.",
        "Mijn consulent zegt dat ik niet wil.",
        "Mijn zoon kan niet meer slapen.",
        "Vroeger had ik het opgegeven.",
        "Ik kan dinsdag niet.",
        "Bij ons lekt het dak.",
        "Bij ons is het thuis druk.",
        "Voor een baas werken past niet.",
        "",
        "...",
    ],
)
def test_what_says_too_little_is_left_open(images: SelfImages, sentence: str) -> None:
    assert images.of(sentence) == "onbekend"


@pytest.mark.parametrize(
    "sentence",
    [
        "Acht jaar wachten op een huis. Ik ga niet meer kijken, waarvoor nog?",
        "De gemeente zegt weer nee. Wat valt er nog te regelen?",
        "Ik sta al zes jaar op de wachtlijst en ik kan niet meer.",
        "Ik kan lassen, maar ze nemen me toch nooit aan. Waarom zou ik nog bellen?",
    ],
)
def test_words_of_giving_up_are_never_read_as_wanting_and_being_able(
    images: SelfImages, sentence: str
) -> None:
    assert images.of(sentence) != "wil-en-kan"


@pytest.mark.parametrize(
    ("sentence", "image"),
    [
        ("Als die bus weer rijdt, dan kom ik overal.", "wil-en-kan"),
        ("Ik begin straks mijn eigen koeriersdienst.", "andere-plannen"),
        ("Dat ga ik niet volhouden.", "wil-maar-kan-niet-goed"),
    ],
)
def test_sentences_that_readers_missed_are_read_now(
    images: SelfImages, sentence: str, image: str
) -> None:
    assert images.of(sentence) == image


def shown(rate: Rate) -> str:
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f})".replace(".", ",")


def test_the_figures_in_the_documentation_are_those_of_today(
    meting: Meting, request: pytest.FixtureRequest
) -> None:
    cells = (
        request.node.callspec.id,
        str(len(meting.uitkomsten)),
        shown(meting.precision),
        shown(meting.recall),
        shown(meting.silence),
        str(len(meting.opposite)),
    )
    row = f"| {' | '.join(cells)} |"
    assert row in DOCUMENTATION.read_text(encoding="utf-8"), f"zet in docs/lexicon.md: {row}"


def test_two_equally_strong_readings_are_no_choice() -> None:
    both = [("opgegeven", "sterk"), ("wil-en-kan", "sterk")]
    assert strongest(both) == "onbekend"
    assert strongest([("opgegeven", "zwak"), ("wil-en-kan", "sterk")]) == "wil-en-kan"
    assert strongest([]) == "onbekend"


def outcome(label: str, read: str) -> Outcome:
    return Outcome(Labelled("een zin", label), read)


def test_figures_are_counted_as_their_names_say() -> None:
    meting = Meting(
        (
            outcome("opgegeven", "opgegeven"),
            outcome("opgegeven", "wil-en-kan"),
            outcome("andere-plannen", "onbekend"),
            outcome("onbekend", "onbekend"),
            outcome("onbekend", "opgegeven"),
        )
    )
    assert meting.precision == Rate(1, 3)
    assert meting.recall == Rate(1, 3)
    assert meting.abstention == Rate(2, 5)
    assert meting.silence == Rate(1, 2)
    assert meting.precision_of("opgegeven") == Rate(1, 2)
    assert meting.recall_of("opgegeven") == Rate(1, 2)
    assert [one.gelezen for one in meting.opposite] == ["wil-en-kan"]


def test_an_interval_by_wilson_is_the_known_one() -> None:
    low, high = Rate(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert Rate(0, 0).interval == (0.0, 0.0)


def test_the_printed_figures_name_every_label_and_each_opposite() -> None:
    text = format_measure(Meting((outcome("opgegeven", "wil-en-kan"),)))
    assert all(label in text for label in LABELS)
    assert "tegendeel: een zin" in text


def test_a_label_that_does_not_exist_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "zinnen.yaml"
    path.write_text("- {tekst: Ik wil werken, label: ongemotiveerd}\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_corpus(path)
    problem = refused.value.problems[0]
    assert problem.place is not None
    assert problem.place.line == 1
    assert "werken" not in str(problem)
