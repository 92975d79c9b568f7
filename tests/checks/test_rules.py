"""Every rule carries examples, and they come out as written."""

from __future__ import annotations

import pytest

from decalque.authoring.examples import rule_failures
from decalque.checks import CHECKS, Rule, all_rules
from decalque.glossary import Glossary


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_examples_change_and_counterexamples_stay(rule: Rule, glossary: Glossary) -> None:
    assert [str(f) for f in rule_failures(rule, glossary)] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_says_what_it_is_and_shows_it(rule: Rule) -> None:
    assert rule.summary
    assert rule.examples or rule.counterexamples


def test_rule_ids_begin_with_their_check_and_are_unique() -> None:
    ids = [rule.id for rule in all_rules()]
    assert len(set(ids)) == len(ids)
    assert all(rule.id.startswith(f"{check.id}.") for check in CHECKS for rule in check.rules)
