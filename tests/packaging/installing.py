"""Installing the program somewhere else, and running it there."""

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CASUS = ROOT / "examples" / "peter.yaml"
FORMATS = ("html", "json", "md")
_BIN = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Environment:
    """A Python environment of its own."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / _BIN / "python"

    @property
    def kijkwijzer(self) -> Path:
        return self.folder / _BIN / "kijkwijzer"

    def pip_install(self, *arguments: str) -> None:
        """Install with the pip of the tests: the environment itself needs none."""
        run([sys.executable, "-m", "pip", "--python", self.python, "install", "-q", *arguments])

    def borrow_dependencies(self) -> None:
        """Let it find what the program depends on where the tests have it, so nothing is fetched.

        Folders named in a `.pth` file come last, and the `.pth` files inside them are not read: a
        kijkwijzer installed there stays unseen.
        """
        paths = sysconfig.get_paths()
        theirs = run([self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
        lines = sorted({paths["purelib"], paths["platlib"]})
        (Path(theirs.decode().strip()) / "borrowed.pth").write_text("\n".join(lines) + "\n")

    def ask(self, code: str) -> str:
        """Return what a piece of Python prints there, far from any checkout."""
        return run([self.python, "-I", "-c", code], cwd=self.folder).decode().strip()


def make_environment(folder: Path, python: str | Path = sys.executable) -> Environment:
    """Make an empty environment of this Python."""
    run([python, "-m", "venv", "--without-pip", folder])
    return Environment(folder)


def build(folder: Path) -> Path:
    """Build the source archive, and from that the wheel; return the wheel."""
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT])
    (wheel,) = folder.glob("*.whl")
    return wheel


def report(program: list[str | Path], form: str, cwd: Path, seed: int = 0) -> bytes:
    """Return the report on Peter, as a program writes it in folder `cwd`."""
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    return run([*program, "analyse", CASUS, "--formaat", form, "--uit", "-"], cwd, environment)


def checkout_report(form: str) -> bytes:
    """Return the report on Peter, as the checkout writes it."""
    return report([sys.executable, "-m", "kijkwijzer"], form, ROOT)


def run(
    command: list[str | Path], cwd: Path | None = None, env: dict[str, str] | None = None
) -> bytes:
    """Run a command and return what it printed; when it fails, the test shows what it said."""
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, timeout=600, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout.decode()}\n{done.stderr.decode()}"
    return done.stdout
