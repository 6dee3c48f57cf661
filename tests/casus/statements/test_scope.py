"""Who speaks, about whom, when, and whether it was meant: cues that stay visible but do not count."""

import pytest

from kijkwijzer.casus.statements import Lexicon, read_statement


def reasons(sentence: str, sign: str, lexicon: Lexicon) -> set[str | None]:
    cues = read_statement(sentence, lexicon).cues
    return {cue.reden for cue in cues if cue.zegt == sign}


@pytest.mark.parametrize(
    ("sentence", "sign", "reason"),
    [
        ("Mijn consulent zegt dat ik niet wil.", "wil-niet", "ander-spreekt"),
        ("Ze vinden dat ik moet leren lezen.", "leerwens", "ander-spreekt"),
        ("Volgens jullie kan ik niks.", "kan", "ander-spreekt"),
        ("'Ik heb het opgegeven', zei mijn broer.", "opgave", "ander-spreekt"),
        ("Ze zei: ik geef het op.", "opgave", "ander-spreekt"),
        ("Mijn zoon kan niet meer.", "opgave", "over-ander"),
        ("Mijn dochter wil rapper worden.", "eigen-plan", "over-ander"),
        ("Vroeger wilde ik een eigen zaak.", "eigen-plan", "verleden"),
        ("Als ik geen kans krijg, geef ik het op.", "opgave", "voorwaarde"),
        ("Heb ik het opgegeven?", "opgave", "vraag"),
        ("Ja tuurlijk, ik wil heel graag nog een keer naar die training.", "wil", "ironie"),
        ("Ik kan niet wachten.", "kan", "lijkt-op"),
        ("Ik kan dinsdag niet.", "kan", "lijkt-op"),
        ("Ik geef het niet op.", "opgave", "ontkend"),
        ("Het heeft geen zin, maar toch wil ik het proberen.", "geen-hoop", "maar-toch"),
        ("Ik was op, maar nu wil ik weer.", "opgave", "verleden"),
        ("Ik word bakker.", "eigen-plan", "alleen-samen"),
        ("Mijn zoon zegt, mama ik wil rapper worden.", "eigen-plan", "ander-spreekt"),
        ("Mijn maat zoekt al een jaar en niemand neemt hem.", "obstakel-buiten", "over-ander"),
        ("Ik heb nooit gezegd dat ik het opgegeven heb.", "opgave", "niet-gezegd"),
        ("Het zou kunnen dat ik voor mezelf begin.", "eigen-plan", "voorwaarde"),
    ],
)
def test_a_cue_that_does_not_count_says_why(
    lexicon: Lexicon, sentence: str, sign: str, reason: str
) -> None:
    assert reasons(sentence, sign, lexicon) == {reason}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik heb gebeld maar ik snapte er niks van.",
        "Ik belde ze, maar ik begreep die mevrouw niet.",
        "Ik heb die brief wel gekregen maar ik begreep niet wat er stond.",
        "Ik probeerde het formulier in te vullen en ik kwam er niet uit.",
        "Ik ben bij het loket geweest, maar ik durfde niet.",
        "Ik wilde me aanmelden, maar ik wist niet hoe.",
        "Gisteren durfde ik niet naar binnen.",
        "Vorige week wist ik niet hoe ik moest beginnen.",
        "Bij de balie wist ik niet wat ik moest zeggen.",
        "'t Is de vorige keer te rap gegaan.",
    ],
)
def test_a_trouble_with_what_was_just_tried_is_a_trouble_of_today(
    lexicon: Lexicon, sentence: str
) -> None:
    assert None in reasons(sentence, "obstakel-binnen", lexicon)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vroeger belde ik wel, maar ik snapte er niks van.",
        "Dat heb ik vroeger geprobeerd. Ik snapte er niks van.",
        "Toen ik jong was heb ik het geprobeerd, maar ik durfde niet.",
        "Tien jaar geleden heb ik gesolliciteerd, maar ik durfde niet.",
        "Vorig jaar heb ik het geprobeerd, maar ik durfde niet.",
        "Op school probeerde ik mee te doen, maar ik snapte er niks van.",
        "Als kind vroeg ik het wel eens, maar ik durfde niet.",
        "In mijn land heb ik gesolliciteerd, maar ik durfde niet.",
        "Ik heb ooit gesolliciteerd bij de bakker, maar ik durfde niet.",
        "Ik heb gebeld en ik snapte er niks van, maar nu wel.",
        "Ik heb gebeld en ik wist niet hoe het moest, uiteindelijk lukte het.",
        "Ik snapte er niks van.",
    ],
)
def test_a_trouble_of_long_ago_or_that_is_over_does_not_count(
    lexicon: Lexicon, sentence: str
) -> None:
    strong = [
        cue
        for cue in read_statement(sentence, lexicon).cues
        if cue.zegt == "obstakel-binnen" and cue.sterkte == "sterk"
    ]
    assert {cue.reden for cue in strong} == {"verleden"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik heb gebeld, maar die mevrouw snapte er niks van.",
        "Ik heb gebeld, maar de receptionist wist niet hoe het moest.",
        "Mijn zoon heeft gebeld, maar hij snapte er niks van.",
        "Mijn moeder probeerde het formulier, maar ze kwam er niet uit.",
    ],
)
def test_a_trouble_of_somebody_else_who_tried_does_not_count(
    lexicon: Lexicon, sentence: str
) -> None:
    assert reasons(sentence, "obstakel-binnen", lexicon) == {"over-ander"}


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Sanne wil graag werken.", "wil"),
        ("Sanne heeft het opgegeven.", "opgave"),
        ("Ahmed snapt er niks van.", "obstakel-binnen"),
        ("Tante Riet kan niet meer.", "opgave"),
        ("Johan en Ria hebben de moed opgegeven.", "opgave"),
        ("Sanne zei: ik geef het op.", "opgave"),
    ],
)
def test_what_is_said_of_somebody_by_name_is_not_about_the_client(
    lexicon: Lexicon, sentence: str, sign: str
) -> None:
    found = reasons(sentence, sign, lexicon)
    assert found
    assert None not in found


