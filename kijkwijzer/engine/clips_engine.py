"""The CLIPS engine: each stratum becomes a small CLIPS environment, through `clipspy`.

What is known of clipspy 1.0.6 and must not bite:

- It never frees the facts it hands to Python, which costs memory and makes CLIPS slower and slower. So
  a rule tells us the numbers of its facts, never the facts, and an environment is made anew after
  `RUNS_PER_ENVIRONMENT` runs.
- It keeps what it calls in a table of its own, by environment. Whatever CLIPS calls must therefore not
  hold on to the environment, or neither is ever freed: hence `_Recorder`.
- An exception in what a rule calls is printed and lost. It is caught there and raised after the run,
  and every environment is thrown away, as its facts belong to a broken casus.
- CLIPS reads rules as text. Every value, from a rule or from a casus, is a whole number there; so there
  is nothing to quote, and no text of a casus ever reaches CLIPS.
"""

from collections.abc import Callable, Mapping, Sequence

import clips

from kijkwijzer.engine.matching import conclude
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.rulebase.model import Fact, Pattern, Rule, Test, Unequal
from kijkwijzer.rulebase.strata import Stratum

RUNS_PER_ENVIRONMENT = 500
"""Long enough for building to cost next to nothing, short enough to stay small and quick."""


class ClipsEngine:
    """Runs strata on CLIPS. Reuse one object for many casussen."""

    def __init__(self) -> None:
        self._networks: dict[int, _Network] = {}

    def saturate(self, stratum: Stratum, memory: Memory) -> Sequence[Firing]:
        """Return every firing of the stratum's rules on the memory, to the fixpoint."""
        try:
            return self._network(stratum).run(memory)
        except BaseException:
            self._networks.clear()
            raise

    def _network(self, stratum: Stratum) -> "_Network":
        network = self._networks.get(stratum.nummer)
        if network is None or network.runs >= RUNS_PER_ENVIRONMENT:
            network = _Network(stratum.regels)
            self._networks[stratum.nummer] = network
        return network


class _Network:
    """One stratum as a CLIPS environment."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.runs = 0
        text = _RulesAsText(rules)
        self._codes: Mapping[str, int] = text.codes
        self._recorder = _Recorder(rules)
        self._environment = clips.Environment()
        self._environment.define_function(self._recorder.fire, name="fire")
        for construct in text.constructs:
            self._environment.build(construct)
        self._templates = {
            fact_type: self._environment.find_template(name)
            for fact_type, name in text.templates.items()
        }

    def run(self, memory: Memory) -> Sequence[Firing]:
        self.runs += 1
        self._environment.reset()
        known: dict[int, Fact] = {}
        # A copy: what this casus says is gone after it.
        codes = dict(self._codes)
        for fact_type, template in self._templates.items():
            for fact in memory.of_type(fact_type):
                slots = {
                    f"f{place}": codes.setdefault(value, len(codes))
                    for place, value in enumerate(fact.values)
                }
                known[template.assert_fact(**slots).index] = fact
        return self._recorder.record(self._environment.run, known)


class _RulesAsText:
    """Rules in the language of CLIPS: templates, then rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.codes: dict[str, int] = {}
        """The number that stands for each value the rules name."""
        self.templates: dict[str, str] = {}
        """What each fact type the rules look at is called in CLIPS."""
        templates: list[str] = []
        for pattern in (p for rule in rules for p in (*rule.positive, *rule.negative)):
            if pattern.type not in self.templates:
                name = f"t{len(self.templates)}"
                self.templates[pattern.type] = name
                slots = (f"(slot f{place} (type INTEGER))" for place in range(len(pattern.terms)))
                templates.append(f"(deftemplate {name} {' '.join(slots)})")
        self._read = {pattern.type for rule in rules for pattern in rule.positive}
        self.constructs = [*templates, *(self._rule(rule, n) for n, rule in enumerate(rules))]

    def _rule(self, rule: Rule, number: int) -> str:
        variables = {
            variable: f"?v{place}"
            for place, variable in enumerate(
                dict.fromkeys(v for pattern in rule.positive for v in pattern.variables)
            )
        }
        conditions = [
            f"?m{place} <- {self._pattern(pattern, variables)}"
            for place, pattern in enumerate(rule.positive)
        ]
        conditions += [f"(not {self._pattern(p, variables)})" for p in rule.negative]
        conditions += [f"(test {self._test(test, variables)})" for test in rule.tests]
        numbers = [f"(fact-index ?m{place})" for place in range(len(rule.positive))]
        # Only what a rule of this stratum can match has to enter this environment.
        numbers += [
            f"(fact-index (assert {self._pattern(shape, variables)}))"
            for shape in rule.dan
            if shape.type in self._read
        ]
        return f"(defrule r{number} {' '.join(conditions)} => (fire {number} {' '.join(numbers)}))"

    def _pattern(self, pattern: Pattern, variables: Mapping[str, str]) -> str:
        """Write a condition, or a conclusion: that is a pattern with a value for each field."""
        fields = []
        for place, term in enumerate(pattern.terms):
            if isinstance(term, str):
                fields.append(f"(f{place} {variables[term]})")
            elif term is not None:
                fields.append(f"(f{place} {'|'.join(map(self._code, term))})")
        return f"({self.templates[pattern.type]} {' '.join(fields)})"

    def _test(self, test: Test, variables: Mapping[str, str]) -> str:
        if isinstance(test, Unequal):
            return f"(neq {variables[test.left]} {variables[test.right]})"
        variable = variables[test.variable]
        return f"(or {' '.join(f'(eq {variable} {self._code(v)})' for v in test.values)} FALSE)"

    def _code(self, value: str) -> str:
        return str(self.codes.setdefault(value, len(self.codes)))


class _Recorder:
    """Writes down what fires. It knows facts by their number, and nothing of the environment."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._read = {pattern.type for rule in rules for pattern in rule.positive}
        self._known: dict[int, Fact] = {}
        self._firings: list[Firing] = []
        self._error: BaseException | None = None

    def record(self, run: Callable[[], object], known: dict[int, Fact]) -> Sequence[Firing]:
        """Let CLIPS run on these facts, and return what fired, sorted."""
        self._known, self._firings, self._error = known, [], None
        run()
        if self._error is not None:
            raise self._error
        return sorted(self._firings)

    def fire(self, number: int, *indexes: int) -> None:
        """Take note of a firing; every rule calls this, with its facts and then its conclusions."""
        if self._error is not None:
            return
        try:
            self._note(self._rules[number], indexes)
        except BaseException as error:  # CLIPS would print it and go on
            self._error = error

    def _note(self, rule: Rule, indexes: Sequence[int]) -> None:
        own = len(rule.positive)
        facts = tuple(self._known[index] for index in indexes[:own])
        bindings = {
            term: value
            for pattern, fact in zip(rule.positive, facts, strict=True)
            for term, value in zip(pattern.terms, fact.values, strict=True)
            if isinstance(term, str)
        }
        conclusions = tuple(conclude(shape, bindings) for shape in rule.dan)
        self._firings.append(Firing(rule.id, facts, conclusions))
        entered = [fact for fact in conclusions if fact.type in self._read]
        self._known.update(zip(indexes[own:], entered, strict=True))
