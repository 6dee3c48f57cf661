"""What PyYAML means when it says that text is no YAML, in Dutch and without the text."""

import yaml

from kijkwijzer.record import record

QUOTE_HINT = (
    'zet de hele tekst tussen dubbele aanhalingstekens: "…"; of gebruik een blok: | achter de sleutel '
    "en daaronder elke zin op een eigen regel"
)
_INDENT_HINT = "kijk of de regels even ver inspringen als hun buren, met spaties"

# What PyYAML's problem contains, with our message and hint. libyaml and the Python parser word
# most of them alike. The first that fits counts.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt die YAML niet begrijpt",
        QUOTE_HINT,
    ),
    (
        "could not find expected ':'",
        "achter een sleutel op deze regel of vlak erboven ontbreekt een dubbele punt met een spatie",
        None,
    ),
    ("unexpected end of stream", "hier begint een aanhaling die nergens sluit", QUOTE_HINT),
    ("document separator", "hier begint een aanhaling die nergens sluit", QUOTE_HINT),
    (
        "escape",
        "een schuine streep (\\) heeft tussen dubbele aanhalingstekens een bijzondere betekenis",
        "gebruik enkele aanhalingstekens: '…'",
    ),
    (
        "expected ',' or",
        "een haak of accolade op deze regel sluit niet, of er ontbreekt een komma",
        QUOTE_HINT,
    ),
    (
        "cannot start any token",
        "een tekst kan in YAML niet met dit teken beginnen",
        QUOTE_HINT,
    ),
    ("sequence entries are not allowed", "hier kan geen streepje van een lijst staan", QUOTE_HINT),
    (
        "expected '-' indicator",
        "deze regel hoort niet bij de lijst erboven: hij begint niet met een streepje",
        _INDENT_HINT,
    ),
    ("expected <block end>", "deze regel past niet bij de regels erboven", _INDENT_HINT),
    ("expected key", "deze regel past niet bij de regels erboven", _INDENT_HINT),
    ("block scalar", "achter | of > staat tekst; die hoort op de volgende regels", QUOTE_HINT),
    (
        "comment or line break",
        "achter | of > staat tekst; die hoort op de volgende regels",
        QUOTE_HINT,
    ),
    ("alphabetic or numeric", "een tekst kan in YAML niet met & of * beginnen", QUOTE_HINT),
)


@record(frozen=True)
class SyntaxFault:
    """Where text stops being YAML, and what to say about it."""

    index: int
    line: int
    message: str
    hint: str | None


def explain(text: str, error: Exception) -> SyntaxFault:
    """Return place, message and hint of a syntax error of PyYAML; its own words stay inside."""
    mark = context_mark = None
    problem = context = ""
    if isinstance(error, yaml.MarkedYAMLError):
        mark, context_mark = error.problem_mark, error.context_mark
        problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context and context_mark is not None and "escape" not in problem:
        # The end of the file says little; where the quote opens is what the writer looks for.
        index, last = context_mark.index, mark.line if mark else context_mark.line
    elif mark is not None:
        index, last = mark.index, mark.line
    else:
        index, last = 0, 0
    index = min(index, len(text))
    message, hint = _words(problem, text, index)
    return SyntaxFault(index, last + 1, message, hint)


def _words(problem: str, text: str, index: int) -> tuple[str, str | None]:
    if text[index : index + 1] == "\t" or "'\\t'" in problem:
        return (
            "hier staat een tab; YAML kan alleen met spaties inspringen",
            "vervang tabs door spaties",
        )
    # An error often shows on the line below the one that causes it.
    begin, end = text.rfind("\n", 0, index) + 1, text.find("\n", index)
    above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    line = text[begin:] if end < 0 else text[begin:end]
    if "\u00a0" in above + line:
        return (
            "op deze regel of de regel erboven staat een vaste spatie, vaak geplakt uit Word of een webpagina",
            "haal de witruimte weg en typ een gewone spatie",
        )
    if any(quote in line for quote in "“”„‘’") and "expected" in problem:
        return (
            "op deze regel staan gekrulde aanhalingstekens; YAML kent alleen rechte",
            'typ rechte aanhalingstekens (") of laat ze weg',
        )
    if "mapping values" in problem and above.strip() and ":" not in above:
        return "op de regel hierboven ontbreekt een dubbele punt met een spatie", None
    for part, message, hint in _EXPLANATIONS:
        if part in problem:
            return message, hint
    return "vanaf hier is dit geen geldige YAML", QUOTE_HINT
