"""The Advies: the structured advice, exactly as the contract (FORMATS § 3) fixes it.

Frozen data, symbols and texts only; no layout. Every text item says which rule put it there and which
sources it rests on. `as_data` gives the plain structure that becomes JSON.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from typing import Any, Literal

from kijkwijzer.record import record

SCHEMA_VERSION = 1


@record(frozen=True)
class Getoetst:
    """A review of a sensitive text: by which function, when, and until when it holds."""

    stand: Literal["getoetst"]
    door: str
    datum: str
    geldig_tot: str | None = None


@record(frozen=True)
class Grond:
    """One of the casus's own words or fields that a text item rests on."""

    pad: str
    """The place in the casus, such as `leefgebieden.werk.uitspraken[0]`."""
    citaat: str | None = None
    """The words themselves, where somebody wrote them: a statement, or a free field."""
    uitspraak: str | None = None
    regelnummer: int | None = None


@record(frozen=True)
class Tekstitem:
    """A text in the advice, with the rule that put it there and its sources."""

    tekst: str
    regel: str
    bron: tuple[str, ...]
    toetsing: Literal["niet-getoetst"] | Getoetst | None = None
    """Only where the text touches safety, medicine, debts, law or a vulnerable group."""
    leefgebied: str | None = None
    gesprek: str | None = None
    uitspraak: str | None = None
    gronden: tuple[Grond, ...] = ()
    zinnen: tuple[str, ...] = ()
    """Wordings a worker could really say, where the item is a step of a conversation."""
    hypothese: bool = False
    """True where the text is an idea to check, not something the casus shows."""


@record(frozen=True)
class Onderbouwing:
    """The rule behind a conclusion that is no text of its own, and what it rests on."""

    regel: str
    bron: tuple[str, ...] = ()
    gronden: tuple[Grond, ...] = ()


@record(frozen=True)
class EersteStap(Tekstitem):
    """The one first step of the casus."""

    wie: str = "professional"
    client: str | None = None
    """The same step in words that a client may read, and that a file may keep."""
    wanneer: str | None = None
    """When to do it; the day itself is for the worker to choose, alone or with the client."""


@record(frozen=True)
class Veiligheidsitem(Tekstitem):
    """A sign that comes before everything else."""

    niveau: Literal["nu-handelen", "vraag-door"] = "vraag-door"
    soort: str = ""


@record(frozen=True)
class Waarschuwing(Tekstitem):
    """A warning. Warnings never stop the analysis."""

    code: str = ""
    ernst: Literal["info", "let-op", "stop"] = "info"
    pad: str | None = None


@record(frozen=True)
class Statusmoment:
    """How a bril stood in one conversation."""

    gesprek: str
    datum: str | None
    status: str


@record(frozen=True)
class Kernvraag:
    """One of the five brillen."""

    status: str
    bevindingen: tuple[Tekstitem, ...] = ()
    vragen: tuple[Tekstitem, ...] = ()
    tips: tuple[Tekstitem, ...] = ()
    gesprek: str | None = None
    """The conversation that decided the status."""
    datum: str | None = None
    verloop: tuple[Statusmoment, ...] = ()
    onderbouwing: Onderbouwing | None = None
    """Why the status is what it is; None where nothing is known."""


@record(frozen=True)
class Signaal:
    """A moment of trouble: stated by the worker, or derived from agreements and attempts."""

    soort: str
    herkomst: Literal["casus", "afgeleid"]
    moment: str | None = None
    leefgebied: str | None = None
    ik_deed: str | None = None
    toelichting: str | None = None
    gesprek: str | None = None
    onderbouwing: Onderbouwing | None = None
    """What a derived signal was derived from."""


@record(frozen=True)
class GoedMoment:
    """Something that flowed."""

    tekst: str
    gesprek: str


@record(frozen=True)
class Netwerklid:
    """Somebody of the client's network, as given."""

    wie: str
    betrokken: str | None = None
    kan: str | None = None


@record(frozen=True)
class Aanwijzing:
    """Words in a statement that say something, and whether they counted."""

    cue: str
    zegt: str
    sterkte: str
    woorden: str
    begin: int
    eind: int
    telt: bool
    reden: str | None = None
    """Why it did not count, in Dutch."""


