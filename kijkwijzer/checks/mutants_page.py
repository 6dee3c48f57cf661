"""The page docs/mutanten.md: how many mutants the rules have, and what notices them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kijkwijzer.checks.golden_search import Numbers, Renewed
from kijkwijzer.checks.mutation import Mutant
from kijkwijzer.checks.solver.scope import scope_of
from kijkwijzer.knowledge import Knowledge

_KINDS: Mapping[str, str] = {
    "weg": "de hele regel is weg",
    "voorwaarde-weg": "een voorwaarde is weg",
    "omgedraaid": "een voorwaarde is omgedraaid (wel wordt niet, of andersom)",
    "waarde": "een voorwaarde vraagt om een andere waarde, of om een waarde minder",
    "aantal": "er moet één meer of één minder zijn",
    "conclusie": "de conclusie noemt een andere waarde",
}
"""What each kind of mutant is, in the order of the table."""

_TOP = """\
# Merkt iemand een vergissing in de regels?

Deze bladzijde schrijft het programma zelf, met:

```sh
python -m kijkwijzer.checks.golden --schrijf tests/golden --pagina docs/mutanten.md
```

Elke regel is veranderd op alle kleine manieren waarop je je kunt vergissen. Zo'n veranderde regel heet een *mutant*. Twee dingen moeten hem betrappen:

- **De voorbeelden bij de regel zelf.** Die zijn met de hand geschreven en zeggen wat goed is.
- **De golden casussen** in `tests/golden`. Die zijn door de computer gezocht en daarna vastgezet. Ze zeggen alleen dat de regels nog hetzelfde concluderen als eerst. Of dat goed is, zeggen ze niet.

Een voorbeeld laat zien wanneer een regel geldt, niet wat er dan in de conclusie staat. Een andere conclusie merken daarom alleen de golden casussen.
"""

_NEVER = """\
Bij deze mutanten komt in elke casus binnen het bereik hetzelfde uit. Geen enkele casus kan ze dus betrappen. Zo'n voorwaarde of waarde maakt de regel duidelijker om te lezen, of kan weg.
"""

_SAME = "De mutant concludeert altijd hetzelfde: de voorwaarde volgt al uit de andere, de regel geldt er ook langs een andere weg, of geen casus noemt de waarde"

_MADE_UP_FOR = "De mutant concludeert soms iets anders, maar dan zegt een andere regel al hetzelfde"

_ALONE = """\
Hier zwijgen de voorbeelden van de regel, en waarschuwt alleen een golden casus. Schrijf je aan zo'n regel, dan kun je er een voorbeeld bij zetten. Zeker bij een voorwaarde of een waarde: dat voorbeeld zegt dan ook wat goed is.
"""


def page(renewed: Renewed, knowledge: Knowledge) -> str:
    """Return the page in Dutch (Markdown)."""
    rules = knowledge.rulebase.regels
    distinct, caught = len(renewed.te_onderscheiden), renewed.te_onderscheiden - renewed.over
    alone = renewed.te_onderscheiden - renewed.voorbeelden
    blocks = [
        _TOP,
        f"Nu zijn er {len(rules)} regels, {len(renewed.mutanten)} mutanten en "
        f"{len(renewed.goldens)} golden casussen. Van de mutanten geven er {distinct} in een casus "
        f"een andere conclusie, in welke laag ook. Daarvan zijn er {len(caught)} betrapt en "
        f"{len(renewed.over)} niet.\n",
        _table(_KIND_HEAD, _by_kind(renewed)),
        "## Welke casussen zijn bekeken?\n",
        "Een rekenprogramma (clingo) zocht bij elke mutant een casus die het verschil laat zien. Het "
        "keek naar alle feiten die een casus kan noemen, binnen deze grenzen:\n",
        f"> {scope_of(knowledge.rulebase)}\n",
        f"## Door niemand betrapt: {len(renewed.over)}\n",
        _listed(renewed.over, renewed.mutanten) or "Geen enkele.\n",
        f"## Nooit verschil: {len(renewed.nooit)}\n",
        _NEVER,
        _folded(_SAME, renewed.nooit - renewed.vervangen, renewed.mutanten),
        _folded(_MADE_UP_FOR, renewed.vervangen, renewed.mutanten),
        f"## Niet betrapt door de voorbeelden: {len(alone)}\n",
        _ALONE,
        _table(_FILE_HEAD, _by_file(renewed, alone)),
        *(
            _folded(file, alone & numbers, renewed.mutanten)
            for file, numbers in _files(renewed.mutanten).items()
            if alone & numbers
        ),
    ]
    return "\n".join(blocks)


_KIND_HEAD = (
    "wat is er veranderd?",
    "mutanten",
    "nooit verschil",
    "wel verschil",
    "betrapt door voorbeelden",
    "betrapt door golden casussen",
    "door niemand",
)

_FILE_HEAD = ("bestand", "mutanten met verschil", "betrapt door voorbeelden", "niet")


def _by_kind(renewed: Renewed) -> Iterator[Sequence[str]]:
    for kind, told in _KINDS.items():
        numbers = frozenset(
            at for at, mutant in enumerate(renewed.mutanten) if mutant.soort == kind
        )
        yield (told, *_counted(renewed, numbers))
    yield ("samen", *_counted(renewed, frozenset(range(len(renewed.mutanten)))))


def _counted(renewed: Renewed, numbers: Numbers) -> Iterator[str]:
    distinct = numbers & renewed.te_onderscheiden
    for group in (
        numbers,
        numbers & renewed.nooit,
        distinct,
        distinct & renewed.voorbeelden,
        distinct & renewed.golden,
        numbers & renewed.over,
    ):
        yield str(len(group))


def _by_file(renewed: Renewed, alone: Numbers) -> Iterator[Sequence[str]]:
    for file, numbers in _files(renewed.mutanten).items():
        distinct = numbers & renewed.te_onderscheiden
        yield (
            f"`{file}`",
            str(len(distinct)),
            str(len(distinct & renewed.voorbeelden)),
            str(len(distinct & alone)),
        )


def _files(mutants: Sequence[Mutant]) -> Mapping[str, Numbers]:
    """Return the mutants of each rule file, in the order of the rules."""
    numbers: dict[str, set[int]] = {}
    for at, mutant in enumerate(mutants):
        numbers.setdefault(mutant.origineel.bestand, set()).add(at)
    return {file: frozenset(found) for file, found in numbers.items()}


def _folded(title: str, numbers: Numbers, mutants: Sequence[Mutant]) -> str:
    return (
        f"<details>\n<summary>{title} ({len(numbers)})</summary>\n\n"
        f"{_listed(numbers, mutants)}\n</details>\n"
    )


def _listed(numbers: Iterable[int], mutants: Sequence[Mutant]) -> str:
    """Return a line for each rule, with its mutants."""
    changes: dict[str, list[str]] = {}
    for number in sorted(numbers):
        mutant = mutants[number]
        told = f"{mutant.soort} ({mutant.wat})"
        changes.setdefault(mutant.origineel.id, []).append(told)
    return "".join(f"- `{rule}`: {'; '.join(told)}\n" for rule, told in changes.items())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    right = ["---", *("---:" for _ in head[1:])]
    lines = (head, right, *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
