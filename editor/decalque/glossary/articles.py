"""Which indefinite article a word wants: by its sound, not its letter."""

from __future__ import annotations

import re

__all__ = ["article_for"]

_SPOKEN_AS_WORD = frozenset(
    ["nato", "nasa", "nafta", "unesco", "unicef", "ram", "rom", "sim", "lan", "lidar", "radar", "sars", "laser"]
)
_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "homage")
_YOU_OR_WUN = re.compile(
    r"(?:uni(?!n|m)|use|usu|usa|uti|ur[aeiou]|ubiq|eu|ewe|one\b|once\b|ute|u[bcfhjkqrst][aeiou])", re.I
)
_VOWEL_NUMBER = re.compile(r"(?:8|11(?:\D|$)|18(?:\D|$)|11,|18,)")


def article_for(following: str) -> str:
    """``"a"`` or ``"an"`` for the text that follows it."""
    word = re.match(r"[\W_]*([\w&'’.]+)", following)
    if not word:
        return "a"
    first = word[1]
    if first[0].isdigit():
        return "an" if _VOWEL_NUMBER.match(following.lstrip("\"'“‘($")) else "a"
    initials = re.match(r"(?:[A-Z][A-Z0-9&.]+(?![a-z])|[A-Z](?![a-z]))", first)
    if initials and first.lower() not in _SPOKEN_AS_WORD:
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    lower = first.lower()
    if lower.startswith(_SILENT_H):
        return "an"
    if _YOU_OR_WUN.match(lower):
        return "a"
    return "an" if lower[0] in "aeiou" else "a"
