"""How a whole sentence sounds: what it takes away, what it lets count, and where it keeps silent."""

from dataclasses import replace
from pathlib import Path

from kijkwijzer.casus.statements import FoundCue, Lexicon, read_statement
from kijkwijzer.casus.statements.lexicon import take_words
from kijkwijzer.casus.statements.measure import read_corpus
from kijkwijzer.casus.statements.sound import Sound, Whole, features, weights
from kijkwijzer.casus.statements.sounds import TABLE, make_table
from kijkwijzer.casus.statements.source import read_sources
from kijkwijzer.data import data_folder

RULES = data_folder("rules")
CORPORA = sorted((Path(__file__).parents[2] / "corpus").glob("ontwikkel*.yaml"))
# Eight words that count, with a weak cue ("in bed"), a cue that asks for company, and a wish.
LYING = "Ik blijf vandaag in bed met een boek over vogels."
WISH = "Ik wil vandaag met een boek over vogels buiten zitten."


def sounding(lexicon: Lexicon, **weighing: tuple[int, ...]) -> Lexicon:
    """Return the lexicon with an ear that knows these words only."""
    return replace(
        lexicon,
        klank=Sound(
            labels=("opgegeven", "andere-plannen", "onbekend"),
            rows=tuple(weighing.values()),
            words={word: number for number, word in enumerate(weighing)},
            fits={"opgave": "opgegeven", "eigen-plan": "andere-plannen"},
            wholes=(Whole("klank.proef", "andere-plannen", "eigen-plan", ("wil",)),),
            against=400,
            along=800,
            enough=700,
            shortest=8,
        ),
    )


def cue(sentence: str, sign: str, lexicon: Lexicon) -> FoundCue:
    return next(c for c in read_statement(sentence, lexicon).cues if c.zegt == sign)


def test_the_table_of_sounds_is_fresh() -> None:
    sentences = [(one.tekst, one.label) for path in CORPORA for one in read_corpus(path)]
    words = take_words(read_sources([RULES]).woorden)
    assert (RULES / TABLE).read_text(encoding="utf-8") == make_table(sentences, words)


def test_a_cue_its_sentence_plainly_does_not_sound_like_does_not_count(lexicon: Lexicon) -> None:
    deaf = sounding(lexicon)
    assert cue(LYING, "opgave", deaf).reden is None
    just = sounding(lexicon, vogels=(-200, 0, 200))
    assert cue(LYING, "opgave", just).reden is None
    over = sounding(lexicon, vogels=(-201, 0, 200))
    assert cue(LYING, "opgave", over).reden == "klinkt-anders"


def test_a_weak_cue_its_sentence_plainly_sounds_like_is_strong(lexicon: Lexicon) -> None:
    almost = sounding(lexicon, vogels=(799, 0, 0))
    assert cue(LYING, "opgave", almost).sterkte == "zwak"
    enough = sounding(lexicon, vogels=(800, 0, 0))
    assert cue(LYING, "opgave", enough).sterkte == "sterk"


def test_a_whole_sentence_is_a_weak_cue_beside_a_sign_that_counts(lexicon: Lexicon) -> None:
    loud = sounding(lexicon, vogels=(0, 700, 0))
    whole = [c for c in read_statement(WISH, loud).cues if c.cue == "klank.proef"]
    assert [(c.zegt, c.sterkte, WISH[c.start : c.end]) for c in whole] == [
        ("eigen-plan", "zwak", WISH.rstrip("."))
    ]
    soft = sounding(lexicon, vogels=(0, 699, 0))
    assert "klank.proef" not in {c.cue for c in read_statement(WISH, soft).cues}
    assert "klank.proef" not in {c.cue for c in read_statement(LYING, loud).cues}


def test_only_the_sentence_of_the_cue_is_listened_to(lexicon: Lexicon) -> None:
    over = sounding(lexicon, vogels=(-900, 0, 0))
    beside = "Ik blijf in bed. De vogels van de buren fluiten elke ochtend heel vroeg buiten."
    assert cue(beside, "opgave", over).reden is None


def test_a_short_sentence_is_left_to_its_cues(lexicon: Lexicon) -> None:
    over = sounding(lexicon, vogels=(-900, 0, 0))
    assert cue("Ik blijf in bed, vogels.", "opgave", over).reden is None


def test_a_sentence_is_words_pairs_and_stems() -> None:
    assert features(("ik", "blijf", "liggen"), asked=True) == {
        *("ik", "blijf", "liggen"),
        *("ik_blijf", "blijf_liggen", "ik__liggen"),
        *("ligge*", "?"),
    }


def test_weights_favour_where_a_word_is_heard_most_for_how_much_there_is() -> None:
    much, little = weights((4, 4), (400, 40))
    assert much < 0 < little
    assert much == -little
    assert weights((1, 1), (50, 50)) == (0, 0)


def test_the_table_leaves_out_what_was_hardly_heard(lexicon: Lexicon) -> None:
    sentences = [("Vogels fluiten", "onbekend"), ("Vogels zingen", "onbekend")]
    assert "vogels" not in make_table(sentences, lexicon.woorden)
    assert "vogels" in make_table([*sentences, ("Vogels!", "opgegeven")], lexicon.woorden)
