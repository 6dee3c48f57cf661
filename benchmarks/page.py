"""The page docs/metingen.md: every figure, its bar, and the command that measures it.

Run it from the root of the repository, on a machine that does nothing else:

    python -m benchmarks.page docs/metingen.md

It measures everything, one after the other, and takes about ten minutes.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import (
    agreement,
    cold_start,
    engines,
    growth,
    memory,
    pdf,
    rendering,
    statements,
    table,
)
from benchmarks.machine import machine
from benchmarks.section import FIGURES, Section, Table, markdown, table_of
from kijkwijzer.knowledge import load_knowledge

_TOP = """\
# Metingen

Hoe snel is kijkwijzer, en hoe groot wordt wat eruit komt? Deze bladzijde schrijft het programma zelf, met:

```sh
python -m benchmarks.page docs/metingen.md
```

Onder elk kopje staat de opdracht die alleen dat deel opnieuw meet. Op een andere computer komen er andere \
getallen uit. Tijden zijn van de processor, behalve bij de koude start: die is van de klok."""

_BARS = """\
## Wat hoogstens mag

Voor deze cijfers geldt een grens. Alle andere cijfers staan bij hun eigen deel."""


def main() -> None:
    """Measure everything, and write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("page", type=Path, help="the file to write, such as docs/metingen.md")
    path = parser.parse_args().page
    sections: list[Section] = []
    for section in _measured():
        print(f"klaar: {section.titel}", file=sys.stderr)
        sections.append(section)
    path.write_text(page(sections, machine()), encoding="utf-8", newline="\n")


def page(sections: Sequence[Section], measured_on: Table) -> str:
    """Return the page in Dutch (Markdown)."""
    bars = Table(
        ("deel", *FIGURES),
        tuple(
            (section.titel, *figure.cells)
            for section in sections
            for figure in section.cijfers
            if figure.hoogstens is not None
        ),
    )
    top = [_TOP, table_of(measured_on), _BARS, table_of(bars)]
    return "\n\n".join([*top, *map(markdown, sections)]).rstrip("\n") + "\n"


def _measured() -> Iterator[Section]:
    knowledge = load_knowledge()
    with cold_start.installed_wheel() as python:
        yield cold_start.section(python)
    yield statements.section()
    yield rendering.section(knowledge)
    yield pdf.section(knowledge)
    yield engines.section(knowledge)
    yield growth.section(knowledge)
    yield memory.section()
    yield agreement.section(knowledge)
    yield table.section(knowledge)


if __name__ == "__main__":
    main()
