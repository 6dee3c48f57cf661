"""A casus that fills every field of the contract, and short ways to read and refuse one."""

import pytest

from kijkwijzer.casus import Casus, GelezenCasus, read_casus
from kijkwijzer.reading import Place, Problem, Refused
from kijkwijzer.rulebase import load_rulebase

VOCABULARY = load_rulebase().vocabulary

FULL = """\
# yaml-language-server: $schema=casus.schema.json
kenmerk: kok-7
titel: De training die niet doorging
datum: 2026-11-03
bewaren_tot: 03-02-2027
aanleiding: Verwezen door de huisarts.
context: [contact-mijden, middelengebruik]
client: {leeftijdsgroep: volwassene, huishouden: alleen}
nodig: [korte-zinnen, rust]
wettelijk_kader: [Participatiewet]
goed_leven: Een keuken waar het gonst.
erbij_horen: Alleen op de markt.
zorgen_veiligheid: Geen.
netwerk:
  - {wie: zus, betrokken: ja, kan: belt elke zondag}
  - buurman
professional:
  functie: consulent
  voornemen: Eerst vragen.
  twijfels: Was ik te snel?
  ontwikkelvraag: Hoe blijf ik stil?
contactpogingen:
  - {datum: 2026-10-02, vorm: huisbezoek, resultaat: afgehouden}
verdieping: {gedrag: a, behoeften: b, betrokkenheid: c, zingeving: d}
gesprekken:
  - datum: 2026-10-20
    vorm: huisbezoek
    soort: voortgang
    initiatief: professional
    inzet: doelmatigheid
    bedoeling: [contact]
    op_het_spel: De uitkering.
    aanwezig: [zus]
    tolk: nee
    rollen: {baan: leraar}
    interactie:
      signalen:
        - {soort: weerstand, moment: aan het begin, leefgebied: baan, ik_deed: las voor, toelichting: t}
        - afhaken
      goede_momenten: [lacht]
      energie: nee
      leidt_ergens_toe: {client: nee, professional: ja}
      concrete_acties: deels
    kader: {overeenstemming_dat: nee, overeenstemming_waarom: deels, rollen_helder: ja, agenda_samen: onbekend, commitment: true}
    echtheid:
      echt_gesprek: deels
      client_spreekt_zich_uit: false
      professional_spreekt_zich_uit: Ja
      nonverbaal_past: nee
      levendig: nee
      kenmerken: [voorzichtig, indirect]
    wat: {gezamenlijk_doel: nee, samenwerken: nee, eerste_stap: nee, vertrouwen_uitvoering: nee}
    afspraken:
      - {wat: cv sturen, door: client, nagekomen: nee}
      - samen bellen
    opname: {soort: video, toestemming: ja, toestemming_voor: [zelf], gebruik: [zelf, intervisie], ingetrokken: nee}
  - datum: 2026-10-27
    kader: deels
    wat: {client: nee, professional: ja}
uitspraken:
  - Ja hoor, is goed.
leefgebieden:
  baan:
    situatie: 2021
    doel_client: rust
    doel_professional: 24 uur werk
    gezamenlijk_doel: nee
    prioriteit_client: 2
    urgent: ja
    urgent_voor: 2026-11-20
    rol: leraar
    lopende_aanpak: [Jobcoaching]
    krachten: [vakman]
    oordeel_professional: {eens: nee, reden: Het ligt anders.}
    uitspraken:
      - Laat me met rust, het heeft toch geen zin.
      - tekst: Vroeger was ik kok, en een goeie.
        zelfbeeld: wil-en-kan
      - {tekst: Ik wil wel., willen: "+", kunnen: "-"}
      - {tekst: Het lukt wel., door: ander, wie: zoon}
      - {tekst: Ik bel morgen., gesprek: 1}
      - {tekst: Ik belde niet., gesprek: 2026-10-27}
      - {tekst: Geweldig weer., wanneer: vroeger, toon: ironisch}
      - C: Nou vooruit dan.
  schulden:
    uitspraken: |
      't Hoeft niet meer, zei ik nog: laat maar.

      P: Hoeveel brieven zijn het?
      C: Weet ik veel, plank #3 ligt vol.
      - [zucht] ga maar kijken
  wonen:
"""


def read(text: str | bytes, name: str = "casus.yaml") -> GelezenCasus:
    """Read a casus that must be good."""
    return read_casus(text.encode() if isinstance(text, str) else text, name, VOCABULARY)


def casus_of(text: str) -> Casus:
    """Read a casus of which only some keys matter."""
    return read(text if "kenmerk" in text else f"kenmerk: proef\n{text}").casus


def problems_of(text: str | bytes, name: str = "casus.yaml") -> tuple[Problem, ...]:
    """Read a casus that must be refused."""
    with pytest.raises(Refused) as refused:
        read(text, name)
    return refused.value.problems


def spots(problems: tuple[Problem, ...]) -> list[tuple[int, int]]:
    """Return line and column of each problem."""
    return [_spot(problem.place) for problem in problems]


def _spot(place: Place | None) -> tuple[int, int]:
    return (place.line, place.column) if place else (0, 0)
