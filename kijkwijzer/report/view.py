"""The advice in the order of reading: what is open, what is folded, which number each text has."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from kijkwijzer.advice.model import (
    Advies,
    Diagnose,
    Gesprekskop,
    InterventieAdvies,
    Kernvraag,
    Laag,
    LeefgebiedAdvies,
    Onderbouwing,
    Signaal,
    Tekstitem,
    UitspraakAdvies,
    Veiligheidsitem,
    Volgorde,
    Vuring,
    Waarschuwing,
    records_in,
)
from kijkwijzer.record import record
from kijkwijzer.report.chain import Chain, chain, weights
from kijkwijzer.report.course import Course, course
from kijkwijzer.report.fourfold import row_of
from kijkwijzer.report.marks import Piece, pieces
from kijkwijzer.report.matrix import WAYS, Column, Picture, column, picture
from kijkwijzer.report.quadrant import Quadrant, quadrants
from kijkwijzer.report.roles import RoleGrid, role_grid

_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_PUTS_A_TEXT = re.compile(r"[(, ]tekst=")


@record(frozen=True)
class Statement:
    """A statement with its number in the report and its words in pieces."""

    number: int
    leefgebied: str | None
    """The name of the life domain, as shown."""
    given: UitspraakAdvies
    pieces: tuple[Piece, ...]


@record(frozen=True)
class Domain:
    """A life domain in its place in the order."""

    id: str
    anchor: str
    given: LeefgebiedAdvies
    place: Volgorde | None
    statements: tuple[Statement, ...]
    other_way: tuple[Statement, ...]
    """The statements that point to something else than the diagnosis, in the same conversation."""

    @property
    def helps(self) -> bool:
        """True where there is anything to say on how to help here."""
        given = self.given
        return bool(
            given.rol.ingenomen
            or given.rol.passend
            or given.lopende_aanpak
            or given.reflecties
            or given.vragen
            or given.interventies
            or any(given.alternatieven.values())
        )


class Step(NamedTuple):
    """A step in the reasoning: a rule and its firings, one after another."""

    rule: str
    firings: tuple[Vuring, ...]


@record(frozen=True)
class View:
    """What the templates read beside the advice itself."""

    parts: tuple[str, ...]
    """The parts of the report that have something to say, in the order of reading."""
    domains: tuple[Domain, ...]
    domain_names: Mapping[str, str]
    """By id of a life domain, its name."""
    general: tuple[Statement, ...]
    """Statements about no life domain in particular."""
    told: Mapping[str, Domain]
    """By id of a life domain whose steps for the conversation stand at an earlier one: which."""
    numbers: Mapping[str, int]
    """By id of a statement, its number."""
    spoken: tuple[Statement, ...]
    """All statements, by number."""
    quadrants: tuple[Quadrant, ...]
    ways: tuple[str, ...]
    matrix: tuple[Column, ...]
    matrix_picture: Picture
    course: Course | None
    role_grid: RoleGrid | None
    chains: Mapping[str, Chain]
    """By id of a life domain, the chain from its words to what fits them."""
    conversations: Mapping[str, Gesprekskop]
    signals: tuple[Signaal, ...]
    """The signals; a derived one only where the worker did not see the same already."""
    one_sided: bool
    """True where the worker left open what happened on the own side of a moment of trouble."""
    jammed: tuple[str, ...]
    """The brillen where it jams, beside the signals of the interaction itself."""
    to_do: tuple[tuple[str, Kernvraag], ...]
    fine: tuple[tuple[str, Kernvraag], ...]
    unknown: tuple[tuple[str, Kernvraag], ...]
    haste: bool
    """True where something has to happen before a day in some life domain."""
    contact_first: bool
    """True where there is no contact yet, so that the conversation itself comes later; never where
    something cannot wait."""
    act_now: tuple[Veiligheidsitem, ...]
    ask_on: tuple[Veiligheidsitem, ...]
    stops: tuple[Waarschuwing, ...]
    warnings: tuple[Waarschuwing, ...]
    rules: Mapping[str, int]
    """By id of a rule that says more than the texts it put in the advice, its number in the list."""
    sources: Mapping[str, int]
    """By id of a source, its number in the list of sources."""
    against: Mapping[str, str]
    """By id of a life domain, the anchor of what speaks against its diagnosis."""
    steps: tuple[Step, ...]
    """The reasoning, without the rules that only put a text in the report: it says so itself."""
    known: tuple[tuple[str, Laag], ...]
    """The layers of the client of which the casus says something."""
    open: tuple[tuple[str, Laag], ...]
    """The layers it does not mention."""
    unreviewed: bool
    """True as long as a rule that the advice names was not reviewed."""


def view_of(advies: Advies) -> View:
    """Put an advice in the order of reading."""
    domains = _domains(advies)
    first = 1 + sum(len(domain.statements) for domain in domains)
    general = _numbered(advies.uitspraken, first, None)
    everything = [*(one for domain in domains for one in domain.statements), *general]
    placed = tuple(one for one in everything if one.given.zelfbeeld != "onbekend")
    columns = (column(domain.given) for domain in domains)
    matrix = tuple(one for one in columns if one is not None)
    drawn_course = course(advies)
    grid = role_grid(tuple(domain.given for domain in domains))
    warnings = tuple(one for one in advies.waarschuwingen if one.ernst != "stop")
    act_now = tuple(one for one in advies.veiligheid if one.niveau == "nu-handelen")
    return View(
        parts=_parts(
            advies,
            {
                "leefgebieden": domains,
                "hulp": tuple(domain for domain in domains if domain.helps),
                "matrix": matrix,
                "kwadrant": placed,
                "traject": drawn_course.strips if drawn_course else (),
                "rolbeeld": grid.placed if grid else (),
                "waarschuwingen": warnings,
                "leren_kennen": general,
            },
        ),
        domains=domains,
        domain_names={id_: one.naam for id_, one in advies.leefgebieden.items()},
        general=general,
        told=_told(domains),
        numbers={one.given.id: one.number for one in everything},
        spoken=tuple(everything),
        quadrants=quadrants((one.number, one.given.zelfbeeld) for one in placed),
        ways=WAYS,
        matrix=matrix,
        matrix_picture=picture(matrix),
        course=drawn_course,
        role_grid=grid,
        chains=_chains(advies, domains),
        conversations={one.id: one for one in advies.gesprekken},
        signals=_signals(advies),
        one_sided=any(one.herkomst == "casus" and not one.ik_deed for one in advies.signalen),
        jammed=tuple(id_ for id_, _ in _brillen(advies, "probleem") if id_ != "interactie"),
        to_do=_brillen(advies, "probleem") + _brillen(advies, "aandacht"),
        fine=_brillen(advies, "in-orde"),
        unknown=_brillen(advies, "onbekend"),
        haste=any(one.urgent_voor for one in advies.leefgebieden.values()),
        contact_first=bool(advies.gespreksplan.contact) and not act_now,
        act_now=act_now,
        # Where it cannot wait, the calmer advice on the same danger would only blur it.
        ask_on=tuple(
            one
            for one in advies.veiligheid
            if one.niveau != "nu-handelen" and one.soort not in {each.soort for each in act_now}
        ),
        stops=tuple(one for one in advies.waarschuwingen if one.ernst == "stop"),
        warnings=warnings,
        rules=_counted(_explained(advies)),
        sources=_counted(advies.bronnen),
        against={
            domain.id: f"tegen-{domain.anchor}"
            for domain in domains
            if _can_be_against(domain.given)
        },
        steps=_steps(advies),
        known=tuple(pair for pair in advies.verdieping.items() if pair[1].status == "bekend"),
        open=tuple(pair for pair in advies.verdieping.items() if pair[1].status != "bekend"),
        unreviewed=any(one.toetsing != "getoetst" for one in advies.regels.values()),
    )


def _counted(ids: Iterable[str]) -> dict[str, int]:
    """Give each id its number, from 1, in their order."""
    return {id_: number for number, id_ in enumerate(ids, 1)}


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """Give each id an anchor of its own that is safe in a link, and the same on every run."""
    result: dict[str, str] = {}
    taken: set[str] = set()
    for number, id_ in enumerate(ids, 1):
        anchor = f"{prefix}-{_UNSAFE.sub('-', id_)}"
        if anchor in taken or _UNSAFE.search(id_):
            # `--` does not occur in an anchor made of a plain id with this number behind it.
            anchor = f"{prefix}--{number}"
        taken.add(anchor)
        result[id_] = anchor
    return result


def _parts(advies: Advies, shown: Mapping[str, tuple[object, ...]]) -> tuple[str, ...]:
    plan, knobs, way = advies.gespreksplan, advies.knoppen, advies.werkwijze
    says = {
        "kort": True,
        "woorden": shown["leefgebieden"],
        "stap": True,
        "eerder": advies.eerder,
        "blik": advies.blik,
        "kernvragen": advies.kernvragen,
        "waarschuwingen": shown["waarschuwingen"],
        "plan": (
            *(plan.contact + plan.voorbereiding + plan.opening + plan.kern + plan.afronding),
            *plan.aanpassingen,
            *plan.niet_doen,
            *(text for text in (advies.voornemen, advies.twijfels) if text),
        ),
        "leefgebieden": shown["hulp"],
        "traject": shown["traject"],
        "rolbeeld": shown["rolbeeld"],
        "kwadrant": shown["kwadrant"],
        "matrix": shown["matrix"],
        "leren_kennen": (
            *shown["leren_kennen"],
            *advies.netwerk,
            *advies.verdieping,
            *(text for text in (advies.goed_leven, advies.erbij_horen) if text),
        ),
        "ontwikkelvraag": advies.ontwikkelvraag,
        "knoppen": knobs.leefgebiedenlogica + knobs.kader + knobs.echtheid + knobs.maatwerk,
        "werkwijze": way.reflectie + way.opname + way.tijdens + way.methodieken,
        "verantwoording": True,
    }
    return tuple(part for part, content in says.items() if content)


def _domains(advies: Advies) -> tuple[Domain, ...]:
    places = {one.leefgebied: one for one in advies.volgorde}
    ordered = [id_ for id_ in places if id_ in advies.leefgebieden]
    ordered += [id_ for id_ in advies.leefgebieden if id_ not in places]
    named = anchors("leefgebied", advies.leefgebieden)
    result: list[Domain] = []
    number = 1
    for id_ in ordered:
        given = advies.leefgebieden[id_]
        statements = _numbered(given.uitspraken, number, given.naam)
        number += len(statements)
        result.append(
            Domain(
                id_,
                named[id_],
                given,
                places.get(id_),
                statements,
                _other_way(given.diagnose, statements),
            )
        )
    return tuple(result)


def _other_way(
    diagnose: Diagnose | None, statements: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    row = row_of(diagnose.probleem) if diagnose else None
    if diagnose is None or row is None:
        return ()
    return tuple(
        one
        for one in statements
        if one.given.zelfbeeld not in {row.zelfbeeld, "onbekend"}
        and not one.given.reden
        and one.given.gesprek == diagnose.gesprek
        # What a rule already quotes against the outcome need not be pointed at once more.
        and not any(one.given.tekst in against.tekst for against in diagnose.tegen)
    )


def _told(domains: tuple[Domain, ...]) -> dict[str, Domain]:
    first: dict[tuple[str, ...], Domain] = {}
    told: dict[str, Domain] = {}
    for domain in domains:
        steps = tuple(step.tekst for step in domain.given.stappen)
        if steps and first.setdefault(steps, domain) is not domain:
            told[domain.id] = first[steps]
    return told


def _can_be_against(given: LeefgebiedAdvies) -> bool:
    """Return whether something can speak against the diagnosis: a choice, or what rules say."""
    diagnose = given.diagnose
    return diagnose is not None and bool(diagnose.tegen or row_of(diagnose.probleem))


def _chains(advies: Advies, domains: tuple[Domain, ...]) -> dict[str, Chain]:
    weighed = weights(advies.spoor)
    drawn = {
        domain.id: chain(
            ((one.number, one.given) for one in domain.statements),
            weighed.get(domain.id, {}),
            domain.given.diagnose.stand,
            domain.given.diagnose.probleem,
        )
        for domain in domains
        if domain.given.diagnose
    }
    return {id_: one for id_, one in drawn.items() if one}


def _numbered(
    given: Iterable[UitspraakAdvies], first: int, leefgebied: str | None
) -> tuple[Statement, ...]:
    return tuple(
        Statement(number, leefgebied, one, pieces(one.tekst, one.aanwijzingen))
        for number, one in enumerate(given, first)
    )


def _said(part: object) -> tuple[str, str] | None:
    """Return the rule behind a part of the advice, and the words it has itself; None without a rule."""
    match part:
        case Tekstitem():
            return part.regel, part.tekst
        case InterventieAdvies():
            return part.regel, part.uitleg
        case Volgorde():
            return part.regel, part.reden
        case Diagnose() | Onderbouwing():
            return part.regel, ""
        case _:
            return None


def _explained(advies: Advies) -> tuple[str, ...]:
    """Return the rules behind a shown text that say more than the text itself, sorted as given.

    A row of a table is its own explanation: it would stand in the report twice.
    """
    says_more = {
        rule
        for rule, words in filter(None, map(_said, records_in(advies)))
        if rule in advies.regels and advies.regels[rule].uitleg not in words
    }
    return tuple(rule for rule in advies.regels if rule in says_more)


def _steps(advies: Advies) -> tuple[Step, ...]:
    reasoned = (one for one in advies.spoor if not all(map(_PUTS_A_TEXT.search, one.leidt_tot)))
    # Firings of one rule stand together in the trace already.
    return tuple(
        Step(rule, tuple(firings)) for rule, firings in groupby(reasoned, lambda one: one.regel)
    )


def _signals(advies: Advies) -> tuple[Signaal, ...]:
    seen = {one.soort for one in advies.signalen if one.herkomst == "casus"}
    return tuple(one for one in advies.signalen if one.herkomst == "casus" or one.soort not in seen)


def _brillen(advies: Advies, status: str) -> tuple[tuple[str, Kernvraag], ...]:
    return tuple(pair for pair in advies.kernvragen.items() if pair[1].status == status)
