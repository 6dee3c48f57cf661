"""The Dutch words for a symbol."""

from collections.abc import Callable, Mapping

Naming = Callable[[str, str], str]
"""From a domain and a value to words."""


def naming(names: Mapping[str, Mapping[str, str]]) -> Naming:
    """Return the function that names symbols.

    A symbol without words, such as one of an organisation's own rules, is shown as it stands.
    """

    def name(domain: str, value: str) -> str:
        return names.get(domain, {}).get(value, value)

    return name
