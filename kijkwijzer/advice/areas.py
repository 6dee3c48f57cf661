"""The life domains in the advice."""

from collections.abc import Iterable, Mapping

from kijkwijzer.advice.items import Matter, review
from kijkwijzer.advice.model import (
    Aanpak,
    Diagnose,
    InterventieAdvies,
    LeefgebiedAdvies,
    Oordeel,
    Rol,
    Tekstitem,
    Tellingen,
    Verloopmoment,
)
from kijkwijzer.advice.statements import UNKNOWN, statements, strongest_image
from kijkwijzer.casus.model import Leefgebied
from kijkwijzer.engine.weighing import tally
from kijkwijzer.rulebase.vocabulary import EMPTY, Vierslag


def areas(matter: Matter) -> Mapping[str, LeefgebiedAdvies]:
    """Return every life domain of the casus: its own blocks first, then those only named."""
    blocks = matter.stated.casus.leefgebieden
    named = [f["leefgebied"] for f in matter.facts("leefgebied", vermelding="genoemd")]
    return {naam: _area(matter, naam, block) for naam, block in blocks.items()} | {
        naam: _area(matter, naam, None) for naam in named
    }


def _area(matter: Matter, naam: str, block: Leefgebied | None) -> LeefgebiedAdvies:
    diagnosis = _diagnosis(matter, naam) if block else None
    row = _row(matter, diagnosis)
    own = block.oordeel_professional if block else None
    kind = next((f["gesprekstype"] for f in matter.facts("gesprekstype", leefgebied=naam)), None)
    gebied = next(g for g in matter.rulebase.vocabulary.gebieden if g.id == naam)
    help_ = _interventions(matter, naam)
    return LeefgebiedAdvies(
        naam=gebied.naam,
        uitbreiding=gebied.herkomst == "uitbreiding",
        situatie=block.situatie if block else None,
        krachten=block.krachten if block else (),
        oordeel_professional=Oordeel(own.eens, own.reden) if own else None,
        verloop=_course(matter, naam),
        diagnose=diagnosis,
        rol=_role(matter, naam, row),
        gesprekstype=kind,
        interventies=help_[row.logica] if row else (),
        alternatieven={
            logic: rows for logic, rows in help_.items() if row is None or logic != row.logica
        },
        lopende_aanpak=_approaches(matter, naam),
        uitspraken=statements(matter, naam),
        vragen=matter.items("gebiedsvraag", leefgebied=naam),
        reflecties=matter.items("reflectie", leefgebied=naam),
        doel_client=block.doel_client if block else None,
        doel_professional=block.doel_professional if block else None,
        stappen=_steps(matter, kind),
        urgent_voor=_deadline(matter, naam, block),
        gesprekstype_onderbouwing=matter.behind("gesprekstype", leefgebied=naam),
    )


def _deadline(matter: Matter, naam: str, block: Leefgebied | None) -> str | None:
    """Return the day before which something has to happen, where the casus says that there is haste."""
    if block is None or block.urgent_voor is None or not matter.facts("urgent", leefgebied=naam):
        return None
    return block.urgent_voor.isoformat()


def _row(matter: Matter, diagnosis: Diagnose | None) -> Vierslag | None:
    """Return the row of the four that the diagnosis stands in; None when it stands in none."""
    rows = matter.rulebase.vocabulary.vierslag
    return next((r for r in rows if diagnosis and r.probleem == diagnosis.probleem), None)


def _diagnosis(matter: Matter, naam: str) -> Diagnose:
    fact = matter.facts("diagnose", leefgebied=naam)[0]
    rule = matter.rule_of("diagnose", fact)
    row = next(row for row in matter.rulebase.tabellen.weging if row.id == rule)
    weighed = matter.facts("weegt", leefgebied=naam)
    talks = {matter.stated.uitspraken[f["uitspraak"]].gesprek for f in weighed}
    return Diagnose(
        probleem=fact["probleem"],
        zekerheid=None if fact["zekerheid"] == EMPTY else fact["zekerheid"],
        stand=_counts(matter, weighed),
        bevindingen=matter.items("toelichting", leefgebied=naam),
        tegen=matter.items("tegenspraak", leefgebied=naam),
        regel=rule,
        uitleg=row.uitleg,
        bron=row.bron,
        gesprek=talks.pop() if len(talks) == 1 else None,
        gronden=tuple(
            ground for ground in matter.grounds("diagnose", fact) if ground.uitspraak is not None
        ),
    )


def _counts(matter: Matter, found: Iterable[Mapping[str, str]]) -> Mapping[str, Tellingen]:
    """Count the indications per problem, all four always. Nothing is added up."""
    counts = tally((f["probleem"], f["sterkte"], f["uitspraak"]) for f in found)
    return {
        row.probleem: Tellingen(counts[row.probleem].sterk, counts[row.probleem].zwak)
        if row.probleem in counts
        else Tellingen()
        for row in matter.rulebase.vocabulary.vierslag
    }


