"""How long reading one statement of a client takes, and loading the lexicon.

Run it from the root of the repository:

    python -m benchmarks.statements
"""

import argparse
import gc
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import yaml

from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import timed
from kijkwijzer.casus.statements import Lexicon, from_json, load_lexicon, read_statement, to_json
from kijkwijzer.data import data_folder

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"

WORDS = 15
"""How long the sentences are that are timed."""

AGAIN = 5
LOADS = 9

_TOLD = f"""\
Gemeten zijn alle {{number}} zinnen van precies {WORDS} woorden in `tests/corpus`. Van het lexicon wordt \
een stuk pas uitgepakt als een zin ernaar vraagt. Daarom is elke zin eerst één keer gelezen toen het \
programma hem nog nooit had gezien; dat is ook nog laden. Daarna is alles wat de zin nodig heeft geladen. \
Toen is hij {AGAIN} keer gelezen, en telt de snelste. Het lexicon is {LOADS} keer geladen zoals de wheel \
het bij zich heeft, elk in een nieuw proces."""


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--load", type=Path, help=argparse.SUPPRESS)
    compiled = parser.parse_args().load
    if compiled:
        print(json.dumps(_load(compiled)))
    else:
        print(markdown(section()))


def section() -> Section:
    """Measure both."""
    lexicon = lexicon_as_carried()
    timed_ones = sentences(WORDS)
    first, *others = (
        [timed(partial(read_statement, sentence, lexicon))[0] for sentence in timed_ones]
        for _ in range(1 + AGAIN)
    )
    loaded = [min(times) for times in zip(*others, strict=True)]
    loads = _loads(lexicon)
    return Section(
        titel="Zinnen lezen",
        opdracht="python -m benchmarks.statements",
        uitleg=_TOLD.format(number=len(timed_ones)),
        cijfers=(
            Figure(f"een zin van {WORDS} woorden", statistics.median(loaded), "ms", 2, 0.3),
            Figure("het lexicon laden", statistics.median(loads), "ms", 1, 40),
        ),
        tabellen=(
            Table(
                ("ms per zin", "mediaan", "gemiddeld", "langste"),
                tuple(
                    (
                        what,
                        *(number(of(taken), 2) for of in (statistics.median, statistics.mean, max)),
                    )
                    for what, taken in (("eerste keer", first), ("geladen", loaded))
                ),
            ),
        ),
    )


def sentences(words: int) -> Sequence[str]:
    """Return the sentences of the corpora that have so many words."""
    rows = [
        row
        for path in sorted(CORPUS.glob("*.yaml"))
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    return [row["tekst"] for row in rows if len(row["tekst"].split()) == words]


def lexicon_as_carried() -> Lexicon:
    """Return the lexicon as an installed program has it, from its compiled form."""
    return from_json(to_json(load_lexicon([data_folder("rules")])))


def _loads(lexicon: Lexicon) -> Sequence[float]:
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder) / "lexicon.json"
        compiled.write_text(to_json(lexicon), encoding="ascii")
        command = [sys.executable, "-m", "benchmarks.statements", "--load", str(compiled)]
        return [
            float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            for _ in range(LOADS)
        ]


def _load(compiled: Path) -> float:
    """Return how many ms loading takes, as the program does it: without collecting garbage."""
    gc.disable()
    return timed(lambda: from_json(compiled.read_text(encoding="ascii")))[0]


if __name__ == "__main__":
    main()
