"""A casus as typed, frozen data: what a caseworker writes, key for key.

The names are those of the file. Titles and descriptions are the questions of the form and of the
JSON Schema, so they speak to the worker. Closed values come from the vocabulary, which validation
finds in its context; `read_casus` is the one way from a file to a `Casus`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date

from kijkwijzer.casus.kinds import Group, ListOf, MappingOf, OneOf, Part
from kijkwijzer.casus.part import CasusDeel, Kind, question, required
from kijkwijzer.casus.values import (
    ANTWOORD,
    AS,
    DATUM,
    GESPREK,
    JA_DEELS_NEE,
    JA_NEE,
    KENMERK,
    LEEFGEBIED,
    PRIORITEIT,
    REGEL,
    TEKST,
    TOLK,
    TWEE_KANTEN,
    Antwoord,
    Keuze,
)
from kijkwijzer.record import record

Pad = tuple[str | int, ...]
"""Where something stands in a casus: keys, and numbers in lists (from 0)."""


@record(frozen=True)
class Client(CasusDeel):
    """What matters about the client for the form of a conversation."""

    leeftijdsgroep: str | None = question(
        Keuze("leeftijdsgroep"),
        title="Leeftijdsgroep",
        description="Tot welke leeftijdsgroep hoort de cliënt?",
    )
    huishouden: str | None = question(
        Keuze("huishouden"), title="Huishouden", description="Met wie woont de cliënt?"
    )


@record(frozen=True)
class Netwerkpersoon(CasusDeel):
    """Somebody around the client."""

    wie: str = required(
        REGEL,
        title="Wie",
        description="Wie is dit voor de cliënt? Schrijf geen naam, wel bijvoorbeeld: zus.",
    )
    betrokken: str = question(
        JA_DEELS_NEE,
        default="onbekend",
        title="Betrokken",
        description="Is deze persoon betrokken bij de cliënt?",
    )
    kan: str | None = question(
        TEKST,
        title="Wat kan deze persoon",
        description="Wat doet of kan deze persoon voor de cliënt?",
    )


@record(frozen=True)
class Professional(CasusDeel):
    """The worker, about their own part."""

    functie: str | None = question(
        REGEL, title="Functie", description="Wat is je functie? Dit komt nooit in het rapport."
    )
    voornemen: str | None = question(
        TEKST, title="Voornemen", description="Wat wil je de volgende keer anders doen?"
    )
    twijfels: str | None = question(
        TEKST, title="Twijfels", description="Waar twijfel je over in je eigen aanpak?"
    )
    ontwikkelvraag: str | None = question(
        TEKST, title="Ontwikkelvraag", description="Wat wil je zelf leren van deze casus?"
    )


@record(frozen=True)
class Contactpoging(CasusDeel):
    """An attempt to get in touch."""

    datum: date | None = question(
        DATUM, title="Datum", description="Wanneer probeerde je contact te krijgen?"
    )
    vorm: str | None = question(
        Keuze("vorm"), title="Vorm", description="Hoe probeerde je contact te krijgen?"
    )
    resultaat: str | None = question(
        Keuze("pogingresultaat"), title="Resultaat", description="Wat leverde de poging op?"
    )


@record(frozen=True)
class Verdieping(CasusDeel):
    """What is known of the client's layers."""

    gedrag: str | None = question(TEKST, title="Gedrag", description="Wat zie je de cliënt doen?")
    behoeften: str | None = question(
        TEKST, title="Behoeften", description="Wat heeft de cliënt nodig, volgens de cliënt zelf?"
    )
    betrokkenheid: str | None = question(
        TEKST, title="Betrokkenheid", description="Voor wie of wat doet de cliënt moeite?"
    )
    zingeving: str | None = question(
        TEKST, title="Zingeving", description="Wat geeft het leven van de cliënt zin?"
    )


@record(frozen=True)
class Signaal(CasusDeel):
    """A moment at which the conversation jammed."""

    soort: str = required(
        Keuze("signaalsoort"), title="Soort", description="Wat voor gedoe zag je in het gesprek?"
    )
    moment: str | None = question(
        TEKST, title="Moment", description="Wanneer gebeurde dat, in het gesprek?"
    )
    leefgebied: str | None = question(
        LEEFGEBIED,
        title="Leefgebied",
        description="Over welk leefgebied ging het op dat moment?",
    )
    ik_deed: str | None = question(
        TEKST, title="Wat ik deed", description="Wat deed jij vlak ervoor of vlak erna?"
    )
    toelichting: str | None = question(
        TEKST, title="Toelichting", description="Wat wil je er nog over kwijt?"
    )


