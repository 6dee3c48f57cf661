"""How a validator of ours says what is wrong: in Dutch, to stand in the message as it is."""

from collections.abc import Sequence

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
    return _error({"message": message, "hint": hint, "at_key": at_key, "choices": ()})


def wrong_choice(
    message: str, written: object, choices: Sequence[str], also: Sequence[str] = ()
) -> PydanticCustomError:
    """Return the error to raise when `written` is none of `choices`.

    The hint will name the choice that it resembles, or the one among the other words that are read
    too, `also`. Looking for it takes time, so that waits until the message is really made.
    """
    return _error(
        {
            "message": message,
            "hint": None,
            "at_key": False,
            "choices": tuple(choices),
            "also": tuple(also),
            "written": written,
        }
    )


def _error(context: dict[str, object]) -> PydanticCustomError:
    # The words travel in the context: in the template, a brace would mean something.
    return PydanticCustomError(COMPLAINT, "invoer geweigerd", context)
