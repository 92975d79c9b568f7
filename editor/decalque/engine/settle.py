"""Overlaps: one documented sort key decides which of two suggestions on the same words stays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from decalque.checks import Confidence, Suggestion

__all__ = ["settle"]

_CONFIDENCE = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}


def _rank(suggestion: Suggestion) -> tuple[object, ...]:
    """A suggestion that repairs comes before a remark; then the longer span, the surer, the safe, the earlier one;
    last the rule id, so that the order of rules never matters."""
    return (
        not suggestion.replacements,
        suggestion.start - suggestion.end,
        _CONFIDENCE[suggestion.confidence],
        not suggestion.safe,
        suggestion.start,
        suggestion.rule,
        suggestion.replacements,
    )


def settle(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The suggestions that stay, in the order of the text; no two of them share a character or a place."""
    kept: list[tuple[int, int, Suggestion]] = []
    for suggestion in sorted(suggestions, key=_rank):
        place = bisect_left(kept, (suggestion.start, suggestion.end), key=lambda k: k[:2])
        if not any(_collide(suggestion, other) for _, _, other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, (suggestion.start, suggestion.end, suggestion))
    return tuple(s for _, _, s in kept)


def _collide(one: Suggestion, other: Suggestion) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end
