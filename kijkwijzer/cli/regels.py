"""`kijkwijzer regels`: what the rule base holds, one piece of it in full, and its own checks."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.messages import say
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result
from kijkwijzer.cli.regels_dekking import dekking
from kijkwijzer.cli.regels_graaf import graaf
from kijkwijzer.cli.regels_nieuw import nieuw

if TYPE_CHECKING:
    from kijkwijzer.engine.examples import Surprise
    from kijkwijzer.rulebase import RuleBase
    from kijkwijzer.rulebase.model import Rule

_RULE, _TEXT, _ROW = "regel", "tekst", "rij"


@click.group(
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
    short_help="Bekijk en controleer de regels.",
)
def regels() -> None:
    """Bekijk de regels, teksten en tabellen waar het rapport op rust, en controleer ze."""


for _command in (graaf, dekking, nieuw):
    regels.add_command(_command)


@regels.command(options_metavar="[OPTIES]", short_help="Som de regels op.")
@click.option(
    "--niet-getoetst",
    "unreviewed",
    is_flag=True,
    help="Alleen wat deskundigen nog niet hebben nagekeken.",
)
@click.option("--laag", "layer", metavar="LAAG", help="Alleen regels van deze laag.")
@click.option("--bril", metavar="BRIL", help="Alleen regels die deze bril noemen.")
@click.option("--leefgebied", metavar="LEEFGEBIED", help="Alleen regels die dit leefgebied noemen.")
@click.option("--bron", "source", metavar="BRON", help="Alleen wat op deze bron rust.")
@click.option(
    "--soort",
    "kind",
    type=click.Choice([_RULE, _TEXT, _ROW]),
    default=_RULE,
    show_default=True,
    help="Regels, teksten, of rijen van tabellen.",
)
@regels_option
def lijst(  # noqa: PLR0913, PLR0917 - one for each option
    unreviewed: bool,
    layer: str | None,
    bril: str | None,
    leefgebied: str | None,
    source: str | None,
    kind: str,
    folders: tuple[Path, ...],
) -> None:
    """Som op wat er is, elk op een eigen regel.

    Je ziet het id, de laag of de soort, of deskundigen het hebben nagekeken, en de bronnen.
    """
    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.rulebase.model import LAYERS

    rulebase = rulebase_with(folders)
    if layer is not None and (layer not in LAYERS or kind != _RULE):
        raise click.UsageError(f"--laag hoort bij regels, en is een van: {', '.join(LAYERS)}.")
    if source is not None and source not in rulebase.bronnen:
        raise Failure(f"Deze bron bestaat niet.{_meant(source, rulebase.bronnen)}")
    naming = _naming(rulebase, kind, {"bril": bril, "leefgebied": leefgebied})
    chosen = [
        (name, group, toetsing, bron)
        for name, group, toetsing, bron in _pieces(rulebase, kind)
        if (not unreviewed or toetsing == "niet-getoetst")
        and layer in (None, group)
        and (source is None or source in bron)
        and (naming is None or name in naming)
    ]
    widths = [max((len(piece[at]) for piece in chosen), default=0) for at in range(3)]
    lines = [
        f"{name:{widths[0]}}  {group:{widths[1]}}  {toetsing:{widths[2]}}  {', '.join(bron)}\n"
        for name, group, toetsing, bron in chosen
    ]
    write_result("".join(lines))


@regels.command(options_metavar="[OPTIES]", short_help="Toon één regel helemaal.")
@click.argument("name", metavar="ID")
@regels_option
def toon(name: str, folders: tuple[Path, ...]) -> None:
    """Toon één regel helemaal, met de teksten die erbij horen.

    ID is het id van een regel, een tekst of een rij van een tabel, zoals het in het rapport staat.
    """
    from kijkwijzer.cli.loading import rulebase_with
    from kijkwijzer.explain.rule_text import row_in_full, rows_of, rule_in_full

    rulebase = rulebase_with(folders)
    rules = {rule.id: rule for rule in rulebase.regels}
    rows = {row.id: row for row in rows_of(rulebase.tabellen)}
    if name in rules:
        write_result(rule_in_full(rules[name], rulebase))
    elif name in rulebase.teksten or name in rows:
        row = rulebase.teksten.get(name) or rows[name]
        write_result(row_in_full(row, rulebase.bronnen))
    else:
        known = [*rules, *rulebase.teksten, *rows]
        raise Failure(f"Dit id bestaat niet.{_meant(name, known)}")


@regels.command(options_metavar="[OPTIES]", short_help="Controleer de regels en hun voorbeelden.")
@click.argument(
    "folder", metavar="[MAP]", required=False, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--grondig",
    is_flag=True,
    help="Laat ook een rekenprogramma zoeken naar dode regels en tegenspraak. Dat duurt een minuut.",
)
@click.option("--tips", is_flag=True, help="Toon ook tips om het duidelijker te schrijven.")
def controleer(folder: Path | None, *, grondig: bool, tips: bool) -> None:
    """Lees alle regels, en kijk of ze kloppen en of de voorbeelden uitkomen.

    MAP is een map met eigen regels, die bij de onze komen.
    """
    from kijkwijzer.checks import check_rules
    from kijkwijzer.cli.loading import knowledge_with
    from kijkwijzer.engine.examples import surprises
    from kijkwijzer.explain.rule_text import rows_of

    # With the lexicon, though it has no examples here: a fault in it must show too.
    knowledge = knowledge_with([folder] if folder else [])
    rulebase = knowledge.rulebase
    found = [surprise for rule in rulebase.regels for surprise in surprises(rule)]
    if found:
        raise Failure("Deze voorbeelden komen anders uit dan er staat.", map(_told, found))
    try:
        issues = check_rules(knowledge, deep=grondig)
    except ImportError:
        raise Failure(
            "Voor --grondig is clingo nodig. Installeer het met: pip install 'kijkwijzer[controle]'"
        ) from None
    shown = [str(issue) for issue in issues if tips or issue.ernst != "tip"]
    if any(issue.ernst == "fout" for issue in issues):
        raise Failure("De regels hangen niet goed samen.", shown)
    examples = sum(len(rule.voorbeelden) for rule in rulebase.regels)
    say(
        f"In orde: {len(rulebase.regels)} regels met {examples} voorbeelden, "
        f"{len(rulebase.teksten)} teksten en {sum(1 for _ in rows_of(rulebase.tabellen))} rijen."
    )
    for line in shown:
        say(line)


def _pieces(rulebase: "RuleBase", kind: str) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Yield id, layer or table, review and sources of all rules, all texts or all rows."""
    from dataclasses import fields

    if kind == _RULE:
        for rule in rulebase.regels:
            yield rule.id, rule.laag, rule.toetsing.stand, rule.bron
    elif kind == _TEXT:
        for text in rulebase.teksten.values():
            yield text.id, text.gevoelig or "gewoon", text.toetsing.stand, text.bron
    else:
        tables: dict[str, tuple[Any, ...]] = {
            table.name: getattr(rulebase.tabellen, table.name)
            for table in fields(rulebase.tabellen)
        }
        for table, rows in tables.items():
            for row in rows:
                yield row.id, table, row.toetsing.stand, row.bron


