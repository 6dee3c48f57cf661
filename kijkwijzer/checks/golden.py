"""Renewing the golden casussen and the page about them, on command only.

    python -m kijkwijzer.checks.golden --schrijf tests/golden --pagina docs/mutanten.md

It prints what changed. A conclusion that changed without anybody meaning it is a regression.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kijkwijzer.checks.golden_casus import changed, read_golden, write_golden
from kijkwijzer.checks.golden_search import renew
from kijkwijzer.checks.mutants_page import page
from kijkwijzer.knowledge import load_knowledge


def main(arguments: Sequence[str]) -> None:
    """Write the folder of golden casussen and the page anew, and print what changed."""
    parser = argparse.ArgumentParser(prog="python -m kijkwijzer.checks.golden")
    parser.add_argument("--schrijf", type=Path, required=True, metavar="MAP")
    parser.add_argument("--pagina", type=Path, required=True, metavar="PAD")
    chosen = parser.parse_args(arguments)
    knowledge = load_knowledge()
    before = read_golden(chosen.schrijf)
    renewed = renew(knowledge, before)
    write_golden(chosen.schrijf, renewed.goldens)
    chosen.pagina.write_text(page(renewed, knowledge), encoding="utf-8", newline="\n")
    sys.stdout.writelines(f"{line}\n" for line in changed(before, renewed.goldens))


if __name__ == "__main__":
    main(sys.argv[1:])
