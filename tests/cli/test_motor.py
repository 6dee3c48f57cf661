"""`--motor`: the report is the same whichever engine reasons."""

from pathlib import Path

import pytest

from kijkwijzer.cli import loading
from kijkwijzer.cli.options import MOTORS
from kijkwijzer.engine.choose import ENGINE_NAMES
from kijkwijzer.reading import Problem, Refused
from tests.cli.conftest import Runner


def test_the_command_line_offers_every_engine_in_the_same_order() -> None:
    assert MOTORS == ENGINE_NAMES


@pytest.mark.parametrize("engine", MOTORS)
def test_every_engine_gives_the_same_report(kijkwijzer: Runner, casus: Path, engine: str) -> None:
    arguments = ["analyse", casus, "--formaat", "json", "--uit", "-"]
    result = kijkwijzer(*arguments, "--motor", engine)
    assert (result.exit_code, result.stdout) == (0, kijkwijzer(*arguments).stdout)


def test_an_engine_that_is_not_installed_is_a_failure(
    kijkwijzer: Runner, casus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise Refused([Problem(None, "Het pakket ontbreekt.", "installeer het")])

    monkeypatch.setattr(loading, "choose", missing)
    result = kijkwijzer("analyse", casus, "--motor", "clips")
    assert (result.exit_code, result.stdout) == (1, "")
    told = "Het pakket ontbreekt. (installeer het)\nFout: Er is geen rapport gemaakt.\n"
    assert result.stderr.endswith(told)
    assert list(casus.parent.iterdir()) == [casus]
