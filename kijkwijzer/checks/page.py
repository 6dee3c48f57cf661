"""The tables in docs/eigenschappen.md: `python -m kijkwijzer.checks.page docs/eigenschappen.md`.

The page is written by hand; what stands between two marks comes from the checks themselves.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from kijkwijzer.checks import ERNST
from kijkwijzer.checks.catalogue import catalogue
from kijkwijzer.checks.properties import PROPERTIES
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.knowledge import Knowledge, load_knowledge

_PART = re.compile(r"(<!-- (?!einde)(\w+) -->\n).*?(<!-- einde -->)", re.DOTALL)


def refreshed(page: str, knowledge: Knowledge) -> str:
    """Return the page with its generated parts as the checks have them now."""
    parts = _parts(knowledge)
    return _PART.sub(lambda found: f"{found[1]}{parts[found[2]]}\n{found[3]}", page)


def _parts(knowledge: Knowledge) -> Mapping[str, str]:
    return {
        "zinnen": _table(
            ("controle", "zin", "geldt voor"),
            [(each.code, each.zin, each.bereik) for each in PROPERTIES],
        ),
        "bereik": f"> {scope_of(knowledge.rulebase)}",
        "ernst": _table(("ernst", "betekenis"), [(name, told) for name, told in ERNST.items()]),
        "controles": _table(
            ("controle", "ernst", "zoekt"),
            [tuple(each) for each in catalogue()],
        ),
    }


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(path: Path) -> None:
    """Write the page anew."""
    page = refreshed(path.read_text(encoding="utf-8"), load_knowledge())
    path.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
