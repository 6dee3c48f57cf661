"""What comes out of each example is what a careful reader worked out by hand."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.contract.asking import FILES, Data, advice_on_example

EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "verwacht.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> tuple[Data, dict[str, Any]]:
    """Give each example's advice with what was expected of it."""
    path: Path = request.param
    return advice_on_example(path), EXPECTED[path.stem]


def test_every_example_has_an_expectation_and_every_expectation_an_example() -> None:
    assert set(EXPECTED) == {path.stem for path in FILES}


def test_the_status_of_each_bril(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    found = {naam: bril["status"] for naam, bril in advies["kernvragen"].items()}
    assert found == expected["brillen"]


def test_the_diagnosis_of_each_life_domain_and_whether_the_role_fits(
    example: tuple[Data, dict[str, Any]],
) -> None:
    advies, expected = example
    found = {
        naam: [
            area["diagnose"]["probleem"],
            area["diagnose"]["zekerheid"],
            area["rol"]["oordeel"],
        ]
        if area["diagnose"]
        else None
        for naam, area in advies["leefgebieden"].items()
    }
    assert found == expected["gebieden"]


def test_the_first_step(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    assert advies["eerste_stap"]["regel"] == expected["stap"]


def test_the_order_of_life_domains(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    assert [entry["leefgebied"] for entry in advies["volgorde"]] == expected["volgorde"]


def test_the_derived_signals(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    found = [s["soort"] for s in advies["signalen"] if s["herkomst"] == "afgeleid"]
    assert sorted(found) == sorted(expected["signalen"])


def test_the_warnings(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    found = {warning["code"] for warning in advies["waarschuwingen"]}
    assert found == set(expected["codes"])


def test_the_signs_of_danger(example: tuple[Data, dict[str, Any]]) -> None:
    advies, expected = example
    assert {item["soort"] for item in advies["veiligheid"]} == set(expected["veiligheid"])
