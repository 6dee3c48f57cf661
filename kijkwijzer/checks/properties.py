"""Proven properties: sentences about the rules that hold for every casus within the scope.

Each is a check of its own. Those here are asked to the solver: a table of sentences, each with the question
whether it ever goes wrong. Those that the text of the rules shows for casussen of every size stand in
`text_properties.py`. What is proven is that the rules hang together, never that an advice works.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kijkwijzer.checks.issue import Issue
from kijkwijzer.checks.solver.names import quoted
from kijkwijzer.checks.solver.question import WRONG, Question, answer, carried_over
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.checks.text_properties import TEXT_PROPERTIES, Property
from kijkwijzer.checks.witness import casus_text
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.vocabulary import EMPTY

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

OPEN = '("gemengd";"onbekend")'
"""The diagnoses that stay open."""

Asking = Callable[[RuleBase], Question]
"""Makes the question whether a sentence ever goes wrong, for a rule base."""


@dataclass(frozen=True)
class SolvedProperty(Property):
    """A property that the solver decides, for every set of stated facts within the scope."""

    code: str
    zoekt: str
    zin: str
    question: Asking
    bereik: str = "binnen het bereik"

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


def _wrong(over: tuple[str, ...], *whens: str) -> Asking:
    """Return the question whether one of these ever holds; it is the same for every rule base."""
    question = Question(over, "\n".join(f"{WRONG} :- {when}." for when in whens))
    return lambda _: question


def _diagnosis_without_reflection(rulebase: RuleBase) -> Question:
    four = ";".join(quoted(row.probleem) for row in rulebase.vocabulary.vierslag)
    return Question(
        ("diagnose", "reflectie"),
        f"{WRONG} :- diagnose(L,P,_), P = ({four}), not reflectie(L,_,_).",
    )


def _others_decide(rulebase: RuleBase) -> Question:
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


def _reading_beside_the_own(_: RuleBase) -> Question:
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


def _statement_moves_others(rulebase: RuleBase) -> Question:
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


def _same_weakens(_: RuleBase) -> Question:
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


def _help_before_the_basis(rulebase: RuleBase) -> Question:
    """Ask for a first step on a life domain while a condition for it is broken."""
    about_help = _steps(rulebase, {"stap_gebied": None, "stap_meer": None, "stap_verdeeld": None})
    return Question(
        ("voorwaarde_stuk", "eerste_stap"),
        f"{WRONG} :- voorwaarde_stuk(_), eerste_stap({about_help},_,_).\n"
        f'{WRONG} :- voorwaarde_stuk(_), eerste_stap(_,_,L), L != "{EMPTY}".',
    )


def _danger_waits(rulebase: RuleBase) -> Question:
    """Ask for an urgent sign with a first step that a rule gives for something else."""
    about_safety = _steps(rulebase, {"stap_kandidaat": "veiligheid"})
    return Question(
        ("veiligheid", "eerste_stap"),
        f"_veilig({about_safety}).\n"
        f'{WRONG} :- veiligheid(_,"nu-handelen",_), eerste_stap(T,_,_), not _veilig(T).',
    )


def _finding_alone(rulebase: RuleBase) -> Question:
    """Ask for a finding where neither a rule nor the table of tips has anything to add."""
    rows = "".join(
        f"_altijd({quoted(row.bril)},{quoted(status)}).\n"
        for row in rulebase.tabellen.briltips
        for status in row.bij
    )
    return Question(
        ("bevinding", "vraag", "tip", "status"),
        f"{rows}_erbij(B) :- vraag(B,_,_,_,_).\n"
        "_erbij(B) :- tip(B,_,_,_).\n"
        "_erbij(B) :- status(B,S), _altijd(B,S).\n"
        '_erbij(B) :- bril(B), not status(B,_), _altijd(B,"onbekend").\n'
        f"{WRONG} :- bevinding(B,_,_,_,_,_,_), not _erbij(B).",
    )


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


SOLVED_PROPERTIES: tuple[SolvedProperty, ...] = (
    SolvedProperty(
        "KW401",
        "Een casus zonder eerste stap, of met twee.",
        "Elke casus krijgt precies één eerste stap.",
        _wrong(
            ("eerste_stap",),
            "not eerste_stap(_,_,_)",
            "eerste_stap(T,W,L), eerste_stap(U,V,K), T < U",
            "eerste_stap(T,W,L), eerste_stap(U,V,K), W < V",
            "eerste_stap(T,W,L), eerste_stap(U,V,K), L < K",
        ),
    ),
    SolvedProperty(
        "KW402",
        "Een leefgebied zonder diagnose.",
        "Elk leefgebied met een eigen blok krijgt een diagnose, ook als die onbekend of gemengd is.",
        _wrong(("diagnose",), 'leefgebied(L,"eigen"), not diagnose(L,_,_)'),
    ),
    SolvedProperty(
        "KW403",
        "Een diagnose zonder gesprekstype, of een gesprekstype zonder die diagnose.",
        "Elke diagnose brengt het gesprekstype mee dat erbij hoort. Zonder diagnose is er geen.",
        _wrong(
            ("diagnose", "gesprekstype"),
            "diagnose(L,P,_), vierslag(P,_,_,_,T), not gesprekstype(L,T)",
            "gesprekstype(L,T), not diagnose(L,P,_) : vierslag(P,_,_,_,T)",
        ),
    ),
    SolvedProperty(
        "KW404",
        "Een diagnose zonder iets om terug te geven.",
        "Bij elke diagnose staat iets om aan de cliënt terug te geven.",
        _diagnosis_without_reflection,
    ),
    SolvedProperty(
        "KW405",
        "Een open diagnose zonder vraag.",
        "Is de diagnose gemengd of onbekend, dan staat er minstens één vraag om verder te komen.",
        _wrong(("diagnose", "gebiedsvraag"), f"diagnose(L,{OPEN},_), not gebiedsvraag(L,_,_)"),
    ),
    SolvedProperty(
        "KW406",
        "Woorden van een ander die meewegen.",
        "Woorden van een ander dan de cliënt beslissen nooit over het zelfbeeld: "
        "zonder die woorden weegt precies hetzelfde mee.",
        _others_decide,
    ),
    SolvedProperty(
        "KW407",
        "Een lezing van het programma naast die van de werker.",
        "Leest de werker een uitspraak zelf, dan telt voor die uitspraak alleen die lezing.",
        _reading_beside_the_own,
    ),
    SolvedProperty(
        "KW408",
        "Een uitspraak erbij die iets anders laat verdwijnen.",
        "Komt er in het gesprek dat weegt een uitspraak bij, dan blijft alles wat al meewoog meewegen, "
        "en komt er alleen iets van die uitspraak bij.",
        _statement_moves_others,
    ),
    SolvedProperty(
        "KW409",
        "Een aanwijzing erbij die dezelfde diagnose zwakker maakt.",
        "Nog een aanwijzing voor hetzelfde probleem, in het gesprek dat weegt, "
        "maakt een diagnose nooit zwakker en nooit anders.",
        _same_weakens,
    ),
    SolvedProperty(
        "KW410",
        "Een eerste stap over hulp terwijl de basis niet klopt.",
        "Is het kader, de echtheid of het doel stuk, dan gaat de eerste stap daarover, "
        "of over veiligheid of contact, en nog niet over hulp op een leefgebied.",
        _help_before_the_basis,
    ),
    SolvedProperty(
        "KW411",
        "Een teken dat niet kan wachten, en een andere eerste stap.",
        "Is er een teken waarbij het niet kan wachten, dan gaat de eerste stap daarover.",
        _danger_waits,
    ),
    SolvedProperty(
        "KW412",
        "Een oordeel over een rol of aanpak zonder diagnose.",
        "Is de diagnose gemengd of onbekend, dan volgt er geen oordeel over je rol of over wat al loopt.",
        _wrong(
            ("rol_oordeel", "aanpak_oordeel", "diagnose"),
            f'diagnose(L,{OPEN},_), rol_oordeel(L,_,_,("passend";"mismatch"))',
            f'diagnose(L,{OPEN},_), aanpak_oordeel(_,L,("passend";"mismatch"),_)',
        ),
    ),
    SolvedProperty(
        "KW413",
        "Een bevinding bij een bril zonder vraag en zonder tip erbij.",
        "Naast elke bevinding bij een bril staat bij die bril ook een vraag of een tip.",
        _finding_alone,
    ),
)
"""The properties that the solver decides."""

PROPERTIES: tuple[Property, ...] = (*SOLVED_PROPERTIES, *TEXT_PROPERTIES)
"""All properties, in the order of docs/eigenschappen.md."""
