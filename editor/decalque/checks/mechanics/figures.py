"""Figures and their units: spaces between them, quarters as English writes them. No value ever changes."""

from __future__ import annotations

import re

from decalque.checks.base import Rule
from decalque.checks.mechanics.shape import Fix, MechanicalRule, always, has
from decalque.checks.suggestion import Category

__all__ = ["FIGURES"]

_NETWORK = re.compile(
    r"[ \xa0-](?:networks?|phones?|smartphones?|technolog|base stations?|mobile|era|chips?|users?|coverage|service)"
)
_LONGEST_FIGURE = 24
_ORDINAL = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def _quarter(match: re.Match[str]) -> Fix | None:
    year, number = match["year"] or match["year2"], match["number"] or match["number2"]
    kind = (match["kind"] or match["kind2"]).upper()
    if (kind == "H" and number not in "12") or not 1990 <= _full_year(year) <= 2099:
        return None
    full = _full_year(year)
    period = "quarter" if kind == "Q" else "half"
    short, long = f"{kind}{number} {full}", f"the {_ORDINAL[number]} {period} of {full}"
    before = match.string[max(0, match.start() - 12) : match.start()]
    behind = match.string[match.end() : match.end() + 2]
    spelled_out = re.search(r"\b(?:in|for|of|during|since)\s+\Z", before, re.I) and not re.match(r"\s[A-Za-z]", behind)
    return Fix(match.start(), match.end(), (long, short) if spelled_out else (short, long), False)


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _spaced_generation(match: re.Match[str]) -> Fix | None:
    telling = bool(_NETWORK.match(match.string, match.end()))
    if not telling and match["number"] not in "456":
        return None
    return Fix(match.start(), match.end(), (match["number"] + "G",), telling)


def _before_unit(match: re.Match[str]) -> Fix:
    """The whole figure, so that an editor sees what it is about."""
    text, start = match.string, match.start()
    while start > 0 and match.start() - start < _LONGEST_FIGURE and text[start - 1] in "0123456789,.":
        start -= 1
    return Fix(start, match.end(), (f"{text[start : match.end('digit')]} {match['unit']}",), True)


FIGURES = (
    MechanicalRule(
        Rule(
            "mechanics.space-before-percent",
            Category.LINGUISTIC,
            "no space between a figure and the percent sign",
            (("Sales rose 30 % in May.", "Sales rose 30% in May."),),
            ("5 %d placeholders",),
        ),
        r"(?<=\d)[ \xa0](?P<sign>%)(?![\w(])",
        lambda m: Fix(m.start(), m.end(), ("%",), True),
        "English closes up a figure and its percent sign.",
        has(" %", "\xa0%"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-before-unit",
            Category.LINGUISTIC,
            "a space between a figure and its word",
            (
                (
                    "Revenue was 20.3billion yuan and 6million units.",
                    "Revenue was 20.3 billion yuan and 6 million units.",
                ),
            ),
            ("The 5G network, a 30km road and 10x growth",),
        ),
        (
            r"(?P<digit>\d)(?P<unit>(?:hundred|thousand|million|billion|trillion|percent|yuan|dollars|units|people|"
            r"years|months|days|times|kilometers|square)(?![a-z]))"
        ),
        _before_unit,
        "A space belongs between a figure and the word behind it.",
        always,
    ),
    MechanicalRule(
        Rule(
            "mechanics.spaced-generation",
            Category.LINGUISTIC,
            "5G is one word",
            (("It built 5 G networks.", "It built 5G networks."),),
            ("He felt 2 g of force and ate 5 g of salt.",),
        ),
        r"(?<![\w.,])(?P<number>[2-6])[ \xa0]G(?!\w)",
        _spaced_generation,
        "The generation of a mobile network is written in one word.",
        has(" G", "\xa0G"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.quarter-style",
            Category.LOCALE,
            "a quarter or half-year written the Chinese way",
            (
                ("Shipments grew in 24Q2, it said.", "Shipments grew in the second quarter of 2024, it said."),
                ("The 2024Q3 revenue rose.", "The Q3 2024 revenue rose."),
            ),
            ("Order the part 24Q2-A now.", "The FY24 report", "Xiaomi Q2 shipments"),
        ),
        (
            r"(?<![\w.-])(?:(?P<year>(?:20)?\d\d)[ ]?(?P<kind>[QH])(?P<number>[1-4])"
            r"|(?P<kind2>[QH])(?P<number2>[1-4])(?P<year2>20\d\d))(?![\w-])"
        ),
        _quarter,
        "English puts the quarter before the year.",
        has("Q", "H"),
    ),
)
