"""How long each engine reasons about a casus, beside the same rules as a plain experta engine.

Run it from the root of the repository, with what the tests need installed:

    python -m benchmarks.engines [pairs] [growth] [memory] [--pairs 36] [--casussen 10000]

Without a part named, all three run. Times are of the processor, so that other programs weigh less;
what is compared runs in turns. Reasoning takes stated facts and gives conclusions and trace; the plain
engine (`stock_engine.py`) keeps no trace.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.casussen import Facts, examples, made_up, times_facts, with_own_ids
from benchmarks.stock_engine import StockEngine
from kijkwijzer.engine.choose import ENGINE_NAMES, EngineName, choose
from kijkwijzer.engine.clips_engine import RUNS_PER_ENVIRONMENT
from kijkwijzer.engine.experta_engine import ExactAgenda
from kijkwijzer.engine.reason import reason
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Condition, Fact, Holds, Rule

GROWTH = (1, 2, 5, 10)
GROWN_CASUS = "peter"
BLOCKS = 10

Reasoner = Callable[[Facts], frozenset[Fact]]
"""From stated facts to the stated and concluded ones."""


def main() -> None:
    """Measure the parts that were asked for, and print what came out."""
    options = _options()
    knowledge = load_knowledge()
    if options.one_engine:
        _measure_memory(options.one_engine, options.casussen, knowledge)
        return
    parts = options.parts or ["pairs", "growth", "memory"]
    if "pairs" in parts:
        _pairs(knowledge, options.pairs)
    if "growth" in parts:
        _growth(knowledge)
    if "memory" in parts:
        _memory(options.casussen)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=["pairs", "growth", "memory", []])
    parser.add_argument("--pairs", type=int, default=36, help="how many casussen to compare on")
    parser.add_argument("--casussen", type=int, default=10_000, help="how many for memory")
    parser.add_argument("--one-engine", choices=ENGINE_NAMES, help=argparse.SUPPRESS)
    return parser.parse_args()


def _ours(name: EngineName, rulebase: RuleBase, *, one_shot: bool = False) -> Reasoner:
    engine = choose(name, one_shot=one_shot)

    def run(facts: Facts) -> frozenset[Fact]:
        outcome = reason(facts, rulebase, engine)
        return outcome.stated | outcome.concluded | frozenset(outcome.counted)

    return run


def _timed(run: Reasoner, facts: Facts) -> tuple[float, frozenset[Fact]]:
    started = time.process_time()
    result = run(facts)
    return 1000 * (time.process_time() - started), result


def _pairs(knowledge: Knowledge, number: int) -> None:
    rulebase = knowledge.rulebase
    shown = list(examples(knowledge).values())
    casussen = [*shown, *made_up(knowledge, max(0, number - len(shown)))]
    stock = StockEngine(rulebase).reason
    exact = StockEngine(rulebase, ExactAgenda).reason
    engines = {name: _ours(name, rulebase) for name in ENGINE_NAMES}
    built = {name: _timed(ours, casussen[0])[0] for name, ours in engines.items()}
    taken: dict[str, list[float]] = {name: [] for name in ("plain experta", *engines)}
    wrong = different = 0
    for facts in casussen:
        peer, found = _timed(stock, facts)
        taken["plain experta"].append(peer)
        for name, ours in engines.items():
            spent, expected = _timed(ours, facts)
            taken[name].append(spent)
        wrong += found != expected
        different += exact(facts) != expected
    size = statistics.median(map(len, casussen))
    print(
        f"{len(rulebase.regels)} rules, {len(casussen)} casussen, {size:.0f} stated facts (median)\n"
    )
    print("reasoning, engine built before    ms (median)   x plain (median of pairs)")
    _print_ratios(taken, "plain experta")
    extra = built["clips"] - statistics.median(taken["clips"])
    print(f"\nclips builds anew in {extra:.0f} ms, once in {RUNS_PER_ENVIRONMENT} casussen;")
    print(f"plain experta concluded something else on {wrong} of {len(casussen)} casussen;")
    print(f"with an agenda that removes exactly, on {different}.\n")

    builders: dict[str, Reasoner] = {
        "plain experta": lambda facts: StockEngine(rulebase).reason(facts),
        "experta, one casus": _ours("experta", rulebase, one_shot=True),
    }
    anew: dict[str, list[float]] = {name: [] for name in builders}
    for facts in shown:
        for how, run in builders.items():
            anew[how].append(_timed(run, facts)[0])
    print(f"reasoning, engine built anew      ms (median)   x plain (median of {len(shown)} pairs)")
    _print_ratios(anew, "plain experta")


def _print_ratios(taken: Mapping[str, list[float]], peer: str) -> None:
    for name, times in taken.items():
        ratios = [ours / theirs for ours, theirs in zip(times, taken[peer], strict=True)]
        print(f"  {name:<30}{statistics.median(times):12.1f}{statistics.median(ratios):14.3f}")


def _growth(knowledge: Knowledge) -> None:
    rulebase = knowledge.rulebase
    facts = examples(knowledge)[GROWN_CASUS]
    fact_types = rulebase.vocabulary.feiten
    print(f"\nms per casus ({GROWN_CASUS}), with so many times the rules")
    _print_growth({times: (_more_rules(rulebase, times), facts) for times in GROWTH})
    print(f"\nms per casus ({GROWN_CASUS}), with so many times the facts")
    _print_growth({times: (rulebase, times_facts(facts, times, fact_types)) for times in GROWTH})


def _print_growth(settings: Mapping[int, tuple[RuleBase, Facts]]) -> None:
    rows: dict[str, list[float]] = {name: [] for name in ("plain experta", *ENGINE_NAMES)}
    for rulebase, facts in settings.values():
        reasoners: dict[str, Reasoner] = {"plain experta": StockEngine(rulebase).reason}
        reasoners |= {name: _ours(name, rulebase) for name in ENGINE_NAMES}
        for name, run in reasoners.items():
            run(facts)
            rows[name].append(min(_timed(run, facts)[0] for _ in range(3)))
    print(" " * 18 + "".join(f"{f'x {times}':>10}" for times in settings))
    sizes = {"rules": [len(r.regels) for r, _ in settings.values()]}
    sizes["facts"] = [len(facts) for _, facts in settings.values()]
    for name, numbers in sizes.items():
        print(f"  {name:<16}" + "".join(f"{number:10}" for number in numbers))
    for name, row in rows.items():
        print(f"  {name:<16}" + "".join(f"{spent:10.1f}" for spent in row))


def _more_rules(rulebase: RuleBase, times: int) -> RuleBase:
    """Add copies of the rules that ask the same facts for other values, so never fire.

    A rule that asks for no value at all is not copied.
    """
    more = [
        replace(rule, id=f"{rule.id}~{number}", als=_other_values(rule, f"~{number}"))
        for number in range(1, times)
        for rule in rulebase.regels
        if any(isinstance(term, tuple) for pattern in rule.positive for term in pattern.terms)
    ]
    return replace(rulebase, regels=(*rulebase.regels, *more))


def _other_values(rule: Rule, mark: str) -> tuple[Condition, ...]:
    return tuple(
        Holds(
            condition.pattern._replace(
                terms=tuple(
                    tuple(f"{value}{mark}" for value in term) if isinstance(term, tuple) else term
                    for term in condition.pattern.terms
                ),
            )
        )
        if isinstance(condition, Holds)
        else condition
        for condition in rule.als
    )


def _memory(number: int) -> None:
    print(f"\n{number} casussen on one engine, in a process of its own, by tenth of the way")
    for name in ENGINE_NAMES:
        command = [sys.executable, "-m", "benchmarks.engines"]
        command += ["--one-engine", name, "--casussen", str(number)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        blocks = json.loads(done.stdout)
        print(f"  {name:<12} ms per casus " + "".join(f"{b['ms']:8.2f}" for b in blocks))
        print(f"  {'':<12} memory in MB " + "".join(f"{b['mb']:8.1f}" for b in blocks))


def _measure_memory(name: EngineName, number: int, knowledge: Knowledge) -> None:
    run = _ours(name, knowledge.rulebase)
    fact_types = knowledge.rulebase.vocabulary.feiten
    casussen = made_up(knowledge, 50)
    for facts in casussen:
        run(facts)
    blocks = []
    for block in range(BLOCKS):
        spent = 0.0
        for count in range(number // BLOCKS):
            # Ids that were never seen before, as each new casus brings.
            facts = with_own_ids(casussen[count % len(casussen)], f"~{block}.{count}", fact_types)
            spent += _timed(run, facts)[0]
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        blocks.append({"ms": spent / (number // BLOCKS), "mb": pages * 4096 / 1e6})
    print(json.dumps(blocks))


if __name__ == "__main__":
    main()
