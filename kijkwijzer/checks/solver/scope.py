"""The scope of the whole-base checks: how much a casus may hold, and every choice it leaves.

What can be derived from the vocabulary is derived: the values, the keys, how often a fact occurs. What
the fact stage adds stands in `casus.lp`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from kijkwijzer.casus.model import Echtheid, Interactie, Kader, Wat
from kijkwijzer.casus.part import CasusDeel, questions
from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.checks.solver.names import predicate, quoted
from kijkwijzer.checks.solver.program import atom
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import AtLeast, OneOf, Rule
from kijkwijzer.rulebase.vocabulary import EMPTY, FREE, FactType, Vocabulary

AREA = "leefgebied"
"""The list of life domains, which the vocabulary keeps apart from its other lists."""

OWN_AREA = "eigen-leefgebied"
"""Stands for any life domain that an organisation adds: what rules say of none by name."""

STATED = "casus"

_FORMS: Mapping[str, type[CasusDeel]] = {
    "interactie": Interactie,
    "kader": Kader,
    "echtheid": Echtheid,
    "wat": Wat,
}

_LEAST: Mapping[str, int] = {
    "gesprek": 2,
    "uitspraak": 4,
    "cue": 1,
    "signaal": 2,
    "afspraak": 3,
    "stap": 2,
    "poging": 2,
    "aanpak": 2,
    "persoon": 2,
    "kader": 1,
    "moment": 1,
    "nr": 1,
}
"""How many things of a kind a casus holds at most, unless a counting asks for more."""

_NAMES: Mapping[str, tuple[str, str]] = {
    "gesprek": ("gesprek", "gesprekken"),
    "uitspraak": ("uitspraak", "uitspraken"),
    "cue": ("woord per teken", "woorden per teken"),
    "signaal": ("signaal", "signalen"),
    "afspraak": ("afspraak", "afspraken"),
    "stap": ("verschillende stap", "verschillende stappen"),
    "poging": ("contactpoging", "contactpogingen"),
    "aanpak": ("lopende aanpak", "lopende aanpakken"),
    "persoon": ("persoon", "personen"),
    "kader": ("wettelijk kader", "wettelijke kaders"),
    "moment": ("goed moment", "goede momenten"),
    "nr": ("last per uitspraak", "lasten per uitspraak"),
}


@dataclass(frozen=True)
class Scope:
    """How much a casus may hold: any `gebieden` life domains of all, and so many of each thing."""

    gebieden: int = 2
    aantallen: Mapping[str, int] = field(default_factory=lambda: dict(_LEAST))

    def __str__(self) -> str:
        """Say it in Dutch, as it stands beside each result."""
        counted = ", ".join(
            f"{number} {_NAMES[kind][number != 1]}" for kind, number in self.aantallen.items()
        )
        return f"hoogstens {self.gebieden} leefgebieden (welke ook), {counted}"


def scope_of(rulebase: RuleBase) -> Scope:
    """Return the scope for a rule base: each thing that is counted up to its threshold plus one."""
    numbers = dict(_LEAST)
    for rule in rulebase.regels:
        for condition in rule.counts:
            for kind in _counted_kinds(condition, rulebase.vocabulary):
                numbers[kind] = max(numbers.get(kind, 0), condition.aantal + 1)
    return Scope(aantallen=numbers)


def _counted_kinds(condition: AtLeast, vocabulary: Vocabulary) -> Iterator[str]:
    for pattern in condition.van:
        kind = vocabulary.feiten[pattern.type]
        for (name, domain), term in zip(kind.velden.items(), pattern.terms, strict=True):
            if term == condition.verschillend and domain == FREE and name in _LEAST:
                yield name


def areas_for(rules: Iterable[Rule], scope: Scope, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the life domains that must be tried for these rules to cover any of all.

    When no rule names a life domain they are interchangeable: then as many as the scope holds together
    say the same as all of them.
    """
    everything = (*vocabulary.leefgebieden, OWN_AREA)
    if any(_names_area(rule, vocabulary) for rule in rules):
        return everything
    return everything[: scope.gebieden]


def _names_area(rule: Rule, vocabulary: Vocabulary) -> bool:
    counted = [pattern for condition in rule.counts for pattern in condition.van]
    return any(
        domain == AREA and isinstance(term, tuple) and term != (EMPTY,)
        for pattern in (*rule.positive, *rule.negative, *counted, *rule.dan)
        if pattern.type in vocabulary.feiten
        for domain, term in zip(
            vocabulary.feiten[pattern.type].velden.values(), pattern.terms, strict=True
        )
    ) or any(
        isinstance(condition, OneOf) and set(condition.values) & set(vocabulary.leefgebieden)
        for condition in rule.als
    )


