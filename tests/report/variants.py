"""A rich advice that also fills what only other readers get, and the advice on each example."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from kijkwijzer.advice.model import Advies, Afspraak, Bladteksten, Clientteksten, Tekstitem
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.flow import advise, analyse
from tests.contract.asking import FILES, knowledge, source_of
from tests.report.samples import rich_advice

EXAMPLES = [path for path in FILES if path.suffix in {".yaml", ".json"}]


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
