"""On what the figures were measured."""

import os
import platform
from datetime import date
from pathlib import Path

from benchmarks.section import Table

_CPUINFO = Path("/proc/cpuinfo")


def machine() -> Table:
    """Return the machine, the Python and the date of today; no name of a computer or a folder."""
    return Table(
        ("gemeten met", ""),
        (
            ("processor", f"{_processor()}, {os.cpu_count()} kernen"),
            ("systeem", f"{platform.system()} ({platform.machine()})"),
            ("Python", f"{platform.python_implementation()} {platform.python_version()}"),
            ("datum", date.today().isoformat()),
        ),
    )


def _processor() -> str:
    if _CPUINFO.is_file():
        for line in _CPUINFO.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()
