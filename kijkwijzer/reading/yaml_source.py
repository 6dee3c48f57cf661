"""YAML as parser events: no tags, anchors, aliases or merge keys, and nothing is guessed.

The events come from libyaml where PyYAML has it, and from PyYAML's own parser otherwise; the
limits are the same.
"""

import re
from typing import Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kijkwijzer.reading.builder import TreeBuilder
from kijkwijzer.reading.findings import Findings, StopReading
from kijkwijzer.reading.limits import Limits
from kijkwijzer.reading.yaml_syntax import QUOTE_HINT, SyntaxFault, explain

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
# A comment behind something else on the line, with the space before it and the sign after it.
_COMMENT = re.compile(r"(?<=[^\s#])([ \t]+)#(?=([^\r\n]?))")
_MOST_REPAIRS = 3


class YamlMark(Protocol):
    """Where an event starts or ends: an index in the text."""

    index: int


class YamlEvent(Protocol):
    """What this module uses of an event; which of it is there depends on the kind of event."""

    start_mark: YamlMark
    end_mark: YamlMark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


class EventParser(Protocol):
    """What both of PyYAML's parsers offer."""

    def get_event(self) -> YamlEvent:
        """Return the next event."""

    def dispose(self) -> None:
        """Let go of what the parser holds."""


def open_parser(text: str) -> EventParser:
    """Return a parser of events for `text`: libyaml's, or else PyYAML's own."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parser: EventParser = loader(text)
    return parser


def read_yaml(text: str, findings: Findings, limits: Limits) -> TreeBuilder:
    """Read YAML text into a tree; problems go into `findings`.

    A line that spoken language broke is noted and blanked out, and reading starts again, so that
    one such line does not hide the other problems of the file.

    Raises `StopReading` when the text is no YAML.
    """
    repairs = 0
    while True:
        trial = findings.trial()
        builder = TreeBuilder(trial, limits)
        try:
            fault = _read_until_fault(text, builder, trial)
        except StopReading:
            findings.add_all(trial)
            raise
        if fault is None:
            findings.add_all(trial)
            return builder
        repaired = _repaired(text, fault.line, findings) if repairs < _MOST_REPAIRS else None
        if repaired is None:
            findings.add_all(trial)
            raise findings.stop(fault.index, fault.message, fault.hint)
        text = repaired
        repairs += 1


def _repaired(text: str, last: int, findings: Findings) -> str | None:
    """Note what broke the syntax at or above line `last`, and return the text without it.

    `None` when nothing is found that people often get wrong. Text that fell out of a block goes
    first: it may look like anything else.
    """
    # Imported here: most files are whole.
    from kijkwijzer.reading.yaml_blocks import blank_lines, find_stray_text  # noqa: PLC0415
    from kijkwijzer.reading.yaml_repair import blank_out, find_broken_lines  # noqa: PLC0415

    stray = find_stray_text(text, last)
    for run in stray:
        findings.error(run.start, run.message, run.hint)
    if stray:
        return blank_lines(text, stray)
    broken = find_broken_lines(text, last)
    for line in broken:
        findings.error(line.start, line.message, line.hint)
    return blank_out(text, broken) if broken else None


def _read_until_fault(text: str, builder: TreeBuilder, findings: Findings) -> SyntaxFault | None:
    """Build the tree; return what broke the syntax, or None when nothing did."""
    parser = None
    try:
        parser = open_parser(text)
        _read_events(text, parser, builder, findings)
    except (yaml.YAMLError, ValueError) as error:
        # PyYAML's own parser raises a ValueError for an absurd version number.
        return explain(text, error)
    finally:
        if parser is not None:
            parser.dispose()
    return None


def _read_events(text: str, parser: EventParser, builder: TreeBuilder, findings: Findings) -> None:
    comments = {match.start(): match for match in _COMMENT.finditer(text)} if "#" in text else {}
    documents = 0
    while True:
        event = parser.get_event()
        kind: type[object] = type(event)
        if kind is ScalarEvent:
            _read_scalar(event, builder, findings)
            if comments and not event.style and event.end_mark.index in comments:
                _warn_cut_off(event, comments[event.end_mark.index], findings)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            builder.close()
        elif kind is MappingStartEvent:
            _refuse_extras(event, findings)
            builder.open_mapping(event.start_mark.index)
        elif kind is SequenceStartEvent:
            _refuse_extras(event, findings)
            builder.open_list(event.start_mark.index)
        elif kind is AliasEvent:
            _refuse_alias(event, builder, findings)
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise findings.stop(
                    event.start_mark.index,
                    "hier begint een tweede document; in een bestand past er één",
                    "haal de regel met --- weg of maak er twee bestanden van",
                )
        elif kind is StreamEndEvent:
            return


def _read_scalar(event: YamlEvent, builder: TreeBuilder, findings: Findings) -> None:
    at = event.start_mark.index
    value = event.value
    if event.anchor is not None or event.tag is not None:
        _refuse_extras(event, findings)
    if event.style:
        builder.text(value, at, escaped=event.style == '"')
        return
    if (value == "<<" or value[:1].isspace()) and builder.expects_key:
        if value == "<<":
            findings.error(
                at, "samenvoegen met << kan hier niet", "schrijf de gegevens uit op deze plek"
            )
            builder.skip_key()
            return
        findings.error(
            at,
            "voor deze sleutel staat een vaste spatie in plaats van een gewone",
            "haal de witruimte weg en typ opnieuw gewone spaties",
        )
    builder.text(None if value in _EMPTY else value, at)


def _refuse_extras(event: YamlEvent, findings: Findings) -> None:
    """Note a tag or an anchor: they can make a file mean something else than it shows."""
    at = event.start_mark.index
    if event.anchor is not None:
        findings.error(
            at,
            "een woord met & ervoor heeft in YAML een bijzondere betekenis; dat kan hier niet",
            QUOTE_HINT,
        )
    if event.tag is not None:
        findings.error(
            at,
            "een woord met ! ervoor heeft in YAML een bijzondere betekenis; dat kan hier niet",
            QUOTE_HINT,
        )


def _refuse_alias(event: YamlEvent, builder: TreeBuilder, findings: Findings) -> None:
    at = event.start_mark.index
    findings.error(
        at,
        "een woord met * ervoor heeft in YAML een bijzondere betekenis; dat kan hier niet",
        QUOTE_HINT,
    )
    if builder.expects_key:
        builder.skip_key()
    else:
        builder.text(None, at)


def _warn_cut_off(event: YamlEvent, comment: re.Match[str], findings: Findings) -> None:
    """Warn when a # may stand inside a sentence; a comment as people write it is left alone."""
    after = comment[2]
    inside_sentence = comment[1] == " " and " " in event.value
    if inside_sentence or not (after.isspace() or after in {"", "#"}):
        findings.warn(
            comment.end() - 1,
            "alles vanaf # telt niet mee: YAML leest dat als een opmerking",
            QUOTE_HINT,
        )
