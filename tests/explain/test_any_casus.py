"""Whatever a casus holds: what follows can be explained, and what does not follow too."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kijkwijzer.explain import chain, gap
from kijkwijzer.explain.asked import as_asked, ids_in, understand
from kijkwijzer.explain.reasoned import Reasoned, reason_through
from tests.cli.conftest import our_knowledge
from tests.contract.asking import source_of
from tests.strategies import casussen

CASUSSEN: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: casussen(our_knowledge().rulebase.vocabulary)
)

few = settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def reasoned(casus: dict[str, Any]) -> Reasoned:
    return reason_through(source_of(casus), "gemaakt.json", our_knowledge())


@few
@given(CASUSSEN)
def test_every_conclusion_rests_on_places_in_the_casus(casus: dict[str, Any]) -> None:
    rulebase = our_knowledge().rulebase
    types = rulebase.vocabulary.feiten
    found = reasoned(casus)
    known = ids_in(found.outcome.stated | found.outcome.concluded, types)
    always = {as_asked(fact, types) for fact, pad in found.stated.facts.items() if not pad}
    for fact in found.outcome.concluded:
        answer = chain.explain(understand(as_asked(fact, types), rulebase, known), found, rulebase)
        for step in answer.stappen:
            assert step.regel or step.plek or step.feit in always


@few
@given(CASUSSEN, st.data())
def test_every_rule_either_fired_or_says_what_it_lacks(
    casus: dict[str, Any], data: st.DataObject
) -> None:
    rulebase = our_knowledge().rulebase
    found = reasoned(casus)
    fired = {firing.rule for firing in found.outcome.trace}
    silent = [rule.id for rule in rulebase.regels if rule.id not in fired]
    for name in data.draw(st.lists(st.sampled_from(silent), min_size=5, max_size=20, unique=True)):
        answer = gap.explain(understand(name, rulebase, {}), found, rulebase)
        assert answer.pogingen[0].regel == name
        assert answer.raad
