"""Rules as a logic program: each rule one line, negation and counting as the solver has them.

The rule language is stratified, so the program has exactly one meaning for each set of stated facts:
the one that `engine/reference.py` defines. A test compares the two on many casussen.

A program is written for a *world*. Two worlds beside each other answer questions such as "does the
diagnosis change when a statement comes in?": each fact of the second world has its prefix.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from kijkwijzer.checks.solver.names import predicate, quoted
from kijkwijzer.engine.weighing import CLOSED_WORDS, DIAGNOSIS, TO_WEIGH, WEIGHED
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import (
    Absent,
    AtLeast,
    Condition,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Term,
    Unequal,
)
from kijkwijzer.rulebase.tables import Weegrij
from kijkwijzer.rulebase.vocabulary import EMPTY

FIRES = "_vuurt"
"""`_vuurt(id)`: this rule fires. One atom a rule, whatever it is bound to."""


@dataclass(frozen=True, slots=True)
class World:
    """The prefix of a world's facts; `stated` holds the types it shares with the first world."""

    prefix: str = ""
    shared: frozenset[str] = frozenset()

    def name(self, fact_type: str) -> str:
        """Return the solver's name for a fact type in this world."""
        own = "" if fact_type in self.shared else self.prefix
        return own + predicate(fact_type)


ONLY = World()
"""The world when there is just one."""


Naming = Callable[[str], str]
"""Gives a variable of a rule its name in the program."""


class RuleWriter:
    """Writes one rule; the variables of the rule become numbered variables of the solver.

    `firing` is the atom of the rule itself, with the variables that its conclusions need; `heads` are its
    conclusions.
    """

    def __init__(self, rule: Rule, label: str, world: World = ONLY) -> None:
        self.rule = rule
        self._world = world
        self._variables: dict[str, str] = {}
        self._fresh = 0
        self.heads = [
            self._atom(shape.type, [self._conclusion_term(term) for term in shape.terms])
            for shape in rule.dan
        ]
        # A predicate of its own for each rule: one for all would make a circle of all rules.
        self.firing = atom(world.prefix + label, list(self._variables.values()))
        self._body = [each for condition in rule.als for each in self._condition(condition)]

    def when(self) -> str:
        """Return the line that says when the rule fires."""
        return f"{self.firing} :- {', '.join(self._body)}."

    def lines(self) -> Iterator[str]:
        """Yield the whole rule: when it fires, and what follows."""
        yield self.when()
        yield f"{self._world.prefix}{FIRES}({quoted(self.rule.id)}) :- {self.firing}."
        for head in self.heads:
            yield f"{head} :- {self.firing}."

    def variable(self, name: str) -> str:
        """Return the solver's variable for a variable of the rule."""
        return self._variables.setdefault(name, f"V{len(self._variables)}")

    def _condition(self, condition: Condition) -> Iterator[str]:
        match condition:
            case Holds(pattern):
                yield from self._positive(pattern, self.variable)
            case Absent(pattern):
                yield from self._negative(pattern)
            case Unequal(left, right):
                yield f"{self.variable(left)} != {self.variable(right)}"
            case OneOf(variable, values):
                yield f"{self.variable(variable)} = ({_pool(values)})"
            case AtLeast():
                yield from self._counting(condition)

    def _positive(self, pattern: Pattern, naming: Naming) -> Iterator[str]:
        arguments: list[str] = []
        tests: list[str] = []
        for term in pattern.terms:
            if isinstance(term, tuple) and len(term) > 1:
                name = self._new()
                arguments.append(name)
                tests.append(f"{name} = ({_pool(term)})")
            else:
                arguments.append(self._term(term, naming))
        yield self._atom(pattern.type, arguments)
        yield from tests

    def _negative(self, pattern: Pattern) -> Iterator[str]:
        # A list of values under `niet` means: none of them. One literal for each.
        choices = [
            [quoted(value) for value in term]
            if isinstance(term, tuple)
            else [self._term(term, self.variable)]
            for term in pattern.terms
        ]
        for arguments in product(*choices):
            yield f"not {self._atom(pattern.type, arguments)}"

    def _counting(self, condition: AtLeast) -> Iterator[str]:
        counting = self._inside(condition)
        elements = [each for p in condition.van for each in self._positive(p, counting)]
        if condition.groep:
            # The variables that make the groups must be bound outside the counting as well.
            outside = self._inside(condition)
            for pattern in condition.van:
                yield from self._positive(pattern, outside)
        counted = counting(condition.verschillend)
        yield f"#count{{ {counted} : {', '.join(elements)} }} >= {condition.aantal}"

    def _inside(self, condition: AtLeast) -> Naming:
        """Return names for a counting: its groups share the rule's variables, the rest is its own."""
        own: dict[str, str] = {}

        def naming(name: str) -> str:
            if name in condition.groep:
                return self.variable(name)
            if name not in own:
                own[name] = self._new()
            return own[name]

        return naming

    def _new(self) -> str:
        self._fresh += 1
        return f"W{self._fresh}"

    def _term(self, term: Term, naming: Naming) -> str:
        if term is None:
            return "_"
        return naming(term) if isinstance(term, str) else quoted(term[0])

    def _conclusion_term(self, term: Term) -> str:
        return quoted(EMPTY) if term is None else self._term(term, self.variable)

    def _atom(self, fact_type: str, arguments: Sequence[str]) -> str:
        return atom(self._world.name(fact_type), arguments)


