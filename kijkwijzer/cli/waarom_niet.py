"""`kijkwijzer waarom-niet`: the rule that came nearest, and what it lacks."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of
from kijkwijzer.cli.messages import shown
from kijkwijzer.cli.options import formaat_option, regels_option
from kijkwijzer.cli.output import as_json, write_result


@click.command(
    "waarom-niet",
    options_metavar="[OPTIES]",
    short_help="Leg uit waarom iets niet in het rapport staat.",
)
@click.argument("casus", metavar="CASUS", type=click.Path(readable=False))
@click.argument("words", metavar="CONCLUSIE…", nargs=-1, required=True)
@formaat_option
@regels_option
def waarom_niet(casus: str, words: tuple[str, ...], form: str, folders: tuple[Path, ...]) -> None:
    """Leg uit waarom een conclusie niet volgt: welke regel het dichtst bij komt en wat er ontbreekt.

    CONCLUSIE schrijf je zoals 'diagnose werk kansen' of 'status kader in-orde'. Het id van een regel
    mag ook. Onderaan staat wat er in de casus anders zou moeten zijn. Vul alleen in wat waar is.
    """
    from kijkwijzer.cli.asking import asked_as, question_about, wrong_question
    from kijkwijzer.explain.asked import NotUnderstood
    from kijkwijzer.explain.gap import StandsAlready, as_text, explain

    asked, reasoned, knowledge = question_about(casus, words, folders)
    try:
        answer = explain(asked, reasoned, knowledge.rulebase)
    except NotUnderstood as problem:
        raise wrong_question(problem) from None
    except StandsAlready:
        other = asked_as("waarom", casus, words)
        raise Failure(f"Dit volgt wel uit deze casus. Kijk waarom met: {other}") from None
    write_result(as_json(answer) if form == "json" else as_text(answer, shown(name_of(casus))))
