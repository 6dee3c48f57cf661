"""A casus as typed, frozen data: what a caseworker writes, key for key.

The names are those of the file. Titles and descriptions are the questions of the form and of the
JSON Schema, so they speak to the worker. Closed values come from the vocabulary, which validation
finds in its context; see `read_casus`, the one way from a file to a `Casus`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Discriminator, Field, PrivateAttr, Tag

from kijkwijzer.casus.values import (
    TWEE_KANTEN,
    Antwoord,
    AntwoordWoord,
    As,
    CasusDeel,
    Datum,
    Gespreksverwijzing,
    JaNee,
    Kenmerk,
    Keuze,
    LeefgebiedId,
    Prioriteit,
    Regel,
    Tekst,
    Tolk,
    TweeKanten,
)

Pad = tuple[str | int, ...]
"""Where something stands in a casus: keys, and numbers in lists (from 0)."""


class Client(CasusDeel):
    """What matters about the client for the form of a conversation."""

    leeftijdsgroep: Annotated[str, Keuze("leeftijdsgroep")] | None = Field(
        default=None,
        title="Leeftijdsgroep",
        description="Tot welke leeftijdsgroep hoort de cliënt?",
    )
    huishouden: Annotated[str, Keuze("huishouden")] | None = Field(
        default=None, title="Huishouden", description="Met wie woont de cliënt?"
    )


class Netwerkpersoon(CasusDeel):
    """Somebody around the client."""

    wie: Regel = Field(
        title="Wie",
        description="Wie is dit voor de cliënt? Schrijf geen naam, wel bijvoorbeeld: zus.",
    )
    betrokken: AntwoordWoord = Field(
        default="onbekend",
        title="Betrokken",
        description="Is deze persoon betrokken bij de cliënt?",
    )
    kan: Tekst | None = Field(
        default=None,
        title="Wat kan deze persoon",
        description="Wat doet of kan deze persoon voor de cliënt?",
    )


class Professional(CasusDeel):
    """The worker, about their own part."""

    functie: Regel | None = Field(
        default=None,
        title="Functie",
        description="Wat is je functie? Dit komt nooit in het rapport.",
    )
    voornemen: Tekst | None = Field(
        default=None, title="Voornemen", description="Wat wil je de volgende keer anders doen?"
    )
    twijfels: Tekst | None = Field(
        default=None, title="Twijfels", description="Waar twijfel je over in je eigen aanpak?"
    )
    ontwikkelvraag: Tekst | None = Field(
        default=None, title="Ontwikkelvraag", description="Wat wil je zelf leren van deze casus?"
    )


class Contactpoging(CasusDeel):
    """An attempt to get in touch."""

    datum: Datum | None = Field(
        default=None, title="Datum", description="Wanneer probeerde je contact te krijgen?"
    )
    vorm: Annotated[str, Keuze("vorm")] | None = Field(
        default=None, title="Vorm", description="Hoe probeerde je contact te krijgen?"
    )
    resultaat: Annotated[str, Keuze("pogingresultaat")] | None = Field(
        default=None, title="Resultaat", description="Wat leverde de poging op?"
    )


class Verdieping(CasusDeel):
    """What is known of the client's layers."""

    gedrag: Tekst | None = Field(
        default=None, title="Gedrag", description="Wat zie je de cliënt doen?"
    )
    behoeften: Tekst | None = Field(
        default=None,
        title="Behoeften",
        description="Wat heeft de cliënt nodig, volgens de cliënt zelf?",
    )
    betrokkenheid: Tekst | None = Field(
        default=None, title="Betrokkenheid", description="Voor wie of wat doet de cliënt moeite?"
    )
    zingeving: Tekst | None = Field(
        default=None, title="Zingeving", description="Wat geeft het leven van de cliënt zin?"
    )


class Signaal(CasusDeel):
    """A moment at which the conversation jammed."""

    soort: Annotated[str, Keuze("signaalsoort")] = Field(
        title="Soort", description="Wat voor gedoe zag je in het gesprek?"
    )
    moment: Tekst | None = Field(
        default=None, title="Moment", description="Wanneer gebeurde dat, in het gesprek?"
    )
    leefgebied: LeefgebiedId | None = Field(
        default=None, title="Leefgebied", description="Over welk leefgebied ging het op dat moment?"
    )
    ik_deed: Tekst | None = Field(
        default=None, title="Wat ik deed", description="Wat deed jij vlak ervoor of vlak erna?"
    )
    toelichting: Tekst | None = Field(
        default=None, title="Toelichting", description="Wat wil je er nog over kwijt?"
    )


