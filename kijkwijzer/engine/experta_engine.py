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
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from kijkwijzer.engine.experta_import import (
    Activation,
    Agenda,
    BusNode,
    ConflictSetNode,
    DefFacts,
    ExpertaFact,
    InitialFact,
    KnowledgeEngine,
    Node,
    NotNode,
    OrdinaryMatchNode,
    ReteMatcher,
    Rule,
    SameContextCheck,
    Strategy,
    Token,
    WhereNode,
)
from kijkwijzer.engine.matching import conclude, join, passes
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


class PatternNode(BusNode):  # type: ignore[misc]
    """A pattern as one node, where experta has one for each field that a pattern asks about."""

    def __init__(self, fits: "_Fits") -> None:
        super().__init__()
        self._fits = fits

    def add(self, fact: ExpertaFact) -> None:
        """Send a fact that fits on to what asks for it, with what the variables stand for."""
        bound = self._fits(fact)
        if bound is not None:
            token = Token.valid(fact, bound)
            for following in self.children:
                following.callback(token)


class TypeBus(BusNode):  # type: ignore[misc]
    """The entrance of a network: a fact goes only to the patterns of its type."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: dict[_Fits, PatternNode] = {}
        self._by_type: dict[type[ExpertaFact], list[PatternNode]] = {}

    def node(self, fits: "_Fits") -> PatternNode:
        """Return the node of a pattern; rules that ask the same share it."""
        if fits not in self._nodes:
            node = self._nodes[fits] = PatternNode(fits)
            self._by_type.setdefault(fits.fact_type, []).append(node)
            self.add_child(node, node.add)
        return self._nodes[fits]

    def add(self, fact: ExpertaFact) -> None:
        """Send a new fact into the network."""
        for node in self._by_type.get(type(fact), ()):
            node.add(fact)


class Matcher(ReteMatcher):  # type: ignore[misc]
    """experta's matcher, without work for nothing: it knows its own nodes, each once."""

    def build_network(self) -> None:
        """Wire the rules up behind our own entrance, straight from experta's nodes.

        experta itself first rewrites each rule into a form that ours have from the start, and looks
        for what patterns share by ranking all their checks; that takes four times as long.
        """
        self.root_node = TypeBus()
        for chain in self.engine.chains:
            _wire(chain, self.root_node)
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


class _Fits(NamedTuple):
    """A pattern as a node tests it, with the names under which it hands on what it found."""

    fact_type: type[ExpertaFact]
    constants: tuple[tuple[str, tuple[str, ...]], ...]
    """Fields, each with the values it may have."""
    variables: tuple[tuple[str, str], ...]
    """Fields, each with the name under which its value is handed on."""
    name: str | None
    """The name under which the fact itself is handed on."""

    def __call__(self, fact: ExpertaFact) -> dict[str, Any] | None:
        """Return what is bound, or None when the fact does not fit."""
        for field, allowed in self.constants:
            if fact[field] not in allowed:
                return None
        bound: dict[str, Any] = {}
        for field, name in self.variables:
            if bound.setdefault(name, fact[field]) != fact[field]:
                return None
        if self.name is not None:
            bound[self.name] = fact
        return bound


class Chain(NamedTuple):
    """A rule as a network has it: what facts it asks for, which may not be there, and its tests."""

    asked: tuple[_Fits, ...]
    refused: tuple[_Fits, ...]
    tests: tuple["_Passes", ...]
    rule: Rule


_SAME = SameContextCheck()
"""What joins two conditions: a variable in both has one value."""
_ALWAYS = _Fits(InitialFact, (), (), None)
"""What a rule asks for that asks for nothing: the fact every run begins with."""


def _wire(chain: Chain, root: TypeBus) -> None:
    """Put the nodes of a rule into the network, in the order of its conditions."""
    first, *others = chain.asked or (_ALWAYS,)
    last: Node = root.node(first)
    for fits in others:
        last = _joined(OrdinaryMatchNode(_SAME), last, root.node(fits))
    for fits in chain.refused:
        last = _joined(NotNode(_SAME), last, root.node(fits))
    for test in chain.tests:
        last = _behind(last, WhereNode(test))
    _behind(last, ConflictSetNode(chain.rule))


def _behind(node: Node, following: Node) -> Node:
    node.add_child(following, following.activate)
    return following


def _joined(node: Node, left: Node, right: Node) -> Node:
    left.add_child(node, node.activate_left)
    right.add_child(node, node.activate_right)
    return node


