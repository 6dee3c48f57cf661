"""A rich advice that fills every field, and Dutch words for the symbols in it."""

from kijkwijzer.advice.model import (
    Aanpak,
    Aanwijzing,
    Advies,
    Afspraak,
    Diagnose,
    EersteStap,
    Gesprekskop,
    Gespreksplan,
    Getoetst,
    GoedMoment,
    Grond,
    InterventieAdvies,
    Kernvraag,
    Knoppen,
    Laag,
    LeefgebiedAdvies,
    Netwerklid,
    Ontwikkelvraag,
    Oordeel,
    Regelverwijzing,
    Rol,
    Signaal,
    Statusmoment,
    Tekstitem,
    Tellingen,
    UitspraakAdvies,
    Veiligheidsitem,
    Verloopmoment,
    Volgorde,
    Vuring,
    Waarschuwing,
    Werkwijze,
)

NAMES = {
    "bril": {
        "interactie": "hoe het gesprek liep (interactie)",
        "kader": "waarom jullie praten (kader)",
        "echtheid": "hoe eerlijk het kon zijn (echtheid)",
        "wat": "waar jullie heen willen (wat)",
        "hoe": "welke hulp past (hoe)",
    },
    "status": {
        "in-orde": "in orde",
        "aandacht": "vraagt aandacht",
        "probleem": "loopt vast",
        "onbekend": "nog onbekend",
    },
    "zelfbeeld": {
        "wil-en-kan": "wil het en kan het",
        "wil-maar-kan-niet-goed": "wil het wel, kan het nog niet goed",
        "opgegeven": "heeft het opgegeven of heeft te veel tegelijk",
        "andere-plannen": "heeft andere plannen",
    },
    "diagnose": {
        "kansen": "mist een kans",
        "competentie": "wil het leren",
        "zelfsturing": "is de moed kwijt of heeft te veel tegelijk",
        "ik-pas-niet": "wil een andere weg",
        "gemengd": "gemengd",
        "onbekend": "onbekend",
    },
    "logica": {
        "kansen": "een kans zoeken",
        "competenties": "leren",
        "zelfsturing": "bij de hand nemen",
        "ondernemen": "samen iets nieuws maken",
    },
    "rol": {
        "verkoper": "iemand die kansen regelt (verkoper)",
        "leraar": "iemand die iets leert (leraar)",
        "ouder": "iemand die even meedraagt (ouder)",
        "co-creator": "iemand die samen iets maakt (co-creator)",
    },
    "gesprekstype": {
        "kansengesprek": "kansengesprek",
        "competentiegesprek": "competentiegesprek",
        "stabilisatiegesprek": "stabiliserings- en activeringsgesprek",
        "ondernemingsgesprek": "ondernemingsgesprek",
    },
    "zekerheid": {
        "sterk": "duidelijke aanwijzingen",
        "matig": "redelijke aanwijzingen",
        "zwak": "weinig aanwijzingen",
    },
    "sterkte": {"sterk": "sterke aanwijzing", "zwak": "zwakke aanwijzing"},
    "oordeel": {
        "passend": "past",
        "mismatch": "past hier minder",
        "onbekend": "nog niet te zeggen",
    },
    "spreker": {"client": "de cliënt", "professional": "jou", "ander": "iemand anders"},
    "teken": {
        "obstakel-buiten": "iets van buiten houdt het tegen",
        "leerwens": "wil het leren",
        "afstand": "neemt afstand",
        "eigen-plan": "noemt een eigen plan",
        "opgave": "heeft het opgegeven",
    },
    "soort": {"voortgang": "voortgang", "kennismaking": "kennismaking"},
    "vorm": {"huisbezoek": "huisbezoek", "spreekkamer": "spreekkamer"},
    "signaalsoort": {
        "weerstand": "weerstand",
        "ja-zeggen-nee-doen": "ja zeggen, nee doen",
        "afhaken": "afhaken",
    },
    "knop": {
        "leefgebiedenlogica": "waar begin je?",
        "kader": "het kader",
        "echtheid": "echt praten",
        "maatwerk": "maatwerk",
    },
    "laag_verdieping": {
        "gedrag": "wat iemand doet (gedrag)",
        "behoeften": "wat iemand nodig heeft (behoeften)",
        "betrokkenheid": "bij wie iemand hoort (betrokkenheid)",
        "zingeving": "wat het leven zin geeft (zingeving)",
    },
    "door": {"client": "de cliënt", "professional": "jij", "beiden": "jullie samen"},
    "maand": {"10": "oktober", "11": "november"},
    "wie": {"professional": "jij", "client": "de cliënt", "samen": "jullie samen"},
    "antwoord_veld": {"ja": "ja", "deels": "deels", "nee": "nee", "onbekend": "onbekend"},
}

