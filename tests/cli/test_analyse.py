"""The main job from the command line: where the report lands, and over what it never does."""

import ctypes
import json
import os
import resource
import signal
import stat
import webbrowser
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.running import CASUS, run

NAMES = {"html": "peter.rapport.html", "json": "peter.rapport.json", "md": "peter.rapport.md"}
# Nine digits that pass the elfproef.
BSN = "111222333"
# From <linux/prctl.h> and <linux/capability.h>.
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def files_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("form", NAMES)
def test_the_report_lands_beside_the_casus_for_the_worker_alone(
    kijkwijzer: Runner, casus: Path, form: str
) -> None:
    result = kijkwijzer("analyse", casus, "--formaat", form)
    report = casus.with_name(NAMES[form])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Het rapport staat in {report}\n"
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "peter" in report.read_text(encoding="utf-8")
    assert files_in(casus.parent) == [NAMES[form], "peter.yaml"]


def test_a_process_of_its_own_does_the_same(casus: Path) -> None:
    result = run(["analyse", "peter.yaml"], cwd=casus.parent)
    assert (result.returncode, result.stdout) == (0, b"")
    assert result.stderr == b"Het rapport staat in peter.rapport.html\n"
    assert files_in(casus.parent) == ["peter.rapport.html", "peter.yaml"]


def test_json_on_standard_output_is_the_advice_and_nothing_else(casus: Path) -> None:
    result = run(["analyse", "-", "--formaat", "json", "--uit", "-"], input=casus.read_bytes())
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout)["kenmerk"] == "peter"


def test_the_same_casus_gives_the_same_bytes_on_both_ways_out(
    kijkwijzer: Runner, casus: Path
) -> None:
    there = kijkwijzer("analyse", casus, "--uit", "-").stdout_bytes
    kijkwijzer("analyse", casus)
    assert casus.with_name(NAMES["html"]).read_bytes() == there


@pytest.mark.parametrize(
    "wrong",
    [
        ["analyse", "-"],
        ["analyse", "peter.yaml", "--open", "--uit", "-"],
        ["analyse", "peter.yaml", "--open", "--formaat", "md"],
    ],
    ids=" ".join,
)
def test_options_that_do_not_go_together_are_wrong_use(
    kijkwijzer: Runner, casus: Path, wrong: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(casus.parent)
    assert kijkwijzer(*wrong, input=CASUS).exit_code == 2
    assert files_in(casus.parent) == ["peter.yaml"]


@pytest.mark.parametrize("form", NAMES)
def test_a_report_on_the_same_casus_is_replaced(kijkwijzer: Runner, casus: Path, form: str) -> None:
    kijkwijzer("analyse", casus, "--formaat", form)
    report = casus.with_name(NAMES[form])
    before = report.read_bytes()
    casus.write_text(CASUS.replace("2026-11-03", "2026-11-04"), encoding="utf-8")
    assert kijkwijzer("analyse", casus, "--formaat", form).exit_code == 0
    assert report.read_bytes() != before


@pytest.mark.parametrize("form", NAMES)
def test_a_report_on_another_casus_stays_unless_asked(
    kijkwijzer: Runner, casus: Path, form: str
) -> None:
    kijkwijzer("analyse", casus, "--formaat", form)
    report = casus.with_name(NAMES[form])
    before = report.read_bytes()
    casus.write_text(CASUS.replace("kenmerk: peter", "kenmerk: piet"), encoding="utf-8")
    refused = kijkwijzer("analyse", casus, "--formaat", form)
    assert refused.exit_code == 1
    assert "bestaat al" in refused.stderr
    assert "--overschrijf" in refused.stderr
    assert report.read_bytes() == before
    assert kijkwijzer("analyse", casus, "--formaat", form, "--overschrijf").exit_code == 0
    assert report.read_bytes() != before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"mijn notities over peter",
        b'<meta name="kijkwijzer-kenmerk" content="peter">',
        b'<meta name="generator" content="kijkwijzer">',
        b"\xff\xfe\x00",
    ],
)
def test_somebody_elses_file_stays(kijkwijzer: Runner, casus: Path, content: bytes) -> None:
    report = casus.with_name(NAMES["html"])
    report.write_bytes(content)
    assert kijkwijzer("analyse", casus).exit_code == 1
    assert report.read_bytes() == content
    assert files_in(casus.parent) == [report.name, casus.name]


