"""What turns a tree of texts into typed data: pydantic's `TypeAdapter`, or our own `PartReader`."""

from typing import Any, Protocol, TypeVar

Model_co = TypeVar("Model_co", covariant=True)


class Adapter(Protocol[Model_co]):
    """What reading asks of an adapter."""

    def validate_python(self, tree: Any, /, *, context: dict[str, Any] | None = None) -> Model_co:  # noqa: ANN401 - as pydantic has it
        """Return the tree as typed data. Raises pydantic's `ValidationError`."""

    def __hash__(self) -> int:
        """Let what is asked of it be remembered."""

    def json_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of what it takes."""
