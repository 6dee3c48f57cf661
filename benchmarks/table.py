"""How long the weighing table takes in our few lines of Python, beside the same table in zen-engine.

Run it from the root of the repository, with `pip install zen-engine`:

    python -m benchmarks.table [--pairs 60]

zen-engine evaluates a table in Rust, but knows no facts: both get the same counts, and must give the
same row.
"""

import argparse
import json
import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import ratio, timed
from kijkwijzer.engine.weighing import DIAGNOSIS, WEIGHED, counts_of, numbers_of, weigh
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.tables import ClosedWord, Weegrij
from kijkwijzer.rulebase.vocabulary import EMPTY

PAIRS = 60

Facts = Sequence[Fact]

_TOLD = """\
De tabel die van aanwijzingen een diagnose maakt, in onze regels Python en in zen-engine (in Rust). Beide \
wegen om en om dezelfde {pairs} verzonnen leefgebieden. De verhouding is de mediaan van de verhoudingen per \
leefgebied. Een grens is er niet: dit laat zien of een tabel van deze grootte een motor nodig heeft."""

WORDS: Mapping[ClosedWord, str] = {
    "geen": "<= 0",
    "een": "== 1",
    "minstens-een": ">= 1",
    "minstens-twee": ">= 2",
}
"""Our closed words in the language of zen-engine."""


def main() -> None:
    """Measure on made-up counts, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"how many life domains ({PAIRS})")
    print(markdown(section(load_knowledge(), parser.parse_args().pairs)))


def section(knowledge: Knowledge, pairs: int = PAIRS) -> Section:
    """Measure so many pairs."""
    ours, theirs = by_us(knowledge), by_zen(knowledge)
    taken: dict[str, list[float]] = {"kijkwijzer": [], "zen-engine": []}
    different = 0
    for facts in made_up_evidence(knowledge, pairs):
        spent, found = timed(partial(ours, facts))
        taken["kijkwijzer"].append(spent)
        spent, other = timed(partial(theirs, facts))
        taken["zen-engine"].append(spent)
        different += found != other
    return Section(
        titel="De weegtabel",
        opdracht="python -m benchmarks.table",
        uitleg=_TOLD.format(pairs=pairs),
        cijfers=(
            Figure("andere diagnose dan zen-engine", different, decimalen=0, hoogstens=0),
            Figure(
                "kijkwijzer, maal zen-engine",
                ratio(taken["kijkwijzer"], taken["zen-engine"]),
                decimalen=2,
            ),
        ),
        tabellen=(
            Table(
                ("één leefgebied wegen", "µs (mediaan)"),
                tuple(
                    (name, number(1000 * statistics.median(times), 0))
                    for name, times in taken.items()
                ),
            ),
        ),
    )


def by_us(knowledge: Knowledge) -> Callable[[Facts], Fact]:
    """Return what weighs the evidence of a life domain in our way."""
    problems, table = _problems(knowledge), knowledge.rulebase.tabellen.weging

    def run(facts: Facts) -> Fact:
        (firing,) = weigh(facts, problems, table)
        (found,) = firing.conclusions
        return found

    return run


def by_zen(knowledge: Knowledge) -> Callable[[Facts], Fact]:
    """Return what weighs the evidence of a life domain with zen-engine."""
    import zen  # noqa: PLC0415 - the page about the figures can be read without it

    problems, table = _problems(knowledge), knowledge.rulebase.tabellen.weging
    decision = zen.ZenEngine().create_decision(json.dumps(_as_zen(table)))

    def run(facts: Facts) -> Fact:
        counts = counts_of(facts, problems)
        # The table is asked once for each problem; of the rows that hold, the first decides.
        rows = [
            int(decision.evaluate(dict(numbers_of(problem, counts)))["result"]["row"])
            for problem in problems
        ]
        first = min(rows)
        row = table[first]
        outcome = problems[rows.index(first)] if row.diagnose == "zelf" else row.diagnose
        return Fact(DIAGNOSIS, (facts[0].values[0], outcome, row.zekerheid or EMPTY))

    return run


def made_up_evidence(knowledge: Knowledge, number: int) -> Sequence[Facts]:
    """Make the evidence of so many life domains, the same each time."""
    problems, chance = _problems(knowledge), random.Random(1)
    return [_made_up(problems, chance) for _ in range(number)]


def _problems(knowledge: Knowledge) -> Sequence[str]:
    return [row.probleem for row in knowledge.rulebase.vocabulary.vierslag]


def _made_up(problems: Sequence[str], chance: random.Random) -> Facts:
    return [
        Fact(WEIGHED, ("werk", chance.choice(problems), chance.choice(("sterk", "zwak")), f"u{n}"))
        for n in range(chance.randint(1, 6))
    ]


def _as_zen(table: Sequence[Weegrij]) -> dict[str, object]:
    fields = sorted({name for row in table for name in row.als})
    rules = [
        {"_id": str(number), "row": str(number)}
        | {name: WORDS[word] for name, word in row.als.items()}
        for number, row in enumerate(table)
    ]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": name, "name": name, "field": name} for name in fields],
        "outputs": [{"id": "row", "name": "row", "field": "row"}],
        "rules": rules,
    }
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode"},
            {"id": "table", "name": "table", "type": "decisionTableNode", "content": content},
            {"id": "out", "name": "out", "type": "outputNode"},
        ],
        "edges": [
            {"id": "first", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "last", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }


if __name__ == "__main__":
    main()
