"""The rule base: everything that `rules/` holds, checked and ready for use."""

from collections.abc import Mapping
from functools import cached_property

from kijkwijzer.record import record
from kijkwijzer.rulebase.model import Bron, Rule, Tekst
from kijkwijzer.rulebase.strata import Stratum, stratify
from kijkwijzer.rulebase.tables import Tables
from kijkwijzer.rulebase.vocabulary import Vocabulary


@record(frozen=True)
class RuleBase:
    """Rules, texts, tables, names and the vocabulary they are written in."""

    vocabulary: Vocabulary
    regels: tuple[Rule, ...]
    teksten: Mapping[str, Tekst]
    bronnen: Mapping[str, Bron]
    tabellen: Tables
    namen: Mapping[str, Mapping[str, str]]
    """What a symbol is called in a sentence: domain, value → Dutch words."""
    nummers: Mapping[str, str]
    """Telephone numbers, in one place: id → number."""
    toegevoegd: frozenset[str]
    """The ids of table rows that an organisation's own folder added."""
    versie: str
    """A hash of the sources it was made from."""

    @cached_property
    def strata(self) -> tuple[Stratum, ...]:
        """The rules in the order of reasoning. Raises `Refused` when they have none."""
        return stratify(self.regels, self.vocabulary.feiten)