_GROND = Grond(
    "leefgebieden.werk.uitspraken[0]", "Geef me een keuken en ik begin morgen.", "u1", 31
)
_VELD = Grond("gesprekken[1].kader.overeenstemming_waarom", regelnummer=18)
_GETOETST = Getoetst("getoetst", "een schuldhulpverlener", "2026-10-01", "2027-10-01")
_BRON = ("kdw-vraag-5",)

STANDING = {
    "volgorde": "De cliënt gaat voor.",
    "let-zelf-op": "Let zelf op.",
    "eigen-kant": "Wat deed jij vlak daarvoor?",
    "geen-gebied": "Schrijf er een paar op.",
    "niets-tegen": "Vraag het na.",
    "oneens": "Bespreek het verschil.",
    "plan": "Kies wat past.",
    "eigen-woorden": "Zeg het in je eigen woorden.",
    "hulp": "Ga na wat er bij jou is.",
    "beschermd": "laat lopen",
    "proefversie": "Ga uit van wat jij weet.",
    "bewaren": "Bewaar het veilig.",
    "intervisie-nalezen": "Lees ze eerst.",
    "intervisie-op-papier": "Lees ze op je scherm.",
    "intervisie-vragen": "Kies er een paar.",
    "blad-leeg": "Luister vooral.",
    "client-geen-woorden": "Vertel het me gerust.",
    "client-geen-wens": "Dat hoor ik graag.",
    "client-wegen": "Je mag ze ook samen doen.",
    "client-gevaar": "Overleg eerst met een collega.",
    "dossier-wanneer": "dat spreken we samen af.",
    "dossier-inzien": "De cliënt mag dit lezen en laten veranderen.",
}
"""Advice that stands in every report, by name."""


def _item(tekst: str, regel: str = "tekst.algemeen", **rest: object) -> Tekstitem:
    return Tekstitem(tekst, regel, _BRON, **rest)  # type: ignore[arg-type]


def _stand(**sterk_zwak: tuple[int, int]) -> dict[str, Tellingen]:
    return {
        probleem: Tellingen(*sterk_zwak.get(probleem.replace("-", "_"), (0, 0)))
        for probleem in ("kansen", "competentie", "zelfsturing", "ik-pas-niet")
    }


def _hulp(logica: str, *namen: str, uitbreiding: bool = False) -> tuple[InterventieAdvies, ...]:
    return tuple(
        InterventieAdvies(
            naam=naam,
            logica=logica,
            uitleg=f"Korte uitleg bij {naam}.",
            bron=("kdw-tabel",),
            uitbreiding=uitbreiding,
            regel=f"interventie.{logica}",
        )
        for naam in namen
    )


_HULP = {
    "kansen": (
        *_hulp("kansen", "Jobhunting"),
        InterventieAdvies(
            "Buurtwerkplek",
            "kansen",
            "Een plek om te laten zien wat je kunt.",
            ("eigen",),
            uitbreiding=True,
            regel="interventie.eigen",
            eigen_aanbod=True,
        ),
    ),
    "competenties": _hulp("competenties", "Jobcoaching", "Sollicitatietraining"),
    "zelfsturing": (
        InterventieAdvies(
            "Budgetbeheer",
            "zelfsturing",
            "Iemand regelt tijdelijk de vaste lasten.",
            ("kdw-tabel",),
            uitbreiding=False,
            regel="interventie.zelfsturing",
            toetsing="niet-getoetst",
            neemt_over=True,
        ),
    ),
    "ondernemen": _hulp("ondernemen", "Eigen plan maken", uitbreiding=True),
}


def _zonder(logica: str | None) -> dict[str, tuple[InterventieAdvies, ...]]:
    return {naam: hulp for naam, hulp in _HULP.items() if naam != logica}


