"""Accepted edits that no suggestion of today stands behind: the glossary changed, the decision stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document.span import Span

__all__ = ["kept", "settle"]


def kept(span: Span, text: str, rule: str) -> Suggestion:
    """The suggestion that stands for an edit accepted earlier: ``text`` in place of ``span``."""
    return Suggestion(
        start=span.start,
        end=span.end,
        replacements=(text,),
        rule=rule,
        category=Category.TERMINOLOGY,
        severity=Severity.NEUTRAL,
        confidence=Confidence.LOW,
        safe=False,
        message="You accepted this earlier; no check suggests it any more.",
    )


def settle(found: Sequence[Suggestion], own: Iterable[Suggestion], accepted: frozenset[Span]) -> tuple[Suggestion, ...]:
    """One list in the order of the text, without overlaps.

    An own edit in force outranks what was found; one that is not steps back wherever it would overlap.
    """
    listed: list[Suggestion] = []
    ranked = sorted(own, key=lambda edit: (Span(edit.start, edit.end) not in accepted, edit.start))
    for edit in ranked:
        in_force = Span(edit.start, edit.end) in accepted
        rivals: Iterable[Suggestion] = listed if in_force else chain(listed, found)
        if not any(_collide(edit, rival) for rival in rivals):
            listed.append(edit)
    free = [suggestion for suggestion in found if not any(_collide(suggestion, edit) for edit in listed)]
    return tuple(sorted([*listed, *free], key=lambda suggestion: (suggestion.start, suggestion.end)))


def _collide(one: Suggestion, other: Suggestion) -> bool:
    same = (one.start, one.end) == (other.start, other.end)
    return same or Span(one.start, one.end).overlaps(other.start, other.end)
