"""`kijkwijzer waarom`: the chain of rules behind a conclusion."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of
from kijkwijzer.cli.messages import shown
from kijkwijzer.cli.options import formaat_option, regels_option
from kijkwijzer.cli.output import as_json, write_result


@click.command(options_metavar="[OPTIES]", short_help="Leg uit waarom iets in het rapport staat.")
@click.argument("casus", metavar="CASUS", type=click.Path(readable=False))
@click.argument("words", metavar="CONCLUSIE…", nargs=-1, required=True)
@formaat_option
@regels_option
def waarom(casus: str, words: tuple[str, ...], form: str, folders: tuple[Path, ...]) -> None:
    """Leg uit waarom een conclusie volgt: door welke regels, en op welke woorden in de casus.

    CONCLUSIE is een leefgebied of een bril, zoals 'werk' of 'kader'. Je kunt ook preciezer vragen,
    zoals 'rol_oordeel(leefgebied=werk)'. Het id van een regel, een rij of een tekst uit het rapport mag ook. Je ziet woorden van de cliënt.
    """
    from kijkwijzer.cli.asking import asked_as, question_about, wrong_question
    from kijkwijzer.explain.asked import NotUnderstood
    from kijkwijzer.explain.chain import DoesNotHold, as_text, explain

    asked, reasoned, knowledge = question_about(casus, words, folders)
    try:
        answer = explain(asked, reasoned, knowledge.rulebase)
    except NotUnderstood as problem:
        raise wrong_question(problem) from None
    except DoesNotHold:
        other = asked_as("waarom-niet", casus, words)
        raise Failure(
            f"Dit volgt in deze casus uit geen enkele regel. Kijk hoe dat komt met: {other}"
        ) from None
    write_result(as_json(answer) if form == "json" else as_text(answer, shown(name_of(casus))))
