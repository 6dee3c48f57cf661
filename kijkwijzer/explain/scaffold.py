"""`regels nieuw`: the start of a rule, with an example on which it fires and one on which it does not.

What an author has to write stands there as a question; until it is answered, the rule does not load.
"""

from collections.abc import Sequence

from kijkwijzer.rulebase.base import RuleBase
from kijkwijzer.rulebase.consistency import TEXT_FIELD
from kijkwijzer.rulebase.vocabulary import FREE, FactType, Vocabulary

_ALWAYS = "casus: {casus: c}"
"""A fact that every casus has: a near miss must hold something."""


def scaffold(
    name: str, layer: str, reads: Sequence[str], concludes: Sequence[str], rulebase: RuleBase
) -> str:
    """Return a rule as YAML: it reads these fact types and concludes those.

    Fields with the same name and the same list of values are one variable. Its examples hold; what
    is left for the author are `uitleg`, `bron`, narrower conditions, and a text for a conclusion
    that shows one.
    """
    words = rulebase.vocabulary
    variables = _variables(reads, words)
    facts = [_example(kind, words) for kind in reads]
    near = facts[:-1] or [_ALWAYS]
    lines = [
        f"- id: {name}",
        f"  laag: {layer}",
        "  als:",
        *(f"    - {_condition(kind, words.feiten[kind], variables)}" for kind in reads),
        "  dan:",
        *(f"    - {_conclusion(kind, name, variables, words)}" for kind in concludes),
        "  uitleg:   # in één zin: waarom volgt dit?",
        f"  bron: []   # bijvoorbeeld [{next(iter(rulebase.bronnen))}]",
        "  toetsing: niet-getoetst",
        "  voorbeelden:",
        "    # wel: hier geldt de regel. niet: bijna hetzelfde, en toch geldt hij niet.",
        f"    - wel: [{', '.join(facts)}]",
        f"    - niet: [{', '.join(near)}]",
    ]
    if any(words.feiten[kind].tekst for kind in concludes):
        lines += [
            "",
            "# Zet de tekst in een bestand in teksten/:",
            f"# - id: {name}",
            "#   werker: Wat de werker hierover leest, in gewone woorden.",
            "#   bron: []",
            "#   toetsing: niet-getoetst",
        ]
    return "\n".join(lines) + "\n"


def _variables(reads: Sequence[str], words: Vocabulary) -> dict[tuple[str, str], str]:
    """Return a variable for each field, by name and list of values, that the conditions have."""
    found: dict[tuple[str, str], str] = {}
    for kind in reads:
        for field, domain in words.feiten[kind].velden.items():
            if (field, domain) not in found:
                # Two lists can share a name of a field; a variable cannot mean both.
                taken = sum(name == field for name, _ in found)
                found[field, domain] = f"${field}{taken + 1 if taken else ''}"
    return found


def _condition(kind: str, about: FactType, variables: dict[tuple[str, str], str]) -> str:
    return _written(
        kind, {field: variables[field, domain] for field, domain in about.velden.items()}
    )


def _conclusion(
    kind: str, name: str, variables: dict[tuple[str, str], str], words: Vocabulary
) -> str:
    about = words.feiten[kind]
    fields: dict[str, str] = {}
    for field, domain in about.velden.items():
        if field == TEXT_FIELD:
            fields[field] = name
        elif (field, domain) in variables:
            fields[field] = variables[field, domain]
        elif field not in about.mag_leeg:
            fields[field] = _value(field, domain, words)
    return _written(kind, fields)


def _example(kind: str, words: Vocabulary) -> str:
    velden = words.feiten[kind].velden
    return _written(kind, {field: _value(field, domain, words) for field, domain in velden.items()})


def _value(field: str, domain: str, words: Vocabulary) -> str:
    if domain == FREE:
        return f"{field[0]}1"
    value = (words.domain(domain) or ("",))[0]
    return f'"{value}"' if value.isdecimal() else value


def _written(kind: str, fields: dict[str, str]) -> str:
    inside = ", ".join(f"{field}: {value}" for field, value in fields.items())
    return f"{kind}: {{{inside}}}"
