"""Where the data folders are: inside the wheel, or beside the package in a checkout."""

from importlib.resources import files
from pathlib import Path

COMPILED = "kennis.jsonl"
"""The name of the compiled knowledge, inside the package of a wheel."""


def data_folder(name: str) -> Path:
    """Return the folder `name` (`rules`, `schemas` or `reports`) that belongs to this program.

    In a wheel the folders travel inside the package; in a checkout or an editable install they
    stand beside it, at the top of the repository.
    """
    inside = Path(str(files("kijkwijzer"))) / name
    return inside if inside.is_dir() else Path(__file__).resolve().parents[1] / name


def compiled_knowledge() -> Path | None:
    """Return the file with the compiled rules that a wheel carries, or None in a checkout."""
    path = Path(str(files("kijkwijzer"))) / COMPILED
    return path if path.is_file() else None
