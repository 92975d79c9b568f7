"""Text as the matcher reads it. What is looked for and what is looked at are normalised alike."""

from __future__ import annotations

from functools import cache

__all__ = ["normalize", "normalized"]


def normalize(text: str) -> str:
    """Text as the matcher reads it: lower case, straight quotes, hyphens and line breaks as spaces.

    The length stays the same for every character that keeps its length in lower case.
    """
    lowered = text.lower()
    for odd, plain in _REPLACED:
        lowered = lowered.replace(odd, plain)
    return lowered


@cache
def normalized(words: str) -> str:
    """``normalize`` for the words of a glossary, which are asked for again and again while it is compiled."""
    return normalize(words)


_REPLACED = (
    ("\n>", "  "), ("\n", " "), ("-", " "), ("’", "'"), ("\t", " "), ("\r", " "), ("\xa0", " "),
    ("‐", " "), ("‑", " "), ("‘", "'"), ("“", '"'), ("”", '"'), ("×", "x"),
)  # fmt: skip
