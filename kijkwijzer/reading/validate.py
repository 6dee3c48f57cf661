"""From a tree of texts to typed data, with every problem in Dutch and at its place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic_core import ErrorDetails, ValidationError

from kijkwijzer.reading.adapter import Adapter
from kijkwijzer.reading.complaint import COMPLAINT
from kijkwijzer.reading.document import Document
from kijkwijzer.reading.hints import did_you_mean
from kijkwijzer.reading.known_keys import homes_of, known_keys
from kijkwijzer.reading.places import Path, Tree
from kijkwijzer.reading.problems import MOST_PROBLEMS, Problem, Refused

Model = TypeVar("Model")
Context = Mapping[str, Any]

_SENTENCE_HINT = (
    "is dit een deel van een zin? Zet de hele zin dan tussen dubbele aanhalingstekens, of gebruik "
    "een blok met |"
)
QUOTES = tuple("“”„‘’«»")


def validate(
    adapter: Adapter[Model],
    document: Document,
    *,
    context: Context | None = None,
    earlier: Iterable[Problem] = (),
) -> Model:
    """Return the document's tree as typed data.

    `context` is pydantic's validation context. `earlier` are problems the caller found in the same
    file; they are raised together with those found here and those of the document itself.

    Raises `Refused` when there is any problem.
    """
    problems = [*document.problems, *earlier]
    try:
        value = adapter.validate_python(document.root, context=_as_dict(context))
    except ValidationError as error:
        # What could not be read properly in the first place needs no second complaint.
        unread = {problem.place for problem in document.problems}
        found = find_problems(adapter, document, error)
        problems += [problem for problem in found if problem.place not in unread]
    else:
        if not problems:
            return value
    raise Refused(problems)


def find_problems(
    adapter: Adapter[Any], document: Document, error: ValidationError
) -> list[Problem]:
    """Translate what pydantic found (at most `MOST_PROBLEMS`); its own words stay inside."""
    details = error.errors(include_url=False)[:MOST_PROBLEMS]
    return [_translate(adapter, document, detail) for detail in details]


def _as_dict(context: Context | None) -> dict[str, Any] | None:
    return None if context is None else dict(context)


def _translate(adapter: Adapter[Any], document: Document, detail: ErrorDetails) -> Problem:
    path = _path_in_tree(document.root, detail["loc"])
    kind = detail["type"]
    context = detail.get("ctx", {})
    if kind == COMPLAINT:
        place = document.key_place_of if context["at_key"] else document.place_of
        hint = context["hint"]
        if context["choices"]:
            hint = _pick_from(context["written"], context["choices"], context["also"])
        return Problem(place(path), context["message"], hint)
    if kind == "extra_forbidden":
        return _unknown_key(adapter, document, path, detail["input"])
    if kind == "missing":
        # An empty answer has a key of its own to point at.
        key = str(detail["loc"][-1])
        return Problem(document.key_place_of((*path, key)), f"'{key}' ontbreekt; dat is verplicht")
    message, hint = words_for(kind, context, detail.get("input"))
    return Problem(document.place_of(path), message, hint)


def _path_in_tree(tree: Tree, loc: tuple[int | str, ...]) -> Path:
    """Return the part of pydantic's location that exists in the tree.

    Pydantic puts names of union members and `[key]` in a location; those are passed over.
    """
    path: list[str | int] = []
    node = tree
    for step in loc:
        if isinstance(node, dict) and isinstance(step, str):
            if step not in node:
                continue
            node = node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _unknown_key(adapter: Adapter[Any], document: Document, path: Path, value: object) -> Problem:
    key = str(path[-1]) if path else ""
    known = known_keys(adapter, path[:-1])
    hint = _belongs_elsewhere(adapter, key, known) or did_you_mean(key, known) or _quote_hint(key)
    # A colon or a comma inside a sentence makes YAML see a key.
    if hint is None and (" " in key or key[:1].isupper() or value is None):
        hint = _SENTENCE_HINT
    if hint is None and known:
        hint = f"hier kan staan: {', '.join(known)}"
    return Problem(document.key_place_of(path), "deze sleutel bestaat hier niet", hint)


def _belongs_elsewhere(adapter: Adapter[Any], key: str, known: Sequence[str]) -> str | None:
    """Return the hint for a key of the format that stands in the wrong part of the file."""
    homes = homes_of(adapter, key) if known else ()
    if not 0 < len(homes) <= _MOST_HOMES:
        return None
    told = (f"onder '{' > '.join(home)}'" if home else "bovenaan in het bestand" for home in homes)
    return f"die hoort {' of '.join(told)}"


def words_for(kind: str, context: Mapping[str, Any], value: object) -> tuple[str, str | None]:
    """Return message and hint for one of pydantic's own error types."""
    if kind in {"literal_error", "enum", "union_tag_invalid"}:
        choices = _choices(str(context.get("expected", context.get("expected_tags", ""))))
        return "deze waarde kan hier niet", _pick_from(value, choices)
    for part, message, key in _MESSAGES:
        if part in kind:
            return message.format(context.get(key, "")), _quote_hint(value)
    return "deze waarde kan hier niet", _quote_hint(value)