@record(frozen=True)
class Interactie(CasusDeel):
    """The first bril: how the two go together."""

    signalen: tuple[Signaal, ...] = question(
        ListOf(Group(Signaal)),
        default=(),
        title="Signalen",
        description="Op welke momenten liep het gesprek vast?",
    )
    goede_momenten: tuple[str, ...] = question(
        ListOf(TEKST),
        default=(),
        title="Goede momenten",
        description="Op welke momenten liep het gesprek juist goed?",
    )
    energie: Antwoord = question(
        ANTWOORD, default="onbekend", title="Energie", description="Gaf het gesprek jullie energie?"
    )
    leidt_ergens_toe: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Leidt ergens toe",
        description="Kwamen jullie in dit gesprek verder?",
    )
    concrete_acties: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Concrete acties",
        description="Zijn er acties afgesproken die duidelijk en haalbaar zijn?",
    )


@record(frozen=True)
class Kader(CasusDeel):
    """The second bril: whether both know and agree why they talk."""

    overeenstemming_dat: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Eens dat jullie praten",
        description="Zijn jullie het erover eens dát jullie met elkaar praten?",
    )
    overeenstemming_waarom: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Eens waarom jullie praten",
        description="Zijn jullie het erover eens waaróm jullie met elkaar praten?",
    )
    rollen_helder: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Rollen helder",
        description="Weten jullie allebei wie welke rol heeft?",
    )
    agenda_samen: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Agenda samen",
        description="Hebben jullie samen bepaald waar het gesprek over gaat?",
    )
    commitment: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Inzet",
        description="Willen jullie je allebei inzetten voor dit gesprek?",
    )


@record(frozen=True)
class Echtheid(CasusDeel):
    """The third bril: whether people say what they mean."""

    echt_gesprek: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Echt gesprek",
        description="Was het een echt gesprek, zonder toneelspel?",
    )
    client_spreekt_zich_uit: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Cliënt spreekt zich uit",
        description="Zegt de cliënt wat die werkelijk denkt en voelt?",
    )
    professional_spreekt_zich_uit: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Ik spreek me uit",
        description="Zeg jij wat je werkelijk denkt en voelt?",
    )
    nonverbaal_past: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Houding past bij woorden",
        description="Passen gezicht, stem en houding bij wat er gezegd wordt?",
    )
    levendig: Antwoord = question(
        ANTWOORD, default="onbekend", title="Levendig", description="Was het gesprek levendig?"
    )
    kenmerken: tuple[str, ...] = question(
        ListOf(Keuze("echtheidskenmerk")),
        default=(),
        title="Kenmerken",
        description="Welke woorden passen bij hoe jullie praatten?",
    )


@record(frozen=True)
class Wat(CasusDeel):
    """The fourth bril: what both want to reach."""

    gezamenlijk_doel: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Gezamenlijk doel",
        description="Hebben jullie een doel dat van jullie allebei is?",
    )
    samenwerken: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Samenwerken",
        description="Werken jullie samen aan dat doel?",
    )
    eerste_stap: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Eerste stap",
        description="Is voor jullie allebei duidelijk wat de eerste stap is?",
    )
    vertrouwen_uitvoering: Antwoord = question(
        ANTWOORD,
        default="onbekend",
        title="Vertrouwen in de uitvoering",
        description="Vertrouwen jullie erop dat het plan gaat lukken?",
    )


@record(frozen=True)
class Afspraak(CasusDeel):
    """Something that was agreed."""

    wat: str = required(TEKST, title="Wat", description="Wat hebben jullie afgesproken?")
    door: str | None = question(Keuze("door"), title="Door", description="Wie zou het doen?")
    nagekomen: Antwoord = question(
        ANTWOORD, default="onbekend", title="Nagekomen", description="Is het ook gebeurd?"
    )


