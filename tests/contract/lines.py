"""The contract on the advice (FORMATS § 3), line by line.

Each line is a function named by what it says; it gets an advice as JSON holds it and fails when
the line does not hold. `LINES` has them all, so that the examples, made-up casussen and whoever
writes a new output are held to the same.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import chain
from typing import Any

from tests.contract.asking import Data, rulebase

BRILLEN = ("interactie", "kader", "echtheid", "wat", "hoe")
STATUSES = {"in-orde", "aandacht", "probleem", "onbekend"}
# problem: (self-image, logic, role, conversation type), as the four rows hang together.
ROWS = {
    "kansen": ("wil-en-kan", "kansen", "verkoper", "kansengesprek"),
    "competentie": ("wil-maar-kan-niet-goed", "competenties", "leraar", "competentiegesprek"),
    "zelfsturing": ("opgegeven", "zelfsturing", "ouder", "stabilisatiegesprek"),
    "ik-pas-niet": ("andere-plannen", "ondernemen", "co-creator", "ondernemingsgesprek"),
}
OPEN = {"gemengd", "onbekend"}
IMAGES = {row[0] for row in ROWS.values()}
LOGICS = {row[1] for row in ROWS.values()}
ROLES = {row[2] for row in ROWS.values()}
LAYERS = ("gedrag", "behoeften", "betrokkenheid", "zingeving")
WARNINGS = {
    "toestemming-ontbreekt": "stop",
    "toestemming-te-smal": "stop",
    "toestemming-ingetrokken": "stop",
    "opname-als-bewijs": "stop",
    "herleidbaar-telefoon": "let-op",
    "herleidbaar-email": "let-op",
    "herleidbaar-postcode": "let-op",
    "herleidbaar-iban": "let-op",
}
DERIVED = {"ja-zeggen-nee-doen", "contact-afhouden", "stagnatie"}

Line = Callable[[Data], None]


def _known_ids() -> set[str]:
    """Return every id that may stand under `regel`: rules, texts and rows of tables."""
    base = rulebase()
    rows = {row.id for table in fields(base.tabellen) for row in getattr(base.tabellen, table.name)}
    return {rule.id for rule in base.regels} | set(base.teksten) | rows


def _is_item(item: Any) -> None:  # noqa: ANN401 - anything JSON may hold
    """Check one text item: what it says, the rule that put it there, and its sources."""
    assert isinstance(item["tekst"], str)
    assert item["tekst"].strip() == item["tekst"] != ""
    assert "{" not in item["tekst"].replace("{x}", ""), "an open place was not filled"
    assert item["regel"] in _known_ids()
    assert item["bron"]
    assert set(item["bron"]) <= set(rulebase().bronnen)
    if isinstance(item["toetsing"], dict):
        assert item["toetsing"]["stand"] == "getoetst"
        assert item["toetsing"]["door"]
        assert item["toetsing"]["datum"]
    else:
        assert item["toetsing"] in {None, "niet-getoetst"}


def _are_items(items: Any) -> None:  # noqa: ANN401 - anything JSON may hold
    assert isinstance(items, list)
    for item in items:
        _is_item(item)


def _domains(advies: Data) -> Iterator[tuple[str, Data]]:
    yield from advies["leefgebieden"].items()


def _diagnosed(advies: Data) -> Iterator[tuple[str, Data]]:
    return ((naam, area) for naam, area in _domains(advies) if area["diagnose"] is not None)


def the_keys_of_the_contract_are_all_there(advies: Data) -> None:
    expected = {
        "schema_versie",
        "kenmerk",
        "kernvragen",
        "signalen",
        "uitspraken",
        "goede_momenten",
        "netwerk",
        "context",
        "eerste_stap",
        "leefgebieden",
        "volgorde",
        "gespreksplan",
        "knoppen",
        "verdieping",
        "ontwikkelvraag",
        "werkwijze",
        "doel",
        "veiligheid",
        "waarschuwingen",
        "spoor",
    }
    assert expected <= advies.keys()
    assert type(advies["schema_versie"]) is int
    assert isinstance(advies["kenmerk"], str)


def all_five_brillen_are_there_always(advies: Data) -> None:
    assert tuple(advies["kernvragen"]) == BRILLEN


def each_bril_has_a_status_and_three_lists_of_texts(advies: Data) -> None:
    for bril in advies["kernvragen"].values():
        assert bril["status"] in STATUSES
        for part in ("bevindingen", "vragen", "tips"):
            _are_items(bril[part])


def a_signal_says_where_it_comes_from(advies: Data) -> None:
    for signal in advies["signalen"]:
        assert isinstance(signal["soort"], str)
        assert signal["herkomst"] in {"casus", "afgeleid"}
        if signal["herkomst"] == "afgeleid":
            assert signal["soort"] in DERIVED


def a_derived_signal_stands_there_once(advies: Data) -> None:
    derived = [s["soort"] for s in advies["signalen"] if s["herkomst"] == "afgeleid"]
    assert len(derived) == len(set(derived))


def there_is_one_first_step_with_who_takes_it(advies: Data) -> None:
    _is_item(advies["eerste_stap"])
    assert advies["eerste_stap"]["wie"] in {"client", "professional", "samen"}
    steps = {
        conclusion
        for firing in advies["spoor"]
        for conclusion in firing["leidt_tot"]
        if conclusion.startswith("eerste_stap(")
    }
    assert len(steps) == 1


def a_diagnosis_is_one_of_six_with_a_certainty_where_it_is_one_of_four(advies: Data) -> None:
    for _, area in _diagnosed(advies):
        diagnosis = area["diagnose"]
        assert diagnosis["probleem"] in ROWS.keys() | OPEN
        if diagnosis["probleem"] in OPEN:
            assert diagnosis["zekerheid"] is None
        else:
            assert diagnosis["zekerheid"] in {"sterk", "matig", "zwak"}
        _are_items(diagnosis["bevindingen"])
        _are_items(diagnosis["tegen"])


def the_counts_name_all_four_problems(advies: Data) -> None:
    for _, area in _diagnosed(advies):
        assert set(area["diagnose"]["stand"]) == set(ROWS)
        for counts in area["diagnose"]["stand"].values():
            assert set(counts) == {"sterk", "zwak"}
            assert all(type(count) is int and count >= 0 for count in counts.values())


def the_course_names_conversations_in_order_with_the_counts_of_each(advies: Data) -> None:
    for _, area in _domains(advies):
        numbers = [moment["gesprek"] for moment in area["verloop"]]
        assert numbers == sorted(set(numbers))
        assert all(1 <= number <= len(advies["gesprekken"]) for number in numbers)
        for moment in area["verloop"]:
            assert moment["zelfbeeld"] is None or moment["zelfbeeld"] in IMAGES
            assert set(moment["stand"]) == set(ROWS)


def the_role_that_fits_is_null_where_the_diagnosis_is_open(advies: Data) -> None:
    for _, area in _domains(advies):
        role, diagnosis = area["rol"], area["diagnose"]
        assert role["ingenomen"] is None or role["ingenomen"] in ROLES
        if diagnosis is None or diagnosis["probleem"] in OPEN:
            assert role["passend"] is None
            assert role["oordeel"] == "onbekend"
            assert area["gesprekstype"] is None
            continue
        _, _, fits, talk = ROWS[diagnosis["probleem"]]
        assert role["passend"] == fits
        assert area["gesprekstype"] == talk
        if role["ingenomen"] is None:
            assert role["oordeel"] == "onbekend"
        else:
            assert role["oordeel"] == ("passend" if role["ingenomen"] == fits else "mismatch")


def help_is_of_the_diagnosed_logic_and_the_other_logics_stand_beside_it(advies: Data) -> None:
    for _, area in _domains(advies):
        diagnosis = area["diagnose"]
        row = ROWS.get(diagnosis["probleem"]) if diagnosis else None
        assert set(area["alternatieven"]) == LOGICS - ({row[1]} if row else set())
        if row is None:
            assert area["interventies"] == []
        else:
            assert area["interventies"], "a diagnosis without any help that fits"
            assert {each["logica"] for each in area["interventies"]} == {row[1]}
        for logic, options in area["alternatieven"].items():
            assert options
            assert {each["logica"] for each in options} == {logic}


def a_kind_of_help_has_a_name_an_explanation_and_a_source(advies: Data) -> None:
    for _, area in _domains(advies):
        for each in chain(area["interventies"], *area["alternatieven"].values()):
            assert each["naam"]
            assert each["uitleg"]
            assert set(each["bron"]) <= set(rulebase().bronnen)
            assert type(each["uitbreiding"]) is bool
            assert each["regel"] in _known_ids()


def what_already_runs_has_a_logic_and_a_judgement(advies: Data) -> None:
    for _, area in _domains(advies):
        row = ROWS.get(area["diagnose"]["probleem"]) if area["diagnose"] else None
        for each in area["lopende_aanpak"]:
            assert each["logica"] is None or each["logica"] in LOGICS
            if each["logica"] is None or row is None:
                assert each["oordeel"] == "onbekend"
            else:
                assert each["oordeel"] == ("passend" if each["logica"] == row[1] else "mismatch")


def a_statement_has_a_reading_and_its_origin(advies: Data) -> None:
    for said in _statements(advies):
        assert isinstance(said["tekst"], str)
        assert said["zelfbeeld"] in IMAGES | {"onbekend"}
        assert said["herkomst"] in {"eigen", "lexicon", "geen"}
        assert (said["zelfbeeld"] == "onbekend") == (said["herkomst"] == "geen")
        assert said["reden"] is None or said["reden"].strip()
        for cue in said["aanwijzingen"]:
            assert said["tekst"][cue["begin"] : cue["eind"]] == cue["woorden"]
            assert cue["telt"] == (cue["reden"] is None)


def what_another_said_or_what_was_before_has_no_reading_but_a_reason(advies: Data) -> None:
    for said in _statements(advies):
        if said["door"] != "client" or said["wanneer"] == "vroeger":
            assert said["zelfbeeld"] == "onbekend"
            assert said["herkomst"] == "geen"
            assert said["reden"]


def _statements(advies: Data) -> Iterator[Data]:
    yield from advies["uitspraken"]
    for _, area in _domains(advies):
        yield from area["uitspraken"]


def an_open_diagnosis_always_comes_with_a_question(advies: Data) -> None:
    for _, area in _domains(advies):
        _are_items(area["vragen"])
        if area["diagnose"] and area["diagnose"]["probleem"] in OPEN:
            assert area["vragen"]


def a_diagnosis_always_comes_with_something_to_give_back(advies: Data) -> None:
    for _, area in _domains(advies):
        _are_items(area["reflecties"])
        if area["diagnose"] and area["diagnose"]["probleem"] in ROWS:
            assert area["reflecties"]


def what_is_given_back_ends_in_a_full_stop(advies: Data) -> None:
    for _, area in _domains(advies):
        for item in area["reflecties"]:
            assert re.search(r"[^.]\.[”’\"']?$", item["tekst"]), item["tekst"]


def every_life_domain_has_its_one_place_in_the_order_with_a_reason(advies: Data) -> None:
    places = [entry["leefgebied"] for entry in advies["volgorde"]]
    assert sorted(places) == sorted(advies["leefgebieden"])
    assert all(entry["reden"].strip() for entry in advies["volgorde"])
    assert all(entry["regel"] in _known_ids() for entry in advies["volgorde"])


def the_plan_has_six_phases(advies: Data) -> None:
    phases = ("contact", "voorbereiding", "opening", "kern", "afronding", "niet_doen")
    assert set(phases) <= set(advies["gespreksplan"])
    for phase in advies["gespreksplan"]:
        _are_items(advies["gespreksplan"][phase])


def there_is_always_something_for_the_next_conversation(advies: Data) -> None:
    for phase in ("voorbereiding", "opening", "kern", "afronding", "niet_doen"):
        assert advies["gespreksplan"][phase], phase


def there_are_four_knobs(advies: Data) -> None:
    knobs = ("leefgebiedenlogica", "kader", "echtheid", "maatwerk")
    assert tuple(advies["knoppen"]) == knobs
    for knob in knobs:
        _are_items(advies["knoppen"][knob])


def each_layer_is_known_or_comes_with_questions(advies: Data) -> None:
    assert tuple(advies["verdieping"]) == LAYERS
    for layer in advies["verdieping"].values():
        assert layer["status"] in {"bekend", "onbekend"}
        _are_items(layer["vragen"])
        if layer["status"] == "onbekend":
            assert layer["vragen"]


def the_workers_own_question_is_null_or_comes_with_activities(advies: Data) -> None:
    question = advies["ontwikkelvraag"]
    if question is None:
        return
    assert question["vraag"]
    for part in ("onderliggend", "cluster"):
        if question[part] is not None:
            _is_item(question[part])
    _are_items(question["activiteiten"])
    assert question["activiteiten"]


def the_method_has_reflection_and_recordings(advies: Data) -> None:
    _are_items(advies["werkwijze"]["reflectie"])
    _are_items(advies["werkwijze"]["opname"])
    assert advies["werkwijze"]["reflectie"]


def the_purpose_stands_in_every_output(advies: Data) -> None:
    assert advies["doel"].strip()


def safety_has_one_of_two_levels_and_what_cannot_wait_comes_first(advies: Data) -> None:
    _are_items(advies["veiligheid"])
    levels = [item["niveau"] for item in advies["veiligheid"]]
    assert set(levels) <= {"nu-handelen", "vraag-door"}
    assert levels == sorted(levels, key=["nu-handelen", "vraag-door"].index)


def a_text_about_safety_says_whether_it_was_reviewed(advies: Data) -> None:
    assert all(item["toetsing"] is not None for item in advies["veiligheid"])


def a_warning_has_a_known_code_and_its_weight(advies: Data) -> None:
    _are_items(advies["waarschuwingen"])
    for warning in advies["waarschuwingen"]:
        assert WARNINGS[warning["code"]] == warning["ernst"]


def every_firing_names_a_rule_what_it_saw_and_what_followed(advies: Data) -> None:
    known = _known_ids()
    for firing in advies["spoor"]:
        assert firing["regel"] in known
        assert all(isinstance(fact, str) and fact for fact in firing["feiten"])
        assert firing["leidt_tot"]


def no_firing_stands_there_twice(advies: Data) -> None:
    seen = [
        (firing["regel"], tuple(firing["feiten"]), tuple(firing["leidt_tot"]))
        for firing in advies["spoor"]
    ]
    assert len(seen) == len(set(seen))


def firings_stand_in_the_order_of_reasoning(advies: Data) -> None:
    place: dict[str, int] = {}
    for number, stratum in enumerate(rulebase().strata):
        place |= {rule.id: number for rule in stratum.regels}
        if stratum.weegt:
            place |= {row.id: number for row in rulebase().tabellen.weging}
    order = [place[firing["regel"]] for firing in advies["spoor"]]
    assert order == sorted(order)


def every_rule_and_source_that_is_named_can_be_looked_up(advies: Data) -> None:
    named = {"regel": set(), "bron": set()}  # type: dict[str, set[str]]
    _collect(advies, named)
    assert named["regel"] <= set(advies["regels"])
    assert named["bron"] <= set(advies["bronnen"])
    for entry in advies["regels"].values():
        assert entry["uitleg"].strip()
        assert entry["toetsing"] in {"niet-getoetst", "getoetst"}


def _collect(part: Any, named: dict[str, set[str]]) -> None:  # noqa: ANN401 - anything in JSON
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "regel" and value:
                named["regel"].add(value)
            elif key == "bron":
                named["bron"].update(value)
            else:
                _collect(value, named)
    elif isinstance(part, list):
        for value in part:
            _collect(value, named)


LINES: tuple[Line, ...] = (
    the_keys_of_the_contract_are_all_there,
    all_five_brillen_are_there_always,
    each_bril_has_a_status_and_three_lists_of_texts,
    a_signal_says_where_it_comes_from,
    a_derived_signal_stands_there_once,
    there_is_one_first_step_with_who_takes_it,
    a_diagnosis_is_one_of_six_with_a_certainty_where_it_is_one_of_four,
    the_counts_name_all_four_problems,
    the_course_names_conversations_in_order_with_the_counts_of_each,
    the_role_that_fits_is_null_where_the_diagnosis_is_open,
    help_is_of_the_diagnosed_logic_and_the_other_logics_stand_beside_it,
    a_kind_of_help_has_a_name_an_explanation_and_a_source,
    what_already_runs_has_a_logic_and_a_judgement,
    a_statement_has_a_reading_and_its_origin,
    what_another_said_or_what_was_before_has_no_reading_but_a_reason,
    an_open_diagnosis_always_comes_with_a_question,
    a_diagnosis_always_comes_with_something_to_give_back,
    what_is_given_back_ends_in_a_full_stop,
    every_life_domain_has_its_one_place_in_the_order_with_a_reason,
    the_plan_has_six_phases,
    there_is_always_something_for_the_next_conversation,
    there_are_four_knobs,
    each_layer_is_known_or_comes_with_questions,
    the_workers_own_question_is_null_or_comes_with_activities,
    the_method_has_reflection_and_recordings,
    the_purpose_stands_in_every_output,
    safety_has_one_of_two_levels_and_what_cannot_wait_comes_first,
    a_text_about_safety_says_whether_it_was_reviewed,
    a_warning_has_a_known_code_and_its_weight,
    every_firing_names_a_rule_what_it_saw_and_what_followed,
    no_firing_stands_there_twice,
    firings_stand_in_the_order_of_reasoning,
    every_rule_and_source_that_is_named_can_be_looked_up,
)
