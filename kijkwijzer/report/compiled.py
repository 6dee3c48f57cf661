"""Templates as Python modules, as a wheel carries them: parsing them costs more than filling them.

They stand in a folder named by what they were made of, so a changed template or another template
engine is never answered with an older form: then the templates themselves are read.
"""

from pathlib import Path

from jinja2 import Environment
from jinja2.bccache import bc_version

from kijkwijzer.data import PACKAGE
from kijkwijzer.fingerprint import fingerprint

FOLDER = "sjablonen"
"""The folder inside the package of a wheel."""


def write(engine: Environment, templates: Path, target: Path, form: str) -> None:
    """Compile the templates of one form (`html` or `md`), and the words they share, under `target`."""
    engine.compile_templates(
        target / _stamp(templates) / form,
        zip=None,
        ignore_errors=False,
        filter_func=lambda name: name.endswith((f".{form}.jinja", "woorden.jinja")),
    )


def find(templates: Path, form: str) -> Path | None:
    """Return the folder with the compiled form of exactly these templates, or None."""
    compiled = PACKAGE / FOLDER
    # A checkout has none, and need not read all templates to find that out.
    if not compiled.is_dir():
        return None
    folder = compiled / _stamp(templates) / form
    return folder if folder.is_dir() else None


def _stamp(templates: Path) -> str:
    return fingerprint([templates], ".jinja", str(bc_version).encode())[:16]
