"""The template engines, set up so that a text stays a text."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kijkwijzer.report.text import as_sentence, date_parts, first_upper


@cache
def environment(folder: Path, finalize: Callable[[object], object]) -> Environment:
    """Return the engine for the templates in a folder.

    It passes each value through `finalize` before it is escaped. One engine for each folder and
    format: it holds templates only, never anything of a casus.
    """
    engine = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(folder),
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters["datumdelen"] = date_parts
    engine.filters["hoofdletter"] = first_upper
    engine.filters["zin"] = as_sentence
    return engine
