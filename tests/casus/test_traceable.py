"""Finding and replacing values that lead to a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.casus.traceable import REPLACEMENTS, clean_casus, find_traceable, replace_traceable

from .samples import FULL, casus_of, read


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("bel 06-12345678 even", "bel [telefoonnummer] even"),
        ("06 12 34 56 78", "[telefoonnummer]"),
        ("tel:0612345678.", "tel:[telefoonnummer]."),
        ("+31 6 12345678", "[telefoonnummer]"),
        ("+31 (0)20 123 45 67", "[telefoonnummer]"),
        ("0031612345678", "[telefoonnummer]"),
        ("(020) 1234567", "[telefoonnummer]"),
        ("010 - 123 45 67 of 0318-123456", "[telefoonnummer] of [telefoonnummer]"),
        ("+32 470 12 34 56", "[telefoonnummer]"),
        ("mail jan.de-wit@mail.nl.", "mail [e-mailadres]."),
        ("a_b+c@sub.gemeente.org", "[e-mailadres]"),
        ("op 1234 AB 12a daar", "op [postcode] daar"),
        ("1234AB", "[postcode]"),
        ("1234ab, nr. 12-3", "[postcode]"),
        ("in 1234 AB 06-12345678", "in [postcode] [telefoonnummer]"),
        ("NL91 ABNA 0417 1643 00 en", "[rekeningnummer] en"),
        ("nl91abna0417164300", "[rekeningnummer]"),
        ("BE68 5390 0754 7034, GB82WEST12345698765432", "[rekeningnummer], [rekeningnummer]"),
    ],
)
def test_what_leads_to_a_person_is_replaced_by_its_kind(text: str, cleaned: str) -> None:
    assert replace_traceable(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "112",
        "bel 113",
        "0800-0113",
        "0800 2000",
        "0900-1234567",
        "in 2021 en 2022",
        "€ 1.250,00",
        "01-02-2021 03:15",
        "van 09.00 tot 17.30",
        "2021-01-02 tot 2022-02-03",
        "1234567890",
        "1234 SS",
        "1234SD",
        "0123 AB",
        "sinds 2021 WW",
        "2500 KM gereden",
        "in 2021 ja",
        "3 x 4",
        "@jan",
        "a@b",
        "NL91 ABNA 0417 1643 01",
        "01-02-2021 03-04-2021",
        "12345 AB",
        "1234 ABC",
        "24 uur",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    kinds = [value.kind for value in find_traceable(text) if not text.startswith("NL91")]
    assert kinds == []


def test_a_wrong_bank_account_is_no_bank_account() -> None:
    assert "iban" not in {value.kind for value in find_traceable("NL91 ABNA 0417 1643 01")}


def test_each_value_says_where_it_stands() -> None:
    text = "bel 0612345678, mail a@b.nl"
    assert [(v.kind, text[v.start : v.end]) for v in find_traceable(text)] == [
        ("telefoon", "0612345678"),
        ("email", "a@b.nl"),
    ]


separators = st.sampled_from(["", " ", "-", ".", " - "])


@given(
    st.from_regex(r"[1-9][0-9]{8}", fullmatch=True), st.lists(separators, min_size=4, max_size=4)
)
def test_dutch_numbers_are_found_however_they_are_grouped(digits: str, gaps: list[str]) -> None:
    cuts = [digits[:1], digits[1:3], digits[3:5], digits[5:7], digits[7:]]
    number = "+31 " + "".join(part + gap for part, gap in zip(cuts, [*gaps, ""], strict=True))
    assert replace_traceable(f"bel {number} nu") == "bel [telefoonnummer] nu"


@given(st.text(alphabet="0123456789 .-+()@aABNLS,/", max_size=40))
def test_values_do_not_overlap_and_nothing_else_changes(text: str) -> None:
    values = find_traceable(text)
    done = 0
    kept = []
    for value in values:
        assert done <= value.start < value.end <= len(text)
        kept.append(text[done : value.start])
        done = value.end
    kept.append(text[done:])
    cleaned = replace_traceable(text)
    for replacement in REPLACEMENTS.values():
        cleaned = cleaned.replace(replacement, "\0")
    assert cleaned == "\0".join(kept)


@given(st.text(max_size=60))
def test_text_without_digits_or_at_signs_stays(text: str) -> None:
    if "@" not in text and not any(sign.isdigit() for sign in text):
        assert replace_traceable(text) == text


def test_long_hostile_texts_are_done_in_no_time() -> None:
    for text in ("a" * 20_000, "1" * 20_000, "06 " * 7_000, "NL91" * 5_000, "a." * 10_000 + "@"):
        assert isinstance(replace_traceable(text), str)


def test_every_free_text_of_a_casus_is_cleaned_and_every_place_named() -> None:
    casus = casus_of(
        "titel: bel 0612345678\nprofessional: {functie: a@b.nl}\nnetwerk: [{wie: zus, kan: 1234 AB}]\n"
        "gesprek: {aanwezig: [0612345678], interactie: {signalen: [{soort: weerstand, moment: a@b.nl}]}}\n"
        "leefgebieden: {werk: {krachten: [a@b.nl en c@d.nl en 0612345678],"
        " uitspraken: [gewoon, bel 0612345678]}}\n"
    )
    cleaned, found = clean_casus(casus)
    assert found == (
        ("telefoon", ("titel",)),
        ("postcode", ("netwerk", 0, "kan")),
        ("email", ("professional", "functie")),
        ("telefoon", ("gesprekken", 0, "aanwezig", 0)),
        ("email", ("gesprekken", 0, "interactie", "signalen", 0, "moment")),
        ("email", ("leefgebieden", "werk", "krachten", 0)),
        ("telefoon", ("leefgebieden", "werk", "krachten", 0)),
        ("telefoon", ("leefgebieden", "werk", "uitspraken", 1, "tekst")),
    )
    assert cleaned.leefgebieden["werk"].uitspraken[1].tekst == "bel [telefoonnummer]"
    assert "0612345678" not in repr(cleaned)
    assert "@" not in repr(cleaned)
    assert clean_casus(cleaned) == (cleaned, ())
    assert [u.pad for u in cleaned.alle_uitspraken] == [u.pad for u in casus.alle_uitspraken]


def test_a_casus_without_such_values_stays_the_same_object() -> None:
    casus = read(FULL).casus
    cleaned, found = clean_casus(casus)
    assert cleaned is casus
    assert found == ()
