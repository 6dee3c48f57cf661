"""Composing the Advies: conclusions, texts and tables become the structured advice."""

from collections.abc import Mapping
from dataclasses import replace

from kijkwijzer.advice.areas import areas
from kijkwijzer.advice.brillen import kernvragen
from kijkwijzer.advice.items import Matter, in_file_order, review
from kijkwijzer.advice.model import (
    Advies,
    Afspraak,
    Bladteksten,
    Clientteksten,
    EersteStap,
    Gesprekskop,
    Gespreksplan,
    GoedMoment,
    Knoppen,
    Laag,
    Netwerklid,
    Ontwikkelvraag,
    Signaal,
    Tekstitem,
    Veiligheidsitem,
    Vuring,
    Waarschuwing,
    Werkwijze,
)
from kijkwijzer.advice.order import order
from kijkwijzer.advice.references import with_references
from kijkwijzer.advice.statements import statements
from kijkwijzer.casus.reading import GelezenCasus
from kijkwijzer.casus.stated import Stated, show_path
from kijkwijzer.casus.values import TweeKanten, geldend
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.vocabulary import EMPTY

PURPOSE = "doel"
"""The text with the purpose and its limits; it stands in every output."""

STANDING = "vast."
"""How the ids begin of the texts that every report has at hand, by the rest of their id."""


def compose(
    read: GelezenCasus,
    stated: Stated,
    outcome: Outcome,
    rulebase: RuleBase,
    reasons: Mapping[str, str],
) -> Advies:
    """Return the advice. `reasons` are the lexicon's words for why a cue did not count."""
    matter = Matter(read, stated, outcome, rulebase, reasons)
    casus = stated.casus
    leefgebieden = areas(matter)
    worker = casus.professional
    latest = next(reversed(tuple(stated.gesprekken.values())), None)
    advies = Advies(
        kenmerk=casus.kenmerk,
        kernvragen=kernvragen(matter),
        signalen=_signals(matter),
        uitspraken=statements(matter, None),
        goede_momenten=_good_moments(matter),
        netwerk=tuple(Netwerklid(p.wie, p.betrokken, p.kan) for p in casus.netwerk),
        context=casus.context,
        eerste_stap=_first_step(matter),
        leefgebieden=leefgebieden,
        volgorde=order(matter, list(leefgebieden)),
        gespreksplan=_plan(matter),
        knoppen=Knoppen(
            leefgebiedenlogica=matter.items("knop", knop="leefgebiedenlogica"),
            kader=matter.items("knop", knop="kader"),
            echtheid=matter.items("knop", knop="echtheid"),
            maatwerk=matter.items("knop", knop="maatwerk"),
        ),
        verdieping=_layers(matter),
        ontwikkelvraag=_question(matter),
        werkwijze=_method(matter),
        doel=rulebase.teksten[PURPOSE].werker,
        veiligheid=_safety(matter),
        waarschuwingen=_warnings(matter),
        spoor=tuple(_firing(matter, firing) for firing in outcome.trace),
        gesprekken=tuple(
            Gesprekskop(
                name,
                number,
                talk.datum.isoformat() if talk.datum else None,
                talk.vorm,
                talk.soort,
            )
            for number, (name, talk) in enumerate(stated.gesprekken.items(), 1)
        ),
        titel=casus.titel,
        datum=casus.datum.isoformat() if casus.datum else None,
        voornemen=worker.voornemen if worker else None,
        twijfels=worker.twijfels if worker else None,
        op_het_spel=latest.op_het_spel if latest else None,
        goed_leven=casus.goed_leven,
        erbij_horen=casus.erbij_horen,
        versie_regels=rulebase.versie,
        afspraken=tuple(
            Afspraak(
                each.afspraak.wat,
                each.afspraak.door,
                each.gesprek,
                geldend(each.afspraak.nagekomen),
            )
            for each in stated.afspraken.values()
        ),
        client=Clientteksten(
            inleiding=matter.own_texts("client.inleiding"),
            wegen=matter.own_texts("client.weg"),
            klopt_niet=matter.own_texts("client.klopt-niet"),
        ),
        intervisie=matter.own_texts("intervisie."),
        blad=Bladteksten(
            teruggeven=matter.own_texts("gesprek.teruggeven"),
            gevaar=matter.own_texts("gesprek.gevaar"),
        ),
        vast={text.regel.removeprefix(STANDING): text for text in matter.own_texts(STANDING)},
    )
    return with_references(advies, rulebase)


def _first_step(matter: Matter) -> EersteStap:
    """Return the first step, with when, and with the words a client may read, if its text has them."""
    step = matter.typed_items(EersteStap, "eerste_stap", ["wie"])[0]
    fact = matter.facts("eerste_stap")[0]
    text = matter.rulebase.teksten[fact["tekst"]]
    domains = matter.rulebase.vocabulary.feiten["eerste_stap"].velden

    def filled(words: str | None) -> str | None:
        return words and matter.wording.fill(words, fact, domains)

    return replace(step, client=filled(text.client), wanneer=filled(text.wanneer))


