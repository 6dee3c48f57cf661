"""`kijkwijzer regels`: what the rule base holds, and one piece of it in full."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.options import regels_option
from kijkwijzer.cli.output import write_result
from kijkwijzer.cli.regels_controleer import controleer, controles
from kijkwijzer.cli.regels_dekking import dekking
from kijkwijzer.cli.regels_graaf import graaf
from kijkwijzer.cli.regels_nieuw import nieuw

if TYPE_CHECKING:
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


for _command in (controleer, controles, graaf, dekking, nieuw):
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


def _meant(word: str, known: Iterable[str]) -> str:
    from kijkwijzer.reading import did_you_mean

    meant = did_you_mean(word, known)
    return f" {meant[0].upper()}{meant[1:]}" if meant else ""
