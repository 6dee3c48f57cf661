"""The weighing table: closed words over counts, the first row that holds decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.engine.weighing import Count, tally, weigh
from kijkwijzer.rulebase import load_rulebase
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.vocabulary import EMPTY

RULES = load_rulebase()
PROBLEMS = [row.probleem for row in RULES.vocabulary.vierslag]


def diagnosis(**counts: tuple[int, int]) -> tuple[str, str]:
    """Weigh so many strong and weak indications per problem."""
    facts = [Fact("te_wegen", ("werk",))]
    for problem, (strong, weak) in counts.items():
        name = problem.replace("_", "-")
        facts += [Fact("weegt", ("werk", name, "sterk", f"{name}s{n}")) for n in range(strong)]
        facts += [Fact("weegt", ("werk", name, "zwak", f"{name}z{n}")) for n in range(weak)]
    (firing,) = weigh(facts, PROBLEMS, RULES.tabellen.weging)
    _, problem, certainty = firing.conclusions[0].values
    return problem, certainty


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"kansen": (2, 0)}, ("kansen", "sterk")),
        ({"kansen": (2, 0), "competentie": (0, 3)}, ("kansen", "sterk")),
        ({"zelfsturing": (1, 0)}, ("zelfsturing", "matig")),
        ({"zelfsturing": (1, 1)}, ("zelfsturing", "matig")),
        ({"competentie": (1, 0), "kansen": (0, 1)}, ("competentie", "zwak")),
        ({"ik_pas_niet": (3, 0), "kansen": (1, 0)}, ("ik-pas-niet", "zwak")),
        ({"kansen": (2, 0), "competentie": (1, 0)}, ("gemengd", EMPTY)),
        ({"kansen": (1, 0), "competentie": (1, 0)}, ("gemengd", EMPTY)),
        ({"kansen": (0, 2)}, ("kansen", "zwak")),
        ({"kansen": (0, 3), "competentie": (0, 1)}, ("kansen", "zwak")),
        ({"kansen": (0, 2), "competentie": (0, 1)}, ("gemengd", EMPTY)),
        ({"kansen": (0, 1), "competentie": (0, 1)}, ("gemengd", EMPTY)),
        ({"kansen": (0, 1)}, ("onbekend", EMPTY)),
        ({}, ("onbekend", EMPTY)),
    ],
)
def test_each_situation_of_the_table_gives_its_own_outcome(
    counts: dict[str, tuple[int, int]], expected: tuple[str, str]
) -> None:
    assert diagnosis(**counts) == expected


COUNTS = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_no_problem_is_named_that_nothing_points_at(
    kansen: tuple[int, int],
    competentie: tuple[int, int],
    zelfsturing: tuple[int, int],
    ik_pas_niet: tuple[int, int],
) -> None:
    given_ = {
        "kansen": kansen,
        "competentie": competentie,
        "zelfsturing": zelfsturing,
        "ik-pas-niet": ik_pas_niet,
    }
    problem, certainty = diagnosis(**{k.replace("-", "_"): v for k, v in given_.items()})
    if problem in given_:
        assert sum(given_[problem]) > 0
        assert certainty in {"sterk", "matig", "zwak"}
    else:
        assert certainty == EMPTY


@given(COUNTS, COUNTS, st.sampled_from(["sterk", "zwak"]))
def test_more_of_the_same_evidence_never_weakens_a_diagnosis(
    kansen: tuple[int, int], competentie: tuple[int, int], strength: str
) -> None:
    order = ["zwak", "matig", "sterk"]
    before, sure = diagnosis(kansen=kansen, competentie=competentie)
    strong, weak = kansen
    more = (strong + 1, weak) if strength == "sterk" else (strong, weak + 1)
    after, surer = diagnosis(kansen=more, competentie=competentie)
    if before == "kansen":
        assert after == "kansen"
        assert order.index(surer) >= order.index(sure)


def test_a_statement_counts_once_per_problem_at_its_strongest() -> None:
    counts = tally(
        [("kansen", "zwak", "u1"), ("kansen", "sterk", "u1"), ("competentie", "zwak", "u1")]
    )
    assert counts == {"kansen": Count(sterk=1), "competentie": Count(zwak=1)}