def _signals(matter: Matter) -> tuple[Signaal, ...]:
    stated = tuple(
        Signaal(
            soort=each.signaal.soort,
            herkomst="casus",
            moment=each.signaal.moment,
            leefgebied=each.signaal.leefgebied,
            ik_deed=each.signaal.ik_deed,
            toelichting=each.signaal.toelichting,
            gesprek=each.gesprek,
        )
        for each in matter.stated.signalen.values()
    )
    derived = tuple(
        Signaal(fact["soort"], "afgeleid", onderbouwing=matter.behind("afgeleid_signaal", **fact))
        for fact in matter.facts("afgeleid_signaal")
    )
    return stated + derived


def _good_moments(matter: Matter) -> tuple[GoedMoment, ...]:
    return tuple(
        GoedMoment(text, name)
        for name, talk in matter.stated.gesprekken.items()
        if talk.interactie is not None and not isinstance(talk.interactie, str | TweeKanten)
        for text in talk.interactie.goede_momenten
    )


def _plan(matter: Matter) -> Gespreksplan:
    return Gespreksplan(
        contact=matter.items("planstap", fase="contact"),
        voorbereiding=matter.items("planstap", fase="voorbereiding"),
        aanpassingen=matter.items("aanpassing"),
        opening=matter.items("planstap", fase="opening"),
        kern=matter.items("planstap", fase="kern"),
        afronding=matter.items("planstap", fase="afronding"),
        niet_doen=matter.items("planstap", fase="niet-doen"),
    )


def _layers(matter: Matter) -> Mapping[str, Laag]:
    known = matter.stated.casus.verdieping
    return {
        layer: Laag(
            status="bekend" if known and getattr(known, layer) else "onbekend",
            vragen=matter.items("laagvraag", laag=layer),
            tekst=getattr(known, layer) if known else None,
        )
        for layer in matter.rulebase.vocabulary.waarden["laag_verdieping"]
    }


def _question(matter: Matter) -> Ontwikkelvraag | None:
    worker = matter.stated.casus.professional
    if worker is None or worker.ontwikkelvraag is None:
        return None
    return Ontwikkelvraag(
        vraag=worker.ontwikkelvraag,
        onderliggend=next(iter(matter.items("onderliggend")), None),
        cluster=next(iter(matter.items("cluster")), None),
        activiteiten=matter.items("activiteit"),
    )


def _method(matter: Matter) -> Werkwijze:
    return Werkwijze(
        reflectie=matter.items("werkwijze", deel="reflectie"),
        opname=matter.items("werkwijze", deel="opname"),
        tijdens=matter.items("werkwijze", deel="tijdens"),
        methodieken=tuple(
            Tekstitem(
                tekst=f"{row.naam}: {row.tekst}",
                regel=row.id,
                bron=row.bron,
                toetsing=review(row.toetsing) if row.gevoelig else None,
            )
            for row in matter.rulebase.tabellen.methodieken
        ),
    )


def _safety(matter: Matter) -> tuple[Veiligheidsitem, ...]:
    """Return the safety items: what cannot wait first, then in the order of the vocabulary.

    Each rests on every text with such a sign, not only on the one that explains it: the worker should
    see them all, and none of them may come in what somebody else reads.
    """

    def with_every_sign(item: Veiligheidsitem) -> Veiligheidsitem:
        signs = matter.facts("gevaar", soort=item.soort, niveau=item.niveau)
        found = {*item.gronden, *(g for sign in signs for g in matter.grounds("gevaar", sign))}
        return replace(item, gronden=in_file_order(found))

    items = matter.typed_items(Veiligheidsitem, "veiligheid", ["niveau", "soort"])
    words = matter.rulebase.vocabulary.waarden
    return tuple(
        sorted(
            map(with_every_sign, items),
            key=lambda item: (
                words["niveau"].index(item.niveau),
                words["gevaar"].index(item.soort),
            ),
        )
    )


def _warnings(matter: Matter) -> tuple[Waarschuwing, ...]:
    names = list(matter.stated.gesprekken)

    def placed(fact: Mapping[str, str]) -> str | None:
        if fact["plaats"] != EMPTY:
            return fact["plaats"]
        if fact["gesprek"] != EMPTY:
            return show_path(("gesprekken", names.index(fact["gesprek"]), "opname"))
        return None

    found = [
        matter.made(
            Waarschuwing,
            "waarschuwing",
            fact,
            {"code": fact["code"], "ernst": fact["ernst"], "pad": placed(fact)},
        )
        for fact in matter.facts("waarschuwing")
    ]
    weights = ["stop", "let-op", "info"]
    return tuple(sorted(found, key=lambda w: (weights.index(w.ernst), w.code, w.pad or "")))


def _firing(matter: Matter, firing: Firing) -> Vuring:
    shown = [f for fact in firing.facts for f in matter.outcome.counted.get(fact, (fact,))]
    return Vuring(
        regel=firing.rule,
        feiten=tuple(dict.fromkeys(_shown(matter, fact) for fact in shown)),
        leidt_tot=tuple(_shown(matter, fact) for fact in firing.conclusions),
    )


def _shown(matter: Matter, fact: Fact) -> str:
    names = matter.rulebase.vocabulary.feiten[fact.type].veldnamen
    pairs = ", ".join(
        f"{name}={value}" for name, value in zip(names, fact.values, strict=True) if value != EMPTY
    )
    return f"{fact.type}({pairs})"
