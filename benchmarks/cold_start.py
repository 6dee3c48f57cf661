"""How long `kijkwijzer analyse` takes from a cold start, beside a bare import of what it builds on.

Run it with the Python of the environment that holds the installed program:

    python benchmarks/cold_start.py [--pairs 15] [--casus examples/peter.yaml]

Both commands are run in turns, so that a busy machine slows both; medians are compared. Below stands the
median time of each stage, measured inside a process of its own.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]

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


def main() -> None:
    """Measure, and print what came out."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        # From an empty folder, so that the installed program runs and not the one in a checkout.
        report = Path(folder) / "rapport.html"
        analyse = ["-m", "kijkwijzer", "analyse", str(options.casus), "--uit", str(report)]
        bare = ["-c", BARE]
        bare_times: list[float] = []
        analyse_times: list[float] = []
        stage_times: list[dict[str, float]] = []
        for turn in range(options.pairs + 1):
            taken_bare = _run(bare, folder)[0]
            taken = _run(analyse, folder)[0]
            _, printed = _run(["-c", STAGES, str(options.casus)], folder)
            # The first turn warms the disk and the compiled Python files.
            if turn:
                bare_times.append(taken_bare)
                analyse_times.append(taken)
                stage_times.append(json.loads(printed))
    _print_comparison(bare_times, analyse_times)
    _print_stages(stage_times)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=15, help="how many runs of each (15)")
    parser.add_argument("--casus", type=Path, default=HERE / "examples" / "peter.yaml")
    options = parser.parse_args()
    options.casus = options.casus.resolve()
    return options


def _run(arguments: list[str], folder: str) -> tuple[float, str]:
    """Run this Python with `arguments`; return the seconds it took and what it printed."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return time.perf_counter() - started, done.stdout


def _print_comparison(bare: list[float], analyse: list[float]) -> None:
    ratios = [ours / theirs for ours, theirs in zip(analyse, bare, strict=True)]
    print(f"bare import      {_ms(bare)}   (fastest {1000 * min(bare):.0f} ms)")
    print(f"analyse          {_ms(analyse)}   (fastest {1000 * min(analyse):.0f} ms)")
    print(f"ratio            {statistics.median(ratios):6.2f}      ({len(ratios)} pairs)")


def _print_stages(times: list[dict[str, float]]) -> None:
    print("\nstages")
    for name in times[0]:
        print(f"  {name:<14} {_ms([taken[name] for taken in times])}")


def _ms(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):6.0f} ms"


if __name__ == "__main__":
    main()
