"""`kijkwijzer regels controleer`: what is wrong with the rules; `regels controles`: what it looks for."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.failing import Failure, reason
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.output import write_result

if TYPE_CHECKING:
    from kijkwijzer.checks import Issue
    from kijkwijzer.rulebase import RuleBase


@click.command(options_metavar="[OPTIES]", short_help="Controleer de regels en hun voorbeelden.")
@click.argument(
    "folder", metavar="[MAP]", required=False, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--grondig",
    is_flag=True,
    help="Laat ook een rekenprogramma zoeken naar dode regels en tegenspraak. Dat duurt een minuut.",
)
@click.option("--tips", is_flag=True, help="Toon ook tips om het duidelijker te schrijven.")
@click.option(
    "--getuigen",
    "witnesses",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="Zet in deze map bij elke fout een casus die de fout laat zien, als die er is.",
)
def controleer(folder: Path | None, *, grondig: bool, tips: bool, witnesses: Path | None) -> None:
    """Lees alle regels, en kijk of ze kloppen en of de voorbeelden uitkomen.

    MAP is een map met eigen regels, die bij de onze komen, of een heel stelsel van regels. Wat elke
    code betekent, toont 'kijkwijzer regels controles'.
    """
    from kijkwijzer.checks import check_rules
    from kijkwijzer.checks.places import placed
    from kijkwijzer.checks.refused import told
    from kijkwijzer.cli.loading import knowledge_in, rule_folders

    # With the lexicon, though it has no examples here: a fault in it must show too.
    knowledge = knowledge_in(folder, told)
    try:
        issues = placed(check_rules(knowledge, deep=grondig), rule_folders(folder))
    except ImportError:
        raise Failure(
            "Voor --grondig is clingo nodig. Installeer het met: pip install 'kijkwijzer[controle]'"
        ) from None
    wanted = [issue for issue in issues if tips or issue.ernst != "tip"]
    if witnesses is not None:
        _write_witnesses(wanted, witnesses)
    if any(issue.ernst == "fout" for issue in issues):
        raise Failure("De regels hangen niet goed samen.", map(str, wanted))
    say(_in_order(knowledge.rulebase))
    for issue in wanted:
        say(str(issue))


@click.command(options_metavar="[OPTIES]", short_help="Som op waar 'controleer' naar kijkt.")
def controles() -> None:
    """Som op waar 'regels controleer' naar kijkt, met de code en de ernst, en wat de ernst betekent."""
    from kijkwijzer.checks import ERNST
    from kijkwijzer.checks.catalogue import catalogue

    try:
        rows = catalogue()
    except ImportError:
        raise Failure(
            "Voor deze lijst is clingo nodig. Installeer het met: pip install 'kijkwijzer[controle]'"
        ) from None
    lines = [f"{row.code}  {row.ernst:6}  {row.zoekt}" for row in rows]
    meaning = [f"{name:6}  {told}" for name, told in ERNST.items()]
    write_result("\n".join([*lines, "", *meaning]) + "\n")


def _in_order(rulebase: "RuleBase") -> str:
    from kijkwijzer.explain.rule_text import rows_of

    examples = sum(len(rule.voorbeelden) for rule in rulebase.regels)
    return (
        f"In orde: {len(rulebase.regels)} regels met {examples} voorbeelden, "
        f"{len(rulebase.teksten)} teksten en {sum(1 for _ in rows_of(rulebase.tabellen))} rijen."
    )


def _write_witnesses(issues: Iterable["Issue"], folder: Path) -> None:
    """Write each witness to a file named by the code and what the finding is about."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for issue in issues:
            if issue.witness is not None:
                about = re.sub(r"[^\w.-]", "-", issue.about)
                place = folder / f"{issue.code}-{about}.yaml"
                place.write_text(issue.witness, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Failure(f"In {shown(folder)} is niet te schrijven: {reason(error)}.") from None
