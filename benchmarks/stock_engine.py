"""The peer of the benchmarks: our rules as one plain experta `KnowledgeEngine`, as its manual shows.

What somebody writes who takes experta from its manual: a class per kind of fact, a method per rule,
salience for what must come first, and Python where counting is needed. No trace is kept, and neither
the agenda nor the matcher is touched. Where the manual offers a choice, the quicker one is taken: one
instance that is reset for each casus, all facts declared in one call, `P` for a list of values.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kijkwijzer.engine.counting import count
from kijkwijzer.engine.experta_import import MATCH, NOT, TEST, ExpertaFact, KnowledgeEngine, L, P
from kijkwijzer.engine.experta_import import Rule as ExpertaRule
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.weighing import TO_WEIGH, WEIGHED, weigh
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact, Pattern, Rule, Unequal
from kijkwijzer.rulebase.strata import Stratum


class StockEngine:
    """Reasons with a plain experta engine, built once; another `strategy` only to compare."""

    def __init__(self, rulebase: RuleBase, strategy: type | None = None) -> None:
        self._rulebase = rulebase
        self._classes: dict[str, type[ExpertaFact]] = {}
        self._fields: Mapping[str, tuple[str, ...]] = {
            name: fact_type.veldnamen for name, fact_type in rulebase.vocabulary.feiten.items()
        } | {
            condition.telling: tuple(variable.removeprefix("$") for variable in condition.groep)
            for rule in rulebase.regels
            for condition in rule.counts
        }
        body: dict[str, Any] = {}
        for stratum in rulebase.strata:
            salience = -10 * stratum.nummer
            for rule in stratum.regels:
                body[f"rule_{len(body)}"] = self._rule(rule, salience)
            if stratum.weegt or any(rule.counts for rule in stratum.regels):
                # What needs Python: it runs when the strata before it are done.
                body[f"rule_{len(body)}"] = self._tally(stratum, salience + 5)
        if strategy is not None:
            body["__strategy__"] = strategy
        self._engine = type("Stock", (KnowledgeEngine,), body)()

    def reason(self, facts: Iterable[Fact]) -> frozenset[Fact]:
        """Return the stated and concluded facts."""
        self._engine.reset()
        self._engine.declare(*(self._make(fact) for fact in sorted(facts)))
        self._engine.run()
        return frozenset(self._found())

    def _found(self, types: Iterable[str] | None = None) -> Iterable[Fact]:
        wanted = None if types is None else {self._class_of(name) for name in types}
        for fact in self._engine.facts.values():
            name = type(fact).__name__
            if name != "InitialFact" and (wanted is None or type(fact) in wanted):
                yield Fact(name, tuple(fact[field] for field in self._fields[name]))

    def _class_of(self, name: str) -> type[ExpertaFact]:
        if name not in self._classes:
            self._classes[name] = type(name, (ExpertaFact,), {})
        return self._classes[name]

    def _make(self, fact: Fact) -> ExpertaFact:
        fields = self._fields[fact.type]
        return self._class_of(fact.type)(**dict(zip(fields, fact.values, strict=True)))

    def _pattern(self, pattern: Pattern) -> ExpertaFact:
        constraints: dict[str, Any] = {}
        fields = self._fields[pattern.type]
        for field, term in zip(fields, pattern.terms, strict=True):
            if isinstance(term, str):
                constraints[field] = getattr(MATCH, term.removeprefix("$"))
            elif term is not None:
                constraints[field] = (
                    L(term[0]) if len(term) == 1 else P(frozenset(term).__contains__)
                )
        return self._class_of(pattern.type)(**constraints)

    def _rule(self, rule: Rule, salience: int) -> ExpertaRule:
        conditions = [self._pattern(pattern) for pattern in rule.positive]
        conditions += [NOT(self._pattern(pattern)) for pattern in rule.negative]
        for test in rule.tests:
            asked = (test.left, test.right) if isinstance(test, Unequal) else (test.variable,)
            names = [variable.removeprefix("$") for variable in asked]
            known = {"left": names[0], "right": names[-1]}
            if isinstance(test, Unequal):
                source = "lambda {left}, {right}: {left} != {right}".format(**known)
            else:
                source = f"lambda {names[0]}: {names[0]} in {set(test.values)!r}"
            # As written by hand: experta reads the names of the parameters.
            conditions.append(TEST(eval(source)))

        def fire(engine: KnowledgeEngine, **values: str) -> None:
            for shape in rule.dan:
                fact = Fact(
                    shape.type,
                    tuple(
                        values[term.removeprefix("$")] if isinstance(term, str) else (term or "")[0]
                        for term in shape.terms
                    ),
                )
                engine.declare(self._make(fact))

        return ExpertaRule(*conditions, salience=salience)(fire)

    def _tally(self, stratum: Stratum, salience: int) -> ExpertaRule:
        def fire(engine: KnowledgeEngine, **_: str) -> None:
            found: Iterable[Fact]
            if stratum.weegt:
                firings = weigh(
                    self._found((WEIGHED, TO_WEIGH)),
                    [row.probleem for row in self._rulebase.vocabulary.vierslag],
                    self._rulebase.tabellen.weging,
                )
                found = [fact for firing in firings for fact in firing.conclusions]
            else:
                types = {p.type for r in stratum.regels for c in r.counts for p in c.van}
                found = count(stratum.regels, Memory(self._found(types)))
            for fact in found:
                engine.declare(self._make(fact))

        return ExpertaRule(self._class_of("casus")(), salience=salience)(fire)