def label(number: int) -> str:
    """Return the name of the firings of the rule with this number in its program."""
    return f"_regel{number}"


def rules_program(rules: Iterable[Rule], world: World = ONLY) -> str:
    """Return these rules as a program, one world."""
    lines = [
        line
        for number, rule in enumerate(rules)
        for line in RuleWriter(rule, label(number), world).lines()
    ]
    return "\n".join(lines) + "\n"


def weighing_program(rulebase: RuleBase, world: World = ONLY) -> str:
    """Return the weighing table as a program, from the rows that drive the engine as well."""
    own = world.prefix
    weighed, to_weigh = world.name(WEIGHED), world.name(TO_WEIGH)
    lines = [
        f"{own}_gebied(L) :- {weighed}(L,_,_,_).",
        f"{own}_gebied(L) :- {to_weigh}(L).",
        # One statement counts once per problem, at its strongest.
        f'{own}_sterk(L,P,U) :- {weighed}(L,P,"sterk",U).',
        f'{own}_zwak(L,P,U) :- {weighed}(L,P,"zwak",U), not {own}_sterk(L,P,U).',
        f'{own}_aantal(L,P,"S",N) :- {own}_gebied(L), _probleem(_,P), '
        f"N = #count{{ U : {own}_sterk(L,P,U) }}.",
        f'{own}_aantal(L,P,"Z",N) :- {own}_gebied(L), _probleem(_,P), '
        f"N = #count{{ U : {own}_zwak(L,P,U) }}.",
        f"{own}_getal(L,P,(zelf,S),N) :- {own}_aantal(L,P,S,N).",
        f"{own}_getal(L,P,(ander,S),N) :- {own}_aantal(L,P,S,_), "
        f"N = #sum{{ M,Q : {own}_aantal(L,Q,S,M), Q != P }}.",
        f"{own}_getal(L,P,(voor,S),N-M) :- {own}_aantal(L,P,S,N), "
        f"M = #max{{ K : {own}_aantal(L,Q,S,K), Q != P }}.",
        # The first row that holds decides, and in it the first problem.
        f"{own}_rij(L,R) :- {own}_klopt(L,R,_).",
        f"{own}_beslist(L,R) :- {own}_rij(L,R), not {own}_rij(L,Q) : _weegrij(Q), Q < R.",
        f"{own}_kiest(L,R,P) :- {own}_beslist(L,R), {own}_klopt(L,R,P), _probleem(I,P), "
        f"not {own}_klopt(L,R,Q) : _probleem(J,Q), J < I.",
    ]
    for number, row in enumerate(rulebase.tabellen.weging):
        lines.extend(_weighing_row(number, row, world))
    return "\n".join(lines) + "\n"


def weighing_words(rulebase: RuleBase) -> str:
    """Return what the weighing table speaks of: the problems, its rows, its closed words."""
    lines = [
        f"_probleem({number},{quoted(row.probleem)})."
        for number, row in enumerate(rulebase.vocabulary.vierslag)
    ]
    lines += [f"_weegrij({number})." for number in range(len(rulebase.tabellen.weging))]
    # Far enough for any sum within a scope; the words themselves stand in engine/weighing.py.
    lines += [
        f"_woord({quoted(word)},{number})."
        for word, holds in CLOSED_WORDS.items()
        for number in range(-64, 65)
        if holds(number)
    ]
    return "\n".join(lines) + "\n"


def _weighing_row(number: int, row: Weegrij, world: World) -> Iterator[str]:
    own = world.prefix
    tests = "".join(
        f", {own}_getal(L,P,({who},{quoted(strength)}),N{at}), _woord({quoted(word)},N{at})"
        for at, (name, word) in enumerate(row.als.items())
        for who, _, strength in [name.partition("_")]
    )
    yield f"{own}_klopt(L,{number},P) :- {own}_gebied(L), _probleem(_,P){tests}."
    outcome = "P" if row.diagnose == "zelf" else quoted(row.diagnose)
    certainty = quoted(row.zekerheid or EMPTY)
    yield (f"{world.name(DIAGNOSIS)}(L,{outcome},{certainty}) :- {own}_kiest(L,{number},P).")
    yield f"{own}{FIRES}({quoted(row.id)}) :- {own}_kiest(L,{number},_)."


def atom(name: str, arguments: Sequence[str]) -> str:
    """Return an atom of the solver's language."""
    return f"{name}({','.join(arguments)})" if arguments else name


def signatures(rulebase: RuleBase) -> Mapping[tuple[str, int], str]:
    """Return each fact type under its name and number of fields in the program."""
    return {
        (predicate(name), len(kind.velden)): name
        for name, kind in rulebase.vocabulary.feiten.items()
    }


def _pool(values: Iterable[str]) -> str:
    return ";".join(quoted(value) for value in values)
