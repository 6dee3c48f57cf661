"""`waarom-niet`: the nearest rule, what holds, what does not, and what in the casus would change it.

Where a concluded fact is missing, the question is asked again for that fact, down to what a casus can
state. So an answer is a list of tries, from the conclusion down, and then the advice.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kijkwijzer.engine.matching import Bindings, join
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.weighing import DIAGNOSIS, TO_WEIGH, WEIGHED
from kijkwijzer.engine.why import NearMiss, rule_miss, why_not
from kijkwijzer.explain.asked import Asked, NotUnderstood, pattern_as_asked
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.explain.weighed import Rij, Telling, rows_towards, weighed
from kijkwijzer.explain.words import Plek, Words
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Absent, AtLeast, Fact, Holds, Pattern, Rule, Term
from kijkwijzer.rulebase.vocabulary import FREE, FactType

_FIELD = re.compile(r"\{(\w+)\}")
_MOST_PLACES = 5
_MOST_LOOKED_AT = 300


@dataclass(frozen=True, slots=True)
class Poging:
    """How far the nearest rule came."""

    conclusie: str
    regel: str
    plek_regel: str
    uitleg: str
    geldt: tuple[str, ...]
    geldt_niet: str
    want: str | None
    """Why it does not hold, where that is more than that it is missing."""


@dataclass(frozen=True, slots=True)
class Weging:
    """How the weighing table came to another diagnosis."""

    telling: tuple[Telling, ...]
    diagnose: str
    rijen: tuple[Rij, ...]
    """The rows that would give what was asked for, the nearest first."""


@dataclass(frozen=True, slots=True)
class Raad:
    """What in the casus would change it: something that is missing, or something that is there."""

    woorden: str
    pad: str
    plek: Plek | None
    """Where it stands, or where it would stand as far as that is there."""


@dataclass(frozen=True, slots=True)
class WaaromNiet:
    """Why a conclusion does not stand."""

    conclusie: str
    pogingen: tuple[Poging, ...]
    weging: Weging | None
    raad: tuple[Raad, ...]
    ook: tuple[str, ...]
    """Other rules that could conclude it, the nearest first."""


class StandsAlready(Exception):  # noqa: N818 - it says what the casus showed
    """What was asked about does follow in this casus."""


def explain(asked: Asked, reasoned: Reasoned, rulebase: RuleBase) -> WaaromNiet:
    """Return why what is asked about does not stand.

    Raises `StandsAlready` when it does, and `NotUnderstood` when the words can be read in several
    ways, or when it is nothing that a casus could ever lead to.
    """
    seeker = _Seeker(reasoned, rulebase)
    if asked.rule is not None:
        return seeker.of_rule(asked.rule)
    facts = reasoned.outcome.stated | reasoned.outcome.concluded
    if any(asked.fits(fact) for fact in facts):
        raise StandsAlready
    if len(asked.patterns) > 1:
        types = rulebase.vocabulary.feiten
        choices = "".join(f"\n  {pattern_as_asked(each, types)}" for each in asked.patterns)
        raise NotUnderstood(f"Dit kan op {len(asked.patterns)} manieren. Kies er een:{choices}")
    return seeker.of_conclusion(asked.patterns[0])


class _Seeker:
    """Looks for what is missing in one casus."""

    def __init__(self, reasoned: Reasoned, rulebase: RuleBase) -> None:
        self._reasoned = reasoned
        self._outcome = reasoned.outcome
        self._rulebase = rulebase
        self._types = rulebase.vocabulary.feiten
        self._words = Words(reasoned, rulebase)
        self._memory = Memory(sorted(self._outcome.stated | self._outcome.concluded))

    def of_rule(self, name: str) -> WaaromNiet:
        rule = next((rule for rule in self._rulebase.regels if rule.id == name), None)
        if rule is None:
            raise NotUnderstood(
                "Dit is een rij van de weegtabel.",
                "vraag naar de diagnose, zoals: diagnose werk kansen",
            )
        miss = rule_miss(rule, self._outcome)
        if miss is None:
            raise StandsAlready
        return self._followed(name, (miss,))

    def of_conclusion(self, wanted: Pattern) -> WaaromNiet:
        kind = self._types[wanted.type]
        shown = pattern_as_asked(wanted, self._types)
        if kind.van == "casus":
            return WaaromNiet(shown, (), None, (self._missing(wanted, {}),), ())
        if wanted.type == DIAGNOSIS:
            return self._diagnosis(wanted, shown)
        misses = why_not(wanted, self._outcome, self._rulebase)
        if not misses:
            raise NotUnderstood("Geen enkele regel kan dit concluderen.")
        return self._followed(shown, misses)

    # ---- down the rules --------------------------------------------------------------------------

    def _followed(self, shown: str, misses: tuple[NearMiss, ...]) -> WaaromNiet:
        """Follow the nearest miss down to what the casus lacks, or has too much."""
        tries: list[Poging] = []
        rules = tuple(dict.fromkeys(miss.rule.id for miss in misses))
        seen: set[Pattern] = set()
        asked = shown
        while True:
            # Nearest of those that can be mended: a rule may ask for what no rule concludes.
            miss = next((each for each in misses if self._is_possible(each)), misses[0])
            tries.append(self._told(asked, miss))
            condition, context = miss.failed, _context(miss, self._types)
            if isinstance(condition, AtLeast):
                wanted = _filled(condition.van[0], miss.bindings)
                raad = self._ways_to(wanted, context)
                break
            if isinstance(condition, Absent):
                raad = self._in_the_way(miss.blocker)
                break
            if not isinstance(condition, Holds):
                raad = self._compared(miss)
                break
            wanted = _filled(condition.pattern, miss.bindings)
            if self._types[wanted.type].van == "casus":
                # What holds in every casus cannot be added: what it was compared with can change.
                can_stand = self._types[wanted.type].pad
                raad = (self._missing(wanted, context),) if can_stand else self._compared(miss)
                break
            asked = pattern_as_asked(wanted, self._types)
            if wanted.type == DIAGNOSIS and wanted.terms[0] is not None:
                under = self._diagnosis(wanted, shown)
                return replace(under, pogingen=tuple(tries), ook=_others(rules, tries))
            misses = why_not(wanted, self._outcome, self._rulebase)
            if wanted in seen or not misses:
                raad = self._ways_to(wanted, context)
                break
            seen.add(wanted)
        return WaaromNiet(shown, tuple(tries), None, raad, _others(rules, tries))

    def _is_possible(self, miss: NearMiss) -> bool:
        """Tell whether a casus could ever have what is missing, as far as values go."""
        if not isinstance(miss.failed, Holds):
            return True
        wanted = _filled(miss.failed.pattern, miss.bindings)
        kind = self._types[wanted.type]
        if kind.van != "regel":
            return kind.van == "weging" or bool(kind.pad)
        return any(_named(wanted, rule) is not None for rule in self._rulebase.regels)

    def _told(self, asked: str, miss: NearMiss) -> Poging:
        rule, failed = miss.rule, miss.failed
        because = None
        if isinstance(failed, AtLeast):
            because = f"er zijn er {self._number(failed, miss.bindings)}"
        elif miss.blocker is not None:
            because = "dit is er wel"
        return Poging(
            conclusie=asked,
            regel=rule.id,
            plek_regel=f"{rule.bestand}:{rule.regelnummer}",
            uitleg=rule.uitleg,
            geldt=tuple(self._words.condition(each, miss.bindings) for each in miss.held),
            geldt_niet=self._words.condition(failed, miss.bindings),
            want=because,
        )

    def _number(self, condition: AtLeast, bindings: Bindings) -> int:
        """Return how many distinct values there are now."""
        ways = join(condition.van, self._memory, bindings)
        return len({found[condition.verschillend] for found, _ in ways})

    # ---- the weighing table ----------------------------------------------------------------------

    def _diagnosis(self, wanted: Pattern, shown: str) -> WaaromNiet:
        area = wanted.terms[0]
        if not isinstance(area, tuple):
            raise NotUnderstood(
                "Bij een diagnose hoort een leefgebied.", "schrijf: diagnose werk kansen"
            )
        counts = weighed(area[0], self._outcome, self._rulebase)
        if counts is None:
            # Nothing is weighed in this life domain: that is what is missing.
            return replace(self.of_conclusion(Pattern(TO_WEIGH, (area,))), conclusie=shown)
        now = next(
            f for f in self._outcome.concluded if f.type == DIAGNOSIS and f.values[0] == area[0]
        )
        weging = Weging(
            counts, self._words.fact(now), rows_towards(wanted, self._outcome, self._rulebase)
        )
        raad = self._ways_to(self._to_weigh(wanted), {"leefgebied": area})
        return WaaromNiet(shown, (), weging, raad, ())

    def _to_weigh(self, wanted: Pattern) -> Pattern:
        """Return what would have to weigh for a diagnosis; of mixed ones, anything."""
        area, problem, _ = wanted.terms
        problems = {row.probleem for row in self._rulebase.vocabulary.vierslag}
        one = problem if isinstance(problem, tuple) and set(problem) <= problems else None
        return Pattern(WEIGHED, (area, one, None, None))

    # ---- what in the casus would change it -------------------------------------------------------

    def _ways_to(self, wanted: Pattern, context: Mapping[str, Term]) -> tuple[Raad, ...]:
        """Return the stated facts that can lead to a fact, the nearest rules first."""
        stated: dict[Pattern, None] = {}
        waiting, seen = deque([wanted]), {wanted}
        while waiting and len(seen) < _MOST_LOOKED_AT:
            current = waiting.popleft()
            if self._types[current.type].van == "casus":
                stated[current] = None
                continue
            following = [each for each in self._read_for(current) if each not in seen]
            seen.update(following)
            waiting += following
        # What the casus holds already is not what is missing, though one more may be.
        ordered = sorted(stated, key=lambda each: (self._is_vague(each), self._is_there(each)))
        found = (self._missing(each, context) for each in ordered if self._can_be_written(each))
        return tuple(islice(dict.fromkeys(found), _MOST_PLACES))

    def _read_for(self, wanted: Pattern) -> Iterator[Pattern]:
        """Yield what rules that can conclude a fact ask for, as far as that is known."""
        if wanted.type == DIAGNOSIS:
            yield self._to_weigh(wanted)
        for rule in self._rulebase.regels:
            bindings = _named(wanted, rule)
            if bindings is None:
                continue
            fixed = [each for each in rule.positive if self._is_fixed(each)]
            counted = [pattern for count in rule.counts for pattern in count.van]
            for extended, _ in join(fixed, self._memory, bindings):
                for pattern in (*rule.positive, *counted):
                    if pattern.type in self._types and pattern not in fixed:
                        yield _filled(pattern, extended)

    def _is_there(self, pattern: Pattern) -> bool:
        return any(join([pattern], self._memory))

    def _is_vague(self, pattern: Pattern) -> bool:
        return not any(isinstance(term, tuple) for term in pattern.terms)

    def _can_be_written(self, pattern: Pattern) -> bool:
        """Tell whether a worker can write this: not what is fixed, nor an id of our own making."""
        kind = self._types[pattern.type]
        named = zip(kind.velden.values(), pattern.terms, strict=True)
        ids = [term[0] for domain, term in named if domain == FREE and isinstance(term, tuple)]
        return bool(kind.pad) and all(each in self._words.anchors for each in ids)

    def _is_fixed(self, pattern: Pattern) -> bool:
        """Tell whether facts of this type are the same in every casus."""
        kind = self._types.get(pattern.type)
        return kind is not None and kind.van == "casus" and not kind.pad

    def _missing(self, wanted: Pattern, context: Mapping[str, Term]) -> Raad:
        """Return the place where a fact that is not stated would stand."""
        kind = self._types[wanted.type]
        own = dict(zip(kind.veldnamen, wanted.terms, strict=True))
        given = {**context, **{name: term for name, term in own.items() if term is not None}}
        path, place = kind.pad or "", None
        words = f"voeg toe: {self._words.pattern(wanted)}"
        anchors = self._words.anchors
        for term in given.values():
            anchor = anchors.get(term[0]) if isinstance(term, tuple) else None
            if anchor and path.startswith(anchor[0]):
                place = self._words.place_of(anchor[1])
                path = place.pad + path.removeprefix(anchor[0])

        now = self._in_its_place(wanted)
        if now is not None:
            place = self._words.place(now)
            words += f"; nu staat er: {self._words.fact(now)}"

        def value(found: re.Match[str]) -> str:
            term = given.get(found[1])
            return "|".join(term) if isinstance(term, tuple) else f"<{found[1]}>"

        return Raad(words, _FIELD.sub(value, path), place)

    def _in_its_place(self, wanted: Pattern) -> Fact | None:
        """Return the stated fact with the same key, where there can be only one."""
        kind = self._types[wanted.type]
        if kind.sleutel is None:
            return None
        named = zip(kind.veldnamen, wanted.terms, strict=True)
        key = Pattern(
            wanted.type,
            tuple(term if name in kind.sleutel else None for name, term in named),
        )
        if sum(term is not None for term in key.terms) < len(kind.sleutel):
            return None
        found = next(iter(join([key], self._memory)), None)
        return found[1][0] if found else None

    def _in_the_way(self, blocker: Fact | None) -> tuple[Raad, ...]:
        """Return the stated facts on which a fact rests that should not be there."""
        behind = self._outcome.support(blocker) if blocker else ()
        return tuple(self._standing(behind, "staat in de weg"))

    def _compared(self, miss: NearMiss) -> tuple[Raad, ...]:
        """Return the stated facts behind what the rule did find."""
        behind: list[tuple[Fact, ...]] = []
        for condition in miss.held:
            if not isinstance(condition, Holds | AtLeast):
                continue
            # Of what was counted, one way to stand for all.
            asked = condition.van if isinstance(condition, AtLeast) else (condition.pattern,)
            found = next(iter(join(asked, self._memory, miss.bindings)), None)
            if found:
                behind += [self._outcome.support(fact) for fact in found[1]]
        # What rests on little is easiest to look at again.
        facts = dict.fromkeys(fact for support in sorted(behind, key=len) for fact in support)
        return tuple(islice(self._standing(facts, "dit staat er nu"), _MOST_PLACES))

    def _standing(self, facts: Iterable[Fact], label: str) -> Iterator[Raad]:
        for fact in facts:
            place = self._words.place(fact)
            if place:
                yield Raad(f"{label}: {self._words.fact(fact)}", place.pad, place)


def _others(rules: Sequence[str], tries: Sequence[Poging]) -> tuple[str, ...]:
    """Return the rules that could conclude it too, but for the one that was followed."""
    return tuple(name for name in rules if name != tries[0].regel)


def _filled(pattern: Pattern, bindings: Bindings) -> Pattern:
    """Return a pattern with what its variables stand for; those without a value hold anything."""
    terms: list[Term] = []
    for term in pattern.terms:
        if isinstance(term, str):
            terms.append((bindings[term],) if term in bindings else None)
        else:
            terms.append(term)
    return Pattern(pattern.type, tuple(terms))


def _named(wanted: Pattern, rule: Rule) -> Bindings | None:
    """Return what a wanted fact says of a rule's variables; None when the rule cannot conclude it."""
    for shape in rule.dan:
        if shape.type != wanted.type:
            continue
        bindings: dict[str, str] = {}
        for own, asked in zip(shape.terms, wanted.terms, strict=True):
            if not isinstance(asked, tuple):
                continue
            if isinstance(own, tuple) and not set(own) & set(asked):
                break
            if isinstance(own, str) and len(asked) == 1:
                bindings.setdefault(own, asked[0])
        else:
            return bindings
    return None