@record(frozen=True)
class UitspraakAdvies:
    """A statement with its reading."""

    id: str
    tekst: str
    zelfbeeld: str
    """A self-image, or `onbekend`."""
    herkomst: Literal["eigen", "lexicon", "geen"]
    aanwijzingen: tuple[Aanwijzing, ...]
    reden: str | None
    """Why it did not count, in Dutch; None when it counts or says nothing."""
    door: str = "client"
    wie: str | None = None
    wanneer: str = "nu"
    toon: str = "gewoon"
    gesprek: str | None = None
    willen: str = "onbekend"
    kunnen: str = "onbekend"
    pad: str = ""
    regelnummer: int | None = None
    onderbouwing: Onderbouwing | None = None
    """Why it is read this way, or does not count; None where it says nothing."""


@record(frozen=True)
class Tellingen:
    """Counts of indications for one problem. Nothing is added up into a score of a person."""

    sterk: int = 0
    zwak: int = 0


@record(frozen=True)
class Verloopmoment:
    """How the client saw himself in one conversation."""

    gesprek: int
    """The number of the conversation, from 1."""
    zelfbeeld: str | None
    stand: Mapping[str, Tellingen]
    datum: str | None = None


@record(frozen=True)
class Diagnose:
    """What may be going on in a life domain, how sure, and what speaks for and against it."""

    probleem: str
    zekerheid: str | None
    stand: Mapping[str, Tellingen]
    bevindingen: tuple[Tekstitem, ...]
    tegen: tuple[Tekstitem, ...] = ()
    """What speaks against it."""
    regel: str = ""
    """The row of the weighing table that decided."""
    uitleg: str = ""
    bron: tuple[str, ...] = ()
    """The sources of that row."""
    gesprek: str | None = None
    gronden: tuple[Grond, ...] = ()


@record(frozen=True)
class Rol:
    """The role the worker takes, the one that fits, and what a mismatch tends to do."""

    ingenomen: str | None
    passend: str | None
    oordeel: str
    effect: Tekstitem | None = None
    onderbouwing: Onderbouwing | None = None
    """Why the role fits or not; None where that is not known."""


@record(frozen=True)
class InterventieAdvies:
    """A kind of help."""

    naam: str
    logica: str
    uitleg: str
    bron: tuple[str, ...]
    uitbreiding: bool
    regel: str
    toetsing: Literal["niet-getoetst"] | Getoetst | None = None
    neemt_over: bool = False
    eigen_aanbod: bool = False
    """True where the organisation's own rule folder added it."""


@record(frozen=True)
class Aanpak:
    """What already runs, and whether it fits."""

    naam: str
    logica: str | None
    oordeel: str
    beschermd: bool = False
    tekst: Tekstitem | None = None
    onderbouwing: Onderbouwing | None = None
    """Why it fits or not; None where that is not known."""


@record(frozen=True)
class Oordeel:
    """The worker's own judgement, as given."""

    eens: str | None
    reden: str | None


@record(frozen=True)
class LeefgebiedAdvies:
    """The advice for one life domain."""

    naam: str
    uitbreiding: bool
    situatie: str | None
    krachten: tuple[str, ...]
    oordeel_professional: Oordeel | None
    verloop: tuple[Verloopmoment, ...]
    diagnose: Diagnose | None
    rol: Rol
    gesprekstype: str | None
    interventies: tuple[InterventieAdvies, ...]
    alternatieven: Mapping[str, tuple[InterventieAdvies, ...]]
    lopende_aanpak: tuple[Aanpak, ...]
    uitspraken: tuple[UitspraakAdvies, ...]
    vragen: tuple[Tekstitem, ...]
    reflecties: tuple[Tekstitem, ...]
    doel_client: str | None = None
    doel_professional: str | None = None
    stappen: tuple[Tekstitem, ...] = ()
    """The steps of the conversation type that fits."""
    urgent_voor: str | None = None
    """The day before which something has to happen here (2026-11-27), where there is haste."""
    gesprekstype_onderbouwing: Onderbouwing | None = None
    """Why this conversation type fits."""


@record(frozen=True)
class Volgorde:
    """A life domain's place in the order, with the reason."""

    leefgebied: str
    reden: str
    regel: str
    bron: tuple[str, ...] = ()


@record(frozen=True)
class Gespreksplan:
    """The next conversation."""

    contact: tuple[Tekstitem, ...] = ()
    voorbereiding: tuple[Tekstitem, ...] = ()
    aanpassingen: tuple[Tekstitem, ...] = ()
    """How form, tempo and words adapt to this client."""
    opening: tuple[Tekstitem, ...] = ()
    kern: tuple[Tekstitem, ...] = ()
    afronding: tuple[Tekstitem, ...] = ()
    niet_doen: tuple[Tekstitem, ...] = ()


