"""Plain text: what a paragraph is where nothing marks it.

A blank line ends a paragraph, and so does a line end, except inside a sentence: there the line has more
than 40 characters and no final punctuation, and the next one starts with a lower-case letter. Lines between
two blank lines of which most ends are such were wrapped at a width, and are one paragraph. A line that
starts like a list item or a heading always begins a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from decalque.document.formats.base import Block, Format, Layout
from decalque.document.language import CJK_LETTERS
from decalque.document.markup import Markup, prose_code_spans
from decalque.document.protect import name_spans
from decalque.document.span import Span, merge_spans

__all__ = ["PLAIN"]

_LINE: Final = re.compile(r"[^\r\n]+")
_BLANK_LINE: Final = re.compile(r"(?:\r\n?+|\n)[^\S\r\n]*+[\r\n]")
_FINAL: Final = re.compile(rf"[.!?…。！？{CJK_LETTERS}][\"'”’)\]）】」』》*_]*\Z")
_STARTS_ANEW: Final = re.compile(
    r"[-*+•·●○■□▪►◆※#>|]\s|[#>|【]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|（?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、）]"
)
_TAIL: Final = 12  # characters: a final stop and the quotes and brackets after it
_WRAPPED_MORE_THAN: Final = 40
_WRAPPED_UP_TO: Final = 120


def _layout(text: str) -> Layout:
    return Layout(tuple(_blocks(text)), _protected(text))


def _protected(text: str) -> tuple[Span, ...]:
    spans = name_spans(text)
    if "<" in text:
        spans.extend(Markup(text).spans())
    if "`" in text:
        spans.extend(prose_code_spans(text))
    return merge_spans(spans) if spans else ()


def _blocks(text: str) -> list[Block]:
    if "\n" not in text and "\r" not in text:
        line = _trimmed(text, 0, len(text))
        return [line] if line else []
    return [block for group in _groups(text) for block in _paragraphs(text, group)]


def _groups(text: str) -> Iterator[list[Block]]:
    """The lines that have text, trimmed, parted at blank lines."""
    group: list[Block] = []
    for match in _LINE.finditer(text):
        line = _trimmed(text, match.start(), match.end())
        if line is None:
            continue
        if group and _BLANK_LINE.search(text, group[-1].end, line.start):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _trimmed(text: str, start: int, end: int) -> Block | None:
    line = text[start:end]
    bare = line.strip()
    if not bare:
        return None
    start += len(line) - len(line.lstrip())
    return Block(start, start + len(bare))


def _paragraphs(text: str, lines: list[Block]) -> Iterator[Block]:
    pairs = list(pairwise(lines))
    inside = [_inside_sentence(text, line, following) for line, following in pairs]
    wrapped = 2 * sum(inside) > len(inside) and all(end - start <= _WRAPPED_UP_TO for start, end in lines)
    start = lines[0].start
    for (line, following), joined in zip(pairs, inside, strict=True):
        if not (joined or (wrapped and not _STARTS_ANEW.match(text, following.start))):
            yield Block(start, line.end)
            start = following.start
    yield Block(start, lines[-1].end)


def _inside_sentence(text: str, line: Block, following: Block) -> bool:
    """Whether the line end between the two falls inside a sentence."""
    if line.end - line.start <= _WRAPPED_MORE_THAN or _STARTS_ANEW.match(text, following.start):
        return False
    if _FINAL.search(text[line.end - _TAIL : line.end]):
        return False
    first, second = text[following.start], text[following.start + 1 : following.start + 2]
    return text[line.end - 1] == "," or (first.islower() and not second.isupper())


PLAIN: Final = Format("plain", (".txt", ".text"), _layout)
