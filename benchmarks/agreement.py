"""Whether the three engines conclude the same, and how much they concluded to be compared.

Run it from the root of the repository:

    python -m benchmarks.agreement [--casussen 2000]

The same is a test (`tests/engine/test_many_casussen.py`), on other casussen; here are the numbers.
"""

import argparse

from benchmarks.casussen import made_up
from benchmarks.section import Figure, Section, Table, markdown, number
from kijkwijzer.engine.choose import ENGINE_NAMES, choose
from kijkwijzer.engine.reason import reason
from kijkwijzer.knowledge import Knowledge, load_knowledge

CASUSSEN = 2_000

_TOLD = """\
Experta, clips en de referentie redeneren elk over dezelfde {number} casussen, die allemaal verschillen. \
Ze zijn gemaakt door delen van de voorbeelden en van verzonnen casussen te mengen. Vergeleken zijn alle \
conclusies en het hele spoor: elke regel die gold, met de feiten waarop. De tests doen dit ook, met andere \
casussen."""


def main() -> None:
    """Compare, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--casussen", type=int, default=CASUSSEN, help=f"how many to compare on ({CASUSSEN})"
    )
    print(markdown(section(load_knowledge(), parser.parse_args().casussen)))


def section(knowledge: Knowledge, casussen: int = CASUSSEN) -> Section:
    """Compare the engines on so many casussen."""
    rulebase = knowledge.rulebase
    engines = {name: choose(name) for name in ENGINE_NAMES}
    compared = conclusions = firings = differences = 0
    rules: set[str] = set()
    for facts in made_up(knowledge, casussen):
        first, *others = [reason(facts, rulebase, engine) for engine in engines.values()]
        compared += 1
        conclusions += len(first.concluded)
        firings += len(first.trace)
        rules.update(firing.rule for firing in first.trace)
        differences += any(other != first for other in others)
    counted = {
        "casussen": compared,
        "conclusies": conclusions,
        "keren dat een regel gold": firings,
        f"regels die minstens eens golden, van de {len(rulebase.regels)}": len(
            rules & {rule.id for rule in rulebase.regels}
        ),
    }
    return Section(
        titel="Drie motoren, geen verschil",
        opdracht="python -m benchmarks.agreement",
        uitleg=_TOLD.format(number=number(compared, 0)),
        cijfers=(Figure("casussen met een verschil", differences, decimalen=0, hoogstens=0),),
        tabellen=(
            Table(
                ("vergeleken", "aantal"),
                tuple((what, number(many, 0)) for what, many in counted.items()),
            ),
        ),
    )


if __name__ == "__main__":
    main()
