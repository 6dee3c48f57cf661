"""The build hook: puts the compiled knowledge and templates into the wheel, and only there.

A checkout and an editable install read `rules/` and `reports/` themselves, so that a change counts at once.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `rules/` and `reports/` while the wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled forms outside the checkout and have them included."""
        if version == "editable":
            return
        # The program that is being built reads its own rules; it is not installed yet.
        sys.path.insert(0, self.root)
        try:
            from kijkwijzer import compiled  # noqa: PLC0415
            from kijkwijzer.data import COMPILED  # noqa: PLC0415
            from kijkwijzer.knowledge import read_sources  # noqa: PLC0415
            from kijkwijzer.report import compile_templates  # noqa: PLC0415
            from kijkwijzer.report.compiled import FOLDER  # noqa: PLC0415
        finally:
            sys.path.remove(self.root)
        root = Path(self.root)
        self._folder = tempfile.TemporaryDirectory()
        made = Path(self._folder.name)
        knowledge = read_sources([root / "rules"])
        compiled.write(knowledge.rulebase, knowledge.lexicon, made / COMPILED)
        compile_templates(root / "reports", made / FOLDER)
        for name in (COMPILED, FOLDER):
            build_data["force_include"][str(made / name)] = f"kijkwijzer/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary files away again."""
        if version != "editable":
            self._folder.cleanup()
