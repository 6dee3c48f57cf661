"""The one place that imports experta.

experta 1.9.4 pins frozendict 1.2, which reads `collections.Mapping`; Python 3.10 took that name away.
It is put back for the length of the import only. experta also calls `logging.basicConfig()` when it is
imported; the handler this leaves on the root logger is taken off again, because logging belongs to the
program that uses us.
"""

import collections
import collections.abc
import logging

_missing = not hasattr(collections, "Mapping")
_handlers = list(logging.root.handlers)
if _missing:
    collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
try:
    from experta import MATCH, NOT, TEST, InitialFact, KnowledgeEngine, L, P, Rule
    from experta import Fact as ExpertaFact
    from experta.abstract import Strategy
    from experta.activation import Activation
    from experta.agenda import Agenda
    from experta.deffacts import DefFacts
    from experta.matchers import ReteMatcher
    from experta.matchers.rete.abstract import Node
    from experta.matchers.rete.check import SameContextCheck
    from experta.matchers.rete.nodes import (
        BusNode,
        ConflictSetNode,
        NotNode,
        OrdinaryMatchNode,
        WhereNode,
    )
    from experta.matchers.rete.token import Token
finally:
    if _missing:
        del collections.Mapping  # type: ignore[attr-defined]
    for _handler in [h for h in logging.root.handlers if h not in _handlers]:
        logging.root.removeHandler(_handler)

__all__ = [
    "MATCH",
    "NOT",
    "TEST",
    "Activation",
    "Agenda",
    "BusNode",
    "ConflictSetNode",
    "DefFacts",
    "ExpertaFact",
    "InitialFact",
    "KnowledgeEngine",
    "L",
    "Node",
    "NotNode",
    "OrdinaryMatchNode",
    "P",
    "ReteMatcher",
    "Rule",
    "SameContextCheck",
    "Strategy",
    "Token",
    "WhereNode",
]
