"""Punctuation of the wrong width, and punctuation that stands twice."""

from __future__ import annotations

import re
import unicodedata

from decalque.checks.base import Rule
from decalque.checks.context import CJK
from decalque.checks.mechanics.shape import Fix, MechanicalRule, has
from decalque.checks.suggestion import Category
from decalque.document import FILLER

__all__ = ["PUNCTUATION"]


def _not_ascii(text: str) -> bool:
    return not text.isascii()


_OPENING = f'"“‘(（{FILLER}'
_CHINESE = re.compile(f"[{CJK}]")
_ASCII = {
    "，": ",",
    "。": ".",
    "：": ":",
    "；": ";",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "％": "%",
    "、": ",",
    "．": ".",
}


def _full_width(match: re.Match[str]) -> Fix | None:
    text = match.string
    start = match.start() - _spaces_before(text, match.start())
    end = match.end()
    if _beside_chinese(text, start, end):
        return None
    mark, before, behind = _ASCII[match["mark"]], text[start - 1 : start], text[end : end + 1]
    if mark == "(":
        return Fix(start, end, (" (" if before and not before.isspace() and before not in '(“"' else "(",), True)
    apart = bool(match["gap"]) or behind.isalnum() or (behind and behind in _OPENING)
    if mark == ":" and before.isdigit() and behind.isdigit():
        apart = False
    return Fix(start, end, (mark + " " if apart and mark != "%" else mark + (match["gap"] or ""),), True)


def _spaces_before(text: str, end: int) -> int:
    """How many spaces stand before an offset on its line; none counts where the line begins with them."""
    before = text[max(0, end - 20) : end]
    spaces = len(before) - len(before.rstrip(" \xa0"))
    return 0 if spaces == len(before) or before[-spaces - 1] == "\n" else spaces


def _beside_chinese(text: str, start: int, end: int) -> bool:
    """Whether the mark belongs to a run of Chinese: a Chinese character on one side and no English on the other."""
    before = text[max(0, start - 12) : start].rstrip()[-1:]
    behind = text[end : end + 12].lstrip()[:1]
    chinese = [bool(_CHINESE.match(c)) for c in (before, behind) if c]
    return any(chinese)


def _full_width_letters(match: re.Match[str]) -> Fix | None:
    return Fix(match.start(), match.end(), (unicodedata.normalize("NFKC", match[0]),), True)


def _doubled(match: re.Match[str]) -> Fix | None:
    text = match.string
    marks = match["marks"]
    if marks[0] == "." and (text[match.end("marks") : match.end("marks") + 1] not in ("", " ", "\n", "\r", "”", '"')):
        return None
    return Fix(match.start("marks"), match.end("marks"), (marks[0],), True)


def _title_marks(match: re.Match[str]) -> Fix | None:
    if _CHINESE.search(match["title"]):
        return None
    title = match["title"].strip()
    quoted = f"“{title}”" if "“" in match.string or '"' not in match.string else f'"{title}"'
    return Fix(match.start(), match.end(), (quoted, title), False)


_LINGUISTIC = Category.LINGUISTIC

PUNCTUATION = (
    MechanicalRule(
        Rule(
            "mechanics.full-width",
            _LINGUISTIC,
            "full-width Chinese punctuation in English",
            (
                ("It rose，then fell。Sales followed.", "It rose, then fell. Sales followed."),
                ("Xiaomi（HK: 1810）rose.", "Xiaomi (HK: 1810) rose."),
                ("Up 20％ on the year", "Up 20% on the year"),
            ),
            ("他说：“好。”", "Its motto is 相信，然后看见 in Chinese."),
        ),
        r"(?P<mark>[，。：；！？（）％、．])(?P<gap>[ \xa0]+(?=\S))?",
        _full_width,
        "Full-width punctuation belongs to Chinese text.",
        _not_ascii,
    ),
    MechanicalRule(
        Rule(
            "mechanics.full-width-letters",
            _LINGUISTIC,
            "full-width letters and figures in English",
            (("It sold ２０ units of the Ｘ１.", "It sold 20 units of the X1."),),
        ),
        r"[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?",
        _full_width_letters,
        "Full-width letters and figures belong to Chinese text.",
        _not_ascii,
    ),
    MechanicalRule(
        Rule(
            "mechanics.doubled-mark",
            _LINGUISTIC,
            "a punctuation mark that stands twice",
            (("Sales rose,, then fell..", "Sales rose, then fell."),),
            ("Wait... what?", "Really??", "cd .. && ls", "from 1..5"),
        ),
        r"(?<=[\w)\]”\"%])(?P<marks>,,+|;;+|(?<!\.)\.\.(?!\.)|,[ \xa0],)(?=[\s\w”\"]|\Z)",
        _doubled,
        "The mark stands twice.",
        has(",,", "..", ";;", ", ,"),
    ),
    MechanicalRule(
        Rule(
            "mechanics.title-marks",
            _LINGUISTIC,
            "Chinese title marks around an English title",
            (("He wrote 《Red Sorghum》 in 1986.", "He wrote “Red Sorghum” in 1986."),),
            ("He wrote Red Sorghum (《红高粱》).",),
        ),
        r"[《〈](?P<title>[^《》〈〉\n]{1,120})[》〉]",
        _title_marks,
        "English sets a title in italics or quotation marks.",
        _not_ascii,
    ),
)
