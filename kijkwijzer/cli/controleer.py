"""`kijkwijzer controleer`: read and check casussen, and nothing more."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of, read_source
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import regels_option

if TYPE_CHECKING:
    from kijkwijzer.rulebase.vocabulary import Vocabulary


@click.command(options_metavar="[OPTIES]", short_help="Kijk of een casus goed is ingevuld.")
@click.argument(
    "casussen", metavar="CASUS…", nargs=-1, required=True, type=click.Path(readable=False)
)
@regels_option
def controleer(casussen: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Lees een of meer casussen en zeg wat er niet klopt.

    Elke fout staat op een eigen regel: het bestand, de regel, de plek in die regel, en wat er mis
    is. Er wordt niets geschreven.
    """
    from kijkwijzer.cli.loading import rulebase_with

    vocabulary = rulebase_with(folders).vocabulary
    # Every file, also after one with faults: all that is wrong in one go.
    wrong = sum(not _is_right(casus, vocabulary) for casus in casussen)
    if wrong:
        raise Failure(_conclusion(wrong, len(casussen)))


def _conclusion(wrong: int, number: int) -> str:
    if number == 1:
        return "Dit bestand klopt nog niet."
    return f"{wrong} van de {number} bestanden {'klopt' if wrong == 1 else 'kloppen'} nog niet."


def _is_right(casus: str, vocabulary: "Vocabulary") -> bool:
    from kijkwijzer.casus import read_casus
    from kijkwijzer.cli.loading import say_warnings
    from kijkwijzer.reading import CASUS_LIMITS, Refused

    try:
        read = read_casus(read_source(casus, CASUS_LIMITS.size), name_of(casus), vocabulary)
    except Failure as failure:
        failure.show()
        return False
    except Refused as refused:
        for problem in refused.problems:
            say(str(problem))
        return False
    say_warnings(read.warnings)
    say(f"{shown(name_of(casus))}: in orde")
    return True
