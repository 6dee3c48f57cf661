"""The rules as data: vocabulary, rules, texts and tables, read from `rules/` and checked."""

from collections.abc import Sequence
from pathlib import Path

from kijkwijzer.data import data_folder
from kijkwijzer.rulebase.base import RuleBase

__all__ = ["RuleBase", "load_rulebase"]


def load_rulebase(extra: Sequence[Path] = ()) -> RuleBase:
    """Return our rule base, with an organisation's own folders on top.

    Raises `Refused` with every problem found in the files.
    """
    from kijkwijzer.rulebase.reading import read_rulebase  # noqa: PLC0415 - only when it is needed

    return read_rulebase([data_folder("rules"), *extra])