def test_the_casus_itself_is_never_overwritten(kijkwijzer: Runner, casus: Path) -> None:
    (casus.parent / "link.yaml").symlink_to(casus)
    for place in (casus, casus.parent / "link.yaml"):
        result = kijkwijzer("analyse", casus, "--uit", place, "--overschrijf")
        assert result.exit_code == 1
        assert "is de casus zelf" in result.stderr
    assert casus.read_text(encoding="utf-8") == CASUS


def test_a_casus_with_faults_gives_no_report_and_every_place(
    kijkwijzer: Runner, casus: Path
) -> None:
    casus.write_text("kenmerk: peter\nkaders: ja\ndatum: gisteren\n", encoding="utf-8")
    result = kijkwijzer("analyse", casus)
    first, second, last = result.stderr.splitlines()
    assert result.exit_code == 1
    assert first.startswith(f"{casus}:2:1: ")
    assert second.startswith(f"{casus}:3:8: ")
    assert last == "Fout: Er is geen rapport gemaakt."
    assert files_in(casus.parent) == ["peter.yaml"]


def test_what_is_odd_in_a_casus_is_told_and_does_not_stop(kijkwijzer: Runner, casus: Path) -> None:
    casus.write_text(f"{CASUS}uitspraken:\n  - Weet ik veel, plank #3\n", encoding="utf-8")
    result = kijkwijzer("analyse", casus, "--uit", "-")
    assert result.exit_code == 0
    assert ": waarschuwing: " in result.stderr
    assert "plank" not in result.stderr


@pytest.mark.parametrize(
    ("day", "told"), [(date(2027, 2, 3), False), (date(2027, 2, 4), True)], ids=["on", "after"]
)
def test_after_the_last_day_the_worker_is_told_and_the_report_stays_the_same(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch, day: date, told: bool
) -> None:
    always = kijkwijzer("analyse", casus, "--uit", "-").stdout
    monkeypatch.setattr("kijkwijzer.cli.analyse.today", lambda: day)
    result = kijkwijzer("analyse", casus, "--uit", "-")
    assert ("mocht je bewaren tot 03-02-2027" in result.stderr) is told
    assert result.stdout == always