class Interactie(CasusDeel):
    """The first bril: how the two go together."""

    signalen: tuple[Signaal, ...] = Field(
        default=(), title="Signalen", description="Op welke momenten liep het gesprek vast?"
    )
    goede_momenten: tuple[Tekst, ...] = Field(
        default=(),
        title="Goede momenten",
        description="Op welke momenten liep het gesprek juist goed?",
    )
    energie: Antwoord = Field(
        default="onbekend", title="Energie", description="Gaf het gesprek jullie energie?"
    )
    leidt_ergens_toe: Antwoord = Field(
        default="onbekend",
        title="Leidt ergens toe",
        description="Kwamen jullie in dit gesprek verder?",
    )
    concrete_acties: Antwoord = Field(
        default="onbekend",
        title="Concrete acties",
        description="Zijn er acties afgesproken die duidelijk en haalbaar zijn?",
    )


class Kader(CasusDeel):
    """The second bril: whether both know and agree why they talk."""

    overeenstemming_dat: Antwoord = Field(
        default="onbekend",
        title="Eens dat jullie praten",
        description="Zijn jullie het erover eens dát jullie met elkaar praten?",
    )
    overeenstemming_waarom: Antwoord = Field(
        default="onbekend",
        title="Eens waarom jullie praten",
        description="Zijn jullie het erover eens waaróm jullie met elkaar praten?",
    )
    rollen_helder: Antwoord = Field(
        default="onbekend",
        title="Rollen helder",
        description="Weten jullie allebei wie welke rol heeft?",
    )
    agenda_samen: Antwoord = Field(
        default="onbekend",
        title="Agenda samen",
        description="Hebben jullie samen bepaald waar het gesprek over gaat?",
    )
    commitment: Antwoord = Field(
        default="onbekend",
        title="Inzet",
        description="Willen jullie je allebei inzetten voor dit gesprek?",
    )


class Echtheid(CasusDeel):
    """The third bril: whether people say what they mean."""

    echt_gesprek: Antwoord = Field(
        default="onbekend",
        title="Echt gesprek",
        description="Was het een echt gesprek, zonder toneelspel?",
    )
    client_spreekt_zich_uit: Antwoord = Field(
        default="onbekend",
        title="Cliënt spreekt zich uit",
        description="Zegt de cliënt wat die werkelijk denkt en voelt?",
    )
    professional_spreekt_zich_uit: Antwoord = Field(
        default="onbekend",
        title="Ik spreek me uit",
        description="Zeg jij wat je werkelijk denkt en voelt?",
    )
    nonverbaal_past: Antwoord = Field(
        default="onbekend",
        title="Houding past bij woorden",
        description="Passen gezicht, stem en houding bij wat er gezegd wordt?",
    )
    levendig: Antwoord = Field(
        default="onbekend", title="Levendig", description="Was het gesprek levendig?"
    )
    kenmerken: tuple[Annotated[str, Keuze("echtheidskenmerk")], ...] = Field(
        default=(),
        title="Kenmerken",
        description="Welke woorden passen bij hoe jullie praatten?",
    )


class Wat(CasusDeel):
    """The fourth bril: what both want to reach."""

    gezamenlijk_doel: Antwoord = Field(
        default="onbekend",
        title="Gezamenlijk doel",
        description="Hebben jullie een doel dat van jullie allebei is?",
    )
    samenwerken: Antwoord = Field(
        default="onbekend", title="Samenwerken", description="Werken jullie samen aan dat doel?"
    )
    eerste_stap: Antwoord = Field(
        default="onbekend",
        title="Eerste stap",
        description="Is voor jullie allebei duidelijk wat de eerste stap is?",
    )
    vertrouwen_uitvoering: Antwoord = Field(
        default="onbekend",
        title="Vertrouwen in de uitvoering",
        description="Vertrouwen jullie erop dat het plan gaat lukken?",
    )


