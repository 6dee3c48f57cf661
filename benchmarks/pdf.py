"""How long a report on paper takes: the page of each example as a PDF.

Run it from the root of the repository, with `pip install 'kijkwijzer[pdf]'`:

    python -m benchmarks.pdf
"""

import argparse
import gc
import json
import re
import subprocess
import sys
import tempfile
import zlib
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.casussen import advices
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import timed
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.report import render
from kijkwijzer.report.pdf import to_pdf

ROUNDS = 3

FIXED, PER_PAGE = 1200, 80
"""The most that a PDF may take, in ms."""

_TOLD = f"""\
Van het rapport in html naar een pdf, in een nieuw proces dat WeasyPrint nog moet laden. Van {ROUNDS} keer \
telt de snelste. Hoogstens mag {number(FIXED / 1000)} s, en {number(PER_PAGE / 1000, 2)} s voor elke \
bladzijde."""


class Made(NamedTuple):
    """One PDF: what it took, and what it is."""

    ms: float
    pages: int
    kb: float

    @property
    def share(self) -> float:
        """Return what part it took of the most that it may take."""
        return self.ms / (FIXED + PER_PAGE * self.pages)


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--page", type=Path, help=argparse.SUPPRESS)
    page = parser.parse_args().page
    if page:
        print(json.dumps(_make(page)))
    else:
        print(markdown(section(load_knowledge())))


def section(knowledge: Knowledge) -> Section:
    """Measure the PDF of each example."""
    made: dict[str, Made] = {}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "rapport.html"
        for name, advies in advices(knowledge).items():
            page.write_text(render(advies, knowledge.rulebase.namen, "html"), encoding="utf-8")
            made[name] = min(_in_a_process(page) for _ in range(ROUNDS))
    worst = max(made.values(), key=lambda one: one.share)
    return Section(
        titel="Een pdf maken",
        opdracht="python -m benchmarks.pdf",
        uitleg=_TOLD,
        cijfers=(
            Figure(
                "deel van de tijd die een pdf mag kosten, bij de langzaamste",
                100 * worst.share,
                "%",
                0,
                100,
            ),
        ),
        tabellen=(
            Table(
                ("voorbeeld", "bladzijden", "s", "hoogstens s", "KB"),
                tuple(
                    (
                        name,
                        str(one.pages),
                        number(one.ms / 1000, 2),
                        number((FIXED + PER_PAGE * one.pages) / 1000, 2),
                        number(one.kb, 0),
                    )
                    for name, one in made.items()
                ),
            ),
        ),
    )


def _in_a_process(page: Path) -> Made:
    command = [sys.executable, "-m", "benchmarks.pdf", "--page", str(page)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Made(*json.loads(done.stdout))


def _make(page: Path) -> Made:
    """Make one PDF as the program does: without collecting garbage."""
    gc.disable()
    spent, content = timed(partial(to_pdf, page.read_text(encoding="utf-8")))
    return Made(spent, _pages(content), len(content) / 1000)


def _pages(content: bytes) -> int:
    """Return the number of pages, which stands in one of the compressed parts of the file."""
    for start in re.finditer(rb"stream\r?\n", content):
        try:
            part = zlib.decompressobj().decompress(content[start.end() :])
        except zlib.error:
            continue
        found = re.search(rb"/Type /Pages\b.*?/Count (\d+)", part, re.DOTALL)
        if found:
            return int(found[1])
    raise ValueError("no pages in this PDF")


if __name__ == "__main__":
    main()
