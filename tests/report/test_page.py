"""The page: sound, the same every time, and complete."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.report import render

from .samples import NAMES, bare_advice, rich_advice
from .structure import faults, read

ADVICES = pytest.mark.parametrize("advies", [rich_advice(), bare_advice()], ids=["rich", "bare"])


def page(advies: Advies) -> str:
    return render(advies, NAMES, "html")


@ADVICES
def test_the_same_advice_gives_the_same_bytes(advies: Advies) -> None:
    assert page(advies).encode() == page(advies).encode()


@ADVICES
def test_a_page_has_no_faults(advies: Advies) -> None:
    assert faults(page(advies)) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('lang="nl"', 'lang="en"'),
        ("<h2 ", "<h5 "),
        ('href="#regel-stap.kader"', 'href="#regel-weg"'),
        ('href="#boven"', 'href="https://elders.example/"'),
        ('scope="row"', ""),
        ('<h3 class="nl-heading" id="veiligheid"', '<h3 id="stop"'),
        ('tabindex="0"', ""),
        ("<main", "<main style='color:red'"),
        ("</footer>", "</footer><script></script>"),
        ("</caption>", ""),
        ("<h1", "<h1></h1><h1"),
    ],
)
def test_a_fault_in_a_page_is_seen(good: str, bad: str) -> None:
    sound = page(rich_advice())
    assert good in sound
    assert faults(sound.replace(good, bad)) != []


@ADVICES
def test_the_policy_allows_the_one_style_and_nothing_else(advies: Advies) -> None:
    html = page(advies)
    first = read(html[html.index("<head>") :]).elements[1]
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(style) == 1
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    assert first.attrs == {
        "http-equiv": "Content-Security-Policy",
        "content": f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'",
    }


def test_the_page_says_on_screen_and_on_paper_what_it_is_not() -> None:
    html = page(rich_advice())
    limits = "geen besluit, geen bewijs, niet om medewerkers te beoordelen."
    header = read(html).all("header")[0]
    assert limits in header.text
    assert "Kenmerk: kok-7" in header.text
    assert re.search(r"@top-left \{[^}]*" + re.escape(limits), html)
    assert re.search(r'@top-right \{ content: "Kenmerk " "kok\\00002d7"', html)


def test_the_page_says_early_whose_report_it_is() -> None:
    head = [one.attrs for one in read(page(rich_advice())).all("meta")][:4]
    assert {"name": "generator", "content": "kijkwijzer"} in head
    assert {"name": "kijkwijzer-kenmerk", "content": "kok-7"} in head


def test_safety_comes_first_and_act_now_before_ask_on() -> None:
    headings = [one.text for one in read(page(rich_advice())).all("h2", "h3", "h4")]
    assert headings[:4] == [
        "In het kort", "Eerst dit: veiligheid", "Doe dit nu", "Vraag hierop door",
    ]  # fmt: skip


def test_a_safety_sign_is_never_folded() -> None:
    html = page(rich_advice())
    block = html[html.index('id="veiligheid"') :]
    before = block[: block.index("Vraag er direct naar")]
    assert before.count("<details") == before.count("</details>")


def test_without_a_safety_sign_the_page_does_not_speak_of_safety() -> None:
    without = page(replace(rich_advice(), veiligheid=()))
    text = read(without).text.replace("Eigen samenstelling over veiligheid", "")
    text = re.sub(r"veiligheid\.(nu|vraag)", "", text)
    assert "veilig" not in text.replace("Bewaar het veilig", "").lower()


def test_it_says_at_the_top_where_it_jams_beside_the_signals() -> None:
    rich = rich_advice()
    brillen = dict(rich.kernvragen) | {
        "kader": replace(rich.kernvragen["kader"], status="probleem")
    }
    html = page(replace(rich, kernvragen=brillen, signalen=()))
    jam = html[html.index("Waar het vastliep") : html.index("Eerste stap")]
    assert "Waarom jullie praten (kader): loopt vast." in jam
    assert 'href="#bril-kader"' in jam


def test_a_derived_signal_is_not_told_twice() -> None:
    rich = rich_advice()
    seen, derived = rich.signalen
    html = page(replace(rich, signalen=(seen, replace(derived, soort="weerstand"))))
    assert html.count("<strong>Weerstand</strong>") == 1
    assert "dit leidt het programma af" not in html
    assert "dit leidt het programma af" in page(rich)


def test_the_first_screen_gives_words_to_open_with_unless_something_cannot_wait() -> None:
    rich = rich_advice()
    bare_step = replace(rich, eerste_stap=replace(rich.eerste_stap, zinnen=()))
    calm = replace(bare_step, veiligheid=rich.veiligheid[:1])
    assert "Zo kun je beginnen:" in page(rich)
    assert "<strong>Zo kun je beginnen:</strong> <bdi>Begin bij vorige keer." in page(calm)
    assert "Zo kun je beginnen:" not in page(bare_step)


def test_sensitive_help_is_named_only_with_its_review_beside_it() -> None:
    html = page(rich_advice())
    cards = html[html.index("kw-kaarten") : html.index('id="leefgebieden"')]
    table = html[html.index('class="kw-matrix"') : html.index('id="kwadrant"')]
    assert "Jobhunting" in cards
    assert "Budgetbeheer" not in cards
    assert table.count("Budgetbeheer</bdi>*") == 6
    assert "* nog niet nagekeken door deskundigen" in table


def test_a_row_that_is_its_own_explanation_is_not_explained_twice() -> None:
    rich = rich_advice()
    step = rich.eerste_stap
    same = replace(rich.regels["stap.kader"], uitleg=step.tekst)
    html = page(replace(rich, regels=dict(rich.regels) | {"stap.kader": same}))
    assert 'id="regel-stap.kader"' in page(rich)
    assert 'id="regel-stap.kader"' not in html
    assert faults(html) == []


def test_the_trace_is_there_step_by_step_and_folded() -> None:
    html = page(rich_advice())
    trace = html[html.index('<details class="kw-spoor">') :]
    trace = trace[: trace.index("</details>")]
    assert "bewijs(werk, kansen, sterk, u1) → diagnose(werk, kansen, matig)" in trace
    assert trace.index("weging.een-sterk") < trace.index("stap.kader")


def test_stop_warnings_stand_near_the_top_and_others_below() -> None:
    html = page(rich_advice())
    assert html.index("geen toestemming") < html.index("Eerste stap") < html.index("telefoonnummer")


def test_the_domains_follow_the_order_of_the_advice() -> None:
    html = page(rich_advice())
    names = [
        "Geld en schulden",
        "Werk",
        "Wonen",
        "Lichamelijke gezondheid",
        "Meedoen en vrije tijd",
    ]
    places = [html.index(f"{number}. <bdi>{name}") for number, name in enumerate(names, 1)]
    assert places == sorted(places)


def test_counts_are_words() -> None:
    text = read(page(rich_advice())).text
    assert "één sterke en twee zwakke aanwijzingen" in text
    assert "twee sterke aanwijzingen" in text
    assert "één sterke aanwijzing." in text


def test_both_readings_stand_side_by_side_where_the_worker_disagrees() -> None:
    html = page(rich_advice())
    block = html[html.index('class="kw-naast"') :]
    block = block[: block.index("</dl>")]
    assert "mist een kans" in block
    assert "Volgens mij is de cliënt vooral moe." in block


def test_the_words_that_counted_are_marked_and_others_are_not() -> None:
    marked = [one.text for one in read(page(rich_advice())).all("mark")]
    assert "Geef me een keuken" in marked
    assert "hoeft niet meer" not in marked


def test_a_conclusion_leads_to_its_words_and_its_rule() -> None:
    html = page(rich_advice())
    block = html[html.index("Waarom denken we dit?", html.index('id="leefgebied-werk"')) :]
    block = block[: block.index("</details>")]
    assert "Geef me een keuken en ik begin morgen." in block
    assert 'href="#uitspraak-2"' in block
    assert 'href="#regel-weging.een-sterk"' in block


def test_a_sensitive_text_says_in_place_whether_it_was_reviewed() -> None:
    text = read(page(rich_advice())).text
    assert "om te overleggen. (nog niet nagekeken door deskundigen)" in text
    assert (
        "(nagekeken door een schuldhulpverlener op 1 oktober 2026, geldig tot 1 oktober 2027)"
        in text
    )


def test_the_matrix_fills_four_ways_and_names_the_one_that_fits() -> None:
    html = page(rich_advice())
    table = html[html.index('class="kw-matrix"') :]
    table = table[: table.index("</table>")]
    assert [row.count("<td") for row in table.split("<tr>")[2:]] == [6, 6, 6, 6]
    assert table.count("Past hier het best") == 4
    assert "Nog niets bekend" not in table
    assert "Loopt nu" in table


def test_every_statement_in_the_picture_stands_in_the_table_too() -> None:
    html = page(rich_advice())
    picture = html[html.index("<svg") : html.index("</svg>")]
    numbers = re.findall(r'class="kw-stipnummer"[^>]*>(\d+)<', picture)
    table = html[html.index("</svg>") :]
    table = table[: table.index("</table>")]
    assert sorted(numbers, key=int) == re.findall(r'href="#uitspraak-(\d+)"', table)


def test_brillen_in_order_and_unknown_are_folded_under_a_count() -> None:
    folds = [one.text for one in read(page(rich_advice())).all("summary")]
    assert any(one.startswith("Eén van de vijf kanten is in orde") for one in folds)
    assert any(one.startswith("Twee van de vijf kanten zijn nog onbekend") for one in folds)


def test_the_context_of_the_client_is_not_shown_as_a_label() -> None:
    text = read(page(rich_advice())).text
    assert "middelengebruik" not in text
    assert "taalbarriere" not in text


def test_parts_without_content_are_left_out() -> None:
    headings = [one.text for one in read(page(bare_advice())).all("h2")]
    assert headings == ["In het kort", "Vijf kanten van het gesprek", "Waar dit op rust"]


def test_a_symbol_without_words_is_shown_as_it_stands() -> None:
    html = render(rich_advice(), {}, "html")
    assert faults(html) == []
    assert "kansengesprek" in html


def test_the_style_stays_small() -> None:
    style = re.findall(r"<style>(.*?)</style>", page(rich_advice()), re.DOTALL)[0]
    assert len(style.encode()) <= 15_000
