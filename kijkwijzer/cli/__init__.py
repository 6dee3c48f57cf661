"""The command line: the edge where files, the terminal and today's date meet the program.

Results go to standard output only when they are asked for; messages go to standard error. Each
command is a module. What a command needs is imported when it runs, so that help comes at once.
"""

from typing import NoReturn

from kijkwijzer.cli.program import program


def main() -> NoReturn:
    """Run `kijkwijzer` with the words of the command line, and exit with its status."""
    program.main(prog_name="kijkwijzer")


__all__ = ["main"]
