"""The page: sound, the same every time, and complete."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kijkwijzer.advice.model import Aanpak, Advies, Grond, Tekstitem
from kijkwijzer.flow import analyse
from kijkwijzer.report import render
from tests.contract.asking import FILES, knowledge

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
        ('href="#regel-1"', 'href="#regel-weg"'),
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


def safety_block(advies: Advies) -> str:
    html = page(advies)
    block = html[html.index('id="veiligheid"') :]
    return block[: block.index("</section>")]


def test_a_safety_block_that_nobody_reviewed_says_so_once() -> None:
    rich = rich_advice()
    unreviewed = tuple(replace(one, toetsing="niet-getoetst") for one in rich.veiligheid)
    block = safety_block(replace(rich, veiligheid=unreviewed))
    assert block.count("nagekeken") == 1
    assert "Deskundigen hebben dit blok nog niet nagekeken." in block
    assert block.count("Waarom?") == len(unreviewed)


def test_in_a_safety_block_that_was_reviewed_in_part_each_text_says_it_itself() -> None:
    block = safety_block(rich_advice())
    assert "dit blok" not in block
    assert "(nog niet nagekeken door deskundigen)" in block
    assert "(nagekeken door een schuldhulpverlener" in block


def test_that_help_is_named_by_its_kind_is_said_once() -> None:
    html = page(rich_advice())
    assert 'id="matrix"' in html
    assert html.count("Dit zijn soorten hulp.") == 1


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
    jam = html[html.index('id="vastliep"') : html.index('id="woorden"')]
    assert "Waarom jullie praten (kader): loopt vast." in jam
    assert 'href="#bril-kader"' in jam


def test_a_derived_signal_is_not_told_twice() -> None:
    rich = rich_advice()
    seen, derived = rich.signalen
    html = page(replace(rich, signalen=(seen, replace(derived, soort="weerstand"))))
    assert html.count("<strong>Weerstand</strong>") == 1
    assert "dit leidt het programma af" not in html
    assert "dit leidt het programma af" in page(rich)


def test_words_to_open_with_stand_near_the_top_unless_something_cannot_wait() -> None:
    rich = rich_advice()
    calm = page(replace(rich, veiligheid=rich.veiligheid[:1]))
    opening = calm[calm.index('id="begin"') : calm.index('id="woorden"')]
    assert "Begin bij vorige keer." in opening
    assert 'id="begin"' not in page(rich)


def test_the_first_step_says_who_and_when_and_gives_words() -> None:
    rich = rich_advice()
    html = page(rich)
    step = html[html.index('id="stap"') :]
    step = step[: step.index("</section>")]
    assert "<strong>Wie:</strong> jij. <strong>Wanneer:</strong> kies een dag" in step
    assert "Ik heb niet goed gevraagd wat jij wilt." in step
    assert "Wanneer:" not in page(
        replace(rich, eerste_stap=replace(rich.eerste_stap, wanneer=None))
    )


def test_the_summary_says_what_may_be_going_on_how_sure_and_what_to_do_first() -> None:
    html = page(rich_advice())
    summary = html[html.index('class="kw-kern"') :]
    summary = summary[: summary.index('id="vastliep"')]
    assert summary.count('<li><a href="#leefgebied-') == len(rich_advice().leefgebieden)
    assert summary.count('<li><a href="#stap">') == 1
    words = " ".join(summary.split())
    assert "mist een kans</strong>. Redelijke aanwijzingen." in words
    assert summary.index("mist een kans") < summary.index("Zoek eerst op of de training moet.")
    assert html.index('id="veiligheid"') < html.index('class="kw-kern"')


def test_the_parts_stand_in_the_order_of_reading() -> None:
    headings = [one.attrs["id"] for one in read(page(rich_advice())).all("h2")]
    assert headings == [
        "kort", "woorden", "stap", "kernvragen", "waarschuwingen", "plan", "leefgebieden", "traject",
        "rolbeeld", "kwadrant", "matrix", "leren_kennen", "ontwikkelvraag", "knoppen", "werkwijze",
        "verantwoording",
    ]  # fmt: skip


@ADVICES
def test_the_contents_follow_the_headings(advies: Advies) -> None:
    html = page(advies)
    menu = read(html[html.index("<nav") : html.index("</nav>") + len("</nav>")])
    listed = [(one.attrs["href"][1:], one.text) for one in menu.all("a")]
    headings = [(one.attrs["id"], " ".join(one.text.split())) for one in read(html).all("h2", "h3")]
    assert len(headings) > 3
    assert listed == headings


def test_the_contents_have_two_levels() -> None:
    html = page(rich_advice())
    menu = html[html.index("<nav") : html.index("</nav>")]
    parts = menu.split('<a href="#woorden">')[1].split("<ul>")[1].split("</ul>")[0]
    assert parts.count("<li>") == len(rich_advice().leefgebieden) + 1
    assert 'href="#leefgebied-werk"' in parts


def test_every_part_has_a_way_back_to_the_top() -> None:
    html = page(rich_advice())
    assert html.count('<a href="#boven">') == html.count("</h2>")


def test_what_speaks_against_is_one_click_from_every_text_on_a_life_domain() -> None:
    rich = rich_advice()
    work = rich.leefgebieden["werk"]
    asked = tuple(replace(one, leefgebied="werk", gronden=()) for one in work.vragen)
    domains = dict(rich.leefgebieden) | {"werk": replace(work, vragen=asked)}
    html = page(replace(rich, leefgebieden=domains))
    helps = html[html.index('id="hulp-leefgebied-werk"') :]
    assert asked
    for one in asked:
        after = helps[helps.index(one.tekst) :]
        assert 'href="#tegen-leefgebied-werk"' in after[: after.index("</details>")]
    assert 'id="tegen-leefgebied-werk">Wat spreekt ertegen?</h4>' in html


def test_words_that_point_another_way_speak_against_the_outcome() -> None:
    rich = rich_advice()
    work = rich.leefgebieden["werk"]
    assert work.diagnose
    said = tuple(
        replace(one, zelfbeeld="opgegeven", reden=None, gesprek=work.diagnose.gesprek)
        for one in work.uitspraken[:1]
    )
    against = replace(
        work, uitspraken=said, diagnose=replace(work.diagnose, probleem="kansen", tegen=())
    )
    agreed = replace(against, uitspraken=(replace(said[0], zelfbeeld="wil-en-kan"),))
    pages = [
        page(replace(rich, leefgebieden={"werk": one}, volgorde=())) for one in (against, agreed)
    ]
    other, nothing = (one[one.index('id="tegen-') :].split("</section>")[0] for one in pages)
    assert 'wijzen een andere kant op: <a href="#uitspraak-1">' in other
    assert "In de casus staat niets dat hiertegen spreekt." in nothing


def test_a_sentence_that_a_rule_quotes_against_the_outcome_is_not_pointed_at_again() -> None:
    rich = rich_advice()
    work = rich.leefgebieden["werk"]
    assert work.diagnose
    said = replace(
        work.uitspraken[0], zelfbeeld="opgegeven", reden=None, gesprek=work.diagnose.gesprek
    )
    quoted = Tekstitem(f"De cliënt zei ook: “{said.tekst}”", "regel", ())
    against = replace(
        work,
        uitspraken=(said,),
        diagnose=replace(work.diagnose, probleem="kansen", tegen=(quoted,)),
    )
    html = page(replace(rich, leefgebieden={"werk": against}, volgorde=()))
    told = html[html.index('id="tegen-') :].split("</section>")[0]
    assert "De cliënt zei ook" in told
    assert "wijzen een andere kant op" not in told


def test_a_side_the_worker_left_open_is_asked_for_once() -> None:
    rich = rich_advice()
    seen = rich.signalen[0]
    full, half = (
        page(replace(rich, signalen=(replace(seen, herkomst="casus", ik_deed=did),) * 2))
        for did in ("ik legde uit", None)
    )
    assert full.count("<strong>Wat jij deed:</strong> <bdi>ik legde uit.</bdi>") == 2
    assert "Wat deed jij vlak daarvoor?" not in full
    assert half.count("Wat deed jij vlak daarvoor?") == 1


def test_layers_the_casus_does_not_mention_are_folded_under_a_count() -> None:
    rich = rich_advice()
    html = page(rich)
    unknown = [one for one in rich.verdieping.values() if one.status == "onbekend"]
    assert unknown
    folds = [one.text for one in read(html).all("summary")]
    assert any(one.startswith("Over ") and "zegt de casus nog niets" in one for one in folds)


def test_quotes_inside_quotes_are_single() -> None:
    rich = rich_advice()
    step = replace(rich.eerste_stap, zinnen=("“Nee”, zei hij.", 'Hij zei "ja".'))
    html = page(replace(rich, eerste_stap=step))
    assert "“‘Nee’, zei hij.”" in html
    assert "“Hij zei ‘ja’.”" in html


def test_the_signs_in_the_matrix_are_explained_in_its_caption() -> None:
    html = page(rich_advice())
    caption = html[html.index("<caption>") : html.index("</caption>", html.index("<caption>"))]
    assert 'id="matrix-titel"' in caption
    assert "* nog niet nagekeken door deskundigen" in caption
    assert "+ eigen aanvulling, niet uit de bron." in caption
    assert "</bdi>*</li>" in html and "</bdi>+</li>" in html


def test_sensitive_help_is_named_only_with_its_review_beside_it() -> None:
    html = page(rich_advice())
    front = html[html.index("<main") : html.index('id="leefgebieden"')]
    table = html[html.index('class="kw-matrix ') : html.index('id="leren_kennen"')]
    assert "Budgetbeheer" not in front
    assert table.count("Budgetbeheer</bdi>*") == 6
    assert "* nog niet nagekeken door deskundigen" in table


def test_a_row_that_is_its_own_explanation_is_not_explained_twice() -> None:
    rich = rich_advice()
    step = rich.eerste_stap
    same = replace(rich.regels["stap.kader"], uitleg=step.tekst)
    html = page(replace(rich, regels=dict(rich.regels) | {"stap.kader": same}))
    assert ">stap.kader</dt>" in page(rich)
    assert ">stap.kader</dt>" not in html
    assert faults(html) == []


def test_the_trace_is_there_step_by_step_and_folded() -> None:
    html = page(rich_advice())
    trace = html[html.index('<details class="kw-spoor">') :]
    trace = trace[: trace.index("</details>")]
    assert "bewijs(werk, kansen, sterk, u1) → diagnose(werk, kansen, matig)" in trace
    assert trace.index("weging.een-sterk") < trace.index("stap.kader")


def test_the_trace_leaves_out_rules_that_only_put_a_text_in_the_report() -> None:
    rich = rich_advice()
    says = replace(rich.spoor[0], regel="plan.zegt", leidt_tot=("planstap(fase=kern, tekst=a)",))
    html = page(replace(rich, spoor=(*rich.spoor, says)))
    assert "plan.zegt" not in html
    both = replace(says, leidt_tot=(*says.leidt_tot, "last(uitspraak=u1, nr=1)"))
    assert "<code>plan.zegt</code>" in page(replace(rich, spoor=(*rich.spoor, both)))


def test_steps_of_a_conversation_that_stand_at_an_earlier_domain_are_not_told_twice() -> None:
    rich = rich_advice()
    work = rich.leefgebieden["werk"]
    assert work.stappen
    assert work.gesprekstype
    twice = {"werk": work, "nog-eens": replace(work, naam="Nog eens")}
    html = page(replace(rich, leefgebieden=twice, volgorde=()))
    helps = html[html.index('id="leefgebieden"') : html.index('id="traject"')]
    assert helps.count(work.stappen[0].tekst) == 1
    assert 'De stappen staan bij <a href="#hulp-leefgebied-werk">' in helps


def test_stop_warnings_stand_near_the_top_and_others_below() -> None:
    html = page(rich_advice())
    assert html.index("geen toestemming") < html.index('id="stap"') < html.index("telefoonnummer")


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
    assert ">weging.een-sterk</a>" in block


def test_a_sensitive_text_says_in_place_whether_it_was_reviewed() -> None:
    text = read(page(rich_advice())).text
    assert "om te overleggen. (nog niet nagekeken door deskundigen)" in text
    assert (
        "(nagekeken door een schuldhulpverlener op 1 oktober 2026, geldig tot 1 oktober 2027)"
        in text
    )


def test_the_matrix_fills_four_ways_and_names_the_one_that_fits() -> None:
    html = page(rich_advice())
    table = html[html.index('class="kw-matrix ') :]
    table = table[: table.index("</table>")]
    assert [row.count("<td") for row in table.split("<tr>")[2:]] == [4] * 6
    assert table.count("Past hier het best") == 4
    assert "Nog niets bekend" not in table
    assert "Loopt nu" in table


def test_brillen_in_order_and_unknown_are_folded_under_a_count() -> None:
    folds = [one.text for one in read(page(rich_advice())).all("summary")]
    assert any(one.startswith("Eén van de vijf kanten is in orde") for one in folds)
    assert any(one.startswith("Twee van de vijf kanten zijn nog onbekend") for one in folds)


def test_where_all_five_sides_are_alike_the_fold_says_all() -> None:
    advies = rich_advice()
    brillen = {bril: replace(one, status="in-orde") for bril, one in advies.kernvragen.items()}
    folds = [one.text for one in read(page(replace(advies, kernvragen=brillen))).all("summary")]
    assert any(one.startswith("Alle vijf de kanten zijn in orde") for one in folds)


def in_werk(advies: Advies, **other: Any) -> Advies:  # noqa: ANN401 - any field of a life domain
    area = replace(advies.leefgebieden["werk"], **other)
    return replace(advies, leefgebieden={**advies.leefgebieden, "werk": area})


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-11-03", "Haast: vóór 27 november 2026."),
        ("2026-11-27", "Haast: vóór 27 november 2026."),
        ("2026-11-28", "Haast: was vóór 27 november 2026."),
        (None, "Haast: vóór 27 november 2026."),
    ],
)
def test_a_date_that_presses_stands_in_the_summary_and_at_its_life_domain(
    today: str | None, told: str
) -> None:
    advies = replace(in_werk(rich_advice(), urgent_voor="2026-11-27"), datum=today)
    html = page(advies)
    summary = html[html.index('class="kw-kern"') : html.index('id="vastliep"')]
    place = html[html.index('id="leefgebied-werk"') :]
    place = place[: place.index("kw-uitspraken")]
    assert [part.count(told) for part in (summary, place)] == [1, 1]
    text = render(advies, NAMES, "md")
    assert text.count(told.removesuffix(".")) == 2


def test_what_is_at_stake_stands_with_why_they_talk() -> None:
    html = page(rich_advice())
    part = html[html.index('id="bril-kader"') :]
    assert "De uitkering kan lager worden." in part[: part.index("<h3")]
    assert "staat: De uitkering kan lager worden." in render(rich_advice(), NAMES, "md")


def test_where_two_things_may_be_going_on_what_follows_is_no_third_of_them() -> None:
    diagnose = rich_advice().leefgebieden["werk"].diagnose
    assert diagnose
    mixed = replace(diagnose, probleem="gemengd", zekerheid=None)
    html = page(in_werk(rich_advice(), diagnose=mixed))
    part = html[html.index('id="leefgebied-werk"') :]
    possible = part[part.index("<li>De cliënt ") :]
    possible = possible[: possible.index("</ul>")]
    finding = mixed.bevindingen[0].tekst
    assert finding not in possible
    assert f'<div class="kw-alinea"><bdi>{finding}' in part


def test_words_of_somebody_else_are_not_taken_apart() -> None:
    advies = rich_advice()
    said = next(one for one in advies.leefgebieden["werk"].uitspraken if one.aanwijzingen)
    shown = {
        speaker: page(in_werk(advies, uitspraken=(replace(said, door=speaker),)))
        for speaker in ("client", "ander")
    }
    others = page(in_werk(advies, uitspraken=())).count("Welke woorden?")
    assert shown["client"].count("Welke woorden?") == others + 1
    assert shown["ander"].count("Welke woorden?") == others
    telling = f"“{said.aanwijzingen[0].woorden}”:"
    for speaker, expected in (("client", True), ("ander", False)):
        one = in_werk(advies, uitspraken=(replace(said, door=speaker),))
        assert (telling in render(one, NAMES, "md")) is expected


def test_a_danger_that_rests_on_many_places_names_five_and_counts_the_rest() -> None:
    grounds = tuple(Grond(f"uitspraken[{at}]", f"woorden {at}", None, at) for at in range(1, 9))
    sign = replace(rich_advice().veiligheid[0], gronden=grounds)
    html = page(replace(bare_advice(), veiligheid=(sign,)))
    assert [f"“woorden {at}”" in html for at in range(1, 9)] == [True] * 5 + [False] * 3
    assert "<li>en nog drie</li>" in html


def test_running_help_that_is_called_by_its_way_is_named_once() -> None:
    help_ = (
        Aanpak("Leren", "competenties", "passend"),
        Aanpak("Jobcoaching", "competenties", "passend"),
    )
    for text in (
        page(in_werk(rich_advice(), lopende_aanpak=help_)),
        render(in_werk(rich_advice(), lopende_aanpak=help_), NAMES, "md"),
    ):
        assert "Leren</bdi></strong> (weg" not in text
        assert "**Leren** (weg" not in text
        assert text.count("(weg: leren)") == 1


def test_before_there_is_contact_the_talk_itself_is_folded_for_later() -> None:
    advies = replace(rich_advice(), veiligheid=())
    later = "Later, als er contact is: in het gesprek"
    assert later in [one.text for one in read(page(advies)).all("summary")]
    assert f"### {later}" in render(advies, NAMES, "md")
    plan = replace(advies.gespreksplan, contact=())
    talking = replace(advies, gespreksplan=plan)
    assert later not in page(talking) + render(talking, NAMES, "md")


def test_where_something_cannot_wait_nothing_of_the_plan_is_folded_for_later() -> None:
    calm = replace(rich_advice(), veiligheid=())
    (sign,) = rich_advice().veiligheid[:1]
    acute = replace(calm, veiligheid=(replace(sign, niveau="nu-handelen"),))
    assert "Later, als er contact is" in page(calm)
    assert "Later, als er contact is" not in page(acute)


def test_methods_to_read_about_are_folded_under_a_count() -> None:
    folds = [one.text for one in read(page(rich_advice())).all("summary")]
    number = len(rich_advice().werkwijze.methodieken)
    assert number
    assert [one for one in folds if one.startswith("Waar je nog ideeën vindt")] == [
        f"Waar je nog ideeën vindt ({('geen', 'één', 'twee', 'drie')[number]})"
    ]


def test_the_context_of_the_client_is_not_shown_as_a_label() -> None:
    text = read(page(rich_advice())).text
    assert "middelengebruik" not in text
    assert "taalbarriere" not in text


def test_parts_without_content_are_left_out() -> None:
    headings = [one.text for one in read(page(bare_advice())).all("h2")]
    assert headings == [
        "In het kort",
        "De eerste stap",
        "Vijf kanten van het gesprek",
        "Waar dit op rust",
    ]


def test_a_symbol_without_words_is_shown_as_it_stands() -> None:
    html = render(rich_advice(), {}, "html")
    assert faults(html) == []
    assert "kansengesprek" in html


def test_the_style_stays_small() -> None:
    style = re.findall(r"<style>(.*?)</style>", page(rich_advice()), re.DOTALL)[0]
    assert len(style.encode()) <= 15_000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_page_of_each_example_stays_small_and_sound(path: Path) -> None:
    known = knowledge()
    advies = analyse(path.read_bytes(), path.name, known)
    html = render(advies, known.rulebase.namen, "html")
    assert len(html.encode()) <= 250_000
    assert faults(html) == []
    assert re.findall(r"\{[a-z_]+(?::[a-z0-9_-]+)?\}", html) == []
