"""The command line: the edge where files, the terminal and today's date meet the program.

Results go to standard output only when they are asked for; messages go to standard error. Each
command is a module. What a command needs is imported when it runs, so that help comes at once.
"""

import atexit
import gc
import os
import sys
from types import ModuleType
from typing import NoReturn


def main() -> NoReturn:
    """Run `kijkwijzer` with the words of the command line, and exit with its status."""
    # One process, one command: nearly all it makes is needed to the end, and looking through that for
    # garbage, during the work and once more at the end, takes a third of the time.
    gc.disable()
    atexit.register(gc.freeze)
    _leave_out_plugins()
    from kijkwijzer.cli.program import program  # noqa: PLC0415 - importing makes objects too

    program.main(prog_name="kijkwijzer")


def _leave_out_plugins() -> None:
    """Keep pydantic from looking for packages that want to look on: nobody looks on here.

    The variable is its own way to say so. But first it imports a module that can read the data of
    installed packages, and that costs a tenth of a bare import of all our libraries; so a module
    that knows of no plugins takes its place. A pydantic that no longer asks for it never sees it.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


__all__ = ["main"]
