"""Where the data folders are: inside the wheel, or beside the package in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The folder of the package; importlib.resources would take longer to import than to ask."""

COMPILED = "kennis.jsonl"
"""The name of the compiled knowledge, inside the package of a wheel."""


def data_folder(name: str) -> Path:
    """Return the folder `name` (`rules`, `schemas` or `reports`) that belongs to this program.

    In a wheel the folders travel inside the package; in a checkout or an editable install they
    stand beside it, at the top of the repository.
    """
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def compiled_knowledge() -> Path | None:
    """Return the file with the compiled rules that a wheel carries, or None in a checkout."""
    path = PACKAGE / COMPILED
    return path if path.is_file() else None
