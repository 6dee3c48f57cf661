"""Every statement of the program is one click from its rule, its sources and the client's words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape

import pytest

from kijkwijzer.advice.model import Advies, Grond, InterventieAdvies, Tekstitem, records_in
from kijkwijzer.report import render
from kijkwijzer.report.view import View, view_of
from tests.contract.asking import rulebase
from tests.report.test_gesprek import ON_EXAMPLES
from tests.report.variants import advice_on, example

QUOTED = 5
"""So many grounds are named; the rest is counted."""


class Page:
    """A page of HTML with the advice it was made of."""

    def __init__(self, advies: Advies) -> None:
        self.advies = advies
        self.view: View = view_of(advies)
        self.html = render(advies, rulebase().namen, "html")

    def behind(self, marker: str, end: str = "</details>") -> Iterator[str]:
        """Yield what opens at the first click after each place where a marker stands."""
        for found in re.finditer(re.escape(marker), self.html):
            after = self.html[found.end() :]
            yield after[: after.index(end)]

    def leads_to(
        self, opened: str, rule: str, sources: tuple[str, ...], grounds: tuple[Grond, ...]
    ) -> bool:
        """Tell whether an opened part names the rule, links each source and has the words."""
        number = self.view.rules.get(rule)
        named = f'<a href="#regel-{number}">{rule}</a>' if number else rule
        words = without_quotes(unescape(opened))
        quotes = (without_quotes(one.citaat) for one in grounds[:QUOTED] if one.citaat)
        links = (
            f'href="#bron-{self.view.sources[one]}"' for one in sources if one in self.view.sources
        )
        return (
            f"Regel: {named}" in opened
            and all(part in words for part in quotes)
            and all(link in opened for link in links)
        )


def without_quotes(text: str) -> str:
    """Return a text without quotation marks: inside a quote they are others."""
    return re.sub("[“”‘’\"']", "", text)


@pytest.fixture
def shown(request: pytest.FixtureRequest) -> Page:
    return Page(example(request.param))


ON_PAGES = pytest.mark.parametrize("shown", ON_EXAMPLES.args[1], indirect=True, ids=str)


def own_statements(advies: Advies) -> Iterator[Tekstitem]:
    """Yield the texts that rules put in this advice; not those that stand in every advice."""
    about_all = replace(
        advies,
        vast={},
        intervisie=(),
        blad=type(advies.blad)(),
        client=type(advies.client)(),
    )
    return (one for one in records_in(about_all) if isinstance(one, Tekstitem))


@ON_PAGES
def test_every_text_opens_on_its_rule_its_sources_and_the_words(shown: Page) -> None:
    seen = 0
    for one in own_statements(shown.advies):
        places = list(shown.behind(f"<bdi>{escape(one.tekst)}</bdi>"))
        seen += bool(places)
        assert not places or any(
            shown.leads_to(opened, one.regel, one.bron, one.gronden) for opened in places
        ), one.regel
    assert seen > len(list(own_statements(shown.advies))) / 2


@ON_PAGES
def test_every_status_of_a_bril_opens_on_why(shown: Page) -> None:
    known = {id_: one for id_, one in shown.advies.kernvragen.items() if one.status != "onbekend"}
    for id_, one in known.items():
        (opened,) = shown.behind(f'id="bril-{id_}"')
        assert one.onderbouwing
        why = one.onderbouwing
        assert shown.leads_to(opened, why.regel, why.bron, why.gronden)


@ON_PAGES
def test_every_statement_that_was_read_opens_on_why(shown: Page) -> None:
    for one in shown.view.spoken:
        why = one.given.onderbouwing
        assert (why is not None) == (one.given.zelfbeeld != "onbekend" or bool(one.given.reden))
        if why:
            (opened,) = shown.behind(f'id="uitspraak-{one.number}"')
            assert shown.leads_to(opened, why.regel, why.bron, ())


@ON_PAGES
def test_every_diagnosis_and_every_role_open_on_why(shown: Page) -> None:
    for one in shown.view.domains:
        made = one.given.diagnose
        if made:
            # The table of contents names it first, then the summary.
            _, opened = shown.behind(f'<li><a href="#{one.anchor}">')
            assert shown.leads_to(opened, made.regel, (), made.gronden)
        role = one.given.rol.onderbouwing
        if role:
            (opened,) = shown.behind(f'id="hulp-{one.anchor}"')
            assert shown.leads_to(opened, role.regel, role.bron, role.gronden)


@ON_PAGES
def test_every_kind_of_help_opens_on_its_row_and_its_sources(shown: Page) -> None:
    for one in records_in(shown.advies.leefgebieden):
        if isinstance(one, InterventieAdvies):
            places = list(shown.behind(f"<strong>{escape(one.naam)}</strong>"))
            assert any(shown.leads_to(opened, one.regel, one.bron, ()) for opened in places)


def test_every_derived_signal_opens_on_why() -> None:
    kept = {"wat": "bellen", "door": "client", "nagekomen": "nee"}
    shown = Page(
        advice_on({"kenmerk": "x", "gesprekken": [{"afspraken": [kept]}, {"afspraken": [kept]}]})
    )
    assert shown.view.signals
    places = shown.behind("(dit leidt het programma af uit je casus)")
    for derived, opened in zip(shown.view.signals, places, strict=True):
        assert derived.onderbouwing
        why = derived.onderbouwing
        assert shown.leads_to(opened, why.regel, why.bron, why.gronden)
