"""How facts are written in the solver's language, and read back."""

import re

from clingo import Function, String, Symbol

from kijkwijzer.rulebase.model import Fact

_PLAIN = re.compile(r"[a-z][a-z0-9_]*")


def predicate(fact_type: str) -> str:
    """Return the solver's name for a fact type: the name itself where the language allows it."""
    if _PLAIN.fullmatch(fact_type) and fact_type != "not":
        return fact_type
    return "t_" + fact_type.encode().hex()


def quoted(value: str) -> str:
    """Return a value as the solver writes it: always a text, so that no id can be misread."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def symbol(fact: Fact, world: str = "") -> Symbol:
    """Return the solver's symbol for a fact, in one of its worlds."""
    return Function(world + predicate(fact.type), [String(value) for value in fact.values])


def fact(found: Symbol, fact_type: str) -> Fact:
    """Return the fact behind a symbol of this type."""
    return Fact(fact_type, tuple(argument.string for argument in found.arguments))
