"""How a validator of ours says what is wrong: in Dutch, to stand in the message as it is."""

from pydantic_core import PydanticCustomError

COMPLAINT = "kijkwijzer"
"""The pydantic error type of our own complaints."""


def complaint(
    message: str, hint: str | None = None, *, at_key: bool = False
) -> PydanticCustomError:
    """Return the error to raise in a pydantic validator.

    `message` and `hint` are Dutch and must not hold text from the file. `at_key`: the place of the
    key tells more than the place of the value.
    """
    # The words travel in the context: in the template, a brace would mean something.
    return PydanticCustomError(
        COMPLAINT, "invoer geweigerd", {"message": message, "hint": hint, "at_key": at_key}
    )