class Afspraak(CasusDeel):
    """Something that was agreed."""

    wat: Tekst = Field(title="Wat", description="Wat hebben jullie afgesproken?")
    door: Annotated[str, Keuze("door")] | None = Field(
        default=None, title="Door", description="Wie zou het doen?"
    )
    nagekomen: Antwoord = Field(
        default="onbekend", title="Nagekomen", description="Is het ook gebeurd?"
    )


class Opname(CasusDeel):
    """A recording of a conversation, and what may be done with it."""

    soort: Annotated[str, Keuze("opnamesoort")] | None = Field(
        default=None, title="Soort", description="Is er beeld opgenomen, of alleen geluid?"
    )
    toestemming: JaNee = Field(
        default="onbekend", title="Toestemming", description="Vond de cliënt de opname goed?"
    )
    toestemming_voor: tuple[Annotated[str, Keuze("gebruik")], ...] = Field(
        default=(),
        title="Toestemming waarvoor",
        description="Waarvoor mag de opname van de cliënt gebruikt worden?",
    )
    gebruik: tuple[Annotated[str, Keuze("gebruik")], ...] = Field(
        default=(),
        title="Gebruik",
        description="Waarvoor gebruik je de opname, of wil je dat gaan doen?",
    )
    ingetrokken: JaNee = Field(
        default="onbekend",
        title="Ingetrokken",
        description="Heeft de cliënt de toestemming weer ingetrokken?",
    )


def _bril_form(value: object) -> str:
    """Tell whether a bril holds its own questions, or one answer for the whole."""
    if isinstance(value, dict):
        return "(antwoord)" if value and TWEE_KANTEN.issuperset(value) else "(vragen)"
    return (
        "(antwoord)" if value is None or isinstance(value, str | bool | TweeKanten) else "(vragen)"
    )


_Geheel = Annotated[Antwoord, Tag("(antwoord)")]


class Gesprek(CasusDeel):
    """One conversation, seen through four brillen."""

    datum: Datum | None = Field(default=None, title="Datum", description="Wanneer was het gesprek?")
    vorm: Annotated[str, Keuze("vorm")] | None = Field(
        default=None, title="Vorm", description="Waar of hoe spraken jullie elkaar?"
    )
    soort: Annotated[str, Keuze("soort")] | None = Field(
        default=None, title="Soort gesprek", description="Wat voor soort gesprek was het?"
    )
    initiatief: Annotated[str, Keuze("initiatief")] | None = Field(
        default=None, title="Initiatief", description="Wie wilde dit gesprek?"
    )
    inzet: Annotated[str, Keuze("inzet")] | None = Field(
        default=None,
        title="Inzet",
        description="Ging het om de regels (rechtmatigheid), om verder komen (doelmatigheid) of om beide?",
    )
    bedoeling: tuple[Annotated[str, Keuze("bedoeling")], ...] = Field(
        default=(),
        title="Bedoeling",
        description="Wat wilde je met dit gesprek bereiken?",
    )
    op_het_spel: Tekst | None = Field(
        default=None,
        title="Wat staat er op het spel",
        description="Wat kan er van dit gesprek komen, voor de cliënt en voor jou?",
    )
    aanwezig: tuple[Regel, ...] = Field(
        default=(), title="Aanwezig", description="Wie waren er nog meer bij? Schrijf geen namen."
    )
    tolk: Tolk | None = Field(
        default=None,
        title="Tolk",
        description="Was er een tolk? Kies informeel als een bekende tolkte.",
    )
    rollen: Mapping[LeefgebiedId, Annotated[str, Keuze("rol")]] = Field(
        default={},
        title="Rollen",
        description="Welke rol nam je toen per leefgebied? Vul dit alleen in als die nu anders is.",
    )
    interactie: (
        Annotated[Annotated[Interactie, Tag("(vragen)")] | _Geheel, Discriminator(_bril_form)]
        | None
    ) = Field(default=None, title="Interactie", description="Hoe liep het gesprek tussen jullie?")
    kader: (
        Annotated[Annotated[Kader, Tag("(vragen)")] | _Geheel, Discriminator(_bril_form)] | None
    ) = Field(
        default=None,
        title="Kader",
        description="Was duidelijk dat en waarom jullie met elkaar praten?",
    )
    echtheid: (
        Annotated[Annotated[Echtheid, Tag("(vragen)")] | _Geheel, Discriminator(_bril_form)] | None
    ) = Field(
        default=None, title="Echtheid", description="Zeiden jullie wat jullie echt bedoelden?"
    )
    wat: Annotated[Annotated[Wat, Tag("(vragen)")] | _Geheel, Discriminator(_bril_form)] | None = (
        Field(
            default=None,
            title="Wat",
            description="Was er een doel dat jullie allebei willen bereiken?",
        )
    )
    afspraken: tuple[Afspraak, ...] = Field(
        default=(), title="Afspraken", description="Wat hebben jullie afgesproken?"
    )
    opname: Opname | None = Field(
        default=None,
        title="Opname",
        description="Is het gesprek opgenomen? Vul dan in hoe dat zit.",
    )


