"""The experta engine: each stratum becomes a small experta network.

What is known of experta 1.9.4 and must not bite:

- Its agenda removes a blocked activation only when it finds it beside the spot where it looks, so with
  several activations of equal salience and facts a blocked rule may fire anyway. `ExactAgenda` removes
  exactly and orders totally.
- After an exception it carries facts of the previous casus into the next; so after any exception every
  network is thrown away.
- An engine class per casus leaks through class-level caches; so a network is built once and reset. For
  one casus only (`one_shot`), rules that no fact can wake are left out of the network, which makes
  building it cheap.
"""

import bisect
import inspect
from collections.abc import Sequence
from typing import Any

from kijkwijzer.engine.experta_import import (
    AS,
    MATCH,
    NOT,
    TEST,
    Activation,
    Agenda,
    BusNode,
    ConflictSetNode,
    DefFacts,
    ExpertaFact,
    KnowledgeEngine,
    L,
    Node,
    P,
    ReteMatcher,
    Rule,
    Strategy,
    Token,
)
from kijkwijzer.engine.matching import conclude, may_match, passes
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.rulebase import model
from kijkwijzer.rulebase.model import Fact, Pattern, Test, Unequal
from kijkwijzer.rulebase.strata import Stratum, concludes


class ExactAgenda(Strategy):  # type: ignore[misc]
    """A total order on activations, and removal of exactly the activation that was blocked."""

    @staticmethod
    def key(activation: Activation) -> tuple[int, str, tuple[int, ...]]:
        """Order by salience, rule name and fact numbers: nothing that varies between runs."""
        return (
            activation.rule.salience,
            activation.rule.__name__,
            tuple(sorted(fact["__factid__"] for fact in activation.facts)),
        )

    def _update_agenda(
        self, agenda: Agenda, added: Sequence[Activation], removed: Sequence[Activation]
    ) -> None:
        waiting = agenda.activations
        for activation in removed:
            activation.key = self.key(activation)
            at = bisect.bisect_left(waiting, activation)
            while at < len(waiting) and waiting[at].key == activation.key:
                if waiting[at] == activation:
                    del waiting[at]
                    break
                at += 1
        for activation in added:
            activation.key = self.key(activation)
            bisect.insort(waiting, activation)


class TypeBus(BusNode):  # type: ignore[misc]
    """The entrance of a network: a fact goes only where facts of its type are tested."""

    def add(self, fact: ExpertaFact) -> None:
        """Send a new fact into the network."""
        token = Token.valid(fact)
        for child in self.children:
            if child.node.matcher.fact_type is type(fact):
                child.callback(token)


class Matcher(ReteMatcher):  # type: ignore[misc]
    """experta's matcher, without work for nothing: it knows its own nodes, each once."""

    def build_network(self) -> None:
        """Build the network behind our own entrance."""
        self.root_node = TypeBus()
        super().build_network()
        nodes: dict[Node, None] = {}
        waiting = [self.root_node]
        while waiting:
            node = waiting.pop()
            if node not in nodes:
                nodes[node] = None
                waiting.extend(child.node for child in node.children)
        self._nodes = tuple(nodes)
        self._ends = tuple(node for node in nodes if isinstance(node, ConflictSetNode))

    def _get_conflict_set_nodes(self) -> tuple[ConflictSetNode, ...]:
        return self._ends

    def reset(self) -> None:
        """Empty every node."""
        for node in self._nodes:
            node._reset()

    def changes(
        self, adding: Sequence[ExpertaFact] = (), deleting: Sequence[ExpertaFact] = ()
    ) -> tuple[Sequence[Activation], Sequence[Activation]]:
        """Return what may fire now and what no longer may; where no fact came or went, nothing."""
        if not adding and not deleting:
            return (), ()
        changed: tuple[Sequence[Activation], Sequence[Activation]] = super().changes(
            adding, deleting
        )
        return changed


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """experta with an exact agenda, and without looking through all its attributes at each reset."""

    __matcher__ = Matcher
    __strategy__ = ExactAgenda

    def __init__(self) -> None:
        super().__init__()
        self._initial: list[DefFacts] = super().get_deffacts()

    def get_deffacts(self) -> list[DefFacts]:
        """Return the facts every run begins with: experta's own."""
        return self._initial


class ExpertaEngine:
    """Runs strata on experta. Reuse one object for many casussen; one casus may use `one_shot`."""

    def __init__(self, *, one_shot: bool = False) -> None:
        self._one_shot = one_shot
        self._networks: dict[int, _Network] = {}

    def saturate(self, stratum: Stratum, memory: Memory) -> Sequence[Firing]:
        """Return every firing of the stratum's rules on the memory, to the fixpoint."""
        try:
            network = self._network(stratum, memory)
            return network.run(memory) if network else []
        except BaseException:
            self._networks.clear()
            raise

    def _network(self, stratum: Stratum, memory: Memory) -> "_Network | None":
        if self._one_shot:
            own = {fact_type for rule in stratum.regels for fact_type in concludes(rule)}
            awake = [rule for rule in stratum.regels if _can_wake(rule, own, memory)]
            return _Network(awake) if awake else None
        if stratum.nummer not in self._networks:
            self._networks[stratum.nummer] = _Network(stratum.regels)
        return self._networks[stratum.nummer]


