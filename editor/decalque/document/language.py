"""Which language a stretch of text is in, by its script; what counts as a CJK letter."""

from __future__ import annotations

import re
from typing import Final, Literal

__all__ = ["CJK_LETTERS", "Language", "cjk_count", "language_of"]

Language = Literal["en", "zh", ""]
"""English, Chinese, or neither (figures, rules, other scripts)."""

CJK_LETTERS: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han letters, as the inside of a regex character class."""

_CJK_RUN = re.compile(f"[{CJK_LETTERS}]+")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_LATIN_WORD = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’][A-Za-z]+)*")


def cjk_count(text: str) -> int:
    """How many Han letters the text has."""
    return 0 if text.isascii() else sum(map(len, _CJK_RUN.findall(text)))


def language_of(text: str) -> Language:
    """Chinese where Han letters outnumber Latin words, else English where there is a Latin letter."""
    letters = cjk_count(text)
    if letters and letters > sum(1 for _ in _LATIN_WORD.finditer(text)):
        return "zh"
    return "en" if _LATIN_LETTER.search(text) else ""
