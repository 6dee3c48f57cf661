"""The table of word forms: which forms a lemma has, made once and carried along.

The forms come from simplemma (MIT), which is needed to make the table and never to use it. Run
`python -m kijkwijzer.casus.statements.forms` after a pattern asks for a new lemma; a test fails as
long as the table is behind.
"""

import importlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from kijkwijzer.casus.statements.patterns import lemmas_in
from kijkwijzer.casus.statements.source import Sources, read_sources
from kijkwijzer.casus.statements.tokens import plain
from kijkwijzer.data import data_folder
from kijkwijzer.reading import Problem, Refused

TABLE = "lexicon/vormen.json"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_INFINITIVE = re.compile(r"(?P<head>[a-z]*?)(?P<vowels>[aeiouy]+)(?P<end>[^aeiouy]+)en")
_FINAL = {"v": "f", "z": "s"}


def read_forms(folders: Sequence[Path]) -> dict[str, frozenset[str]]:
    """Return the forms of each lemma in the tables of these rule folders.

    Raises `Refused` when a table cannot be read.
    """
    forms: dict[str, frozenset[str]] = {}
    for folder in folders:
        path = folder / TABLE
        if not path.is_file():
            continue
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            found = {str(lemma): frozenset(words.split(" ")) for lemma, words in table.items()}
        except (OSError, ValueError, AttributeError):
            raise Refused(
                [Problem(None, f"De tabel {TABLE} is niet te lezen; maak hem opnieuw.")]
            ) from None
        for lemma, words in found.items():
            forms[lemma] = forms.get(lemma, frozenset()) | words
    return forms


def wanted_lemmas(sources: Sources) -> frozenset[str]:
    """Name every lemma that a pattern or a word group asks for."""
    lines: list[str] = [word for words in sources.groepen.values() for word in words]
    for row in sources.aanwijzingen:
        lines += row.patroon
    for look in sources.lijkt_op:
        lines += look.patroon
    for trigger in sources.bereik.bereik:
        lines += trigger.patroon
    for danger in sources.gevaar:
        lines += (*danger.patroon, *danger.behalve)
    for theme in sources.themas:
        lines += theme.patroon
    burdens = sources.lasten
    lines += (*burdens.last, *burdens.stapelen, *burdens.behalve)
    return frozenset(lemma for line in lines for lemma in lemmas_in(plain(line)[0]))


def make_table(lemmas: Iterable[str]) -> str:
    """Return the table as JSON: each lemma with its forms, sorted, one lemma a line."""
    wanted = frozenset(lemmas)
    forms: dict[str, set[str]] = {lemma: {lemma} for lemma in wanted}
    factory = importlib.import_module("simplemma.strategies.dictionaries.dictionary_factory")
    for form, found in factory.DefaultDictionaryFactory().get_dictionary("nl").items():
        # Separable verbs stand there as "op_geven".
        lemma = plain(found.replace("_", ""))[0]
        word = plain(form)[0]
        if lemma in wanted and _WORD.fullmatch(word):
            forms[lemma].add(word)
    for lemma in wanted:
        forms[lemma] |= _present(lemma)
    return (
        "{\n"
        + ",\n".join(f'  "{lemma}": "{" ".join(sorted(forms[lemma]))}"' for lemma in sorted(forms))
        + "\n}\n"
    )


def _present(infinitive: str) -> set[str]:
    """Spell the regular present of a verb, for stems that the dictionary keeps for a noun ("val")."""
    found = _INFINITIVE.fullmatch(infinitive)
    if found is None:
        return set()
    stem, vowels, consonant = found["head"] + found["vowels"], found["vowels"], found["end"]
    if len(consonant) == 2 and consonant[0] == consonant[1]:
        stem += consonant[0]
    elif (
        len(consonant) == 1
        and len(vowels) == 1
        and (vowels != "e" or _first_syllable(found["head"]))
    ):
        stem += vowels + consonant
    else:
        stem += consonant
    stem = stem[:-1] + _FINAL.get(stem[-1], stem[-1])
    return {stem, stem if stem.endswith("t") else stem + "t"}


def _first_syllable(head: str) -> bool:
    """Tell whether a vowel after `head` is in the first syllable; a later "e" is mostly weak."""
    return not re.search("[aeiou]", re.sub("^(?:be|ge|ver|ont|her|er)(?=[^aeiou])", "", head))


def main() -> None:
    """Write the table of our own rule folder."""
    folder = data_folder("rules")
    table = make_table(wanted_lemmas(read_sources([folder])))
    (folder / TABLE).write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
