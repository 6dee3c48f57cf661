"""What holds for any two casussen of one client."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kijkwijzer.advice.model import Advies, Tekstitem, as_data
from kijkwijzer.advice.schema import advice_schema
from kijkwijzer.beside import with_earlier, with_view
from kijkwijzer.report import render
from tests.beside.samples import CLIENT, EARLIER, WORKER, advice
from tests.contract.asking import rulebase
from tests.strategies import casussen

CASUSSEN: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: casussen(rulebase().vocabulary).map(lambda casus: {**casus, "kenmerk": "k-1"})
)
LEFT_OUT = {"blik", "eerder", "veiligheid", "regels", "bronnen"}
"""What a second file may add to or change."""

few = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def topics(advies: Advies) -> tuple[Tekstitem, ...]:
    assert advies.blik is not None
    return advies.blik.onderwerpen + advies.blik.verder


def undated(advies: Advies) -> Advies:
    """Return the advice without the days that say which of two is the earlier one."""
    talks = tuple(replace(one, datum=None) for one in advies.gesprekken)
    return replace(advies, datum=None, gesprekken=talks)


def rest(advies: Advies) -> dict[str, Any]:
    return {key: value for key, value in vars(advies).items() if key not in LEFT_OUT}


def mirrored(text: str) -> str:
    """Return the id of the text that says the same from the other side."""
    for one, other in (("-jij", "-ander"), ("-ander", "-jij")):
        if text.endswith(one):
            return text.removesuffix(one) + other
    return text


@few
@given(CASUSSEN)
def test_beside_itself_a_casus_shows_no_difference(casus: dict[str, Any]) -> None:
    own = advice(casus)
    seen = with_view(own, own, rulebase(), "client")
    assert [one.regel for one in topics(seen)] == ["blik.gelijk"]
    assert seen.veiligheid == own.veiligheid


@few
@given(CASUSSEN, CASUSSEN)
def test_what_is_a_topic_from_one_side_is_one_from_the_other(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    a, b = advice(own), advice(other)
    # Danger comes along from the one file only, whoever holds the report.
    there, back = (
        Counter(
            (one.regel, one.leefgebied)
            for one in topics(with_view(*pair, rulebase()))
            if one.regel not in {"blik.gevaar", "blik.gelijk"}
        )
        for pair in ((a, b), (b, a))
    )
    assert there == Counter({(mirrored(text), id_): n for (text, id_), n in back.items()})


@few
@given(CASUSSEN, CASUSSEN)
def test_a_second_file_decides_nothing_and_takes_no_danger_away(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    a, b = undated(advice(own)), undated(advice(other))
    for both in (with_view(a, b, rulebase(), "client"), with_earlier(a, b, rulebase())):
        assert rest(both) == rest(a)
        assert set(a.veiligheid) <= set(both.veiligheid)
        assert {one.soort for one in both.veiligheid} >= {one.soort for one in b.veiligheid} - {
            # The same sentence about another danger stands there once.
            one.soort
            for one in b.veiligheid
            if one.tekst in {sign.tekst for sign in a.veiligheid}
        }


@few
@given(CASUSSEN, CASUSSEN)
def test_nothing_that_identifies_somebody_comes_over(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    named = {**other, "professional": {"functie": "klantmanager"}, "titel": "titel van de ander"}
    named["netwerk"] = [{"wie": "buurvrouw-van-hiernaast"}]
    named["uitspraken"] = ["Bel me op 06 12 34 56 78 of mail naar iemand@example.org."]
    a, b = undated(advice(own)), undated(advice(named))
    for both in (with_view(a, b, rulebase()), with_earlier(a, b, rulebase())):
        text = render(both, rulebase().namen, "json")
        own_text = render(a, rulebase().namen, "json")
        for traceable in (
            "06 12 34 56 78",
            "iemand@example.org",
            "klantmanager",
            "buurvrouw-van-hiernaast",
            "titel van de ander",
        ):
            assert text.count(traceable) == own_text.count(traceable)


@settings(few, max_examples=8)
@given(CASUSSEN, CASUSSEN)
def test_with_both_it_is_still_an_advice_and_can_be_shown(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    a, b = undated(advice(own)), undated(advice(other))
    both = with_earlier(with_view(a, b, rulebase(), "collega"), b, rulebase())
    names = rulebase().namen
    jsonschema.validate(as_data(both), advice_schema(rulebase().vocabulary))
    assert "{" not in "".join(one.tekst for one in topics(both)).replace("{x}", "")
    assert "Toen en nu" in render(both, names, "html")
    assert "Toen en nu" in render(both, names, "md")
    named = {one.regel for one in topics(both)}
    assert named <= both.regels.keys()


def test_every_text_of_a_difference_has_sources_and_sentences_come_in_pairs() -> None:
    ours = [one for one in rulebase().teksten.values() if one.id.startswith(("blik.", "eerder."))]
    assert len(ours) > 50
    for text in ours:
        assert text.bron
        assert len(text.zinnen) != 1
        # What goes in an open place starts with a small letter.
        assert not text.werker.startswith("{")
        assert ". {" not in text.werker


_PRINT = """
import sys
from tests.beside.samples import CLIENT, EARLIER, WORKER, advice
from tests.contract.asking import rulebase
from kijkwijzer.beside import with_earlier, with_view
from kijkwijzer.report import render
both = with_view(advice(WORKER), advice(CLIENT), rulebase(), "client")
both = with_earlier(both, advice(EARLIER), rulebase())
sys.stdout.buffer.write(render(both, rulebase().namen, "json").encode())
"""


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_files_give_the_same_bytes_in_another_process(seed: str) -> None:
    both = with_view(advice(WORKER), advice(CLIENT), rulebase(), "client")
    both = with_earlier(both, advice(EARLIER), rulebase())
    here = render(both, rulebase().namen, "json").encode()
    run = subprocess.run(
        [sys.executable, "-c", _PRINT],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(one for one in sys.path if one)},
    )
    assert run.stdout == here
