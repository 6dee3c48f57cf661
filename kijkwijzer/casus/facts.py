"""The fact stage: a casus becomes facts.

It does what rules should not: it numbers things, orders things, compares texts, reads statements with
the lexicon, and takes traceable values out before anything can show them. It states no fact for
`onbekend`, and no fact holds a text.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from kijkwijzer.casus.approach import recognise
from kijkwijzer.casus.model import Afspraak, Casus, Gesprek, Leefgebied, Pad, Uitspraak
from kijkwijzer.casus.part import CasusDeel, questions
from kijkwijzer.casus.stated import (
    Stated,
    StatedAgreement,
    StatedApproach,
    StatedSignal,
    StatedUtterance,
    show_path,
)
from kijkwijzer.casus.statements import Lexicon, find_danger, find_themes, read_statement
from kijkwijzer.casus.traceable import clean_casus
from kijkwijzer.casus.values import TweeKanten, geldend
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact

UNKNOWN = "onbekend"

NO_CONVERSATION = "geen"
"""The id that stands for 'in no conversation', where a casus describes none."""

_OWN_FIELDS = ("aanleiding", "goed_leven", "erbij_horen", "zorgen_veiligheid", "titel")
_WORKER_FIELDS = ("voornemen", "twijfels", "ontwikkelvraag")
_AREA_FIELDS = ("situatie", "doel_client", "doel_professional", "krachten", "oordeel_professional")
_SIGNAL_FIELDS = ("ik_deed", "moment", "toelichting")
_CONVERSATION_FIELDS = ("vorm", "soort", "initiatief", "inzet")
_BRILLEN = ("interactie", "kader", "echtheid", "wat")

Placed = tuple[Fact, Pad]


def state_facts(casus: Casus, rulebase: RuleBase, lexicon: Lexicon) -> Stated:
    """Return the facts that a casus states, with their places and the things behind their ids."""
    cleaned, traceable = clean_casus(casus)
    stage = _Stage(cleaned, rulebase, lexicon)
    facts: dict[Fact, Pad] = {}
    for fact, pad in stage.facts():
        facts.setdefault(fact, pad)
    for kind, pad in traceable:
        facts.setdefault(Fact("herleidbaar", (kind, show_path(pad))), pad)
    return Stated(
        casus=cleaned,
        facts=facts,
        gesprekken=stage.gesprekken,
        uitspraken=stage.uitspraken,
        signalen=stage.signalen,
        afspraken=stage.afspraken,
        aanpakken=stage.aanpakken,
    )


@dataclass
class _Stage:
    """Walks through a casus once, in the order of the file, numbering as it goes."""

    casus: Casus
    rulebase: RuleBase
    lexicon: Lexicon
    gesprekken: dict[str, Gesprek] = field(default_factory=dict)
    uitspraken: dict[str, StatedUtterance] = field(default_factory=dict)
    signalen: dict[str, StatedSignal] = field(default_factory=dict)
    afspraken: dict[str, StatedAgreement] = field(default_factory=dict)
    aanpakken: dict[str, StatedApproach] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)

    def facts(self) -> Iterator[Placed]:
        yield from self._fixed()
        yield from self._person()
        yield from self._attempts()
        for number, gesprek in enumerate(self.casus.gesprekken):
            yield from self._conversation(number, gesprek)
        yield from self._order()
        for naam, gebied in self.casus.leefgebieden.items():
            yield from self._area(naam, gebied)
        for number, uitspraak in enumerate(self.casus.alle_uitspraken, 1):
            yield from self._statement(f"u{number}", uitspraak)
        yield from self._areas_only_named()
        yield from self._danger()

    # ---- what holds for every casus -----------------------------------------------------------

    def _fixed(self) -> Iterator[Placed]:
        yield Fact("casus", ("casus",)), ()
        for bril in self.rulebase.vocabulary.waarden["bril"]:
            yield Fact("bril", (bril,)), ()
        for row in self.rulebase.vocabulary.vierslag:
            yield (
                Fact(
                    "vierslag",
                    (row.probleem, row.zelfbeeld, row.logica, row.rol, row.gesprekstype),
                ),
                (),
            )
            yield Fact("kwadrant", (row.willen, row.kunnen, row.zelfbeeld)), ()

    # ---- the client, the worker and those around them ------------------------------------------

    def _person(self) -> Iterator[Placed]:
        casus = self.casus
        for number, context in enumerate(casus.context):
            yield Fact("context", (context,)), ("context", number)
        for number, help_ in enumerate(casus.nodig):
            yield Fact("nodig", (help_,)), ("nodig", number)
        for number, _ in enumerate(casus.wettelijk_kader):
            yield Fact("wettelijk_kader", (f"k{number + 1}",)), ("wettelijk_kader", number)
        if casus.client and casus.client.leeftijdsgroep:
            group = casus.client.leeftijdsgroep
            yield Fact("leeftijdsgroep", (group,)), ("client", "leeftijdsgroep")
        if casus.client and casus.client.huishouden:
            yield Fact("huishouden", (casus.client.huishouden,)), ("client", "huishouden")
        empty = {_plain_words(words) for words in self.rulebase.vocabulary.leeg}
        for number, person in enumerate(casus.netwerk):
            name, pad = f"n{number + 1}", ("netwerk", number)
            yield Fact("netwerk", (name, person.betrokken)), pad
            if person.kan and _plain_words(person.kan) not in empty:
                yield Fact("netwerk_kan", (name,)), (*pad, "kan")
        yield from _filled("gegeven", casus, _OWN_FIELDS, (), empty)
        if casus.professional:
            yield from _filled(
                "gegeven", casus.professional, _WORKER_FIELDS, ("professional",), empty
            )
            question = casus.professional.ontwikkelvraag
            for theme in find_themes(question, self.lexicon) if question else ():
                yield Fact("thema", (theme,)), ("professional", "ontwikkelvraag")
        if casus.verdieping:
            layers = self.rulebase.vocabulary.waarden["laag_verdieping"]
            yield from _filled("laag_bekend", casus.verdieping, layers, ("verdieping",), empty)

    def _attempts(self) -> Iterator[Placed]:
        for number, attempt in enumerate(self.casus.contactpogingen):
            name, pad = f"c{number + 1}", ("contactpogingen", number)
            if attempt.resultaat:
                yield Fact("poging", (name, attempt.resultaat)), pad
            if attempt.datum and self._after_the_last_conversation(attempt.datum):
                yield Fact("poging_na_gesprek", (name,)), (*pad, "datum")
            if attempt.vorm:
                yield Fact("poging_vorm", (name, attempt.vorm)), (*pad, "vorm")

    def _after_the_last_conversation(self, day: date) -> bool:
        last = self.casus.gesprekken[-1].datum if self.casus.gesprekken else None
        return last is not None and day > last

    # ---- conversations --------------------------------------------------------------------------

    def _conversation(self, number: int, gesprek: Gesprek) -> Iterator[Placed]:
        name = f"g{number + 1}"
        pad: Pad = ("gesprekken", number)
        self.gesprekken[name] = gesprek
        yield Fact("gesprek", (name,)), pad
        for key in _CONVERSATION_FIELDS:
            given = getattr(gesprek, key)
            if given:
                yield Fact(key, (name, given)), (*pad, key)
        for place, purpose in enumerate(gesprek.bedoeling):
            yield Fact("bedoeling", (name, purpose)), (*pad, "bedoeling", place)
        if gesprek.op_het_spel:
            yield Fact("op_het_spel", (name,)), (*pad, "op_het_spel")
        for place, _ in enumerate(gesprek.aanwezig):
            yield Fact("aanwezig", (name, f"{name}p{place + 1}")), (*pad, "aanwezig", place)
        if gesprek.tolk and gesprek.tolk != UNKNOWN:
            yield Fact("tolk", (name, gesprek.tolk)), (*pad, "tolk")
        for naam, rol in gesprek.rollen.items():
            yield Fact("rol_toen", (name, naam, rol)), (*pad, "rollen", naam)
        for bril in _BRILLEN:
            yield from self._bril(name, bril, getattr(gesprek, bril), (*pad, bril))
        yield from self._signals(name, gesprek, pad)
        for place, afspraak in enumerate(gesprek.afspraken):
            yield from self._agreement(name, afspraak, (*pad, "afspraken", place))
        yield from self._recording(name, gesprek, (*pad, "opname"))

    def _bril(
        self, name: str, bril: str, answers: CasusDeel | str | TweeKanten | None, pad: Pad
    ) -> Iterator[Placed]:
        if answers is None:
            return
        if isinstance(answers, str | TweeKanten):
            for question in self.rulebase.vocabulary.kern[bril]:
                yield from _answer(name, bril, question, answers, pad)
            return
        for question in self.rulebase.vocabulary.waarden["vraag"]:
            answer = getattr(answers, question, None)
            if answer is not None:
                yield from _answer(name, bril, question, answer, (*pad, question))
        for place, mark in enumerate(getattr(answers, "kenmerken", ())):
            yield Fact("kenmerk", (name, mark)), (*pad, "kenmerken", place)

    def _signals(self, name: str, gesprek: Gesprek, pad: Pad) -> Iterator[Placed]:
        interactie = gesprek.interactie
        if interactie is None or isinstance(interactie, str | TweeKanten):
            return
        for place, signaal in enumerate(interactie.signalen):
            own = f"s{len(self.signalen) + 1}"
            here = (*pad, "interactie", "signalen", place)
            self.signalen[own] = StatedSignal(signaal, name, here)
            yield Fact("signaal", (own, name, signaal.soort)), here
            if signaal.leefgebied:
                yield Fact("signaal_over", (own, signaal.leefgebied)), (*here, "leefgebied")
            for key in _SIGNAL_FIELDS:
                if getattr(signaal, key):
                    yield Fact("signaal_gegeven", (own, key)), (*here, key)
        for place, _ in enumerate(interactie.goede_momenten):
            yield (
                Fact("goed_moment", (name, f"{name}m{place + 1}")),
                (*pad, "interactie", "goede_momenten", place),
            )

    def _agreement(self, name: str, afspraak: Afspraak, pad: Pad) -> Iterator[Placed]:
        own = f"a{len(self.afspraken) + 1}"
        self.afspraken[own] = StatedAgreement(afspraak, name)
        yield Fact("afgesproken", (own, name)), pad
        if afspraak.door:
            yield Fact("afspraak", (own, name, afspraak.door)), pad
        kept = geldend(afspraak.nagekomen)
        if kept != UNKNOWN:
            yield Fact("nagekomen", (own, kept)), (*pad, "nagekomen")
        step = self.steps.setdefault(_same_step(afspraak.wat), f"t{len(self.steps) + 1}")
        yield Fact("stap", (own, step)), (*pad, "wat")

    def _recording(self, name: str, gesprek: Gesprek, pad: Pad) -> Iterator[Placed]:
        opname = gesprek.opname
        if opname is None:
            return
        yield Fact("opname", (name, opname.soort or "video")), pad
        if opname.toestemming != UNKNOWN:
            yield Fact("toestemming", (name, opname.toestemming)), (*pad, "toestemming")
        for place, use in enumerate(opname.toestemming_voor):
            yield Fact("toestemming_voor", (name, use)), (*pad, "toestemming_voor", place)
        for place, use in enumerate(opname.gebruik):
            yield Fact("gebruik", (name, use)), (*pad, "gebruik", place)
        if opname.ingetrokken == "ja":
            yield Fact("ingetrokken", (name,)), (*pad, "ingetrokken")

    def _order(self) -> Iterator[Placed]:
        names = list(self.gesprekken)
        for number, (earlier, later) in enumerate(pairwise(names), 1):
            yield Fact("volgt", (earlier, later)), ("gesprekken", number)
        if names:
            yield Fact("laatste", (names[-1],)), ("gesprekken", len(names) - 1)

    # ---- life domains ---------------------------------------------------------------------------

    def _area(self, naam: str, gebied: Leefgebied) -> Iterator[Placed]:
        pad: Pad = ("leefgebieden", naam)
        yield Fact("leefgebied", (naam, "eigen")), pad
        for key in _AREA_FIELDS:
            if getattr(gebied, key):
                yield Fact("gebied_gegeven", (naam, key)), (*pad, key)
        goal = geldend(gebied.gezamenlijk_doel)
        if goal != UNKNOWN:
            yield Fact("gebied_doel", (naam, goal)), (*pad, "gezamenlijk_doel")
        if gebied.prioriteit_client is not None:
            yield Fact("prioriteit", (naam,)), (*pad, "prioriteit_client")
        if gebied.urgent == "ja" or (gebied.urgent_voor and gebied.urgent != "nee"):
            key = "urgent" if gebied.urgent == "ja" else "urgent_voor"
            yield Fact("urgent", (naam,)), (*pad, key)
        if gebied.rol:
            yield Fact("rol", (naam, gebied.rol)), (*pad, "rol")
        for place, approach in enumerate(gebied.lopende_aanpak):
            yield from self._approach(naam, approach, (*pad, "lopende_aanpak", place))
        own = gebied.oordeel_professional
        if own and own.eens != UNKNOWN:
            yield Fact("oordeel", (naam, own.eens)), (*pad, "oordeel_professional")

    def _approach(self, naam: str, approach: str, pad: Pad) -> Iterator[Placed]:
        known = recognise(
            approach,
            naam,
            self.rulebase.tabellen.interventies,
            self.rulebase.vocabulary.waarden["logica"],
        )
        own = f"p{len(self.aanpakken) + 1}"
        self.aanpakken[own] = StatedApproach(approach, naam, known.logica, known.beschermd)
        kind = "beschermd" if known.beschermd else "gewoon"
        yield Fact("aanpak", (own, naam, known.logica, kind)), pad

    def _areas_only_named(self) -> Iterator[Placed]:
        """State the life domains that only a signal or a role names."""
        for number, gesprek in enumerate(self.casus.gesprekken):
            pad: Pad = ("gesprekken", number)
            for naam in gesprek.rollen:
                if naam not in self.casus.leefgebieden:
                    yield Fact("leefgebied", (naam, "genoemd")), (*pad, "rollen", naam)
        for stated in self.signalen.values():
            about = stated.signaal.leefgebied
            if about and about not in self.casus.leefgebieden:
                yield Fact("leefgebied", (about, "genoemd")), (*stated.pad, "leefgebied")

    # ---- statements -----------------------------------------------------------------------------

    def _statement(self, name: str, uitspraak: Uitspraak) -> Iterator[Placed]:
        pad = uitspraak.pad
        naam = str(pad[1]) if pad[0] == "leefgebieden" else None
        number = self.casus.gespreksnummer(uitspraak)
        conversation = f"g{number}" if number else None
        reading = read_statement(uitspraak.tekst, self.lexicon)
        self.uitspraken[name] = StatedUtterance(uitspraak, naam, conversation, reading)
        yield Fact("uitspraak", (name, uitspraak.door, uitspraak.wanneer, uitspraak.toon)), pad
        yield Fact("gezegd_in", (name, conversation or NO_CONVERSATION)), pad
        if naam:
            yield Fact("gaat_over", (name, naam)), pad
        if uitspraak.zelfbeeld:
            yield Fact("eigen_beeld", (name, uitspraak.zelfbeeld)), (*pad, "zelfbeeld")
        for axis in ("willen", "kunnen"):
            value = getattr(uitspraak, axis)
            if value and value != UNKNOWN:
                yield Fact("eigen_as", (name, axis, value)), (*pad, axis)
        for cue in reading.cues:
            if cue.reden is None:
                yield Fact("cue", (name, cue.cue, cue.zegt, cue.sterkte)), pad
            else:
                yield Fact("cue_uit", (name, cue.cue, cue.zegt, cue.reden)), pad
        for place, _ in enumerate(reading.lasten, 1):
            yield Fact("last", (name, f"l{place}")), pad

    # ---- danger ---------------------------------------------------------------------------------

    def _danger(self) -> Iterator[Placed]:
        closed = {word for words in self.rulebase.vocabulary.waarden.values() for word in words}
        for text, pad in _texts(self.casus, ()):
            if text in closed:
                continue
            place = show_path(pad)
            dangers = find_danger(text, self.lexicon)
            for danger in dangers:
                yield Fact("gevaar", (place, danger.soort, danger.niveau)), pad
            if dangers and pad[0] == "leefgebieden":
                yield Fact("gevaar_bij", (place, str(pad[1]))), pad


def _filled(
    fact_type: str, part: CasusDeel, keys: Iterable[str], pad: Pad, empty: Collection[str]
) -> Iterator[Placed]:
    """State which of these free fields hold something; a plain "nee" is nothing."""
    for key in keys:
        text = getattr(part, key)
        if text and _plain_words(text) not in empty:
            yield Fact(fact_type, (key,)), (*pad, key)


def _plain_words(text: str) -> str:
    """Return a short answer without capitals, commas and a full stop."""
    return re.sub(r"[,!]|\.$", "", text.casefold().strip()).strip()


def _answer(
    name: str, bril: str, question: str, answer: str | TweeKanten, pad: Pad
) -> Iterator[Placed]:
    counts = geldend(answer)
    if counts != UNKNOWN:
        yield Fact("antwoord", (name, bril, question, counts)), pad
    if isinstance(answer, TweeKanten):
        for side in ("client", "professional"):
            value = getattr(answer, side)
            if value != UNKNOWN:
                yield Fact("antwoord_van", (name, bril, question, side, value)), (*pad, side)


def _same_step(text: str) -> str:
    """Return what makes two agreements the same step: not capitals, not spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).casefold().strip())


def _texts(part: object, pad: Pad) -> Iterator[tuple[str, Pad]]:
    """Yield every text in the casus with its place."""
    if isinstance(part, str):
        yield part, pad
    elif isinstance(part, CasusDeel):
        for name in questions(type(part)):
            yield from _texts(getattr(part, name), (*pad, name))
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from _texts(value, (*pad, key))
    elif isinstance(part, tuple):
        for number, value in enumerate(part):
            yield from _texts(value, (*pad, number))
