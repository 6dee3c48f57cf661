"""What the program knows: the rule base and the lexicon, read once and then only looked at."""

# ruff: noqa: PLC0415 - reading from the sources and from the compiled form need modules of their own,
# and a run needs one of the two.

from collections.abc import Sequence
from pathlib import Path

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.data import compiled_knowledge, data_folder
from kijkwijzer.record import record
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.sources import version


@record(frozen=True)
class Knowledge:
    """The rule base, and the lexicon by which statements are read."""

    rulebase: RuleBase
    lexicon: Lexicon


def load_knowledge(extra: Sequence[Path] = ()) -> Knowledge:
    """Return our knowledge, with an organisation's own rule folders on top.

    A wheel carries our own knowledge compiled, which is quicker to read. With folders on top, in a
    checkout, or when somebody changed an installed rule file, the sources are read; what comes back
    is the same.

    Raises `Refused` with every problem found in the files.
    """
    compiled = compiled_knowledge()
    if compiled is not None and not extra:
        from kijkwijzer.compiled import read

        rulebase, lexicon = read(compiled)
        if rulebase.versie == version([data_folder("rules")]):
            return Knowledge(rulebase, lexicon)
    return read_sources([data_folder("rules"), *extra])


def read_sources(folders: Sequence[Path]) -> Knowledge:
    """Return the knowledge in these rule folders: ours first, then those of an organisation.

    Raises `Refused` with every problem found in the files.
    """
    from kijkwijzer.casus.statements.lexicon import load_lexicon
    from kijkwijzer.rulebase.reading import read_rulebase

    return Knowledge(read_rulebase(folders), load_lexicon(folders))
