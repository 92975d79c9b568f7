"""Deprecated renderings of the glossary's concepts: the calques."""

from __future__ import annotations

from collections.abc import Iterator

from decalque.checks.base import Check
from decalque.checks.context import Context
from decalque.checks.from_glossary import glossary_suggestions
from decalque.checks.suggestion import Category, Suggestion
from decalque.document import Document

__all__ = ["TERMINOLOGY"]


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    return glossary_suggestions(context, "terminology", Category.TERMINOLOGY)


TERMINOLOGY = Check("terminology", "a phrase translated part by part, by the glossary", (), _run)
