"""What a folder holds, in a short form."""

from pathlib import Path

from kijkwijzer.fingerprint import marks


def mark(folder: Path) -> bytes:
    return b"".join(marks(folder, ".yaml"))


def filled(folder: Path) -> Path:
    (folder / "b" / "c").mkdir(parents=True)
    (folder / "b.yaml").write_bytes(b"een: 1\n")
    (folder / "b" / "c" / "a.yaml").write_bytes(b"twee: 2\n")
    return folder


def test_names_and_contents_are_in_it_in_a_fixed_order(tmp_path: Path) -> None:
    expected = b"b/c/a.yaml\0twee: 2\n\0b.yaml\0een: 1\n\0"
    assert mark(filled(tmp_path)) == expected


def test_another_name_or_content_makes_another(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    before = mark(folder)
    (folder / "b.yaml").write_bytes(b"een: 2\n")
    changed = mark(folder)
    (folder / "b.yaml").rename(folder / "d.yaml")
    assert len({before, changed, mark(folder)}) == 3


def test_line_ends_and_other_files_make_no_difference(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    before = mark(folder)
    (folder / "b.yaml").write_bytes(b"een: 1\r\n")
    (folder / "README.md").write_bytes(b"x")
    assert mark(folder) == before
