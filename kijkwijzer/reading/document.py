"""A file as a tree of texts with places: the one way in for casus files and rule files."""

import re
from dataclasses import field
from typing import Literal

from kijkwijzer.reading.builder import TreeBuilder
from kijkwijzer.reading.characters import FORBIDDEN, decode, forbidden_message, shown_name
from kijkwijzer.reading.findings import Findings, StopReading
from kijkwijzer.reading.limits import CASUS_LIMITS, Limits
from kijkwijzer.reading.places import Lines, MappingSpot, Path, Spot, Tree, part_of, start
from kijkwijzer.reading.problems import Place, Problem, Refused
from kijkwijzer.reading.yaml_source import read_yaml
from kijkwijzer.record import record

Kind = Literal["yaml", "json"]
RootKind = Literal["mapping", "list"]

_LOOKS_LIKE_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')


@record(frozen=True)
class Document:
    """A file that was read: `root` is its tree of dicts, lists, texts and None (for empty).

    `problems` holds the errors that reading could go on after (see `examine_document`), `warnings`
    what is odd. `text` is the whole text, comments too. Treat the tree as frozen.
    """

    name: str
    text: str = field(repr=False)
    root: Tree = field(repr=False)
    spot: Spot = field(repr=False)
    lines: Lines = field(repr=False, compare=False)
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def place_of(self, path: Path) -> Place:
        """Return where the value at `path` stands; else where its nearest parent stands."""
        return self.place_at(start(self._nearest(path)))

    def key_place_of(self, path: Path) -> Place:
        """Return where the key of the value at `path` stands; else as `place_of`."""
        if path:
            parent = self._nearest(path[:-1])
            last = path[-1]
            if isinstance(parent, MappingSpot) and isinstance(last, str) and last in parent.keys:
                return self.place_at(parent.keys[last])
        return self.place_of(path)

    def place_at(self, index: int) -> Place:
        """Return the place of the character at `index` of the text."""
        return Place(self.name, *self.lines.locate(index))

    def line_index(self, at: int, number: int) -> int:
        """Return where line `number` (from 0) starts of the text value that starts at `at`.

        Only a block with `|` keeps one line of the file for one line of the value; for another
        text this is the start of the text.
        """
        if not self.text.startswith("|", at):
            return at
        begin = self.lines.start_of(self.lines.locate(at)[0] + 1 + number)
        if begin is None:
            return at
        indent = re.compile(r"[ \t]*").match(self.text, begin)
        return indent.end() if indent else begin

    def _nearest(self, path: Path) -> Spot:
        spot = self.spot
        for step in path:
            part = part_of(spot, step)
            if part is None:
                break
            spot = part
        return spot


def read_document(
    source: bytes,
    name: str,
    *,
    limits: Limits = CASUS_LIMITS,
    kind: Kind | None = None,
    root: RootKind | None = "mapping",
) -> Document:
    """Read a YAML or JSON file into a tree of texts with places.

    `name` is the file as messages show it. `kind` is taken from the name (and, for a name that
    does not tell, from the first characters) when it is not given. `root` says what the file must
    hold as a whole; None allows both.

    Raises `Refused` with every problem that could be found in one go.
    """
    document = examine_document(source, name, limits=limits, kind=kind, root=root)
    if document.problems:
        raise Refused(document.problems)
    return document


def examine_document(
    source: bytes,
    name: str,
    *,
    limits: Limits = CASUS_LIMITS,
    kind: Kind | None = None,
    root: RootKind | None = "mapping",
) -> Document:
    """Read as `read_document` does, but keep errors that reading could go on after.

    They stand in `problems` of the document; who goes on with the tree must refuse the file in
    the end, as `validate` does. So that problems of form and content come in one go.

    Raises `Refused` when there is no tree to go on with.
    """
    name = shown_name(name)
    text = decode(source, name, limits)
    findings = Findings(name, Lines(text))
    text = _without_forbidden(text, findings)
    builder = TreeBuilder(findings, limits)
    try:
        if (kind or _guess_kind(name, text)) == "json":
            # Imported here: most casussen are YAML.
            from kijkwijzer.reading.json_source import read_json  # noqa: PLC0415

            read_json(text, builder, findings)
        else:
            builder = read_yaml(text, findings, limits)
        _check_root(builder.root, root, findings)
    except StopReading:
        raise Refused(findings.errors) from None
    return Document(
        name, text, builder.root, builder.spot, findings.lines, findings.errors, findings.warnings
    )


def _guess_kind(name: str, text: str) -> Kind:
    ending = name.casefold()
    if ending.endswith(".json"):
        return "json"
    if ending.endswith((".yaml", ".yml")):
        return "yaml"
    return "json" if _LOOKS_LIKE_JSON.match(text) else "yaml"


def _without_forbidden(text: str, findings: Findings) -> str:
    """Note forbidden characters, and put one that is allowed in their place."""
    if not FORBIDDEN.search(text):
        return text
    for found in FORBIDDEN.finditer(text):
        findings.error(found.start(), forbidden_message(found[0]), "haal het teken weg")
    return FORBIDDEN.sub("\ufffd", text)


def _check_root(tree: Tree, root: RootKind | None, findings: Findings) -> None:
    if tree is None:
        raise findings.stop(0, "het bestand is leeg")
    if isinstance(tree, str) or (root == "mapping" and isinstance(tree, list)):
        raise findings.stop(
            0,
            "het bestand moet bestaan uit regels met een sleutel en een dubbele punt",
            "achter de dubbele punt hoort een spatie",
        )
    if root == "list" and isinstance(tree, dict):
        raise findings.stop(
            0, "het bestand moet een lijst zijn: elk onderdeel begint met een streepje"
        )
