"""What the source or the website left behind: Chinese in an English text, stubs of the publishing system, repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from decalque.checks.base import Check, Rule
from decalque.checks.context import CJK, Context
from decalque.checks.from_glossary import glossary_suggestions
from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document import Document, Span

__all__ = ["RESIDUE"]

_CHINESE_RUN = f"[《「『【“]?[{CJK}][{CJK}\\u3000-\\u303f\\uff01-\\uff5e“”‘’·—…0-9]*(?:[ ]?[{CJK}][{CJK}\\u3000-\\u303f\\uff01-\\uff5e“”·]*)*"
_BOILERPLATE = (
    r"(?:关于作者|作者简介|作者介绍|关于我们|联系我们|相关阅读|相关推荐|推荐阅读|延伸阅读|热门推荐|猜你喜欢|更多精彩(?:内容)?|阅读原文|返回搜狐|"
    r"查看更多|展开全文|上一篇|下一篇|分享到|免责声明|版权声明|责任编辑|责编|编辑|编审|校对|审核|监制|来源|文章来源|本文来源|稿源|作者|记者|"
    r"通讯员|文|图|点击(?:上方|下方|蓝字)?关注|点击(?:上方|下方)?蓝字|长按(?:识别)?|扫码|扫一扫|扫描二维码|微信公众号|关注我们|转载请注明|未经授权|举报|点赞|在看|"
    r"特此声明|声明)(?:[：:／/|｜ ].{0,60}|[\u4e00-\u9fff，。！、“”《》\w]{0,40})[。！]?"
)
_AUTHOR_HEADING = re.compile(r"关于作者|作者简介|作者介绍|About (?:the )?[Aa]uthor:?")
_STUB = re.compile(
    r"(?:admin(?:istrator)?|editor|author|root|webmaster|管理员|小编)(?:[ \t]+(?:admin(?:istrator)?|editor|author|管理员))*",
    re.I,
)
_ENGLISH_BOILERPLATE = (
    r"(?:(?:Responsible|Duty|Chief|Executive) [Ee]ditor|Editor[- ]in[- ][Cc]harge|Editor-in-charge|Proofread(?:ing|er)?|Article source|Source of (?:the )?article)"
    r"[ \t]*[:：].{1,40}|Click (?:on )?(?:the )?(?:blue (?:word|text)s?|above) .{0,40}|(?:Long press|Scan) .{0,20}(?:QR|two-dimensional) code.{0,40}"
    r"|Return to Sohu.{0,20}|Please indicate the source.{0,60}"
)
_GLOSS_BEFORE = re.compile(r"[A-Za-z0-9'’”\"*_.&-][ \xa0]?[(（][ \xa0]?(?:[^()（）\n]{0,40}?[ ,;:/])?\Z")
_GLOSS_BEHIND = re.compile(r"[ \xa0]?[(（][ \xa0]?[A-Za-z'’\"“]")
_BIOGRAPHY = re.compile(f"[{CJK}，、。：；·（）() ]{{2,40}}")
_LONGEST_STUB = 3


@cache
def _lazy(pattern: str) -> re.Pattern[str]:
    """Long patterns are compiled when a text first needs them: most never do."""
    return re.compile(pattern)


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    yield from glossary_suggestions(context, "residue", Category.DESIGN)
    stubs = list(_stubs(document))
    yield from stubs
    yield from _repeats(document)
    if context.has_chinese and not document.bilingual:
        covered = [(s.start, s.end) for s in stubs]
        yield from _chinese(document, covered)


# -- stubs of the publishing system ----------------------------------------------------------------------------


def _stubs(document: Document) -> Iterator[Suggestion]:
    """Lines of the publishing system: an author box with nothing in it, editor credits, calls to follow."""
    blocks = document.blocks
    words = [document.masked[b.start : b.end].strip() for b in blocks]
    for number, text in enumerate(words):
        if len(text) > 120:
            continue
        if _AUTHOR_HEADING.fullmatch(text):
            last, safe = _end_of_stub(words, number)
            if last > number or number == len(words) - 1:
                yield _removal(document, blocks[number].start, blocks[last].end, "residue.author-stub", safe=safe)
        elif _lazy(_BOILERPLATE).fullmatch(text) and not document.bilingual:
            yield _removal(document, blocks[number].start, blocks[number].end, "residue.boilerplate", safe=True)
        elif _lazy(_ENGLISH_BOILERPLATE).fullmatch(text):
            yield _removal(document, blocks[number].start, blocks[number].end, "residue.boilerplate", safe=False)


def _end_of_stub(words: list[str], heading: int) -> tuple[int, bool]:
    """The last block of an author box, and whether the box says nothing: a line about the author is for an editor."""
    last, safe = heading, True
    for number in range(heading + 1, min(len(words), heading + 1 + _LONGEST_STUB)):
        empty = _STUB.fullmatch(words[number])
        if not empty and not _BIOGRAPHY.fullmatch(words[number]):
            break
        last, safe = number, safe and bool(empty)
    return last, safe


def _removal(document: Document, start: int, end: int, rule: str, *, safe: bool) -> Suggestion:
    """Whole lines go, with the blank lines that set them apart."""
    low, high = _with_blank_lines(document.text, start, end)
    safe = safe and not document.is_protected(low, high)
    confidence = Confidence.HIGH if safe else Confidence.MEDIUM
    message = "Left over from the publishing system: not part of the article."
    return Suggestion(low, high, ("",), rule, Category.DESIGN, Severity.MAJOR, confidence, safe, message)


def _with_blank_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of whole lines with the white space before it, or behind it where it opens the text."""
    low = start
    while low > 0 and text[low - 1].isspace():
        low -= 1
    if low > 0:
        while end < len(text) and text[end] in " \t":
            end += 1
        return low, end
    while end < len(text) and text[end].isspace():
        end += 1
    return low, end


