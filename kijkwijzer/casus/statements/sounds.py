"""The table behind `sound.py`: counted once in labelled sentences, and carried along.

Run `python -m kijkwijzer.casus.statements.sounds tests/corpus/ontwikkel*.yaml` after a labelled
sentence or a spelling changed; a test fails as long as the table is behind.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from kijkwijzer.casus.statements.clauses import view
from kijkwijzer.casus.statements.model import Words
from kijkwijzer.casus.statements.sound import Counts, Sound, Whole, features, weights
from kijkwijzer.casus.statements.source import SoundRow
from kijkwijzer.casus.statements.tokens import tokenise
from kijkwijzer.reading import Problem, Refused

TABLE = "lexicon/klank.json"
# A word heard in one or two sentences tells more of those than of their label.
_FEWEST = 3


def read_sound(folder: Path, row: SoundRow) -> Sound:
    """Return what words weigh by the table of this rule folder, used as `row` says.

    Raises `Refused` when the table cannot be read.
    """
    try:
        table = json.loads((folder / TABLE).read_text(encoding="utf-8"))
        sentences = {str(label): int(number) for label, number in table["zinnen"].items()}
        groups = {
            tuple(int(number) for number in counts.split(" ")): str(words).split(" ")
            for counts, words in table["geteld"].items()
        }
    except (OSError, ValueError, AttributeError, LookupError):
        raise Refused(
            [Problem(None, f"De tabel {TABLE} is niet te lezen; maak hem opnieuw.")]
        ) from None
    total = tuple(sentences.values())
    return Sound(
        labels=tuple(sentences),
        rows=tuple(weights(counts, total) for counts in groups),
        words={word: number for number, words in enumerate(groups.values()) for word in words},
        fits={str(sign): label for sign, label in row.past_bij.items()},
        wholes=tuple(Whole(w.id, w.beeld, w.zegt, w.naast) for w in row.hele_zin),
        against=row.tegen,
        along=row.mee,
        enough=row.genoeg,
        shortest=row.kortste_zin,
    )


def make_table(sentences: Iterable[tuple[str, str]], words: Words) -> str:
    """Count in (text, label) pairs; return the table as JSON, one line for words counted alike."""
    total: Counter[str] = Counter()
    heard: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, label in sentences:
        total[label] += 1
        tokens = tokenise(text, words.spelling)
        core = view(tokens, words, with_fillers=False).words if tokens.tokens else ()
        for feature in features(core, asked="?" in text):
            heard[feature][label] += 1
    labels = sorted(total)
    groups: defaultdict[Counts, list[str]] = defaultdict(list)
    for feature in sorted(heard):
        if heard[feature].total() >= _FEWEST:
            groups[tuple(heard[feature][label] for label in labels)].append(feature)
    lines = [
        f'    "{" ".join(map(str, counts))}": {json.dumps(" ".join(groups[counts]))}'
        for counts in sorted(groups)
    ]
    counted = json.dumps({label: total[label] for label in labels})
    body = ",\n".join(lines)
    return f'{{\n  "zinnen": {counted},\n  "geteld": {{\n{body}\n  }}\n}}\n'


def main(paths: Sequence[str]) -> None:
    """Write the table of our own rule folder from these labelled files."""
    # Imported here: reading a lexicon needs neither.
    from kijkwijzer.casus.statements.lexicon import take_words  # noqa: PLC0415
    from kijkwijzer.casus.statements.measure import read_corpus  # noqa: PLC0415
    from kijkwijzer.casus.statements.source import read_sources  # noqa: PLC0415
    from kijkwijzer.data import data_folder  # noqa: PLC0415

    folder = data_folder("rules")
    pairs = [
        (sentence.tekst, sentence.label)
        for path in sorted(paths)
        for sentence in read_corpus(Path(path))
    ]
    words = take_words(read_sources([folder]).woorden)
    (folder / TABLE).write_text(make_table(pairs, words), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
