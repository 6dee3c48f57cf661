"""From a file to a casus: every field, every short form, every mistake at its place."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.casus import Casus, read_casus
from kijkwijzer.casus.model import Echtheid, Interactie, Kader
from kijkwijzer.casus.values import TweeKanten, geldend
from kijkwijzer.reading import Place, Refused

from .samples import FULL, VOCABULARY, casus_of, problems_of, read, spots


def test_every_field_of_the_contract_is_read() -> None:
    read_whole = read(FULL)
    casus = read_whole.casus
    assert read_whole.warnings == ()
    assert (casus.datum, casus.bewaren_tot) == (date(2026, 11, 3), date(2027, 2, 3))
    first, second = casus.gesprekken
    assert isinstance(first.interactie, Interactie)
    assert [(s.soort, s.leefgebied) for s in first.interactie.signalen] == [
        ("weerstand", "werk"),
        ("afhaken", None),
    ]
    assert first.interactie.leidt_ergens_toe == TweeKanten(client="nee", professional="ja")
    assert isinstance(first.kader, Kader)
    assert (first.kader.commitment, first.kader.overeenstemming_waarom) == ("ja", "deels")
    assert isinstance(first.echtheid, Echtheid)
    assert first.echtheid.client_spreekt_zich_uit == "nee"
    assert first.echtheid.professional_spreekt_zich_uit == "ja"
    assert (second.kader, geldend(second.kader if second.kader == "deels" else None)) == (
        "deels",
        "deels",
    )
    assert second.wat == TweeKanten(client="nee", professional="ja")
    assert [p.wie for p in casus.netwerk] == ["zus", "buurman"]
    assert [a.wat for a in first.afspraken] == ["cv sturen", "samen bellen"]
    assert list(casus.leefgebieden) == ["werk", "schulden", "wonen"]
    assert first.rollen == {"werk": "leraar"}
    werk = casus.leefgebieden["werk"]
    assert (werk.situatie, werk.prioriteit_client, werk.urgent) == ("2021", 2, "ja")
    assert (werk.uitspraken[2].willen, werk.uitspraken[2].kunnen) == ("ja", "nee")
    assert [casus.gespreksnummer(u) for u in werk.uitspraken[4:6]] == [1, 2]
    assert casus.gespreksnummer(werk.uitspraken[0]) == 2


@pytest.mark.parametrize("mark", ["-", "–", "•"])
def test_only_a_mark_before_a_line_of_a_block_goes(mark: str) -> None:
    casus = casus_of(f"uitspraken: |\n  {mark} Ik wil wel {mark} echt {mark} maar nu niet.\n")
    (statement,) = casus.uitspraken
    assert statement.tekst == f"Ik wil wel {mark} echt {mark} maar nu niet."


@pytest.mark.parametrize("mark", ["-", "–", "•"])
def test_a_line_of_a_block_without_a_mark_stays_whole(mark: str) -> None:
    for line in (f"Ik wil {mark} soms {mark} wel.", f"{mark}tja{mark}"):
        (statement,) = casus_of(f"uitspraken: |\n  {line}\n").uitspraken
        assert statement.tekst == line


def test_a_block_is_one_statement_a_line_each_at_its_own_place() -> None:
    gelezen = read(FULL)
    statements = gelezen.casus.leefgebieden["schulden"].uitspraken
    assert [(u.tekst, u.door) for u in statements] == [
        ("'t Hoeft niet meer, zei ik nog: laat maar.", "client"),
        ("Hoeveel brieven zijn het?", "professional"),
        ("Weet ik veel, plank #3 ligt vol.", "client"),
        ("[zucht] ga maar kijken", "client"),
    ]
    lines = FULL.split("\n")
    assert [lines[gelezen.place_of(u.pad).line - 1].strip() for u in statements] == [
        "'t Hoeft niet meer, zei ik nog: laat maar.",
        "P: Hoeveel brieven zijn het?",
        "C: Weet ik veel, plank #3 ligt vol.",
        "- [zucht] ga maar kijken",
    ]


@pytest.mark.parametrize("mark", ["M", "KM", "ABC"])
@pytest.mark.parametrize("form", ["|\n  {}", "\n  - '{}'", "\n  - {}"])
def test_another_mark_of_a_few_capitals_stands_for_somebody_else(mark: str, form: str) -> None:
    (statement,) = casus_of(
        f"uitspraken: {form.format(f'{mark}: Dat lukt haar nooit.')}\n"
    ).uitspraken
    assert (statement.tekst, statement.door) == ("Dat lukt haar nooit.", "ander")


@pytest.mark.parametrize("words", ["ABCD: dat lukt", "Let op: dat lukt", "m: dat lukt"])
def test_other_words_before_a_colon_are_part_of_the_sentence(words: str) -> None:
    (statement,) = casus_of(f"uitspraken: |\n  {words}\n").uitspraken
    assert (statement.tekst, statement.door) == (words, "client")


def test_a_comma_that_cuts_a_sentence_between_brackets_gives_a_warning_at_its_place() -> None:
    gelezen = read("kenmerk: x\nuitspraken: [Ja, dat wil ik, echt waar]\n")
    (warning,) = gelezen.warnings
    assert (warning.place, warning.severity) == (Place("casus.yaml", 2, 18), "waarschuwing")
    assert "een lijst tussen haken knipt bij elke komma" in str(warning)
    assert "dat wil ik" not in str(warning)


@pytest.mark.parametrize(
    "statements",
    [
        "[Ja hoor, Laat maar]",
        "['Ja, dat wil ik', 'dat wil ik']",
        '["Ja", "dat wil ik"]',
        "[ja]",
        "\n  - Ja, dat wil ik\n  - dat wil ik",
    ],
)
def test_a_list_that_no_comma_cuts_gives_no_warning(statements: str) -> None:
    assert read(f"kenmerk: x\nuitspraken: {statements}\n").warnings == ()


def test_each_statement_knows_where_it_stands() -> None:
    gelezen = read(FULL)
    for uitspraak in gelezen.casus.alle_uitspraken:
        line = FULL.split("\n")[gelezen.place_of(uitspraak.pad).line - 1]
        assert uitspraak.tekst in line
    assert gelezen.casus.uitspraken[0].pad == ("uitspraken", 0)


def test_the_same_casus_in_json_is_the_same() -> None:
    gelezen = read(FULL)
    written = json.dumps(gelezen.document.root)
    assert read(written, "casus.json").casus == gelezen.casus


def test_a_casus_needs_a_kenmerk_only() -> None:
    assert read("kenmerk: x\n").casus == Casus("x")


@pytest.mark.parametrize("kenmerk", ["no", "0123", "1:30", "2026_001", "true", "1e3", "<b>"])
def test_a_kenmerk_is_what_was_written(kenmerk: str) -> None:
    assert read(f"kenmerk: {kenmerk}\n").casus.kenmerk == kenmerk


def test_keys_without_an_answer_count_as_absent() -> None:
    filled_in_form = (
        "kenmerk: x\ntitel:\ndatum: ''\ncontext: []\nclient: {leeftijdsgroep: , huishouden: }\n"
        "gesprek:\n  datum:\n  kader: {overeenstemming_dat: }\n  afspraken:\n    -\nuitspraken: |\n\n"
    )
    casus = read(filled_in_form).casus
    assert (casus.titel, casus.datum, casus.context, casus.uitspraken) == (None, None, (), ())
    assert casus.gesprekken[0].afspraken == ()


def test_one_gesprek_stands_for_a_list_of_one() -> None:
    assert casus_of("gesprek: {vorm: app}\n") == casus_of("gesprekken: [{vorm: app}]\n")


@pytest.mark.parametrize(
    ("client", "professional", "counts"),
    [
        ("ja", "ja", "ja"),
        ("ja", "deels", "deels"),
        ("deels", "nee", "nee"),
        ("onbekend", "nee", "nee"),
        ("onbekend", "ja", "onbekend"),
        ("deels", "onbekend", "deels"),
    ],
)
def test_the_lesser_of_two_answers_counts(client: str, professional: str, counts: str) -> None:
    for one, other in ((client, professional), (professional, client)):
        casus = casus_of(f"gesprek: {{kader: {{client: {one}, professional: {other}}}}}\n")
        answer = casus.gesprekken[0].kader
        assert isinstance(answer, TweeKanten)
        assert geldend(answer) == answer.geldt == counts


def test_one_side_alone_leaves_the_other_unknown() -> None:
    casus = casus_of("gesprek: {kader: {overeenstemming_dat: {client: ja}}}\n")
    kader = casus.gesprekken[0].kader
    assert isinstance(kader, Kader)
    assert geldend(kader.overeenstemming_dat) == "onbekend"
    assert geldend(None) == "onbekend"


@pytest.mark.parametrize(
    ("body", "spot", "part"),
    [
        ("titl: x", (2, 1), "bedoel je 'titel'?"),
        ("functie: x", (2, 1), "die hoort onder 'professional'"),
        ("rol: leraar", (2, 1), "die hoort onder 'leefgebieden > …'"),
        ("gesprek: {leidt_ergens_toe: nee}", (2, 11), "die hoort onder 'gesprekken > interactie'"),
        ("leefgebieden: {werk: {titel: x}}", (2, 23), "die hoort bovenaan in het bestand"),
        ("datum: 2024-02-30", (2, 8), "bestaat niet"),
        ("datum: 31-04-2024", (2, 8), "bestaat niet"),
        ("datum: gisteren", (2, 8), "2026-11-03"),
        ("datum: 0026-11-03", (2, 8), "bestaat niet"),
        ("context: [taalbarrière]", (2, 11), "bedoel je 'taalbarriere'?"),
        ("context: taalbarriere", (2, 10), "lijst"),
        ("titel: [a]", (2, 8), "gewone tekst"),
        ("gesprek: {kader: jaa}", (2, 18), "bedoel je 'ja'?"),
        ("gesprek: {kader: {rollen_helder: no}}", (2, 34), "bedoel je 'nee'?"),
        ("gesprek: {kader: {rolen_helder: nee}}", (2, 19), "bedoel je 'rollen_helder'?"),
        ("gesprek: {kader: {rollen_helder: {client: half}}}", (2, 43), "bedoel je 'deels'?"),
        ("gesprek: {kader: {rollen_helder: {clint: ja}}}", (2, 35), "bedoel je 'client'?"),
        ("gesprek: {kader: [ja]}", (2, 18), "sleutels"),
        ("gesprek: {tolk: no}", (2, 17), "bedoel je 'nee'?"),
        ("gesprek: {rollen: {werk: lerar}}", (2, 26), "bedoel je 'leraar'?"),
        ("gesprek: {rollen: {werkk: leraar}}", (2, 27), "bedoel je 'werk'?"),
        ("gesprek: {interactie: {signalen: [weerstnd]}}", (2, 35), "bedoel je 'weerstand'?"),
        ("gesprek: {interactie: {signalen: [{moment: x}]}}", (2, 35), "'soort' ontbreekt"),
        ("gesprek: {}\ngesprekken: []", (2, 1), "allebei"),
        ("gesprek: {}\ngesprekken: [{vorm: ap}]", (3, 21), "bedoel je 'app'?"),
        ("gesprekken: [{vorm: app}]\ngesprek: {vorm: ap}", (3, 17), "bedoel je 'app'?"),
        ("leefgebieden: {wrk: {}}", (2, 21), "bedoel je 'werk'?"),
        ("leefgebieden: {tuinieren: {}}", (2, 27), "kies uit: werk"),
        ("leefgebieden: {wonen: {}, huisvesting: {}}", (2, 27), "twee keer"),
        ("gesprek: {rollen: {ggz: leraar, psychisch: ouder}}", (2, 33), "twee keer"),
        ("leefgebieden: {werk: {prioriteit_client: eerst}}", (2, 42), "getal"),
        ("leefgebieden: {werk: {prioriteit_client: 0}}", (2, 42), "getal"),
        ("leefgebieden: {werk: {urgent: deels}}", (2, 31), "kies uit: ja, nee, onbekend"),
        ("leefgebieden: [werk]", (2, 15), "sleutels"),
        ("uitspraken: {a: b}", (2, 13), "lijst"),
        ("uitspraken:\n  - Ik zei: nee", (3, 5), "dubbele punt"),
        ("uitspraken:\n  - [lacht]", (3, 5), "haak"),
        ("uitspraken:\n  - {lacht}", (3, 5), "accolade"),
        ("uitspraken:\n  - 's Nachts", (3, 5), "apostrof"),
        ("uitspraken:\n  - {tekst: a, dor: ander}", (3, 16), "bedoel je 'door'?"),
        ("uitspraken:\n  - {zelfbeeld: opgegeven}", (3, 5), "'tekst' ontbreekt"),
        ("uitspraken:\n  - {tekst: Ja, dat wil ik, door: ander}", (3, 17), "deel van een zin"),
        ("uitspraken:\n  - {tekst: Ja, wie: oom, echt}", (3, 27), "deel van een zin"),
        ("uitspraken: >\n  Ja.\n  Nee.", (2, 13), "uitspraken: |"),
        ("uitspraken:\n  Ja.\n  Nee.", (3, 3), "uitspraken: |"),
        ("uitspraken: 'Ja.\n  Nee.'", (2, 13), "uitspraken: |"),
        ("uitspraken:\n  - {tekst: a, pad: [b]}", (3, 16), "bestaat hier niet"),
        ("uitspraken:\n  - {tekst: a, gesprek: 1}", (3, 25), "geen gesprekken"),
        ("gesprek: {}\nuitspraken:\n  - {tekst: a, gesprek: 2}", (4, 25), "maar één gesprek"),
        ("gesprek: {}\nuitspraken:\n  - {tekst: a, gesprek: 0}", (4, 25), "nummer of de datum"),
        (
            "gesprek: {}\nuitspraken:\n  - {tekst: a, gesprek: vorige}",
            (4, 25),
            "nummer of de datum",
        ),
        ("gesprek: {}\nuitspraken:\n  - {tekst: a, gesprek: 2026-01-01}", (4, 25), "geen gesprek"),
        ("gesprekken: [{datum: 2026-01-02}, {datum: 2026-01-01}]", (2, 43), "ouder"),
        ("gesprekken: [{datum: 2026-01-02}, {}, {datum: 01-01-2026}]", (2, 47), "ouder"),
        (
            "gesprekken: [{datum: 2026-01-01}, {datum: 01-01-2026}]\nuitspraken:\n"
            "  - {tekst: a, gesprek: 2026-01-01}",
            (4, 25),
            "nummer van het gesprek",
        ),
        ("uitspraken:\n  - {tekst: a, zelfbeeld: wil-en-kan, kunnen: nee}", (3, 47), "past niet"),
        ("uitspraken:\n  - {tekst: a, zelfbeeld: opgegeven, willen: '+'}", (3, 46), "past niet"),
        (f"titel: {'x' * 600}", (2, 8), "hoogstens 500"),
        ("titel: |\n  a\n  b\n", (2, 8), "één regel"),
    ],
)
def test_a_mistake_is_named_at_its_place(body: str, spot: tuple[int, int], part: str) -> None:
    problems = problems_of(f"kenmerk: x\n{body}\n")
    assert spot in spots(problems)
    assert part in " ".join(str(problem) for problem in problems)


@pytest.mark.parametrize(
    "line", ["", "kenmerk:", "kenmerk: ''", "kenmerk: []", f"kenmerk: {'x' * 61}"]
)
def test_a_kenmerk_is_asked_for(line: str) -> None:
    assert problems_of(f"{line}\ntitel: x\n")


@pytest.mark.parametrize(
    "body",
    [
        "gesprekken: [{datum: 2026-01-01}, {datum: 2026-01-01}]",
        "gesprekken: [{datum: 2026-01-01}, {}, {datum: 2026-01-01}]",
        "uitspraken: [{tekst: a, zelfbeeld: wil-en-kan, kunnen: ja, willen: onbekend}]",
        "uitspraken: [{tekst: a, zelfbeeld: andere-plannen, willen: nee, kunnen: '+'}]",
        "uitspraken: ['C: dat klopt', '“Nee”, zei ik', 'C:']",
        "gesprek: {}\nuitspraken: [{tekst: a, gesprek: 1}]",
        "gesprek: {}\ngesprekken:\nuitspraken: Ja hoor.",
        "gesprek:\ngesprekken: [{rollen: {werk: , ggz: ouder}}]",
        "leefgebieden: {eenzaamheid: {}, vrije-tijd: {}, financien: }",
    ],
)
def test_what_fits_together_is_accepted(body: str) -> None:
    assert casus_of(body + "\n").kenmerk == "proef"


def test_all_problems_of_a_file_come_in_one_go() -> None:
    text = (
        "titl: x\n"
        "datum: 2024-02-30\n"
        "datum: 2024-02-01\n"
        "gesprekken: [{datum: 2026-01-02, vorm: ap}, {datum: 2026-01-01}]\n"
        "leefgebieden:\n"
        "  werk: {rol: &x lerar}\n"
        "  baan: {}\n"
        "uitspraken:\n"
        "  - 's Nachts\n"
        "  - Ik zei: nee\n"
        "  - {tekst: a, gesprek: 9, zelfbeeld: wil-en-kan, kunnen: nee}\n"
        "# 111222333\n"
    )
    lines = [line for line, _ in spots(problems_of(text))]
    assert lines == [1, 1, 2, 3, 4, 4, 6, 7, 9, 10, 11, 11, 12]


MARKER = "Xyloforenschrik"


@pytest.mark.parametrize(
    "text",
    [
        f"kenmerk: [{MARKER}]\n{MARKER}: {MARKER}\ndatum: {MARKER}\n",
        f"kenmerk: x\nleefgebieden: {{{MARKER}: {MARKER}}}\ngesprek: {MARKER}\n",
        f"kenmerk: x\nuitspraken:\n  - {MARKER}: {MARKER}\n  - [{MARKER}]\n  - '{MARKER}\n",
        f"kenmerk: x\ncontext: [{MARKER}]\ngesprek: {{kader: {MARKER}, tolk: {{{MARKER}: x}}}}\n",
        f"kenmerk: x\nuitspraken: [{{tekst: {MARKER * 500}, gesprek: {MARKER}, willen: {MARKER}}}]\n",
        f"kenmerk: &{MARKER} x\ntitel: *{MARKER}\nx: !{MARKER} y\n{MARKER}: a\n{MARKER}: b\n",
    ],
)
def test_no_message_holds_words_from_the_file(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    said = "\n".join([*map(str, refused.value.problems), str(refused.value), repr(refused.value)])
    assert MARKER not in said


def test_places_name_the_file_as_it_was_given() -> None:
    (problem,) = problems_of("kenmerk: x\ntitl: y\n", "map/zaak.yaml")
    assert problem.place == Place("map/zaak.yaml", 2, 1)


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"titl{number}: x\n" for number in range(9_000)),
        "context:\n" + "- taalbariere\n" * 19_000,
        "uitspraken:\n" + "  - {tekst: x, gesprek: 9}\n" * 3_000,
        "# 111222333\n" * 50_000,
        "uitspraken: |\n" + "  Ik zei nee tegen het plan.\n" * 30_000,
    ],
    ids=range(5),
)
def test_a_file_with_very_many_mistakes_is_refused_with_some_of_them(body: str) -> None:
    assert 1 <= len(problems_of(f"kenmerk: x\n{body}")) <= 100


@given(st.binary(max_size=200))
def test_any_bytes_give_a_casus_or_a_refusal(source: bytes) -> None:
    try:
        assert isinstance(read_casus(source, "casus.yaml", VOCABULARY).casus, Casus)
    except Refused as refused:
        assert refused.problems


LINES = FULL.split("\n")


@given(st.integers(0, len(FULL) - 1), st.sampled_from("\"'[]{}:-#&*!| \n\tx1é"), st.booleans())
def test_one_wrong_sign_gives_a_casus_or_a_refusal(at: int, sign: str, instead: bool) -> None:
    text = FULL[:at] + sign + FULL[at + instead :]
    try:
        assert read(text).casus.kenmerk
    except Refused as refused:
        assert all(problem.place and problem.message for problem in refused.problems)


@given(
    st.recursive(
        st.none() | st.sampled_from(["ja", "x", "2026-01-01", "werk", "C: nou"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "kenmerk",
                        "gesprek",
                        "gesprekken",
                        "uitspraken",
                        "leefgebieden",
                        "werk",
                        "tekst",
                        "kader",
                        "interactie",
                        "signalen",
                        "netwerk",
                        "datum",
                        "client",
                        "rollen",
                        "x",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_tree_gives_a_casus_or_a_refusal(tree: object) -> None:
    try:
        assert read(json.dumps(tree), "casus.json").casus.kenmerk
    except Refused as refused:
        assert all(problem.place and problem.message for problem in refused.problems)
