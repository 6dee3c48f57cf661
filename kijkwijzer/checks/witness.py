"""Witnesses: a set of stated facts, written back as a casus file that states them.

Where a fact stands in a casus is what `pad` in the vocabulary says. A list of things (conversations,
statements) is a mapping from id to thing while it is built, so that every fact finds its place whatever
the order; `_plain` makes lists of them at the end.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from kijkwijzer.checks.sentences import Sentences, sentences_of
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.vocabulary import FREE, FactType

Node = dict[str, Any]
"""A part of a casus file that is being built."""

_LISTS: Mapping[str, str] = {
    "gesprekken": "gesprek",
    "signalen": "signaal",
    "afspraken": "afspraak",
    "uitspraken": "uitspraak",
    "contactpogingen": "poging",
    "netwerk": "persoon",
    "aanwezig": "persoon",
    "lopende_aanpak": "aanpak",
    "goede_momenten": "moment",
    "wettelijk_kader": "kader",
}
"""Which field of a fact holds the id of an item, for each list of things."""

_TEXTS = frozenset({"aanwezig", "goede_momenten", "wettelijk_kader"})
"""The lists of things of which the file holds a text each."""

_WORKER = frozenset({"voornemen", "twijfels", "ontwikkelvraag"})
"""Free fields that stand under `professional`."""

_DERIVED = frozenset(
    {"casus", "bril", "vierslag", "kwadrant", "volgt", "laatste", "gezegd_in", "gaat_over"}
    | {
        "cue",
        "cue_uit",
        "last",
        "thema",
        "gevaar",
        "gevaar_bij",
        "herleidbaar",
        "stap",
        "afgesproken",
        "leefgebied",
    }
)
"""Fact types that no key of its own stands for: they follow from the rest, or from the words."""

_QUESTION = ("gesprek", "bril", "vraag")
"""What tells one question of one conversation from another: the first fields of its answers."""

_SOMETHING = "iets"
"""What stands in a free field of which only matters that it is filled in."""

_EARLIER, _LATER = "2026-11-02", "2026-11-16"
"""The dates of the last conversation and of an attempt after it, where that is what matters."""

_TRACEABLE = {
    "telefoon": "06-12345678",
    "email": "post@voorbeeld.example",
    "postcode": "1234 AB",
    "iban": "NL91ABNA0417164300",
}


def casus_text(stated: Iterable[Fact], knowledge: Knowledge) -> str:
    """Return a casus file (YAML) that states these facts, as far as words for them are known."""
    writer = _Writer(sorted(stated), knowledge, sentences_of(knowledge))
    return yaml.safe_dump(writer.casus(), allow_unicode=True, sort_keys=False, width=10_000)


@dataclass
class _Writer:
    facts: list[Fact]
    knowledge: Knowledge
    words: Sentences
    root: Node = field(default_factory=lambda: {"kenmerk": "getuige"})

    def casus(self) -> Node:
        self._conversations()
        for each in self._of("leefgebied", vermelding="eigen"):
            self._at(("leefgebieden", each["leefgebied"]))
        apart = {tuple(each[name] for name in _QUESTION) for each in self._of("antwoord_van")}
        for fact in self.facts:
            # Where both sides answered apart, the answer that counts follows from theirs.
            if fact.type not in _DERIVED and not (
                fact.type == "antwoord" and fact.values[: len(_QUESTION)] in apart
            ):
                self._state(fact)
        for each in self._of("stap"):
            self._agreement(each["afspraak"])["wat"] = f"stap {each['stap'][1:]} zetten"
        for each in self._of("uitspraak"):
            self._statement(each["uitspraak"])
        for each in self._of("aanpak"):
            self._approach(each)
        self._themes()
        self._texts()
        plain: Node = _plain(self.root)
        return plain

    # ---- reading the facts --------------------------------------------------------------------

    def _kind(self, name: str) -> FactType:
        return self.knowledge.rulebase.vocabulary.feiten[name]

    def _of(self, name: str, **wanted: str) -> Iterator[dict[str, str]]:
        """Yield the facts of a type as mappings, those with the wanted values."""
        for each in self.facts:
            if each.type == name:
                named = dict(zip(self._kind(name).velden, each.values, strict=True))
                if all(named[key] == value for key, value in wanted.items()):
                    yield named

    def _value(self, name: str, wanted: str, **known: str) -> str | None:
        return next((each[wanted] for each in self._of(name, **known)), None)

    # ---- building -----------------------------------------------------------------------------

    def _at(self, path: Iterable[str]) -> Node:
        node = self.root
        for step in path:
            node = node.setdefault(step, {})
        return node

    def _conversations(self) -> None:
        for each in self._of("gesprek"):
            self._at(("gesprekken", each["gesprek"]))
        if any(self._of("poging_na_gesprek")):
            for each in self._of("laatste"):
                self._at(("gesprekken", each["gesprek"]))["datum"] = _EARLIER

    def _state(self, each: Fact) -> None:
        """Put one fact where its type's `pad` says."""
        kind = self._kind(each.type)
        named = dict(zip(kind.velden, each.values, strict=True))
        steps, used = self._steps(kind.pad or "", named)
        left = {
            name: value
            for name, value in named.items()
            if kind.velden[name] != FREE and name not in used
        }
        last = steps[-1]
        if last.endswith("[]") and last[:-2] not in _LISTS:
            self._at(steps[:-1]).setdefault(last[:-2], []).extend(left.values())
        elif last.endswith("[]"):
            self._at((*steps[:-1], last[:-2], named[_LISTS[last[:-2]]])).update(left)
        elif each.type in ("opname", "oordeel"):
            self._at(steps).update(left)
        else:
            self._at(steps[:-1])[last] = next(iter(left.values()), self._filler(each))

    def _steps(self, pad: str, named: Mapping[str, str]) -> tuple[list[str], set[str]]:
        """Return the path of a fact with its ids and values filled in, and which fields that took."""
        used: set[str] = set()
        steps: list[str] = []
        parts = pad.split(".")
        for at, step in enumerate(parts, 1):
            name = step.removesuffix("[]")
            if name.startswith("{"):
                name = name.strip("{}")
                used.add(name)
                steps.append(named.get(name) or self._owner(name, named))
                continue
            steps.append(name)
            if step.endswith("[]"):
                if name not in _LISTS or at == len(parts):
                    steps[-1] = step
                else:
                    steps.append(self._owner(_LISTS[name], named))
        if steps[0] in _WORKER:
            steps.insert(0, "professional")
        if steps[:2] == ["leefgebieden", ""]:
            # A statement about no life domain stands at the top of the file.
            steps = steps[2:]
        return steps, used

    def _owner(self, wanted: str, named: Mapping[str, str]) -> str:
        """Return the id of the thing that holds this one: the conversation of a signal, and so on."""
        if wanted in named:
            return named[wanted]
        if wanted == "gesprek":
            for thing, holder in (("signaal", "signaal"), ("afspraak", "afgesproken")):
                if thing in named:
                    return self._value(holder, "gesprek", **{thing: named[thing]}) or ""
        if wanted == "leefgebied" and "uitspraak" in named:
            return self._value("gaat_over", "leefgebied", uitspraak=named["uitspraak"]) or ""
        return ""

    def _filler(self, each: Fact) -> Any:  # noqa: ANN401 - whatever a key of a casus holds
        match each.type, each.values:
            case ("urgent" | "ingetrokken", _):
                return "ja"
            case ("poging_na_gesprek", _):
                return _LATER
            case ("prioriteit", _):
                return 1
            case ("gebied_gegeven", (_, "krachten")):
                return [_SOMETHING]
            case ("gebied_gegeven", (_, "oordeel_professional")):
                return {}
        return _SOMETHING

    def _agreement(self, name: str) -> Node:
        talk = self._value("afgesproken", "gesprek", afspraak=name) or ""
        return self._at(("gesprekken", talk, "afspraken", name))

    def _statement(self, name: str) -> None:
        area = self._value("gaat_over", "leefgebied", uitspraak=name)
        where = ("leefgebieden", area) if area else ()
        statement = self._at((*where, "uitspraken", name))
        cues = frozenset(
            (each["zegt"], each["sterkte"]) for each in self._of("cue", uitspraak=name)
        )
        burdens = sum(1 for _ in self._of("last", uitspraak=name))
        statement["tekst"] = self.words.saying(cues, burdens)
        talk = self._value("gezegd_in", "gesprek", uitspraak=name)
        if talk and talk != "geen":
            statement["gesprek"] = int(talk[1:])

    def _approach(self, approach: Mapping[str, str]) -> None:
        items = self._at(("leefgebieden", approach["leefgebied"], "lopende_aanpak"))
        items[approach["aanpak"]] = self.words.approach(
            approach["leefgebied"], approach["logica"], approach["soort"]
        )

    def _themes(self) -> None:
        themes = [each["thema"] for each in self._of("thema")]
        if themes:
            worker = self._at(("professional",))
            worker["ontwikkelvraag"] = " ".join(self.words.theme(theme) for theme in themes)

    def _texts(self) -> None:
        """Write the words of danger and the traceable values into the texts they stand in."""
        found: dict[str, list[str]] = {}
        for each in self._of("gevaar"):
            found.setdefault(each["plaats"], []).append(
                self.words.danger(each["soort"], each["niveau"])
            )
        for each in self._of("herleidbaar"):
            found.setdefault(each["plaats"], []).append(_TRACEABLE[each["soort"]])
        for place, parts in found.items():
            *steps, last = place.split(".")
            self._at(steps)[last] = " ".join(parts)


def _plain(node: Any) -> Any:  # noqa: ANN401 - any part of a casus
    """Turn mappings from id to thing into lists, in the order of their numbers."""
    if not isinstance(node, dict):
        return node
    return {
        # A life domain may have the name of a list ("netwerk").
        key: {name: _plain(area) for name, area in value.items()}
        if key == "leefgebieden"
        else _items(key, value)
        if key in _LISTS
        else _plain(value)
        for key, value in node.items()
    }


def _items(name: str, value: Any) -> Any:  # noqa: ANN401 - any part of a casus
    if not isinstance(value, dict):
        return value
    ordered = sorted(value.items(), key=lambda item: (len(item[0]), item[0]))
    items = [_plain(each) for _, each in ordered]
    if name == "netwerk":
        return [{"wie": _SOMETHING, **each} for each in items]
    return [each or _SOMETHING for each in items] if name in _TEXTS else items