@record(frozen=True)
class Opname(CasusDeel):
    """A recording of a conversation, and what may be done with it."""

    soort: str | None = question(
        Keuze("opnamesoort"), title="Soort", description="Is er beeld opgenomen, of alleen geluid?"
    )
    toestemming: str = question(
        JA_NEE,
        default="onbekend",
        title="Toestemming",
        description="Vond de cliënt de opname goed?",
    )
    toestemming_voor: tuple[str, ...] = question(
        ListOf(Keuze("gebruik")),
        default=(),
        title="Toestemming waarvoor",
        description="Waarvoor mag de opname van de cliënt gebruikt worden?",
    )
    gebruik: tuple[str, ...] = question(
        ListOf(Keuze("gebruik")),
        default=(),
        title="Gebruik",
        description="Waarvoor gebruik je de opname, of wil je dat gaan doen?",
    )
    ingetrokken: str = question(
        JA_NEE,
        default="onbekend",
        title="Ingetrokken",
        description="Heeft de cliënt de toestemming weer ingetrokken?",
    )


def _bril_form(value: object) -> str:
    """Tell whether a bril holds its own questions, or one answer for the whole."""
    if isinstance(value, dict):
        return "(antwoord)" if value and TWEE_KANTEN.issuperset(value) else "(vragen)"
    return "(antwoord)" if value is None or isinstance(value, str) else "(vragen)"


def _bril(questions: type[Part]) -> Kind[Part | Antwoord]:
    """Return the kind of answer that a bril takes: its own questions, or one for the whole."""
    return OneOf(_bril_form, {"(vragen)": Group(questions), "(antwoord)": ANTWOORD})


@record(frozen=True)
class Gesprek(CasusDeel):
    """One conversation, seen through four brillen."""

    datum: date | None = question(DATUM, title="Datum", description="Wanneer was het gesprek?")
    vorm: str | None = question(
        Keuze("vorm"), title="Vorm", description="Waar of hoe spraken jullie elkaar?"
    )
    soort: str | None = question(
        Keuze("soort"), title="Soort gesprek", description="Wat voor soort gesprek was het?"
    )
    initiatief: str | None = question(
        Keuze("initiatief"), title="Initiatief", description="Wie wilde dit gesprek?"
    )
    inzet: str | None = question(
        Keuze("inzet"),
        title="Inzet",
        description="Ging het om de regels (rechtmatigheid), om verder komen (doelmatigheid) of om beide?",
    )
    bedoeling: tuple[str, ...] = question(
        ListOf(Keuze("bedoeling")),
        default=(),
        title="Bedoeling",
        description="Wat wilde je met dit gesprek bereiken?",
    )
    op_het_spel: str | None = question(
        TEKST,
        title="Wat staat er op het spel",
        description="Wat kan er van dit gesprek komen, voor de cliënt en voor jou?",
    )
    aanwezig: tuple[str, ...] = question(
        ListOf(REGEL),
        default=(),
        title="Aanwezig",
        description="Wie waren er nog meer bij? Schrijf geen namen.",
    )
    tolk: str | None = question(
        TOLK, title="Tolk", description="Was er een tolk? Kies informeel als een bekende tolkte."
    )
    rollen: Mapping[str, str] = question(
        MappingOf(LEEFGEBIED, Keuze("rol")),
        default={},
        title="Rollen",
        description="Welke rol nam je toen per leefgebied? Vul dit alleen in als die nu anders is.",
    )
    interactie: Interactie | Antwoord | None = question(
        _bril(Interactie), title="Interactie", description="Hoe liep het gesprek tussen jullie?"
    )
    kader: Kader | Antwoord | None = question(
        _bril(Kader),
        title="Kader",
        description="Was duidelijk dat en waarom jullie met elkaar praten?",
    )
    echtheid: Echtheid | Antwoord | None = question(
        _bril(Echtheid), title="Echtheid", description="Zeiden jullie wat jullie echt bedoelden?"
    )
    wat: Wat | Antwoord | None = question(
        _bril(Wat), title="Wat", description="Was er een doel dat jullie allebei willen bereiken?"
    )
    afspraken: tuple[Afspraak, ...] = question(
        ListOf(Group(Afspraak)),
        default=(),
        title="Afspraken",
        description="Wat hebben jullie afgesproken?",
    )
    opname: Opname | None = question(
        Group(Opname),
        title="Opname",
        description="Is het gesprek opgenomen? Vul dan in hoe dat zit.",
    )


