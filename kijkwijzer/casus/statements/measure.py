"""Measuring how well statements are read, against sentences that people labelled."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import sqrt
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as row

from kijkwijzer.casus.statements.lexicon import Lexicon
from kijkwijzer.casus.statements.model import Reading
from kijkwijzer.casus.statements.statement import read_statement
from kijkwijzer.engine.counting import count
from kijkwijzer.engine.memory import Memory
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.reading import RULE_LIMITS, Problem, Refused, read_document, validate
from kijkwijzer.record import record
from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.model import Fact
from kijkwijzer.rulebase.strata import Stratum, stratify
from kijkwijzer.rulebase.vocabulary import ROW

UNKNOWN = "onbekend"
IMAGES = ("wil-en-kan", "wil-maar-kan-niet-goed", "opgegeven", "andere-plannen")
LABELS = (*IMAGES, UNKNOWN)
_OPPOSITE = frozenset((("opgegeven", "wil-en-kan"), ("wil-en-kan", "opgegeven")))
_RULES = "zelfbeeld."
_NAME = "u1"


@row(config=ROW, frozen=True, slots=True)
class Labelled:
    """A sentence, how people read it, and which group of difficulties it belongs to."""

    tekst: str
    label: str
    groep: str = ""


@record(frozen=True)
class Rate:
    """A share with its 95 % interval by Wilson; all zero when nothing was counted."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share itself."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The bounds between which the true share lies with 95 % confidence."""
        if not self.total:
            return (0.0, 0.0)
        z = 1.959964
        share, n = self.value, self.total
        centre = share + z * z / (2 * n)
        margin = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        scale = 1 + z * z / n
        return (max(0.0, (centre - margin) / scale), min(1.0, (centre + margin) / scale))


@record(frozen=True)
class Outcome:
    """One labelled sentence with what the program made of it."""

    zin: Labelled
    gelezen: str


@record(frozen=True)
class Meting:
    """How the readings of a corpus compare with its labels."""

    uitkomsten: tuple[Outcome, ...]

    @cached_property
    def confusion(self) -> Mapping[tuple[str, str], int]:
        """How often each (label, reading) occurs."""
        return Counter((outcome.zin.label, outcome.gelezen) for outcome in self.uitkomsten)

    @property
    def precision(self) -> Rate:
        """Of the readings the program committed to, how many are right."""
        committed = [o for o in self.uitkomsten if o.gelezen != UNKNOWN]
        return Rate(sum(o.gelezen == o.zin.label for o in committed), len(committed))

    @property
    def recall(self) -> Rate:
        """Of the sentences with a self-image, how many were read rightly."""
        labelled = [o for o in self.uitkomsten if o.zin.label != UNKNOWN]
        return Rate(sum(o.gelezen == o.zin.label for o in labelled), len(labelled))

    @property
    def abstention(self) -> Rate:
        """Of all sentences, on how many the program made no choice."""
        return Rate(sum(o.gelezen == UNKNOWN for o in self.uitkomsten), len(self.uitkomsten))

    @property
    def silence(self) -> Rate:
        """Of the sentences labelled onbekend, on how many the program rightly made no choice."""
        unknown = [o for o in self.uitkomsten if o.zin.label == UNKNOWN]
        return Rate(sum(o.gelezen == UNKNOWN for o in unknown), len(unknown))

    @property
    def opposite(self) -> tuple[Outcome, ...]:
        """The sentences read as their opposite: opgegeven as wil-en-kan, or the reverse."""
        return tuple(o for o in self.uitkomsten if (o.zin.label, o.gelezen) in _OPPOSITE)

    def precision_of(self, image: str) -> Rate:
        """Of the readings as this self-image, how many are right."""
        read = [o for o in self.uitkomsten if o.gelezen == image]
        return Rate(sum(o.zin.label == image for o in read), len(read))

    def recall_of(self, image: str) -> Rate:
        """Of the sentences with this self-image, how many were read so."""
        labelled = [o for o in self.uitkomsten if o.zin.label == image]
        return Rate(sum(o.gelezen == image for o in labelled), len(labelled))


class SelfImages:
    """Reads a statement all the way to a self-image, with the rules and the reference engine."""

    def __init__(self, lexicon: Lexicon, rulebase: RuleBase) -> None:
        self._lexicon = lexicon
        own = [rule for rule in rulebase.regels if rule.id.startswith(_RULES)]
        self._strata: tuple[Stratum, ...] = stratify(own, rulebase.vocabulary.feiten)
        self._engine = ReferenceEngine()

    def of(self, text: str) -> str:
        """Return the self-image the program reads in `text`, or "onbekend"."""
        return strongest(self.readings(read_statement(text, self._lexicon)))

    def readings(self, reading: Reading) -> tuple[tuple[str, str], ...]:
        """Return each (self-image, strength) that the rules conclude, sorted."""
        memory = Memory(sorted(_facts(reading)))
        for stratum in self._strata:
            for counted in count(stratum.regels, memory):
                memory.add(counted)
            for firing in self._engine.saturate(stratum, memory):
                for fact in firing.conclusions:
                    memory.add(fact)
        return tuple(sorted((fact.values[1], fact.values[2]) for fact in memory.of_type("lezing")))


def strongest(readings: Iterable[tuple[str, str]]) -> str:
    """Return the self-image with the strongest reading; "onbekend" for none, or for a tie."""
    found = set(readings)
    strong = {image for image, strength in found if strength == "sterk"}
    images = strong or {image for image, _ in found}
    return images.pop() if len(images) == 1 else UNKNOWN


def _facts(reading: Reading) -> set[Fact]:
    facts = {Fact("uitspraak", (_NAME, "client", "nu", "gewoon"))}
    for cue in reading.cues:
        if cue.reden is None:
            facts.add(Fact("cue", (_NAME, cue.cue, cue.zegt, cue.sterkte)))
        else:
            facts.add(Fact("cue_uit", (_NAME, cue.cue, cue.zegt, cue.reden)))
    for number, _ in enumerate(reading.lasten, 1):
        facts.add(Fact("last", (_NAME, f"l{number}")))
    return facts


def read_corpus(path: Path) -> tuple[Labelled, ...]:
    """Read a YAML list of `{tekst, label, groep}`. Raises `Refused`."""
    try:
        source = path.read_bytes()
    except OSError:
        raise Refused([Problem(None, "Dit bestand met zinnen is niet te lezen.")]) from None
    document = read_document(source, path.name, limits=RULE_LIMITS, kind="yaml", root="list")
    sentences = validate(TypeAdapter(tuple[Labelled, ...]), document)
    wrong = [
        Problem(document.place_of((number, "label")), "dit label bestaat niet", _choices())
        for number, sentence in enumerate(sentences)
        if sentence.label not in LABELS
    ]
    if wrong:
        raise Refused(wrong)
    return sentences


def _choices() -> str:
    return f"kies uit: {', '.join(LABELS)}"


def measure(path: Path, lexicon: Lexicon, rulebase: RuleBase) -> Meting:
    """Read every sentence of a labelled file and compare. Raises `Refused`."""
    images = SelfImages(lexicon, rulebase)
    return Meting(tuple(Outcome(zin, images.of(zin.tekst)) for zin in read_corpus(path)))


def format_measure(meting: Meting) -> str:
    """Return the figures in Dutch, as lines of plain text."""
    lines = [
        f"{len(meting.uitkomsten)} zinnen",
        f"precisie van wat gelezen is   {_rate(meting.precision)}",
        f"herkend van wat te lezen was  {_rate(meting.recall)}",
        f"geen keuze gemaakt            {_rate(meting.abstention)}",
        f"onbekend bleef onbekend       {_rate(meting.silence)}",
        f"als het tegendeel gelezen     {len(meting.opposite)}",
        "",
        "per zelfbeeld",
    ]
    lines += [
        f"  {image:<24} precisie {_rate(meting.precision_of(image))}"
        f"   herkend {_rate(meting.recall_of(image))}"
        for image in IMAGES
    ]
    lines += ["", "label (rij) en lezing (kolom)", *_table(meting)]
    lines += [f"tegendeel: {outcome.zin.tekst}" for outcome in meting.opposite]
    return "\n".join(lines) + "\n"


def _rate(rate: Rate) -> str:
    low, high = rate.interval
    return f"{_number(rate.value)} ({_number(low)}-{_number(high)}; {rate.hits} van {rate.total})"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _table(meting: Meting) -> Sequence[str]:
    width = max(len(label) for label in LABELS)
    head = " " * (width + 2) + "  ".join(f"{label:>{width}}" for label in LABELS)
    rows = [
        f"{label:<{width}}  "
        + "  ".join(f"{meting.confusion.get((label, read), 0):>{width}}" for read in LABELS)
        for label in LABELS
    ]
    return [head, *rows]
