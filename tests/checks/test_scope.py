"""What the solver takes for a casus holds every casus that people wrote, and only what the form allows."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("clingo")

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.checks.solver.names import predicate, symbol
from kijkwijzer.checks.solver.scope import Scope, areas_for, scope_of, stated_types, world_program
from kijkwijzer.checks.solver.solve import Solver
from kijkwijzer.knowledge import Knowledge
from kijkwijzer.rulebase.model import Fact

CASUSSEN = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

MANY = {"uitspraak": 24, "cue": 1}
"""More of these than of other things stands in a casus."""

IN_ANY_TEXT = {"gevaar", "gevaar_bij", "herleidbaar"}
"""The scope looks at these in two texts; a casus has many."""


def accepted(knowledge: Knowledge, scope: Scope, facts: Iterable[Fact]) -> bool:
    """Tell whether some casus within the scope states just these facts, dangers aside."""
    rulebase = knowledge.rulebase
    areas = areas_for(rulebase.regels, scope, rulebase.vocabulary)
    solver = Solver(world_program(knowledge, scope, areas), rulebase)
    wanted = {symbol(fact) for fact in facts}
    every = {
        atom
        for name, kind in stated_types(rulebase.vocabulary).items()
        for atom in solver.atoms(predicate(name), len(kind.velden))
    }
    return wanted <= every and bool(solver.ask([(atom, atom in wanted) for atom in every]))


def renamed(facts: Iterable[Fact]) -> frozenset[Fact]:
    """Return the facts with the ids that the scope uses for cues, moments and who was present."""
    persons: dict[str, str] = {}
    found = set()
    for kind, values in facts:
        if kind in ("cue", "cue_uit"):
            found.add(Fact(kind, (values[0], "w1", *values[2:])))
        elif kind == "goed_moment":
            found.add(Fact(kind, (values[0], "m" + values[1].partition("m")[2])))
        elif kind == "aanwezig":
            name = persons.setdefault(values[1], f"n{5 + len(persons)}")
            found.add(Fact(kind, (values[0], name)))
        elif kind not in IN_ANY_TEXT:
            found.add(Fact(kind, values))
    return frozenset(found)


@pytest.mark.parametrize("path", CASUSSEN, ids=lambda path: path.stem)
def test_the_scope_made_wide_enough_holds_this_casus(path: Path, knowledge: Knowledge) -> None:
    rulebase = knowledge.rulebase
    casus = read_casus(path.read_bytes(), path.name, rulebase.vocabulary).casus
    facts = renamed(state_facts(casus, rulebase, knowledge.lexicon).facts)
    scope = scope_of(rulebase)
    wide = replace(scope, gebieden=15, aantallen=dict.fromkeys(scope.aantallen, 9) | MANY)
    assert accepted(knowledge, wide, facts)


@pytest.mark.parametrize(
    "impossible",
    [
        [Fact("nagekomen", ("a1", "nee"))],
        [Fact("poging_na_gesprek", ("c1",))],
        [Fact("laatste", ("g1",))],
        [Fact("gesprek", ("g2",)), Fact("laatste", ("g2",))],
        [Fact("urgent", ("werk",))],
        [Fact("leefgebied", ("werk", "genoemd"))],
        [Fact("uitspraak", ("u1", "client", "nu", "gewoon"))],
        [Fact("thema", ("grenzen",))],
        [
            Fact("gesprek", ("g1",)),
            Fact("laatste", ("g1",)),
            Fact("antwoord", ("g1", "kader", "levendig", "ja")),
        ],
        [
            Fact("uitspraak", ("u1", "client", "nu", "gewoon")),
            Fact("gezegd_in", ("u1", "geen")),
            Fact("eigen_beeld", ("u1", "opgegeven")),
            Fact("eigen_as", ("u1", "willen", "ja")),
        ],
    ],
    ids=lambda facts: "-".join(dict.fromkeys(fact.type for fact in facts)),
)
def test_what_no_casus_states_is_outside_the_scope(
    impossible: list[Fact], knowledge: Knowledge
) -> None:
    rulebase = knowledge.rulebase
    casus = read_casus(b"kenmerk: leeg\n", "leeg.yaml", rulebase.vocabulary).casus
    empty = set(state_facts(casus, rulebase, knowledge.lexicon).facts)
    scope = scope_of(rulebase)
    assert accepted(knowledge, scope, empty)
    assert not accepted(knowledge, scope, empty | set(impossible))


def test_the_scope_grows_with_what_the_rules_count(knowledge: Knowledge) -> None:
    scope = scope_of(knowledge.rulebase)
    thresholds = [c.aantal for rule in knowledge.rulebase.regels for c in rule.counts]
    assert max(scope.aantallen.values()) >= max(thresholds) + 1
    assert scope.aantallen["uitspraak"] >= 4
    assert scope.aantallen["gesprek"] >= 2
    assert scope.aantallen["afspraak"] >= 3
