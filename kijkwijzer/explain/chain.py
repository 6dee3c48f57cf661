"""`waarom`: the chain of rules from a conclusion down to the words in the casus file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kijkwijzer.engine.matching import Bindings, match
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.engine.why import Step, why
from kijkwijzer.explain.asked import Asked, NotUnderstood, as_asked
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.explain.weighed import Telling, counts_behind
from kijkwijzer.explain.words import Plek, Words
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact, Rule

_DEEPEST = 20
"""Further in, lines would have no room left."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One step: a fact, and either the rule it follows from or its place in the casus."""

    nr: int
    feit: str
    """The fact the way somebody can ask for it."""
    woorden: str
    regel: str | None
    plek_regel: str | None
    """File and line of the rule."""
    uitleg: str | None
    omdat: tuple[int, ...]
    """The numbers of the steps it rests on."""
    zonder: tuple[str, ...]
    """What must not be there for the rule to hold, and is not."""
    telling: tuple[Telling, ...]
    """For the weighing table: how many indications there are for each problem."""
    plek: Plek | None
    """Where a stated fact stands in the casus; None for what holds in every casus."""
    citaat: str | None
    """The words there, without traceable values."""


@dataclass(frozen=True, slots=True)
class Waarom:
    """Why a conclusion stands: its own step first, every step once."""

    conclusie: str
    stappen: tuple[Stap, ...]
    ook: tuple[Stap, ...] = ()
    """What else in the casus leads to the same conclusion, the same way or by another rule."""


class DoesNotHold(Exception):  # noqa: N818 - it says what the casus showed
    """What was asked about does not follow in this casus."""


def explain(asked: Asked, reasoned: Reasoned, rulebase: RuleBase) -> Waarom:
    """Return why what is asked about stands.

    Raises `DoesNotHold` when it does not follow, and `NotUnderstood` when several conclusions fit;
    the hint then lists them.
    """
    fact, through = _the_one(asked, reasoned.outcome, rulebase)
    outcome = reasoned.outcome
    steps = why(fact, outcome, through)
    # Asked for a rule, the answer stays with that rule.
    others = (
        firing
        for firing in outcome.trace
        if fact in firing.conclusions and asked.rule in {None, firing.rule}
    )
    more = dict.fromkeys(
        step for firing in others for step in why(fact, outcome, firing) if step.firing is None
    )
    elsewhere = [step for step in more if step not in steps]
    teller = _Teller([*steps, *elsewhere], Words(reasoned, rulebase), rulebase)
    return Waarom(
        as_asked(fact, rulebase.vocabulary.feiten),
        tuple(teller.told(step) for step in steps),
        tuple(told for told in map(teller.told, elsewhere) if told.plek),
    )


class _Teller:
    """Tells each step of one explanation."""

    def __init__(self, steps: Sequence[Step], words: Words, rulebase: RuleBase) -> None:
        self._numbers = {step.fact: number for number, step in enumerate(steps, 1)}
        self._words = words
        self._rulebase = rulebase
        self._rules = {rule.id: rule for rule in rulebase.regels}
        self._rows = {row.id: row for row in rulebase.tabellen.weging}

    def told(self, step: Step) -> Stap:
        firing = step.firing
        rule = self._rules.get(firing.rule) if firing else None
        row = self._rows.get(firing.rule) if firing else None
        behind = rule or row
        return Stap(
            nr=self._numbers[step.fact],
            feit=as_asked(step.fact, self._rulebase.vocabulary.feiten),
            woorden=self._words.fact(step.fact),
            regel=behind.id if behind else None,
            plek_regel=f"{rule.bestand}:{rule.regelnummer}" if rule else None,
            uitleg=behind.uitleg if behind else None,
            omdat=tuple(self._numbers[each] for each in step.because),
            zonder=tuple(_absent(rule, firing, self._words)) if rule and firing else (),
            telling=counts_behind(firing, self._rulebase),
            plek=None if firing else self._words.place(step.fact),
            citaat=None if firing else self._words.quote(step.fact),
        )


def _the_one(asked: Asked, outcome: Outcome, rulebase: RuleBase) -> tuple[Fact, Firing | None]:
    """Return the one fact that is asked about, with the firing when a rule was asked for."""
    if asked.rule is not None:
        firings = [firing for firing in outcome.trace if firing.rule == asked.rule]
        if not firings:
            raise DoesNotHold
        concluded = dict.fromkeys(firing.conclusions[0] for firing in firings)
        if len(concluded) > 1:
            raise _several(tuple(concluded), rulebase)
        return firings[0].conclusions[0], firings[0]
    known = outcome.stated | outcome.concluded
    fitting = sorted(fact for fact in known if asked.fits(fact))
    if not fitting:
        raise DoesNotHold
    if len(fitting) > 1:
        raise _several(fitting, rulebase)
    return fitting[0], None


def _several(facts: Sequence[Fact], rulebase: RuleBase) -> NotUnderstood:
    types = rulebase.vocabulary.feiten
    choices = "".join(f"\n  {as_asked(fact, types)}" for fact in facts)
    return NotUnderstood(f"Er passen {len(facts)} conclusies. Kies er een:{choices}")


def _absent(rule: Rule, firing: Firing, words: Words) -> Iterator[str]:
    """Yield what a rule needed not to be there."""
    bindings: Bindings = {}
    for pattern, fact in zip(rule.positive, firing.facts, strict=True):
        bindings = match(pattern, fact, bindings) or bindings
    for pattern in rule.negative:
        yield words.pattern(pattern, bindings)


def as_text(answer: Waarom, casus: str) -> str:
    """Return the chain as indented lines; a step that stands already is named by its number."""
    steps = {step.nr: step for step in answer.stappen}
    lines = [f"Waarom {answer.conclusie} in {casus}", ""]
    shown: set[int] = set()
    waiting = [(1, 0)]
    while waiting:
        number, depth = waiting.pop()
        step = steps[number]
        indent = "  " * min(depth, _DEEPEST)
        if number in shown:
            lines.append(f"{indent}{number}. zie hierboven")
            continue
        shown.add(number)
        fixed = "" if step.regel or step.plek else "(staat vast) "
        lines.append(f"{indent}{number}. {fixed}{step.woorden}")
        lines += [f"{indent}   {line}" for line in _below(step)]
        waiting += [(each, depth + 1) for each in reversed(step.omdat)]
    if answer.ook:
        lines += ["", "Hier komt het ook uit voort:"]
    for step in answer.ook:
        lines.append(f"  {step.nr}. {step.woorden}")
        lines += [f"     {line}" for line in _below(step)]
    return "\n".join(lines) + "\n"


def _below(step: Stap) -> Iterator[str]:
    if step.regel:
        place = f" ({step.plek_regel})" if step.plek_regel else " (tabel weging)"
        yield f"door regel {step.regel}{place}: {step.uitleg}"
        yield from (each.woorden for each in step.telling)
        yield from (f"en er is niet: {each}" for each in step.zonder)
    elif step.plek:
        quote = f": “{step.citaat}”" if step.citaat else ""
        yield f"{step.plek} {step.plek.pad}{quote}"
