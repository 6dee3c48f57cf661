"""Reading rules and casussen for a command: what is wrong with them becomes a `Failure`."""

from collections.abc import Sequence
from pathlib import Path

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import check_rule_folders
from kijkwijzer.cli.messages import say
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.reading import Problem, Refused
from kijkwijzer.rulebase import RuleBase, load_rulebase

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


def say_warnings(warnings: Sequence[Problem]) -> None:
    """Print what is odd in a file that is good enough."""
    for warning in warnings:
        say(str(warning))
