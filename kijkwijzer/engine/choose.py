"""Choosing an engine by name. Each is imported only when it is asked for; one of them is optional."""

# ruff: noqa: PLC0415 - a run needs one engine, and clipspy may not be installed

from typing import Literal, get_args

from kijkwijzer.engine.protocol import Engine
from kijkwijzer.reading.problems import Problem, Refused

EngineName = Literal["experta", "clips", "referentie"]

ENGINE_NAMES: tuple[EngineName, ...] = get_args(EngineName)
"""The engines somebody can choose; the first is the usual one."""


def choose(name: EngineName, *, one_shot: bool = False) -> Engine:
    """Return the engine of this name; `one_shot` says that it will run for one casus only.

    Raises `Refused` when the engine needs a package that is not installed.
    """
    if name == "experta":
        from kijkwijzer.engine.experta_engine import ExpertaEngine

        return ExpertaEngine(one_shot=one_shot)
    if name == "clips":
        return _clips()
    from kijkwijzer.engine.reference import ReferenceEngine

    return ReferenceEngine()


def _clips() -> Engine:
    try:
        from kijkwijzer.engine.clips_engine import ClipsEngine
    except ModuleNotFoundError as missing:
        if missing.name != "clips":
            raise
        problem = Problem(
            None,
            "De motor 'clips' kan nog niet draaien: het pakket 'clipspy' is niet geïnstalleerd.",
            "installeer het met: pip install 'kijkwijzer[clips]'; of kies een andere motor",
        )
        raise Refused([problem]) from None
    return ClipsEngine()
