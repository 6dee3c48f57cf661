"""The pictures on a page: sound, named, told in a table as well, and every text a text."""

import re
from dataclasses import replace

import pytest

from kijkwijzer.advice.model import Advies
from kijkwijzer.report.view import View, view_of

from .hostile import PAYLOADS, with_ids, with_texts
from .pictures import apart, frame, picture_page, picture_tables, rectangles, svgs
from .samples import NAMES, rich_advice
from .structure import faults, read

HOSTILE = pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))


def page(advies: Advies) -> str:
    return picture_page(advies, NAMES)


def picture(html: str, name: str) -> str:
    """Return the one picture whose title has this id."""
    (found,) = (one for one in svgs(html) if f'id="{name}"' in one)
    return found


def table(html: str, caption: str) -> str:
    """Return the table whose caption has this id."""
    text = html[html.index(f'id="{caption}"') :]
    return text[: text.index("</table>")]


@pytest.fixture(scope="module")
def rich() -> str:
    return page(rich_advice())


@pytest.fixture(scope="module")
def seen() -> View:
    return view_of(rich_advice())


def test_the_page_is_sound_and_has_every_kind_of_picture(rich: str) -> None:
    assert faults(rich) == []
    titles = [re.findall(r'<title id="([a-z]+)', one)[0] for one in svgs(rich)]
    assert titles == ["matrix", "kwadrant", "traject", "rolbeeld", "keten", "keten"]


def test_every_picture_has_a_title_and_a_description_of_its_own(rich: str) -> None:
    for one in svgs(rich):
        named = re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', one)
        assert named
        assert re.search(rf'<title id="{named[1]}">[^<]+</title>', one)
        assert re.search(rf'<desc id="{named[2]}">[^<]+</desc>', one)
    ids = re.findall(r' id="([^"]+)"', rich)
    assert len(ids) == len(set(ids))


def test_a_picture_is_drawn_without_the_style_of_the_page(rich: str) -> None:
    for one in svgs(rich):
        assert not re.search(r"style=|href=", one)
        shapes = re.findall(r"<(?:path|rect|circle) [^>]*>", one)
        assert shapes
        assert all(re.search(r'fill="(none|#fff)" stroke="#1b1b1f"', shape) for shape in shapes)


def test_boxes_drawn_stand_inside_their_picture(rich: str) -> None:
    assert sum(len(rectangles(one)) for one in svgs(rich)) > 30
    for one in svgs(rich):
        assert all(frame(one).holds(box) for box in rectangles(one))


def test_boxes_of_the_chain_do_not_overlap(rich: str) -> None:
    for one in svgs(rich):
        if 'id="keten' in one:
            assert len(rectangles(one)) >= 5
            assert apart(rectangles(one))


def test_every_statement_in_the_quadrant_stands_in_its_table_and_the_others_too(rich: str) -> None:
    numbers = re.findall(r'class="kw-stipnummer"[^>]*>(\d+)<', picture(rich, "kwadrant-titel"))
    told = table(rich, "kwadrant-tabel")
    rows = re.findall(r'href="#uitspraak-(\d+)"', told)
    assert rows == [str(number) for number in range(1, len(rows) + 1)]
    placed = [row for row in told.split("<tr>")[2:] if "Geen plek" not in row]
    assert sorted(numbers, key=int) == [
        re.findall(r'href="#uitspraak-(\d+)"', row)[0] for row in placed
    ]
    assert len(placed) < len(rows)


def test_the_picture_of_the_ways_and_its_table_choose_the_same(rich: str) -> None:
    drawn = picture(rich, "matrix-plaatje")
    told = table(rich, "matrix-titel")
    assert drawn.count("kw-t--gekozen") == told.count('class="kw-gekozen"') == 4
    described = re.findall(r'<desc id="matrix-uitleg">([^<]*)', rich)[0]
    assert described.count("past het best") == 4
    assert described.count("loopt nu") == told.count("Loopt nu") == 1


def test_a_table_of_many_life_domains_goes_down_instead_of_sideways() -> None:
    advies = rich_advice()
    few = dict(list(advies.leefgebieden.items())[:5])
    for domains, kind, first in ((advies.leefgebieden, "hoog", "Wat"), (few, "breed", "Hoe")):
        view_matrix = page(_with(advies, leefgebieden=domains))
        assert f'class="kw-matrix kw-matrix--{kind}"' in view_matrix
        told = table(view_matrix, "matrix-titel")
        assert f'<th scope="col">{first}</th>' in told
        cells = [row.count("<td") for row in told.split("<tr>")[2:]]
        assert cells == ([4] * 6 if kind == "hoog" else [5] * 4)


def test_the_strip_and_its_table_tell_the_same(rich: str, seen: View) -> None:
    told = table(rich, "traject-1-tabel")
    drawn = picture(rich, "traject-1-titel")
    assert seen.course
    (strip,) = seen.course.strips
    assert set(strip.talks[0].statuses) == {"interactie"}
    for bril, status in (("interactie", "loopt vast"), ("interactie", "nog onbekend")):
        row = next(one for one in told.split("<tr>") if f"({bril})</th>" in one)
        assert re.findall(r"<td>([^<]*)</td>", row) == [
            NAMES["status"][talk.statuses[bril]] for talk in strip.talks
        ]
        assert status in row
    assert told.count("nagekomen</li>") == 3
    assert "Langskomen</bdi>: nog niet ingevuld" in told
    statuses = [talk.statuses[bril] for talk in strip.talks for bril in talk.statuses]
    # The legend shows each status once more.
    for status in ("probleem", "aandacht", "in-orde"):
        assert drawn.count(f"kw-t--{status}") == statuses.count(status) + 1


