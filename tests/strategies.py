"""Made-up casussen for property tests: any part of a casus file, filled in or left out.

What comes out is plain data, as a casus file in JSON holds it, and always one that is read without
a complaint. Closed values come from the vocabulary, so a new value is tried without a change here.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from kijkwijzer.rulebase.vocabulary import Vocabulary

Part = dict[str, Any]
"""Some mapping of a casus file."""

SENTENCES = (
    "Ik wil werken, ik kan werken, geef me alleen een kans.",
    "Ik kan dit werk best, ze nemen me gewoon niet aan.",
    "Ik wil het graag leren, maar ik weet nog niet hoe.",
    "Dat kan ik niet zo goed.",
    "Laat maar, het heeft toch geen zin.",
    "Ik moet nog naar de dokter, de huur betalen, school bellen, en trouwens, de fiets is kapot.",
    "Dat is niks voor mij, ik begin liever iets van mezelf.",
    "Ik heb het niet opgegeven.",
    "Ja hoor, prima.",
    "Mijn moeder zegt dat ik lui ben.",
    "Dinsdag kan ik niet.",
    "Het hoeft voor mij niet meer.",
    "Vannacht slaap ik buiten.",
    "Bel me op 06 12 34 56 78 of mail naar iemand@example.org.",
    '\'t Is wat: "nou ja" #3 – [lacht] {x} <b>&amp;</b> ?',
    "Ok.",
)
"""Sentences of every kind: clear ones, traps, signs of danger, traceable values, odd signs."""

_FIRST_DAY = date(2026, 1, 5)


def casussen(vocabulary: Vocabulary) -> st.SearchStrategy[Part]:
    """Make a casus with any subset of its fields, up to three conversations and three domains."""
    return _Maker(vocabulary).casus()


class _Maker:
    """Makes the parts of a casus from the vocabulary's closed values."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.text = st.sampled_from(SENTENCES) | st.text(
            "abc ëé-:'#\"", min_size=1, max_size=12
        ).map(lambda text: f"x{text.strip()}")

    def word(self, values: str) -> st.SearchStrategy[str]:
        """Make a value of a closed list."""
        return st.sampled_from(self._vocabulary.waarden[values])

    def words(self, values: str) -> st.SearchStrategy[list[str]]:
        """Make a list of different values of a closed list."""
        return st.lists(self.word(values), max_size=3, unique=True)

    def domain(self) -> st.SearchStrategy[str]:
        """Make the id of a life domain."""
        return st.sampled_from(tuple(self._vocabulary.leefgebieden))

    def answer(self) -> st.SearchStrategy[Any]:
        """Make an answer: a word, a boolean, or one of each side."""
        word = self.word("antwoord_veld")
        sides = st.fixed_dictionaries(
            {"client": word}, optional={"professional": word}
        ) | st.fixed_dictionaries({"professional": word})
        return word | st.booleans() | sides

    def yes_no(self) -> st.SearchStrategy[str]:
        """Make a plain yes, no or unknown."""
        return self.word("as_veld")

    @st.composite
    @staticmethod
    def _casus(draw: st.DrawFn, maker: "_Maker") -> Part:
        talks = draw(st.lists(maker.conversation(), max_size=3))
        days = sorted(draw(st.lists(st.integers(0, 300), min_size=3, max_size=3, unique=True)))
        for talk, day in zip(talks, days, strict=False):
            if draw(st.booleans()):
                talk["datum"] = (_FIRST_DAY + timedelta(days=day)).isoformat()
        casus: Part = draw(maker.person())
        if talks:
            casus["gesprekken"] = talks
        statement = maker.statement(len(talks))
        domains = draw(st.dictionaries(maker.domain(), maker.life_domain(statement), max_size=3))
        if domains:
            casus["leefgebieden"] = domains
        about_nothing = draw(st.lists(statement, max_size=2))
        if about_nothing:
            casus["uitspraken"] = about_nothing
        return casus

    def casus(self) -> st.SearchStrategy[Part]:
        """Make a whole casus."""
        return self._casus(self)

    def person(self) -> st.SearchStrategy[Part]:
        """Make everything of a casus but conversations, statements and life domains."""
        text = self.text
        layers = dict.fromkeys(self._vocabulary.waarden["laag_verdieping"], text)
        return st.fixed_dictionaries(
            {"kenmerk": st.sampled_from(("gemaakt", "k-1", "2026_001"))},
            optional={
                "titel": text,
                "datum": st.just("2026-11-03"),
                "bewaren_tot": st.just("03-02-2027"),
                "aanleiding": text,
                "context": self.words("context"),
                "client": st.fixed_dictionaries(
                    {},
                    optional={
                        "leeftijdsgroep": self.word("leeftijdsgroep"),
                        "huishouden": self.word("huishouden"),
                    },
                ),
                "nodig": self.words("nodig"),
                "wettelijk_kader": st.lists(st.just("Participatiewet"), max_size=1),
                "goed_leven": text,
                "erbij_horen": text,
                "zorgen_veiligheid": text,
                "netwerk": st.lists(
                    st.fixed_dictionaries(
                        {"wie": st.sampled_from(("zus", "buurman"))},
                        optional={"betrokken": self.word("antwoord_veld"), "kan": text},
                    ),
                    max_size=2,
                ),
                "professional": st.fixed_dictionaries(
                    {},
                    optional={
                        "functie": st.just("klantmanager"),
                        "voornemen": text,
                        "twijfels": text,
                        "ontwikkelvraag": text,
                    },
                ),
                "contactpogingen": st.lists(
                    st.fixed_dictionaries(
                        {},
                        optional={
                            "datum": st.just("2026-01-02"),
                            "vorm": self.word("vorm"),
                            "resultaat": self.word("pogingresultaat"),
                        },
                    ),
                    max_size=3,
                ),
                "verdieping": st.fixed_dictionaries({}, optional=layers),
            },
        )

    def conversation(self) -> st.SearchStrategy[Part]:
        """Make a conversation without a date; each bril in full, as one answer, or left out."""
        whole = self.answer()
        questions = self._questions
        signal = st.fixed_dictionaries(
            {"soort": self.word("signaalsoort")},
            optional={
                "moment": self.text,
                "leefgebied": self.domain(),
                "ik_deed": self.text,
                "toelichting": self.text,
            },
        )
        agreement = st.fixed_dictionaries(
            {"wat": st.sampled_from(("cv sturen", "Cv  sturen", "bellen"))},
            optional={"door": self.word("door"), "nagekomen": self.answer()},
        )
        recording = st.fixed_dictionaries(
            {},
            optional={
                "soort": self.word("opnamesoort"),
                "toestemming": self.yes_no(),
                "toestemming_voor": self.words("gebruik"),
                "gebruik": self.words("gebruik"),
                "ingetrokken": self.yes_no(),
            },
        )
        talking = {"signalen": st.lists(signal | self.word("signaalsoort"), max_size=2)}
        marks = {"kenmerken": self.words("echtheidskenmerk")}
        return st.fixed_dictionaries(
            {},
            optional={
                "vorm": self.word("vorm"),
                "soort": self.word("soort"),
                "initiatief": self.word("initiatief"),
                "inzet": self.word("inzet"),
                "bedoeling": self.words("bedoeling"),
                "op_het_spel": self.text,
                "aanwezig": st.lists(st.just("zus"), max_size=1),
                "tolk": self.word("tolk"),
                "rollen": st.dictionaries(self.domain(), self.word("rol"), max_size=2),
                "interactie": whole
                | questions(
                    ("energie", "leidt_ergens_toe", "concrete_acties"),
                    {**talking, "goede_momenten": st.lists(self.text, max_size=1)},
                ),
                "kader": whole
                | questions(
                    (
                        "overeenstemming_dat",
                        "overeenstemming_waarom",
                        "rollen_helder",
                        "agenda_samen",
                        "commitment",
                    )
                ),
                "echtheid": whole
                | questions(
                    (
                        "echt_gesprek",
                        "client_spreekt_zich_uit",
                        "professional_spreekt_zich_uit",
                        "nonverbaal_past",
                        "levendig",
                    ),
                    marks,
                ),
                "wat": whole
                | questions(
                    ("gezamenlijk_doel", "samenwerken", "eerste_stap", "vertrouwen_uitvoering")
                ),
                "afspraken": st.lists(agreement | st.just("bellen"), max_size=3),
                "opname": recording,
            },
        )

    def _questions(
        self, names: tuple[str, ...], more: dict[str, st.SearchStrategy[Any]] | None = None
    ) -> st.SearchStrategy[Part]:
        answers: dict[str, st.SearchStrategy[Any]] = dict.fromkeys(names, self.answer())
        return st.fixed_dictionaries({}, optional={**answers, **(more or {})})

    def life_domain(self, statement: st.SearchStrategy[Any]) -> st.SearchStrategy[Part]:
        """Make the block of a life domain, with these statements in it."""
        logics = self.word("logica")
        return st.fixed_dictionaries(
            {},
            optional={
                "situatie": self.text,
                "doel_client": self.text,
                "doel_professional": self.text,
                "gezamenlijk_doel": self.answer(),
                "prioriteit_client": st.integers(1, 3),
                "urgent": self.yes_no(),
                "urgent_voor": st.sampled_from(("2026-11-20", "2026-12-01")),
                "rol": self.word("rol"),
                "lopende_aanpak": st.lists(
                    logics | st.sampled_from(("Jobcoaching", "Bewindvoering", "Iets anders")),
                    max_size=2,
                ),
                "krachten": st.lists(self.text, max_size=2),
                "oordeel_professional": st.fixed_dictionaries(
                    {}, optional={"eens": self.word("antwoord_veld"), "reden": self.text}
                ),
                "uitspraken": st.lists(statement, max_size=4)
                | st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n".join),
            },
        )

    def statement(self, conversations: int) -> st.SearchStrategy[Any]:
        """Make a statement: bare, or with what the worker knows; an own reading never clashes."""
        image = self.word("zelfbeeld")
        axes = st.fixed_dictionaries(
            {},
            optional={
                "willen": st.sampled_from(("ja", "nee", "onbekend", "+", "-")),
                "kunnen": st.sampled_from(("ja", "nee", "onbekend", "+", "-")),
            },
        )
        own: st.SearchStrategy[Part] = (
            st.just({}) | image.map(lambda chosen: {"zelfbeeld": chosen}) | axes
        )
        about: dict[str, st.SearchStrategy[Any]] = {
            "door": self.word("spreker"),
            "wie": st.just("zoon"),
            "wanneer": self.word("wanneer"),
            "toon": self.word("toon"),
        }
        if conversations:
            about["gesprek"] = st.integers(1, conversations)
        known = st.fixed_dictionaries({"tekst": self.text}, optional=about)
        return self.text | st.builds(lambda said, read: {**said, **read}, known, own)
