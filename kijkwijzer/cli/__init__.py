"""The command line: the edge where files, the terminal and today's date meet the program.

Results go to standard output only when they are asked for; messages go to standard error. Each
command is a module. What a command needs is imported when it runs, so that help comes at once.
"""

import atexit
import gc
import os
from typing import NoReturn

from kijkwijzer.cli.program import program


def main() -> NoReturn:
    """Run `kijkwijzer` with the words of the command line, and exit with its status."""
    # One process, one command: nearly all it makes is needed to the end, and looking through that for
    # garbage, during the work and once more at the end, takes a third of the time.
    gc.disable()
    atexit.register(gc.freeze)
    # pydantic lets any package that happens to be installed look on. Nobody looks on here.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    program.main(prog_name="kijkwijzer")


__all__ = ["main"]