class Uitspraak(CasusDeel):
    """Something that was said, with what the worker knows about it."""

    tekst: Annotated[Tekst, Field(min_length=1)] = Field(
        title="Tekst", description="Wat werd er gezegd? Schrijf het zo letterlijk mogelijk op."
    )
    zelfbeeld: Annotated[str, Keuze("zelfbeeld")] | None = Field(
        default=None,
        title="Zelfbeeld",
        description="Hoe ziet de cliënt zichzelf hier, volgens jou? Jouw lezing gaat voor die van het programma.",
    )
    willen: As | None = Field(
        default=None, title="Willen", description="Wil de cliënt dit, volgens deze uitspraak?"
    )
    kunnen: As | None = Field(
        default=None,
        title="Kunnen",
        description="Denkt de cliënt dit te kunnen, volgens deze uitspraak?",
    )
    door: Annotated[str, Keuze("spreker")] = Field(
        default="client",
        title="Door",
        description="Wie zei dit? Alleen woorden van de cliënt tellen mee.",
    )
    wie: Regel | None = Field(
        default=None,
        title="Wie",
        description="Zei een ander dit? Schrijf wie dat is voor de cliënt, geen naam.",
    )
    gesprek: Gespreksverwijzing | None = Field(
        default=None,
        title="Gesprek",
        description="In welk gesprek werd dit gezegd? Schrijf het nummer of de datum; leeg is het laatste.",
    )
    wanneer: Annotated[str, Keuze("wanneer")] = Field(
        default="nu", title="Wanneer", description="Gaat dit over nu, of over vroeger?"
    )
    toon: Annotated[str, Keuze("toon")] = Field(
        default="gewoon",
        title="Toon",
        description="Was het gewoon gezegd, of met een grap of spot?",
    )
    _pad: Pad = PrivateAttr(())

    @property
    def pad(self) -> Pad:
        """Where this statement stands in its casus; empty outside a casus."""
        return self._pad


class OordeelProfessional(CasusDeel):
    """Whether the worker agrees with what the program says about a life domain."""

    eens: AntwoordWoord = Field(
        default="onbekend",
        title="Eens",
        description="Ben je het eens met wat het programma hierover zegt?",
    )
    reden: Tekst | None = Field(
        default=None, title="Reden", description="Waarom zie jij het anders?"
    )


class Leefgebied(CasusDeel):
    """One domain of the client's life."""

    situatie: Tekst | None = Field(
        default=None, title="Situatie", description="Hoe is het nu op dit leefgebied?"
    )
    doel_client: Tekst | None = Field(
        default=None, title="Doel van de cliënt", description="Wat wil de cliënt hier zelf?"
    )
    doel_professional: Tekst | None = Field(
        default=None, title="Mijn doel", description="Wat wil of moet jij hier bereiken?"
    )
    gezamenlijk_doel: Antwoord | None = Field(
        default=None,
        title="Gezamenlijk doel",
        description="Hebben jullie op dit leefgebied een doel samen?",
    )
    prioriteit_client: Prioriteit | None = Field(
        default=None,
        title="Volgorde van de cliënt",
        description="Hoe belangrijk is dit voor de cliënt? Schrijf 1 bij wat als eerste moet.",
    )
    urgent: JaNee = Field(default="onbekend", title="Urgent", description="Heeft dit haast?")
    urgent_voor: Datum | None = Field(
        default=None, title="Urgent voor", description="Voor welke datum moet er iets gebeuren?"
    )
    rol: Annotated[str, Keuze("rol")] | None = Field(
        default=None, title="Rol", description="Welke rol neem je nu op dit leefgebied?"
    )
    lopende_aanpak: tuple[Regel, ...] = Field(
        default=(),
        title="Wat al loopt",
        description="Welke hulp of aanpak loopt er al op dit leefgebied?",
    )
    krachten: tuple[Tekst, ...] = Field(
        default=(), title="Krachten", description="Wat kan de cliënt goed, of wat helpt al?"
    )
    oordeel_professional: OordeelProfessional | None = Field(
        default=None,
        title="Jouw oordeel",
        description="Ben je het eens met het rapport? Staat hier nee, dan laat het rapport beide lezingen zien.",
    )
    uitspraken: tuple[Uitspraak, ...] = Field(
        default=(), title="Uitspraken", description="Wat zegt de cliënt over dit leefgebied?"
    )


