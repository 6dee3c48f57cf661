"""Proven properties: sentences about the rules that hold for every casus within the scope.

Each is a check of its own. Those here are asked to the solver; those that the text of the rules shows
for casussen of every size stand in `text_properties.py`. What is proven is that the rules hang together,
never that an advice works.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping

from kijkwijzer.checks.issue import Issue
from kijkwijzer.checks.solver.names import quoted
from kijkwijzer.checks.solver.question import WRONG, Question, answer, carried_over
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.text_properties import TEXT_PROPERTIES, Property
from kijkwijzer.checks.witness import casus_text
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.vocabulary import EMPTY, Vocabulary

OF_STATEMENTS = (
    "uitspraak",
    "gaat_over",
    "gezegd_in",
    "eigen_beeld",
    "eigen_as",
    "cue",
    "cue_uit",
    "last",
)
"""The stated facts about a statement; the first field of each is the statement."""


class SolvedProperty(Property):
    """A property that the solver decides, for every set of stated facts within the scope."""

    bereik = "binnen het bereik"

    @abstractmethod
    def question(self, rulebase: RuleBase) -> Question:
        """Return the question whether it ever goes wrong."""

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield a casus in which it does not hold."""
        scope = scope_of(knowledge.rulebase)
        found = answer(self.question(knowledge.rulebase), knowledge, scope)
        if found is not None:
            yield self.issue(
                "eigenschap",
                f"dit geldt niet altijd: {self.zin}",
                witness=casus_text(found.stated, knowledge),
                bereik=str(scope),
            )


def _four(vocabulary: Vocabulary) -> str:
    return "(" + ";".join(quoted(row.probleem) for row in vocabulary.vierslag) + ")"


def _steps(rulebase: RuleBase, reading: Mapping[str, str | None]) -> str:
    """Return the texts of the first steps that follow from one of these facts (with this value)."""
    found = {
        term[0]
        for rule in rulebase.regels
        for shape in rule.dan
        if shape.type == "eerste_stap"
        for pattern in rule.positive
        if pattern.type in reading
        if (value := reading[pattern.type]) is None or (value,) in pattern.terms
        for term in shape.terms[:1]
        if isinstance(term, tuple)
    }
    return "(" + ";".join(quoted(text) for text in sorted(found)) + ")"


class OneFirstStep(SolvedProperty):
    """There is one first step, always."""

    code = "KW401"
    zoekt = "Een casus zonder eerste stap, of met twee."
    zin = "Elke casus krijgt precies één eerste stap."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a casus without a first step, or with two."""
        two = " ".join(
            f"{WRONG} :- eerste_stap(T,W,L), eerste_stap(U,V,K), {one} < {other}."
            for one, other in (("T", "U"), ("W", "V"), ("L", "K"))
        )
        return Question(("eerste_stap",), f"{WRONG} :- not eerste_stap(_,_,_). {two}")


class OneDiagnosis(SolvedProperty):
    """Each life domain with a block of its own has one diagnosis."""

    code = "KW402"
    zoekt = "Een leefgebied zonder diagnose."
    zin = (
        "Elk leefgebied met een eigen blok krijgt een diagnose, ook als die onbekend of gemengd is."
    )

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a life domain without a diagnosis."""
        return Question(("diagnose",), f'{WRONG} :- leefgebied(L,"eigen"), not diagnose(L,_,_).')


class ConversationType(SolvedProperty):
    """A diagnosis brings the conversation type of its row, and nothing else does."""

    code = "KW403"
    zoekt = "Een diagnose zonder gesprekstype, of een gesprekstype zonder die diagnose."
    zin = "Elke diagnose brengt het gesprekstype mee dat erbij hoort. Zonder diagnose is er geen."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a diagnosis without its conversation type, or the other way round."""
        return Question(
            ("diagnose", "gesprekstype"),
            f"{WRONG} :- diagnose(L,P,_), vierslag(P,_,_,_,T), not gesprekstype(L,T).\n"
            f"{WRONG} :- gesprekstype(L,T), not diagnose(L,P,_) : vierslag(P,_,_,_,T).",
        )


class Reflection(SolvedProperty):
    """A diagnosis brings something to give back to the client."""

    code = "KW404"
    zoekt = "Een diagnose zonder iets om terug te geven."
    zin = "Bij elke diagnose staat iets om aan de cliënt terug te geven."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a diagnosis without a reflection."""
        return Question(
            ("diagnose", "reflectie"),
            f"{WRONG} :- diagnose(L,P,_), P = {_four(rulebase.vocabulary)}, not reflectie(L,_,_).",
        )


