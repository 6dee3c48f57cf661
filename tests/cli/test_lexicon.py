"""`lexicon meet`: how well sentences with a label are read."""

from pathlib import Path

from tests.cli.conftest import Runner


def test_the_figures_come_in_dutch(kijkwijzer: Runner, tmp_path: Path) -> None:
    sentences = tmp_path / "zinnen.yaml"
    sentences.write_text(
        "- {tekst: Het heeft toch geen zin meer., label: opgegeven}\n"
        "- {tekst: De bus komt om negen uur., label: onbekend}\n",
        encoding="utf-8",
    )
    result = kijkwijzer("lexicon", "meet", sentences)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("2 zinnen\nprecisie van wat gelezen is ")


def test_an_unknown_label_is_named_with_its_place(kijkwijzer: Runner, tmp_path: Path) -> None:
    sentences = tmp_path / "zinnen.yaml"
    sentences.write_text("- {tekst: Nou ja., label: misschien}\n", encoding="utf-8")
    result = kijkwijzer("lexicon", "meet", sentences)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "zinnen.yaml:1:27: dit label bestaat niet" in result.stderr
    assert "Fout: Er is niets gemeten.\n" in result.stderr


def test_a_file_that_is_not_there_is_a_failure(kijkwijzer: Runner, tmp_path: Path) -> None:
    result = kijkwijzer("lexicon", "meet", tmp_path / "weg.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "niet te lezen" in result.stderr
