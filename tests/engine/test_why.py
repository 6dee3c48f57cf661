"""Why a conclusion stands, and why another does not."""

from kijkwijzer.engine.reason import Outcome, reason
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.engine.why import Step, rule_miss, why, why_not
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


def test_why_goes_down_to_what_the_casus_states() -> None:
    steps = why(Fact("status", ("kader", "probleem")), outcome(*TALK, NO))
    assert steps[0].firing is not None
    assert steps[0].firing.rule == "status.probleem"
    assert NO in [step.fact for step in steps if step.firing is None]


def test_every_step_of_why_is_there_once_and_what_it_rests_on_too() -> None:
    steps = why(Fact("status", ("kader", "probleem")), outcome(*TALK, NO))
    facts = [step.fact for step in steps]
    assert len(facts) == len(set(facts))
    assert {each for step in steps for each in step.because} == set(facts[1:])


def test_why_of_a_stated_fact_is_the_fact_itself() -> None:
    assert why(NO, outcome(*TALK, NO)) == (Step(NO, None, ()),)


def test_why_of_a_counted_conclusion_names_what_was_counted() -> None:
    missed = [Fact("niet_nagekomen", (f"a{n}", "g1")) for n in (1, 2)]
    made = [Fact("afspraak", (f"a{n}", "g1", "client")) for n in (1, 2)]
    kept = [Fact("nagekomen", (f"a{n}", "nee")) for n in (1, 2)]
    steps = why(Fact("afgeleid_signaal", ("ja-zeggen-nee-doen",)), outcome(*TALK, *made, *kept))
    assert set(missed) <= set(steps[0].because)


def test_why_may_go_through_a_firing_of_choice() -> None:
    found = outcome(*TALK, NO)
    other = next(each for each in found.trace if each.rule == "brillen.kader-tegen")
    (conclusion,) = other.conclusions
    assert why(conclusion, found, other)[0].firing == other


def test_a_rule_that_fires_has_no_miss() -> None:
    rules = {rule.id: rule for rule in RULES.regels}
    found = outcome(*TALK, NO)
    assert rule_miss(rules["brillen.kader-tegen"], found) is None
    miss = rule_miss(rules["brillen.kader-voor"], found)
    assert miss is not None
    assert miss.rule.id == "brillen.kader-voor"


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
