"""Who the report is for, and in which form: names, what goes together, what is refused."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.running import CASUS

# A sentence that asks for a colleague's judgement before anything goes home with the client.
DANGER = "Soms denk ik dat het beter is als ik er niet meer ben."


@pytest.fixture
def in_danger(tmp_path: Path) -> Path:
    path = tmp_path / "gevaar.yaml"
    path.write_text(f"kenmerk: gevaar\nuitspraken:\n  - {DANGER}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["--voor", "gesprek"], "peter.gesprek.html"),
        (["--voor", "client"], "peter.client.html"),
        (["--formaat", "tekst"], "peter.dossier.txt"),
    ],
)
def test_each_reader_gets_a_file_of_its_own_beside_the_casus(
    kijkwijzer: Runner, casus: Path, arguments: list[str], name: str
) -> None:
    for _ in range(2):
        result = kijkwijzer("analyse", casus, *arguments)
        assert result.exit_code == 0
        assert result.stderr.endswith(f"Het rapport staat in {casus.with_name(name)}\n")
    assert sorted(each.name for each in casus.parent.iterdir()) == sorted([name, "peter.yaml"])


def test_a_report_that_does_not_say_whose_it_is_is_never_replaced_unasked(
    kijkwijzer: Runner, casus: Path
) -> None:
    result = kijkwijzer("analyse", casus, "--voor", "intervisie")
    assert result.exit_code == 0
    assert "Lees ze na voordat je het deelt." in result.stderr
    assert kijkwijzer("analyse", casus, "--voor", "intervisie").exit_code == 1
    assert kijkwijzer("analyse", casus, "--voor", "intervisie", "--overschrijf").exit_code == 0


def test_the_name_of_a_file_for_intervisie_does_not_tell_which_casus_it_is(
    kijkwijzer: Runner, casus: Path
) -> None:
    assert kijkwijzer("analyse", casus, "--voor", "intervisie").exit_code == 0
    (made,) = (each for each in casus.parent.iterdir() if each != casus)
    assert made.name == "casus-voor-intervisie.html"


def test_who_hands_over_a_page_for_the_client_is_asked_to_read_it_first(
    kijkwijzer: Runner, casus: Path
) -> None:
    assert "Lees het blad zelf na" in kijkwijzer("analyse", casus, "--voor", "client").stderr
    assert "Lees het blad zelf na" not in kijkwijzer("analyse", casus).stderr


@pytest.mark.parametrize(
    ("option", "belongs"),
    [(["--blik-van", "client"], "--blik."), (["--toch"], "--voor client.")],
)
def test_an_option_that_does_nothing_by_itself_says_where_it_belongs(
    kijkwijzer: Runner, casus: Path, option: list[str], belongs: str
) -> None:
    result = kijkwijzer("analyse", casus, *option)
    assert result.exit_code == 2
    assert f"hoort bij {belongs}" in result.stderr


@pytest.mark.parametrize("form", ["json", "md", "tekst"])
def test_only_pages_are_made_for_other_readers(kijkwijzer: Runner, casus: Path, form: str) -> None:
    result = kijkwijzer("analyse", casus, "--voor", "client", "--formaat", form)
    assert result.exit_code == 2
    assert "--voor werkt alleen bij --formaat html of pdf." in result.stderr


def test_a_page_for_the_client_is_refused_where_it_may_harm_until_asked_for_twice(
    kijkwijzer: Runner, in_danger: Path
) -> None:
    refused = kijkwijzer("analyse", in_danger, "--voor", "client")
    assert refused.exit_code == 1
    assert "teken van onveiligheid" in refused.stderr
    assert "--toch" in refused.stderr
    assert DANGER not in refused.stderr
    assert not in_danger.with_name("gevaar.client.html").exists()
    assert kijkwijzer("analyse", in_danger, "--voor", "client", "--toch").exit_code == 0
    page = in_danger.with_name("gevaar.client.html").read_text(encoding="utf-8")
    assert DANGER not in page


def test_a_text_for_another_casus_is_never_written_over(kijkwijzer: Runner, casus: Path) -> None:
    place = casus.with_name("dossier.txt")
    assert kijkwijzer("analyse", casus, "--formaat", "tekst", "--uit", place).exit_code == 0
    before = place.read_bytes()
    other = casus.with_name("ander.yaml")
    other.write_text(CASUS.replace("peter", "anders"), encoding="utf-8")
    assert kijkwijzer("analyse", other, "--formaat", "tekst", "--uit", place).exit_code == 1
    assert place.read_bytes() == before
