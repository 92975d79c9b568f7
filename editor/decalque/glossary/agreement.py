"""What must agree with a noun whose number changes: the determiner before it and the verb behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Agreed", "agree"]

_TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "aren't": "isn't", "weren't": "wasn't"}
_TO_PLURAL = {singular: plural for plural, singular in _TO_SINGULAR.items()}
_DETERMINER_SINGULAR = {"these": "this", "those": "that"}
_DETERMINER_PLURAL = {"this": "these"}  # “that” may be a conjunction
_COUNTING = frozenset(
    [
        "many",
        "several",
        "both",
        "few",
        "fewer",
        "various",
        "numerous",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
_SINGLE = frozenset(["each", "every", "one", "another", "either", "neither"])
_BEFORE = re.compile(r"(?P<word>[\w']+)(?P<gap>[ \t\xa0]+)\Z")
_BEHIND = re.compile(r"(?P<gap>[ \t\xa0]+)(?P<word>[\w']+)")
_NOT_A_VERB = re.compile(
    r"of|in|on|to|for|and|or|with|at|by|from|as|that|which|who|than|but|while|when|if|so|is|will|would|can|could|may|"
    r"might|must|should|did|had|was|\w+ing|\w+ed|\w+ly"
)


class Agreed(NamedTuple):
    """How far a changed noun reaches, and what stands there now.

    ``possible``: False where nothing grammatical can be said (many expertise). ``sure``: False where a verb that may
    have to agree follows and was left alone.
    """

    before: int  # characters of the text before the noun that are replaced
    new_before: str
    behind: int
    new_behind: str
    possible: bool
    sure: bool


def agree(before: str, behind: str, *, plural: bool) -> Agreed:
    """What to change around a noun that became plural, or singular where it was plural."""
    reach, new_before, possible = _determiner(before, plural=plural)
    following = _BEHIND.match(behind)
    if not following:
        return Agreed(reach, new_before, 0, "", possible, True)
    word = following["word"]
    verbs = _TO_PLURAL if plural else _TO_SINGULAR
    if word.lower() in verbs:
        return Agreed(reach, new_before, following.end(), following["gap"] + verbs[word.lower()], possible, True)
    sure = bool(_NOT_A_VERB.fullmatch(word.lower()))
    return Agreed(reach, new_before, 0, "", possible, sure)


def _determiner(before: str, *, plural: bool) -> tuple[int, str, bool]:
    preceding = _BEFORE.search(before)
    if not preceding:
        return 0, "", True
    word, gap = preceding["word"], preceding["gap"]
    lower = word.lower()
    if lower in (_SINGLE if plural else _COUNTING) or (not plural and word.isdigit() and word != "1"):
        return 0, "", False
    other = (_DETERMINER_PLURAL if plural else _DETERMINER_SINGULAR).get(lower)
    if other is None:
        return 0, "", True
    return preceding.end() - preceding.start(), (other.capitalize() if word[0].isupper() else other) + gap, True
