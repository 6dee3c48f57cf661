"""The quick checks know what the advice itself uses, and read texts as people do."""

import ast
from pathlib import Path

import pytest

import kijkwijzer.advice
from kijkwijzer.checks.base_checks import READ_BY_ADVICE
from kijkwijzer.checks.language import Jargon, LongSentence, PassiveSentence, read_language
from kijkwijzer.knowledge import Knowledge

ADVICE = sorted(Path(next(iter(kijkwijzer.advice.__path__))).glob("*.py"))


def asked_by_name() -> set[str]:
    """Return the texts in the calls of the modules that compose the advice."""
    return {
        argument.value
        for path in ADVICE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def test_the_list_of_facts_that_the_advice_asks_for_is_that_of_its_source(
    knowledge: Knowledge,
) -> None:
    kinds = knowledge.rulebase.vocabulary.feiten
    concluded = {name for name, kind in kinds.items() if kind.van != "casus" and not kind.tekst}
    assert asked_by_name() & concluded == READ_BY_ADVICE


@pytest.mark.parametrize(
    "text",
    [
        "De afspraak werd vorige week gemaakt.",
        "Er wordt niet naar de cliënt geluisterd.",
        "Dan word je geholpen.",
        "Het is fijn als je geholpen wordt.",
    ],
)
def test_a_passive_sentence_is_seen(text: str) -> None:
    assert list(PassiveSentence().look(text, read_language()))


@pytest.mark.parametrize(
    "text",
    [
        "Je maakte vorige week een afspraak.",
        "Dan wordt het gesprek vaak rustiger.",
        "De cliënt heeft dat gezegd.",
        "Je verwacht niet dat het nog anders wordt.",
        "Het kan een strijd worden over wie beslist.",
        "Wordt iemand stil, of merk je verwardheid?",
    ],
)
def test_an_active_sentence_is_left_alone(text: str) -> None:
    assert list(PassiveSentence().look(text, read_language())) == []


def test_words_are_counted_per_sentence() -> None:
    twenty = "Ik zie " + "heel " * 17 + "veel."
    assert list(LongSentence().look(f"{twenty} {twenty}", read_language())) == []
    assert list(LongSentence().look(f"Ook {twenty}", read_language()))


def test_jargon_comes_with_a_plain_word() -> None:
    (found,) = Jargon().look("Werk aan de zelfredzaamheid.", read_language())
    assert "jezelf kunnen redden" in found
