"""`waarom`: from a conclusion down to the words in the casus."""

import json
from itertools import pairwise

import pytest

from kijkwijzer.advice.model import as_data
from kijkwijzer.engine.protocol import Firing
from kijkwijzer.engine.reason import Outcome
from kijkwijzer.engine.why import why
from kijkwijzer.explain.asked import NotUnderstood, as_asked, ids_in, understand
from kijkwijzer.explain.chain import DoesNotHold, Waarom, as_text, explain
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.model import Fact
from tests.explain.conftest import CASUS, Asker, Reader


def line_of(words: str) -> int:
    return next(nr for nr, line in enumerate(CASUS.splitlines(), 1) if words in line)


@pytest.fixture
def diagnosis(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> Waarom:
    return explain(ask("diagnose werk"), kok, rulebase)


def test_the_chain_ends_at_the_words_in_the_file_with_their_line(diagnosis: Waarom) -> None:
    own = next(each for each in diagnosis.stappen if each.feit.startswith("eigen_beeld"))
    assert own.plek is not None
    assert (own.plek.bestand, own.plek.regel) == ("kok.yaml", line_of("zelfbeeld: wil-en-kan"))
    assert own.plek.pad == "leefgebieden.werk.uitspraken[0].zelfbeeld"
    assert own.citaat == "wil-en-kan"


def test_every_step_rests_on_a_rule_or_stands_in_the_casus(diagnosis: Waarom) -> None:
    for step in diagnosis.stappen:
        assert (step.regel is None) == (not step.omdat)
        assert (step.regel is None) == (step.uitleg is None)
        assert step.regel is None or step.plek is None
    behind = {number for step in diagnosis.stappen for number in step.omdat}
    assert behind == set(range(2, len(diagnosis.stappen) + 1))


def test_a_diagnosis_shows_the_counts_and_the_row_that_decided(diagnosis: Waarom) -> None:
    first = diagnosis.stappen[0]
    assert first.regel == "weging.een-alleen"
    assert {(each.probleem, each.sterk, each.zwak) for each in first.telling} == {
        ("kansen", 1, 0),
        ("competentie", 0, 0),
        ("zelfsturing", 0, 0),
        ("ik-pas-niet", 0, 0),
    }
    text = as_text(diagnosis, "kok.yaml")
    assert "door regel weging.een-alleen (tabel weging): " in text
    assert "1 sterk, 0 zwak: de cliënt mist een kans (kansen)" in text


def test_words_that_a_cue_found_are_quoted(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> None:
    cue = next(fact for fact in sorted(kok.outcome.stated) if fact.type == "cue")
    (step,) = explain(ask(as_asked(cue, rulebase.vocabulary.feiten)), kok, rulebase).stappen
    said = kok.stated.uitspraken[cue.values[0]].uitspraak.tekst
    assert step.citaat
    assert step.citaat in said
    assert len(step.citaat) < len(said)


def test_a_line_of_a_block_has_its_own_place(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> None:
    (step,) = explain(ask("gaat_over schulden"), kok, rulebase).stappen
    assert step.plek is not None
    assert step.plek.regel == line_of("Het heeft toch geen zin")
    assert step.citaat == "Het heeft toch geen zin meer."


def test_other_words_that_lead_to_the_same_are_named_below_the_chain(
    read: Reader, rulebase: RuleBase
) -> None:
    text = CASUS.replace("Geef me een keuken", "Hij slaat mij. Geef me een keuken").replace(
        "Het heeft toch geen zin meer.", "Mijn man sloeg me weer."
    )
    both = read(text)
    fact = next(
        fact
        for fact in sorted(both.outcome.concluded)
        if fact.type == "veiligheid" and fact.values[0] == "huiselijk-geweld"
    )
    question = as_asked(fact, rulebase.vocabulary.feiten)
    answer = explain(
        understand(question, rulebase, ids_in([fact], rulebase.vocabulary.feiten)), both, rulebase
    )
    chain_lines = {step.plek.regel for step in answer.stappen if step.plek}
    other_lines = {step.plek.regel for step in answer.ook if step.plek}
    said = {
        nr for nr, line in enumerate(text.splitlines(), 1) if "slaat" in line or "sloeg" in line
    }
    assert chain_lines | other_lines == said
    assert len(other_lines) == 1
    numbers = [step.nr for step in (*answer.stappen, *answer.ook)]
    assert numbers == list(range(1, len(numbers) + 1))
    told = as_text(answer, "kok.yaml")
    assert told.index("Hier komt het ook uit voort:") < told.index(f"kok.yaml:{other_lines.pop()}:")


def test_where_one_place_leads_to_it_nothing_stands_below_the_chain(diagnosis: Waarom) -> None:
    assert diagnosis.ook == ()
    assert "ook uit voort" not in as_text(diagnosis, "kok.yaml")


def test_what_a_rule_needed_not_to_be_there_is_said(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    rules = {rule.id: rule for rule in rulebase.regels}
    steps = [
        step
        for fact in sorted(kok.outcome.concluded)
        for step in explain(ask(as_asked(fact, rulebase.vocabulary.feiten)), kok, rulebase).stappen[
            :1
        ]
    ]
    negating = [step for step in steps if step.regel in rules and rules[step.regel].negative]
    assert negating
    for step in negating:
        assert step.regel is not None
        assert len(step.zonder) == len(rules[step.regel].negative)


def test_every_conclusion_of_a_casus_can_be_explained(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    for fact in sorted(kok.outcome.concluded):
        shown = as_asked(fact, rulebase.vocabulary.feiten)
        answer = explain(ask(shown), kok, rulebase)
        assert answer.stappen[0].feit == answer.conclusie == shown
        assert json.dumps(as_data(answer))
        assert as_text(answer, "kok.yaml").count("\n") >= len(answer.stappen)


def test_a_step_that_stands_already_is_named_by_its_number(diagnosis: Waarom) -> None:
    text = as_text(diagnosis, "kok.yaml")
    for step in diagnosis.stappen:
        assert text.count(f" {step.nr}. {step.woorden}") + text.startswith(f"{step.nr}. ") <= 1
    assert ". zie hierboven" in text


def test_a_rule_is_explained_by_its_own_firing(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    answer = explain(ask("kader.waarom-verschilt"), kok, rulebase)
    assert answer.stappen[0].regel == "kader.waarom-verschilt"
    assert answer.stappen[0].plek_regel is not None
    assert answer.stappen[0].plek_regel.startswith("rules/61-kader.yaml:")


def test_a_rule_that_fired_more_than_once_for_one_conclusion_is_explained_at_once(
    ask: Asker, read: Reader, rulebase: RuleBase
) -> None:
    twice = read(
        "kenmerk: x\nuitspraken:\n  - Er staat een deurwaarder.\n  - De deurwaarder belde.\n"
    )
    answer = explain(ask("veiligheid.dreigende-schuld.vraag-door"), twice, rulebase)
    assert answer.stappen[0].regel == "veiligheid.dreigende-schuld.vraag-door"


def test_when_several_conclusions_fit_they_are_listed(
    ask: Asker, kok: Reasoned, rulebase: RuleBase
) -> None:
    with pytest.raises(NotUnderstood) as problem:
        explain(ask("diagnose"), kok, rulebase)
    assert problem.value.message.startswith("Er passen 2 conclusies. Kies er een:\n  diagnose(")
    assert "leefgebied=schulden" in problem.value.message


@pytest.mark.parametrize(
    "words", ["diagnose werk gemengd", "status.in-orde", "context taalbarriere"]
)
def test_what_does_not_follow_has_no_why(
    ask: Asker, kok: Reasoned, rulebase: RuleBase, words: str
) -> None:
    with pytest.raises(DoesNotHold):
        explain(ask(words), kok, rulebase)


def test_a_traceable_value_is_never_quoted(ask: Asker, kok: Reasoned, rulebase: RuleBase) -> None:
    answer = explain(ask("herleidbaar telefoon"), kok, rulebase)
    assert "[telefoonnummer]" in (answer.stappen[0].citaat or "")
    for fact in sorted(kok.outcome.stated | kok.outcome.concluded):
        shown = as_asked(fact, rulebase.vocabulary.feiten)
        assert "12345678" not in str(explain(ask(shown), kok, rulebase))


def test_a_chain_of_any_length_can_be_followed() -> None:
    links = [Fact("gesprek", (f"g{n:04}",)) for n in range(3000)]
    firings = tuple(
        Firing(f"r{n:04}", (before,), (after,)) for n, (before, after) in enumerate(pairwise(links))
    )
    outcome = Outcome(frozenset(links[:1]), frozenset(links[1:]), firings, {})
    assert len(why(links[-1], outcome)) == 3000
