"""Building the tree of a document piece by piece, without recursion and within the limits."""

from kijkwijzer.reading.characters import FORBIDDEN, INVISIBLE, forbidden_message, normalise
from kijkwijzer.reading.findings import Findings, StopReading
from kijkwijzer.reading.limits import Limits
from kijkwijzer.reading.places import ListSpot, MappingSpot, Spot, Tree

_LONGEST_KEY = 200


class TreeBuilder:
    """Takes texts, openings and closings in file order; `root` and `spot` hold the outcome.

    A key that cannot be used (double, merge) is noted, and its value is read and forgotten, so
    that the rest of the file can still be checked.
    """

    def __init__(self, findings: Findings, limits: Limits) -> None:
        self.root: Tree = None
        self.spot: Spot = 0
        self._findings = findings
        self._limits = limits
        self._left = limits.nodes
        # The open containers; for a mapping also the key that waits for its value. The innermost
        # one stands in the attributes, the others on the stack.
        self._stack: list[tuple[list[Tree] | dict[str, Tree] | None, Spot, str | None, bool]] = []
        self._node: list[Tree] | dict[str, Tree] | None = None
        self._spot: Spot = 0
        self._key: str | None = None
        self._forget = False

    @property
    def expects_key(self) -> bool:
        """Whether the next piece is a key of a mapping."""
        return isinstance(self._node, dict) and self._key is None

    def text(self, value: str | None, at: int, *, escaped: bool = False) -> None:
        """Add a text: a key or a value. `escaped`: it was written with escapes."""
        self._left -= 1
        if self._left < 0:
            raise self._too_many(at)
        if value is not None:
            value = self._clean(value, at, escaped=escaped)
        if isinstance(self._node, dict) and self._key is None:
            self._take_key(value or "", at)
        else:
            self._attach(value, at)

    def skip_key(self) -> None:
        """Forget the key that stands here, and the value that follows."""
        self._key, self._forget = "", True

    def open_list(self, at: int) -> None:
        """Start a list; what follows goes into it, up to `close`."""
        self._open([], ListSpot(at, []), at)

    def open_mapping(self, at: int) -> None:
        """Start a mapping; keys and values follow in turn, up to `close`."""
        self._open({}, MappingSpot(at, {}, {}), at)

    def close(self) -> None:
        """End the innermost list or mapping."""
        self._node, self._spot, self._key, self._forget = self._stack.pop()

    def _open(self, node: list[Tree] | dict[str, Tree], spot: Spot, at: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise self._too_many(at)
        if isinstance(self._node, dict) and self._key is None:
            raise self._findings.stop(
                at,
                "een sleutel moet gewone tekst zijn, geen lijst en geen accolades",
                'zet een tekst die met { of [ begint tussen dubbele aanhalingstekens: "…"',
            )
        if len(self._stack) >= self._limits.depth:
            raise self._findings.stop(
                at, f"er zitten meer dan {self._limits.depth} lagen in elkaar; dat is te diep"
            )
        self._attach(node, spot)
        self._stack.append((self._node, self._spot, self._key, self._forget))
        self._node, self._spot, self._key, self._forget = node, spot, None, False

    def _attach(self, value: Tree, spot: Spot) -> None:
        node, spots = self._node, self._spot
        if isinstance(node, dict) and isinstance(spots, MappingSpot) and self._key is not None:
            if self._forget:
                self._forget = False
            else:
                node[self._key] = value
                spots.parts[self._key] = spot
            self._key = None
        elif isinstance(node, list) and isinstance(spots, ListSpot):
            node.append(value)
            spots.parts.append(spot)
        else:
            self.root, self.spot = value, spot

    def _take_key(self, key: str, at: int) -> None:
        key = key.strip()
        node, spots = self._node, self._spot
        if isinstance(node, dict) and isinstance(spots, MappingSpot):
            self._key = key
            if key in spots.keys:
                first = self._findings.place(spots.keys[key]).line
                self._findings.error(
                    at,
                    f"deze sleutel staat er twee keer; de eerste staat op regel {first}",
                    "voeg ze samen of haal er een weg",
                )
                self._forget = True
            elif not key or len(key) > _LONGEST_KEY:
                self._findings.error(
                    at, "deze sleutel is leeg" if not key else "deze sleutel is te lang"
                )
                self._forget = True
            else:
                spots.keys[key] = at

    def _too_many(self, at: int) -> StopReading:
        return self._findings.stop(
            at, f"er staan meer dan {self._limits.nodes} onderdelen in het bestand"
        )

    def _clean(self, value: str, at: int, *, escaped: bool) -> str:
        if not value.isascii():
            visible = INVISIBLE.sub("", value)
            if visible != value:
                self._findings.warn(
                    at,
                    "hier stonden onzichtbare tekens; die tellen niet mee",
                    "meestal is dat goed",
                )
            value = normalise(visible)
        if escaped and (found := FORBIDDEN.search(value)):
            self._findings.error(
                at,
                forbidden_message(found[0]),
                "tussen dubbele aanhalingstekens maakt een \\ een bijzonder teken; haal de \\ weg",
            )
            value = FORBIDDEN.sub("\ufffd", value)
        if len(value) > self._limits.text:
            self._findings.error(
                at, f"deze tekst is te lang: er passen hoogstens {self._limits.text} tekens in"
            )
        return value
