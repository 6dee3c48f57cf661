"""How every run ends: with a status, a Dutch line, and never a traceback or a client's words."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import kijkwijzer.flow as analysing
from kijkwijzer import __version__
from kijkwijzer.cli import inputs
from tests.cli.conftest import Runner
from tests.cli.running import environment, run

WORDS = "De buurvrouw heet Annelies"


@pytest.mark.parametrize("option", ["--versie", "--version"])
def test_the_version_goes_to_standard_output(kijkwijzer: Runner, option: str) -> None:
    result = kijkwijzer(option)
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        f"kijkwijzer {__version__}\n",
        "",
    )


def _break(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        secret = WORDS
        raise KeyError(secret)

    monkeypatch.setattr(analysing, "advise", broken)


def test_a_fault_of_our_own_is_one_dutch_line_without_the_clients_words(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break(monkeypatch)
    result = kijkwijzer("analyse", casus)
    assert result.exit_code == 1
    assert "Dit is een fout in kijkwijzer zelf" in result.stderr
    assert "KeyError" in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert WORDS not in result.stderr
    assert list(casus.parent.iterdir()) == [casus]


def test_a_file_of_our_own_that_is_gone_is_our_own_fault(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        (casus.parent / "weg.css").read_text(encoding="utf-8")

    monkeypatch.setattr(analysing, "advise", broken)
    result = kijkwijzer("analyse", casus)
    assert result.exit_code == 1
    assert "Dit is een fout in kijkwijzer zelf" in result.stderr


@pytest.mark.parametrize(
    ("stream", "arguments", "status", "told"),
    [
        (0, ["analyse", "-", "--uit", "-"], 1, b"Fout: Er is geen standaardinvoer om te lezen.\n"),
        (1, ["schema", "casus"], 1, b"Fout: Er is geen standaarduitvoer om naar te schrijven.\n"),
        (1, ["analyse", "weg.yaml"], 1, b"Fout: weg.yaml bestaat niet.\n"),
        (2, ["analyse", "weg.yaml"], 1, b""),
    ],
    ids=["in", "out", "out unused", "err"],
)
def test_a_stream_that_is_closed_is_no_fault_of_the_program(
    stream: int, arguments: list[str], status: int, told: bytes
) -> None:
    result = run(arguments, preexec_fn=lambda: os.close(stream))
    assert (result.returncode, result.stdout, result.stderr) == (status, b"", told)


def test_with_the_debug_variable_the_frames_are_shown_but_still_no_words(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break(monkeypatch)
    result = kijkwijzer("analyse", casus, env={"KIJKWIJZER_DEBUG": "1"})
    assert result.exit_code == 1
    assert "in broken" in result.stderr
    assert WORDS not in result.stderr


def test_ctrl_c_ends_quietly_with_status_130(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(analysing, "advise", interrupted)
    result = kijkwijzer("analyse", casus)
    assert result.exit_code == 130
    assert result.output.strip() == ""
    assert list(casus.parent.iterdir()) == [casus]


def test_a_reader_that_stops_early_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        result = run(["schema", "regel"], stdout=write)
    finally:
        os.close(write)
    assert result.returncode == 1
    assert result.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_behind_standard_output_is_noticed() -> None:
    with Path("/dev/full").open("wb") as full:
        result = run(["schema", "regel"], stdout=full)
    assert result.returncode == 1
    assert result.stderr == b"Fout: De uitvoer is niet te schrijven: de schijf is vol.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_short_result_on_a_full_disk_is_noticed_too() -> None:
    with Path("/dev/full").open("wb") as full:
        result = run(["--versie"], stdout=full)
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr


def test_a_standard_error_that_is_full_changes_no_status() -> None:
    with Path(os.devnull).open("wb") as nowhere:
        expected = run(["analyse", "bestaat-niet.yaml"], stderr=nowhere)
    read, write = os.pipe()
    os.close(read)
    try:
        result = run(["analyse", "bestaat-niet.yaml"], stderr=write)
    finally:
        os.close(write)
    assert result.returncode == expected.returncode == 1


@pytest.mark.parametrize(
    ("more", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
    ids=["terminal", "NO_COLOR", "dumb"],
)
def test_colour_only_on_a_terminal_that_wants_it(more: dict[str, str], coloured: bool) -> None:
    ours, theirs = pty.openpty()
    try:
        result = run(["analyse", "bestaat-niet.yaml"], stderr=theirs, env=environment(**more))
        shown = os.read(ours, 10_000)
    finally:
        os.close(ours)
        os.close(theirs)
    assert result.returncode == 1
    assert b"bestaat-niet.yaml bestaat niet." in shown
    assert (b"\x1b[" in shown) is coloured


def test_no_colour_goes_into_a_pipe() -> None:
    result = run(["analyse", "bestaat-niet.yaml"])
    assert result.stderr == b"Fout: bestaat-niet.yaml bestaat niet.\n"


def test_help_imports_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys\n"
        "from kijkwijzer.cli.program import program\n"
        "try:\n"
        "    program.main(['analyse', '--help'])\n"
        "finally:\n"
        "    heavy = {'pydantic', 'yaml', 'jinja2', 'experta'} & set(sys.modules)\n"
        "    print(sorted(heavy), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, check=False, text=True
    )
    assert result.stderr == "[]\n"
    assert result.returncode == 0


def test_standard_input_is_read_no_further_than_the_limit(
    kijkwijzer: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = inputs.read_source

    def noting(path: str, limit: int) -> bytes:
        asked.append(limit)
        source = real(path, limit)
        assert len(source) <= limit + 1
        return source

    monkeypatch.setattr("kijkwijzer.cli.controleer.read_source", noting)
    result = kijkwijzer("controleer", "-", input=b"a" * 3_000_000)
    assert asked == [1_000_000]
    assert result.exit_code == 1
    assert result.stderr.startswith("invoer:1:1: het bestand is te groot")
