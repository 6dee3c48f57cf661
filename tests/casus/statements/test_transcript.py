"""From notes or a transcript in a casus file to how the client's own lines are read."""

import pytest

from kijkwijzer.casus.statements import Lexicon, read_statement
from tests.contract.asking import Data, advice_on

TRANSCRIPT = """\
P: Wat zou je het liefst doen?
C: Ik wil weer lassen. Ik kan het ook, maar ze nemen me niet aan.
P: Ik heb het opgegeven, zei iemand laatst tegen me.
C: Dat zou ik niet zeggen.
"""
NOTES = """\
Geef me een werkplaats en ik begin morgen.

- Ze kijken alleen naar mijn leeftijd.
"""


def statements(text: str) -> list[Data]:
    advice = advice_on(leefgebieden={"werk": {"uitspraken": text}})
    found: list[Data] = advice["leefgebieden"]["werk"]["uitspraken"]
    return found


def test_each_line_of_a_transcript_keeps_its_speaker() -> None:
    assert [said["door"] for said in statements(TRANSCRIPT)] == [
        "professional",
        "client",
        "professional",
        "client",
    ]


def test_a_line_of_several_sentences_is_read_as_one_statement() -> None:
    answer = statements(TRANSCRIPT)[1]
    assert answer["zelfbeeld"] == "wil-en-kan"
    counted = {cue["zegt"] for cue in answer["aanwijzingen"] if cue["telt"]}
    assert {"wil", "obstakel-buiten"} <= counted


def test_what_the_worker_said_is_no_reading_of_the_client() -> None:
    assert [said["zelfbeeld"] for said in statements(TRANSCRIPT)[::2]] == ["onbekend", "onbekend"]


def test_every_line_of_notes_is_a_statement_of_the_client() -> None:
    found = statements(NOTES)
    assert [said["zelfbeeld"] for said in found] == ["wil-en-kan", "wil-en-kan"]
    assert {said["door"] for said in found} == {"client"}


@pytest.mark.parametrize("mark", ["KM", "B", "P", "JVD"])
def test_what_stands_behind_the_mark_of_another_speaker_does_not_count(
    lexicon: Lexicon, mark: str
) -> None:
    sentence = "Ik heb het opgegeven."
    own = read_statement(sentence, lexicon).cues
    assert {cue.reden for cue in own if cue.zegt == "opgave"} == {None}
    reading = read_statement(f"{mark}: {sentence}", lexicon)
    assert {cue.reden for cue in reading.cues if cue.zegt == "opgave"} == {"ander-spreekt"}


def test_burdens_of_another_speaker_are_not_the_clients(lexicon: Lexicon) -> None:
    burdens = "De auto is stuk, mijn kind is ziek en dan moet ik ook nog naar de rechtbank."
    assert read_statement(burdens, lexicon).lasten
    assert read_statement(f"KM: {burdens}", lexicon).lasten == ()


@pytest.mark.parametrize("opening", ["Nou", "Weet je", "Kijk", "ZOIETS"])
def test_a_word_before_a_colon_is_no_speaker(lexicon: Lexicon, opening: str) -> None:
    cues = read_statement(f"{opening}: ik heb het opgegeven.", lexicon).cues
    assert None in {cue.reden for cue in cues if cue.zegt == "opgave"}
