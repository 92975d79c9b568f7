"""Where a place in the text as read comes to stand in the article as it will read, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

__all__ = ["Offsets"]


class Offsets:
    """Maps Python str indices between two texts that differ by ``edits``.

    ``edits`` are ``(start, end, text)`` over the first text, sorted and disjoint. A place inside a
    replaced passage maps to the start of its replacement, and the other way round.
    """

    def __init__(self, edits: Iterable[tuple[int, int, str]]) -> None:
        self._raw: list[tuple[int, int]] = []
        self._after: list[tuple[int, int]] = []
        shift = 0
        for start, end, text in edits:
            self._raw.append((start, end))
            self._after.append((start + shift, start + shift + len(text)))
            shift += len(text) - (end - start)

    def after(self, raw: int) -> int:
        """The place in the text with the edits made, for a place in the text as read."""
        return _mapped(raw, self._raw, self._after)

    def raw(self, after: int) -> int:
        """The place in the text as read, for a place in the text with the edits made."""
        return _mapped(after, self._after, self._raw)


def _mapped(place: int, here: list[tuple[int, int]], there: list[tuple[int, int]]) -> int:
    index = bisect_right(here, place, key=_start) - 1
    if index < 0:
        return place
    _, end = here[index]
    return there[index][0] if place < end else there[index][1] + place - end


def _start(span: tuple[int, int]) -> int:
    return span[0]
