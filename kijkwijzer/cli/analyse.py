"""`kijkwijzer analyse`: a casus in, a report out."""

# ruff: noqa: PLC0415 - the program is imported when the command runs, so that help comes at once

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kijkwijzer.cli.clock import today
from kijkwijzer.cli.failing import Failure
from kijkwijzer.cli.inputs import name_of, read_source
from kijkwijzer.cli.messages import say, shown
from kijkwijzer.cli.options import motor_option, regels_option
from kijkwijzer.cli.wanted import FileForm, Wanted

if TYPE_CHECKING:
    from kijkwijzer.advice.model import Advies
    from kijkwijzer.beside import Kijker
    from kijkwijzer.casus import Casus
    from kijkwijzer.engine.choose import EngineName
    from kijkwijzer.knowledge import Knowledge
    from kijkwijzer.report import Audience

_NOTHING_MADE = "Er is geen rapport gemaakt."
_REREAD: "dict[Audience, str]" = {
    "intervisie": "In de vrije teksten kan nog een naam of plaats staan. Het rapport begint met een lijst "
    "van die teksten. Lees ze na voordat je het deelt.",
    "client": "Lees het blad zelf na voordat je het geeft. Dit programma herkent lang niet elk teken van "
    "gevaar.",
}
"""What to say with a page that goes to somebody else than the worker."""


@click.command(options_metavar="[OPTIES]", short_help="Maak een rapport van een casus.")
@click.argument("casus", metavar="CASUS", type=click.Path(readable=False))
@click.option(
    "--formaat",
    "form",
    type=click.Choice(["html", "pdf", "json", "md", "tekst"]),
    default="html",
    show_default=True,
    help="De vorm van het rapport; tekst is een kort stuk voor het dossier.",
)
@click.option(
    "--voor",
    "audience",
    type=click.Choice(["werker", "gesprek", "client", "intervisie"]),
    default="werker",
    show_default=True,
    help="Wie het leest: jij, jij tijdens het gesprek (één blad), de cliënt, of je collega's.",
)
@click.option(
    "--toch",
    "anyway",
    is_flag=True,
    help="Maak het blad voor de cliënt ook als er gevaar kan zijn.",
)
@click.option(
    "--blik",
    "other",
    metavar="CASUS2",
    type=click.Path(readable=False),
    help="Zet de kijk van een ander op hetzelfde gesprek ernaast.",
)
@click.option(
    "--blik-van",
    "looker",
    type=click.Choice(["client", "collega", "onbekend"]),
    help="Wie CASUS2 invulde. Zonder deze optie: onbekend.",
)
@click.option(
    "--eerder",
    "earlier",
    metavar="CASUS0",
    type=click.Path(readable=False),
    help="Laat zien wat er veranderde sinds een eerdere casus over dezelfde cliënt.",
)
@click.option(
    "--huisstijl",
    "house",
    metavar="BESTAND",
    type=click.Path(readable=False),
    help="De kleuren en letters van je organisatie, als css of als json met design tokens.",
)
@click.option(
    "--uit",
    "target",
    metavar="PAD",
    type=click.Path(readable=False),
    help="Waar het rapport komt; - is de standaarduitvoer. Zonder deze optie: naast de casus.",
)
@click.option("--open", "show", is_flag=True, help="Open het rapport daarna in de browser.")
@click.option(
    "--overschrijf", "overwrite", is_flag=True, help="Vervang ook een bestand dat er al staat."
)
@motor_option
@regels_option
def analyse(  # noqa: PLR0913, PLR0917 - one for each option
    casus: str,
    form: FileForm,
    audience: "Audience",
    anyway: bool,
    other: str | None,
    looker: "Kijker | None",
    earlier: str | None,
    house: str | None,
    target: str | None,
    show: bool,
    overwrite: bool,
    engine: "EngineName",
    folders: tuple[Path, ...],
) -> None:
    """Lees een casus en maak er een rapport van.

    CASUS is een bestand dat je met 'kijkwijzer nieuw' begon; - is de standaardinvoer. Het rapport
    komt naast de casus, met een naam die eindigt op .rapport.html.
    """
    if looker and not other:
        raise click.UsageError("--blik-van hoort bij --blik.")
    if anyway and audience != "client":
        raise click.UsageError("--toch hoort bij --voor client.")
    wanted = Wanted(casus, form, audience, target, show, overwrite, styled=house is not None)
    wanted.check()
    style = _house_style(house) if house else ""

    from kijkwijzer.cli.loading import knowledge_with

    # A casus that cannot be read is told before the rules are read.
    files = [(path, _source(path)) for path in (casus, other, earlier) if path]
    knowledge = knowledge_with(folders)
    given = {path: _advice(path, source, knowledge, engine) for path, source in files}
    advies = given[casus]
    if other:
        from kijkwijzer.beside import with_view

        whose = looker or "onbekend"
        advies = _beside(other, lambda: with_view(advies, given[other], knowledge.rulebase, whose))
    if earlier:
        from kijkwijzer.beside import with_earlier

        advies = _beside(earlier, lambda: with_earlier(advies, given[earlier], knowledge.rulebase))
    # Danger may stand in the file beside it only.
    if audience == "client" and not anyway:
        _refuse_where_it_may_harm(advies)

    from kijkwijzer.report import render

    if audience in _REREAD:
        say(_REREAD[audience], label="Let op")
    names = knowledge.rulebase.namen
    if form == "pdf":
        content = _pdf(render(advies, names, "html", audience, style))
    else:
        content = render(advies, names, form, audience, style).encode()
    landed = wanted.deliver(content)
    if landed is not None:
        say(f"Het rapport staat in {shown(landed)}")
        if show:
            _open(landed)


