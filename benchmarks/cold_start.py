"""How long `kijkwijzer analyse` takes from a cold start, beside a bare import of what it builds on.

Run it from the root of the repository:

    python -m benchmarks.cold_start [--pairs 15] [--casus examples/peter.yaml] [--python PYTHON]

The wheel carries its knowledge compiled and a checkout does not. So the wheel is built, and installed in an
environment of its own that finds the other packages where they are; `--python` takes an environment in which
the program is installed already. Each command runs in a new process, in turns, so that a busy machine slows
both.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.casussen import EXAMPLES
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import ratio
from tests.packaging.installing import build, make_environment

PAIRS = 15
CASUS = EXAMPLES / "peter.yaml"

BARE = """
import collections, collections.abc
collections.Mapping = collections.abc.Mapping  # what experta needs to be imported at all
import click, pydantic, yaml, jinja2, experta
"""

STAGES = """
import json, sys, time

started = time.perf_counter()
times = {}

def lap(name):
    global started
    now = time.perf_counter()
    times[name] = now - started
    started = time.perf_counter()

from pathlib import Path
# As the program starts, or its stages would take longer here than they do.
import gc
import kijkwijzer.cli
gc.disable()
kijkwijzer.cli._leave_out_plugins()
import kijkwijzer.cli.program
from kijkwijzer.advice.compose import compose
from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.experta_engine import ExpertaEngine
from kijkwijzer.engine.reason import reason
from kijkwijzer.knowledge import load_knowledge
from kijkwijzer.report import render

lap("import")
knowledge = load_knowledge()
rulebase = knowledge.rulebase
lap("knowledge")
path = Path(sys.argv[1])
read = read_casus(path.read_bytes(), path.name, rulebase.vocabulary)
lap("read")
stated = state_facts(read.casus, rulebase, knowledge.lexicon)
lap("state")
outcome = reason(stated.facts, rulebase, ExpertaEngine(one_shot=True))
lap("reason")
advies = compose(read, stated, outcome, rulebase, knowledge.lexicon.redenen)
lap("compose")
render(advies, rulebase.namen, "html")
lap("render")
print(json.dumps(times))
"""


@dataclass(frozen=True)
class Runs:
    """What each turn took, in ms."""

    bare: Sequence[float]
    analyse: Sequence[float]
    stages: Sequence[Mapping[str, float]]


_STAGES_IN_DUTCH: Mapping[str, str] = {
    "import": "het programma laden",
    "knowledge": "regels en lexicon laden",
    "read": "de casus lezen",
    "state": "feiten vaststellen",
    "reason": "redeneren",
    "compose": "het advies samenstellen",
    "render": "het rapport maken",
}

_TOLD = """\
`kijkwijzer analyse` op `{casus}`, van een koude start tot een geschreven rapport. De vergelijking is met \
alleen het laden van de pakketten waarop het programma rust: click, pydantic, yaml, jinja2 en experta. Beide \
zijn {pairs} keer om en om gestart, elk in een nieuw proces, met het programma uit de wheel. De verhouding is \
de mediaan van de verhoudingen per paar. De stappen zijn in een eigen proces gemeten."""


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"how many runs of each ({PAIRS})")
    parser.add_argument("--casus", type=Path, default=CASUS)
    parser.add_argument("--python", type=Path, help="of an environment with the program")
    options = parser.parse_args()
    if options.python:
        # Not resolved: a Python in an environment is a link to one outside.
        found = section(options.python.absolute(), options.pairs, options.casus.resolve())
    else:
        with installed_wheel() as python:
            found = section(python, options.pairs, options.casus.resolve())
    print(markdown(found))


@contextmanager
def installed_wheel() -> Iterator[Path]:
    """Give the Python of an environment in which the wheel of this checkout is installed."""
    with tempfile.TemporaryDirectory() as folder:
        environment = make_environment(Path(folder) / "env")
        environment.borrow_dependencies()
        environment.pip_install("--no-deps", "--no-index", str(build(Path(folder) / "dist")))
        yield environment.python


def section(python: Path, pairs: int = PAIRS, casus: Path = CASUS) -> Section:
    """Measure so many pairs with this Python."""
    runs = _measure(python, pairs, casus)
    stages = {
        told: statistics.median(turn[name] for turn in runs.stages)
        for name, told in _STAGES_IN_DUTCH.items()
    }
    return Section(
        titel="Koude start",
        opdracht="python -m benchmarks.cold_start",
        uitleg=_TOLD.format(casus=casus.name, pairs=pairs),
        cijfers=(
            Figure(
                "analyse, maal alleen de pakketten laden",
                ratio(runs.analyse, runs.bare),
                decimalen=2,
                hoogstens=2.0,
            ),
        ),
        tabellen=(
            Table(
                ("van koude start", "ms (mediaan)", "ms (snelste)"),
                tuple(
                    (what, number(statistics.median(taken), 0), number(min(taken), 0))
                    for what, taken in (
                        ("alleen de pakketten laden", runs.bare),
                        ("analyse", runs.analyse),
                    )
                ),
            ),
            Table(
                ("stap", "ms (mediaan)"), tuple((told, number(ms)) for told, ms in stages.items())
            ),
        ),
    )


def run_bare(python: Path, folder: Path) -> None:
    """Import the packages that the program builds on."""
    _run(python, ["-c", BARE], folder)


def run_analyse(python: Path, folder: Path, casus: Path = CASUS) -> None:
    """Analyse a casus, as somebody does on the command line."""
    report = str(folder / "rapport.html")
    _run(python, ["-m", "kijkwijzer", "analyse", str(casus), "--uit", report], folder)


def _measure(python: Path, pairs: int, casus: Path) -> Runs:
    bare: list[float] = []
    analyse: list[float] = []
    stages: list[dict[str, float]] = []
    # From an empty folder, so that the installed program runs and not the one in the checkout.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for turn in range(pairs + 1):
            started = time.perf_counter()
            run_bare(python, folder)
            between = time.perf_counter()
            run_analyse(python, folder, casus)
            done = time.perf_counter()
            printed = _run(python, ["-c", STAGES, str(casus)], folder)
            # The first turn warms the disk and the compiled Python files.
            if turn:
                bare.append(1000 * (between - started))
                analyse.append(1000 * (done - between))
                stages.append({name: 1000 * s for name, s in json.loads(printed).items()})
    return Runs(bare, analyse, stages)


def _run(python: Path, arguments: Sequence[str], folder: Path) -> str:
    """Run this Python with `arguments` in a folder; return what it printed."""
    done = subprocess.run(
        [python, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    main()
