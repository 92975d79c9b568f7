"""White space: behind sentence ends, around brackets, before punctuation, between words."""

from __future__ import annotations

import re

from decalque.checks.base import Rule
from decalque.checks.context import CJK
from decalque.checks.mechanics.shape import Fix, MechanicalRule, always, has
from decalque.checks.suggestion import Category

__all__ = ["SPACING"]

_ABBREVIATION = re.compile(
    r"(?:\b(?:etc|vs|e\.g|i\.e|no|inc|ltd|co|corp|jr|sr|dr|mr|mrs|ms|st|al|cf|fig|vol|approx))\Z", re.I
)
_DOMAIN_LIKE = re.compile(r"(?:com|net|org|cn|io|js|ai|py|ts|exe|pdf|tv|gov|edu|app|md|cc|me)(?![a-z])", re.I)
_AROUND = 24
_LONGEST_QUOTE = 2000


def _after_stop(match: re.Match[str]) -> Fix | None:
    text, stop = match.string, match.start("mark")
    token = re.search(r"\S*\Z", text[max(0, stop - 40) : stop])
    before = token[0] if token else ""
    word = match["word"]
    if match["mark"] == "." and (_DOMAIN_LIKE.match(word) or ("." in before.strip(".") and not before[-1:].isdigit())):
        return None
    if text[match.end() : match.end() + 1] in ("(", "_", "/", "@", ":") or re.match(r"\.\w", text[match.end() :][:2]):
        return None
    if before.isdigit() and (stop - len(before) == 0 or text[stop - len(before) - 1] == "\n"):
        return None  # the number of a list item
    return Fix(stop, stop + 1, (match["mark"] + " ",), True)


def _after_quote(match: re.Match[str]) -> Fix | None:
    """A straight quote closes where an odd number of them stands before it in the paragraph."""
    text, at = match.string, match.start()
    before = text[max(0, at - _LONGEST_QUOTE) : at].rpartition("\n")[2]
    if match["mark"] == '"' and before.count('"') % 2 == 0:
        return None
    return Fix(at, at + 1, (match["mark"] + " ",), True)


def _line_around(text: str, at: int) -> str:
    """The line that holds an offset, or as much of a long one as tells what kind of line it is."""
    return text[max(0, at - 400) : at].rpartition("\n")[2] + text[at : at + 400].partition("\n")[0]


def _after_comma(match: re.Match[str]) -> Fix | None:
    text, at = match.string, match.start("mark")
    line = _line_around(text, at)
    if len(re.findall(r"[,;]\w", line)) > 1 and not re.search(r"[,;.!?](?:\s\S|\s*\Z)", line):
        return None  # a line of comma-separated values
    return Fix(at, at + 1, (match["mark"] + " ",), True)


def _before_opening(match: re.Match[str]) -> Fix | None:
    at, inner = match.start("bracket"), match["inner"].strip()
    words = re.match(r"[A-Za-z]{2,}[ ]", inner) and not re.search(r"[\"'=;{}<>]", inner)
    gloss = re.fullmatch(f"[{CJK}]+|[A-Z][A-Z&]+", inner)
    return Fix(at, at + 1, (" (",), True) if words or gloss else None


def _stop_before_opening(match: re.Match[str]) -> Fix | None:
    before = match.string[max(0, match.start() - _AROUND) : match.start()]
    if _ABBREVIATION.search(before):
        return Fix(match.start(), match.end(), (". (",), True)
    inner_lower = match["first"].islower()
    wording = " (" if inner_lower else ". ("
    return Fix(match.start(), match.end("bracket"), (wording,), True)


def _after_closing(match: re.Match[str]) -> Fix | None:
    text, at = match.string, match.start("bracket")
    opening = text.rfind("(", max(0, at - 300), at)
    if opening < 0 or "\n\n" in text[opening:at]:
        return None
    inner = text[opening + 1 : at]
    glued = opening > 0 and (text[opening - 1].isalnum() or text[opening - 1] in "-_")
    starts_word = not glued and " " not in inner and len(inner) <= 6 and match["word"][0].islower()
    if starts_word or (glued and " " not in inner and match["word"][0].islower()):
        return None
    sure = " " in inner or match["word"][0].isupper()
    return Fix(at, at + 1, (") ",), sure)


def _before_mark(match: re.Match[str]) -> Fix | None:
    joined = match.end() < len(match.string) and not match.string[match.end()].isspace()
    if joined and (match["mark"] != "," or not match.string[match.end()].isalpha()):
        return None
    return Fix(match.start("gap"), match.end("mark"), (match["mark"] + " " * joined,), joined)


def _double(match: re.Match[str]) -> Fix | None:
    line = _line_around(match.string, match.start())
    if len(re.findall(r"\S[ \xa0]{2,}\S", line)) > 1:
        return None  # columns
    return Fix(match.start(), match.end(), (" ",), False)


_LINGUISTIC = Category.LINGUISTIC

