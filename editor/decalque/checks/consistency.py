"""One concept, several renderings in one document: all to the preferred one."""

from __future__ import annotations

from collections.abc import Iterator

from decalque.checks.base import Check
from decalque.checks.context import Context
from decalque.checks.occurrence import Occurrence
from decalque.checks.suggestion import Category, Suggestion
from decalque.document import Document

__all__ = ["CONSISTENCY"]


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    for occurrences in _by_concept(context).values():
        renderings = {o.rendering["text"] for o in occurrences}
        if len(renderings) < 2:
            continue
        for occurrence in occurrences:
            preferred = occurrence.rendering["answers"][0]["text"]
            if occurrence.rendering["accepted"] and occurrence.rendering["text"] != preferred:
                suggestion = _to_preferred(occurrence, len(renderings), context)
                if suggestion:
                    yield suggestion


def _by_concept(context: Context) -> dict[str, list[Occurrence]]:
    """The occurrences of each concept that must read the same all through; a longer one hides those inside it."""
    grouped: dict[str, list[Occurrence]] = {}
    for check in ("terminology", "style"):
        for occurrence in context.occurrences(check):
            if occurrence.concept["consistent"] and occurrence.rendering["answers"]:
                seen = grouped.setdefault(occurrence.concept["id"], [])
                if not seen or seen[-1].end <= occurrence.start:
                    seen.append(occurrence)
    return grouped


def _to_preferred(occurrence: Occurrence, renderings: int, context: Context) -> Suggestion | None:
    message = f"One thing, {renderings} wordings in this document; {occurrence.concept['note']}".rstrip("; ")
    rule = f"consistency.{occurrence.concept['id']}"
    return context.suggestion(occurrence, rule=rule, category=Category.TERMINOLOGY, message=message)


CONSISTENCY = Check("consistency", "one name or slogan in several wordings", (), _run)
