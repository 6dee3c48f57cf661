"""The lexicon as files: fresh, compiled alike, and clear about what is wrong."""

import shutil
from pathlib import Path

import pytest

from kijkwijzer.casus.statements import Lexicon, from_json, load_lexicon, read_statement, to_json
from kijkwijzer.casus.statements.forms import TABLE, make_table, wanted_lemmas
from kijkwijzer.casus.statements.patterns import PatternError, Vocabulary, parse_pattern
from kijkwijzer.casus.statements.source import read_sources
from kijkwijzer.data import data_folder
from kijkwijzer.reading import Refused

RULES = data_folder("rules")
EMPTY = Vocabulary({}, {})


def test_the_table_of_forms_is_fresh() -> None:
    wanted = make_table(wanted_lemmas(read_sources([RULES])))
    assert (RULES / TABLE).read_text(encoding="utf-8") == wanted


def test_the_compiled_lexicon_is_the_same_and_stable(lexicon: Lexicon) -> None:
    text = to_json(lexicon)
    again = from_json(text)
    assert again == lexicon
    assert to_json(again) == text


def test_a_folder_of_an_organisation_adds_a_cue(tmp_path: Path) -> None:
    added = tmp_path / "eigen" / "lexicon"
    added.mkdir(parents=True)
    (added / "eigen.yaml").write_text(
        "aanwijzingen:\n"
        "  - id: eigen.molen\n"
        "    zegt: obstakel-buiten\n"
        '    patroon: ["<draaien> .. molen"]\n'
        '    wel: ["Ik draai mee in de molen."]\n'
        '    niet: ["De molen is mooi."]\n',
        encoding="utf-8",
    )
    lexicon = load_lexicon([RULES, tmp_path / "eigen"])
    cues = read_statement("Ik draai mee in de molen.", lexicon).cues
    assert "eigen.molen" in {cue.cue for cue in cues}


def test_an_id_that_exists_is_refused(tmp_path: Path) -> None:
    added = tmp_path / "eigen" / "lexicon"
    added.mkdir(parents=True)
    row = "aanwijzingen:\n  - {id: wil.willen, zegt: wil, patroon: [werken]}\n"
    (added / "eigen.yaml").write_text(row, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_lexicon([RULES, tmp_path / "eigen"])
    assert "wil.willen" in str(refused.value.problems[0])


def test_a_lemma_without_forms_is_refused_by_name(tmp_path: Path) -> None:
    copy = tmp_path / "rules"
    shutil.copytree(RULES, copy)
    row = 'aanwijzingen:\n  - {id: proef, zegt: wil, patroon: ["<flierefluiten>"]}\n'
    (copy / "lexicon" / "proef.yaml").write_text(row, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_lexicon([copy])
    assert "<flierefluiten>" in str(refused.value.problems[0])


@pytest.mark.parametrize(
    "line", ["", "..", ".. niet", "(a|b", "()", "<x>", "@geen", "a ? b", "[a b]", "!a", "a )"]
)
def test_a_pattern_that_says_nothing_clear_is_refused(line: str) -> None:
    with pytest.raises(PatternError):
        parse_pattern(line, EMPTY)


def test_an_open_word_may_be_one_that_need_not_be_there() -> None:
    for line, least in (("ik _ werken", 1), ("ik [_] werken", 0)):
        (pattern,) = parse_pattern(line, EMPTY)
        ((first, second),) = (part.elements for part in pattern.parts)
        assert [set(first.words), set(second.words)] == [{"ik"}, {"werken"}]
        assert (second.least, second.most) == (least, 1)


def test_alternatives_of_several_words_lay_a_pattern_out() -> None:
    patterns = parse_pattern("ik (wil|zou graag) .. werken & !niet", EMPTY)
    assert [[len(part.elements) for part in pattern.parts] for pattern in patterns] == [[3], [4]]
    assert all(len(pattern.absent) == 1 for pattern in patterns)