def world_program(knowledge: Knowledge, scope: Scope, areas: Iterable[str]) -> str:
    """Return the program of which each answer is a set of facts that some casus states."""
    vocabulary = knowledge.rulebase.vocabulary
    parts = [
        *_scope_lines(scope),
        *(f"_leefgebied({quoted(area)})." for area in areas),
        *_value_lines(vocabulary),
        *_fixed_lines(vocabulary),
        *_possible_lines(knowledge),
        *_choices(vocabulary),
        files("kijkwijzer.checks.solver").joinpath("casus.lp").read_text(encoding="utf-8"),
    ]
    return "\n".join(parts) + "\n"


def stated_types(vocabulary: Vocabulary) -> dict[str, FactType]:
    """Return the fact types that a casus states."""
    return {name: kind for name, kind in vocabulary.feiten.items() if kind.van == STATED}


def _scope_lines(scope: Scope) -> Iterator[str]:
    yield f"_hoogstens_gebieden({scope.gebieden})."
    for kind, number in scope.aantallen.items():
        yield f"_aantal_van({quoted(kind)},{number})."


def _value_lines(vocabulary: Vocabulary) -> Iterator[str]:
    for name, values in vocabulary.waarden.items():
        for value in values:
            yield f"_waarde({quoted(name)},{quoted(value)})."
    for bril, form in _FORMS.items():
        for question in vocabulary.waarden["vraag"]:
            if question in questions(form):
                yield f"_vraag_van({quoted(bril)},{quoted(question)})."


def _fixed_lines(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the rows that the fact stage states for every casus."""
    for bril in vocabulary.waarden["bril"]:
        yield atom("_vast", [quoted("bril"), quoted(bril)]) + "."
    for row in vocabulary.vierslag:
        values = (row.probleem, row.zelfbeeld, row.logica, row.rol, row.gesprekstype)
        yield _listed("_vast", "vierslag", values)
        yield _listed("_vast", "kwadrant", (row.willen, row.kunnen, row.zelfbeeld))


def _possible_lines(knowledge: Knowledge) -> Iterator[str]:
    """Yield what the lexicon and the tables can find at all."""
    lexicon = knowledge.lexicon
    signs = sorted(
        {(cue.zegt, strength) for cue in lexicon.cues for strength in _strengths(cue.sterkte)}
    )
    for sign in signs:
        yield _listed("_mogelijk", "cue", sign)
    for danger in sorted({(cue.soort, cue.niveau) for cue in lexicon.gevaar}):
        yield _listed("_mogelijk", "gevaar", danger)
    for theme in sorted({theme.id for theme in lexicon.themas}):
        yield _listed("_mogelijk", "thema", (theme,))
    for reason in _reasons(lexicon):
        yield _listed("_mogelijk", "reden", (reason,))
    rows = knowledge.rulebase.tabellen.interventies
    logics = knowledge.rulebase.vocabulary.waarden["logica_aanpak"]
    protected = {row.logica for row in rows if row.beschermd} | {"onbekend"}
    for logic in logics:
        yield _listed("_mogelijk", "aanpak", (logic, "gewoon"))
        if logic in protected:
            yield _listed("_mogelijk", "aanpak", (logic, "beschermd"))


def _strengths(strength: str) -> tuple[str, ...]:
    # Words around a strong cue can make it weak, never the other way.
    return ("sterk", "zwak") if strength == "sterk" else ("zwak",)


def _reasons(lexicon: Lexicon) -> list[str]:
    return sorted(lexicon.redenen)


def _listed(name: str, kind: str, values: Iterable[str]) -> str:
    return atom(name, [quoted(kind), *(quoted(value) for value in values)]) + "."


def _choices(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield for each stated fact type the choice it leaves: any values, at most one per key."""
    for name, kind in stated_types(vocabulary).items():
        yield _choice(name, kind)


def _choice(name: str, kind: FactType) -> str:
    fields = list(kind.velden)
    key = _key(kind)
    arguments = {each: f"X{number}" for number, each in enumerate(fields)}
    chosen = atom(predicate(name), [arguments[each] for each in fields])
    free = [_domain(each, kind.velden[each], arguments[each]) for each in fields if each not in key]
    bound = [_domain(each, kind.velden[each], arguments[each]) for each in fields if each in key]
    inner = f"{{ {chosen} : {', '.join(free)} }} 1" if free else f"{{ {chosen} }}"
    return f"{inner} :- {', '.join(bound)}." if bound else f"{inner}."


def _key(kind: FactType) -> tuple[str, ...]:
    """Return the fields that together occur once; for a fact that occurs once at all: none."""
    if kind.aantal == "0..1":
        return ()
    return tuple(kind.velden) if kind.sleutel is None else kind.sleutel


def _domain(name: str, domain: str, variable: str) -> str:
    if domain == FREE:
        return f"_ding({quoted(name)},{variable})"
    if domain == AREA:
        return f"_leefgebied({variable})"
    return f"_waarde({quoted(domain)},{variable})"
