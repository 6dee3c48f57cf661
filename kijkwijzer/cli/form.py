"""The casus file to fill in: every question in full, in comments, with room for the answer."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kijkwijzer.cli.questions import Question

_WIDTH = 96
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*")

Wanted = Mapping[str, "Wanted | None"]
"""Which questions to ask, key by key; None asks for one answer where a block could stand."""

_SHORT: Wanted = {
    "kenmerk": None,
    "context": None,
    "zorgen_veiligheid": None,
    "gesprek": {
        "datum": None,
        "interactie": {"signalen": None, "leidt_ergens_toe": None},
        "kader": None,
        "echtheid": None,
        "wat": None,
    },
    "leefgebieden": {"doel_client": None, "rol": None, "uitspraken": None},
}
# In the full form each conversation stands in a list.
_ONLY_SHORT = "gesprek"
_CONVERSATIONS = "gesprekken"
# Blocks that say something by being there: they wait behind a # until somebody wants them.
_WAITING = {"opname"}

_HEAD = """\
Een casus voor kijkwijzer. Vul in wat je weet en laat de rest leeg.
Schrijf geen namen, geen adressen en geen burgerservicenummer op.

Staat er een | achter een woord? Schrijf je tekst dan eronder, met spaties ervoor, zoals hier:
  uitspraken: |
    Ik wil wel, maar het lukt me niet.
    P: Wat heb je al geprobeerd?
Elke zin krijgt een eigen regel. Met P: ervoor zei jij het zelf; anders zei de cliënt het.
"""
_HEAD_SHORT = """\

Wil je meer kwijt? Het lange formulier maak je met --volledig.
"""
_HEAD_FULL = """\

Staat er een # voor een regel die je wilt invullen? Haal die # dan weg, met de spatie erachter.
Kijk jij anders naar een vraag dan de cliënt? Schrijf dan {client: nee, professional: ja}.
"""
_ABOUT_LATEST = "Hoe ging het laatste gesprek?"
_ABOUT_CONVERSATION = "Was er nog geen gesprek? Haal dit blok dan weg."
_ABOUT_DOMAINS = (
    "Gaat het over een ander leefgebied? Verander het woord hieronder, of zet er een blok bij."
)
_ABOUT_ONE = "Kies"
_ABOUT_SEVERAL = "Kies er een of meer; zet ze tussen de haken, met een komma ertussen"
_ABOUT_LINES = "Elk antwoord krijgt een eigen regel, met een streepje ervoor."
_ABOUT_MAP = "Schrijf bijvoorbeeld {}. Kies uit: {}."
_ABOUT_STATEMENTS = "Wil je bij een zin meer kwijt? Gebruik dan deze lijst, en haal het blok weg."
_ABOUT_DATE = "Schrijf een datum als 2026-11-03."


def form(
    questions: Sequence[Question],
    *,
    kenmerk: str,
    domains: Sequence[str],
    schema: str,
    full: bool,
) -> str:
    """Return the text of a casus file with only its kenmerk filled in.

    `domains` are the life domains it starts with, `schema` is where the JSON Schema stands, for
    editors. The short form asks at most twelve questions for one life domain, the full form all.
    """
    head = f"{_HEAD}{_HEAD_FULL if full else _HEAD_SHORT}"
    lines = [f"# yaml-language-server: $schema={schema}", *_comment(head)]
    chosen = _all(questions) if full else tuple(_short(questions, _SHORT))
    writer = _Writer({"kenmerk": quoted(kenmerk)}, tuple(domains))
    lines += [line for question in chosen for line in ("", *writer.question(question))]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as YAML: as it is where that is safe, else between quotes."""
    safe = _PLAIN.fullmatch(text) and text.casefold() != "null"
    return text if safe else json.dumps(text, ensure_ascii=False)


def _all(questions: Sequence[Question]) -> tuple[Question, ...]:
    return tuple(question for question in questions if question.key != _ONLY_SHORT)


