"""JSON and Markdown: the same content in another form."""

import json

from kijkwijzer.advice.model import Veiligheidsitem, as_data
from kijkwijzer.report import render

from .samples import NAMES, bare_advice, rich_advice


def test_json_is_the_advice_itself_in_written_order() -> None:
    text = render(rich_advice(), NAMES, "json")
    assert json.loads(text) == as_data(rich_advice())
    assert text.startswith('{\n  "kenmerk": "kok-7",\n  "kernvragen"')
    assert text.endswith("}\n")
    assert "één" in text


def test_json_and_markdown_are_the_same_every_time() -> None:
    assert render(rich_advice(), NAMES, "json") == render(rich_advice(), NAMES, "json")
    assert render(rich_advice(), NAMES, "md") == render(rich_advice(), NAMES, "md")


def test_markdown_has_the_parts_of_the_page_in_the_same_order() -> None:
    markdown, html = (render(rich_advice(), NAMES, form) for form in ("md", "html"))
    heads = [line[3:] for line in markdown.splitlines() if line.startswith("## ")]
    assert heads[0] == "In het kort"
    places = [html.index(f">{head}</h2>") for head in heads]
    assert places == sorted(places)
    assert len(places) == html.count("</h2>")


def test_markdown_says_what_it_is_not_and_shows_safety_first() -> None:
    markdown = render(rich_advice(), NAMES, "md")
    assert "geen besluit, geen bewijs, niet om medewerkers te beoordelen." in markdown[:400]
    assert markdown.startswith("<!-- kijkwijzer: kenmerk=kok-7 -->\n")
    assert markdown.index("Doe dit nu") < markdown.index("Waar het vastliep")


def test_every_text_item_of_the_advice_stands_in_page_and_markdown() -> None:
    advies = rich_advice()
    html, markdown = (render(advies, NAMES, form) for form in ("html", "md"))
    texts = [
        advies.eerste_stap.tekst,
        *(one.tekst for one in advies.veiligheid),
        *(one.tekst for one in advies.waarschuwingen),
        *(
            one.tekst
            for bril in advies.kernvragen.values()
            for one in bril.bevindingen + bril.vragen + bril.tips
        ),
        *(one.tekst for phase in as_items(advies.gespreksplan) for one in phase),
        *(one.tekst for knob in as_items(advies.knoppen) for one in knob),
        *(one.tekst for way in as_items(advies.werkwijze) for one in way),
        *(one.tekst for layer in advies.verdieping.values() for one in layer.vragen),
        *(one.naam for domain in advies.leefgebieden.values() for one in domain.interventies),
        *(
            one.tekst
            for domain in advies.leefgebieden.values()
            for one in domain.reflecties + domain.vragen
        ),
    ]
    assert len(texts) > 40
    assert [text for text in texts if text not in html or text not in markdown] == []


def as_items(part: object) -> list[tuple[Veiligheidsitem, ...]]:
    return list(vars(part).values())


def test_the_smallest_advice_gives_a_short_markdown() -> None:
    heads = [
        line for line in render(bare_advice(), NAMES, "md").splitlines() if line.startswith("## ")
    ]
    assert heads == [
        "## In het kort",
        "## De eerste stap",
        "## Vijf kanten van het gesprek",
        "## Waar dit op rust",
    ]