# -- repeats -------------------------------------------------------------------------------------------------------


def _repeats(document: Document) -> Iterator[Suggestion]:
    """A headline or paragraph that stands again."""
    blocks = document.blocks
    if len(blocks) < 2:
        return
    seen: dict[str, int] = {}
    for number, block in enumerate(blocks):
        words = " ".join(document.masked[block.start : block.end].split()).lstrip("# ")
        if words.count(" ") < 3 or not any(c.isalpha() for c in words):
            continue
        first = seen.setdefault(words, number)
        if first == number:
            continue
        near = number - first == 1
        if near or words.count(" ") >= 8:
            rule = "residue.repeated-headline" if first == 0 and near else "residue.repeated-paragraph"
            yield _repeat(document, Span(block.start, block.end), rule, safe=near)


def _repeat(document: Document, block: Span, rule: str, *, safe: bool) -> Suggestion:
    low, high = _with_blank_lines(document.text, _line_start(document.text, block.start), block.end)
    safe = safe and not document.is_protected(low, high)
    confidence = Confidence.HIGH if safe else Confidence.MEDIUM
    message = "The same words stand before."
    return Suggestion(low, high, ("",), rule, Category.DESIGN, Severity.MAJOR, confidence, safe, message)


def _line_start(text: str, offset: int) -> int:
    """The start of the line if only markup stands before the offset on it."""
    start = text.rfind("\n", 0, offset) + 1
    return start if not text[start:offset].strip("#>*- \t") else offset


# -- Chinese ---------------------------------------------------------------------------------------------------------


def _chinese(document: Document, covered: list[tuple[int, int]]) -> Iterator[Suggestion]:
    for match in _lazy(_CHINESE_RUN).finditer(document.masked):
        start, end = match.start(), match.start() + len(match[0].rstrip(" “‘"))
        if any(low < end and start < high for low, high in covered) or _is_gloss(document.masked, start, end):
            continue
        message = "Chinese is left in the English text: translate it, or set it in brackets behind its translation."
        yield Suggestion(
            start, end, (), "residue.untranslated", Category.ACCURACY, Severity.MAJOR, Confidence.MEDIUM, False, message
        )


def _is_gloss(text: str, start: int, end: int) -> bool:
    """A deliberate gloss: Yu'ebao (余额宝), or 余额宝 (Yu'ebao)."""
    before, behind = text[max(0, start - 60) : start], text[end : end + 40]
    if _GLOSS_BEFORE.search(before) and re.match(r"[^()（）\n]{0,40}[)）]", behind):
        return True
    return end - start <= 12 and bool(_GLOSS_BEHIND.match(behind))


RESIDUE = Check(
    "residue",
    "what the source or the website left behind",
    (
        Rule(
            "residue.untranslated",
            Category.ACCURACY,
            "Chinese left in an English text",
            (),
            ("Ant Group's Yu'ebao (余额宝) grew.", "The word 余额宝 (Yu'ebao) means leftover treasure."),
        ),
        Rule(
            "residue.author-stub",
            Category.DESIGN,
            "an author box with nothing in it",
            (
                ("The plant opened in May.\n\n关于作者\n\nadmin administrator\n", "The plant opened in May.\n"),
                ("The plant opened in May.\n\n关于作者\n\n李华，汽车记者\n", "The plant opened in May.\n"),
                ("The plant opened in May.\n\n关于作者\n", "The plant opened in May.\n"),
            ),
            ("About the author\n\nLi Hua writes about cars and lives in Wuhan.\n",),
        ),
        Rule(
            "residue.boilerplate",
            Category.DESIGN,
            "credits and calls of the publishing system",
            (("The plant opened in May.\n\n责任编辑：李华\n", "The plant opened in May.\n"),),
            ("The editor in charge of the paper resigned.",),
        ),
        Rule(
            "residue.repeated-headline",
            Category.DESIGN,
            "a headline that stands twice",
            (("Sales rise at home\n\nSales rise at home\n\nThey grew.\n", "Sales rise at home\n\nThey grew.\n"),),
            ("Yes\n\nYes\n",),
        ),
        Rule(
            "residue.repeated-paragraph",
            Category.DESIGN,
            "a paragraph that stands twice",
            (
                (
                    "A first one here.\n\nWhat came then was new to all of us there.\n\nWhat came then was new to all of us there.\n",
                    "A first one here.\n\nWhat came then was new to all of us there.\n",
                ),
            ),
            ("The same line.\n\nAnother one.\n",),
        ),
    ),
    _run,
)
