"""Which rules fire on a set of casussen."""

from kijkwijzer.explain.coverage import as_text, coverage
from kijkwijzer.explain.reasoned import Reasoned
from kijkwijzer.rulebase import RuleBase


def test_every_rule_and_row_is_counted_once(kok: Reasoned, rulebase: RuleBase) -> None:
    found = coverage([kok.outcome, kok.outcome], rulebase)
    assert found.casussen == 2
    assert {each.regel for each in (*found.afgegaan, *found.nooit)} == {
        *(rule.id for rule in rulebase.regels),
        *(row.id for row in rulebase.tabellen.weging),
    }
    assert len(found.afgegaan) + len(found.nooit) == len(found.regels)


def test_firings_and_casussen_are_counted_apart(kok: Reasoned, rulebase: RuleBase) -> None:
    found = coverage([kok.outcome, kok.outcome], rulebase)
    kinds = {each.regel: (each.keer, each.casussen) for each in found.regels}
    assert kinds["wegen.gebied"] == (4, 2)
    assert kinds["status.in-orde"] == (0, 0)


def test_without_casussen_no_rule_fires(rulebase: RuleBase) -> None:
    found = coverage([], rulebase)
    assert found.afgegaan == ()
    assert as_text(found).startswith(
        f"0 van de {len(found.regels)} regels gingen af in 0 casussen."
    )


def test_the_list_starts_with_what_never_fired(kok: Reasoned, rulebase: RuleBase) -> None:
    text = as_text(coverage([kok.outcome], rulebase))
    assert text.index("Nooit (") < text.index("  status.in-orde  rules/50-verklaren.yaml:")
    assert text.index("  status.in-orde  ") < text.index("Wel (") < text.index("  wegen.gebied\n")