def _pick_from(value: object, choices: Sequence[str], also: Sequence[str] = ()) -> str:
    """Return the hint for a value that is none of `choices`: the closest word, and all choices."""
    quoted = _quote_hint(value)
    if quoted:
        return quoted
    meant = did_you_mean(value, (*choices, *also)) if isinstance(value, str) else None
    listed = ", ".join(choices)
    return f"{meant} Kies uit: {listed}" if meant else f"kies uit: {listed}"


def _quote_hint(value: object) -> str | None:
    if isinstance(value, str) and value.startswith(QUOTES):
        return "er staat een gekruld aanhalingsteken voor; haal dat weg"
    return None


def _choices(expected: str) -> list[str]:
    """Return the values in pydantic's "'a', 'b' or 'c'"."""
    return [word for number, word in enumerate(expected.split("'")) if number % 2]


# Part of pydantic's error type, our message, and what of pydantic's context stands in it (bounds
# that we set ourselves, never the input). The first that fits counts.
_MOST_HOMES = 3
"""A key that may stand in more places than this is no help to name."""

_MESSAGES = (
    ("string_too_long", "deze tekst is te lang: er passen hoogstens {} tekens in", "max_length"),
    ("string_too_short", "deze tekst is te kort: er horen minstens {} tekens in", "min_length"),
    ("string_pattern", "deze tekst heeft niet de vorm die hier hoort", ""),
    ("string", "hier hoort gewone tekst te staan, geen lijst en geen groep sleutels", ""),
    ("too_long", "deze lijst is te lang: er passen er hoogstens {} in", "max_length"),
    ("too_short", "deze lijst is te kort: er horen er minstens {} in", "min_length"),
    ("dict", "hier horen sleutels met een dubbele punt te staan", ""),
    ("mapping", "hier horen sleutels met een dubbele punt te staan", ""),
    ("model", "hier horen sleutels met een dubbele punt te staan", ""),
    ("dataclass", "hier horen sleutels met een dubbele punt te staan", ""),
    ("list", "hier hoort een lijst te staan: [een, twee], of elke regel met een streepje", ""),
    ("tuple", "hier hoort een lijst te staan: [een, twee], of elke regel met een streepje", ""),
    ("set", "hier hoort een lijst te staan: [een, twee], of elke regel met een streepje", ""),
    ("greater_than_equal", "dit getal is te klein: het kleinste dat kan is {}", "ge"),
    ("less_than_equal", "dit getal is te groot: het grootste dat kan is {}", "le"),
    ("greater_than", "dit getal moet groter zijn dan {}", "gt"),
    ("less_than", "dit getal moet kleiner zijn dan {}", "lt"),
    ("int", "hier hoort een heel getal te staan", ""),
    ("float", "hier hoort een getal te staan", ""),
    ("decimal", "hier hoort een getal te staan", ""),
    ("number", "hier hoort een getal te staan", ""),
    ("bool", "hier hoort ja of nee te staan", ""),
    ("date", "hier hoort een datum te staan, zoals 2026-11-03", ""),
    ("missing", "hier ontbreekt iets dat verplicht is", ""),
)