def _context(miss: NearMiss, types: Mapping[str, FactType]) -> Mapping[str, Term]:
    """Return what each field of the facts that a rule did find stood for."""
    found: dict[str, Term] = {}
    for condition in miss.held:
        if isinstance(condition, Holds):
            pattern = _filled(condition.pattern, miss.bindings)
            named = zip(types[pattern.type].veldnamen, pattern.terms, strict=True)
            found |= {name: term for name, term in named if term is not None}
    return found


def as_text(answer: WaaromNiet, casus: str) -> str:
    """Return the answer as lines of text."""
    lines = [f"Waarom niet {answer.conclusie} in {casus}"]
    if answer.pogingen or answer.weging:
        lines.append("")
    for depth, attempt in enumerate(answer.pogingen):
        indent = "  " * depth
        lines += [f"{indent}{line}" for line in _attempt(attempt)]
    if answer.weging:
        lines += _weighing(answer.weging)
    if answer.raad:
        lines += ["", "Dit in de casus zou het kunnen veranderen (vul alleen in wat waar is):"]
        lines += [f"  - {_advice(each)}" for each in answer.raad]
    if answer.ook:
        shown = ", ".join(answer.ook[:_MOST_PLACES])
        more = len(answer.ook) - _MOST_PLACES
        rest = f" en nog {more}" if more > 0 else ""
        lines += ["", f"Andere regels die dit kunnen concluderen: {shown}{rest}"]
    return "\n".join(lines) + "\n"


def _attempt(attempt: Poging) -> Iterator[str]:
    yield f"{attempt.conclusie}: regel {attempt.regel} komt het dichtst bij"
    yield f"  ({attempt.plek_regel}) {attempt.uitleg}"
    for held in attempt.geldt:
        yield f"  wel:  {held}"
    because = f" – {attempt.want}" if attempt.want else ""
    yield f"  NIET: {attempt.geldt_niet}{because}"


def _weighing(weging: Weging) -> Iterator[str]:
    yield f"Nu is het: {weging.diagnose}"
    yield from (f"  {each.woorden}" for each in weging.telling)
    for row in weging.rijen[:_MOST_PLACES]:
        yield f"Daarvoor is nodig (regel {row.regel}): {row.uitleg}"
        if row.klopt:
            yield "  dit klopt, maar een rij hierboven in de tabel ging voor"
        for question in row.vragen:
            mark = "wel: " if question.klopt else "NIET:"
            yield f"  {mark} {question.woorden}, nu {question.aantal}"


def _advice(raad: Raad) -> str:
    where = f" ({raad.plek})" if raad.plek else ""
    return f"{raad.pad}{where}: {raad.woorden}"
