"""Proven properties that the text of the rules and tables shows, for casussen of every size."""

from collections.abc import Iterator
from typing import get_args

from kijkwijzer.checks.check import Check
from kijkwijzer.checks.issue import Ernst, Issue, place_of
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.consistency import SAFETY, cone
from kijkwijzer.rulebase.model import Rule
from kijkwijzer.rulebase.tables import AgeGroup
from kijkwijzer.rulebase.vocabulary import Vocabulary

STATED = "casus"


class Property(Check):
    """A sentence that must hold; `zin` is how it stands in docs/eigenschappen.md."""

    ernst: Ernst = "fout"
    zin: str
    bereik: str
    """For which casussen it is shown: `elke casus`, or `binnen het bereik`."""


class SafetyStays(Property):
    """No rule that leads to a safety sign denies or counts: adding facts never takes one away."""

    code = "KW420"
    zoekt = "Een regel waardoor een feit erbij een teken van onveiligheid kan wegnemen."
    zin = "Een teken van onveiligheid dat is gevonden, verdwijnt nooit doordat er een ander feit bij komt."
    bereik = "elke casus"

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the rules in the cone of safety that deny or count."""
        for rule in cone(SAFETY, knowledge.rulebase):
            if rule.negative or rule.counts:
                yield self.issue(
                    rule.id, f"deze regel leidt tot '{SAFETY}' en ontkent of telt", place_of(rule)
                )


class StopWarningStays(Property):
    """A warning that says stop depends on what the casus says of that recording, and on nothing else."""

    code = "KW421"
    zoekt = "Een stop-waarschuwing die van een andere bevinding afhangt."
    zin = (
        "Een waarschuwing met 'stop' hangt alleen af van wat er over de opname in de casus staat. "
        "Geen enkele andere bevinding kan haar verbergen."
    )
    bereik = "elke casus"

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the rules that conclude a stop and read something that was concluded."""
        kinds = knowledge.rulebase.vocabulary.feiten
        for rule in knowledge.rulebase.regels:
            if not _says_stop(rule, knowledge.rulebase.vocabulary):
                continue
            counted = [pattern for condition in rule.counts for pattern in condition.van]
            for pattern in (*rule.positive, *rule.negative, *counted):
                if pattern.type in kinds and kinds[pattern.type].van != STATED:
                    yield self.issue(
                        rule.id,
                        f"deze stop-waarschuwing hangt af van '{pattern.type}'",
                        place_of(rule),
                    )


def _says_stop(rule: Rule, vocabulary: Vocabulary) -> bool:
    for shape in rule.dan:
        fields = vocabulary.feiten[shape.type].veldnamen
        if shape.type == "waarschuwing" and shape.terms[fields.index("ernst")] == ("stop",):
            return True
    return False


class FourWays(Property):
    """For each life domain there is help in each of the four logics."""

    code = "KW422"
    zoekt = (
        "Een leefgebied en een logica zonder interventie, of zonder een die bij een leeftijd past."
    )
    zin = (
        "Op elk leefgebied staan er voor elke leeftijd vier wegen: bij elke logica minstens één "
        "interventie. Elke diagnose heeft er dus minstens één."
    )
    bereik = "elke casus"

    def find(self, knowledge: Knowledge) -> Iterator[Issue]:
        """Yield the gaps in the table of interventions."""
        rulebase = knowledge.rulebase
        for area in rulebase.vocabulary.leefgebieden:
            for row in rulebase.vocabulary.vierslag:
                cell = [
                    each
                    for each in rulebase.tabellen.interventies
                    if (each.leefgebied, each.logica) == (area, row.logica)
                ]
                without = [
                    group
                    for group in (None, *get_args(AgeGroup))
                    if not any(each.may_be_proposed_to(group) for each in cell)
                ]
                if without:
                    # What is missing for everybody need not be told for each age.
                    ages = "" if None in without else f" voor: {', '.join(map(str, without))}"
                    told = f"bij de logica '{row.logica}' staat geen interventie{ages}"
                    yield self.issue(area, told)


TEXT_PROPERTIES: tuple[Property, ...] = (SafetyStays(), StopWarningStays(), FourWays())
"""The properties that need no solver."""
