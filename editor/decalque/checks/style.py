"""Discourse habits and empty phrases of translated Chinese, by the glossary's style entries."""

from __future__ import annotations

from collections.abc import Iterator

from decalque.checks.base import Check
from decalque.checks.context import Context
from decalque.checks.from_glossary import glossary_suggestions
from decalque.checks.suggestion import Category, Suggestion
from decalque.document import Document

__all__ = ["STYLE"]


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    return glossary_suggestions(context, "style", Category.STYLE)


STYLE = Check("style", "habits of Chinese prose that read oddly in English, by the glossary", (), _run)
