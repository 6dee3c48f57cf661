"""The form: every question in full, and a file that is good from the first moment."""

import os
import re
import stat
from pathlib import Path

import pytest
import yaml

from kijkwijzer.casus import read_casus
from kijkwijzer.casus.schema import casus_schema
from kijkwijzer.cli.form import quoted
from kijkwijzer.cli.questions import Question, questions_of
from kijkwijzer.rulebase import RuleBase
from tests.cli.conftest import Runner

SHORT, FULL = (), ("--volledig",)


def leaves(tree: object) -> int:
    """Count the places where an answer can stand."""
    if isinstance(tree, dict):
        return sum(leaves(value) for value in tree.values())
    return 1


def everything(questions: tuple[Question, ...]) -> list[Question]:
    return [found for each in questions for found in (each, *everything(each.inside))]


def unwrapped(form: str) -> str:
    """Return the comments of a form as running text."""
    return re.sub(r"\s+", " ", re.sub(r"^[\s#]*", "", form, flags=re.MULTILINE))


def let_out(form: str) -> str:
    """Take the # away from every block that waits behind one, as an editor does."""
    head, key, rest = form.partition("kenmerk:")
    lines: list[str] = []
    indent: str | None = None
    for line in rest.split("\n"):
        if start := re.fullmatch(r"( *)# [a-z_]+:", line):
            indent = start[1]
        elif indent is not None and not line.startswith(f"{indent}#   "):
            indent = None
        lines.append(line if indent is None else indent + line[len(indent) + 2 :])
    return head + key + "\n".join(lines)


