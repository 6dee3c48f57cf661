"""The template engines, set up so that a text stays a text."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, ModuleLoader, StrictUndefined

from kijkwijzer.report.contents import contents
from kijkwijzer.report.lines import wrapped
from kijkwijzer.report.marks import single
from kijkwijzer.report.text import as_sentence, date_parts, first_upper


@cache
def environment(
    folder: Path, finalize: Callable[[object], object], compiled: Path | None
) -> Environment:
    """Return the engine for the templates in a folder, or for their compiled form.

    It passes each value through `finalize` before it is escaped. One engine for each folder and
    form: it holds templates only, never anything of a casus.
    """
    engine = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=ModuleLoader(compiled) if compiled else FileSystemLoader(folder),
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters["datumdelen"] = date_parts
    engine.filters["enkel"] = single
    engine.filters["hoofdletter"] = first_upper
    engine.filters["koppen"] = contents
    engine.filters["regels"] = wrapped
    engine.filters["zin"] = as_sentence
    return engine
