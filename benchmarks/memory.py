"""Whether time or memory grows over ten thousand casussen on one engine.

Run it from the root of the repository, on Linux:

    python -m benchmarks.memory [--casussen 10000]

Each engine runs in a process of its own, as many at once as there are processors.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.casussen import made_up, with_own_ids
from benchmarks.reasoners import ours
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import timed
from kijkwijzer.engine.choose import ENGINE_NAMES, EngineName
from kijkwijzer.knowledge import load_knowledge

CASUSSEN = 10_000
DIFFERENT = 50
"""How many casussen take turns, each time with ids that were never seen before."""
BLOCKS = 10

MORE_TIME, MORE_MEMORY = 1.10, 1.02
"""What two halves of a run that does not grow may differ: times vary more than memory does."""

Block = tuple[float, float]
"""A tenth of the way: ms per casus, and MB of memory at the end."""

_TOLD = """\
Elke motor redeneert in een eigen proces over {number} casussen, zonder opnieuw te beginnen. Elke casus \
heeft eigen namen voor uitspraken, gesprekken en afspraken, zoals in het echt. Groei is de tweede helft \
gedeeld door de eerste helft: de mediaan van vijf tienden van de weg tegen die van de andere vijf. Zonder \
groei blijft de verhouding rond 1. Clips bouwt zijn regels onderweg steeds opnieuw op; dat zit in de tijd."""


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--casussen", type=int, default=CASUSSEN, help=f"how many for each engine ({CASUSSEN})"
    )
    parser.add_argument("--one-engine", choices=ENGINE_NAMES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one_engine:
        print(json.dumps(_run(options.one_engine, options.casussen)))
    else:
        print(markdown(section(options.casussen)))


def section(casussen: int = CASUSSEN) -> Section:
    """Run every engine over so many casussen."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = list(pool.map(partial(in_a_process, casussen=casussen), ENGINE_NAMES))
    found = dict(zip(ENGINE_NAMES, runs, strict=True))
    head = ("deel van de weg", *(f"{tenth}/{BLOCKS}" for tenth in range(1, BLOCKS + 1)))
    return Section(
        titel=f"Geheugen en tijd over {number(casussen, 0)} casussen",
        opdracht="python -m benchmarks.memory",
        uitleg=_TOLD.format(number=number(casussen, 0)),
        cijfers=tuple(
            Figure(f"{name}: groei van {what}", _growth(values), decimalen=3, hoogstens=most)
            for name, blocks in found.items()
            for what, values, most in (
                ("de tijd", [ms for ms, _ in blocks], MORE_TIME),
                ("het geheugen", [mb for _, mb in blocks], MORE_MEMORY),
            )
        ),
        tabellen=(
            Table(
                head,
                tuple(
                    row
                    for name, blocks in found.items()
                    for row in (
                        (f"{name}, ms per casus", *(number(ms) for ms, _ in blocks)),
                        (f"{name}, MB geheugen", *(number(mb) for _, mb in blocks)),
                    )
                ),
            ),
        ),
    )


def in_a_process(name: EngineName, casussen: int) -> Sequence[Block]:
    """Let one engine run over so many casussen in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.memory"]
    command += ["--one-engine", name, "--casussen", str(casussen)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [(ms, mb) for ms, mb in json.loads(done.stdout)]


def _growth(values: Sequence[float]) -> float:
    half = len(values) // 2
    return statistics.median(values[half:]) / statistics.median(values[:half])


def _run(name: EngineName, number: int) -> Sequence[Block]:
    knowledge = load_knowledge()
    run = ours(name, knowledge.rulebase)
    fact_types = knowledge.rulebase.vocabulary.feiten
    casussen = list(made_up(knowledge, DIFFERENT))
    for facts in casussen:
        run(facts)
    blocks: list[Block] = []
    for block in range(BLOCKS):
        spent = 0.0
        for count in range(number // BLOCKS):
            facts = with_own_ids(casussen[count % DIFFERENT], f"~{block}.{count}", fact_types)
            spent += timed(partial(run, facts))[0]
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        blocks.append((spent / (number // BLOCKS), pages * os.sysconf("SC_PAGE_SIZE") / 1e6))
    return blocks


if __name__ == "__main__":
    main()
