"""Today's date, in one place: no report depends on it, only a message on standard error."""

from datetime import date


def today() -> date:
    """Return the date of today, where the computer stands."""
    return date.today()
