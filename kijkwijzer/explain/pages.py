"""The rule pages in `docs/regels`: a page for each rule file, and pages that lead to them.

`python -m kijkwijzer.explain.pages FOLDER` writes them all; those in `docs/` are made that way.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from kijkwijzer.explain.graph import graph
from kijkwijzer.explain.graph_svg import draw
from kijkwijzer.explain.rule_text import Writer, review, texts_of
from kijkwijzer.knowledge import load_knowledge
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Absent, AtLeast, Condition, Holds, Rule
from kijkwijzer.rulebase.strata import concludes, reads

_MADE = "<!-- Gemaakt met: python -m kijkwijzer.explain.pages docs/regels. Verander hier niets. -->"
_FACTS, _SOURCES, _WEIGHING, _PICTURE = "feiten.md", "bronnen.md", "weging.md", "graaf.svg"
_MOST_LINKS = 12
"""With more rules than this, a list names their files only."""


def pages(rulebase: RuleBase) -> Mapping[str, str]:
    """Return the text of every page by the name of its file."""
    return _Pages(rulebase).all()


def write_pages(folder: Path) -> None:
    """Write the pages of our own rule base into a folder."""
    for name, text in pages(load_knowledge().rulebase).items():
        (folder / name).write_bytes(text.encode())


class _Pages:
    """Makes the pages of one rule base."""

    def __init__(self, rulebase: RuleBase) -> None:
        self._rulebase = rulebase
        self._writer = Writer(rulebase.vocabulary.feiten)
        self._files: dict[str, list[Rule]] = {}
        for rule in rulebase.regels:
            self._files.setdefault(rule.bestand, []).append(rule)

    def all(self) -> Mapping[str, str]:
        """Return every page."""
        made = {_page(file): self._of_file(file, rules) for file, rules in self._files.items()}
        return {
            "README.md": _page_text("De regels", self._contents()),
            **made,
            _FACTS: _page_text("De feiten", self._facts()),
            _SOURCES: _page_text("De bronnen", self._sources()),
            _WEIGHING: _page_text("De weegtabel", self._weighing()),
            _PICTURE: draw(graph(self._rulebase)),
        }

    # ---- pages that lead to others -----------------------------------------------------------------

    def _contents(self) -> Iterator[str]:
        base = self._rulebase
        yield (
            f"{len(base.regels)} regels, van wat de casus zegt tot het plan. Per bestand een bladzijde. "
            f"Zie ook [de feiten]({_FACTS}), [de weegtabel]({_WEIGHING}), [de bronnen]({_SOURCES}) "
            f"en [de tekening van lagen en feiten]({_PICTURE})."
        )
        yield ""
        yield "| bestand | laag | regels |"
        yield "|---|---|---|"
        for file, rules in self._files.items():
            layers = ", ".join(dict.fromkeys(rule.laag for rule in rules))
            yield f"| [{_stem(file)}]({_page(file)}) | {layers} | {len(rules)} |"

    def _facts(self) -> Iterator[str]:
        made = _by(self._rulebase.regels, concludes)
        read = _by(self._rulebase.regels, lambda rule: set().union(*reads(rule)))
        for name, kind in self._rulebase.vocabulary.feiten.items():
            fields = ", ".join(f"`{field}`: {domain}" for field, domain in kind.velden.items())
            yield from _heading(name)
            yield _plain(kind.betekenis)
            yield ""
            yield f"- velden: {fields}"
            if kind.pad:
                yield f"- in de casus: `{kind.pad}`"
            if kind.tekst:
                yield f"- in het rapport: `{kind.tekst}`"
            if kind.van == "weging":
                yield f"- volgt uit [de weegtabel]({_WEIGHING})"
            yield from self._listed("volgt uit", made.get(name, ()))
            yield from self._listed("gelezen door", read.get(name, ()))

    def _sources(self) -> Iterator[str]:
        resting = _by(self._rulebase.regels, lambda rule: rule.bron)
        for source in self._rulebase.bronnen.values():
            yield from _heading(source.id)
            yield f"{_plain(source.titel)} ({_plain(source.maker)})"
            yield ""
            yield from self._listed("regels", resting.get(source.id, ()))

    def _weighing(self) -> Iterator[str]:
        yield (
            "Per leefgebied worden de aanwijzingen geteld. De eerste rij die klopt, beslist. "
            "S is sterk, Z is zwak; zelf is het probleem waar het om gaat, ander is al het andere "
            "samen, voor is de voorsprong op het hoogste andere."
        )
        for row in self._rulebase.tabellen.weging:
            yield from _heading(row.id)
            yield _plain(row.uitleg)
            yield ""
            asked = ", ".join(f"{name} {word}" for name, word in row.als.items()) or "altijd"
            yield f"- als: {asked}"
            certain = f", zekerheid {row.zekerheid}" if row.zekerheid else ""
            yield f"- dan: diagnose {row.diagnose}{certain}"
            yield f"- {self._sources_of(row.bron)} · {review(row.toetsing)}"

    def _listed(self, what: str, rules: Sequence[Rule]) -> Iterator[str]:
        """Yield a line with links to these rules, or to their files when there are many."""
        if not rules:
            return
        if len(rules) <= _MOST_LINKS:
            yield f"- {what}: {', '.join(_link(rule) for rule in rules)}"
            return
        numbers: dict[str, int] = {}
        for rule in rules:
            numbers[rule.bestand] = numbers.get(rule.bestand, 0) + 1
        files = (f"[{_stem(file)}]({_page(file)}) ({n})" for file, n in numbers.items())
        yield f"- {what}: {', '.join(files)}"

    # ---- a page of rules ----------------------------------------------------------------------------

    def _of_file(self, file: str, rules: Sequence[Rule]) -> str:
        lines = (line for rule in rules for line in self._rule(rule))
        return _page_text(_stem(file), ["[Alle regels](README.md)", *lines])

    def _rule(self, rule: Rule) -> Iterator[str]:
        yield from _heading(rule.id)
        yield _plain(rule.uitleg)
        yield ""
        yield from (f"- als {self._condition(each)}" for each in rule.als)
        for shape in rule.dan:
            yield f"- **dan** {_fact_link(shape.type)} `{self._writer.fields(shape)}`"
        for text in texts_of(rule, self._rulebase.teksten):
            yield f"- tekst: {_plain(text.werker)}"
            yield from (f"  - zin om te zeggen: {_plain(sentence)}" for sentence in text.zinnen)
        if rule.grenzen:
            yield f"- grenzen: {_plain(rule.grenzen)}"
        place = f"[regel {rule.regelnummer}](../../{rule.bestand}#L{rule.regelnummer})"
        yield (
            f"- laag {rule.laag} · {self._sources_of(rule.bron)} · {review(rule.toetsing)} · "
            f"{len(rule.voorbeelden)} voorbeelden · {place}"
        )

    def _condition(self, condition: Condition) -> str:
        match condition:
            case Holds(pattern):
                return f"{_fact_link(pattern.type)} `{self._writer.fields(pattern)}`"
            case Absent(pattern):
                return f"niet {_fact_link(pattern.type)} `{self._writer.fields(pattern)}`"
            case AtLeast(aantal, verschillend, van):
                counted = " en ".join(
                    f"{_fact_link(each.type)} `{self._writer.fields(each)}`" for each in van
                )
                return f"minstens {aantal} verschillende `{verschillend}` in {counted}"
            case _:
                return f"`{self._writer.condition(condition)}`"

    def _sources_of(self, names: Iterable[str]) -> str:
        return "bron " + ", ".join(f"[{name}]({_SOURCES}#{name})" for name in names)


def _by(
    rules: Iterable[Rule], names: Callable[[Rule], Iterable[str]]
) -> Mapping[str, Sequence[Rule]]:
    """Group rules by each of the names they have."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for name in names(rule):
            found.setdefault(name, []).append(rule)
    return found


def _page_text(title: str, lines: Iterable[str]) -> str:
    return "\n".join([_MADE, "", f"# {title}", "", *lines]) + "\n"


def _heading(name: str) -> Iterator[str]:
    yield ""
    yield f'<a id="{name}"></a>'
    yield ""
    yield f"## {name}"
    yield ""


def _stem(file: str) -> str:
    return PurePosixPath(file).stem


def _page(file: str) -> str:
    return f"{_stem(file)}.md"


def _link(rule: Rule) -> str:
    return f"[{rule.id}]({_page(rule.bestand)}#{rule.id})"


def _fact_link(name: str) -> str:
    return f"[{name}]({_FACTS}#{name})"


def _plain(text: str) -> str:
    """Return a text in which Markdown sees no marks of its own."""
    for sign in "\\*_[]<>`":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
