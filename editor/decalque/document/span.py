"""Half-open spans over one text. Offsets are Python str indices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Span", "merge_spans"]


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a character is shared; an empty range inside the span counts, one at its edge does not."""
        return self.start < end and start < self.end


def merge_spans(spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """The union of the spans, sorted and disjoint; spans that touch are joined, empty ones dropped."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if merged and start <= merged[-1].end:
            if end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, end)
        else:
            merged.append(Span(start, end))
    return tuple(merged)