@record(frozen=True)
class Uitspraak(CasusDeel):
    """Something that was said, with what the worker knows about it."""

    tekst: str = required(
        TEKST,
        title="Tekst",
        description="Wat werd er gezegd? Schrijf het zo letterlijk mogelijk op.",
    )
    zelfbeeld: str | None = question(
        Keuze("zelfbeeld"),
        title="Zelfbeeld",
        description="Hoe ziet de cliënt zichzelf hier, volgens jou? Jouw lezing gaat voor die van het programma.",
    )
    willen: str | None = question(
        AS, title="Willen", description="Wil de cliënt dit, volgens deze uitspraak?"
    )
    kunnen: str | None = question(
        AS, title="Kunnen", description="Denkt de cliënt dit te kunnen, volgens deze uitspraak?"
    )
    door: str = question(
        Keuze("spreker"),
        default="client",
        title="Door",
        description="Wie zei dit? Alleen woorden van de cliënt tellen mee.",
    )
    wie: str | None = question(
        REGEL,
        title="Wie",
        description="Zei een ander dit? Schrijf wie dat is voor de cliënt, geen naam.",
    )
    gesprek: int | date | None = question(
        GESPREK,
        title="Gesprek",
        description="In welk gesprek werd dit gezegd? Schrijf het nummer of de datum; leeg is het laatste.",
    )
    wanneer: str = question(
        Keuze("wanneer"),
        default="nu",
        title="Wanneer",
        description="Gaat dit over nu, of over vroeger?",
    )
    toon: str = question(
        Keuze("toon"),
        default="gewoon",
        title="Toon",
        description="Was het gewoon gezegd, of met een grap of spot?",
    )
    pad: Pad = field(default=(), compare=False)
    """Where this statement stands in its casus; `placed` fills it in."""


@record(frozen=True)
class OordeelProfessional(CasusDeel):
    """Whether the worker agrees with what the program says about a life domain."""

    eens: str = question(
        JA_DEELS_NEE,
        default="onbekend",
        title="Eens",
        description="Ben je het eens met wat het programma hierover zegt?",
    )
    reden: str | None = question(TEKST, title="Reden", description="Waarom zie jij het anders?")


@record(frozen=True)
class Leefgebied(CasusDeel):
    """One domain of the client's life."""

    situatie: str | None = question(
        TEKST, title="Situatie", description="Hoe is het nu op dit leefgebied?"
    )
    doel_client: str | None = question(
        TEKST, title="Doel van de cliënt", description="Wat wil de cliënt hier zelf?"
    )
    doel_professional: str | None = question(
        TEKST, title="Mijn doel", description="Wat wil of moet jij hier bereiken?"
    )
    gezamenlijk_doel: Antwoord | None = question(
        ANTWOORD,
        title="Gezamenlijk doel",
        description="Hebben jullie op dit leefgebied een doel samen?",
    )
    prioriteit_client: int | None = question(
        PRIORITEIT,
        title="Volgorde van de cliënt",
        description="Hoe belangrijk is dit voor de cliënt? Schrijf 1 bij wat als eerste moet.",
    )
    urgent: str = question(
        JA_NEE, default="onbekend", title="Urgent", description="Heeft dit haast?"
    )
    urgent_voor: date | None = question(
        DATUM, title="Urgent voor", description="Voor welke datum moet er iets gebeuren?"
    )
    rol: str | None = question(
        Keuze("rol"), title="Rol", description="Welke rol neem je nu op dit leefgebied?"
    )
    lopende_aanpak: tuple[str, ...] = question(
        ListOf(REGEL),
        default=(),
        title="Wat al loopt",
        description="Welke hulp of aanpak loopt er al op dit leefgebied?",
    )
    krachten: tuple[str, ...] = question(
        ListOf(TEKST),
        default=(),
        title="Krachten",
        description="Wat kan de cliënt goed, of wat helpt al?",
    )
    oordeel_professional: OordeelProfessional | None = question(
        Group(OordeelProfessional),
        title="Jouw oordeel",
        description="Ben je het eens met het rapport? Staat hier nee, dan laat het rapport beide lezingen zien.",
    )
    uitspraken: tuple[Uitspraak, ...] = question(
        ListOf(Group(Uitspraak)),
        default=(),
        title="Uitspraken",
        description="Wat zegt de cliënt over dit leefgebied?",
    )


