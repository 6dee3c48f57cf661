"""`vergelijk`: what another rule base would conclude about the same casussen."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kijkwijzer.engine.reason import Outcome
from kijkwijzer.explain.asked import as_asked
from kijkwijzer.explain.reasoned import Reasoned, reason_through
from kijkwijzer.explain.rule_text import rows_of
from kijkwijzer.explain.words import casussen
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.reading import Refused
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.consistency import TEXT_FIELD
from kijkwijzer.rulebase.model import Fact

Kind = Literal["erbij", "weg", "anders", "woorden"]
"""A conclusion that is new, gone, has another value, or shows a text in other words."""

KINDS: tuple[Kind, ...] = ("erbij", "weg", "anders", "woorden")


@dataclass(frozen=True, slots=True)
class Wijziging:
    """The ids of rules, texts or rows that one side has and the other has not, or has otherwise."""

    erbij: tuple[str, ...]
    weg: tuple[str, ...]
    anders: tuple[str, ...]

    @property
    def alle(self) -> frozenset[str]:
        """Every id that is not the same on both sides."""
        return frozenset((*self.erbij, *self.weg, *self.anders))


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference in the conclusions on a casus."""

    soort: Kind
    oud: str | None
    nieuw: str | None
    regel_oud: str | None
    """The rule behind the old conclusion; None where it was read from the casus."""
    regel_nieuw: str | None
    gevolg: bool
    """Whether it only follows from other differences: the rules behind it are the same."""