class OwnRule(Rule):  # type: ignore[misc]
    """A rule that fires at once: experta wraps a function and looks at its parameters first."""

    def __new__(cls, name: str, fire: Callable[[Mapping[str, Any]], None]) -> "OwnRule":
        """Return the rule; `fire` gets what is bound."""
        rule: OwnRule = super().__new__(cls)
        rule.__name__ = name
        rule._fire = fire
        return rule

    def __call__(self, engine: KnowledgeEngine, **context: Any) -> None:  # noqa: ANN401
        """Fire with what is bound."""
        self._fire(context)

    # experta compares conditions and functions; each of our rules is itself only.
    __eq__ = object.__eq__
    __hash__ = object.__hash__


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """experta with an exact agenda and its rules in a list: it need not look for them by name."""

    __matcher__ = Matcher
    __strategy__ = ExactAgenda

    def __init__(self, chains: Sequence[Chain]) -> None:
        self.chains = chains
        self._initial = [self._declare_initial_fact]
        super().__init__()

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
    """Tell whether facts hold the positive conditions together; a fact still to come holds any."""
    settled = [pattern for pattern in rule.positive if pattern.type not in own]
    # Most rules fall at the first question: nothing of the kind is known.
    known = all(memory.of_type(pattern.type) for pattern in settled)
    return known and any(True for _ in join(settled, memory))


class _Network:
    """One stratum as an experta knowledge engine."""

    def __init__(self, rules: Sequence[model.Rule]) -> None:
        self._firings: list[Firing] = []
        self._known: dict[int, Fact] = {}
        self._read = {p.type for rule in rules for p in (*rule.positive, *rule.negative)}
        self._positive = {p.type for rule in rules for p in rule.positive}
        self._engine = Engine([self._compile(rule, number) for number, rule in enumerate(rules)])

    def run(self, memory: Memory) -> Sequence[Firing]:
        self._firings.clear()
        self._known.clear()
        self._engine.reset()
        # In one go: experta then settles negated facts before anything reaches the agenda.
        self._declare([fact for name in sorted(self._read) for fact in memory.of_type(name)])
        self._engine.run()
        return sorted(self._firings)

    def _declare(self, facts: Sequence[Fact]) -> None:
        made = [(fact, _class_of(fact.type)(fact)) for fact in facts]
        self._engine.declare(*(experta_fact for _, experta_fact in made))
        for fact, experta_fact in made:
            # A fact that already stood gets no number, and needs none.
            number = experta_fact.get("__factid__")
            if number is not None:
                self._known[number] = fact

    def _compile(self, rule: model.Rule, number: int) -> Chain:
        variables = {
            variable: f"v{place}"
            for place, variable in enumerate(
                dict.fromkeys(v for pattern in rule.positive for v in pattern.variables)
            )
        }

        def fire(context: Mapping[str, Any]) -> None:
            facts = tuple(
                self._known[context[f"m{place}"]["__factid__"]]
                for place in range(len(rule.positive))
            )
            bindings = {variable: context[name] for variable, name in variables.items()}
            conclusions = tuple(conclude(shape, bindings) for shape in rule.dan)
            self._firings.append(Firing(rule.id, facts, conclusions))
            # Only what a rule of this stratum can match has to enter this network.
            self._declare([fact for fact in conclusions if fact.type in self._positive])

        return Chain(
            asked=tuple(
                _fits(pattern, variables, f"m{place}")
                for place, pattern in enumerate(rule.positive)
            ),
            refused=tuple(_fits(pattern, variables, None) for pattern in rule.negative),
            tests=tuple(_Passes(test, variables) for test in rule.tests),
            rule=OwnRule(f"rule_{number:04}", fire),
        )


class TypedFact(ExpertaFact):  # type: ignore[misc]
    """A fact of one type; its fields are texts."""

    def __init__(self, fact: Fact) -> None:
        # Not through experta's own: that looks up for each field how to freeze it.
        dict.update(self, {f"f{place}": value for place, value in enumerate(fact.values)})


@cache
def _class_of(fact_type: str) -> type[TypedFact]:
    """Return the class of a fact type: one for all networks, as experta never forgets a class."""
    return type(fact_type, (TypedFact,), {})


def _fits(pattern: Pattern, variables: Mapping[str, str], name: str | None) -> _Fits:
    terms = [(f"f{place}", term) for place, term in enumerate(pattern.terms)]
    return _Fits(
        _class_of(pattern.type),
        tuple((field, term) for field, term in terms if isinstance(term, tuple)),
        tuple((field, variables[term]) for field, term in terms if isinstance(term, str)),
        name,
    )


class _Passes:
    """A condition on variables, as a node of experta wants it: what it gets is all that is bound."""

    def __init__(self, test: Test, variables: Mapping[str, str]) -> None:
        self._test = test
        asked = (test.left, test.right) if isinstance(test, Unequal) else (test.variable,)
        self._names = {variable: variables[variable] for variable in asked}

    def __call__(self, context: Mapping[str, Any]) -> bool:
        return passes(self._test, {v: context[name] for v, name in self._names.items()})
