"""How long each engine reasons about a casus, beside the same rules as a plain experta engine.

Run it from the root of the repository:

    python -m benchmarks.engines [--pairs 36]

What is compared runs in turns. Reasoning takes stated facts and gives conclusions and trace; the plain
engine (`stock_engine.py`) keeps no trace.
"""

import argparse
import statistics
from collections.abc import Sequence
from functools import partial

from benchmarks.casussen import Facts, examples, made_up
from benchmarks.reasoners import PEER, REASONERS, Reasoner, ReasonerName, ours, reasoner
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.stock_engine import StockEngine
from benchmarks.timing import ratio, timed
from kijkwijzer.engine.clips_engine import RUNS_PER_ENVIRONMENT
from kijkwijzer.engine.experta_engine import ExactAgenda
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase.base import RuleBase

PAIRS = 36

_TOLD = """\
Redeneren gaat van de feiten in de casus naar de conclusies, met het spoor erbij. De vergelijking is met \
dezelfde {rules} regels, met de hand geschreven als één gewone experta-motor, zoals de handleiding van \
experta het voordoet (`benchmarks/stock_engine.py`). Die houdt geen spoor bij. De motoren zijn om en om \
gemeten, op {pairs} verschillende casussen met {facts} feiten (mediaan). De verhouding is de mediaan van \
de verhoudingen per casus.

Gewone experta concludeerde op {wrong} van de {pairs} casussen iets anders: zijn agenda voert ook regels \
uit die al geblokkeerd zijn. Met een agenda die zulke regels precies weghaalt, was dat op {different} \
casussen. Clips bouwt zijn regels na elke {runs} casussen opnieuw op; dat duurt {extra} ms."""


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"how many casussen ({PAIRS})")
    print(markdown(section(load_knowledge(), parser.parse_args().pairs)))


def section(knowledge: Knowledge, pairs: int = PAIRS) -> Section:
    """Measure so many pairs."""
    rulebase = knowledge.rulebase
    shown = list(examples(knowledge).values())
    casussen = [*shown, *made_up(knowledge, max(0, pairs - len(shown)))]
    reasoners = {name: reasoner(name, rulebase) for name in REASONERS}
    built = timed(partial(reasoners["clips"], casussen[0]))[0]
    exact = StockEngine(rulebase, ExactAgenda).reason
    taken: dict[ReasonerName, list[float]] = {name: [] for name in reasoners}
    wrong = different = 0
    for facts in casussen:
        found = {}
        for name, run in reasoners.items():
            spent, found[name] = timed(partial(run, facts))
            taken[name].append(spent)
        wrong += found[PEER] != found["referentie"]
        different += exact(facts) != found["referentie"]
    medians = {name: statistics.median(times) for name, times in taken.items()}
    ratios = {name: ratio(times, taken[PEER]) for name, times in taken.items()}
    anew, anew_ratio = _built_anew(rulebase, shown)
    return Section(
        titel="Redeneren",
        opdracht="python -m benchmarks.engines",
        uitleg=_TOLD.format(
            rules=len(rulebase.regels),
            pairs=len(casussen),
            facts=number(statistics.median(map(len, casussen)), 0),
            wrong=wrong,
            different=different,
            runs=RUNS_PER_ENVIRONMENT,
            extra=number(built - medians["clips"], 0),
        ),
        cijfers=(
            Figure(f"experta, maal {PEER}", ratios["experta"], decimalen=3, hoogstens=1.05),
            Figure(
                f"de snelste van clips en referentie, maal {PEER}",
                min(ratios["clips"], ratios["referentie"]),
                decimalen=3,
                hoogstens=0.15,
            ),
        ),
        tabellen=(
            Table(
                ("motor", "ms per casus (mediaan)", f"maal {PEER}"),
                tuple(
                    (name, number(median), number(ratios[name], 3))
                    for name, median in medians.items()
                ),
            ),
            Table(
                ("voor één casus opgebouwd", "ms (mediaan)", f"maal {PEER}"),
                (
                    (PEER, number(anew[PEER]), number(1, 3)),
                    ("experta", number(anew["experta"]), number(anew_ratio, 3)),
                ),
            ),
        ),
    )


def _built_anew(rulebase: RuleBase, casussen: Sequence[Facts]) -> tuple[dict[str, float], float]:
    """Return how long building and one casus take, as for one casus on the command line."""
    builders: dict[str, Reasoner] = {
        PEER: lambda facts: StockEngine(rulebase).reason(facts),
        "experta": ours("experta", rulebase, one_shot=True),
    }
    taken: dict[str, list[float]] = {name: [] for name in builders}
    for facts in casussen:
        for name, run in builders.items():
            taken[name].append(timed(partial(run, facts))[0])
    medians = {name: statistics.median(times) for name, times in taken.items()}
    return medians, ratio(taken["experta"], taken[PEER])


if __name__ == "__main__":
    main()