@dataclass(frozen=True, slots=True)
class CasusVerschil:
    """What differs for one casus. `weigert` names the side that does not take the file."""

    casus: str
    weigert: Literal["oud", "nieuw"] | None
    verschillen: tuple[Verschil, ...]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two rule bases, side by side."""

    casussen: int
    regels: Wijziging
    teksten: Wijziging
    rijen: Wijziging
    telling: Mapping[str, int]
    """How many differences there are of each kind."""
    door: Mapping[str, int]
    """How many differences start at each changed rule, most first."""
    anders: tuple[CasusVerschil, ...]
    """The casussen with a difference."""


def compare(old: Knowledge, new: Knowledge, sources: Sequence[tuple[str, bytes]]) -> Vergelijking:
    """Reason through each casus (name, content) with both, and return what differs.

    Raises `Refused` when neither side takes a file.
    """
    differ = _Differ(old.rulebase, new.rulebase)
    found = [
        differ.casus(name, _try(source, name, old), _try(source, name, new))
        for name, source in sources
    ]
    every = [each for one in found for each in one.verschillen]
    count = Counter(each.soort for each in every)
    causes = Counter(each.regel_nieuw or each.regel_oud or "" for each in every if not each.gevolg)
    return Vergelijking(
        casussen=len(sources),
        regels=differ.rules,
        teksten=differ.texts,
        rijen=differ.rows,
        telling={kind: count[kind] for kind in KINDS},
        door=dict(sorted(causes.items(), key=lambda item: (-item[1], item[0]))),
        anders=tuple(one for one in found if one.verschillen or one.weigert),
    )


def _try(source: bytes, name: str, knowledge: Knowledge) -> Reasoned | Refused:
    try:
        return reason_through(source, name, knowledge)
    except Refused as refused:
        return refused


class _Differ:
    """Tells two rule bases apart, and then what they conclude."""

    def __init__(self, old: RuleBase, new: RuleBase) -> None:
        self._old = old
        self._new = new
        # A rule is what it asks and concludes; its examples and its place in a file are not.
        self.rules = _changes(
            {rule.id: (rule.laag, rule.als, rule.dan) for rule in old.regels},
            {rule.id: (rule.laag, rule.als, rule.dan) for rule in new.regels},
        )
        self.texts = _changes(
            {text.id: text.woorden for text in old.teksten.values()},
            {text.id: text.woorden for text in new.teksten.values()},
        )
        self.rows = _changes(
            {row.id: repr(row) for row in rows_of(old.tabellen)},
            {row.id: repr(row) for row in rows_of(new.tabellen)},
        )
        self._changed = self.rules.alle | self.rows.alle

    def casus(self, name: str, old: Reasoned | Refused, new: Reasoned | Refused) -> CasusVerschil:
        """Return what differs for one casus. Raises `Refused` when both sides refuse it."""
        if isinstance(new, Refused):
            if isinstance(old, Refused):
                raise new
            return CasusVerschil(name, "nieuw", ())
        if isinstance(old, Refused):
            return CasusVerschil(name, "oud", ())
        return CasusVerschil(name, None, tuple(self._differences(old.outcome, new.outcome)))

    def _differences(self, old: Outcome, new: Outcome) -> Iterator[Verschil]:
        before, after = old.stated | old.concluded, new.stated | new.concluded
        gone = _by_key(before - after, self._old)
        come = _by_key(after - before, self._new)
        for key in sorted(gone.keys() | come.keys(), key=repr):
            yield from self._pairs(gone.get(key, []), come.get(key, []), old, new)
        for fact in sorted(before & after):
            if self._words_differ(fact):
                yield self._difference("woorden", fact, fact, old, new)

    def _pairs(
        self, gone: list[Fact], come: list[Fact], old: Outcome, new: Outcome
    ) -> Iterator[Verschil]:
        """Yield the differences under one key: one against one is a change of value."""
        if len(gone) == len(come) == 1:
            yield self._difference("anders", gone[0], come[0], old, new)
            return
        for fact in gone:
            yield self._difference("weg", fact, None, old, new)
        for fact in come:
            yield self._difference("erbij", None, fact, old, new)

    def _difference(
        self, kind: Kind, before: Fact | None, after: Fact | None, old: Outcome, new: Outcome
    ) -> Verschil:
        rules = (_rule(before, old), _rule(after, new))
        read = any(
            fact is not None and fact in outcome.stated
            for fact, outcome in ((before, old), (after, new))
        )
        changed = any(rule in self._changed for rule in rules)
        return Verschil(
            soort=kind,
            oud=as_asked(before, self._old.vocabulary.feiten) if before else None,
            nieuw=as_asked(after, self._new.vocabulary.feiten) if after else None,
            regel_oud=rules[0],
            regel_nieuw=rules[1],
            gevolg=not (read or changed or kind == "woorden"),
        )

    def _words_differ(self, fact: Fact) -> bool:
        names = self._new.vocabulary.feiten[fact.type].veldnamen
        return any(
            name == TEXT_FIELD and value in self.texts.anders
            for name, value in zip(names, fact.values, strict=True)
        )


def _rule(fact: Fact | None, outcome: Outcome) -> str | None:
    firing = outcome.because.get(fact) if fact else None
    return firing.rule if firing else None


def _by_key(facts: Iterable[Fact], rulebase: RuleBase) -> Mapping[tuple[str, ...], list[Fact]]:
    """Group facts by their type and key; without a key of its own a fact stands alone."""
    groups: dict[tuple[str, ...], list[Fact]] = {}
    for fact in sorted(facts):
        kind = rulebase.vocabulary.feiten[fact.type]
        named = zip(kind.veldnamen, fact.values, strict=True)
        key = [v for name, v in named if kind.sleutel is None or name in kind.sleutel]
        groups.setdefault((fact.type, *key), []).append(fact)
    return groups


def _changes(old: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> Wijziging:
    return Wijziging(
        erbij=tuple(sorted(new.keys() - old.keys())),
        weg=tuple(sorted(old.keys() - new.keys())),
        anders=tuple(sorted(name for name in old.keys() & new.keys() if old[name] != new[name])),
    )


def as_text(found: Vergelijking) -> str:
    """Return the comparison as lines of text, the summary first."""
    count = found.telling
    lines = [
        f"{casussen(found.casussen)} bekeken, {len(found.anders)} met een verschil.",
        f"Conclusies: {count['erbij']} erbij, {count['weg']} weg, {count['anders']} anders, "
        f"{count['woorden']} met andere woorden.",
        *_changed("Regels", found.regels),
        *_changed("Teksten", found.teksten),
        *_changed("Rijen van tabellen", found.rijen),
    ]
    if found.door:
        by = ", ".join(f"{name or 'lezen van de casus'} ({n})" for name, n in found.door.items())
        lines.append(f"Het begint bij: {by}")
    for one in found.anders:
        lines += ["", one.casus]
        if one.weigert:
            lines.append(f"  de kant '{one.weigert}' neemt dit bestand niet aan")
        lines += [_told(each) for each in sorted(one.verschillen, key=lambda each: each.gevolg)]
    return "\n".join(lines) + "\n"


def _changed(what: str, change: Wijziging) -> Iterator[str]:
    parts = (("erbij", change.erbij), ("weg", change.weg), ("anders", change.anders))
    told = [f"{len(names)} {word} ({', '.join(names)})" for word, names in parts if names]
    if told:
        yield f"{what}: {'; '.join(told)}"


def _told(each: Verschil) -> str:
    sign = {"erbij": "+", "weg": "-", "anders": "~", "woorden": "≈"}[each.soort]
    what = each.nieuw or each.oud
    if each.soort == "anders":
        what = f"{each.oud} → {each.nieuw}"
    rules = dict.fromkeys(rule for rule in (each.regel_oud, each.regel_nieuw) if rule)
    by = f"door {' → '.join(rules)}" if rules else "gelezen uit de casus"
    follows = "gevolg: " if each.gevolg else ""
    return f"  {sign} {follows}{what}  ({by})"
