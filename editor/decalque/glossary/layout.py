"""Keeps the layout inside a replaced phrase: a line break stays a line break, a hyphen a hyphen."""

from __future__ import annotations

import re

__all__ = ["laid_out"]

_GAP = re.compile(r"[ \t\xa0]*\r?\n[ \t>]*|[ \t\xa0]+|[-‐‑]")


def laid_out(wording: str, found: str, rendering: str, *, attributive: bool) -> str:
    """``wording`` (single spaces) with the gaps of ``found``, the words that stood there for ``rendering``.

    Hyphens are kept only where they join two plain words before a noun (``attributive``): core-business revenue.
    """
    gaps = _GAP.findall(found)
    if all(gap == " " for gap in gaps):
        return wording
    words = wording.split(" ")
    if "-" not in rendering and gaps and all(gap in "-‐‑" for gap in gaps):
        joined = attributive and len(words) == 2 and all(word.isalpha() for word in words)
        return gaps[0].join(words) if joined else wording
    gaps = [gap for gap in gaps if gap not in "-‐‑"]
    if len(words) == 1 or not gaps:
        return wording
    if len(gaps) != len(words) - 1:
        breaks = [gap for gap in gaps if "\n" in gap][: len(words) - 1]
        gaps = breaks + [" "] * (len(words) - 1 - len(breaks))
    return "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))
