"""A suggestion as plain data, in the one shape that JSON reports and pipes share."""

from __future__ import annotations

from typing import Any

from decalque.checks import Suggestion
from decalque.document import Document

__all__ = ["as_record", "located_record"]


def as_record(suggestion: Suggestion) -> dict[str, Any]:
    """The keys of ``decalque pipe``; ``start`` and ``end`` are str indices of the text as read."""
    record: dict[str, Any] = {
        "start": suggestion.start,
        "end": suggestion.end,
        "replacements": suggestion.replacements,
        "rule": suggestion.rule,
        "category": suggestion.category,
        "severity": suggestion.severity,
        "confidence": suggestion.confidence,
        "safe": suggestion.safe,
        "message": suggestion.message,
    }
    if suggestion.evidence:
        evidence = suggestion.evidence
        record["concept"] = evidence.concept
        record["source_term"] = evidence.source_term
        record["entry"] = evidence.location
    return record


def located_record(suggestion: Suggestion, document: Document, name: str) -> dict[str, Any]:
    """The same with file, line and column (from 1) and the words that stand there."""
    line, column = document.line_column(suggestion.start)
    words = document.text[suggestion.start : suggestion.end]
    return {"file": name, "line": line, "column": column, "text": words} | as_record(suggestion)
