"""The status of each bril, and the signals that are derived."""

from typing import Any

import pytest

from tests.contract.asking import advice_on, own

Talk = dict[str, Any]


def status(bril: str, *gesprekken: Talk, **more: Any) -> str:  # noqa: ANN401 - any key of a casus
    advies = advice_on(gesprekken=list(gesprekken), **more)
    found: str = advies["kernvragen"][bril]["status"]
    return found


def derived(**casus: Any) -> list[str]:  # noqa: ANN401 - any key of a casus
    return [s["soort"] for s in advice_on(**casus)["signalen"] if s["herkomst"] == "afgeleid"]


SIGNAL = [{"soort": "weerstand"}]


@pytest.mark.parametrize(
    ("interactie", "expected"),
    [
        ({"leidt_ergens_toe": "ja"}, "in-orde"),
        ({"leidt_ergens_toe": "ja", "signalen": SIGNAL}, "aandacht"),
        ({"leidt_ergens_toe": "deels", "signalen": SIGNAL}, "aandacht"),
        ({"leidt_ergens_toe": "nee", "signalen": SIGNAL}, "probleem"),
        ({"leidt_ergens_toe": "nee"}, "aandacht"),
        ({"leidt_ergens_toe": "ja", "energie": "deels"}, "aandacht"),
        ({"energie": "ja"}, "onbekend"),
        ({"signalen": SIGNAL}, "aandacht"),
        ({"goede_momenten": ["lachte"]}, "onbekend"),
        ("ja", "in-orde"),
        ("deels", "aandacht"),
        ("nee", "aandacht"),
        ("onbekend", "onbekend"),
    ],
)
def test_the_interaction_follows_the_table(interactie: object, expected: str) -> None:
    assert status("interactie", {"interactie": interactie}) == expected


@pytest.mark.parametrize(
    ("kader", "expected"),
    [
        ({"overeenstemming_dat": "ja", "overeenstemming_waarom": "ja"}, "in-orde"),
        ({"overeenstemming_dat": "nee", "overeenstemming_waarom": "ja"}, "probleem"),
        ({"overeenstemming_dat": "ja", "overeenstemming_waarom": "nee"}, "probleem"),
        ({"overeenstemming_dat": "ja", "overeenstemming_waarom": "deels"}, "aandacht"),
        ({"overeenstemming_dat": "ja"}, "onbekend"),
        (
            {"overeenstemming_dat": "ja", "overeenstemming_waarom": "ja", "agenda_samen": "nee"},
            "aandacht",
        ),
        ({"rollen_helder": "nee"}, "aandacht"),
        ({"overeenstemming_waarom": {"client": "nee", "professional": "ja"}}, "probleem"),
        ({"overeenstemming_waarom": {"client": "deels", "professional": "ja"}}, "aandacht"),
        ("ja", "in-orde"),
        ("deels", "aandacht"),
        ("nee", "probleem"),
        ({"client": "nee", "professional": "ja"}, "probleem"),
    ],
)
def test_the_frame_follows_the_table(kader: object, expected: str) -> None:
    assert status("kader", {"kader": kader}) == expected


TWO_MARKS = {"kenmerken": ["voorzichtig", "over-anderen"]}


@pytest.mark.parametrize(
    ("echtheid", "expected"),
    [
        ({"echt_gesprek": "ja"}, "in-orde"),
        ({"echt_gesprek": "nee"}, "probleem"),
        ({"echt_gesprek": "deels"}, "aandacht"),
        ({"client_spreekt_zich_uit": "ja", "professional_spreekt_zich_uit": "ja"}, "in-orde"),
        ({"client_spreekt_zich_uit": "ja"}, "onbekend"),
        ({"client_spreekt_zich_uit": "nee"}, "probleem"),
        ({"professional_spreekt_zich_uit": "nee"}, "probleem"),
        ({"echt_gesprek": "ja", "levendig": "nee"}, "aandacht"),
        ({"echt_gesprek": "ja", "kenmerken": ["spontaan", "direct"]}, "in-orde"),
        ({"echt_gesprek": "ja", "kenmerken": ["indirect"]}, "aandacht"),
        ({"kenmerken": ["voorzichtig", "voorzichtig"]}, "aandacht"),
        (TWO_MARKS, "probleem"),
        ("ja", "in-orde"),
        ("nee", "probleem"),
    ],
)
def test_being_real_follows_the_table(echtheid: object, expected: str) -> None:
    assert status("echtheid", {"echtheid": echtheid}) == expected