class Casus(CasusDeel):
    """One person, the conversations with them, and what they said."""

    kenmerk: Kenmerk = Field(
        title="Kenmerk",
        description="Hoe noem je deze casus? Kies een schuilnaam: geen echte naam en geen burgerservicenummer.",
    )
    titel: Regel | None = Field(
        default=None, title="Titel", description="Waar gaat deze casus over, in een paar woorden?"
    )
    datum: Datum | None = Field(
        default=None, title="Datum", description="Van welke dag is deze analyse?"
    )
    bewaren_tot: Datum | None = Field(
        default=None, title="Bewaren tot", description="Tot welke dag mag je dit bestand bewaren?"
    )
    aanleiding: Tekst | None = Field(
        default=None, title="Aanleiding", description="Waardoor begon het contact met de cliënt?"
    )
    context: tuple[Annotated[str, Keuze("context")], ...] = Field(
        default=(),
        title="Omstandigheden",
        description="Wat speelt er mee bij deze cliënt?",
    )
    client: Client | None = Field(
        default=None, title="Cliënt", description="Wat is belangrijk om te weten over de cliënt?"
    )
    nodig: tuple[Annotated[str, Keuze("nodig")], ...] = Field(
        default=(),
        title="Nodig",
        description="Wat helpt deze cliënt in een gesprek?",
    )
    wettelijk_kader: tuple[Regel, ...] = Field(
        default=(),
        title="Wettelijk kader",
        description="Binnen welke wet of regeling werk je hier?",
    )
    goed_leven: Tekst | None = Field(
        default=None, title="Goed leven", description="Wat vindt de cliënt een goed leven?"
    )
    erbij_horen: Tekst | None = Field(
        default=None,
        title="Erbij horen",
        description="Heeft de cliënt het gevoel erbij te horen? Waar merk je dat aan?",
    )
    zorgen_veiligheid: Tekst | None = Field(
        default=None,
        title="Zorgen over veiligheid",
        description="Maak je je zorgen over iemands veiligheid? Waarover?",
    )
    netwerk: tuple[Netwerkpersoon, ...] = Field(
        default=(), title="Netwerk", description="Wie staan er om de cliënt heen?"
    )
    professional: Professional | None = Field(
        default=None,
        title="Over jou",
        description="Wat wil je kwijt over je eigen rol in deze casus?",
    )
    contactpogingen: tuple[Contactpoging, ...] = Field(
        default=(),
        title="Contactpogingen",
        description="Wanneer probeerde je contact te krijgen, en lukte dat?",
    )
    verdieping: Verdieping | None = Field(
        default=None,
        title="Verdieping",
        description="Wat weet je over wat de cliënt doet, nodig heeft en belangrijk vindt?",
    )
    gesprekken: tuple[Gesprek, ...] = Field(
        default=(),
        title="Gesprekken",
        description="Welke gesprekken waren er? Begin met het oudste.",
    )
    uitspraken: tuple[Uitspraak, ...] = Field(
        default=(),
        title="Uitspraken",
        description="Wat zei de cliënt over het contact, of over iets dat bij geen leefgebied hoort?",
    )
    leefgebieden: Mapping[LeefgebiedId, Leefgebied] = Field(
        default={}, title="Leefgebieden", description="Over welke leefgebieden gaat het?"
    )

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - pydantic's signature
        """Tell every statement where it stands."""
        for pad, uitspraak in self._statements_by_place():
            uitspraak._pad = pad

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