def test_what_shows_over_several_conversations_is_told_beside_the_strip(rich: str) -> None:
    assert "Pas te zien over meer gesprekken heen: ja zeggen, nee doen." in rich


def test_with_one_conversation_there_is_no_strip() -> None:
    advies = rich_advice()
    assert 'id="traject' not in page(_with(advies, gesprekken=advies.gesprekken[:1]))


def test_more_conversations_than_fit_go_on_below() -> None:
    advies = rich_advice()
    one = advies.gesprekken[0]
    many = tuple(
        type(one)(f"g{number}", number, "2026-10-06", None, None) for number in range(1, 9)
    )
    html = page(_with(advies, gesprekken=many))
    assert faults(html) == []
    assert "gesprek 1 tot en met 6" in picture(html, "traject-1-titel")
    assert "gesprek 7 tot en met 8" in picture(html, "traject-2-titel")
    assert table(html, "traject-2-tabel").count('<th scope="col">') == 3


def test_the_roles_drawn_are_those_in_the_table(rich: str) -> None:
    drawn = re.findall(r'class="kw-stipnummer"[^>]*>(\d+)<', picture(rich, "rolbeeld-titel"))
    told = table(rich, "rolbeeld-tabel")
    rows = re.findall(r'<th scope="row">(\d+)\.(.*?)</tr>', told, re.DOTALL)
    both = [
        number
        for number, row in rows
        if "niet ingevuld" not in row and "nog niet te zeggen" not in row
    ]
    assert sorted(drawn) == sorted(both) == ["2", "3"]
    assert "past hier minder; hier past: iemand die kansen regelt (verkoper)" in told


def test_a_chain_and_its_table_tell_the_same(rich: str) -> None:
    drawn = picture(rich, "keten-leefgebied-werk-titel")
    told = table(rich, "keten-leefgebied-werk-tabel")
    assert re.findall(r'href="#uitspraak-(\d+)"', told) == ["2", "3"]
    assert re.findall(r">(\d+)\. ", drawn) == ["2", "3"]
    assert "zo las jij het zelf" in drawn
    assert "Zo las jij het zelf" in told
    assert "1 sterk, 2 zwak" in drawn
    assert "één sterke en twee zwakke aanwijzingen" in told
    assert _weak_lines(drawn) == told.count("(zwak)") == 1


def test_words_that_point_two_ways_lead_to_both_and_to_a_question(rich: str) -> None:
    drawn = picture(rich, "keten-leefgebied-schulden-titel")
    told = table(rich, "keten-leefgebied-schulden-tabel")
    assert drawn.count("1 sterk, 0 zwak") == 2
    assert "Vraag eerst:" in drawn
    assert "Vraag eerst: Wat zou er morgen anders moeten zijn?" in told


def test_in_markdown_the_tables_stand_alone() -> None:
    lines = picture_tables(rich_advice(), NAMES).split("\n")
    rows = [line for line in lines if line.startswith("|")]
    assert {line.count("|") for line in rows[:10]} == {5}
    assert rows[0] == "| Gesprek | 1, 6 oktober 2026 | 2, 20 oktober 2026 | 3 |"
    assert "| Het liep goed | we moesten samen lachen om de soep | – | – |" in rows
    assert any("cv sturen (de cliënt): niet nagekomen; samen bellen" in row for row in rows)
    assert any(row.startswith("| 2. Werk | iemand die iets leert (leraar) |") for row in rows)


@HOSTILE
def test_hostile_texts_keep_every_cell_of_a_markdown_table(payload: str) -> None:
    hostile = picture_tables(with_texts(rich_advice(), lambda _: payload), NAMES)
    control = picture_tables(with_texts(rich_advice(), lambda _: "x"), NAMES)
    bare = [re.sub(r"\\.", "", text).count("|") for text in (hostile, control)]
    assert bare[0] == bare[1]
    assert hostile.count("\n") == control.count("\n")


@HOSTILE
def test_hostile_texts_change_nothing_but_text_in_a_picture(payload: str) -> None:
    html = page(with_texts(rich_advice(), lambda _: payload))
    control = page(with_texts(rich_advice(), lambda _: "x" * len(payload)))
    assert _shape(html) == _shape(control)
    assert faults(html) == []
    html.encode()


@HOSTILE
def test_hostile_ids_change_nothing_but_text_in_a_picture(payload: str) -> None:
    html = page(with_ids(rich_advice(), lambda id_: id_ + payload))
    control = page(with_ids(rich_advice(), lambda id_: id_ + "x" * len(payload)))
    assert _shape(html) == _shape(control)
    assert faults(html) == []


def _weak_lines(svg: str) -> int:
    found = re.search(r'stroke-dasharray="5 4" d="([^"]*)"', svg)
    assert found
    return found[1].count("M")


def _with(advies: Advies, **parts: object) -> Advies:
    return replace(advies, **parts)  # type: ignore[arg-type]


def _shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements, a text of several lines as one: a text may break at other places."""
    result: list[tuple[str, tuple[str, ...]]] = []
    for one in read(html).shape:
        if one[0] != "text" or result[-1] != one:
            result.append(one)
    return result
