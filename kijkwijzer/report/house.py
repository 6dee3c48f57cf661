"""A house style: the tokens of a municipality on top of ours, checked before any page has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kijkwijzer.reading.characters import decode, shown_name
from kijkwijzer.reading.document import Document, read_document
from kijkwijzer.reading.findings import Findings, StopReading
from kijkwijzer.reading.hints import did_you_mean
from kijkwijzer.reading.limits import Limits
from kijkwijzer.reading.places import Lines, Path, Tree
from kijkwijzer.reading.problems import Place, Problem, Refused
from kijkwijzer.record import record
from kijkwijzer.report.contrast import Pair, failing
from kijkwijzer.report.house_css import read_css
from kijkwijzer.report.tokens import SYNONYMS, Unfit, canonical, kind_of, own_tokens

HOUSE_LIMITS: Final = Limits(size=100_000, depth=10, nodes=2_000, text=1_000)

_DARK_GROUP: Final = "donker"
_VALUES: Final = ("$value", "value")
_REMARKS: Final = ("$type", "type", "$description", "description", "comment")


@record(frozen=True)
class HouseStyle:
    """Tokens with values that were read and found good, by name and in the order of the names.

    Beside its own values `dark` holds ours for each colour that only `light` changes: in the dark a
    colour that was chosen for light is not what anybody meant.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]

    @property
    def css(self) -> str:
        """What goes behind our own style: names of ours, and values in one strict form."""
        light = f":root {{{_declarations(self.light)}}}\n" if self.light else ""
        dark = (
            "@media screen and (prefers-color-scheme: dark) "
            f"{{ :root {{{_declarations(self.dark)}}} }}\n"
            if self.dark
            else ""
        )
        return light + dark


@record(frozen=True)
class _Given:
    """A value that somebody gave to a token of ours, and where it stands."""

    value: str
    place: Place


_Key = tuple[bool, str]
"""Whether it is for the dark, and the token."""


def read_house_style(source: bytes, name: str) -> HouseStyle:
    """Read a house style from CSS or from JSON with design tokens.

    `name` is the file as messages show it. Raises `Refused` for anything but tokens we know with
    values they can hold, and for two colours on each other that do not differ enough.
    """
    given = _Reader(shown_name(name)).read(source)
    ours = own_tokens()
    light = {token: given[False, token].value for token in ours.light if (False, token) in given}
    dark = {
        token: given[True, token].value if (True, token) in given else ours.dark[token]
        for token in ours.dark
        if (True, token) in given or token in light
    }
    problems = [
        *_too_alike(given, {**ours.light, **light}, dark=False),
        *_too_alike(given, {**ours.light, **light, **ours.dark, **dark}, dark=True),
    ]
    if problems:
        raise Refused(problems)
    return HouseStyle(light, dark)


class _Reader:
    """Reads one file, and collects what is wrong with it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._problems: list[Problem] = []
        self._given: dict[_Key, _Given] = {}

    def read(self, source: bytes) -> Mapping[_Key, _Given]:
        text = decode(source, self._name, HOUSE_LIMITS)
        if self._name.casefold().endswith(".json") or re.match(r"\s*\{", text):
            self._read_json(source)
        else:
            self._read_css(text)
        if not self._given and not self._problems:
            message = "in dit bestand staat geen enkel token"
            self._problems.append(Problem(Place(self._name, 1, 1), message))
        if self._problems:
            raise Refused(self._problems)
        return self._given

    def _read_css(self, text: str) -> None:
        findings = Findings(self._name, Lines(text))
        try:
            for one in read_css(text, findings):
                name_place = findings.place(one.name_at)
                self._take(one.dark, one.name, one.value, name_place, findings.place(one.value_at))
        except StopReading:
            self._problems.extend(findings.errors)

    def _read_json(self, source: bytes) -> None:
        document = read_document(source, self._name, limits=HOUSE_LIMITS, kind="json")
        for path, value in _leaves(document.root, ()):
            self._take_leaf(document, path, value)

    def _take_leaf(self, document: Document, path: Path, value: Tree) -> None:
        if not path:
            return
        *groups, last = path
        if last in _REMARKS:
            return
        if last not in _VALUES or not isinstance(value, str) or not groups:
            self._problems.append(
                Problem(
                    document.key_place_of(path),
                    "hier hoort een token met een waarde te staan",
                    'schrijf {"kw": {"link": {"value": "#154273"}}}',
                )
            )
            return
        dark = groups[0] == _DARK_GROUP
        name = "-".join(str(step) for step in groups[1 if dark else 0 :])
        place = document.key_place_of(path[:-1])
        self._take(dark, name, value, place, document.place_of(path))

    def _take(self, dark: bool, name: str, value: str, at_name: Place, at_value: Place) -> None:
        token = SYNONYMS.get(name, name)
        known = own_tokens().light
        if token not in known:
            hint = did_you_mean(f"--{name}", [f"--{one}" for one in (*known, *SYNONYMS)])
            self._problems.append(Problem(at_name, "dit token kent de huisstijl niet", hint))
        elif dark and kind_of(token) != "kleur":
            message = "voor het donker kun je alleen kleuren kiezen"
            self._problems.append(Problem(at_name, message))
        elif (dark, token) in self._given:
            message = f"--{token} heeft al een waarde, hierboven"
            self._problems.append(Problem(at_name, message, "laat er één staan"))
        else:
            try:
                self._given[dark, token] = _Given(canonical(token, value), at_value)
            except Unfit as unfit:
                self._problems.append(Problem(at_value, unfit.message, unfit.hint))


def _leaves(tree: Tree, path: Path) -> Iterator[tuple[Path, Tree]]:
    """Yield the way to everything in a tree of JSON that is no group, and what stands there."""
    if isinstance(tree, dict) and tree:
        for key, value in tree.items():
            yield from _leaves(value, (*path, key))
    else:
        yield path, tree


def _declarations(values: Mapping[str, str]) -> str:
    return " ".join(f"--{token}: {value};" for token, value in values.items())


def _too_alike(
    given: Mapping[_Key, _Given], values: Mapping[str, str], *, dark: bool
) -> Iterator[Problem]:
    """Yield a problem for each pair of colours with too little contrast, at a colour of the file."""
    for pair, found in failing(values):
        # Our own values differ enough: one of the two is always of the file.
        place = next(
            given[dark, token].place for token in (pair.front, pair.back) if (dark, token) in given
        )
        yield Problem(place, _sentence(pair, found, dark=dark), "maak het verschil groter")


def _sentence(pair: Pair, found: float, *, dark: bool) -> str:
    where = "donker" if dark else "licht"
    return (
        f"op een {where} scherm lijkt --{pair.front} te veel op --{pair.back}: "
        f"{_dutch(found)} : 1, minstens {_dutch(pair.least)} : 1 nodig"
    )


def _dutch(number: float) -> str:
    """Return a number with one decimal, cut off: what is too little must not look like enough."""
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")
