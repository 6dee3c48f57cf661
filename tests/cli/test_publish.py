"""A file lands whole or not at all, and never over somebody else's."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.publish import publish

FULL = OSError(errno.ENOSPC, "No space left on device")
NO_LINKS = OSError(errno.EPERM, "Operation not permitted")


def _raising(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_file_is_for_the_user_alone(tmp_path: Path) -> None:
    landed = publish(tmp_path / "rapport.html", b"inhoud")
    assert landed.read_bytes() == b"inhoud"
    assert stat.S_IMODE(landed.stat().st_mode) == 0o600
    assert _names(tmp_path) == ["rapport.html"]


def test_a_replaced_file_is_for_the_user_alone_too(tmp_path: Path) -> None:
    target = tmp_path / "rapport.html"
    target.write_bytes(b"oud")
    target.chmod(0o644)
    publish(target, b"nieuw", overwrite=True)
    assert target.read_bytes() == b"nieuw"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_file_that_is_not_ours_stays(tmp_path: Path) -> None:
    target = tmp_path / "rapport.html"
    target.write_bytes(b"van iemand anders")
    with pytest.raises(Failure) as refused:
        publish(target, b"nieuw", advice="Kies iets anders.")
    assert refused.value.message == f"{target} bestaat al. Kies iets anders."
    assert target.read_bytes() == b"van iemand anders"
    assert _names(tmp_path) == ["rapport.html"]


def test_a_file_that_is_ours_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "rapport.html"
    target.write_bytes(b"oud")
    publish(target, b"nieuw", ours=lambda path: path.read_bytes() == b"oud")
    assert target.read_bytes() == b"nieuw"


@pytest.mark.parametrize("step", ["fsync", "hardlink_to", "replace", "mkstemp", "write"])
@pytest.mark.parametrize("overwrite", [False, True], ids=["new", "over an old one"])
@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()], ids=["full", "ctrl-c"])
def test_whatever_step_fails_the_old_file_stays_and_nothing_is_left(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    overwrite: bool,
    error: BaseException,
) -> None:
    target = tmp_path / "rapport.html"
    if overwrite:
        target.write_bytes(b"oud")
    # Without hard links the other way is taken, in which `replace` gives the name.
    no_links = step == "replace" and not overwrite
    if step == "mkstemp":
        monkeypatch.setattr("tempfile.mkstemp", _raising(error))
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", _raising(error))
    elif step == "write":
        monkeypatch.setattr(os, "fdopen", _raising(error))
        monkeypatch.setattr("builtins.open", _raising(error))
    else:
        monkeypatch.setattr(Path, step, _raising(error))
    if no_links:
        monkeypatch.setattr(Path, "hardlink_to", _raising(NO_LINKS))
    succeeds = step == "hardlink_to" and error is FULL
    if succeeds:
        publish(target, b"nieuw", overwrite=overwrite)
    else:
        with pytest.raises((Failure, KeyboardInterrupt)):
            publish(target, b"nieuw", overwrite=overwrite)
    monkeypatch.undo()
    left = b"nieuw" if succeeds else b"oud" if overwrite else None
    assert _names(tmp_path) == ([] if left is None else ["rapport.html"])
    if left is not None:
        assert target.read_bytes() == left


def test_a_full_disk_is_told_in_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", _raising(FULL))
    with pytest.raises(Failure) as refused:
        publish(tmp_path / "rapport.html", b"nieuw")
    assert refused.value.message.endswith("is niet te schrijven: de schijf is vol.")


def test_a_disk_without_hard_links_still_gets_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _raising(NO_LINKS))
    publish(tmp_path / "rapport.html", b"nieuw")
    assert (tmp_path / "rapport.html").read_bytes() == b"nieuw"
    assert _names(tmp_path) == ["rapport.html"]


def test_a_disk_without_hard_links_keeps_somebody_elses_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _raising(NO_LINKS))
    target = tmp_path / "rapport.html"
    target.write_bytes(b"van iemand anders")
    with pytest.raises(Failure):
        publish(target, b"nieuw")
    assert target.read_bytes() == b"van iemand anders"
    assert _names(tmp_path) == ["rapport.html"]


def test_a_link_is_followed_only_when_asked(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.html", tmp_path / "link.html"
    real.write_bytes(b"oud")
    link.symlink_to(real)
    with pytest.raises(Failure, match="een verwijzing naar een andere plek"):
        publish(link, b"nieuw", ours=lambda _: True)
    assert real.read_bytes() == b"oud"
    assert publish(link, b"nieuw", overwrite=True) == real
    assert link.is_symlink()
    assert real.read_bytes() == b"nieuw"


def test_a_link_to_nowhere_is_refused_as_well(tmp_path: Path) -> None:
    link = tmp_path / "link.html"
    link.symlink_to(tmp_path / "weg.html")
    with pytest.raises(Failure):
        publish(link, b"nieuw")
    assert _names(tmp_path) == ["link.html"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_or_a_pipe_is_never_replaced(tmp_path: Path, overwrite: bool) -> None:
    folder, pipe = tmp_path / "map", tmp_path / "pijp"
    folder.mkdir()
    os.mkfifo(pipe)
    for target in (folder, pipe):
        with pytest.raises(Failure, match="een map of geen gewoon bestand"):
            publish(target, b"nieuw", overwrite=overwrite, ours=lambda _: True)
    assert folder.is_dir()
    assert pipe.is_fifo()
    assert _names(tmp_path) == ["map", "pijp"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("é" * 128, "de naam is te lang"),
        ("weg/rapport.html", "die plek bestaat niet"),
        ("bestand/rapport.html", "een deel van het pad is geen map"),
        ("nul\0.html", "met deze naam kan het niet"),
    ],
    ids=["256 bytes", "no such folder", "a file as folder", "nul"],
)
def test_an_impossible_name_is_told_in_dutch(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(Failure) as refused:
        publish(tmp_path / name, b"nieuw")
    assert why in refused.value.message
    assert "\0" not in refused.value.message
    assert _names(tmp_path) == ["bestand"]


def test_a_name_of_255_bytes_is_fine(tmp_path: Path) -> None:
    name = "é" * 125 + ".html"
    assert publish(tmp_path / name, b"nieuw").name == name