@pytest.mark.parametrize(
    "mark", ["voorzichtig", "indirect", "om-de-hete-brij", "over-feiten", "over-anderen"]
)
def test_each_of_the_five_marks_of_distance_adds_up_with_another(mark: str) -> None:
    other = "indirect" if mark == "voorzichtig" else "voorzichtig"
    assert status("echtheid", {"echtheid": {"kenmerken": [mark, other]}}) == "probleem"


@pytest.mark.parametrize(
    ("talk", "more"),
    [
        ({"tolk": "ja"}, {}),
        ({"tolk": "informeel"}, {}),
        ({"soort": "kennismaking"}, {}),
        ({}, {"context": ["taalbarriere"]}),
        ({}, {"context": ["verstandelijke-beperking"]}),
    ],
)
def test_politeness_is_not_taken_for_pretence(talk: Talk, more: Talk) -> None:
    assert status("echtheid", {"echtheid": TWO_MARKS, **talk}, **more) == "aandacht"


def test_a_plain_no_stays_a_problem_with_an_interpreter() -> None:
    assert status("echtheid", {"echtheid": "nee", "tolk": "ja"}) == "probleem"


@pytest.mark.parametrize(
    ("wat", "expected"),
    [
        ({"gezamenlijk_doel": "ja"}, "in-orde"),
        ({"gezamenlijk_doel": "nee"}, "probleem"),
        ({"gezamenlijk_doel": "deels"}, "aandacht"),
        ({"gezamenlijk_doel": "ja", "eerste_stap": "nee"}, "aandacht"),
        ({"samenwerken": "ja"}, "onbekend"),
        ("ja", "in-orde"),
        ("nee", "probleem"),
    ],
)
def test_the_goal_follows_the_table(wat: object, expected: str) -> None:
    assert status("wat", {"wat": wat}) == expected


def test_a_life_domains_own_no_asks_for_attention_and_is_no_problem_by_itself() -> None:
    without = {"werk": {"gezamenlijk_doel": "nee"}}
    assert status("wat", {"wat": "ja"}, leefgebieden=without) == "aandacht"
    assert status("wat", {}, leefgebieden=without) == "aandacht"
    assert status("wat", {"wat": "nee"}, leefgebieden=without) == "probleem"


def test_a_life_domains_own_yes_counts_for_that_domain_and_not_for_the_conversation() -> None:
    agreed = {"werk": {"gezamenlijk_doel": "ja"}}
    assert status("wat", {"wat": "nee"}, leefgebieden=agreed) == "probleem"


def test_a_life_domains_own_yes_is_in_favour_of_the_goal() -> None:
    assert status("wat", {}, leefgebieden={"werk": {"gezamenlijk_doel": "ja"}}) == "in-orde"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ({"uitspraken": [own("opgegeven")], "rol": "ouder"}, "in-orde"),
        ({"uitspraken": [own("opgegeven")], "rol": "leraar"}, "probleem"),
        ({"uitspraken": [own("opgegeven")]}, "onbekend"),
        ({"rol": "ouder"}, "onbekend"),
        (
            {"uitspraken": [own("opgegeven")], "rol": "ouder", "lopende_aanpak": ["competenties"]},
            "aandacht",
        ),
        (
            {"uitspraken": [own("opgegeven")], "rol": "ouder", "lopende_aanpak": ["zelfsturing"]},
            "in-orde",
        ),
        ({"uitspraken": [own("opgegeven")], "lopende_aanpak": ["competenties"]}, "aandacht"),
    ],
)
def test_the_way_of_helping_follows_the_table(block: Talk, expected: str) -> None:
    assert status("hoe", leefgebieden={"werk": block}) == expected


def test_the_latest_conversation_that_says_anything_about_a_bril_decides_it() -> None:
    talks = (
        {"datum": "2026-10-01", "kader": "nee", "wat": "nee"},
        {"datum": "2026-10-08", "kader": "ja"},
        {"datum": "2026-10-15", "vorm": "app"},
    )
    advies = advice_on(gesprekken=list(talks))
    frame, goal = advies["kernvragen"]["kader"], advies["kernvragen"]["wat"]
    assert (frame["status"], frame["datum"]) == ("in-orde", "2026-10-08")
    assert (goal["status"], goal["datum"]) == ("probleem", "2026-10-01")
    assert [moment["status"] for moment in frame["verloop"]][:2] == ["probleem", "in-orde"]


def test_an_unknown_answer_says_nothing_about_a_bril() -> None:
    talks = ({"kader": "nee"}, {"kader": {"overeenstemming_dat": "onbekend"}})
    assert status("kader", *talks) == "probleem"


# ---- derived signals ---------------------------------------------------------------------------

