"""The build hook: puts the compiled knowledge into the wheel, and only there.

A checkout and an editable install read `rules/` themselves, so that a changed rule counts at once.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `rules/` while the wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled form beside the checkout and have it included."""
        if version == "editable":
            return
        # The program that is being built reads its own rules; it is not installed yet.
        sys.path.insert(0, self.root)
        try:
            from kijkwijzer import compiled  # noqa: PLC0415
            from kijkwijzer.data import COMPILED  # noqa: PLC0415
            from kijkwijzer.knowledge import read_sources  # noqa: PLC0415
        finally:
            sys.path.remove(self.root)
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / COMPILED
        compiled.write(read_sources([Path(self.root) / "rules"]), path)
        build_data["force_include"][str(path)] = f"kijkwijzer/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary file away again."""
        if version != "editable":
            self._folder.cleanup()