def _uitspraak(
    id_: str, tekst: str, zelfbeeld: str = "onbekend", woorden: str = "", **rest: object
) -> UitspraakAdvies:
    begin = tekst.find(woorden)
    cues = (
        Aanwijzing(
            "cue.een", "obstakel-buiten", "sterk", woorden, begin, begin + len(woorden), telt=True
        ),
    )
    velden: dict[str, object] = {
        "herkomst": "lexicon" if zelfbeeld != "onbekend" else "geen",
        "aanwijzingen": cues if woorden else (),
        "reden": None,
        "gesprek": "g2",
        "pad": f"leefgebieden.werk.uitspraken[{id_}]",
        "regelnummer": 31,
    }
    return UitspraakAdvies(id=id_, tekst=tekst, zelfbeeld=zelfbeeld, **(velden | rest))  # type: ignore[arg-type]


def _gebied(naam: str, probleem: str, logica: str | None, **rest: object) -> LeefgebiedAdvies:
    sterk = {"kansen": (1, 2), "competentie": (2, 0), "zelfsturing": (1, 0), "ik-pas-niet": (0, 2)}
    zekerheid = {
        "kansen": "matig",
        "competentie": "sterk",
        "zelfsturing": "zwak",
        "ik-pas-niet": "zwak",
    }
    stand = (
        _stand(**{probleem.replace("-", "_"): sterk[probleem]})
        if probleem in sterk
        else _stand(kansen=(1, 0), zelfsturing=(1, 0))
        if probleem == "gemengd"
        else _stand()
    )
    rij = {
        "kansen": ("verkoper", "kansengesprek"),
        "competenties": ("leraar", "competentiegesprek"),
        "zelfsturing": ("ouder", "stabilisatiegesprek"),
        "ondernemen": ("co-creator", "ondernemingsgesprek"),
    }
    passend, gesprekstype = rij[logica] if logica else (None, None)
    velden: dict[str, object] = {
        "uitbreiding": False,
        "situatie": None,
        "krachten": (),
        "oordeel_professional": None,
        "verloop": (),
        "diagnose": Diagnose(
            probleem=probleem,
            zekerheid=zekerheid.get(probleem),
            stand=stand,
            bevindingen=(
                _item("De cliënt noemt iets van buiten dat in de weg staat.", gronden=(_GROND,)),
            ),
            regel="weging.een-sterk",
            uitleg="Eén probleem heeft een sterke aanwijzing, de andere hebben er geen.",
            gesprek="g2",
            gronden=(_GROND,),
        ),
        "rol": Rol(None, passend, "onbekend"),
        "gesprekstype": gesprekstype,
        "interventies": _HULP[logica] if logica else (),
        "alternatieven": _zonder(logica),
        "lopende_aanpak": (),
        "uitspraken": (),
        "vragen": (_item("Wat zou er morgen anders moeten zijn?"),),
        "reflecties": (_item("Jij kunt dit werk."),) if logica else (),
    }
    return LeefgebiedAdvies(naam=naam, **(velden | rest))  # type: ignore[arg-type]


def _werk() -> LeefgebiedAdvies:
    basis = _gebied("Werk", "kansen", "kansen")
    assert basis.diagnose is not None
    return _gebied(
        "Werk",
        "kansen",
        "kansen",
        situatie="Twee jaar zonder werk",
        krachten=("vijftien jaar kok", "komt op tijd"),
        doel_client="weer in een keuken staan",
        doel_professional="sollicitatietraining afronden",
        oordeel_professional=Oordeel("nee", "Volgens mij is de cliënt vooral moe."),
        verloop=(
            Verloopmoment(1, "opgegeven", _stand(zelfsturing=(0, 1)), "2026-10-06"),
            Verloopmoment(2, "wil-en-kan", _stand(kansen=(1, 2)), "2026-10-20"),
        ),
        diagnose=Diagnose(
            probleem="kansen",
            zekerheid="matig",
            stand=_stand(kansen=(1, 2)),
            bevindingen=basis.diagnose.bevindingen,
            tegen=(
                _item(
                    "Twee afspraken gingen niet door. Dat kan ook afhaken zijn.", gronden=(_VELD,)
                ),
            ),
            regel="weging.een-sterk",
            uitleg="Eén probleem heeft een sterke aanwijzing, de andere hebben er geen.",
            gesprek="g2",
            gronden=(_GROND,),
        ),
        rol=Rol(
            "leraar",
            "verkoper",
            "mismatch",
            _item(
                "Wie om een kans vraagt en een les krijgt, kan denken: ze geloven me niet.",
                hypothese=True,
            ),
        ),
        lopende_aanpak=(
            Aanpak(
                "Jobcoaching",
                "competenties",
                "mismatch",
                tekst=_item("Bespreek wat dit nog oplevert."),
            ),
            Aanpak("Bewind", None, "onbekend", beschermd=True),
        ),
        uitspraken=(
            _uitspraak(
                "u1", "Geef me een keuken en ik begin morgen.", "wil-en-kan", "Geef me een keuken"
            ),
            _uitspraak(
                "u2",
                "Ze zien mijn leeftijd en leggen de brief weg.",
                "wil-en-kan",
                "leggen de brief weg",
                herkomst="eigen",
            ),
            _uitspraak(
                "u3",
                "Het hoeft niet meer.",
                reden="Iemand anders zei dit. Het telt niet mee.",
                door="ander",
                wie="zoon",
                wanneer="vroeger",
                toon="ironisch",
                gesprek="g1",
                aanwijzingen=(
                    Aanwijzing(
                        "cue.twee",
                        "opgave",
                        "zwak",
                        "hoeft niet meer",
                        4,
                        19,
                        telt=False,
                        reden="de zin over iemand anders gaat",
                    ),
                ),
            ),
        ),
        stappen=(
            _item(
                "Maak samen een zoekprofiel.",
                zinnen=("Welke zaak zou blij zijn met jou?", "Waar wil je morgen beginnen?"),
            ),
        ),
    )


