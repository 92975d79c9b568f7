"""The words of ``when`` and ``unless``: found in all their forms, at word borders, around a rendering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["mentions"]

_E = re.compile(r"(?<=[a-z]{2})e$")
_Y = re.compile(r"(?<=[bcdfghklmnprstvwz])y$")


def mentions(words: Sequence[str], text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether one of the words stands in ``text[low:high]`` outside ``text[start:end]``.

    ``"_ drive"`` must follow the span at once, ``"hard _"`` stand right before it.
    """
    before, anywhere, after = _compiled(tuple(words))
    return bool(
        (anywhere and (anywhere.search(text, low, start) or anywhere.search(text, end, high)))
        or (after and after.match(text, end, high))
        or (before and before.search(text[max(low, start - 80) : start]))
    )


@lru_cache(maxsize=8192)
def _compiled(words: tuple[str, ...]) -> tuple[re.Pattern[str] | None, ...]:
    before = [w[:-1].strip() for w in words if w.endswith("_")]
    after = [w[1:].strip() for w in words if w.startswith("_")]
    anywhere = [w for w in words if "_" not in w]
    return (
        _pattern(before, r"(?<!\w)(?:{})[\s\-‐‑\"“‘'(]+\Z"),
        _pattern(anywhere, r"(?<!\w)(?:{})(?!\w)"),
        _pattern(after, r"[\s\-‐‑\"”’')]+(?:{})(?!\w)"),
    )


def _pattern(words: Sequence[str], shape: str) -> re.Pattern[str] | None:
    if not words:
        return None
    return re.compile(shape.format("|".join(_all_forms(w) for w in sorted(words, key=len, reverse=True))), re.I)


def _all_forms(words: str) -> str:
    """A regular expression for the words, the last of them with any regular ending."""
    *first, last = words.split()
    lead = "".join(re.escape(w).replace(r"\-", r"[\s\-‐‑]") + r"[\s\-‐‑]+" for w in first)
    if not last[-1].isalpha() or len(last) < 3:
        return lead + re.escape(last)
    stem = re.escape(last).replace(r"\-", r"[\s\-‐‑]").replace("'", "['’]")
    if _E.search(last):
        return lead + stem[:-1] + "(?:e|es|ed|er|ers|ing)"
    if _Y.search(last):
        return lead + stem[:-1] + "(?:y|ies|ied|ying)"
    return lead + stem + f"(?:s|es|ed|ing|er|ers|{re.escape(last[-1])}ed|{re.escape(last[-1])}ing)?"
