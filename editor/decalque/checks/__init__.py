"""What decalque looks for: one file a family, all of one shape, in one registry."""

from decalque.checks.base import Check, Rule
from decalque.checks.context import Context
from decalque.checks.registry import CHECKS, all_rules
from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion

__all__ = [
    "CHECKS",
    "Category",
    "Check",
    "Confidence",
    "Context",
    "Evidence",
    "Rule",
    "Severity",
    "Suggestion",
    "all_rules",
]
