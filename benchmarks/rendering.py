"""How long making each report takes, and how large it is.

Run it from the root of the repository:

    python -m benchmarks.rendering
"""

import gc
from functools import partial
from typing import NamedTuple, get_args

from benchmarks.casussen import advices
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import timed
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.report import Audience, Format, render

ROUNDS = 7


class Variant(NamedTuple):
    """A form of the report, and for whom it is."""

    form: Format
    voor: Audience

    def __str__(self) -> str:
        return f"{self.form}, {self.voor}" if self.form == "html" else self.form


VARIANTS = (
    *(Variant("html", audience) for audience in get_args(Audience)),
    *(Variant(form, "werker") for form in get_args(Format) if form != "html"),
)

_TOLD = f"""\
Van het advies naar de tekst van het rapport, voor elk voorbeeld in elke vorm. De sjablonen zijn al geladen. \
Van {ROUNDS} keer telt de snelste."""


class Rendered(NamedTuple):
    """What making one report took, and gave."""

    ms: float
    kb: float


def main() -> None:
    """Measure, and print what came out."""
    print(markdown(section(load_knowledge())))


def section(knowledge: Knowledge) -> Section:
    """Measure each example in each variant."""
    found = _measured(knowledge)
    slowest = max(rendered.ms for rows in found.values() for rendered in rows.values())
    largest = max(
        rendered.kb
        for rows in found.values()
        for variant, rendered in rows.items()
        if variant.form == "html"
    )
    head = ("voorbeeld", *map(str, VARIANTS))
    return Section(
        titel="Het rapport maken",
        opdracht="python -m benchmarks.rendering",
        uitleg=_TOLD,
        cijfers=(
            Figure("het langzaamste rapport", slowest, "ms", 1, 40),
            Figure("het grootste rapport in html", largest, "KB", 0, 250),
        ),
        tabellen=(
            Table(
                ("ms", *head[1:]),
                tuple(
                    (name, *(number(rows[variant].ms) for variant in VARIANTS))
                    for name, rows in found.items()
                ),
            ),
            Table(
                ("KB", *head[1:]),
                tuple(
                    (name, *(number(rows[variant].kb) for variant in VARIANTS))
                    for name, rows in found.items()
                ),
            ),
        ),
    )


def _measured(knowledge: Knowledge) -> dict[str, dict[Variant, Rendered]]:
    found: dict[str, dict[Variant, Rendered]] = {}
    for name, advies in advices(knowledge).items():
        found[name] = {}
        for variant in VARIANTS:
            make = partial(render, advies, knowledge.rulebase.namen, variant.form, variant.voor)
            text = make()
            # Garbage of what was measured before is no part of this: the program collects none.
            gc.collect()
            gc.disable()
            taken = [timed(make)[0] for _ in range(ROUNDS)]
            gc.enable()
            found[name][variant] = Rendered(min(taken), len(text.encode()) / 1000)
    return found


if __name__ == "__main__":
    main()
