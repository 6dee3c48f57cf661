"""The first step: what, who and when, each from the text that the rules chose."""

from kijkwijzer.rulebase.model import Tekst
from tests.contract.asking import knowledge
from tests.report.variants import advice_on


def text(id_: str) -> Tekst:
    return knowledge().rulebase.teksten[id_]


def test_every_first_step_says_when_in_words_that_follow_a_colon() -> None:
    steps = [one for id_, one in knowledge().rulebase.teksten.items() if id_.startswith("stap.")]
    assert len(steps) > 20
    assert [one.id for one in steps if not one.wanneer or not one.wanneer[0].islower()] == []


def test_the_advice_says_when_as_the_text_of_its_step_does() -> None:
    step = advice_on({"kenmerk": "k"}).eerste_stap
    assert step.wanneer is not None
    assert (step.tekst, step.wanneer) in {
        (one.werker, one.wanneer) for one in knowledge().rulebase.teksten.values()
    }


def test_what_cannot_wait_is_for_today() -> None:
    danger = {"kenmerk": "k", "leefgebieden": {"wonen": {"uitspraken": ["Ik wil dood."]}}}
    step = advice_on(danger).eerste_stap
    assert step.tekst == text("stap.veiligheid").werker
    assert step.wanneer == "vandaag."


def test_the_standing_advice_is_the_same_for_every_casus() -> None:
    plain = advice_on({"kenmerk": "k"})
    danger = advice_on({"kenmerk": "l", "zorgen_veiligheid": "Er is dreiging thuis."})
    assert plain.vast == danger.vast
    assert plain.vast["plan"].tekst == text("vast.plan").werker
