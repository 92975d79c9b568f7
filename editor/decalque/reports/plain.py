"""Suggestions for people: file:line:column, the phrase, the fix, the reason; coloured where that is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from decalque.checks import Suggestion
from decalque.document import Document

__all__ = ["Paint", "no_paint", "plain_lines"]

Paint = Callable[[str, str], str]
"""Colours a text for a role: place, old, new, rule, note."""

_LONGEST = 60


def no_paint(text: str, _role: str) -> str:
    """The text as it is."""
    return text


def plain_lines(
    suggestions: Iterable[Suggestion], document: Document, name: str, paint: Paint = no_paint
) -> Iterator[str]:
    """Two lines a suggestion: where and what, then why."""
    for suggestion in suggestions:
        line, column = document.line_column(suggestion.start)
        where = paint(f"{name}:{line}:{column}:", "place")
        safe = " safe" if suggestion.safe else ""
        yield f"{where} {_change(suggestion, document, paint)}  {paint(f'[{suggestion.rule}{safe}]', 'rule')}"
        others = ", ".join(shown(words) for words in suggestion.replacements[1:4])
        others = f"; or: {others}" if others else ""
        yield paint(f"    {suggestion.message}{others}", "note")


def _change(suggestion: Suggestion, document: Document, paint: Paint) -> str:
    start, end = suggestion.start, suggestion.end
    old = shown(document.text[start:end]) if end > start else "∅"
    if not suggestion.replacements:
        return paint(f"“{old}”", "old")
    new = suggestion.replacements[0]
    words = f"“{shown(new)}”" if new.strip() else ("remove" if not new else f"“{new}”")
    return f"{paint(f'“{old}”', 'old')} → {paint(words, 'new')}"


def shown(words: str) -> str:
    """Words on one line, the middle of long ones left out."""
    flat = re.sub(r"\s*\n\s*", " ⏎ ", words)
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST // 2]} … {flat[-_LONGEST // 3 :]}"