def _can_wake(rule: model.Rule, own: set[str], memory: Memory) -> bool:
    """Tell whether every positive condition has a candidate: a fact, or a rule that may make one."""
    return all(
        pattern.type in own
        or any(may_match(pattern, fact) for fact in memory.candidates(pattern, {}))
        for pattern in rule.positive
    )


class _Network:
    """One stratum as an experta knowledge engine."""

    def __init__(self, rules: Sequence[model.Rule]) -> None:
        self._classes: dict[str, type[ExpertaFact]] = {}
        self._firings: list[Firing] = []
        self._known: dict[int, Fact] = {}
        self._read = {p.type for rule in rules for p in (*rule.positive, *rule.negative)}
        self._positive = {p.type for rule in rules for p in rule.positive}
        # experta finds its rules as attributes of the class, by name; the number keeps them apart.
        body: dict[str, Any] = {
            f"rule_{number:04}": self._compile(rule, number) for number, rule in enumerate(rules)
        }
        self._engine = type("Network", (Engine,), body)()

    def run(self, memory: Memory) -> Sequence[Firing]:
        self._firings.clear()
        self._known.clear()
        self._engine.reset()
        # In one go: experta then settles negated facts before anything reaches the agenda.
        self._declare([fact for name in sorted(self._read) for fact in memory.of_type(name)])
        self._engine.run()
        return sorted(self._firings)

    def _declare(self, facts: Sequence[Fact]) -> None:
        made = [(fact, self._make(fact)) for fact in facts]
        self._engine.declare(*(experta_fact for _, experta_fact in made))
        for fact, experta_fact in made:
            # A fact that already stood gets no number, and needs none.
            number = experta_fact.get("__factid__")
            if number is not None:
                self._known[number] = fact

    def _make(self, fact: Fact) -> ExpertaFact:
        return self._class_of(fact.type)(
            **{f"f{place}": value for place, value in enumerate(fact.values)}
        )

    def _class_of(self, fact_type: str) -> type[ExpertaFact]:
        if fact_type not in self._classes:
            self._classes[fact_type] = type(fact_type, (ExpertaFact,), {})
        return self._classes[fact_type]

    def _compile(self, rule: model.Rule, number: int) -> Rule:
        variables = {
            variable: f"v{place}"
            for place, variable in enumerate(
                dict.fromkeys(v for pattern in rule.positive for v in pattern.variables)
            )
        }
        conditions = [
            # The name under which experta hands us the fact that matched.
            getattr(AS, f"m{place}") << self._pattern(pattern, variables)
            for place, pattern in enumerate(rule.positive)
        ]
        conditions += [NOT(self._pattern(pattern, variables)) for pattern in rule.negative]
        conditions += [TEST(_Passes(test, variables)) for test in rule.tests]

        def fire(engine: KnowledgeEngine, **context: Any) -> None:  # noqa: ANN401
            facts = tuple(
                self._known[context[f"m{place}"]["__factid__"]]
                for place in range(len(rule.positive))
            )
            bindings = {variable: context[name] for variable, name in variables.items()}
            conclusions = tuple(conclude(shape, bindings) for shape in rule.dan)
            self._firings.append(Firing(rule.id, facts, conclusions))
            # Only what a rule of this stratum can match has to enter this network.
            self._declare([fact for fact in conclusions if fact.type in self._positive])

        fire.__name__ = f"rule_{number:04}"
        return Rule(*conditions)(fire)

    def _pattern(self, pattern: Pattern, variables: dict[str, str]) -> ExpertaFact:
        fields = {
            f"f{place}": _term(term, variables)
            for place, term in enumerate(pattern.terms)
            if term is not None
        }
        return self._class_of(pattern.type)(**fields)


def _term(term: str | tuple[str, ...], variables: dict[str, str]) -> Any:  # noqa: ANN401 - experta has no types
    if isinstance(term, str):
        return getattr(MATCH, variables[term])
    return L(term[0]) if len(term) == 1 else P(frozenset(term).__contains__)


class _Passes:
    """A condition on variables, as experta wants it: its parameters name the values it gets."""

    def __init__(self, test: Test, variables: dict[str, str]) -> None:
        self._test = test
        asked = (test.left, test.right) if isinstance(test, Unequal) else (test.variable,)
        self._names = {variables[variable]: variable for variable in asked}
        self.__signature__ = inspect.Signature(
            [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in self._names]
        )

    def __call__(self, **values: str) -> bool:
        return passes(self._test, {self._names[name]: value for name, value in values.items()})