@record(frozen=True)
class Knoppen:
    """The four knobs one can turn."""

    leefgebiedenlogica: tuple[Tekstitem, ...] = ()
    kader: tuple[Tekstitem, ...] = ()
    echtheid: tuple[Tekstitem, ...] = ()
    maatwerk: tuple[Tekstitem, ...] = ()


@record(frozen=True)
class Laag:
    """One of the four layers of the client: known, or with questions."""

    status: Literal["bekend", "onbekend"]
    vragen: tuple[Tekstitem, ...] = ()
    tekst: str | None = None
    """What the worker wrote about it."""


@record(frozen=True)
class Ontwikkelvraag:
    """The worker's own question, what may lie under it, and what to do with it."""

    vraag: str
    onderliggend: Tekstitem | None
    cluster: Tekstitem | None
    activiteiten: tuple[Tekstitem, ...]


@record(frozen=True)
class Werkwijze:
    """How to work with the method: reflection, recordings, and three questions during a talk."""

    reflectie: tuple[Tekstitem, ...] = ()
    opname: tuple[Tekstitem, ...] = ()
    tijdens: tuple[Tekstitem, ...] = ()
    methodieken: tuple[Tekstitem, ...] = ()


@record(frozen=True)
class Afspraak:
    """Something that was agreed, as given."""

    wat: str
    door: str | None
    gesprek: str
    nagekomen: str = "onbekend"
    """Whether it was kept; the lesser answer where both sides gave one."""


@record(frozen=True)
class Clientteksten:
    """What the version for the client says by itself, the same for everybody."""

    inleiding: tuple[Tekstitem, ...] = ()
    wegen: tuple[Tekstitem, ...] = ()
    """The four ways, none before another."""
    klopt_niet: tuple[Tekstitem, ...] = ()
    """What to do when something is not right."""


@record(frozen=True)
class Bladteksten:
    """What the sheet to take along says by itself, the same for everybody."""

    teruggeven: tuple[Tekstitem, ...] = ()
    """To give back where nothing fits this client better."""
    gevaar: tuple[Tekstitem, ...] = ()
    """About danger, in words that say nothing of this client."""


@record(frozen=True)
class Gesprekskop:
    """What identifies a conversation in the report."""

    id: str
    nummer: int
    datum: str | None
    vorm: str | None
    soort: str | None


@record(frozen=True)
class BrilNaast:
    """A bril as two casus files show it: `hier` is the casus itself, `daar` the file beside it."""

    hier: str
    """The status here."""
    daar: str
    alleen_hier: tuple[Tekstitem, ...]
    """The findings that the other file does not lead to."""
    alleen_daar: tuple[Tekstitem, ...]


@record(frozen=True)
class Gebiedskijk:
    """How one casus file shows a life domain."""

    probleem: str | None
    """The diagnosis; None where the file only names the life domain."""
    zekerheid: str | None
    rol: str | None
    """The role the worker takes."""
    passend: str | None
    """The role that fits."""
    doel_client: str | None
    doel_professional: str | None


@record(frozen=True)
class GebiedNaast:
    """A life domain as two casus files show it; None where a file does not name it."""

    naam: str
    hier: Gebiedskijk | None
    daar: Gebiedskijk | None
    woorden_hier: tuple[str, ...]
    """The client's words behind the diagnosis that only this casus has."""
    woorden_daar: tuple[str, ...]


@record(frozen=True)
class SignaalNaast:
    """How often each of two casus files names a kind of signal."""

    soort: str
    hier: int
    daar: int


@record(frozen=True)
class AfspraakNaast:
    """An agreement, and whether it was kept; None where a casus file does not name it."""

    wat: str
    hier: str | None
    daar: str | None


@record(frozen=True)
class MomentNaast:
    """Something that flowed, and which of two casus files names it."""

    tekst: str
    hier: bool
    daar: bool


@record(frozen=True)
class Vergelijking:
    """Two casus files side by side. Nothing of the one decides anything about the other."""

    brillen: Mapping[str, BrilNaast]
    leefgebieden: Mapping[str, GebiedNaast]
    afspraken: tuple[AfspraakNaast, ...]
    signalen: tuple[SignaalNaast, ...]
    goede_momenten: tuple[MomentNaast, ...]
    stap_daar: EersteStap
    """The first step that the other file leads to."""
    zelfde_stap: bool
    gesprekken_daar: tuple[Gesprekskop, ...] = ()
    """The conversations of the other file; its texts may name their dates."""


