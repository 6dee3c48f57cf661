"""When each warning stands in the advice, and that none repeats what it found."""

import json
from typing import Any

import pytest

from kijkwijzer.reading import Refused
from tests.contract.asking import Data, advice_on, source_of
from tests.contract.lines import WARNINGS

TRACEABLE = {
    "herleidbaar-telefoon": ("06 87 65 43 21", "[telefoonnummer]"),
    "herleidbaar-email": ("iemand.anders@example.org", "[e-mailadres]"),
    "herleidbaar-postcode": ("1234 AB 56", "[postcode]"),
    "herleidbaar-iban": ("NL91 ABNA 0417 1643 00", "[rekeningnummer]"),
}


def codes(advies: Data) -> list[str]:
    return [warning["code"] for warning in advies["waarschuwingen"]]


def recorded(**opname: Any) -> Data:  # noqa: ANN401 - any key of a recording
    return advice_on(gesprek={"opname": opname})


@pytest.mark.parametrize("toestemming", ["nee", "onbekend", None])
def test_a_use_without_consent_is_warned_about(toestemming: str | None) -> None:
    consent = {} if toestemming is None else {"toestemming": toestemming}
    assert codes(recorded(gebruik=["zelf"], **consent)) == ["toestemming-ontbreekt"]


def test_a_recording_that_is_used_for_nothing_needs_no_warning() -> None:
    assert codes(recorded(soort="video", toestemming="nee")) == []


def test_a_use_with_consent_for_that_use_needs_no_warning() -> None:
    advies = recorded(toestemming="ja", toestemming_voor=["zelf", "coach"], gebruik=["coach"])
    assert codes(advies) == []


@pytest.mark.parametrize("gebruik", ["coach", "intervisie", "presentatie"])
def test_a_use_outside_the_consent_is_warned_about(gebruik: str) -> None:
    advies = recorded(toestemming="ja", toestemming_voor=["zelf"], gebruik=[gebruik])
    assert codes(advies) == ["toestemming-te-smal"]


def test_consent_for_no_use_in_particular_is_too_narrow_for_any() -> None:
    assert codes(recorded(toestemming="ja", gebruik=["zelf"])) == ["toestemming-te-smal"]


@pytest.mark.parametrize("gebruik", ["bewijs", "bezwaar"])
@pytest.mark.parametrize("toestemming", ["ja", "nee"])
def test_a_recording_is_never_evidence_consent_or_not(gebruik: str, toestemming: str) -> None:
    advies = recorded(toestemming=toestemming, toestemming_voor=[gebruik], gebruik=[gebruik])
    assert "opname-als-bewijs" in codes(advies)


def test_consent_that_was_taken_back_is_warned_about_even_without_a_use() -> None:
    advies = recorded(toestemming="ja", toestemming_voor=["zelf"], ingetrokken="ja")
    assert codes(advies) == ["toestemming-ingetrokken"]


def test_a_warning_about_a_recording_says_which_conversation() -> None:
    advies = advice_on(gesprekken=[{"vorm": "app"}, {"opname": {"gebruik": ["zelf"]}}])
    assert [warning["pad"] for warning in advies["waarschuwingen"]] == ["gesprekken[1].opname"]


@pytest.mark.parametrize(("code", "value", "kind"), [(c, *v) for c, v in TRACEABLE.items()])
def test_a_traceable_value_is_replaced_by_its_kind_everywhere(
    code: str, value: str, kind: str
) -> None:
    words = f"Het is {value}, zei de cliënt."
    advies = advice_on(
        titel=words,
        aanleiding=words,
        goed_leven=words,
        erbij_horen=words,
        zorgen_veiligheid=words,
        netwerk=[{"wie": words, "kan": words}],
        professional={"voornemen": words, "twijfels": words, "ontwikkelvraag": words},
        verdieping={"gedrag": words},
        gesprek={
            "op_het_spel": words,
            "interactie": {
                "signalen": [
                    {"soort": "weerstand", "moment": words, "ik_deed": words, "toelichting": words}
                ],
                "goede_momenten": [words],
            },
            "afspraken": [{"wat": words, "door": "client", "nagekomen": "nee"}],
        },
        uitspraken=[words],
        leefgebieden={
            "werk": {
                "situatie": words,
                "doel_client": words,
                "doel_professional": words,
                "lopende_aanpak": [words],
                "krachten": [words],
                "oordeel_professional": {"eens": "nee", "reden": words},
                "uitspraken": [{"tekst": words, "wie": words, "door": "ander"}],
            }
        },
    )
    whole = json.dumps(advies, ensure_ascii=False)
    assert value not in whole
    assert "".join(value.split()) not in "".join(whole.split())
    assert kind in advies["titel"]
    assert kind in advies["leefgebieden"]["werk"]["uitspraken"][0]["tekst"]
    assert set(codes(advies)) == {code}
    places = [warning["pad"] for warning in advies["waarschuwingen"]]
    assert "leefgebieden.werk.situatie" in places
    assert len(places) == len(set(places))


def test_a_traceable_value_in_the_name_of_a_casus_is_replaced_too() -> None:
    assert advice_on(kenmerk="06-87654321")["kenmerk"] == "[telefoonnummer]"


def test_all_warning_codes_are_tried_here() -> None:
    tried = set(TRACEABLE) | {
        "toestemming-ontbreekt",
        "toestemming-te-smal",
        "opname-als-bewijs",
        "toestemming-ingetrokken",
    }
    assert tried == set(WARNINGS)


@pytest.mark.parametrize("number", ["111222333", "111.222.333", "1112 22 333"])
def test_a_bsn_is_refused_without_repeating_it(number: str) -> None:
    source = source_of({"kenmerk": "proef", "aanleiding": f"Nummer {number}."}).decode()
    assert number in source
    with pytest.raises(Refused) as caught:
        advice_on(aanleiding=f"Nummer {number}.")
    told = " ".join(str(problem) for problem in caught.value.problems)
    assert "burgerservicenummer" in told
    assert number not in told
    assert "111222333" not in "".join(sign for sign in told if sign.isdigit())
