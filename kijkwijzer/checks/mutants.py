"""How well the examples of the rules notice a slip: `python -m kijkwijzer.checks.mutants`.

Each rule is changed in every small way that could be a slip, and its own examples are run again. A mutant
that no example notices survives. With `--los-op` the solver says of each survivor whether any casus within
the scope would show the difference: only those can and must be caught.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kijkwijzer.checks.mutation import Mutant, mutants_of
from kijkwijzer.engine.examples import fires
from kijkwijzer.knowledge import Knowledge, load_knowledge
from kijkwijzer.rulebase.base import RuleBase


def all_mutants(rulebase: RuleBase) -> tuple[Mutant, ...]:
    """Return the mutants of every rule, in the order of the rules."""
    return tuple(
        mutant for rule in rulebase.regels for mutant in mutants_of(rule, rulebase.vocabulary)
    )


def survivors(mutants: Iterable[Mutant]) -> Iterator[Mutant]:
    """Yield the mutants that no example of their rule notices."""
    for mutant in mutants:
        if not noticed(mutant):
            yield mutant


def noticed(mutant: Mutant) -> bool:
    """Tell whether an example of the rule comes out differently with the mutant in its place."""
    rule = mutant.regel
    for example in mutant.origineel.voorbeelden:
        before = fires(mutant.origineel, example)
        if before != (rule is not None and fires(rule, example)):
            return True
    return False


def report(knowledge: Knowledge, *, solve: bool) -> str:
    """Return the report in Dutch: the numbers, then every survivor with its place."""
    mutants = all_mutants(knowledge.rulebase)
    left = tuple(survivors(mutants))
    made, kept = (Counter(mutant.soort for mutant in group) for group in (mutants, left))
    lines = [
        f"{len(knowledge.rulebase.regels)} regels, {len(mutants)} veranderingen, "
        f"{len(left)} niet gemerkt door de eigen voorbeelden.",
        *(f"  {soort}: {made[soort]} gemaakt, {kept[soort]} niet gemerkt" for soort in made),
    ]
    if solve:
        from kijkwijzer.checks.distinguish import Comparison  # noqa: PLC0415 - needs clingo

        shown = Comparison(knowledge, left).casussen()
        never = [mutant for number, mutant in enumerate(left) if number not in shown]
        lines.append(f"{len(shown)} daarvan maken bij een casus verschil; deze {len(never)} nooit:")
        lines += [f"  {_line(mutant)}" for mutant in never]
        lines.append("Niet gemerkt, en wel te zien aan een casus:")
        left = tuple(left[number] for number in sorted(shown))
    lines += [_line(mutant) for mutant in left]
    return "\n".join(lines) + "\n"


def with_mutant(rulebase: RuleBase, mutant: Mutant) -> RuleBase:
    """Return the rule base with the mutant in the place of its rule."""
    changed = tuple(
        new
        for rule in rulebase.regels
        for new in [mutant.regel if rule.id == mutant.origineel.id else rule]
        if new is not None
    )
    return replace(rulebase, regels=changed)


def _line(mutant: Mutant) -> str:
    rule = mutant.origineel
    return f"{rule.bestand}:{rule.regelnummer}:1: {mutant.naam}"


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    sys.stdout.write(report(load_knowledge(), solve="--los-op" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