class QuestionWhenOpen(SolvedProperty):
    """Where the diagnosis stays open, there is a question that helps."""

    code = "KW405"
    zoekt = "Een open diagnose zonder vraag."
    zin = "Is de diagnose gemengd of onbekend, dan staat er minstens één vraag om verder te komen."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for an open diagnosis without a question."""
        return Question(
            ("diagnose", "gebiedsvraag"),
            f'{WRONG} :- diagnose(L,("gemengd";"onbekend"),_), not gebiedsvraag(L,_,_).',
        )


class OthersDoNotDecide(SolvedProperty):
    """Leaving out the words of others changes nothing in what weighs."""

    code = "KW406"
    zoekt = "Woorden van een ander die meewegen."
    zin = (
        "Woorden van een ander dan de cliënt beslissen nooit over het zelfbeeld: "
        "zonder die woorden weegt precies hetzelfde mee."
    )

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a casus where something else weighs once the words of others are left out."""
        kept = carried_over(OF_STATEMENTS, 'uitspraak(X0,"client",_,_)', rulebase.vocabulary)
        return Question(
            ("weegt", "te_wegen"),
            f"{kept}\n"
            f"{WRONG} :- weegt(L,P,S,U), not b_weegt(L,P,S,U).\n"
            f"{WRONG} :- b_weegt(L,P,S,U), not weegt(L,P,S,U).\n"
            f"{WRONG} :- te_wegen(L), not b_te_wegen(L).\n"
            f"{WRONG} :- b_te_wegen(L), not te_wegen(L).",
            OF_STATEMENTS,
        )


class OwnReadingWins(SolvedProperty):
    """The worker's reading of a statement is the only one that counts for that statement."""

    code = "KW407"
    zoekt = "Een lezing van het programma naast die van de werker."
    zin = "Leest de werker een uitspraak zelf, dan telt voor die uitspraak alleen die lezing."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a reading that counts although the worker's own says something else, or less."""
        return Question(
            ("duiding",),
            "_zelf(U) :- eigen_beeld(U,_).\n"
            "_zelf(U) :- eigen_as(U,_,_).\n"
            "_eigen(U,Z) :- eigen_beeld(U,Z).\n"
            '_eigen(U,Z) :- eigen_as(U,"willen",W), eigen_as(U,"kunnen",K), kwadrant(W,K,Z).\n'
            f"{WRONG} :- _zelf(U), duiding(U,Z,_), not _eigen(U,Z).\n"
            f"{WRONG} :- _eigen(U,Z), not duiding(U,Z,_).",
        )


