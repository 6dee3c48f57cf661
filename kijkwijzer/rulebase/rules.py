"""Reading rule files: from a document to rules, with every name checked and every fault placed."""

from collections.abc import Iterator, Mapping
from typing import Any

from kijkwijzer.reading import Document, Problem, did_you_mean
from kijkwijzer.rulebase.faults import (
    NO_SOURCE,
    UNBOUND,
    UNKNOWN_WORD,
    UNREADABLE,
    RuleProblem,
)
from kijkwijzer.rulebase.model import (
    LAYERS,
    Absent,
    AtLeast,
    Condition,
    Example,
    Fact,
    Holds,
    OneOf,
    Pattern,
    Rule,
    Term,
    Unequal,
)
from kijkwijzer.rulebase.toetsing import Toetsing
from kijkwijzer.rulebase.vocabulary import EMPTY, FactType, Vocabulary

_KEYS = (
    "id",
    "laag",
    "als",
    "dan",
    "uitleg",
    "bron",
    "toetsing",
    "voorbeelden",
    "grenzen",
)
_REQUIRED = ("id", "laag", "als", "dan", "uitleg", "bron", "toetsing", "voorbeelden")
_EXAMPLE_KINDS = ("wel", "niet", "nog-niet")

Path = tuple[str | int, ...]