def _weegt(leefgebied: str, probleem: str, sterkte: str, uitspraak: str) -> str:
    return (
        f"weegt(leefgebied={leefgebied}, probleem={probleem}, "
        f"sterkte={sterkte}, uitspraak={uitspraak})"
    )


def rich_advice() -> Advies:
    """Return an advice that fills every field of the contract."""
    regels = {
        id_: Regelverwijzing(f"Uitleg bij {id_}.", _BRON, "niet-getoetst")
        for id_ in (
            "tekst.algemeen",
            "weging.een-sterk",
            "interventie.kansen",
            "interventie.eigen",
            "interventie.competenties",
            "interventie.zelfsturing",
            "interventie.ondernemen",
            "veiligheid.nu",
            "veiligheid.vraag",
            "stap.kader",
            "volgorde.urgent",
            "opname.toestemming",
        )
    }
    regels["stap.kader"] = Regelverwijzing(
        "Een kader dat niet klopt, gaat voor.", _BRON, "getoetst"
    )
    return Advies(
        kenmerk="kok-7",
        titel="Een kok zonder keuken",
        datum="2026-11-03",
        doel="Dit rapport helpt je om na te denken over een gesprek. Het beslist niets en bewijst niets.",
        kernvragen={
            "interactie": Kernvraag(
                "probleem",
                bevindingen=(
                    _item("Er was weerstand toen jij de training noemde.", gronden=(_VELD,)),
                ),
                vragen=(_item("Wat deed jij net daarvoor?"),),
                tips=(_item("Noem wat je ziet, zonder uitleg."),),
                gesprek="g2",
                datum="2026-10-20",
                verloop=(
                    Statusmoment("g1", "2026-10-06", "in-orde"),
                    Statusmoment("g2", "2026-10-20", "probleem"),
                ),
            ),
            "kader": Kernvraag(
                "aandacht",
                (_item("Jullie weten dat jullie praten, niet waarom."),),
                datum="2026-10-20",
            ),
            "echtheid": Kernvraag("in-orde", tips=(_item("Hou dit vast."),)),
            "wat": Kernvraag("onbekend", vragen=(_item("Wat wil de cliënt zelf bereiken?"),)),
            "hoe": Kernvraag("onbekend"),
        },
        signalen=(
            Signaal(
                "weerstand",
                "casus",
                moment="toen ik de training voorstelde",
                leefgebied="werk",
                ik_deed="ik legde uit dat de training moet",
                toelichting="daarna werd het stil",
                gesprek="g2",
            ),
            Signaal("ja-zeggen-nee-doen", "afgeleid"),
        ),
        uitspraken=(_uitspraak("u9", "Ja hoor, is goed."),),
        goede_momenten=(GoedMoment("we moesten samen lachen om de soep", "g1"),),
        netwerk=(Netwerklid("zus", "ja", "rijden naar een gesprek"), Netwerklid("buurman")),
        context=("taalbarriere", "middelengebruik"),
        eerste_stap=EersteStap(
            "Zoek eerst op of de training moet. Zeg dat eerlijk.",
            "stap.kader",
            ("kdw-vraag-2",),
            gronden=(_VELD,),
            zinnen=(
                "Vorige keer kwam ik met een training. Ik heb niet goed gevraagd wat jij wilt.",
            ),
            wie="professional",
            wanneer="kies een dag en schrijf die op.",
        ),
        vast={name: _item(text) for name, text in STANDING.items()},
        leefgebieden={
            "werk": _werk(),
            "schulden": _gebied(
                "Geld en schulden",
                "gemengd",
                None,
                uitspraken=(
                    _uitspraak(
                        "u4",
                        "Die enveloppen laat ik liggen, er komt toch elke week weer wat bij.",
                        "opgegeven",
                        "laat ik liggen",
                    ),
                ),
            ),
            "wonen": _gebied(
                "Wonen",
                "competentie",
                "competenties",
                rol=Rol("leraar", "leraar", "passend"),
                oordeel_professional=Oordeel("ja", None),
                uitspraken=(
                    _uitspraak(
                        "u5",
                        "Leer mij hoe je zo'n brief schrijft.",
                        "wil-maar-kan-niet-goed",
                        "Leer mij",
                    ),
                ),
            ),
            "gezondheid": _gebied("Lichamelijke gezondheid", "zelfsturing", "zelfsturing"),
            "meedoen": _gebied(
                "Meedoen en vrije tijd",
                "ik-pas-niet",
                "ondernemen",
                uitbreiding=True,
                uitspraken=(
                    _uitspraak(
                        "u6",
                        "Een foodtruck, dat is wat ik wil.\nLaat de rest maar.",
                        "andere-plannen",
                        "Een foodtruck",
                    ),
                ),
            ),
            "netwerk": _gebied(
                "Sociaal netwerk",
                "onbekend",
                None,
                uitbreiding=True,
                oordeel_professional=Oordeel("deels", None),
            ),
            "taal": _gebied(
                "Taal en inburgering",
                "onbekend",
                None,
                uitbreiding=True,
                diagnose=None,
                alternatieven={},
                vragen=(),
            ),
        },
        volgorde=(
            Volgorde("schulden", "hier is haast bij", "volgorde.urgent", ("kdw-knoppen",)),
            Volgorde("werk", "de cliënt zet dit op één", "volgorde.urgent"),
        ),
        gespreksplan=Gespreksplan(
            contact=(_item("Stuur een kaartje met alleen een groet."),),
            voorbereiding=(_item("Kies een plek waar de cliënt vakman is."),),
            opening=(
                _item(
                    "Begin bij vorige keer.",
                    zinnen=("Ik wil het anders doen dan vorige keer.", "Mag ik opnieuw beginnen?"),
                ),
            ),
            kern=(_item("Vraag welke keuken.", leefgebied="werk"),),
            afronding=(_item("Zeg wat je opschrijft en wie dat leest."),),
            niet_doen=(_item("Leg niet nog een keer uit waarom de training goed is."),),
        ),
        knoppen=Knoppen(
            leefgebiedenlogica=(_item("Begin bij wat het meest drukt."),),
            kader=(_item("Zeg wat moet en wat mag."),),
            echtheid=(_item("Laat iets van jezelf zien."),),
            maatwerk=(_item("Kies de weg die bij deze woorden past."),),
        ),
        verdieping={
            "gedrag": Laag("bekend", tekst="Staat elke dag vroeg op"),
            "behoeften": Laag("onbekend", (_item("Wat heb je nodig om te beginnen?"),)),
            "betrokkenheid": Laag("onbekend"),
            "zingeving": Laag("onbekend", (_item("Wat maakt een dag goed?"),)),
        },
        ontwikkelvraag=Ontwikkelvraag(
            "Hoe blijf ik rustig als iemand boos wordt?",
            _item("Misschien wil je vooral oefenen.", hypothese=True),
            _item("Omgaan met weerstand."),
            (_item("Let een week lang op één ding: je eerste zin."),),
        ),
        werkwijze=Werkwijze(
            reflectie=(_item("Wat ging goed?"),),
            opname=(_item("Vraag vooraf toestemming, voor elk gebruik apart."),),
            tijdens=(_item("Praten we nog over hetzelfde?"),),
            methodieken=(_item("Kijk eens bij oplossingsgericht werken."),),
        ),
        veiligheid=(
            Veiligheidsitem(
                "Vraag door: is er dreiging van uitzetting?",
                "veiligheid.vraag",
                ("eigen-veiligheid",),
                toetsing=_GETOETST,
                niveau="vraag-door",
                soort="dreigende-schuld",
            ),
            Veiligheidsitem(
                "De woorden kunnen op zelfdoding wijzen. Vraag er direct naar en blijf erbij. Bel 112 bij direct gevaar, en 113 om te overleggen.",
                "veiligheid.nu",
                ("eigen-veiligheid",),
                toetsing="niet-getoetst",
                gronden=(
                    Grond("leefgebieden.werk.uitspraken[2]", "Het hoeft niet meer.", "u3", 33),
                ),
                niveau="nu-handelen",
                soort="suicidaliteit",
            ),
        ),
        waarschuwingen=(
            Waarschuwing(
                "Voor deze opname is geen toestemming. Gebruik haar niet.",
                "opname.toestemming",
                ("kdw-opname",),
                code="toestemming-ontbreekt",
                ernst="stop",
                pad="gesprekken[1].opname",
            ),
            Waarschuwing(
                "Er staat een telefoonnummer in de casus. Haal het weg.",
                "tekst.algemeen",
                (),
                code="herleidbaar-telefoon",
                ernst="let-op",
                pad="leefgebieden.werk.situatie",
            ),
            Waarschuwing(
                "Er is nog geen reden opgeschreven.",
                "tekst.algemeen",
                (),
                code="reden",
                ernst="info",
            ),
        ),
        spoor=(
            Vuring(
                "weging.een-sterk",
                ("bewijs(werk, kansen, sterk, u1)",),
                ("diagnose(werk, kansen, matig)",),
            ),
            Vuring(
                "wegen.weegt", ("telt(uitspraak=u1)",), (_weegt("werk", "kansen", "sterk", "u1"),)
            ),
            Vuring(
                "wegen.weegt", ("telt(uitspraak=u2)",), (_weegt("werk", "kansen", "zwak", "u2"),)
            ),
            Vuring(
                "wegen.weegt",
                ("telt(uitspraak=u4)",),
                (
                    _weegt("schulden", "kansen", "sterk", "u4"),
                    _weegt("schulden", "zelfsturing", "sterk", "u4"),
                ),
            ),
            Vuring(
                "stap.kader", ("status(kader, aandacht)", "casus(kok-7)"), ("eerste_stap(stap)",)
            ),
        ),
        gesprekken=(
            Gesprekskop("g1", 1, "2026-10-06", "huisbezoek", "kennismaking"),
            Gesprekskop("g2", 2, "2026-10-20", "spreekkamer", "voortgang"),
            Gesprekskop("g3", 3, None, None, None),
        ),
        regels=regels,
        bronnen={
            "kdw-vraag-5": "Kijk-en-doe-wijzer, deel 1, vraag 5: hoe",
            "kdw-tabel": "Kijk-en-doe-wijzer, deel 3: voorbeelden van vier oplossingen",
            "eigen-veiligheid": "Eigen samenstelling over veiligheid",
        },
        voornemen="Volgende keer luister ik eerst.",
        twijfels="Ik weet niet of de training moet.",
        op_het_spel="De uitkering kan lager worden.",
        goed_leven="Een keuken met mensen om me heen",
        erbij_horen="Alleen als ik werk",
        versie_regels="2026.1-abc123",
        afspraken=(
            Afspraak("een kaartje sturen", "professional", "g1", "ja"),
            Afspraak("cv sturen", "client", "g2", "nee"),
            Afspraak("samen bellen", "beiden", "g2", "deels"),
            Afspraak("langskomen", None, "g2"),
        ),
    )


def bare_advice() -> Advies:
    """Return the smallest advice: a mark, five unknown brillen and a first step."""
    return Advies(
        kenmerk="leeg-1",
        kernvragen={bril: Kernvraag("onbekend") for bril in NAMES["bril"]},
        signalen=(),
        uitspraken=(),
        goede_momenten=(),
        netwerk=(),
        context=(),
        eerste_stap=EersteStap("Vraag de cliënt hoe het gaat.", "stap.begin", ()),
        leefgebieden={},
        volgorde=(),
        gespreksplan=Gespreksplan(),
        knoppen=Knoppen(),
        verdieping={},
        ontwikkelvraag=None,
        werkwijze=Werkwijze(),
        doel="Om na te denken.",
        veiligheid=(),
        waarschuwingen=(),
        spoor=(),
    )