def _naming(
    rulebase: "RuleBase", kind: str, wanted: Mapping[str, str | None]
) -> frozenset[str] | None:
    """Return the ids of the rules that name all these values; None when nothing is asked."""
    asked = {domain: value for domain, value in wanted.items() if value is not None}
    if not asked:
        return None
    for domain, value in asked.items():
        choices = rulebase.vocabulary.domain(domain) or ()
        if kind != _RULE or value not in choices:
            choice = ", ".join(choices)
            raise click.UsageError(f"--{domain} hoort bij regels, en is een van: {choice}.")
    return frozenset(
        rule.id
        for rule in rulebase.regels
        if all(value in _named_in(rule, domain, rulebase) for domain, value in asked.items())
    )


def _named_in(rule: "Rule", domain: str, rulebase: "RuleBase") -> frozenset[str]:
    """Return the values of one list that a rule names, in its conditions or its conclusions."""
    counted = (pattern for count in rule.counts for pattern in count.van)
    types = rulebase.vocabulary.feiten
    return frozenset(
        value
        for pattern in (*rule.positive, *rule.negative, *counted, *rule.dan)
        if pattern.type in types
        for field, term in zip(types[pattern.type].velden.values(), pattern.terms, strict=True)
        if field == domain and isinstance(term, tuple)
        for value in term
    )


def _told(surprise: "Surprise") -> str:
    rule, example = surprise.rule, surprise.example
    if example.soort == "wel":
        message = "dit voorbeeld hoort de regel te laten gelden, maar dat gebeurt niet"
    elif example.soort == "niet":
        message = "bij dit voorbeeld hoort de regel niet te gelden, maar dat gebeurt wel"
    else:
        message = "dit voorbeeld lukt nu wel: maak van nog-niet een wel"
    return f"{rule.bestand}:{example.regelnummer}:1: {rule.id}: {message}"


def _meant(word: str, known: Iterable[str]) -> str:
    from kijkwijzer.reading import did_you_mean

    meant = did_you_mean(word, known)
    return f" {meant[0].upper()}{meant[1:]}" if meant else ""
