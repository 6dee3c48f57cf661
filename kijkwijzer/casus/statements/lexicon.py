"""The lexicon in use: compiled from `rules/lexicon/` and indexed."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kijkwijzer.casus.statements.matcher import Entry, Index, build_index, entry
from kijkwijzer.casus.statements.model import (
    Burdens,
    Cue,
    DangerCue,
    Lookalike,
    Theme,
    Trigger,
    Words,
)
from kijkwijzer.casus.statements.patterns import (
    Pattern,
    PatternError,
    Vocabulary,
    map_pattern,
    parse_pattern,
)
from kijkwijzer.casus.statements.patterns import Words as WordSet
from kijkwijzer.casus.statements.sound import Sound
from kijkwijzer.casus.statements.tokens import plain
from kijkwijzer.reading import Problem, Refused
from kijkwijzer.record import record

if TYPE_CHECKING:
    from kijkwijzer.casus.statements.source import Lines, Sources, WordRows

Owner = Cue | Lookalike | Trigger | DangerCue | Theme | Burdens


@record(frozen=True)
class Lexicon:
    """Every cue, look-alike, trigger, danger, theme and burden, ready to be found in a text."""

    cues: tuple[Cue, ...]
    lijkt_op: tuple[Lookalike, ...]
    bereik: tuple[Trigger, ...]
    gevaar: tuple[DangerCue, ...]
    themas: tuple[Theme, ...]
    lasten: Burdens
    woorden: Words
    vraag_raakt: frozenset[str]
    ommekeer_raakt: frozenset[str]
    voor_maar_raakt: frozenset[str]
    klank: Sound
    redenen: dict[str, str]

    def __repr__(self) -> str:
        # In full it is a megabyte, of use to nobody.
        return f"Lexicon({len(self.cues)} aanwijzingen)"

    @cached_property
    def statement_owners(self) -> tuple[Cue | Lookalike | Trigger, ...]:
        """What is looked for in a statement; a hit names its owner by number."""
        return (*self.cues, *self.lijkt_op, *self.bereik)

    @cached_property
    def statement_index(self) -> Index:
        """The patterns that look at a text without fillers."""
        return build_index(tuple(self._statement_entries[0]))

    @cached_property
    def filler_index(self) -> Index:
        """The few patterns that name a filler ("ja hoor") and need every word."""
        return build_index(tuple(self._statement_entries[1]))

    @cached_property
    def danger_index(self) -> Index:
        """The patterns of danger; these look at every word."""
        return build_index(
            tuple(
                entry(number, pattern, whole_sentence=owner.bereik == "zin")
                for number, owner in enumerate(self.gevaar)
                for pattern in owner.patronen
            )
        )

    @cached_property
    def theme_index(self) -> Index:
        """The patterns of the themes."""
        return build_index(
            tuple(
                entry(number, pattern, whole_sentence=True)
                for number, owner in enumerate(self.themas)
                for pattern in owner.patronen
            )
        )

    @cached_property
    def _statement_entries(self) -> tuple[list[Entry], list[Entry]]:
        """The patterns that name no filler, and those that do."""
        without: list[Entry] = []
        naming: list[Entry] = []
        for number, owner in enumerate(self.statement_owners):
            whole = not isinstance(owner, Trigger) and owner.bereik == "zin"
            for pattern in owner.patronen:
                names_one = _names_filler(pattern, self.woorden.vullers)
                (naming if names_one else without).append(
                    entry(number, pattern, whole_sentence=whole)
                )
        return without, naming


def load_lexicon(folders: Sequence[Path]) -> Lexicon:
    """Read and compile the lexicon of these rule folders (each with a `lexicon/` inside).

    Raises `Refused` with every pattern that cannot be read.
    """
    # Imported here: a run with the compiled knowledge needs none of these.
    from kijkwijzer.casus.statements.forms import read_forms  # noqa: PLC0415
    from kijkwijzer.casus.statements.sounds import read_sound  # noqa: PLC0415
    from kijkwijzer.casus.statements.source import read_sources  # noqa: PLC0415

    sources = read_sources(folders)
    sound = read_sound(folders[0], sources.bereik.klank)
    return compile_lexicon(sources, read_forms(folders), sound)


def compile_lexicon(sources: "Sources", forms: dict[str, WordSet], sound: Sound) -> Lexicon:
    """Turn what people wrote into what is matched. Raises `Refused`."""
    compiler = _Compiler(sources, forms)
    words = take_words(sources.woorden)
    lexicon = Lexicon(
        cues=tuple(
            Cue(
                id=row.id,
                zegt=row.zegt or "",
                sterkte=row.sterkte or "sterk",
                persoon=row.persoon or "ik",
                bereik=row.bereik or "deelzin",
                ook_als=frozenset(row.ook_als),
                alleen_met=row.alleen_met,
                patronen=compiler.patterns(row.id, row.patroon),
            )
            for row in sources.aanwijzingen
        ),
        lijkt_op=tuple(
            Lookalike(
                row.id, frozenset(row.raakt), row.bereik, compiler.patterns(row.id, row.patroon)
            )
            for row in sources.lijkt_op
        ),
        bereik=tuple(
            Trigger(
                row.id,
                row.reden,
                row.richting,
                frozenset(row.raakt),
                row.zwakker,
                row.telt_toch,
                compiler.patterns(row.id, row.patroon),
            )
            for row in sources.bereik.bereik
        ),
        gevaar=tuple(
            DangerCue(
                row.id,
                row.soort,
                row.niveau,
                row.bereik,
                compiler.patterns(row.id, row.patroon),
                compiler.patterns(row.id, row.behalve),
            )
            for row in sources.gevaar
        ),
        themas=tuple(
            Theme(row.id, compiler.patterns(row.id, row.patroon)) for row in sources.themas
        ),
        lasten=Burdens(
            last=compiler.patterns("lasten", sources.lasten.last),
            stapelen=compiler.patterns("lasten", sources.lasten.stapelen),
            behalve=compiler.patterns("lasten", sources.lasten.behalve),
            lidwoorden=frozenset(sources.lasten.lidwoorden),
            zonder_stapelwoord=sources.lasten.zonder_stapelwoord,
        ),
        woorden=words,
        vraag_raakt=frozenset(sources.bereik.vraag_raakt),
        ommekeer_raakt=frozenset(sources.bereik.ommekeer_raakt),
        voor_maar_raakt=frozenset(sources.bereik.voor_maar_raakt),
        klank=sound,
        redenen=dict(sorted(sources.redenen.items())),
    )
    if compiler.problems:
        raise Refused(compiler.problems)
    return lexicon


class _Compiler:
    """Compiles patterns; what is wrong gathers in `problems`."""

    def __init__(self, sources: "Sources", forms: dict[str, WordSet]) -> None:
        self.problems: list[Problem] = []
        self._spelling = sources.woorden.spelling
        extra = {lemma: frozenset(words) for lemma, words in sources.woorden.vormen.items()}
        groups = {
            name: tuple(tuple(words.split()) for words in members)
            for name, members in sources.groepen.items()
        }
        self._vocabulary = Vocabulary(
            forms={
                lemma: forms.get(lemma, frozenset()) | extra.get(lemma, frozenset())
                for lemma in forms.keys() | extra.keys()
            },
            groups=groups,
        )

    def patterns(self, owner: str, lines: "Lines") -> tuple[Pattern, ...]:
        found: list[Pattern] = []
        for line in lines:
            try:
                parsed = parse_pattern(plain(line)[0], self._vocabulary)
            except PatternError as error:
                self.problems.append(Problem(None, f"Bij '{owner}': {error}"))
                continue
            found.extend(map_pattern(pattern, self._spelled) for pattern in parsed)
        return tuple(dict.fromkeys(found))

    def _spelled(self, words: WordSet) -> WordSet:
        """Texts are read in one spelling, so patterns must be."""
        return frozenset(self._spelling.get(word, word) for word in words)


def take_words(rows: "WordRows") -> Words:
    """Take over the word lists, in the one spelling in which texts are read."""
    return Words(
        spelling=dict(rows.spelling),
        **{
            name: frozenset(rows.spelling.get(word, word) for word in getattr(rows, name))
            for name in Words._fields
            if name != "spelling"
        },
    )


def _names_filler(pattern: Pattern, fillers: WordSet) -> bool:
    for part in pattern.parts:
        for element in part.elements:
            if not element.optional and element.words <= fillers:
                return True
    return False