class MoreOfTheSameKeepsTheRest(SolvedProperty):
    """A statement more, in the conversation that weighs, takes nothing away and adds only itself."""

    code = "KW408"
    zoekt = "Een uitspraak erbij die iets anders laat verdwijnen."
    zin = (
        "Komt er in het gesprek dat weegt een uitspraak bij, dan blijft alles wat al meewoog meewegen, "
        "en komt er alleen iets van die uitspraak bij."
    )

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a casus where, without `u1`, something else weighs than what is not of `u1`."""
        kept = carried_over(OF_STATEMENTS, 'X0 != "u1"', rulebase.vocabulary)
        return Question(
            ("weegt", "te_wegen"),
            f"{kept}\n"
            "_hier(L) :- b_weegt(L,_,_,U), gezegd_in(U,G), "
            'gezegd_in("u1",G), gaat_over("u1",L).\n'
            f'{WRONG} :- _hier(L), weegt(L,P,S,U), U != "u1", not b_weegt(L,P,S,U).\n'
            f"{WRONG} :- _hier(L), b_weegt(L,P,S,U), not weegt(L,P,S,U).",
            OF_STATEMENTS,
        )


class MoreOfTheSameNeverWeakens(SolvedProperty):
    """In the weighing table one indication more for the diagnosis keeps it, at least as sure."""

    code = "KW409"
    zoekt = "Een aanwijzing erbij die dezelfde diagnose zwakker maakt."
    zin = (
        "Nog een aanwijzing voor hetzelfde probleem, in het gesprek dat weegt, "
        "maakt een diagnose nooit zwakker en nooit anders."
    )

    def question(self, rulebase: RuleBase) -> Question:
        """Ask the table: any indications of the other statements, with and without one of `u1`.

        With KW408 this says it of whole casussen.
        """
        return Question(
            (),
            '_spreekt("u1"). _spreekt(("x2";"x3";"x4";"x5";"x6")). _op("hier").\n'
            '{ weegt(L,P,S,U) : _probleem(_,P), _waarde("sterkte",S) } :- '
            '_op(L), _spreekt(U), U != "u1".\n'
            '1 { weegt(L,P,S,"u1") : _op(L), _probleem(_,P), _waarde("sterkte",S) } 1.\n'
            'b_weegt(L,P,S,U) :- weegt(L,P,S,U), U != "u1".\n'
            '_zeker("sterk",3). _zeker("matig",2). _zeker("zwak",1).\n'
            '_was(L,P,N) :- weegt(L,P,_,"u1"), b_diagnose(L,P,Z), _zeker(Z,N).\n'
            "_is(L,P,N) :- _was(L,P,_), diagnose(L,P,Z), _zeker(Z,N).\n"
            f"{WRONG} :- _was(L,P,_), not _is(L,P,_).\n"
            f"{WRONG} :- _was(L,P,N), _is(L,P,M), M < N.",
            ("uitspraak",),
        )


class BasisFirst(SolvedProperty):
    """While the frame, honesty or the shared goal is broken, the first step is not about help."""

    code = "KW410"
    zoekt = "Een eerste stap over hulp terwijl de basis niet klopt."
    zin = (
        "Is het kader, de echtheid of het doel stuk, dan gaat de eerste stap daarover, "
        "of over veiligheid of contact, en nog niet over hulp op een leefgebied."
    )

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a first step on a life domain while a condition for it is broken."""
        about_help = _steps(
            rulebase, {"stap_gebied": None, "stap_meer": None, "stap_verdeeld": None}
        )
        return Question(
            ("voorwaarde_stuk", "eerste_stap"),
            f"{WRONG} :- voorwaarde_stuk(_), eerste_stap({about_help},_,_).\n"
            f'{WRONG} :- voorwaarde_stuk(_), eerste_stap(_,_,L), L != "{EMPTY}".',
        )


class SafetyFirst(SolvedProperty):
    """What cannot wait is the first step."""

    code = "KW411"
    zoekt = "Een teken dat niet kan wachten, en een andere eerste stap."
    zin = "Is er een teken waarbij het niet kan wachten, dan gaat de eerste stap daarover."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for an urgent sign with a first step that a rule gives for something else."""
        about_safety = _steps(rulebase, {"stap_kandidaat": "veiligheid"})
        return Question(
            ("veiligheid", "eerste_stap"),
            f"_veilig({about_safety}).\n"
            f'{WRONG} :- veiligheid(_,"nu-handelen",_), eerste_stap(T,_,_), not _veilig(T).',
        )


class NoRoleJudgedWhenOpen(SolvedProperty):
    """An open diagnosis judges neither a role nor an approach."""

    code = "KW412"
    zoekt = "Een oordeel over een rol of aanpak zonder diagnose."
    zin = "Is de diagnose gemengd of onbekend, dan volgt er geen oordeel over je rol of over wat al loopt."

    def question(self, rulebase: RuleBase) -> Question:
        """Ask for a judgement beside an open diagnosis."""
        opened = 'diagnose(L,("gemengd";"onbekend"),_)'
        return Question(
            ("rol_oordeel", "aanpak_oordeel", "diagnose"),
            f'{WRONG} :- {opened}, rol_oordeel(L,_,_,("passend";"mismatch")).\n'
            f'{WRONG} :- {opened}, aanpak_oordeel(_,L,("passend";"mismatch"),_).',
        )


SOLVED_PROPERTIES: tuple[SolvedProperty, ...] = (
    OneFirstStep(),
    OneDiagnosis(),
    ConversationType(),
    Reflection(),
    QuestionWhenOpen(),
    OthersDoNotDecide(),
    OwnReadingWins(),
    MoreOfTheSameKeepsTheRest(),
    MoreOfTheSameNeverWeakens(),
    BasisFirst(),
    SafetyFirst(),
    NoRoleJudgedWhenOpen(),
)
"""The properties that the solver decides."""

PROPERTIES: tuple[Property, ...] = (*SOLVED_PROPERTIES, *TEXT_PROPERTIES)
"""All properties, in the order of docs/eigenschappen.md."""
