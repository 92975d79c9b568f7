"""Words that stand twice."""

from __future__ import annotations

import re
from operator import eq

from decalque.checks.base import Rule
from decalque.checks.mechanics.shape import Fix, MechanicalRule
from decalque.checks.suggestion import Category

__all__ = ["REPEATS"]

_SURE = frozenset(["the", "a", "an", "and", "of", "with", "for", "from", "their", "its", "our", "these", "your"])
_HONEST = frozenset(
    [
        "that",
        "had",
        "very",
        "so",
        "no",
        "yes",
        "ha",
        "bye",
        "really",
        "much",
        "many",
        "far",
        "again",
        "more",
        "long",
        "now",
        "there",
        "well",
        "hey",
        "never",
        "is",
        "his",
        "her",
        "you",
        "it",
        "who",
        "what",
        "knock",
        "tick",
        "chop",
        "out",
        "on",
        "in",
        "up",
        "to",
        "do",
        "can",
        "will",
        "may",
        "blah",
        "old",
        "big",
        "too",
        "please",
        "wait",
        "go",
        "come",
        "said",
        "hear",
        "night",
        "day",
        "step",
        "one",
        "two",
        "three",
        "click",
        "tap",
        "million",
        "billion",
        "hundred",
    ]
)


def _may_repeat(text: str) -> bool:
    words = text.split()
    return any(map(eq, words, words[1:]))


def _repeated(match: re.Match[str]) -> Fix | None:
    word = match["word"]
    if word in _HONEST or match.string[match.end() : match.end() + 1] in ("-", "'", "’"):
        return None
    again = re.match(rf"\s+{word}\b", match.string[match.end() :][: len(word) + 3])
    if again or (word not in _SURE and (len(word) < 4 or word.endswith("ly"))):
        return None
    if match.string[max(0, match.start() - 1) : match.start()] in ("-", "'", "’"):
        return None
    return Fix(match.start(), match.end(), (word,), word in _SURE)


REPEATS = (
    MechanicalRule(
        Rule(
            "mechanics.repeated-word",
            Category.LINGUISTIC,
            "a word that stands twice",
            (
                ("It opened the the plant in May.", "It opened the plant in May."),
                ("Sales reached reached a record.", "Sales reached a record."),
            ),
            ("He said that that was very very good.", "Bye bye, she had had enough."),
        ),
        r"(?<![\w-])(?P<word>[a-z]+)[ \xa0]*(?:\r?\n)?[ \xa0]*(?<=\s)(?P=word)(?![\w-])",
        _repeated,
        "The word stands twice.",
        _may_repeat,
    ),
)
