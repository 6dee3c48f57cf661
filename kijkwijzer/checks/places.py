"""Where a text, a row of a table or a fact stands in the rule files.

Rules know their own place. The rest is plain data without one, so a finding about it looks for its id.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kijkwijzer.checks.issue import Issue
from kijkwijzer.reading import Place
from kijkwijzer.rulebase.sources import RULE_FILES, existing

_ROW = re.compile(r"- \{?\s*(?:id|probleem):\s*([\w.-]+)")
_FACT = re.compile(r"  ([\w-]+):\s*$")
_WORDS = "feiten.yaml"


def placed(issues: Iterable[Issue], folders: Sequence[Path]) -> list[Issue]:
    """Return the findings in order, those without a place with the one that these folders show."""
    found = list(issues)
    if any(issue.place is None for issue in found):
        places = _places(folders)
        found = [
            replace(issue, place=places.get(issue.about)) if issue.place is None else issue
            for issue in found
        ]
    return sorted(found)


def _places(folders: Sequence[Path]) -> Mapping[str, Place]:
    places: dict[str, Place] = {}
    for folder, path in existing(folders, "**/*.yaml"):
        if path.parent == folder and path.match(RULE_FILES):
            continue
        pattern = _FACT if path.name == _WORDS else _ROW
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = pattern.match(line)
            if row is not None:
                places.setdefault(row[1], Place(name, number, 1))
    return places
