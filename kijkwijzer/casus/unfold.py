"""From the short ways of writing a casus to the one long way, keeping every place.

A file may have `gesprek` for one conversation, a block of text for statements, a bare text where a
group of keys could stand, other names for life domains, and keys without an answer. The model
knows the long way only: what is short is written out here, and the rest of the program sees one
form.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kijkwijzer.casus.model import Uitspraak
from kijkwijzer.casus.part import questions
from kijkwijzer.reading import Document, Problem, closest
from kijkwijzer.reading.places import ListSpot, MappingSpot, Spot, Tree, start

_SPEAKER = re.compile(r"([CcPp]|[A-Z]{1,3})\s*:(?:\s+|$)")
_SPEAKERS = {"c": "client", "p": "professional"}
_SOMEBODY_ELSE = "ander"
_QUOTES = ("'", '"')
_LIST_MARKS = ("-", "–", "•")
_STATEMENT_KEYS = tuple(questions(Uitspraak))
_STATEMENT_HINT = (
    'schrijf: - "…"; of gebruik een blok: uitspraken: | en daaronder elke zin op een eigen regel'
)
_BRACKET_HINT = (
    'hoort dit bij de zin ervoor? Schrijf dan uitspraken: ["…", "…"], of gebruik een blok: '
    "uitspraken: | en daaronder elke zin op een eigen regel"
)


def unfold(document: Document, aliases: Mapping[str, str]) -> Document:
    """Return the document of a casus written out in full, with the places of the original.

    `aliases` are other names of life domains, each with its id. What cannot be written out is in
    the `problems` of the result, what may mean something else than it seems in its `warnings`; the
    original stays as it is.
    """
    unfolder = _Unfolder(document, aliases)
    root, spot = unfolder.root()
    return replace(
        document,
        root=root,
        spot=spot,
        problems=(*document.problems, *unfolder.problems),
        warnings=(*document.warnings, *unfolder.warnings),
    )


class _Unfolder:
    def __init__(self, document: Document, aliases: Mapping[str, str]) -> None:
        self._document = document
        self._aliases = aliases
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def root(self) -> tuple[Tree, Spot]:
        root, spot = _answered(self._document.root, self._document.spot)
        if not (isinstance(root, dict) and isinstance(spot, MappingSpot)):
            return root, spot
        self._one_conversation(root, spot)
        for conversation, its_spot in _mappings(root, spot, "gesprekken"):
            self._by_id(conversation, its_spot, "rollen")
            self._items(conversation, its_spot, "afspraken", "wat")
            interaction, inner = conversation.get("interactie"), its_spot.parts.get("interactie")
            if isinstance(interaction, dict) and isinstance(inner, MappingSpot):
                self._items(interaction, inner, "signalen", "soort")
        self._items(root, spot, "netwerk", "wie")
        self._by_id(root, spot, "leefgebieden")
        self._statements(root, spot)
        for domain, its_spot in _mappings(root, spot, "leefgebieden"):
            self._statements(domain, its_spot)
        return root, spot

    def _complain(self, at: int, message: str, hint: str | None) -> None:
        self.problems.append(Problem(self._document.place_at(at), message, hint))

    def _one_conversation(self, root: dict[str, Tree], spot: MappingSpot) -> None:
        """Let `gesprek` stand for `gesprekken` with one item."""
        if root.get("gesprek") is None:
            root.pop("gesprek", None)
            return
        conversation, its_spot = root.pop("gesprek"), spot.parts.pop("gesprek")
        others, their_spot = root.get("gesprekken"), spot.parts.get("gesprekken")
        if others is not None:
            self._complain(
                spot.keys["gesprek"],
                "'gesprek' en 'gesprekken' staan er allebei; er kan er maar een staan",
                "zet dit gesprek bij de andere, onder 'gesprekken'",
            )
            # Beside the others, so that what is wrong inside it shows as well.
            if isinstance(others, list) and isinstance(their_spot, ListSpot):
                others.append(conversation)
                their_spot.parts.append(its_spot)
            return
        root["gesprekken"] = [conversation]
        spot.parts["gesprekken"] = ListSpot(start(its_spot), [its_spot])
        spot.keys["gesprekken"] = spot.keys["gesprek"]

    def _by_id(self, parent: dict[str, Tree], parent_spot: MappingSpot, key: str) -> None:
        """Name life domains by their id in the mapping under `key`."""
        group, spot = parent.get(key), parent_spot.parts.get(key)
        if not (isinstance(group, dict) and isinstance(spot, MappingSpot)):
            return
        by_id: dict[str, Tree] = {}
        by_id_spot = MappingSpot(spot.at, {}, {})
        for name, value in group.items():
            domain = self._aliases.get(name, name)
            if value is None:
                continue
            if domain in by_id:
                self._complain(
                    spot.keys[name],
                    f"dit leefgebied ({domain}) staat er twee keer, onder twee namen",
                    "voeg ze samen",
                )
                continue
            by_id[domain] = value
            by_id_spot.keys[domain] = spot.keys[name]
            by_id_spot.parts[domain] = spot.parts[name]
        parent[key], parent_spot.parts[key] = by_id, by_id_spot

    def _items(self, parent: dict[str, Tree], spot: MappingSpot, key: str, name: str) -> None:
        """Let a bare text in the list under `key` stand for an item with only `name`."""
        items, spots = parent.get(key), spot.parts.get(key)
        if isinstance(items, list) and isinstance(spots, ListSpot):
            for number, item in enumerate(items):
                if isinstance(item, str):
                    at = start(spots.parts[number])
                    items[number] = {name: item}
                    spots.parts[number] = MappingSpot(at, {name: at}, {name: at})

    def _statements(self, parent: dict[str, Tree], parent_spot: MappingSpot) -> None:
        """Write out the statements of a casus or a life domain as a list of mappings."""
        written, spot = parent.get("uitspraken"), parent_spot.parts.get("uitspraken")
        if isinstance(written, str) and spot is not None:
            if self._runs_on(written, start(spot)):
                self._complain(
                    start(spot),
                    "hier lopen de regels in elkaar over tot een lange zin",
                    "schrijf uitspraken: | en daaronder elke zin op een eigen regel",
                )
            found = list(self._lines(written, start(spot)))
        elif isinstance(written, list) and isinstance(spot, ListSpot):
            self._warn_when_cut(written, spot)
            found = [
                statement
                for item, its_spot in zip(written, spot.parts, strict=True)
                for statement in self._statement(item, its_spot)
            ]
        else:
            return
        parent["uitspraken"] = [item for item, _ in found]
        parent_spot.parts["uitspraken"] = ListSpot(start(spot), [its_spot for _, its_spot in found])

    def _warn_when_cut(self, items: list[Tree], spot: ListSpot) -> None:
        """Warn when a comma inside a sentence may have cut it: YAML does so between brackets."""
        text = self._document.text
        if not text.startswith("[", spot.at):
            return
        for item, its_spot in zip(items[1:], spot.parts[1:], strict=True):
            at = start(its_spot)
            if isinstance(item, str) and item[:1].islower() and not text.startswith(_QUOTES, at):
                self.warnings.append(
                    Problem(
                        self._document.place_at(at),
                        "een lijst tussen haken knipt bij elke komma; hier begint nu een nieuwe zin",
                        _BRACKET_HINT,
                        "waarschuwing",
                    )
                )
                return

    def _runs_on(self, written: str, at: int) -> bool:
        """Whether YAML made one line of several: it does so with > and without any sign."""
        text = self._document.text
        end = text.find("\n", at)
        first_line = text[at:] if end < 0 else text[at:end]
        return first_line.startswith(">") or (
            not first_line.startswith("|") and len(written) > len(first_line)
        )

    def _lines(self, block: str, at: int) -> Iterator[tuple[Tree, Spot]]:
        """Yield a statement for each line of a block of text."""
        for number, line in enumerate(block.split("\n")):
            sentence = line.strip()
            if sentence.startswith(_LIST_MARKS) and sentence[1:2].isspace():
                sentence = sentence[1:].lstrip()
            yield from _spoken(sentence, self._document.line_index(at, number))

    def _statement(self, item: Tree, spot: Spot) -> Iterator[tuple[Tree, Spot]]:
        """Yield the statement that an item of a list holds, unless the item is no statement."""
        at = start(spot)
        if isinstance(item, str):
            yield from _spoken(item.strip(), at)
        elif isinstance(item, list):
            self._complain(
                at,
                "deze zin begint met een haak of een streepje; YAML leest dat als een lijst",
                _STATEMENT_HINT,
            )
        elif isinstance(item, dict) and not any(closest(key, _STATEMENT_KEYS) for key in item):
            first, words = next(iter(item.items()), ("", None))
            if len(item) == 1 and _SPEAKER.match(f"{first}:") and isinstance(words, str):
                yield from _spoken(f"{first}: {words}", at)
            else:
                self._complain(
                    at,
                    "deze zin bevat een dubbele punt of begint met een accolade; YAML leest dat als "
                    "een sleutel",
                    _STATEMENT_HINT,
                )
        else:
            yield item, spot


def _spoken(sentence: str, at: int) -> Iterator[tuple[Tree, Spot]]:
    """Yield the statement in a sentence that `C:` or `P:` may lead; nothing when it is empty.

    Another mark of at most three capitals (`M:`) stands for somebody else.
    """
    speaker = _SPEAKER.match(sentence)
    if speaker:
        sentence = sentence[speaker.end() :]
    if not sentence:
        return
    item: dict[str, Tree] = {"tekst": sentence}
    if speaker:
        item["door"] = _SPEAKERS.get(speaker[1].casefold(), _SOMEBODY_ELSE)
    yield item, MappingSpot(at, dict.fromkeys(item, at), dict.fromkeys(item, at))


def _mappings(
    parent: dict[str, Tree], parent_spot: MappingSpot, key: str
) -> Iterator[tuple[dict[str, Tree], MappingSpot]]:
    """Yield the mappings in the list or mapping under `key`, with their places."""
    group, spot = parent.get(key), parent_spot.parts.get(key)
    pairs: list[tuple[Tree, Spot]] = []
    if isinstance(group, list) and isinstance(spot, ListSpot):
        pairs = list(zip(group, spot.parts, strict=True))
    elif isinstance(group, dict) and isinstance(spot, MappingSpot):
        pairs = [(value, spot.parts[name]) for name, value in group.items()]
    for value, its_spot in pairs:
        if isinstance(value, dict) and isinstance(its_spot, MappingSpot):
            yield value, its_spot


def _answered(node: Tree, spot: Spot, key: str | None = None) -> tuple[Tree, Spot]:
    """Return a copy in which every empty answer is None, and no list has empty items.

    A key without an answer stays, so that one that does not exist is still noticed. A life domain
    that is only named becomes an empty mapping: the name says something.
    """
    if isinstance(node, dict) and isinstance(spot, MappingSpot):
        answers: dict[str, Tree] = {}
        answers_spot = MappingSpot(spot.at, dict(spot.keys), {})
        for name, value in node.items():
            answer, its_spot = _answered(value, spot.parts[name], name)
            if answer is None and key == "leefgebieden":
                answer, its_spot = {}, MappingSpot(start(its_spot), {}, {})
            answers[name], answers_spot.parts[name] = answer, its_spot
        return answers, answers_spot
    if isinstance(node, list) and isinstance(spot, ListSpot):
        pairs = [
            pair
            for item, its_spot in zip(node, spot.parts, strict=True)
            if (pair := _answered(item, its_spot))[0] is not None
        ]
        return [item for item, _ in pairs], ListSpot(spot.at, [its_spot for _, its_spot in pairs])
    return (None, spot) if isinstance(node, str) and not node.strip() else (node, spot)
