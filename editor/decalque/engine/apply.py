"""Applying edits: one small pure function."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Edit", "apply", "safe_edits"]

from decalque.checks import Suggestion

Edit = tuple[int, int, str]
"""Start and end in the text as read, and what stands there afterwards."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with every edit made; what no edit covers stays as it is.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    pieces: list[str] = []
    position = 0
    for start, end, words in sorted(edits, key=lambda e: e[:2]):
        if not position <= start <= end <= len(text):
            raise ValueError(f"an edit at {start}-{end} overlaps the one before or leaves the text")
        pieces += (text[position:start], words)
        position = end
    return "".join((*pieces, text[position:]))


def safe_edits(suggestions: Iterable[Suggestion], *, every: bool = False) -> list[Edit]:
    """The edits of the safe suggestions, or of ``every`` suggestion that has a replacement: its best one."""
    return [(s.start, s.end, s.replacements[0]) for s in suggestions if s.replacements and (s.safe or every)]
