"""Checks over the whole base, without a solver: what nobody uses, what is missing, what is double."""

from collections.abc import Iterator, Mapping

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Issue, place_of
from kijkwijzer.checks.language import LANGUAGE_CHECKS
from kijkwijzer.checks.text_properties import TEXT_PROPERTIES
from kijkwijzer.checks.unify import fires_wherever, makes_superfluous
from kijkwijzer.engine.weighing import TO_WEIGH, WEIGHED
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import LAYERS, Rule
from kijkwijzer.rulebase.strata import concludes, reads

READ_BY_ADVICE = frozenset(
    {
        "aanpak_oordeel",
        "afgeleid_signaal",
        "as",
        "beslist",
        "diagnose",
        "duiding",
        "eigen_lezing",
        "gespreksstatus",
        "gesprekstype",
        "neemt_rol",
        "rol_oordeel",
        "status",
        "telt_niet",
        "verloop",
        "voorrang",
        "weegt",
    }
)
"""Concluded fact types that composing the advice asks for by name; a test compares this with its source."""

SHOWN_AS_IS = frozenset(
    {
        "antwoord_van",
        "cue_uit",
        "gebied_gegeven",
        "goed_moment",
        "netwerk",
        "signaal_gegeven",
        "vierslag",
    }
)
"""Stated fact types whose matter the report shows whether a rule reads them or not."""

OWN_TEXTS = (
    "doel", "volgorde.", "client.", "intervisie.", "gesprek.", "blik.", "eerder.", "vast.",
)  # fmt: skip
"""Texts that the program itself puts in every advice; the second is how a group of them starts."""

STATED = "casus"


class UnreadConclusion(Check):
    """Every conclusion leads somewhere."""

    code = "KW201"
    ernst = "let-op"
    zoekt = "Een conclusie die geen regel leest en die niet in het advies komt."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Compare what is concluded with what is read, and with what the advice shows."""
        rulebase = knowledge.rulebase
        read = _read(rulebase.regels) | READ_BY_ADVICE | {WEIGHED, TO_WEIGH}
        concluded = {name for rule in rulebase.regels for name in concludes(rule)}
        for name, kind in rulebase.vocabulary.feiten.items():
            if kind.van != STATED and kind.tekst is None and name not in read:
                told = "wordt geconcludeerd, maar nergens gebruikt"
                yield self.issue(
                    name,
                    told
                    if name in concluded
                    else "staat in feiten.yaml, maar niemand gebruikt het",
                )


class UnusedAnswer(Check):
    """Whatever the form asks is used."""

    code = "KW202"
    ernst = "let-op"
    zoekt = "Iets wat de werker invult en wat geen regel gebruikt."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Compare the stated facts with what is read."""
        rulebase = knowledge.rulebase
        used = _read(rulebase.regels) | READ_BY_ADVICE | SHOWN_AS_IS
        for name, kind in rulebase.vocabulary.feiten.items():
            if kind.van == STATED and name not in used:
                yield self.issue(
                    name, f"de werker kan dit invullen ({kind.pad}), maar geen regel leest het"
                )


class UnusedText(Check):
    """Every text can reach a reader."""

    code = "KW203"
    ernst = "let-op"
    zoekt = "Een tekst die geen enkele regel toont."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Compare the texts with the values in conclusions."""
        rulebase = knowledge.rulebase
        used = {
            term[0]
            for rule in rulebase.regels
            for shape in rule.dan
            for term in shape.terms
            if isinstance(term, tuple)
        }
        for name in rulebase.teksten:
            if name not in used and not name.startswith(OWN_TEXTS):
                yield self.issue(name, "geen regel toont deze tekst")


class SuperfluousRule(Check):
    """No rule says what a wider one says already."""

    code = "KW204"
    ernst = "let-op"
    zoekt = "Een regel die overbodig is, omdat een andere regel altijd hetzelfde concludeert."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Compare rules with a conclusion in common; of twins only the second is named."""
        rules = knowledge.rulebase.regels
        by_type: dict[tuple[str, str], list[Rule]] = {}
        for rule in rules:
            for key in _conclusion_keys(rule):
                by_type.setdefault(key, []).append(rule)
        place = {rule.id: at for at, rule in enumerate(rules)}
        for rule in rules:
            for other in by_type[min(_conclusion_keys(rule))]:
                if other.id == rule.id or LAYERS.index(other.laag) > LAYERS.index(rule.laag):
                    continue
                twins = makes_superfluous(rule, other)
                if makes_superfluous(other, rule) and not (
                    twins and place[rule.id] < place[other.id]
                ):
                    what = "zegt hetzelfde" if twins else "zegt dit ook, en vaker"
                    yield self.issue(rule.id, f"regel '{other.id}' {what}", place_of(rule))
                    break


