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
In {ROUNDS} rondes langs alle rapporten; van elk rapport telt de snelste keer."""


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
    """Return what each variant of each example took, at its quickest, and its size.

    A round makes every report once. A moment in which the machine is busy then falls on many
    reports once, not on one report every time.
    """
    names = knowledge.rulebase.namen
    makes = {
        (name, variant): partial(render, advies, names, variant.form, variant.voor)
        for name, advies in advices(knowledge).items()
        for variant in VARIANTS
    }
    texts = {which: make() for which, make in makes.items()}
    taken: dict[tuple[str, Variant], list[float]] = {which: [] for which in makes}
    # Garbage of what was measured before is no part of this: the program collects none. What is
    # there already need not be looked through again before each report.
    gc.collect()
    gc.freeze()
    for _ in range(ROUNDS):
        for which, make in makes.items():
            gc.collect()
            gc.disable()
            taken[which].append(timed(make)[0])
            gc.enable()
    gc.unfreeze()
    found: dict[str, dict[Variant, Rendered]] = {}
    for (name, variant), times in taken.items():
        kb = len(texts[name, variant].encode()) / 1000
        found.setdefault(name, {})[variant] = Rendered(min(times), kb)
    return found


if __name__ == "__main__":
    main()
