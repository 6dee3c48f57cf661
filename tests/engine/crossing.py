"""Many different casussen, quickly: parts of a few made-up ones, put together in new ways.

Hypothesis makes the parents (`tests/strategies.py`), which takes time; crossing them takes none. What a
difference between engines comes down to is found by leaving out parts for as long as it stays.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from kijkwijzer.rulebase.vocabulary import Vocabulary
from tests.strategies import Part, casussen

_MADE_UP = settings(
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def parents(vocabulary: Vocabulary, number: int, start: int) -> list[Part]:
    """Make so many casussen, the same ones for the same `start`."""
    made: list[Part] = []

    @seed(start)
    @settings(_MADE_UP, max_examples=number)
    @given(casussen(vocabulary))
    def collect(casus: Part) -> None:
        made.append(casus)

    collect()
    return made


def crossings(made: Sequence[Part], start: int) -> Iterator[Part]:
    """Yield casussen without end: each top-level part from one of a few parents, or from none."""
    chance = random.Random(start)
    keys = sorted({key for casus in made for key in casus})
    while True:
        family = [chance.choice(made) for _ in range(chance.randint(1, 4))]
        casus = {"kenmerk": "gekruist"}
        for key in keys:
            found = [parent[key] for parent in family if key in parent]
            if found and key != "kenmerk":
                casus[key] = chance.choice(found)
        yield casus


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


def _one_less(part: Any) -> Iterator[Any]:
    """Yield every way to leave one thing out: a key, an item, or one inside those."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield {k: v for k, v in part.items() if k != key}
            yield from ({**part, key: less} for less in _one_less(value))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield part[:place] + part[place + 1 :]
            yield from ([*part[:place], less, *part[place + 1 :]] for less in _one_less(value))
