"""Markdown inside a block: code spans, HTML, autolinks, and the parts of links that a reader does not see.

A small scanner of our own, since markdown-it gives no offsets inside a block. It looks at each special
character once, in the order of the text, as CommonMark does: code and HTML bind tighter than links.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from decalque.document.markup import Markup
from decalque.document.span import Span

__all__ = ["Inline"]

_SPECIAL: Final = re.compile(r"\\[^\w\s]|`++|<|!?\[|\]")
_ATOM: Final = r"[^\s()\\]++|\\\S"
_PARENS: Final = rf"\((?:{_ATOM}|\((?:{_ATOM})*+\))*+\)"
_DESTINATION: Final = rf"<[^<>\n]*+>|(?:{_ATOM}|{_PARENS})++"
_TITLE: Final = r""""(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'|\((?:[^()\\]++|\\.)*+\)"""
_TARGET: Final = re.compile(rf"\(\s*+(?:(?:{_DESTINATION})(?:\s++(?:{_TITLE}))?+)?+\s*+\)", re.DOTALL)
_LABEL: Final = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)
_LONGEST_LABEL: Final = 999
_LONGEST_FENCE: Final = 80


class Inline:
    """The protected spans inside the blocks of one text; ``labels`` are its reference labels, normalised."""

    def __init__(self, text: str, labels: Collection[str]) -> None:
        self._text = text
        self._labels = labels
        self._markup = Markup(text, loose=True)

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """What is protected in the block ``text[start:end]``."""
        openers: list[tuple[int, int]] = []
        unclosed: set[int] = set()
        newest = -1
        position = start
        while special := _SPECIAL.search(self._text, position, end):
            position = special.end()
            if special[0][0] == "`":
                leaf_end = self._code_end(special, end, unclosed)
            else:
                leaf_end = self._markup.end_at(special.start(), end) if special[0] == "<" else 0
            if leaf_end:
                yield Span(special.start(), leaf_end)
                position = leaf_end
            elif special[0] in ("[", "!["):
                openers.append(special.span())
                newest = special.end()
            elif special[0] == "]" and openers:
                opener = openers.pop()
                link = self._link(opener, special.start(), end, simple=opener[1] == newest)
                yield from link
                position = max(position, link[-1].end) if link else position

    def _code_end(self, ticks: re.Match[str], limit: int, unclosed: set[int]) -> int:
        """The end of the code span that these backticks open, 0 if nothing closes it in this block."""
        count = len(ticks[0])
        if count in unclosed or count > _LONGEST_FENCE:
            return 0
        closing = re.compile(rf"(?<!`)`{{{count}}}(?!`)").search(self._text, ticks.end(), limit)
        if not closing:
            unclosed.add(count)
        return closing.end() if closing else 0

    def _link(self, opener: tuple[int, int], closing: int, limit: int, *, simple: bool) -> list[Span]:
        """The parts of a link or image but its text; all of it where the text is also the label.

        ``opener`` is the span of its ``[`` or ``![``, ``closing`` the offset of its ``]``. ``simple``:
        no bracket inside. Empty if the brackets are just brackets.
        """
        after = closing + 1
        label = _LABEL.match(self._text, after, limit)
        target = _TARGET.match(self._text, after, limit)
        if not target and label and self._is_label(label[1]):
            target = label
        if target:
            return [Span(*opener), Span(closing, target.end())]
        own = self._text[opener[1] : closing] if simple and closing - opener[1] <= _LONGEST_LABEL else ""
        if own[:1] == "^" or self._is_label(own):
            return [Span(opener[0], label.end() if label and not label[1].strip() else after)]
        return []

    def _is_label(self, label: str) -> bool:
        if not self._labels or not label.strip():
            return False
        from markdown_it.common.utils import normalizeReference

        return normalizeReference(label) in self._labels