@pytest.mark.parametrize("options", [SHORT, FULL], ids=["short", "full"])
def test_a_new_form_is_good_as_it_is(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase, options: tuple[str, ...]
) -> None:
    place = tmp_path / "peter.yaml"
    result = kijkwijzer("nieuw", place, *options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"kijkwijzer analyse {place}" in result.stderr
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert kijkwijzer("controleer", place).stderr == f"{place}: in orde\n"
    read = read_casus(place.read_bytes(), "peter.yaml", rulebase.vocabulary)
    assert read.casus.kenmerk == "peter"
    assert read.casus.alle_uitspraken == ()
    assert kijkwijzer("analyse", place).exit_code == 0


def test_the_short_form_asks_at_most_twelve_answers(kijkwijzer: Runner, tmp_path: Path) -> None:
    kijkwijzer("nieuw", tmp_path / "peter.yaml")
    form = yaml.safe_load((tmp_path / "peter.yaml").read_text(encoding="utf-8"))
    assert 8 <= leaves(form) <= 12


def test_the_full_form_puts_every_question_of_the_schema(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase
) -> None:
    kijkwijzer("nieuw", tmp_path / "peter.yaml", "--volledig")
    form = unwrapped((tmp_path / "peter.yaml").read_text(encoding="utf-8"))
    vocabulary = rulebase.vocabulary
    asked = questions_of(casus_schema(vocabulary), list(vocabulary.leefgebieden), {})
    expected = [each for each in everything(asked) if each.key != "gesprek"]
    assert len(expected) > 80
    assert [each.text for each in expected if each.text not in form] == []
    assert [each.key for each in expected if f"{each.key}:" not in form] == []


def test_all_that_waits_behind_a_sign_is_good_when_it_is_let_out_and_filled_in(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase
) -> None:
    place = tmp_path / "peter.yaml"
    kijkwijzer("nieuw", place, "--volledig")
    # Statements stand in the form twice, as a block and as a list: keep the list.
    form = let_out(place.read_text(encoding="utf-8").replace("uitspraken: |\n", "\n"))
    for empty, answer in {
        "- wie:": "- wie: zus",
        "- soort:": "- soort: weerstand",
        "- wat: |": "- wat: bellen",
        "- tekst: |": "- tekst: Ik weet het niet.",
    }.items():
        assert f" {empty}\n" in form
        form = form.replace(f" {empty}\n", f" {answer}\n")
    place.write_text(form, encoding="utf-8")
    result = kijkwijzer("controleer", place)
    assert result.stderr == f"{place}: in orde\n"
    casus = read_casus(place.read_bytes(), "peter.yaml", rulebase.vocabulary).casus
    assert len(casus.netwerk) == len(casus.contactpogingen) == len(casus.gesprekken) == 1
    assert casus.gesprekken[0].opname is not None
    assert len(casus.gesprekken[0].afspraken) == 1
    assert [uitspraak.tekst for uitspraak in casus.alle_uitspraken] == ["Ik weet het niet."] * 2


def test_a_filled_in_short_form_is_good(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase
) -> None:
    place = tmp_path / "peter.yaml"
    kijkwijzer("nieuw", place)
    form = place.read_text(encoding="utf-8")
    for key, answer in {
        "datum:": " 03-11-2026",
        "leidt_ergens_toe:": " nee",
        "kader:": " deels",
        "echtheid:": " ja",
        "wat:": " onbekend",
        "rol:": " leraar",
        "zorgen_veiligheid: |": "\n  Is het thuis: veilig #1?",
        "doel_client: |": "\n      Rust: niets anders.",
        "uitspraken: |": "\n      't Hoeft niet meer, zei ik nog: laat maar.\n      P: Waarom?",
    }.items():
        form, count = re.subn(rf"^( *{re.escape(key)})$", rf"\1{answer}", form, flags=re.MULTILINE)
        assert count == 1, key
    form = form.replace("context: []", "context: [taalbarriere]")
    form = form.replace("signalen: []", "signalen: [weerstand, stagnatie]")
    place.write_text(form, encoding="utf-8")
    assert kijkwijzer("controleer", place).stderr == f"{place}: in orde\n"
    casus = read_casus(place.read_bytes(), "peter.yaml", rulebase.vocabulary).casus
    assert [each.door for each in casus.alle_uitspraken] == ["client", "professional"]
    assert casus.zorgen_veiligheid == "Is het thuis: veilig #1?"
    assert casus.leefgebieden["werk"].rol == "leraar"


def test_editors_find_the_schema(kijkwijzer: Runner, tmp_path: Path) -> None:
    kijkwijzer("nieuw", tmp_path / "peter.yaml")
    first = (tmp_path / "peter.yaml").read_text(encoding="utf-8").splitlines()[0]
    uri = first.removeprefix("# yaml-language-server: $schema=")
    assert uri.startswith("file:///")
    assert Path(uri.removeprefix("file://")).is_file()


def test_a_file_that_stands_there_stays(kijkwijzer: Runner, tmp_path: Path) -> None:
    place = tmp_path / "peter.yaml"
    place.write_text("van mij", encoding="utf-8")
    result = kijkwijzer("nieuw", place)
    assert result.exit_code == 1
    assert "bestaat al" in result.stderr
    assert place.read_text(encoding="utf-8") == "van mij"


def test_the_life_domains_can_be_chosen(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase
) -> None:
    place = tmp_path / "peter.yaml"
    assert (
        kijkwijzer("nieuw", place, "--leefgebied", "geld", "--leefgebied", "wonen").exit_code == 0
    )
    casus = read_casus(place.read_bytes(), "peter.yaml", rulebase.vocabulary).casus
    assert list(casus.leefgebieden) == ["schulden", "wonen"]


def test_a_life_domain_that_is_unknown_or_named_twice_is_wrong_use(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    unknown = kijkwijzer("nieuw", tmp_path / "a.yaml", "--leefgebied", "schuldn")
    assert "bedoel je 'schulden'?" in unknown.stderr
    twice = kijkwijzer(
        "nieuw", tmp_path / "a.yaml", "--leefgebied", "geld", "--leefgebied", "schulden"
    )
    assert (unknown.exit_code, twice.exit_code) == (2, 2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "null",
        "no",
        "0123",
        "jan: de tweede",
        "#1",
        "'s avonds",
        "- a",
        "é" * 100,
        "a\nb",
        "[x]",
        "a\x1bb",
    ],
)
@pytest.mark.parametrize("options", [SHORT, FULL], ids=["short", "full"])
def test_any_name_gives_a_good_form(
    kijkwijzer: Runner, tmp_path: Path, rulebase: RuleBase, name: str, options: tuple[str, ...]
) -> None:
    place = tmp_path / f"{name}.yaml"
    assert kijkwijzer("nieuw", place, *options).exit_code == 0
    casus = read_casus(place.read_bytes(), "x.yaml", rulebase.vocabulary).casus
    assert casus.kenmerk == re.sub(r"[\n\x1b]", "", name)[:60]


def test_a_file_that_may_have_a_real_name_brings_a_warning(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    named = kijkwijzer("nieuw", tmp_path / "Mevrouw Jansen.yaml")
    assert "Is het een echte naam?" in named.stderr
    assert f"kijkwijzer analyse '{tmp_path / 'Mevrouw Jansen.yaml'}'" in named.stderr
    assert "echte naam" not in kijkwijzer("nieuw", tmp_path / "peter.yaml").stderr


@pytest.mark.parametrize("text", ["peter", "peter-2", "a b", "null", "~", "a: b", 'a"b', "\\"])
def test_quoted_text_reads_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text


def test_nothing_of_the_machine_but_the_schema_stands_in_a_form(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    place = tmp_path / "peter.yaml"
    kijkwijzer("nieuw", place)
    rest = place.read_text(encoding="utf-8").partition("\n")[2]
    assert str(tmp_path) not in rest
    assert os.sep + "home" not in rest