def test_a_wish_in_a_past_form_stays_one_of_the_past(lexicon: Lexicon) -> None:
    for sentence in ("Ik wilde bellen maar ik durfde niet.", "Gisteren wilde ik dokter worden."):
        assert reasons(sentence, "wil", lexicon) == {"verleden"}


def test_what_follows_maar_weighs_more(lexicon: Lexicon) -> None:
    cues = read_statement("Ik kan goed koken, maar ik ben op.", lexicon).cues
    strengths = {cue.zegt: (cue.sterkte, cue.zwakker_door) for cue in cues if cue.reden is None}
    assert strengths["kan"] == ("zwak", "voor-maar")
    assert strengths["opgave"] == ("sterk", None)


def test_the_speaker_counts_where_somebody_else_is_named_before_maar(lexicon: Lexicon) -> None:
    sentence = "Mijn zoon wil wel, maar ik kan niet meer."
    assert reasons(sentence, "opgave", lexicon) == {None}
    assert None not in reasons(sentence, "wil", lexicon)


def test_a_relative_after_a_preposition_is_not_whom_it_is_about(lexicon: Lexicon) -> None:
    assert None in reasons("Met mijn zoon komt het nooit meer goed.", "geen-hoop", lexicon)
    assert reasons("Mijn zoon komt nooit meer goed.", "geen-hoop", lexicon) == {"over-ander"}


def test_what_they_said_halfway_does_not_reach_back(lexicon: Lexicon) -> None:
    sentence = "Ik wil graag lassen, en dan zeggen ze: volgend jaar."
    assert None in reasons(sentence, "wil", lexicon)


@pytest.mark.parametrize(
    ("sentence", "weaker"),
    [
        ("Ik kan goed koken maar ik ben op.", "voor-maar"),
        ("Ik kan goed koken maar ja, ik ben op.", "voor-maar"),
        ("Ik kan goed koken maar de bank betaalt niet.", "voor-maar"),
        ("Ik kan goed koken maar, ik ben op.", None),
    ],
)
def test_maar_opens_a_clause_unless_a_comma_closes_it(
    lexicon: Lexicon, sentence: str, weaker: str | None
) -> None:
    cues = read_statement(sentence, lexicon).cues
    assert {c.zwakker_door for c in cues if c.cue == "kan.goed" and c.reden is None} == {weaker}


def test_a_double_negation_is_a_wish(lexicon: Lexicon) -> None:
    sentence = "Niet dat ik niet wil."
    assert None in reasons(sentence, "wil", lexicon)
    assert None not in reasons(sentence, "wil-niet", lexicon)


def test_three_burdens_in_one_breath_are_found_where_they_stand(lexicon: Lexicon) -> None:
    sentence = "De auto is stuk, mijn kind is ziek en dan moet ik ook nog naar de rechtbank."
    burdens = read_statement(sentence, lexicon).lasten
    assert [sentence[start:end] for start, end in burdens][:2] == [
        "De auto is stuk",
        "mijn kind is ziek",
    ]
    assert len(burdens) >= 3


def test_a_list_of_what_somebody_can_do_is_no_burden(lexicon: Lexicon) -> None:
    assert read_statement("Ik kan koken, strijken en tuinieren.", lexicon).lasten == ()