def _short(questions: Sequence[Question], wanted: Wanted) -> Iterator[Question]:
    """Yield the wanted questions, each in its shortest form."""
    by_key = {question.key: question for question in questions}
    for key, inner in wanted.items():
        question = by_key[key]
        if inner is not None:
            text = _ABOUT_LATEST if key == _ONLY_SHORT else question.text
            yield replace(question, text=text, inside=tuple(_short(question.inside, inner)))
        elif question.shape == "block":
            yield replace(question, shape="choice", inside=())
        elif question.shape == "blocks":
            # The first key of such a block may stand for the whole.
            first = question.inside[0]
            yield replace(question, shape="choices", choices=first.choices, inside=())
        else:
            yield replace(question, inside=())


class _Writer:
    """Writes questions as lines of YAML."""

    def __init__(self, answers: Mapping[str, str], domains: tuple[str, ...]) -> None:
        self._answers = answers
        self._domains = domains

    def question(self, question: Question) -> Iterator[str]:
        """Yield the question as a comment, and the room for its answer."""
        key = question.key
        yield from _comment(question.text)
        match question.shape:
            case "line" | "choice":
                if question.choices:
                    yield from _about_choices(_ABOUT_ONE, question)
                elif question.is_date:
                    yield from _comment(_ABOUT_DATE)
                answer = self._answers.get(key)
                yield f"{key}: {answer}" if answer else f"{key}:"
            case "text":
                yield f"{key}: |"
            case "choices":
                yield from _about_choices(_ABOUT_SEVERAL, question)
                yield f"{key}: []"
            case "lines":
                yield from _comment(_ABOUT_LINES)
                yield from (f"{key}:", "  -")
            case "statements":
                yield f"{key}: |"
                if question.inside:
                    yield from _comment(_ABOUT_STATEMENTS)
                    yield from _waiting([f"{key}:", *_item(self._block(question.inside))])
            case "block":
                yield from self._group(question)
            case "blocks":
                yield from self._list(question)
            case "map":
                yield from self._map(question)

    def _block(self, questions: Sequence[Question]) -> Iterator[str]:
        for question in questions:
            yield from self.question(question)

    def _group(self, question: Question) -> Iterator[str]:
        if question.key == _ONLY_SHORT:
            yield from _comment(_ABOUT_CONVERSATION)
        lines = [f"{question.key}:", *_indented(self._block(question.inside))]
        yield from _waiting(lines) if question.key in _WAITING else lines

    def _list(self, question: Question) -> Iterator[str]:
        lines = [f"{question.key}:", *_item(self._block(question.inside))]
        if question.key == _CONVERSATIONS:
            yield from _comment(_ABOUT_CONVERSATION)
            yield from lines
        else:
            yield from _waiting(lines)

    def _map(self, question: Question) -> Iterator[str]:
        if not question.inside:
            example = f"{{{self._domains[0]}: {question.choices[0]}}}"
            yield from _comment(_ABOUT_MAP.format(example, ", ".join(question.choices)))
            yield f"{question.key}: {{}}"
            return
        yield from _comment(_ABOUT_DOMAINS)
        yield f"{question.key}:"
        for domain in self._domains:
            yield f"  {domain}:"
            yield from _indented(_indented(self._block(question.inside)))


def _about_choices(invitation: str, question: Question) -> Iterator[str]:
    if not question.meanings:
        yield from _comment(f"{invitation}: {', '.join(question.choices)}.")
        return
    yield from _comment(f"{invitation}:")
    for choice, meaning in zip(question.choices, question.meanings, strict=True):
        yield f"#   {choice}: {meaning}"


def _comment(text: str) -> Iterator[str]:
    for line in text.splitlines():
        # A line of an example keeps its own spaces.
        pieces = [line] if line.startswith(" ") else _wrapped(line)
        yield from (f"# {piece}".rstrip() for piece in pieces)


def _wrapped(line: str) -> list[str]:
    # Words such as vaste-persoon have to stay whole: they are copied.
    return textwrap.wrap(line, _WIDTH, break_on_hyphens=False) or [""]


def _waiting(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines that do not count until somebody takes the # away."""
    return (f"# {line}" for line in lines)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _item(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a block as the item of a list."""
    marked = False
    for line in lines:
        if marked or line.startswith("#"):
            yield f"    {line}"
        else:
            yield f"  - {line}"
            marked = True
