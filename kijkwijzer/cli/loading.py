"""Reading rules and casussen for a command: what is wrong with them becomes a `Failure`."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import check_rule_folders
from kijkwijzer.cli.messages import say
from kijkwijzer.data import data_folder
from kijkwijzer.engine.choose import EngineName, choose
from kijkwijzer.engine.protocol import Engine
from kijkwijzer.knowledge import Knowledge, load_knowledge, read_sources
from kijkwijzer.reading import Problem, Refused
from kijkwijzer.rulebase import RuleBase, load_rulebase

_MARK_OF_A_WHOLE = "vierslag.yaml"
"""A file that every whole rule base has, and that nobody adds to: its four rows are the method."""
_BROKEN = "Deze regels zijn niet te gebruiken."


def rulebase_with(folders: Sequence[Path]) -> RuleBase:
    """Return our rule base with these folders on top. Raises `Failure` when one is broken."""
    check_rule_folders(folders)
    try:
        return load_rulebase(folders)
    except Refused as refused:
        raise Failure(_BROKEN, map(str, refused.problems)) from None


def knowledge_with(folders: Sequence[Path]) -> Knowledge:
    """Return rule base and lexicon with these folders on top. Raises `Failure` as above."""
    check_rule_folders(folders)
    try:
        return load_knowledge(folders)
    except Refused as refused:
        raise Failure(_BROKEN, map(str, refused.problems)) from None


def knowledge_in(folder: Path | None, told: Callable[[Problem], str] = str) -> Knowledge:
    """Return a whole rule base in a folder, or our own with the folder on top; None: our own.

    `told` puts a problem into words. Raises `Failure` as above.
    """
    extra = [folder] if folder else []
    check_rule_folders(extra)
    folders = rule_folders(folder)
    try:
        return read_sources(folders) if folders == extra else load_knowledge(extra)
    except Refused as refused:
        raise Failure(_BROKEN, map(told, refused.problems)) from None


def rule_folders(folder: Path | None) -> list[Path]:
    """Return the folders whose rules are meant: a whole rule base alone, else ours comes first."""
    if folder is not None and (folder / _MARK_OF_A_WHOLE).is_file():
        return [folder]
    return [data_folder("rules"), *([folder] if folder else [])]


def engine_named(name: EngineName) -> Engine:
    """Return the engine of this name for one casus. Raises `Failure` when it is not installed."""
    try:
        return choose(name, one_shot=True)
    except Refused as refused:
        raise Failure("Er is geen rapport gemaakt.", map(str, refused.problems)) from None


def say_warnings(warnings: Sequence[Problem]) -> None:
    """Print what is odd in a file that is good enough."""
    for warning in warnings:
        say(str(warning))
