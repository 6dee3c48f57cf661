"""Running the program as a user does: a process of its own, with its own streams."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

CASUS = """\
kenmerk: peter
datum: 2026-11-03
bewaren_tot: 2027-02-03
gesprek:
  datum: 2026-10-20
  interactie: {signalen: [weerstand], leidt_ergens_toe: nee}
  kader: deels
leefgebieden:
  werk:
    rol: leraar
    uitspraken: |
      Laat me met rust, het heeft toch geen zin.
"""


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which the program is found and nothing else is set."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(arguments: Sequence[str | bytes], **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401 - passed on
    """Run `kijkwijzer` with these arguments until it ends."""
    options.setdefault("env", environment())
    if "stdout" not in options:
        options["stdout"] = subprocess.PIPE
    if "stderr" not in options:
        options["stderr"] = subprocess.PIPE
    command = [sys.executable, "-m", "kijkwijzer", *arguments]
    return subprocess.run(command, check=False, timeout=60, **options)
