"""The template engines, set up so that a text stays a text."""

from collections.abc import Callable
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kijkwijzer.data import data_folder
from kijkwijzer.report.text import as_sentence, date_parts, first_upper


@cache
def environment(finalize: Callable[[object], object]) -> Environment:
    """Return the engine that passes each value through `finalize` before it is escaped.

    One for each format and process: it holds templates only, never anything of a casus.
    """
    engine = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(data_folder("reports")),
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters["datumdelen"] = date_parts
    engine.filters["hoofdletter"] = first_upper
    engine.filters["zin"] = as_sentence
    return engine
