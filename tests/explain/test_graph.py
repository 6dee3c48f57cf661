"""The graph of layers and facts, and its picture."""

import re
from xml.etree import ElementTree

from kijkwijzer.explain.graph import COLUMNS, graph
from kijkwijzer.explain.graph_svg import draw
from kijkwijzer.rulebase import RuleBase
from kijkwijzer.rulebase.strata import concludes, reads

SVG = "{http://www.w3.org/2000/svg}"


def test_every_fact_that_a_rule_names_is_in_the_graph(rulebase: RuleBase) -> None:
    names = {soort.naam for soort in graph(rulebase).soorten}
    for rule in rulebase.regels:
        positive, complete = reads(rule)
        assert positive | complete | concludes(rule) <= names


def test_no_line_leads_back_to_an_earlier_layer(rulebase: RuleBase) -> None:
    made = graph(rulebase)
    column = {soort.naam: COLUMNS.index(soort.laag) for soort in made.soorten}
    last = {
        name: max(COLUMNS.index(rule.laag) for rule in rulebase.regels if name in concludes(rule))
        for name in {name for rule in rulebase.regels for name in concludes(rule)}
    }
    assert all(column[line.van] <= last.get(line.naar, column[line.naar]) for line in made.lijnen)


def test_the_weighing_table_stands_between_what_weighs_and_the_diagnosis(
    rulebase: RuleBase,
) -> None:
    lines = {(line.van, line.naar): line.regels for line in graph(rulebase).lijnen}
    assert lines["weegt", "diagnose"] == ("weging",)
    diagnosis = next(each for each in graph(rulebase).soorten if each.naam == "diagnose")
    assert (diagnosis.laag, diagnosis.maken) == ("wegen", ("weging",))


def test_a_line_of_only_negations_is_marked(rulebase: RuleBase) -> None:
    lines = {(line.van, line.naar): line for line in graph(rulebase).lijnen}
    assert lines["gebied_zegt_iets", "kijkt_gebied"].compleet
    assert not lines["bewijs", "gebied_zegt_iets"].compleet


def test_the_picture_says_in_words_what_it_shows(rulebase: RuleBase) -> None:
    root = ElementTree.fromstring(draw(graph(rulebase)))  # noqa: S314 - our own picture
    assert root.get("role") == "img"
    described = {each.get("id") for each in root if each.tag in {f"{SVG}title", f"{SVG}desc"}}
    assert set((root.get("aria-labelledby") or "").split()) == described


def test_the_picture_has_a_box_for_each_fact_and_a_path_for_each_line(rulebase: RuleBase) -> None:
    made = graph(rulebase)
    root = ElementTree.fromstring(draw(made))  # noqa: S314 - our own picture
    assert len(root.findall(f".//{SVG}rect")) == len(made.soorten)
    assert len(root.findall(f".//{SVG}path")) == len(made.lijnen)
    shown = {each.text for each in root.findall(f".//{SVG}g/{SVG}text")}
    assert shown == {soort.naam for soort in made.soorten}


def test_no_two_boxes_overlap_and_all_are_inside_the_picture(rulebase: RuleBase) -> None:
    root = ElementTree.fromstring(draw(graph(rulebase)))  # noqa: S314 - our own picture
    _, _, width, height = (int(each) for each in (root.get("viewBox") or "").split())
    boxes = [
        tuple(int(each.get(key) or 0) for key in ("x", "y", "width", "height"))
        for each in root.findall(f".//{SVG}rect")
    ]
    for at, (x, y, w, h) in enumerate(boxes):
        assert x >= 0
        assert y >= 0
        assert x + w <= width
        assert y + h <= height
        for other_x, other_y, _, _ in boxes[:at]:
            assert x != other_x or abs(y - other_y) >= h


def test_the_picture_holds_no_script_and_fetches_nothing(rulebase: RuleBase) -> None:
    picture = draw(graph(rulebase))
    assert "<script" not in picture
    assert re.findall(r"https?://[^\"]+", picture) == ["http://www.w3.org/2000/svg"]


def test_the_picture_is_the_same_every_time(rulebase: RuleBase) -> None:
    assert draw(graph(rulebase)) == draw(graph(rulebase))
