"""The fact stage: what a casus file says becomes facts, and no fact holds a text."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.casus.facts import state_facts
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.casus.stated import Stated
from kijkwijzer.knowledge import load_knowledge
from kijkwijzer.rulebase.model import Fact

KNOWLEDGE = load_knowledge()


def stated(text: str) -> Stated:
    """Read a casus written in YAML and state its facts."""
    source = ("kenmerk: proef\n" + textwrap.dedent(text)).encode()
    read = read_casus(source, "proef.yaml", KNOWLEDGE.rulebase.vocabulary)
    return state_facts(read.casus, KNOWLEDGE.rulebase, KNOWLEDGE.lexicon)


def facts(text: str, fact_type: str) -> set[tuple[str, ...]]:
    """Return the values of the facts of one type that a casus states."""
    return {fact.values for fact in stated(text).facts if fact.type == fact_type}


def test_an_answer_that_is_unknown_states_no_fact() -> None:
    text = "gesprek: {kader: {overeenstemming_dat: onbekend, commitment: ja}}"
    assert facts(text, "antwoord") == {("g1", "kader", "commitment", "ja")}


def test_one_answer_for_a_whole_bril_stands_for_its_core_questions() -> None:
    assert facts("gesprek: {kader: deels}", "antwoord") == {
        ("g1", "kader", "overeenstemming_dat", "deels"),
        ("g1", "kader", "overeenstemming_waarom", "deels"),
    }


def test_of_two_answers_the_lesser_counts_and_both_are_kept() -> None:
    text = "gesprek: {wat: {gezamenlijk_doel: {client: nee, professional: ja}}}"
    assert facts(text, "antwoord") == {("g1", "wat", "gezamenlijk_doel", "nee")}
    assert facts(text, "antwoord_van") == {
        ("g1", "wat", "gezamenlijk_doel", "client", "nee"),
        ("g1", "wat", "gezamenlijk_doel", "professional", "ja"),
    }


def test_the_same_step_in_other_capitals_and_spaces_is_one_step() -> None:
    text = """
    gesprekken:
      - afspraken: [{wat: CV  sturen, door: client}]
      - afspraken: [{wat: cv sturen, door: client}, {wat: bellen, door: client}]
    """
    assert facts(text, "stap") == {("a1", "t1"), ("a2", "t1"), ("a3", "t2")}
    assert facts(text, "volgt") == {("g1", "g2")}
    assert facts(text, "laatste") == {("g2",)}


def test_a_statement_belongs_to_the_latest_conversation_unless_it_says_otherwise() -> None:
    text = """
    gesprekken: [{datum: 2026-01-01}, {datum: 2026-02-01}]
    leefgebieden:
      werk:
        uitspraken:
          - Ik kom.
          - {tekst: Ik kwam., gesprek: 1}
    """
    assert facts(text, "gezegd_in") == {("u1", "g2"), ("u2", "g1")}


def test_without_a_conversation_a_statement_was_made_in_none() -> None:
    assert facts("uitspraken: [Ja hoor.]", "gezegd_in") == {("u1", "geen")}


def test_a_leefgebied_that_only_a_signal_or_a_role_names_is_only_named() -> None:
    text = """
    gesprek:
      rollen: {wonen: leraar}
      interactie: {signalen: [{soort: weerstand, leefgebied: schulden}]}
    leefgebieden: {werk: {}}
    """
    assert facts(text, "leefgebied") == {
        ("wonen", "genoemd"),
        ("schulden", "genoemd"),
        ("werk", "eigen"),
    }


def test_a_date_alone_makes_a_leefgebied_urgent_unless_the_worker_says_no() -> None:
    assert facts("leefgebieden: {werk: {urgent_voor: 2026-12-01}}", "urgent") == {("werk",)}
    assert facts("leefgebieden: {werk: {urgent: nee, urgent_voor: 2026-12-01}}", "urgent") == set()


def test_traceable_values_are_gone_before_anything_can_show_them() -> None:
    found = stated("aanleiding: Bel 06-12345678 of mail jan@voorbeeld.nl")
    assert "12345678" not in repr(found)
    assert "voorbeeld.nl" not in repr(found)
    kinds = {fact.values[0] for fact in found.facts if fact.type == "herleidbaar"}
    assert kinds == {"telefoon", "email"}


@given(st.text(alphabet="abcdefghij ", min_size=5, max_size=40).map(str.strip).filter(bool))
def test_no_fact_ever_holds_a_text_of_the_casus(words: str) -> None:
    marked = f"QQ{words}QQ"
    found = stated(
        f"""
        titel: "{marked}"
        gesprek: {{op_het_spel: "{marked}", aanwezig: ["{marked}"]}}
        uitspraken: ["{marked}"]
        leefgebieden: {{werk: {{situatie: "{marked}", lopende_aanpak: ["{marked}"]}}}}
        """
    )
    assert not any("QQ" in value for fact in found.facts for value in fact.values)


def test_every_stated_fact_is_in_the_vocabulary_with_values_it_allows() -> None:
    text = """
    context: [taalbarriere]
    nodig: [tolk]
    client: {leeftijdsgroep: jongere, huishouden: gezin}
    gesprekken:
      - vorm: huisbezoek
        soort: intake
        initiatief: client
        inzet: beide
        bedoeling: [plan]
        tolk: informeel
        opname: {soort: audio, toestemming: ja, gebruik: [coach]}
        echtheid: {kenmerken: [spontaan]}
    """
    vocabulary = KNOWLEDGE.rulebase.vocabulary
    for fact in stated(text).facts:
        shape = vocabulary.feiten[fact.type]
        assert shape.van == "casus"
        for value, domain in zip(fact.values, shape.velden.values(), strict=True):
            allowed = vocabulary.domain(domain)
            assert allowed is None or value in allowed, fact


def test_facts_come_with_their_place_in_the_casus() -> None:
    found = stated("leefgebieden: {werk: {rol: leraar}}")
    assert found.facts[Fact("rol", ("werk", "leraar"))] == ("leefgebieden", "werk", "rol")


@pytest.mark.parametrize("answer", ["nee", "Nvt", "n.v.t.", "Nee, geen zorgen.", "-", "geen"])
def test_a_plain_no_in_a_free_field_is_nothing(answer: str) -> None:
    assert facts(f'zorgen_veiligheid: "{answer}"', "gegeven") == set()


@pytest.mark.parametrize("answer", ["Nee, maar hij slaat haar", "?", "geen idee, blauwe plekken"])
def test_anything_more_than_a_plain_no_counts(answer: str) -> None:
    assert facts(f'zorgen_veiligheid: "{answer}"', "gegeven") == {("zorgen_veiligheid",)}
