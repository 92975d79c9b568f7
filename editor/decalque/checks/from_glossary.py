"""The checks whose rules are the concepts of the glossary: what they share."""

from __future__ import annotations

from collections.abc import Iterator

from decalque.checks.context import Context
from decalque.checks.occurrence import Occurrence
from decalque.checks.suggestion import Category, Suggestion

__all__ = ["glossary_suggestions", "reason"]


def glossary_suggestions(context: Context, check: str, category: Category) -> Iterator[Suggestion]:
    """One suggestion for each deprecated rendering of the concepts that belong to this check.

    Of two renderings of one concept, one inside the other, the longer counts; on the same words, the one that asks for
    the very words beside it, or else the first in the entry.
    """
    repaired: dict[str, list[Occurrence]] = {}
    for occurrence in context.occurrences(check):
        identity = occurrence.concept["id"]
        others = repaired.setdefault(identity, [])
        if occurrence.rendering["accepted"] or any(
            o.start <= occurrence.start and occurrence.end <= o.end for o in others
        ):
            continue
        rule = f"{check}.{identity}"
        suggestion = context.suggestion(occurrence, rule=rule, category=category, message=reason(occurrence))
        if suggestion:
            yield suggestion
            if suggestion.replacements:
                others.append(occurrence)


def reason(occurrence: Occurrence) -> str:
    """What was meant and why the wording fails, as the entry says it."""
    note: str = occurrence.concept["note"]
    literal = f"{occurrence.term} word for word." if occurrence.term else ""
    return " ".join(part for part in (literal, note) if part)
