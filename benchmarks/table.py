"""How long the weighing table takes in our few lines of Python, beside the same table in zen-engine.

Run it from the root of the repository, with `pip install zen-engine` besides what the tests need:

    python -m benchmarks.table [--pairs 60]

zen-engine evaluates a table in Rust, but knows no facts: both get the same counts. The check that both
give the same row comes first.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Mapping, Sequence

import zen

from kijkwijzer.engine.weighing import DIAGNOSIS, WEIGHED, counts_of, numbers_of, weigh
from kijkwijzer.knowledge import load_knowledge
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.tables import ClosedWord, Weegrij
from kijkwijzer.rulebase.vocabulary import EMPTY

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
    parser.add_argument("--pairs", type=int, default=60, help="how many life domains (60)")
    options = parser.parse_args()
    rulebase = load_knowledge().rulebase
    problems = [row.probleem for row in rulebase.vocabulary.vierslag]
    table = rulebase.tabellen.weging
    decision = zen.ZenEngine().create_decision(json.dumps(_as_zen(table)))
    taken: dict[str, list[float]] = {"ours": [], "zen-engine": []}
    chance = random.Random(1)
    for _ in range(options.pairs):
        facts = _made_up(problems, chance)
        started = time.process_time()
        (firing,) = weigh(facts, problems, table)
        between = time.process_time()
        found = _by_zen(decision, facts, problems, table)
        done = time.process_time()
        if found != firing.conclusions[0]:
            raise SystemExit(f"zen-engine says {found}, we say {firing.conclusions[0]}")
        taken["ours"].append(1e6 * (between - started))
        taken["zen-engine"].append(1e6 * (done - between))
    print(f"one life domain weighed, {options.pairs} pairs, same diagnosis each time")
    for name, times in taken.items():
        print(f"  {name:<12}{statistics.median(times):8.0f} µs")
    ratios = [a / b for a, b in zip(taken["ours"], taken["zen-engine"], strict=True)]
    print(f"  ratio       {statistics.median(ratios):8.2f}")


def _made_up(problems: Sequence[str], chance: random.Random) -> list[Fact]:
    return [
        Fact(WEIGHED, ("werk", chance.choice(problems), chance.choice(("sterk", "zwak")), f"u{n}"))
        for n in range(chance.randint(1, 6))
    ]


def _by_zen(
    decision: zen.ZenDecision,
    facts: Sequence[Fact],
    problems: Sequence[str],
    table: Sequence[Weegrij],
) -> Fact:
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
