"""A short form of what folders hold."""

from pathlib import Path

from kijkwijzer.fingerprint import fingerprint


def of(folder: Path) -> str:
    return fingerprint([folder], ".yaml")


def filled(folder: Path) -> Path:
    (folder / "b" / "c").mkdir(parents=True)
    (folder / "b.yaml").write_bytes(b"een: 1\n")
    (folder / "b" / "c" / "a.yaml").write_bytes(b"twee: 2\n")
    return folder


def test_another_name_place_content_or_seed_makes_another(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    found = [of(folder), fingerprint([folder], ".yaml", b"seed")]
    (folder / "b.yaml").write_bytes(b"een: 2\n")
    found.append(of(folder))
    (folder / "b.yaml").rename(folder / "d.yaml")
    found.append(of(folder))
    (folder / "d.yaml").rename(folder / "b" / "d.yaml")
    found.append(of(folder))
    assert len(set(found)) == len(found)


def test_the_same_files_made_in_another_order_make_the_same(tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "b" / "c").mkdir(parents=True)
    (other / "b" / "c" / "a.yaml").write_bytes(b"twee: 2\n")
    (other / "b.yaml").write_bytes(b"een: 1\n")
    assert of(filled(tmp_path / "one")) == of(other)


def test_line_ends_and_other_files_make_no_difference(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    before = of(folder)
    (folder / "b.yaml").write_bytes(b"een: 1\r\n")
    (folder / "README.md").write_bytes(b"x")
    assert of(folder) == before
