"""Makes the safe fixes of a text settle in one go: where one replacement makes room for another, both become one
suggestion, so that fixing twice is fixing once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from decalque.checks import Suggestion
from decalque.document import Document
from decalque.engine.apply import Edit, apply, safe_edits

__all__ = ["stabilized"]

_ROUNDS = 5

Look = Callable[[Document], tuple[Suggestion, ...]]


def stabilized(document: Document, look: Look) -> tuple[Suggestion, ...]:
    """The suggestions of ``look`` such that a look at the fixed text finds nothing safe any more.

    Where that cannot be reached, the suggestions that keep moving are offered but no longer safe.
    """
    suggestions = look(document)
    for _ in range(_ROUNDS):
        after = _safe_after(document, suggestions, look)
        if not after:
            return suggestions
        if any(document.is_protected(*_back(suggestions, s.start, s.end)) for s in after):
            break  # a fix laid bare what must never change
        for later in after:
            suggestions = _merged(document.text, suggestions, later)
    while after := _safe_after(document, suggestions, look):
        touched = [_back(suggestions, s.start, s.end) for s in after]
        calmer = tuple(replace(s, safe=s.safe and not _within(s, touched)) for s in suggestions)
        suggestions = calmer if calmer != suggestions else tuple(replace(s, safe=False) for s in suggestions)
    return suggestions


def _within(suggestion: Suggestion, places: Sequence[tuple[int, int]]) -> bool:
    return any(suggestion.start <= end and start <= suggestion.end for start, end in places)


def _safe_after(document: Document, suggestions: Sequence[Suggestion], look: Look) -> list[Suggestion]:
    """The safe suggestions for the fixed text, last first, so that merging one does not move the others."""
    edits = safe_edits(suggestions)
    if not edits:
        return []
    fixed = replace(document, text=apply(document.text, edits))
    return [s for s in reversed(look(fixed)) if s.safe]


def _merged(text: str, suggestions: tuple[Suggestion, ...], later: Suggestion) -> tuple[Suggestion, ...]:
    """The suggestions with ``later``, whose span is of the fixed text, worked into those it grew out of."""
    edits = safe_edits(suggestions)
    start, end = _back(suggestions, later.start, later.end)
    touched = [s for s in suggestions if (s.start < end and start < s.end) or start <= s.start == s.end <= end]
    start, end = min([start, *(s.start for s in touched)]), max([end, *(s.end for s in touched)])
    low, high = _forth(edits, start, at_end=False), _forth(edits, end, at_end=True)
    fixed = apply(text, edits)
    words = fixed[low : later.start] + later.replacements[0] + fixed[later.end : high]
    safe = [s for s in touched if s.safe]
    first = max(safe, key=lambda s: (s.end - s.start, -s.start)) if safe else later
    kept = [s for s in suggestions if s not in touched]
    if words != text[start:end]:
        others = tuple(r for r in first.replacements[1:] if (first.start, first.end) == (start, end))
        kept.append(replace(first, start=start, end=end, replacements=(words, *others), safe=True))
    return tuple(sorted(kept, key=lambda s: (s.start, s.end)))


def _back(suggestions: Sequence[Suggestion], start: int, end: int) -> tuple[int, int]:
    """The span of the text as read that became ``[start, end)`` of the fixed text; a touched edit counts whole."""
    low, high, shift = start, end, 0
    found_low = found_high = False
    for edit_start, edit_end, words in safe_edits(suggestions):
        new_start = edit_start + shift
        new_end = new_start + len(words)
        if not found_low and start < new_end:
            low, found_low = (min(start - shift, edit_start) if start < new_start else edit_start), True
        if not found_high and end <= new_start:
            high, found_high = end - shift, True
        elif not found_high and end <= new_end:
            high, found_high = edit_end, True
        shift += len(words) - (edit_end - edit_start)
    return (low if found_low else start - shift, high if found_high else end - shift)


def _forth(edits: Sequence[Edit], offset: int, *, at_end: bool) -> int:
    """Where an offset of the text as read, outside or at the edge of edits, lies in the fixed text."""
    shift = 0
    for start, end, words in edits:
        if end < offset or (end == offset and at_end) or (end == offset and start < offset):
            shift += len(words) - (end - start)
    return offset + shift
