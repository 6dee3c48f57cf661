"""Every example that stands with a cue, a look-alike, a trigger, a danger or a theme."""

import pytest

from kijkwijzer.casus.statements import Lexicon, find_danger, find_themes, read_statement
from kijkwijzer.casus.statements.source import (
    CueRow,
    DangerRow,
    LookalikeRow,
    ThemeRow,
    TriggerRow,
    read_sources,
)
from kijkwijzer.data import data_folder

SOURCES = read_sources([data_folder("rules")])


def counted(sentence: str, lexicon: Lexicon) -> set[str]:
    return {cue.cue for cue in read_statement(sentence, lexicon).cues if cue.reden is None}


@pytest.mark.parametrize("row", SOURCES.aanwijzingen, ids=lambda row: row.id)
def test_a_cue_is_found_in_its_examples_and_only_there(lexicon: Lexicon, row: CueRow) -> None:
    assert [s for s in row.wel if row.id not in counted(s, lexicon)] == []
    near_misses = (*row.niet, *row.nog_niet)
    assert [s for s in near_misses if row.id in counted(s, lexicon)] == []


def test_every_cue_has_an_example_and_a_near_miss() -> None:
    assert [row.id for row in SOURCES.aanwijzingen if not (row.wel and row.niet)] == []


@pytest.mark.parametrize("row", SOURCES.gevaar, ids=lambda row: row.id)
def test_a_danger_is_seen_in_its_examples_and_not_in_look_alikes(
    lexicon: Lexicon, row: DangerRow
) -> None:
    def seen(sentence: str) -> bool:
        return row.id in {danger.cue for danger in find_danger(sentence, lexicon)}

    assert [s for s in row.wel if not seen(s)] == []
    assert [s for s in (*row.niet, *row.nog_niet) if seen(s)] == []


@pytest.mark.parametrize("row", SOURCES.themas, ids=lambda row: row.id)
def test_a_theme_is_known_by_its_examples(lexicon: Lexicon, row: ThemeRow) -> None:
    assert [s for s in row.wel if row.id not in find_themes(s, lexicon)] == []
    assert [s for s in row.niet if row.id in find_themes(s, lexicon)] == []


@pytest.mark.parametrize("row", SOURCES.lijkt_op, ids=lambda row: row.id)
def test_no_self_image_cue_it_touches_counts_in_a_look_alike(
    lexicon: Lexicon, row: LookalikeRow
) -> None:
    for sentence in row.wel:
        cues = read_statement(sentence, lexicon).cues
        signs = {cue.zegt for cue in cues if cue.reden is None}
        assert signs.isdisjoint(row.raakt), sentence


@pytest.mark.parametrize("row", SOURCES.bereik.bereik, ids=lambda row: row.id)
def test_a_trigger_gives_its_reason_or_takes_it_away_in_its_examples(
    lexicon: Lexicon, row: TriggerRow
) -> None:
    for sentence in row.wel:
        cues = read_statement(sentence, lexicon).cues
        touched = [cue for cue in cues if not row.raakt or cue.zegt in row.raakt]
        reasons = {cue.reden for cue in cues} | {cue.zwakker_door for cue in cues}
        if row.telt_toch:
            assert None in {cue.reden for cue in touched}, sentence
            assert row.reden not in {cue.reden for cue in touched}, sentence
        else:
            assert row.reden in reasons, sentence


def test_words_that_take_a_reason_away_can_only_do_so_for_one_that_is_given(
    lexicon: Lexicon,
) -> None:
    given = {row.reden for row in SOURCES.bereik.bereik if not row.telt_toch}
    assert {row.reden for row in SOURCES.bereik.bereik if row.telt_toch} <= given


def test_every_reason_that_can_be_given_has_a_text(lexicon: Lexicon) -> None:
    given = {trigger.reden for trigger in lexicon.bereik}
    own = {"ontkend", "over-ander", "verleden", "vraag", "lijkt-op", "deel-van-langer"}
    own |= {"alleen-samen", "voor-maar", "maar-toch"}
    assert given | own <= set(lexicon.redenen)
