"""A rich advice that also fills what only other readers get, and the advice on each example."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any, get_args

from kijkwijzer.advice.model import Advies, Afspraak, Bladteksten, Clientteksten, Tekstitem
from kijkwijzer.beside import with_earlier, with_view
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.flow import advise, analyse
from kijkwijzer.report import Audience, render
from kijkwijzer.report.house import read_house_style
from tests.contract.asking import FILES, knowledge, rulebase, source_of
from tests.report.samples import NAMES, rich_advice

EXAMPLES = [path for path in FILES if path.suffix in {".yaml", ".json"}]

HOUSE_PAGE = Path(__file__).parents[2] / "docs" / "huisstijl.md"


def _item(tekst: str, *zinnen: str, **rest: Any) -> Tekstitem:  # noqa: ANN401 - any field
    return Tekstitem(tekst, "tekst.algemeen", ("kdw-vraag-5",), zinnen=zinnen, **rest)


def full_advice() -> Advies:
    """Return the rich advice with agreements, and with texts for the client, the table, colleagues."""
    rich = rich_advice()
    return replace(
        rich,
        eerste_stap=replace(
            rich.eerste_stap,
            zinnen=("Ik heb het uitgezocht.", "Dit moet, en dit mag."),
            client="Uitzoeken wat moet.",
        ),
        gespreksplan=replace(
            rich.gespreksplan,
            afronding=(
                _item("Bedank de cliënt.", "Dank je wel.", "Fijn dat je er was."),
                _item("Zeg wat je opschrijft.", "Dit schrijf ik op.", "Klopt het zo?"),
            ),
        ),
        werkwijze=replace(
            rich.werkwijze,
            tijdens=(
                _item("Is dit echt?", "Wat vind je eerlijk gezegd?", "Wat zei je nog niet?"),
                _item("Hetzelfde?", "Wil jij dit ook?", "Waar wil jij heen?"),
                _item("De beleving.", "Hoe is dit voor jou?", "Wat doet het met je?"),
                _item("Praten we nog over hetzelfde?"),
            ),
        ),
        afspraken=(
            Afspraak("cv aanpassen", "client", "g1"),
            Afspraak("de training afzeggen", "professional", "g2"),
            Afspraak("een keuken bellen", "beiden", "g2"),
            Afspraak("rust nemen", None, "g2"),
        ),
        client=Clientteksten(
            inleiding=(_item("We lezen dit samen."),),
            wegen=tuple(_item(f"Weg {number}. Dat kan.") for number in range(1, 5)),
            klopt_niet=(
                _item("Zeg het als het niet klopt."),
                _item("Je mag het inzien.", toetsing="niet-getoetst"),
            ),
        ),
        intervisie=(_item("Wat liep goed?"), _item("Wat had ook gekund?")),
        blad=Bladteksten(
            teruggeven=(
                _item("Jij weet het.", "Hoe het zit, weet jij."),
                _item("Het is veel.", "Er hoort een verhaal bij."),
            ),
            gevaar=(_item("Is er gevaar? Bel 112.", toetsing="niet-getoetst"),),
        ),
    )


def calm_advice() -> Advies:
    """Return the same without safety signs: texts equal to one of theirs are left out elsewhere."""
    return replace(full_advice(), veiligheid=())


@cache
def example(path: Path) -> Advies:
    """Return the advice on an example file."""
    return analyse(path.read_bytes(), path.name, knowledge())


def advice_on(casus: dict[str, Any]) -> Advies:
    """Return the advice on a casus as plain data."""
    read = read_casus(source_of(casus), "proef.json", knowledge().rulebase.vocabulary)
    return advise(read, knowledge(), ReferenceEngine())


def _other_example(name: str, own: Advies) -> Advies:
    """Return the advice on another example, as if it were about the same client, and earlier."""
    other = example(next(path for path in EXAMPLES if path.stem == name))
    talks = tuple(replace(one, datum=None) for one in other.gesprekken)
    return replace(other, kenmerk=own.kenmerk, datum="2020-01-01", gesprekken=talks)


def _beside(*, view: bool, earlier: bool) -> Advies:
    """Return the advice on the largest example, with another look at it or an earlier one."""
    own = max(map(example, EXAMPLES), key=lambda one: len(render(one, NAMES, "html")))
    if view:
        own = with_view(own, _other_example("sleutel", own), rulebase(), "client")
    if earlier:
        own = with_earlier(own, _other_example("peter", own), rulebase())
    return own


def page_of(advies: Advies, voor: Audience = "werker", style: str = "") -> str:
    """Return a page of HTML with our own words."""
    return render(advies, rulebase().namen, "html", voor, style)


def _in_house_style() -> str:
    """Return a report in the house style that the documentation gives as an example."""
    text = HOUSE_PAGE.read_text(encoding="utf-8")
    [css] = re.findall(r"```css\n(.*?)```", text, re.DOTALL)
    style = read_house_style(css.encode(), "huis.css").css
    return page_of(example(EXAMPLES[0]), style=style)


PAGES: dict[str, Callable[[], str]] = {
    **{
        f"{path.stem}, {voor}": partial(lambda path, voor: page_of(example(path), voor), path, voor)
        for path in EXAMPLES
        for voor in get_args(Audience)
    },
    "blik": lambda: page_of(_beside(view=True, earlier=False)),
    "eerder": lambda: page_of(_beside(view=False, earlier=True)),
    "blik and eerder": lambda: page_of(_beside(view=True, earlier=True)),
    "blik and eerder, intervisie": lambda: page_of(_beside(view=True, earlier=True), "intervisie"),
    "house style": _in_house_style,
}
"""Every kind of page the program makes, by name: each example for each reader, and what goes beside."""
