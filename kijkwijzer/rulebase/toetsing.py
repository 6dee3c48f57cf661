"""Toetsing: whether somebody who knows the field has looked at a rule, a row or a text."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from kijkwijzer.record import record


@record(frozen=True)
class Toetsing:
    """`niet-getoetst`, or reviewed by a function (never a name), on a date, valid until a date."""

    stand: Literal["niet-getoetst", "getoetst"] = "niet-getoetst"
    door: str | None = None
    datum: str | None = None
    geldig_tot: str | None = None


NIET_GETOETST = Toetsing()
"""How everything starts."""


def from_source(value: Any) -> Any:  # noqa: ANN401 - whatever a rule file holds
    """Turn the short form `niet-getoetst` into the mapping that pydantic checks."""
    return {"stand": value} if isinstance(value, str) else value


ToetsingVeld = Annotated[Toetsing, BeforeValidator(from_source)]
"""A `toetsing` as it is written in a rule file: a word, or a mapping."""
