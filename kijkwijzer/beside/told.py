"""Differences in words: texts from `rules/` with both sides filled in, in the order they stand there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from kijkwijzer.advice.items import review
from kijkwijzer.advice.model import Advies, Gebiedskijk, Grond, Tekstitem
from kijkwijzer.advice.references import with_references
from kijkwijzer.record import record
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.placeholders import PLACEHOLDER, parse

AT_FIRST = 6
"""As many differences as people can talk about; more of them can wait."""


@record(frozen=True)
class Difference:
    """A difference that a text is about, with the words for its open places."""

    text: str
    """The id of the text."""
    values: Mapping[str, str] = field(default_factory=dict)
    leefgebied: str | None = None
    gronden: tuple[Grond, ...] = ()
    """The words of the client that make the difference."""


def told(
    differences: Iterable[Difference], rulebase: RuleBase, *, to_say: bool = True
) -> tuple[Tekstitem, ...]:
    """Return the differences as text items, in the order in which the texts stand in `rules/`.

    `to_say` tells whether the sentences that one can say to the client come with them.
    """
    place = {name: number for number, name in enumerate(rulebase.teksten)}
    ordered = sorted(differences, key=lambda one: place[one.text])
    return tuple(_item(one, rulebase, to_say) for one in ordered)


def referenced(advies: Advies, rulebase: RuleBase) -> Advies:
    """Return the advice with its references, those to texts about differences explained.

    Such a text has no rule behind it that says more; what it is there for, its group says.
    """
    whole = with_references(advies, rulebase)
    why = {group: rulebase.teksten[f"{group}.waarom"].werker for group in ("blik", "eerder")}
    groups = {id_: id_.partition(".")[0] for id_ in whole.regels}
    return replace(
        whole,
        regels={
            id_: replace(reference, uitleg=why.get(groups[id_], reference.uitleg))
            for id_, reference in whole.regels.items()
        },
    )


def listings(group: str, lists: Mapping[str, Sequence[str]]) -> Iterator[Difference]:
    """Yield a difference for each list that holds anything; by the text of the group it goes in."""
    for text, found in lists.items():
        if found:
            yield Difference(f"{group}.{text}", {"lijst": quoted(found)})


def name(domain: str, value: str, rulebase: RuleBase) -> str:
    """Return what a symbol is called in a sentence; the symbol itself when it has no name."""
    return rulebase.namen[domain].get(value, value)


def outcome(look: Gebiedskijk, rulebase: RuleBase) -> str | None:
    """Return what the client's words point to, as a sentence calls it; None where they do not say."""
    clear = {row.probleem for row in rulebase.vocabulary.vierslag}
    if look.probleem is None or look.probleem not in clear:
        return None
    return name("probleem", look.probleem, rulebase)


def quoted(texts: Iterable[str]) -> str:
    """Return one or more texts as a list inside a sentence: “a”, “b” en “c”."""
    *first, last = (f"“{inside(text)}”" for text in texts)
    return f"{', '.join(first)} en {last}" if first else last


def inside(text: str) -> str:
    """Return the words of a person as they fit inside a sentence of ours, between quotes."""
    return " ".join(text.split()).removesuffix(".")


def _item(difference: Difference, rulebase: RuleBase, to_say: bool) -> Tekstitem:
    text = rulebase.teksten[difference.text]

    def filled(words: str) -> str:
        return PLACEHOLDER.sub(lambda found: difference.values[parse(found).name], words)

    return Tekstitem(
        tekst=filled(text.werker),
        regel=text.id,
        bron=text.bron,
        toetsing=review(text.toetsing) if text.gevoelig else None,
        leefgebied=difference.leefgebied,
        gronden=difference.gronden,
        zinnen=tuple(filled(one) for one in text.zinnen) if to_say else (),
    )