class RuleReader:
    """Turns one document into rules; what is wrong gathers in `problems`."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self.problems: list[Problem] = []

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that could be read; look at `problems` before using them."""
        found = (self._rule(item, (at,)) for at, item in enumerate(self._list((), "regels")))
        return tuple(rule for rule in found if rule is not None)

    # ---- a rule ---------------------------------------------------------------------------------

    def _rule(self, item: Any, path: Path) -> Rule | None:  # noqa: ANN401 - a document's value
        if not isinstance(item, dict):
            self._problem(path, "Een regel is een blok met id, laag, als, dan en uitleg.")
            return None
        before = len(self.problems)
        self._known_keys(item, path, _KEYS)
        for key in _REQUIRED:
            if not item.get(key):
                code = NO_SOURCE if key == "bron" else UNREADABLE
                self._problem(path, f"Deze regel mist '{key}'.", code=code)
        if len(self.problems) > before:
            return None
        als = tuple(self._conditions(item, path))
        bound = {v for c in als if isinstance(c, Holds | AtLeast) for v in c.pattern.variables}
        dan = tuple(self._conclusions(item, path, bound))
        self._check_binding(als, bound, path)
        voorbeelden = tuple(self._examples(item, path))
        laag = self._one_of(item["laag"], LAYERS, (*path, "laag"))
        if len(self.problems) > before:
            return None
        return Rule(
            id=str(item["id"]),
            laag=laag,
            als=als,
            dan=dan,
            uitleg=str(item["uitleg"]),
            bron=tuple(str(b) for b in self._list((*path, "bron"), "bron")),
            toetsing=self._toetsing(item["toetsing"], (*path, "toetsing")),
            voorbeelden=voorbeelden,
            bestand=self._document.name,
            regelnummer=self._document.place_of(path).line,
            grenzen=item.get("grenzen"),
        )

    def _conditions(self, item: Mapping[str, Any], path: Path) -> Iterator[Condition]:
        raw = self._list((*path, "als"), "als")
        counted = 0
        for at, entry in enumerate(raw):
            here = (*path, "als", at)
            pair = self._pair(entry, here)
            if pair is None:
                continue
            word, value = pair
            if word == "niet":
                inner = self._pair(value, (*here, "niet"))
                pattern = inner and self._pattern(*inner, (*here, "niet", inner[0]))
                if pattern:
                    yield Absent(pattern)
            elif word == "ongelijk":
                yield from self._unequal(value, (*here, "ongelijk"))
            elif word == "een_van":
                yield from self._one_of_values(value, (*here, "een_van"))
            elif word == "minstens":
                others = [other for other in raw if other is not entry]
                outside = set(_variables_in([*others, item["dan"]]))
                name = f"{item['id']}#{counted}"
                condition = self._at_least(value, (*here, "minstens"), name, outside)
                counted += 1
                if condition:
                    yield condition
            else:
                pattern = self._pattern(word, value, (*here, word))
                if pattern:
                    yield Holds(pattern)
        if raw and not any(
            isinstance(entry, dict) and not set(entry) & {"niet", "ongelijk", "een_van"}
            for entry in raw
        ):
            self._problem((*path, "als"), "Een regel heeft minstens één feit nodig dat er wél is.")

    def _unequal(self, value: Any, path: Path) -> Iterator[Unequal]:  # noqa: ANN401
        names = value if isinstance(value, list) else []
        if len(names) != 2 or not all(_is_variable(name) for name in names):
            self._problem(path, "'ongelijk' vergelijkt twee variabelen, zoals [$a, $b].")
            return
        yield Unequal(names[0], names[1])

    def _one_of_values(self, value: Any, path: Path) -> Iterator[OneOf]:  # noqa: ANN401
        pair = self._pair(value, path)
        if pair is None:
            return
        name, values = pair
        if not _is_variable(name) or not isinstance(values, list) or not values:
            self._problem(path, "'een_van' noemt een variabele met haar waarden: {$x: [a, b]}.")
            return
        yield OneOf(name, tuple(str(each) for each in values))

    def _at_least(
        self,
        value: Any,  # noqa: ANN401
        path: Path,
        name: str,
        outside: set[str],
    ) -> AtLeast | None:
        """Read a counting condition; variables that also stand `outside` it make the groups."""
        if not isinstance(value, dict):
            self._problem(path, "'minstens' heeft aantal, verschillend en van.")
            return None
        self._known_keys(value, path, ("aantal", "verschillend", "van"))
        number = value.get("aantal")
        if not (isinstance(number, str) and number.isdecimal() and int(number) >= 1):
            self._problem((*path, "aantal"), "'aantal' is een heel getal vanaf 1.")
            return None
        patterns: list[Pattern] = []
        for place, entry in enumerate(self._list((*path, "van"), "van")):
            pair = self._pair(entry, (*path, "van", place))
            pattern = pair and self._pattern(*pair, (*path, "van", place, pair[0]))
            if pattern:
                patterns.append(pattern)
        counted = value.get("verschillend")
        inside = dict.fromkeys(v for pattern in patterns for v in pattern.variables)
        if counted not in inside:
            self._problem(path, "'verschillend' moet een variabele uit 'van' zijn.")
            return None
        group = tuple(v for v in inside if v in outside and v != counted)
        return AtLeast(int(number), str(counted), tuple(patterns), name, group)

    def _conclusions(
        self, item: Mapping[str, Any], path: Path, bound: set[str]
    ) -> Iterator[Pattern]:
        for at, entry in enumerate(self._list((*path, "dan"), "dan")):
            here = (*path, "dan", at)
            pair = self._pair(entry, here)
            if pair is None:
                continue
            word, value = pair
            fact_type = self._fact_type(word, here)
            if fact_type is None:
                continue
            if fact_type.van != "regel":
                self._problem(here, f"'{word}' is geen feit dat een regel kan concluderen.")
                continue
            pattern = self._pattern(word, value, (*here, word))
            if pattern is None:
                continue
            terms: list[Term] = []
            for veld, term in zip(fact_type.velden, pattern.terms, strict=True):
                if term is None and veld not in fact_type.mag_leeg:
                    self._problem(here, f"De conclusie '{word}' mist het veld '{veld}'.")
                if isinstance(term, tuple) and len(term) > 1:
                    self._problem(here, "Een conclusie noemt één waarde per veld, geen lijst.")
                if isinstance(term, str) and term not in bound:
                    self._problem(
                        here,
                        f"De variabele '{term}' komt in geen enkele voorwaarde voor.",
                        code=UNBOUND,
                    )
                terms.append((EMPTY,) if term is None else term)
            yield Pattern(word, tuple(terms))

    def _check_binding(self, als: tuple[Condition, ...], bound: set[str], path: Path) -> None:
        for condition in als:
            used: tuple[str, ...] = ()
            if isinstance(condition, Absent):
                used = condition.pattern.variables
            elif isinstance(condition, Unequal):
                used = (condition.left, condition.right)
            elif isinstance(condition, OneOf):
                used = (condition.variable,)
            for name in used:
                if name not in bound:
                    self._problem(
                        (*path, "als"),
                        f"De variabele '{name}' staat alleen in 'niet', 'ongelijk' of 'een_van'. "
                        "Een gewone voorwaarde moet haar eerst noemen.",
                        code=UNBOUND,
                    )

    # ---- patterns and facts ---------------------------------------------------------------------

    def _fact_type(self, name: str, path: Path) -> FactType | None:
        fact_type = self._vocabulary.feiten.get(name)
        if fact_type is None:
            self._problem(
                path,
                "Dit feit staat niet in feiten.yaml.",
                did_you_mean(name, self._vocabulary.feiten),
                UNKNOWN_WORD,
            )
        return fact_type

    def _pattern(self, name: str, value: Any, path: Path) -> Pattern | None:  # noqa: ANN401
        fact_type = self._fact_type(name, path)
        if fact_type is None:
            return None
        fields = {} if value is None else value
        if not isinstance(fields, dict):
            self._problem(path, f"'{name}' hoort velden te hebben, zoals {{veld: waarde}}.")
            return None
        self._known_keys(fields, path, fact_type.veldnamen)
        return Pattern(
            name,
            tuple(
                self._term(fields.get(veld), domain, (*path, veld))
                for veld, domain in fact_type.velden.items()
            ),
        )

    def _term(self, value: Any, domain: str, path: Path) -> Term:  # noqa: ANN401
        if value is None:
            return None
        if _is_variable(value):
            return str(value)
        values = value if isinstance(value, list) else [value]
        return tuple(self._value(each, domain, path) for each in values)

    def _value(self, value: Any, domain: str, path: Path) -> str:  # noqa: ANN401
        if not isinstance(value, str) or value.startswith("$"):
            self._problem(path, "Hier hoort een waarde, een variabele of een lijst van waarden.")
            return ""
        allowed = self._vocabulary.domain(domain)
        if allowed is not None:
            self._one_of(value, allowed, path)
        return value

    def _examples(self, item: Mapping[str, Any], path: Path) -> Iterator[Example]:
        for at, entry in enumerate(self._list((*path, "voorbeelden"), "voorbeelden")):
            here = (*path, "voorbeelden", at)
            pair = self._pair(entry, here)
            if pair is None:
                continue
            kind = self._one_of(pair[0], _EXAMPLE_KINDS, here)
            facts = []
            for place, each in enumerate(self._list((*here, pair[0]), pair[0])):
                inner = self._pair(each, (*here, pair[0], place))
                fact = inner and self._fact(*inner, (*here, pair[0], place, inner[0]))
                if fact:
                    facts.append(fact)
            yield Example(kind, tuple(facts), self._document.place_of(here).line)  # type: ignore[arg-type]

    def _fact(self, name: str, value: Any, path: Path) -> Fact | None:  # noqa: ANN401
        pattern = self._pattern(name, value, path)
        if pattern is None:
            return None
        fact_type = self._vocabulary.feiten[name]
        values = []
        for veld, term in zip(fact_type.velden, pattern.terms, strict=True):
            if isinstance(term, tuple) and len(term) == 1:
                values.append(term[0])
            elif term is None and veld in fact_type.mag_leeg:
                values.append(EMPTY)
            else:
                self._problem(path, f"Een voorbeeldfeit noemt één waarde voor '{veld}'.")
        return Fact(name, tuple(values))

    # ---- small things ---------------------------------------------------------------------------

    def _toetsing(self, value: Any, path: Path) -> Toetsing:  # noqa: ANN401
        if isinstance(value, dict):
            self._known_keys(value, path, ("stand", "door", "datum", "geldig_tot"))
            if value.get("stand") == "getoetst" and value.get("door") and value.get("datum"):
                return Toetsing("getoetst", value["door"], value["datum"], value.get("geldig_tot"))
            self._problem(path, "Een getoetste regel noemt stand, door (functie) en datum.")
        elif value != "niet-getoetst":
            self._problem(path, "'toetsing' is niet-getoetst, of een blok met door en datum.")
        return Toetsing()

    def _list(self, path: Path, name: str) -> list[Any]:
        value: Any = self._document.root
        for step in path:
            value = value[step]
        if not isinstance(value, list):
            self._problem(path, f"'{name}' hoort een lijst te zijn.")
            return []
        return value

    def _pair(self, value: Any, path: Path) -> tuple[str, Any] | None:  # noqa: ANN401
        if not isinstance(value, dict) or len(value) != 1:
            self._problem(path, "Hier hoort één woord met een dubbele punt erachter.")
            return None
        ((word, inner),) = value.items()
        return word, inner

    def _one_of(self, value: Any, allowed: tuple[str, ...], path: Path) -> str:  # noqa: ANN401
        if not isinstance(value, str) or value not in allowed:
            hint = did_you_mean(str(value), allowed) or "kies uit: " + ", ".join(allowed)
            self._problem(path, "Deze waarde bestaat niet.", hint, UNKNOWN_WORD)
        return str(value)

    def _known_keys(self, item: Mapping[str, Any], path: Path, known: tuple[str, ...]) -> None:
        for key in item:
            if key not in known:
                hint = did_you_mean(key, known) or "kies uit: " + ", ".join(known)
                place = self._document.key_place_of((*path, key))
                self.problems.append(
                    RuleProblem(place, "Dit veld bestaat niet.", hint, code=UNKNOWN_WORD)
                )

    def _problem(
        self, path: Path, message: str, hint: str | None = None, code: str = UNREADABLE
    ) -> None:
        place = self._document.place_of(path)
        self.problems.append(RuleProblem(place, message, hint, code=code))


def _is_variable(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, str) and value.startswith("$") and len(value) > 1


def _variables_in(value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, dict):
        for inner in value.values():
            yield from _variables_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _variables_in(inner)
    elif _is_variable(value):
        yield value