SPACING = (
    MechanicalRule(
        Rule(
            "mechanics.space-after-stop",
            _LINGUISTIC,
            "a space behind the end of a sentence",
            (
                ("It rose for the first time.Sales followed.", "It rose for the first time. Sales followed."),
                ("It rose instead of falling!It is back.", "It rose instead of falling! It is back."),
                ("It grew to 16.1 million.As of June, it leads.", "It grew to 16.1 million. As of June, it leads."),
                ("“We are ready.”He left.", "“We are ready.” He left."),
                ('"We are ready."He left.', '"We are ready." He left.'),
            ),
            (
                "See Node.js and Booking.com.",
                "U.S.A. and U.K. firms",
                "System.Out.println is a call.",
                "Ph.D. students",
            ),
        ),
        r"(?P<mark>[.!?”\"])(?=[A-Z])(?:(?:(?<=[a-z]{2}[.!?])|(?<=[\d%)\]][.!?]))(?P<word>[A-Z][a-z’']*)(?!\w)|"
        r"(?<=[a-z\d][.!?,][”\"])(?=[A-Z][a-z]))",
        lambda m: _after_stop(m) if m["word"] else _after_quote(m),
        "A space is missing behind the end of the sentence.",
        always,
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-after-comma",
            _LINGUISTIC,
            "a space behind a comma or semicolon",
            (("It sells phones,tablets and cars.", "It sells phones, tablets and cars."),),
            ("It sold 1,200 cars.", "The pair (x,y) is a point."),
        ),
        r"(?P<mark>[,;])(?:(?<=[a-z]{2}.)|(?<=\).))(?=[A-Za-z][a-z]+(?![\w.]*@)|[aI] )",
        _after_comma,
        "A space is missing behind the comma.",
        always,
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-before-bracket",
            _LINGUISTIC,
            "a space before an opening bracket",
            (("The regulator(NDRC) agreed.", "The regulator (NDRC) agreed."),),
            ("Name the file(s).", "Call f(x) and print(x)."),
        ),
        r"(?P<bracket>\()(?<=[a-z]{2}.)(?P<inner>[^()\n]{2,200})\)",
        _before_opening,
        "A space is missing before the bracket.",
        has("("),
    ),
    MechanicalRule(
        Rule(
            "mechanics.stop-before-bracket",
            _LINGUISTIC,
            "a full stop stuck to an opening bracket",
            (("It runs on the platform.(excluding phones)", "It runs on the platform (excluding phones)"),),
            ("It runs on it. (Phones are excluded.)",),
        ),
        r"\.(?<=[a-z]{2}.)(?P<bracket>\()(?=(?P<first>[A-Za-z])[^()\n]{3,300}\))",
        _stop_before_opening,
        "A bracket within a sentence stands before its full stop, with a space.",
        has(".("),
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-after-bracket",
            _LINGUISTIC,
            "a space behind a closing bracket",
            (
                ("Devices (excluding phones)The number rose.", "Devices (excluding phones) The number rose."),
                ("Devices (phones and tablets)sold well.", "Devices (phones and tablets) sold well."),
            ),
            ("He (re)wrote it and (un)did it.", "Use print(x)if needed."),
        ),
        r"(?P<bracket>\))(?P<word>[A-Za-z][a-z]+|[A-Z]{2,}|\d+(?=[ ,.%]))",
        _after_closing,
        "A space is missing behind the bracket.",
        has(")"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-inside-bracket",
            _LINGUISTIC,
            "no space inside brackets",
            (("The unit ( a new one ) opened.", "The unit (a new one) opened."),),
            ("He smiled :) and left.",),
        ),
        r"(?P<bracket>\()[ \xa0]+(?=\w)|(?<=[\w.%])[ \xa0]+(?P<close>\))(?!\))",
        lambda m: Fix(m.start(), m.end(), (m["bracket"] or m["close"],), False) if _balanced(m) else None,
        "No space belongs inside the bracket.",
        has("( ", " )"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.space-before-mark",
            _LINGUISTIC,
            "no space before a comma or full stop",
            (
                ("It rose , then fell .", "It rose, then fell."),
                ("It rose by 3% ,becoming first.", "It rose by 3%, becoming first."),
            ),
            ("It uses .NET and costs .5 cents.", "Wait ... what?"),
        ),
        r"(?<=[\w)”\"%])(?P<gap>[ \xa0]+)(?P<mark>[,;.])(?! \.)",
        _before_mark,
        "No space belongs before this mark.",
        has(" ,", " .", " ;"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.double-space",
            _LINGUISTIC,
            "one space between words",
            (("It sold  more phones.", "It sold more phones."),),
            ("One sentence.  Another one.", "Name    Price    Stock"),
        ),
        r"(?<=[a-z,])[ \xa0]{2}(?=[a-z])",
        _double,
        "One space between words is enough.",
        has("  ", "\xa0 ", " \xa0"),
    ),
)


def _balanced(match: re.Match[str]) -> bool:
    """Whether the bracket has its partner on the same line, so that it is no smiley."""
    text = match.string
    if match["bracket"]:
        return bool(re.match(r"[^()\n]{1,300}\)", text[match.end() : match.end() + 301]))
    return bool(re.search(r"\([^()\n]{1,300}\Z", text[max(0, match.start() - 301) : match.start()]))
