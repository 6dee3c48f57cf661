"""Why a conclusion stands, and why another does not."""

from kijkwijzer.engine.reason import Outcome, reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.engine.why import Why, why, why_not
from kijkwijzer.rulebase import load_rulebase
from kijkwijzer.rulebase.model import Absent, Fact, Holds, Pattern

RULES = load_rulebase()


def outcome(*facts: Fact) -> Outcome:
    fixed = [Fact("casus", ("c",))] + [
        Fact("bril", (bril,)) for bril in RULES.vocabulary.waarden["bril"]
    ]
    return reason([*fixed, *facts], RULES, ReferenceEngine())


TALK = (Fact("gesprek", ("g1",)), Fact("laatste", ("g1",)))
NO = Fact("antwoord", ("g1", "kader", "overeenstemming_dat", "nee"))
YES = Fact("antwoord", ("g1", "kader", "overeenstemming_dat", "ja"))


def stated_under(explanation: Why) -> set[Fact]:
    if explanation.rule is None:
        return {explanation.fact}
    return set().union(*(stated_under(each) for each in explanation.because))


def test_why_goes_down_to_what_the_casus_states() -> None:
    found = why(Fact("status", ("kader", "probleem")), outcome(*TALK, NO))
    assert found.rule == "status.probleem"
    assert NO in stated_under(found)


def test_why_of_a_stated_fact_is_the_fact_itself() -> None:
    assert why(NO, outcome(*TALK, NO)) == Why(NO, None, ())


def test_why_not_names_the_nearest_rule_and_the_first_condition_that_fails() -> None:
    wanted = Pattern("voor", (("g1",), ("kader",)))
    nearest = why_not(wanted, outcome(*TALK, YES), RULES)[0]
    assert nearest.rule.id == "brillen.kader-voor"
    assert len(nearest.held) == 1
    assert isinstance(nearest.failed, Holds)
    assert ("overeenstemming_waarom",) in nearest.failed.pattern.terms


def test_why_not_names_the_fact_that_is_in_the_way() -> None:
    wanted = Pattern("status", (("kader",), ("aandacht",)))
    nearest = why_not(wanted, outcome(*TALK, NO), RULES)
    blocked = [miss for miss in nearest if isinstance(miss.failed, Absent)]
    deals = Fact("gespreksstatus", ("g1", "kader", "probleem"))
    assert all(miss.blocker is not None for miss in blocked)
    assert deals in outcome(*TALK, NO).concluded


def test_what_follows_has_no_why_not() -> None:
    wanted = Pattern("status", (("kader",), ("probleem",)))
    assert why_not(wanted, outcome(*TALK, NO), RULES) == ()


def test_what_no_rule_concludes_has_no_nearest_rule() -> None:
    assert why_not(Pattern("gesprek", (("g9",),)), outcome(*TALK), RULES) == ()
