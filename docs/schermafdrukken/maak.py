"""Makes the screenshots of `docs/handleiding.md` again, from the made-up casussen in that handbook.

    python docs/schermafdrukken/maak.py

Wants Chromium from the system's packages. The same pages in the same Chromium, with the same fonts,
give the same bytes.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE: Final = Path(__file__).resolve().parent
HANDBOOK: Final = HERE.parent / "handleiding.md"

# A file to save has its name in a comment on its first line.
_FILE: Final = re.compile(
    r"^```\w+\n(?:# |/\* )(?P<name>[\w.-]+\.\w+)[^\n]*\n.*?(?=^```)", re.M | re.S
)

_WIDTH: Final = 840
_MARGIN: Final = 16
# Enough for grey letters and the few colours of a page, and a quarter of the bytes.
_COLOURS: Final = 48


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of a page: how the page is made, and from where to where it is shown."""

    name: str
    arguments: tuple[str, ...]
    """What goes behind `kijkwijzer analyse`; names of files are those of the handbook."""
    top: str
    """A selector; the picture begins there."""
    bottom: str | None = None
    """A selector; the picture ends just above it. None is the end of the page."""
    highest: int = 1000
    width: int = _WIDTH


PICTURES: Final = (
    Picture("begin", ("tomaat.yaml",), "body", "#woorden"),
    Picture("woorden", ("tomaat.yaml",), "#leefgebied-werk", "#stap", highest=620),
    Picture("gesprek", ("tomaat.yaml", "--voor", "gesprek"), "body", width=1060),
    Picture("client", ("tomaat.yaml", "--voor", "client"), "body", highest=900),
    Picture(
        "twee-kijken",
        ("tomaat.yaml", "--blik", "tomaat-client.yaml", "--blik-van", "client"),
        "#blik",
        "#kernvragen",
        highest=760,
    ),
    Picture(
        "toen-en-nu", ("tomaat-2.yaml", "--eerder", "tomaat.yaml"), "#eerder", "#kernvragen", 700
    ),
)


def files_in(handbook: str) -> Mapping[str, str]:
    """Return the files that a reader of the handbook saves: name and content."""
    return {found["name"]: found[0].split("\n", 1)[1] for found in _FILE.finditer(handbook)}


def main() -> None:
    """Write every picture beside this script."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not there. On Debian and Ubuntu: apt install chromium")
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        for name, content in files_in(HANDBOOK.read_text(encoding="utf-8")).items():
            (folder / name).write_text(content, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--font-render-hinting=none"]
        )
        page = browser.new_page(color_scheme="light", reduced_motion="reduce", locale="nl-NL")
        for picture in PICTURES:
            (HERE / f"{picture.name}.png").write_bytes(_taken(page, picture, folder))
        browser.close()


def _taken(page: Page, picture: Picture, folder: Path) -> bytes:
    report = folder / "bladzij.html"
    command = [sys.executable, "-m", "kijkwijzer", "analyse", *picture.arguments]
    # Our own program, on casussen of our own.
    subprocess.run([*command, "--uit", report.name, "--overschrijf"], cwd=folder, check=True)  # noqa: S603
    page.set_viewport_size({"width": picture.width, "height": 800})
    page.goto(report.as_uri())
    top = max(0, _edge(page, picture.top) - _MARGIN)
    end = page.evaluate("document.body.getBoundingClientRect().bottom + window.scrollY")
    bottom = _edge(page, picture.bottom) - _MARGIN if picture.bottom else end
    height = min(bottom - top, picture.highest)
    shot = page.screenshot(
        full_page=True, clip={"x": 0, "y": top, "width": picture.width, "height": height}
    )
    return _smaller(shot)


def _edge(page: Page, selector: str) -> float:
    top: float = page.evaluate(
        "one => document.querySelector(one).getBoundingClientRect().top + window.scrollY", selector
    )
    return top


def _smaller(png: bytes) -> bytes:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    few = image.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small = io.BytesIO()
    few.save(small, "PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    main()
