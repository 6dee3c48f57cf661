"""Toetsing: whether somebody who knows the field has looked at a rule, a row or a text."""

from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import CoreSchema, core_schema

from kijkwijzer.record import record

if TYPE_CHECKING:
    # A run that reads no rule files need not import pydantic itself.
    from pydantic import GetCoreSchemaHandler


@record(frozen=True)
class Toetsing:
    """`niet-getoetst`, or reviewed by a function (never a name), on a date, valid until a date."""

    stand: Literal["niet-getoetst", "getoetst"] = "niet-getoetst"
    door: str | None = None
    datum: str | None = None
    geldig_tot: str | None = None

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: "GetCoreSchemaHandler"
    ) -> CoreSchema:
        """Let a rule file write it as a word, or as a mapping."""
        return core_schema.no_info_before_validator_function(from_source, handler(source))


NIET_GETOETST = Toetsing()
"""How everything starts."""


def from_source(value: Any) -> Any:  # noqa: ANN401 - whatever a rule file holds
    """Turn the short form `niet-getoetst` into the mapping that pydantic checks."""
    return {"stand": value} if isinstance(value, str) else value