def _source(path: str) -> bytes:
    from kijkwijzer.reading import CASUS_LIMITS

    return read_source(path, CASUS_LIMITS.size)


def _advice(path: str, source: bytes, knowledge: "Knowledge", engine: "EngineName") -> "Advies":
    """Return the advice on one file. Raises `Failure` with every problem of it."""
    from kijkwijzer.casus import read_casus
    from kijkwijzer.cli.loading import engine_named, say_warnings
    from kijkwijzer.flow import advise
    from kijkwijzer.reading import Refused

    try:
        read = read_casus(source, name_of(path), knowledge.rulebase.vocabulary)
    except Refused as refused:
        raise Failure(_NOTHING_MADE, map(str, refused.problems)) from None
    say_warnings(read.warnings)
    _say_when_too_old(read.casus)
    return advise(read, knowledge, engine_named(engine))


def _beside(path: str, add: "Callable[[], Advies]") -> "Advies":
    """Return the advice with another file beside it. Raises `Failure` when that one does not fit."""
    from kijkwijzer.reading import Refused

    try:
        return add()
    except Refused as refused:
        problems = [f"{shown(name_of(path))}: {problem}" for problem in refused.problems]
        raise Failure(_NOTHING_MADE, problems) from None


def _house_style(path: str) -> str:
    from kijkwijzer.reading import CASUS_LIMITS, Refused
    from kijkwijzer.report.house import read_house_style

    try:
        return read_house_style(read_source(path, CASUS_LIMITS.size), name_of(path)).css
    except Refused as refused:
        raise Failure("Deze huisstijl is niet te gebruiken.", map(str, refused.problems)) from None


def _pdf(page: str) -> bytes:
    from kijkwijzer.report.pdf import PdfUnavailable, to_pdf

    try:
        return to_pdf(page)
    except PdfUnavailable as missing:
        raise Failure(missing.reason) from None


def _refuse_where_it_may_harm(advies: "Advies") -> None:
    """Raise `Failure` when a page for the client may come into the wrong hands at home."""
    from kijkwijzer.report import client_refusal

    reason = client_refusal(advies)
    if reason is not None:
        raise Failure(
            f"{reason} Weet je het zeker? Vraag er dan nog een keer om, met --toch.".lstrip()
        )


def _say_when_too_old(casus: "Casus") -> None:
    until = casus.bewaren_tot
    if until is not None and today() > until:
        say(
            f"Deze casus mocht je bewaren tot {until:%d-%m-%Y}, en die dag is voorbij. "
            "Gooi de casus en de rapporten weg, of zet er een nieuwe datum in als dat mag.",
            label="Let op",
        )


def _open(report: Path) -> None:
    import webbrowser

    if not webbrowser.open(report.resolve().as_uri()):
        say("De browser gaat niet open. Open het rapport zelf.", label="Let op")