def _course(matter: Matter, naam: str) -> tuple[Verloopmoment, ...]:
    problem_of = {row.zelfbeeld: row.probleem for row in matter.rulebase.vocabulary.vierslag}
    moments = []
    for number, (name, gesprek) in enumerate(matter.stated.gesprekken.items(), 1):
        found = matter.facts("verloop", leefgebied=naam, gesprek=name)
        if found:
            image = strongest_image(matter, "verloop", leefgebied=naam, gesprek=name)
            moments.append(
                Verloopmoment(
                    gesprek=number,
                    zelfbeeld=None if image == UNKNOWN else image,
                    stand=_counts(
                        matter, ({**f, "probleem": problem_of[f["zelfbeeld"]]} for f in found)
                    ),
                    datum=gesprek.datum.isoformat() if gesprek.datum else None,
                )
            )
    return tuple(moments)


def _role(matter: Matter, naam: str, row: Vierslag | None) -> Rol:
    taken = next((f["rol"] for f in matter.facts("neemt_rol", leefgebied=naam)), None)
    judged = next(iter(matter.facts("rol_oordeel", leefgebied=naam)), None)
    effect = None
    if row and taken:
        found = next(
            r
            for r in matter.rulebase.tabellen.rollen
            if r.probleem == row.probleem and r.rol == taken
        )
        effect = Tekstitem(
            tekst=found.tekst,
            regel=found.id,
            bron=found.bron,
            toetsing=review(found.toetsing) if found.gevoelig else None,
            leefgebied=naam,
            hypothese=found.oordeel == "mismatch",
        )
    return Rol(
        ingenomen=taken,
        passend=row.rol if row else None,
        oordeel=judged["oordeel"] if judged else UNKNOWN,
        effect=effect,
        onderbouwing=matter.behind("rol_oordeel", leefgebied=naam)
        # Where the worker takes no role, which one fits follows from the diagnosis alone.
        or (matter.behind("diagnose", leefgebied=naam) if row else None),
    )


def _interventions(matter: Matter, naam: str) -> Mapping[str, tuple[InterventieAdvies, ...]]:
    """Return the kinds of help per logic.

    The organisation's own first, then, where there is haste, what keeps something the client still
    has, then light help before heavy, then as the table has them.
    """
    rulebase = matter.rulebase
    group = next((f["groep"] for f in matter.facts("leeftijdsgroep")), None)
    haste = bool(matter.facts("urgent", leefgebied=naam))
    rows = sorted(
        (
            row
            for row in rulebase.tabellen.interventies
            if row.leefgebied == naam and row.may_be_proposed_to(group)
        ),
        key=lambda row: (
            row.id not in rulebase.toegevoegd,
            not (haste and row.behoudt),
            row.zwaarte == "zwaar",
        ),
    )
    return {
        each.logica: tuple(
            InterventieAdvies(
                naam=row.naam,
                logica=row.logica,
                uitleg=row.uitleg,
                bron=row.bron,
                uitbreiding=row.herkomst == "uitbreiding",
                regel=row.id,
                toetsing=review(row.toetsing) if row.gevoelig else None,
                neemt_over=row.neemt_over,
                eigen_aanbod=row.id in rulebase.toegevoegd,
            )
            for row in rows
            if row.logica == each.logica
        )
        for each in rulebase.vocabulary.vierslag
    }


def _approaches(matter: Matter, naam: str) -> tuple[Aanpak, ...]:
    judged = {f["aanpak"]: f["oordeel"] for f in matter.facts("aanpak_oordeel", leefgebied=naam)}
    return tuple(
        Aanpak(
            naam=stated.naam,
            logica=None if stated.logica == UNKNOWN else stated.logica,
            oordeel=judged.get(name, UNKNOWN),
            beschermd=stated.beschermd,
            tekst=next(iter(matter.items("toelichting", leefgebied=naam, aanpak=name)), None),
            onderbouwing=matter.behind("aanpak_oordeel", leefgebied=naam, aanpak=name),
        )
        for name, stated in matter.stated.aanpakken.items()
        if stated.leefgebied == naam
    )


def _steps(matter: Matter, kind: str | None) -> tuple[Tekstitem, ...]:
    return tuple(
        Tekstitem(
            tekst=row.tekst,
            regel=row.id,
            bron=row.bron,
            toetsing=review(row.toetsing) if row.gevoelig else None,
            zinnen=row.zinnen,
        )
        for row in matter.rulebase.tabellen.gespreksstappen
        if row.gesprekstype == kind
    )
