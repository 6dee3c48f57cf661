"""How reasoning grows with the rules and with the facts.

Run it from the root of the repository:

    python -m benchmarks.growth
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from benchmarks.casussen import Facts, examples, times_facts
from benchmarks.reasoners import PEER, REASONERS, ReasonerName, reasoner
from benchmarks.section import Figure, Section, Table, markdown, number
from benchmarks.timing import timed
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Condition, Holds, Rule

TIMES = (1, 2, 5, 10)

CASUS = "peter"
"""The example that grows."""

ROUNDS = 3
"""Of so many runs the fastest counts."""

Setting = tuple[RuleBase, Facts]

_TOLD = f"""\
Eén casus (`{CASUS}`), met 2, 5 en 10 keer zoveel regels of feiten. De extra regels zijn kopieën die om \
andere waarden vragen; de extra feiten zijn meer gesprekken, uitspraken en afspraken. Het getal is het \
aantal ms per casus, de snelste van {ROUNDS} keer."""


def main() -> None:
    """Measure, and print what came out."""
    print(markdown(section(load_knowledge())))


def section(knowledge: Knowledge) -> Section:
    """Measure every setting on every engine."""
    rules, facts = more_rules(knowledge), more_facts(knowledge)
    by_rules, by_facts = _measured(rules), _measured(facts)
    return Section(
        titel="Groei met regels en feiten",
        opdracht="python -m benchmarks.growth",
        uitleg=_TOLD,
        cijfers=tuple(
            Figure(f"{name}, {TIMES[-1]} keer zoveel {what}: keer zo lang", row[-1] / row[0])
            for what, rows in (("regels", by_rules), ("feiten", by_facts))
            for name, row in rows.items()
            if name != PEER
        ),
        tabellen=(
            _table("regels", [len(rulebase.regels) for rulebase, _ in rules.values()], by_rules),
            _table("feiten", [len(stated) for _, stated in facts.values()], by_facts),
        ),
    )


def more_rules(knowledge: Knowledge) -> Mapping[int, Setting]:
    """Return the casus with so many times the rules."""
    facts = examples(knowledge)[CASUS]
    return {times: (_with_copies(knowledge.rulebase, times), facts) for times in TIMES}


def more_facts(knowledge: Knowledge) -> Mapping[int, Setting]:
    """Return the casus with so many times the facts."""
    facts, fact_types = examples(knowledge)[CASUS], knowledge.rulebase.vocabulary.feiten
    return {times: (knowledge.rulebase, times_facts(facts, times, fact_types)) for times in TIMES}


def _measured(settings: Mapping[int, Setting]) -> Mapping[ReasonerName, Sequence[float]]:
    rows: dict[ReasonerName, list[float]] = {name: [] for name in REASONERS}
    for rulebase, facts in settings.values():
        for name in REASONERS:
            run = reasoner(name, rulebase)
            run(facts)
            rows[name].append(min(timed(partial(run, facts))[0] for _ in range(ROUNDS)))
    return rows


def _table(what: str, sizes: Sequence[int], rows: Mapping[ReasonerName, Sequence[float]]) -> Table:
    head = tuple(f"{number(size, 0)} {what}" for size in sizes)
    return Table(("motor", *head), tuple((name, *map(number, row)) for name, row in rows.items()))


def _with_copies(rulebase: RuleBase, times: int) -> RuleBase:
    """Add copies of the rules that ask the same facts for other values, so never fire.

    A rule that asks for no value at all is not copied.
    """
    more = [
        replace(rule, id=f"{rule.id}~{copy}", als=_other_values(rule, f"~{copy}"))
        for copy in range(1, times)
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


if __name__ == "__main__":
    main()
