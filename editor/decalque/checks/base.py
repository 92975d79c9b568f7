"""The one shape of all checks: a family of rules and a function from a document to suggestions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from decalque.checks.context import Context
from decalque.checks.suggestion import Category, Suggestion
from decalque.document import Document

__all__ = ["Check", "Rule"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a check looks for: its id, what it is, and texts that show it.

    ``examples``: text and what it becomes by the best replacements of this rule. ``counterexamples``: left alone.
    """

    id: str
    category: Category
    summary: str
    examples: tuple[tuple[str, str], ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A family of rules. Rules that come from a glossary are its concepts and carry their examples there."""

    id: str
    summary: str
    rules: tuple[Rule, ...]
    run: Callable[[Document, Context], Iterator[Suggestion]]