class FindingAlone(Check):
    """A finding never stands alone: a question or a tip comes with it.

    The table of general questions and tips counts, as the report fills up from it. So a rule is at fault
    when the table has nothing for its bril at some status, and no rule that always fires with it adds
    anything.
    """

    code = "KW205"
    ernst = "let-op"
    zoekt = "Een bevinding bij een bril waar geen vraag en geen tip bij komt."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Look at each finding of a bril for which the table has a gap."""
        rulebase = knowledge.rulebase
        for bril, statuses in _without_row(rulebase).items():
            adding = [rule for rule in rulebase.regels if _says(rule, bril, ("vraag", "tip"))]
            for rule in rulebase.regels:
                if _says(rule, bril, ("bevinding",)) and not any(
                    fires_wherever(other, rule) for other in adding
                ):
                    told = f"staat bij '{bril}' alleen, zonder vraag of tip, bij de stand "
                    yield self.issue(rule.id, told + ", ".join(statuses), place_of(rule))


class DiagnosisWithoutPlan(Check):
    """Each conversation type has its steps."""

    code = "KW206"
    ernst = "fout"
    zoekt = "Een diagnose zonder stappen voor het gesprek."

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Look for steps of each conversation type."""
        rulebase = knowledge.rulebase
        known = {row.gesprekstype for row in rulebase.tabellen.gespreksstappen}
        for row in rulebase.vocabulary.vierslag:
            if row.gesprekstype not in known:
                yield self.issue(row.probleem, f"het {row.gesprekstype} heeft geen stappen")


def _without_row(rulebase: RuleBase) -> Mapping[str, list[str]]:
    """Return the brillen with the statuses for which the table has neither question nor tip."""
    filled = {(row.bril, status) for row in rulebase.tabellen.briltips for status in row.bij}
    words = rulebase.vocabulary.waarden
    gaps = {
        bril: [status for status in words["status"] if (bril, status) not in filled]
        for bril in words["bril"]
    }
    return {bril: statuses for bril, statuses in gaps.items() if statuses}


def _says(rule: Rule, bril: str, fact_types: tuple[str, ...]) -> bool:
    """Tell whether a rule concludes something of these types for a bril; it is their first field."""
    return any(shape.type in fact_types and shape.terms[0] == (bril,) for shape in rule.dan)


def _read(rules: tuple[Rule, ...]) -> set[str]:
    return {name for rule in rules for part in reads(rule) for name in part}


def _conclusion_keys(rule: Rule) -> set[tuple[str, str]]:
    """Return each conclusion's type with its fixed values: what rules must share to be compared."""
    return {
        (shape.type, "|".join(term[0] for term in shape.terms if isinstance(term, tuple)))
        for shape in rule.dan
    }


BASE_CHECKS: tuple[Check, ...] = (
    *LANGUAGE_CHECKS,
    UnreadConclusion(),
    UnusedAnswer(),
    UnusedText(),
    SuperfluousRule(),
    FindingAlone(),
    DiagnosisWithoutPlan(),
    *TEXT_PROPERTIES,
)
"""The checks over the whole base that need no solver."""
