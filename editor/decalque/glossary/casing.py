"""Capitals: read off what stood there, carried over to what takes its place."""

from __future__ import annotations

import re
from enum import Enum

__all__ = ["Casing", "at_sentence_start", "capitalized", "casing_of", "recased"]

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "to",
        "for",
        "and",
        "or",
        "nor",
        "but",
        "with",
        "at",
        "by",
        "from",
        "as",
        "into",
        "over",
        "per",
        "up",
        "via",
        "vs",
    ]
)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SENTENCE_START = re.compile(
    r"(?:\A|[.!?:;。！？：；…][\"”’'」』)\]]*\s+|[。！？：；]\s*|\n[\s>*#\d.+|-]*)[\s\"“‘'(\[「『*_#>|-]*\Z"
)


class Casing(Enum):
    LOWER = "as written"
    FIRST = "First letter"
    TITLE = "Title Case"
    UPPER = "ALL CAPS"


def at_sentence_start(before: str) -> bool:
    """Whether a sentence, heading or list item starts behind this text (the last 40 characters are enough)."""
    tail = before[-40:]
    bare = tail.rstrip(" \"“‘'([")
    if bare and (bare[-1].isalpha() or bare[-1] == ","):
        return False
    return bool(_SENTENCE_START.search(tail))


def casing_of(found: str, rendering: str, *, heading: bool, starts_sentence: bool) -> Casing:
    """How ``found`` is capitalised, beyond the capitals that the rendering itself has.

    ``heading``: the words around it are in Title Case, which tells what a single capital means.
    """
    words = _WORD.findall(found)
    if not words:
        return Casing.LOWER
    if found.isupper() and sum(map(len, words)) > 3 and not _in(rendering, found):
        return Casing.UPPER
    if _in(rendering, words[0]) and words[0][0].isupper():
        return Casing.FIRST if starts_sentence else Casing.LOWER
    major = [w for w in words if w.lower() not in _SMALL and not (w[0].isupper() and _in(rendering, w))]
    if len(major) > 1 and all(w[0].isupper() for w in major):
        return Casing.TITLE
    if not words[0][0].isupper():
        return Casing.LOWER
    return Casing.TITLE if heading else Casing.FIRST


def _in(rendering: str, words: str) -> bool:
    """Whether the rendering has these words in just these capitals."""
    return words.casefold() in rendering.casefold() and words in rendering


def recased(text: str, casing: Casing) -> str:
    """``text`` with these capitals; words with capitals of their own (NetEase, iPhone, AI) keep them."""
    if casing is Casing.LOWER:
        return text
    if casing is Casing.FIRST:
        return capitalized(text)
    if casing is Casing.UPPER:
        return _WORD.sub(lambda m: m[0] if _fixed(m[0]) else m[0].upper(), text)
    first = _WORD.search(text)
    start = first.start() if first else 0
    return _WORD.sub(lambda m: m[0] if m.start() > start and m[0] in _SMALL else capitalized(m[0]), text)


def capitalized(text: str) -> str:
    """``text`` with its first letter as a capital, unless its first word has capitals of its own."""
    first = _WORD.search(text)
    if not first or _fixed(first[0]) or text[: first.start()].strip(" \"“‘'(["):
        return text
    at = first.start()
    return text[:at] + text[at].upper() + text[at + 1 :]


def _fixed(word: str) -> bool:
    return any(c.isupper() for c in word[1:])