@record(frozen=True)
class Casus(CasusDeel):
    """One person, the conversations with them, and what they said."""

    kenmerk: str = required(
        KENMERK,
        title="Kenmerk",
        description="Hoe noem je deze casus? Kies een schuilnaam: geen echte naam en geen burgerservicenummer.",
    )
    titel: str | None = question(
        REGEL, title="Titel", description="Waar gaat deze casus over, in een paar woorden?"
    )
    datum: date | None = question(
        DATUM, title="Datum", description="Van welke dag is deze analyse?"
    )
    bewaren_tot: date | None = question(
        DATUM, title="Bewaren tot", description="Tot welke dag mag je dit bestand bewaren?"
    )
    aanleiding: str | None = question(
        TEKST, title="Aanleiding", description="Waardoor begon het contact met de cliënt?"
    )
    context: tuple[str, ...] = question(
        ListOf(Keuze("context")),
        default=(),
        title="Omstandigheden",
        description="Wat speelt er mee bij deze cliënt?",
    )
    client: Client | None = question(
        Group(Client), title="Cliënt", description="Wat is belangrijk om te weten over de cliënt?"
    )
    nodig: tuple[str, ...] = question(
        ListOf(Keuze("nodig")),
        default=(),
        title="Nodig",
        description="Wat helpt deze cliënt in een gesprek?",
    )
    wettelijk_kader: tuple[str, ...] = question(
        ListOf(REGEL),
        default=(),
        title="Wettelijk kader",
        description="Binnen welke wet of regeling werk je hier?",
    )
    goed_leven: str | None = question(
        TEKST, title="Goed leven", description="Wat vindt de cliënt een goed leven?"
    )
    erbij_horen: str | None = question(
        TEKST,
        title="Erbij horen",
        description="Heeft de cliënt het gevoel erbij te horen? Waar merk je dat aan?",
    )
    zorgen_veiligheid: str | None = question(
        TEKST,
        title="Zorgen over veiligheid",
        description="Maak je je zorgen over iemands veiligheid? Waarover?",
    )
    netwerk: tuple[Netwerkpersoon, ...] = question(
        ListOf(Group(Netwerkpersoon)),
        default=(),
        title="Netwerk",
        description="Wie staan er om de cliënt heen?",
    )
    professional: Professional | None = question(
        Group(Professional),
        title="Over jou",
        description="Wat wil je kwijt over je eigen rol in deze casus?",
    )
    contactpogingen: tuple[Contactpoging, ...] = question(
        ListOf(Group(Contactpoging)),
        default=(),
        title="Contactpogingen",
        description="Wanneer probeerde je contact te krijgen, en lukte dat?",
    )
    verdieping: Verdieping | None = question(
        Group(Verdieping),
        title="Verdieping",
        description="Wat weet je over wat de cliënt doet, nodig heeft en belangrijk vindt?",
    )
    gesprekken: tuple[Gesprek, ...] = question(
        ListOf(Group(Gesprek)),
        default=(),
        title="Gesprekken",
        description="Welke gesprekken waren er? Begin met het oudste.",
    )
    uitspraken: tuple[Uitspraak, ...] = question(
        ListOf(Group(Uitspraak)),
        default=(),
        title="Uitspraken",
        description="Wat zei de cliënt over het contact, of over iets dat bij geen leefgebied hoort?",
    )
    leefgebieden: Mapping[str, Leefgebied] = question(
        MappingOf(LEEFGEBIED, Group(Leefgebied)),
        default={},
        title="Leefgebieden",
        description="Over welke leefgebieden gaat het?",
    )

    @property
    def alle_uitspraken(self) -> tuple[Uitspraak, ...]:
        """Every statement: first those about no life domain, then per life domain."""
        return tuple(uitspraak for _, uitspraak in self._statements_by_place())

    def gespreksnummer(self, uitspraak: Uitspraak) -> int | None:
        """Return in which conversation (from 1) something was said: by default the latest.

        None when there was no conversation, or none that fits.
        """
        reference = uitspraak.gesprek
        if reference is None:
            return len(self.gesprekken) or None
        if isinstance(reference, date):
            dates = [gesprek.datum for gesprek in self.gesprekken]
            return dates.index(reference) + 1 if reference in dates else None
        return reference if reference <= len(self.gesprekken) else None

    def _statements_by_place(self) -> Iterator[tuple[Pad, Uitspraak]]:
        for number, uitspraak in enumerate(self.uitspraken):
            yield ("uitspraken", number), uitspraak
        for naam, gebied in self.leefgebieden.items():
            for number, uitspraak in enumerate(gebied.uitspraken):
                yield ("leefgebieden", naam, "uitspraken", number), uitspraak


def placed(casus: Casus) -> Casus:
    """Return the casus that was just made, with every statement told where it stands."""
    for pad, uitspraak in casus._statements_by_place():
        # Before anybody saw it: to make all that is around it again would say nothing more.
        vars(uitspraak)["pad"] = pad
    return casus
