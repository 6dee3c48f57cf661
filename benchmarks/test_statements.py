"""Reading what a client says, and loading the lexicon."""

from benchmarks.conftest import Benchmark
from benchmarks.statements import WORDS, lexicon_as_carried, sentences
from kijkwijzer.casus.statements import from_json, read_statement, to_json


def test_reading_all_sentences_of_fifteen_words(benchmark: Benchmark) -> None:
    lexicon, found = lexicon_as_carried(), sentences(WORDS)
    benchmark.extra_info["sentences"] = len(found)
    benchmark(lambda: [read_statement(sentence, lexicon) for sentence in found])


def test_loading_the_lexicon(benchmark: Benchmark) -> None:
    benchmark(from_json, to_json(lexicon_as_carried()))
