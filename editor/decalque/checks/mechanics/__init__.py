"""Spaces, punctuation, figures and repeated words: what no translator would leave and every machine does."""

from __future__ import annotations

from collections.abc import Iterator

from decalque.checks.base import Check
from decalque.checks.context import Context
from decalque.checks.mechanics.figures import FIGURES
from decalque.checks.mechanics.punctuation import PUNCTUATION
from decalque.checks.mechanics.repeats import REPEATS
from decalque.checks.mechanics.shape import suggestions_of
from decalque.checks.mechanics.spacing import SPACING
from decalque.checks.suggestion import Suggestion
from decalque.document import Document

__all__ = ["MECHANICS"]

_RULES = (*SPACING, *PUNCTUATION, *FIGURES, *REPEATS)


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    return suggestions_of(_RULES, document, context)


MECHANICS = Check("mechanics", "spaces, punctuation, figures and repeated words", tuple(r.rule for r in _RULES), _run)