@record(frozen=True)
class Blik:
    """A second look at the same conversation, beside the worker's own."""

    van: Literal["client", "collega", "onbekend"]
    uitleg: tuple[Tekstitem, ...]
    onderwerpen: tuple[Tekstitem, ...]
    """The differences, to talk about: what matters most first."""
    verder: tuple[Tekstitem, ...]
    """Differences that can wait."""
    naast: Vergelijking


@record(frozen=True)
class Eerder:
    """What changed since an earlier casus file; in `naast` that file is `daar`."""

    datum: str | None
    """The day of the earlier analysis."""
    uitleg: tuple[Tekstitem, ...]
    wijzigingen: tuple[Tekstitem, ...]
    """The changes, what matters most first."""
    verder: tuple[Tekstitem, ...]
    """Changes that can wait."""
    naast: Vergelijking


@record(frozen=True)
class Regelverwijzing:
    """A rule, text or table row that the advice names: its explanation and sources."""

    uitleg: str
    bron: tuple[str, ...]
    toetsing: Literal["niet-getoetst", "getoetst"]


@record(frozen=True)
class Vuring:
    """One firing: the rule, the facts it matched, and what followed."""

    regel: str
    feiten: tuple[str, ...]
    leidt_tot: tuple[str, ...]


@record(frozen=True)
class Advies:
    """The whole advice."""

    kenmerk: str
    kernvragen: Mapping[str, Kernvraag]
    signalen: tuple[Signaal, ...]
    uitspraken: tuple[UitspraakAdvies, ...]
    goede_momenten: tuple[GoedMoment, ...]
    netwerk: tuple[Netwerklid, ...]
    context: tuple[str, ...]
    eerste_stap: EersteStap
    leefgebieden: Mapping[str, LeefgebiedAdvies]
    volgorde: tuple[Volgorde, ...]
    gespreksplan: Gespreksplan
    knoppen: Knoppen
    verdieping: Mapping[str, Laag]
    ontwikkelvraag: Ontwikkelvraag | None
    werkwijze: Werkwijze
    doel: str
    veiligheid: tuple[Veiligheidsitem, ...]
    waarschuwingen: tuple[Waarschuwing, ...]
    spoor: tuple[Vuring, ...]
    gesprekken: tuple[Gesprekskop, ...] = ()
    regels: Mapping[str, Regelverwijzing] = field(default_factory=dict)
    """Every rule, text and row the advice names."""
    bronnen: Mapping[str, str] = field(default_factory=dict)
    """Every source the advice names, with its title."""
    titel: str | None = None
    datum: str | None = None
    voornemen: str | None = None
    twijfels: str | None = None
    op_het_spel: str | None = None
    """What can follow from the latest conversation, as the worker wrote it."""
    goed_leven: str | None = None
    erbij_horen: str | None = None
    versie_regels: str = ""
    schema_versie: int = SCHEMA_VERSION
    afspraken: tuple[Afspraak, ...] = ()
    """What was agreed, the oldest first."""
    client: Clientteksten = field(default_factory=Clientteksten)
    intervisie: tuple[Tekstitem, ...] = ()
    """Questions for colleagues to look back with."""
    blad: Bladteksten = field(default_factory=Bladteksten)
    vast: Mapping[str, Tekstitem] = field(default_factory=dict)
    """Advice that a report gives wherever something stands or is missing, by name: the same for
    everybody, and none of it about this casus."""
    blik: Blik | None = None
    """A second look at the same conversation, where one was given."""
    eerder: Eerder | None = None
    """What changed since an earlier analysis, where one was given."""


def records_in(part: object) -> Iterator[object]:
    """Yield every record in (a part of) the advice, at any depth, in written order."""
    # A list of what is to do, no recursion: reports do this often, and it has to be quick.
    waiting = [part]
    while waiting:
        current = waiting.pop()
        # Texts first: nearly everything is one.
        if current is None or isinstance(current, (str, int)):
            continue
        if isinstance(current, tuple):
            waiting += reversed(current)
        elif isinstance(current, Mapping):
            waiting += reversed(list(current.values()))
        else:
            yield current
            waiting += reversed(list(vars(current).values()))


def as_data(value: Any) -> Any:  # noqa: ANN401 - any part of the advice, to plain JSON data
    """Turn (a part of) the advice into dicts, lists and scalars, fields in their written order."""
    # Texts first: nearly everything is one.
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple | list):
        return [as_data(item) for item in value]
    if is_dataclass(value):
        return {f.name: as_data(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_data(item) for key, item in value.items()}
    return value
