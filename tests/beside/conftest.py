"""The browser of the report tests, for the pages here."""

from tests.report.conftest import browser

__all__ = ["browser"]
