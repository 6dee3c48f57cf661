"""The files in the repository: nothing in them ties the program to one machine."""

import re
import subprocess
from pathlib import Path

import pytest

from .installing import ROOT

# Written so that this file does not match itself.
REGISTRIES = re.compile(
    r"pypi\.(?:org|python)|pythonhosted\.|npmjs\.(?:org|com)|yarnpkg\.|crates\.io|(?:deb|ftp)\.debian\."
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.~<>*}\])-])/(?:root|home|work|tmp|Users)/|[A-Z]:\\\\?Users\\", re.I
)


@pytest.fixture(scope="module")
def tracked() -> dict[str, str]:
    """Each file in the repository with its text."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.is_file()
    }


@pytest.mark.parametrize("unwanted", [REGISTRIES, MACHINE_PATHS], ids=["registry", "machine path"])
def test_no_file_names_a_registry_or_a_path_of_one_machine(
    tracked: dict[str, str], unwanted: re.Pattern[str]
) -> None:
    assert "pyproject.toml" in tracked
    found = {
        name: match.group() for name, text in tracked.items() if (match := unwanted.search(text))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("index-url = https://" + "pypi" + ".org/simple", REGISTRIES),
        ("https://registry." + "npmjs" + ".org/x", REGISTRIES),
        ("see /" + "home/anna/notes", MACHINE_PATHS),
        ('open("/' + 'tmp/report.html")', MACHINE_PATHS),
        ("file:///" + "work/x", MACHINE_PATHS),
    ],
)
def test_what_may_not_stand_there_is_recognised(text: str, unwanted: re.Pattern[str]) -> None:
    assert unwanted.search(text)


def test_the_readme_opens_with_two_lines_to_copy() -> None:
    blocks = re.findall(r"```bash\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    first, second = (block.strip() for block in blocks[:2])
    assert "\n" not in first
    assert "\n" not in second
    assert first.endswith("analyse examples/peter.yaml")
    assert second.endswith("-m pytest")
    assert (ROOT / Path("examples", "peter.yaml")).is_file()
