"""Many different casussen, quickly: parts of a few others, put together in new ways.

The parents are the examples and what hypothesis makes (`tests/strategies.py`), which takes time;
crossing them takes none. What a difference between engines comes down to is found by leaving out parts
for as long as it stays.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, Phase, given, seed, settings

from kijkwijzer.reading import examine_document
from kijkwijzer.rulebase.vocabulary import Vocabulary
from tests.strategies import Part, casussen

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

KEPT = 0.7
"""How likely a key of a parent is kept: low enough for near misses, high enough to say something."""

REQUIRED = ("tekst", "soort", "wat", "wie")
"""Keys without which the part around them is refused."""

_MADE_UP = settings(
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def parents(vocabulary: Vocabulary, number: int, start: int) -> list[Part]:
    """Return the examples and so many made-up casussen, the same ones for the same `start`."""
    found: list[Part] = [
        cast("Part", examine_document(path.read_bytes(), path.name).root)
        for path in sorted(EXAMPLES.glob("*.yaml"))
    ]

    @seed(start)
    @settings(_MADE_UP, max_examples=number)
    @given(casussen(vocabulary))
    def collect(casus: Part) -> None:
        found.append(casus)

    collect()
    return found


def crossings(found: Sequence[Part], start: int) -> Iterator[Part]:
    """Yield casussen without end, each with parts of a few parents; the reader may refuse some."""
    chance = random.Random(start)  # noqa: S311 - the same casussen in every run
    while True:
        family = [chance.choice(found) for _ in range(chance.randint(2, 4))]
        yield {**_crossed(family, chance), "kenmerk": "gekruist"}


def _crossed(values: Sequence[Any], chance: random.Random) -> Any:  # noqa: ANN401 - any part
    """Put together a part of the same part of several casussen; a key may get lost on the way."""
    if all(isinstance(value, dict) for value in values):
        keys = sorted({key for value in values for key in value})
        return {
            key: _crossed([value[key] for value in values if key in value], chance)
            for key in keys
            if key in REQUIRED or chance.random() < KEPT
        }
    chosen = chance.choice(values)
    if isinstance(chosen, list):
        items = [item for value in values if isinstance(value, list) for item in value]
        return chance.sample(items, min(len(items), chance.randint(0, 4)))
    return chosen


def smallest(casus: Part, shows: Callable[[Part], bool]) -> Part:
    """Leave out parts of a casus one by one, for as long as it `shows` what is looked for."""
    smaller = True
    while smaller:
        smaller = False
        for variant in _one_less(casus):
            if shows(variant):
                casus, smaller = variant, True
                break
    return casus


def _one_less(part: Any) -> Iterator[Any]:  # noqa: ANN401 - any part of a casus
    """Yield every way to leave one thing out: a key, an item, or one inside those."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield {k: v for k, v in part.items() if k != key}
            yield from ({**part, key: less} for less in _one_less(value))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield part[:place] + part[place + 1 :]
            yield from ([*part[:place], less, *part[place + 1 :]] for less in _one_less(value))