def test_open_shows_the_report_in_the_browser(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    assert kijkwijzer("analyse", casus, "--open").exit_code == 0
    assert opened == [casus.with_name(NAMES["html"]).as_uri()]


def test_a_browser_that_does_not_open_is_told(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    result = kijkwijzer("analyse", casus, "--open")
    assert result.exit_code == 0
    assert "De browser gaat niet open." in result.stderr


def test_only_regular_files_are_read(kijkwijzer: Runner, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    for name, why in [("pijp.yaml", "geen gewoon bestand"), (".", "is een map")]:
        result = kijkwijzer("analyse", tmp_path / name)
        assert result.exit_code == 1
        assert why in result.stderr
    assert "geen gewoon bestand" in kijkwijzer("analyse", "/dev/null").stderr
    assert files_in(tmp_path) == ["pijp.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "naam\x1b[31m.yaml",
        "naam\nFout: nep.yaml",
        "naam\u202elmay.yaml",
        os.fsdecode(b"naam\xff.yaml"),
        "-uit.yaml",
        "é" * 120 + ".yaml",
    ],
    ids=["escape", "newline", "bidi", "no utf-8", "dash", "long"],
)
def test_a_hostile_name_does_no_harm(kijkwijzer: Runner, tmp_path: Path, name: str) -> None:
    casus = tmp_path / name
    casus.write_text(CASUS, encoding="utf-8")
    result = kijkwijzer("analyse", "--", casus)
    assert not set("\x1b\u202e") & set(result.output)
    assert result.stderr.count("\n") == 1
    # A name may be too long for the ending that a report has; then nothing is left behind.
    landed = [entry for entry in files_in(tmp_path) if entry != name]
    assert len(landed) == (1 if result.exit_code == 0 else 0)
    missing = kijkwijzer("controleer", "--", tmp_path / f"weg-{name}")
    assert missing.exit_code == 1
    assert not set("\x1b\u202e") & set(missing.output)


def test_the_number_in_a_name_is_never_repeated(kijkwijzer: Runner, tmp_path: Path) -> None:
    casus = tmp_path / f"{BSN}.yaml"
    for command in (["analyse"], ["controleer"], ["nieuw"], ["regels", "toon"], []):
        result = kijkwijzer(*command, casus)
        assert result.exit_code in {1, 2}
        assert BSN not in result.output
    casus.write_text(CASUS, encoding="utf-8")
    for name in ("analyse", "controleer", "nieuw"):
        result = kijkwijzer(name, casus)
        assert result.exit_code == 1
        assert BSN not in result.output
    assert files_in(tmp_path) == [casus.name]


def test_a_disk_that_takes_no_more_leaves_nothing_behind(casus: Path) -> None:
    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))

    result = run(["analyse", "peter.yaml"], cwd=casus.parent, preexec_fn=limited)
    assert result.returncode == 1
    assert b"is niet te schrijven: het is te groot voor deze schijf." in result.stderr
    assert files_in(casus.parent) == ["peter.yaml"]


def without_power() -> None:
    """Take from a process about to start what lets root read and write in spite of rights."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) and os.geteuid() == 0:
            raise OSError(ctypes.get_errno(), "this root cannot be made powerless")


def test_a_place_without_rights_is_told_in_dutch(casus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dicht"
    folder.mkdir()
    (folder / "open.yaml").write_text(CASUS, encoding="utf-8")
    (folder / "dicht.yaml").write_text(CASUS, encoding="utf-8")
    (folder / "dicht.yaml").chmod(0)
    folder.chmod(0o555)
    writing = run(["analyse", "open.yaml"], cwd=folder, preexec_fn=without_power)
    reading = run(["analyse", "dicht.yaml"], cwd=folder, preexec_fn=without_power)
    folder.chmod(0o755)
    assert (writing.returncode, reading.returncode) == (1, 1)
    assert b"is niet te schrijven: je hebt daar geen rechten voor" in writing.stderr
    assert b"is niet te lezen: je hebt daar geen rechten voor" in reading.stderr
    assert files_in(folder) == ["dicht.yaml", "open.yaml"]


@pytest.mark.parametrize("closed", ["eigen/teksten", "eigen/teksten/onze.yaml"])
def test_own_rules_that_cannot_be_read_are_never_left_out_in_silence(
    casus: Path, closed: str
) -> None:
    texts = casus.parent / "eigen" / "teksten"
    texts.mkdir(parents=True)
    (texts / "onze.yaml").write_text("[]\n", encoding="utf-8")
    place = casus.parent / closed
    place.chmod(0)
    result = run(
        ["analyse", "peter.yaml", "--regels", "eigen"],
        cwd=casus.parent,
        preexec_fn=without_power,
    )
    place.chmod(0o700)
    assert result.returncode == 1
    assert f"{closed} is niet te lezen.".encode() in result.stderr
    assert files_in(casus.parent) == ["eigen", "peter.yaml"]


@pytest.mark.parametrize("command", ["analyse", "controleer"])
def test_an_extra_folder_that_is_none_is_refused(
    kijkwijzer: Runner, casus: Path, command: str
) -> None:
    (casus.parent / "leeg").mkdir()
    for folder in ("weg", "leeg", "peter.yaml"):
        result = kijkwijzer(command, casus, "--regels", casus.parent / folder)
        assert result.exit_code == 1
        assert folder in result.stderr
    assert files_in(casus.parent) == ["leeg", "peter.yaml"]


def test_an_organisations_own_help_comes_into_the_report(kijkwijzer: Runner, casus: Path) -> None:
    own = casus.parent / "eigen" / "tabellen"
    own.mkdir(parents=True)
    (own / "interventies.yaml").write_text(
        "- id: eigen.wandelmaatje\n"
        "  leefgebied: werk\n"
        "  logica: zelfsturing\n"
        "  naam: Wandelmaatje van de buurt\n"
        "  uitleg: Samen een rondje lopen.\n"
        "  herkomst: uitbreiding\n"
        "  bron: [eigen-uitbreiding]\n",
        encoding="utf-8",
    )
    plain = kijkwijzer("analyse", casus, "--uit", "-").stdout
    extended = kijkwijzer("analyse", casus, "--uit", "-", "--regels", own.parent)
    assert extended.exit_code == 0
    assert "Wandelmaatje" not in plain
    assert "Wandelmaatje van de buurt" in extended.stdout


def test_broken_rules_stop_the_run_with_their_place(kijkwijzer: Runner, casus: Path) -> None:
    own = casus.parent / "eigen"
    own.mkdir()
    (own / "99-eigen.yaml").write_text("- id: eigen.kapot\n  lag: duiden\n", encoding="utf-8")
    result = kijkwijzer("analyse", casus, "--regels", own)
    assert result.exit_code == 1
    assert result.stderr.startswith("eigen/99-eigen.yaml:")
    assert result.stderr.endswith("Fout: Deze regels zijn niet te gebruiken.\n")
