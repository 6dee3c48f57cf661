"""Wording: whose words stand in quotes, and which words of a statement are told about."""

from tests.report.variants import advice_on

SAID = {"tekst": "Ik kan het niet.", "zelfbeeld": "opgegeven"}


def about(running: str) -> str:
    area = {"lopende_aanpak": [running], "uitspraken": [SAID, SAID]}
    advies = advice_on({"kenmerk": "k", "leefgebieden": {"werk": area}})
    (help_,) = advies.leefgebieden["werk"].lopende_aanpak
    assert help_.tekst
    return help_.tekst.tekst


def test_running_help_stands_in_quotes_as_the_worker_called_it() -> None:
    assert "(“Jobcoaching”)" in about("Jobcoaching")


def test_running_help_that_is_a_way_goes_by_the_name_of_that_way_without_quotes() -> None:
    assert "(leren)" in about("competenties")


def test_words_that_say_something_only_beside_others_are_not_told_about() -> None:
    area = {"uitspraken": ["Ik word bakker."]}
    advies = advice_on({"kenmerk": "k", "leefgebieden": {"werk": area}})
    (said,) = advies.leefgebieden["werk"].uitspraken
    assert "Ik" not in [one.woorden for one in said.aanwijzingen]
