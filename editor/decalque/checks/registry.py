"""All checks, in the order in which they are asked; a new check is one file and one line here."""

from __future__ import annotations

from decalque.checks.base import Check, Rule
from decalque.checks.consistency import CONSISTENCY
from decalque.checks.mechanics import MECHANICS
from decalque.checks.residue import RESIDUE
from decalque.checks.style import STYLE
from decalque.checks.terminology import TERMINOLOGY
from decalque.checks.unused import UNUSED

__all__ = ["CHECKS", "all_rules"]

CHECKS: tuple[Check, ...] = (TERMINOLOGY, CONSISTENCY, MECHANICS, RESIDUE, STYLE, UNUSED)


def all_rules() -> tuple[Rule, ...]:
    """The rules that are not entries of a glossary."""
    return tuple(rule for check in CHECKS for rule in check.rules)
