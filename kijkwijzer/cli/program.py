"""The program itself: its commands, and what happens to everything that can go wrong."""

import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from kijkwijzer import __version__
from kijkwijzer.cli.dutch import speak_dutch
from kijkwijzer.cli.failing import Failure, reason
from kijkwijzer.cli.messages import printable, say

COMMANDS = (
    "analyse",
    "controleer",
    "lexicon",
    "nieuw",
    "regels",
    "schema",
    "vergelijk",
    "waarom",
    "waarom-niet",
)
"""The commands; the module and the function of each have its name, with _ for -."""

DEBUG = "KIJKWIJZER_DEBUG"
"""The environment variable that makes an internal error show where it happened."""

_FAILED = 1
_INTERRUPTED = 130
_HERE = Path(__file__).resolve().parents[1]


class Program(click.Group):
    """A group of commands that ends every run with an exit status and never with a traceback.

    A command's module is imported when somebody asks for that command: a run needs one of them.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        self._import(COMMANDS)
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name; for a name that none has, all are known afterwards."""
        self._import([cmd_name] if cmd_name in COMMANDS else COMMANDS)
        return super().get_command(ctx, cmd_name)

    def _import(self, names: Iterable[str]) -> None:
        for name in names:
            if name not in self.commands:
                own = name.replace("-", "_")
                self.add_command(getattr(import_module(f"kijkwijzer.cli.{own}"), own))

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> NoReturn:
        """Run the command that `args` name, and exit."""
        speak_dutch()
        extra["standalone_mode"] = False
        status = self._status(args, prog_name, extra)
        _forget_what_cannot_be_printed()
        sys.exit(status)

    def _status(
        self, args: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]
    ) -> int:
        try:
            status: object = super().main(args, prog_name, **extra)
            if sys.stdout is not None:
                sys.stdout.flush()
        except click.ClickException as refusal:
            _show_refusal(refusal)
            return refusal.exit_code
        except (click.Abort, KeyboardInterrupt):
            return _INTERRUPTED
        except OSError as error:
            _show_system_error(error)
            return _FAILED
        except Exception as error:
            # The last net: nobody may see a traceback.
            _show_internal(error)
            return _FAILED
        return status if isinstance(status, int) else 0


def _show_refusal(refusal: click.ClickException) -> None:
    if isinstance(refusal, Failure):
        refusal.show()
    elif isinstance(refusal, NoArgsIsHelpError):
        say(refusal.format_message())
    elif isinstance(refusal, click.UsageError):
        _show_usage(refusal)
    else:
        say(printable(refusal.format_message()), label="Fout")


def _show_system_error(error: OSError) -> None:
    """Tell standard output that cannot be written from a file that we should have looked after."""
    if isinstance(error, BrokenPipeError):
        return
    if error.filename is not None:
        _show_internal(error)
    else:
        say(f"De uitvoer is niet te schrijven: {reason(error)}.", label="Fout")


def _show_usage(wrong_use: click.UsageError) -> None:
    # click does not always know in which command it was.
    command = wrong_use.ctx.command_path if wrong_use.ctx else "kijkwijzer"
    if wrong_use.ctx is not None:
        say(wrong_use.ctx.get_usage())
    say(f"Typ '{command} --help' voor hulp.")
    say(printable(wrong_use.format_message()), label="Fout")


def _show_internal(error: Exception) -> None:
    """Say where the program went wrong. Never what it was working on: that may be a client's."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_HERE)]
    place = own[-1] if own else frames[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    say(
        "Dit is een fout in kijkwijzer zelf, niet in jouw bestand. "
        f"Meld deze code aan de beheerder: {type(error).__name__} in {where}.",
        label="Fout",
    )
    if os.environ.get(DEBUG):
        # The frames only: the words of an exception may hold words from the casus.
        say("".join(traceback.format_tb(error.__traceback__)))


def _forget_what_cannot_be_printed() -> None:
    """Send what is left for a closed or full stream nowhere: Python's exit would fail on it."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"kijkwijzer {__version__}")
        context.exit()


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help", "--hulp"]},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
    epilog="Status bij het einde: 0 gelukt, 1 niet gelukt, 2 verkeerd gebruikt.",
)
@click.option(
    "--versie",
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Toon de versie en stop.",
)
def program() -> None:
    """Helpt je nadenken over gesprekken die vastlopen.

    Je schrijft op wat er speelt in een casus. Kijkwijzer maakt er een rapport van: wat er aan de
    hand kan zijn, waarom, en hoe je het volgende gesprek kunt voeren.
    """
