"""Text items: conclusions that name a text become texts with their rule, sources and grounds."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Literal, TypeVar

from kijkwijzer.advice.model import Getoetst, Grond, Onderbouwing, Tekstitem
from kijkwijzer.advice.wording import Wording
from kijkwijzer.casus.model import Pad
from kijkwijzer.casus.part import CasusDeel
from kijkwijzer.casus.reading import GelezenCasus
from kijkwijzer.casus.stated import Stated, show_path
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.record import record
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.toetsing import Toetsing
from kijkwijzer.rulebase.vocabulary import EMPTY

Item = TypeVar("Item", bound=Tekstitem)


@record(frozen=True)
class Matter:
    """Everything the advice is composed from: the casus, what followed from it, and the rules."""

    read: GelezenCasus
    stated: Stated
    outcome: Outcome
    rulebase: RuleBase
    reasons: Mapping[str, str]
    """The lexicon's words for why a cue did not count."""

    @cached_property
    def wording(self) -> Wording:
        """The wording of texts for this casus."""
        return Wording(self.stated, self.rulebase)

    @cached_property
    def _by_type(self) -> Mapping[str, tuple[Fact, ...]]:
        found: dict[str, list[Fact]] = {}
        for fact in sorted(self.outcome.concluded | self.outcome.stated):
            found.setdefault(fact.type, []).append(fact)
        return {fact_type: tuple(facts) for fact_type, facts in found.items()}

    @cached_property
    def _sources(self) -> Mapping[str, tuple[str, ...]]:
        """The sources of each rule and weighing row."""
        rules = {rule.id: rule.bron for rule in self.rulebase.regels}
        return rules | {row.id: row.bron for row in self.rulebase.tabellen.weging}

    @cached_property
    def _rule_order(self) -> Mapping[str, int]:
        return {rule.id: number for number, rule in enumerate(self.rulebase.regels)}

    def facts(self, fact_type: str, **fields: str) -> list[dict[str, str]]:
        """Return the facts of a type as field → value, those with these values only, sorted."""
        names = self.rulebase.vocabulary.feiten[fact_type].veldnamen
        found = (dict(zip(names, f.values, strict=True)) for f in self._by_type.get(fact_type, ()))
        return [fact for fact in found if all(fact[k] == v for k, v in fields.items())]

    def rule_of(self, fact_type: str, fields: Mapping[str, str]) -> str:
        """Return the id of the rule (or weighing row) that explains a conclusion."""
        return self.outcome.because[self._fact(fact_type, fields)].rule

    def items(self, fact_type: str, **fields: str) -> tuple[Tekstitem, ...]:
        """Return the text items of the conclusions of a type, in the order of the rules.

        Conclusions that give the same words twice give one item.
        """
        return self.typed_items(Tekstitem, fact_type, (), **fields)

    def typed_items(
        self, kind: type[Item], fact_type: str, extra: Iterable[str], **fields: str
    ) -> tuple[Item, ...]:
        """Return items of a richer kind; `extra` names the fields of the conclusion it also takes."""
        unique: dict[str, Item] = {}
        for fact in self._in_rule_order(fact_type, **fields):
            item = self.made(kind, fact_type, fact, {name: fact[name] for name in extra})
            unique.setdefault(item.tekst, item)
        return tuple(unique.values())

    def _in_rule_order(self, fact_type: str, **fields: str) -> list[dict[str, str]]:
        return sorted(
            self.facts(fact_type, **fields),
            key=lambda fact: (
                self._rule_order[self.rule_of(fact_type, fact)],
                tuple(fact.values()),
            ),
        )

    def grounds(self, fact_type: str, fields: Mapping[str, str]) -> tuple[Grond, ...]:
        """Return what in the casus a conclusion rests on, in the order of the file."""
        return self._grounds(self._fact(fact_type, fields))

    def behind(self, fact_type: str, **fields: str) -> Onderbouwing | None:
        """Return the rule and the grounds of the first conclusion with these values; None for none."""
        found = next(iter(self.facts(fact_type, **fields)), None)
        firing = self.outcome.because.get(self._fact(fact_type, found)) if found else None
        if found is None or firing is None:
            return None
        return Onderbouwing(firing.rule, self._sources[firing.rule], self.grounds(fact_type, found))

    def made(
        self, kind: type[Item], fact_type: str, fact: Mapping[str, str], extra: Mapping[str, Any]
    ) -> Item:
        """Return the item of one conclusion; `extra` are the fields of the richer kind."""
        text = self.rulebase.teksten[fact["tekst"]]
        shape = self.rulebase.vocabulary.feiten[fact_type]
        conclusion = self._fact(fact_type, fact)
        return kind(
            tekst=self.wording.fill(text.werker, fact, shape.velden),
            regel=self.outcome.because[conclusion].rule,
            bron=text.bron,
            toetsing=review(text.toetsing) if text.gevoelig else None,
            leefgebied=_given(fact, "leefgebied"),
            gesprek=_given(fact, "gesprek"),
            uitspraak=_given(fact, "uitspraak"),
            gronden=self._grounds(conclusion),
            zinnen=tuple(self.wording.fill(one, fact, shape.velden) for one in text.zinnen),
            **extra,
        )

    def own_texts(self, group: str) -> tuple[Tekstitem, ...]:
        """Return the texts of a group that stand in every advice, in the order of `rules/`.

        `group` is how their ids start.
        """
        return tuple(
            Tekstitem(
                tekst=self.wording.fill(text.werker, {}, {}),
                regel=text.id,
                bron=text.bron,
                toetsing=review(text.toetsing) if text.gevoelig else None,
                zinnen=text.zinnen,
            )
            for text in self.rulebase.teksten.values()
            if text.id.startswith(group)
        )

    def _fact(self, fact_type: str, fields: Mapping[str, str]) -> Fact:
        names = self.rulebase.vocabulary.feiten[fact_type].veldnamen
        return Fact(fact_type, tuple(fields[name] for name in names))

    @cached_property
    def _statement_at(self) -> Mapping[Pad, str]:
        return {each.uitspraak.pad: name for name, each in self.stated.uitspraken.items()}

    def _grounds(self, conclusion: Fact) -> tuple[Grond, ...]:
        places = {
            self._whole_statement(self.stated.facts[fact])
            for fact in self.outcome.support(conclusion)
        }
        # "There was a conversation" says nothing beside what happened in it.
        around = {pad[:length] for pad in places for length in range(len(pad))}
        return in_file_order(self._ground(pad) for pad in places - around if pad)

    def _whole_statement(self, pad: Pad) -> Pad:
        """Return the place of the statement that something belongs to; else the place itself."""
        lengths = range(len(pad), 0, -1)
        return next((pad[:n] for n in lengths if pad[:n] in self._statement_at), pad)

    def _ground(self, pad: Pad) -> Grond:
        name = self._statement_at.get(pad)
        return Grond(
            pad=show_path(pad),
            citaat=self._words_at(pad),
            uitspraak=name,
            regelnummer=self.read.place_of(pad).line,
        )

    def _words_at(self, pad: Pad) -> str | None:
        """Return the words that somebody wrote at a place; None where they chose from a list."""
        name = self._statement_at.get(pad)
        if name:
            return self.stated.uitspraken[name].uitspraak.tekst
        part: Any = self.stated.casus
        for step in pad:
            part = getattr(part, str(step)) if isinstance(part, CasusDeel) else part[step]
        return part if isinstance(part, str) and part not in self._closed_words else None

    @cached_property
    def _closed_words(self) -> frozenset[str]:
        vocabulary = self.rulebase.vocabulary
        lists = (*vocabulary.waarden.values(), vocabulary.leefgebieden)
        return frozenset(word for words in lists for word in words)


def review(toetsing: Toetsing) -> Literal["niet-getoetst"] | Getoetst:
    """Return how a sensitive text's review is shown."""
    if toetsing.stand == "niet-getoetst":
        return "niet-getoetst"
    return Getoetst("getoetst", toetsing.door or "", toetsing.datum or "", toetsing.geldig_tot)


def _given(fact: Mapping[str, str], name: str) -> str | None:
    value = fact.get(name, EMPTY)
    return None if value == EMPTY else value


def in_file_order(grounds: Iterable[Grond]) -> tuple[Grond, ...]:
    """Return grounds in the order in which they stand in the casus file."""
    return tuple(sorted(grounds, key=lambda ground: (ground.regelnummer or 0, ground.pad)))
