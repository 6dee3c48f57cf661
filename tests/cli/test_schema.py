"""The schemas: printed, checked in, valid, and true to what the program writes and reads."""

import json
from pathlib import Path
from typing import Any, get_args

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from kijkwijzer.data import data_folder
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.schemas import Kind, schema, write_schemas
from tests.cli.conftest import Runner

KINDS: tuple[Kind, ...] = get_args(Kind)
RULE_FILES = sorted(data_folder("rules").glob("[0-9][0-9]-*.yaml"))


def validator(kind: Kind, rulebase: RuleBase) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(kind, rulebase))


def valid_rule() -> dict[str, Any]:
    return {
        "id": "x",
        "laag": "duiden",
        "als": [{"telt": {"uitspraak": "$u", "leefgebied": ["werk", "wonen"]}}],
        "dan": [{"duiding": {"uitspraak": "$u", "zelfbeeld": "opgegeven", "sterkte": "zwak"}}],
        "uitleg": "Om te proberen.",
        "bron": ["eigen-uitbreiding"],
        "toetsing": "niet-getoetst",
        "voorbeelden": [{"wel": [{"telt": {"uitspraak": "u1", "leefgebied": "werk"}}]}],
    }


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_printed(kijkwijzer: Runner, rulebase: RuleBase, kind: Kind) -> None:
    result = kijkwijzer("schema", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == schema(kind, rulebase)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_good_schema_with_a_name(rulebase: RuleBase, kind: Kind) -> None:
    made = schema(kind, rulebase)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"urn:kijkwijzer:schema:{kind}"
    jsonschema.Draft202012Validator.check_schema(made)


def test_the_schemas_in_the_repository_are_fresh(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    for kind in KINDS:
        name = f"{kind}.schema.json"
        assert (data_folder("schemas") / name).read_bytes() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.name)
def test_every_file_of_rules_fits_its_schema(rulebase: RuleBase, path: Path) -> None:
    rules = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    errors = [f"{list(e.path)}" for e in validator("regel", rulebase).iter_errors(rules)]
    assert errors == []


def test_a_good_rule_fits(rulebase: RuleBase) -> None:
    assert validator("regel", rulebase).is_valid([valid_rule()])


@pytest.mark.parametrize(
    "wrong",
    [
        {"lag": "duiden"},
        {"laag": "bovenste"},
        {"als": []},
        {"als": [{"telt": {"uitspraken": "$u"}}]},
        {"als": [{"tel": {}}]},
        {"als": [{"telt": {"leefgebied": "wekr"}}]},
        {"als": [{"telt": {}, "cue": {}}]},
        {"als": [{"minstens": {"aantal": 0, "verschillend": "$c", "van": [{"cue": {}}]}}]},
        {"als": [{"ongelijk": ["$a"]}]},
        {"dan": [{"telt": {"uitspraak": "$u", "leefgebied": "werk", "extra": "x"}}]},
        {"dan": [{"duiding": {"uitspraak": "$u"}}]},
        {"dan": [{"uitspraak": {"uitspraak": "$u"}}]},
        {"toetsing": "ja"},
        {"toetsing": {"stand": "getoetst"}},
        {"voorbeelden": [{"misschien": [{"telt": {"uitspraak": "u1", "leefgebied": "werk"}}]}]},
        {"voorbeelden": [{"wel": [{"telt": {"uitspraak": "u1"}}]}]},
    ],
    ids=str,
)
def test_a_wrong_rule_does_not_fit(rulebase: RuleBase, wrong: dict[str, Any]) -> None:
    assert not validator("regel", rulebase).is_valid([{**valid_rule(), **wrong}])


@pytest.mark.parametrize("key", ["id", "laag", "als", "dan", "uitleg", "bron", "voorbeelden"])
def test_a_rule_needs_its_keys(rulebase: RuleBase, key: str) -> None:
    rule = valid_rule()
    del rule[key]
    assert not validator("regel", rulebase).is_valid([rule])


def test_the_advice_on_a_casus_fits_its_schema(
    kijkwijzer: Runner, rulebase: RuleBase, casus: Path
) -> None:
    advice = json.loads(kijkwijzer("analyse", casus, "--formaat", "json", "--uit", "-").stdout)
    checker = validator("advies", rulebase)
    assert [f"{list(e.path)}: {e.message[:80]}" for e in checker.iter_errors(advice)] == []
    assert checker.is_valid({**advice, "iets-nieuws": 1})


def test_the_advice_schema_requires_what_the_contract_fixes(
    kijkwijzer: Runner, rulebase: RuleBase, casus: Path
) -> None:
    advice = json.loads(kijkwijzer("analyse", casus, "--formaat", "json", "--uit", "-").stdout)
    checker = validator("advies", rulebase)
    for key in (
        *("schema_versie", "kenmerk", "kernvragen", "signalen", "uitspraken", "eerste_stap"),
        *("leefgebieden", "volgorde", "gespreksplan", "knoppen", "verdieping", "ontwikkelvraag"),
        *("werkwijze", "doel", "veiligheid", "waarschuwingen", "spoor"),
        *("goede_momenten", "netwerk", "context"),
    ):
        assert not checker.is_valid({name: each for name, each in advice.items() if name != key})
    changed = {**advice, "kernvragen": {**advice["kernvragen"], "hoe": {"status": "goed"}}}
    assert not checker.is_valid(changed)


def test_an_own_life_domain_stands_in_the_schema_of_the_casus(
    kijkwijzer: Runner, tmp_path: Path
) -> None:
    (tmp_path / "leefgebieden.yaml").write_text(
        "- {id: sport, naam: sport, herkomst: uitbreiding, bron: [eigen-uitbreiding]}\n",
        encoding="utf-8",
    )
    assert '"sport"' not in kijkwijzer("schema", "casus").stdout
    assert '"sport"' in kijkwijzer("schema", "casus", "--regels", tmp_path).stdout