UNKEPT = {"door": "client", "nagekomen": "nee"}


def test_two_agreements_not_kept_are_saying_yes_and_doing_no() -> None:
    once = {"wat": "bellen", **UNKEPT}
    twice = {"wat": "schrijven", "door": "beiden", "nagekomen": "nee"}
    assert derived(gesprek={"afspraken": [once, twice]}) == ["ja-zeggen-nee-doen"]
    assert derived(gesprekken=[{"afspraken": [once]}, {"afspraken": [twice]}]) == [
        "ja-zeggen-nee-doen"
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"door": "client", "nagekomen": "ja"},
        {"door": "client", "nagekomen": "deels"},
        {"door": "client"},
        {"door": "professional", "nagekomen": "nee"},
    ],
)
def test_one_agreement_not_kept_is_a_finding_and_no_signal(other: Talk) -> None:
    agreements = [{"wat": "bellen", **UNKEPT}, {"wat": "schrijven", **other}]
    advies = advice_on(gesprek={"afspraken": agreements})
    assert advies["signalen"] == []
    assert advies["kernvragen"]["interactie"]["bevindingen"]


@pytest.mark.parametrize("results", [("afgehouden", "geen-gehoor"), ("geen-gehoor",) * 3])
def test_two_attempts_without_contact_are_keeping_contact_off(results: tuple[str, ...]) -> None:
    attempts = [{"resultaat": result} for result in results]
    assert derived(contactpogingen=attempts) == ["contact-afhouden"]
    advies = advice_on(contactpogingen=attempts)
    assert advies["kernvragen"]["interactie"]["status"] == "probleem"


def test_one_attempt_without_contact_is_no_signal() -> None:
    attempts = [{"resultaat": "geen-gehoor"}, {"resultaat": "contact"}]
    assert derived(contactpogingen=attempts) == []


def test_the_same_step_in_two_conversations_on_end_is_standing_still() -> None:
    first = {"afspraken": [{"wat": "CV  sturen", "door": "client"}]}
    again = {"afspraken": [{"wat": "cv sturen", "door": "professional"}]}
    assert derived(gesprekken=[first, again]) == ["stagnatie"]
    assert derived(gesprekken=[first, {}, again]) == []
    assert derived(gesprekken=[{"afspraken": first["afspraken"] * 2}]) == []


def test_the_same_step_is_standing_still_also_when_nobody_is_named_to_do_it() -> None:
    talk = {"afspraken": ["cv sturen"]}
    assert derived(gesprekken=[talk, talk]) == ["stagnatie"]


def test_a_derived_signal_counts_as_a_signal_of_the_interaction() -> None:
    agreements = [{"wat": "bellen", **UNKEPT}, {"wat": "schrijven", **UNKEPT}]
    talk = {"afspraken": agreements, "interactie": "nee"}
    assert status("interactie", talk) == "probleem"


# ---- what comes first --------------------------------------------------------------------------


@pytest.mark.parametrize("bril", ["kader", "echtheid", "wat"])
def test_a_broken_condition_comes_before_any_way_of_helping(bril: str) -> None:
    area = {"werk": {"urgent": "ja", "rol": "leraar", "uitspraken": [own("wil-en-kan")] * 2}}
    advies = advice_on(gesprek={bril: "nee"}, leefgebieden=area)
    assert advies["kernvragen"]["hoe"]["status"] == "probleem"
    assert advies["eerste_stap"]["regel"].startswith(f"stap.{bril}")
    assert advies["leefgebieden"]["werk"]["interventies"]


def test_an_empty_casus_still_has_its_first_step_and_its_questions() -> None:
    advies = advice_on()
    assert {bril["status"] for bril in advies["kernvragen"].values()} == {"onbekend"}
    assert advies["eerste_stap"]["tekst"]
    assert advies["leefgebieden"] == {}
    assert advies["veiligheid"] == []


STEP = {"wat": "cv sturen", "door": "client"}


def test_a_step_that_came_back_and_got_done_does_not_spoil_a_good_conversation() -> None:
    good = {"interactie": {"leidt_ergens_toe": "ja"}}
    again = [{"afspraken": [STEP]}, {"afspraken": [{**STEP, "nagekomen": "ja"}]}]
    advies = advice_on(gesprekken=[*again, good])
    assert {"soort": "stagnatie", "herkomst": "afgeleid"}.items() <= advies["signalen"][0].items()
    assert advies["kernvragen"]["interactie"]["status"] == "in-orde"
    last = advice_on(gesprekken=[again[0], {**again[0], **good}])
    assert last["kernvragen"]["interactie"]["status"] == "aandacht"
