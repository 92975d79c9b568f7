"""The article as rows of the screen: which text each row shows and which suggestion stands where in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from decalque.document.language import language_of
from decalque.review import Decision, Review, State
from decalque.tui.ink import clean, wrap

__all__ = ["Block", "Layout", "Mark"]

CARET = "‸"
"""Shows in the article where something would be put in, or where accepted words went out."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Mark(NamedTuple):
    """``block.shown[start:end]`` belongs to suggestion number ``suggestion``."""

    start: int
    end: int
    suggestion: int


@dataclass
class Block:
    """Whole lines of the article, ``text[start:end]`` as read; no suggestion reaches across their border."""

    start: int
    end: int
    shown: str
    marks: list[Mark]
    rows: list[tuple[int, int]]

    @cached_property
    def chinese(self) -> bool:
        """Whether this is source text between the translation."""
        return language_of(self.shown) == "zh"


class Layout:
    """The rows of a review's article at ``width`` cells; only blocks that change are laid out again.

    ``finished``: nothing but the article as it will read, without carets.
    """

    def __init__(self, review: Review, width: int, *, finished: bool = False) -> None:
        self._review = review
        self._width = width
        self._finished = finished
        self._decided: list[Decision] = list(review.decisions)
        self.blocks = [self._block(start, end) for start, end in _borders(review)]
        self._stack()

    @property
    def height(self) -> int:
        return self._tops[-1]

    def update(self) -> None:
        """Follow the decisions taken since."""
        now = list(self._review.decisions)
        pairs = enumerate(zip(self._decided, now, strict=True))
        changed = {self._block_of(i) for i, (old, new) in pairs if old is not new}
        self._decided = now
        for number in changed:
            block = self.blocks[number]
            self.blocks[number] = self._block(block.start, block.end)
        if changed:
            self._stack()

    def row(self, y: int) -> tuple[Block, int, int]:
        """The block at row ``y`` and the part of its ``shown`` in that row. Raises IndexError at the end."""
        if not 0 <= y < self.height:
            raise IndexError(y)
        number = bisect_right(self._tops, y) - 1
        block = self.blocks[number]
        return block, *block.rows[y - self._tops[number]]

    def row_of(self, index: int) -> int:
        """The row where suggestion ``index`` begins."""
        number = self._block_of(index)
        block = self.blocks[number]
        mark = block.marks[bisect_left(block.marks, index, key=lambda mark: mark.suggestion)]
        return self._tops[number] + bisect_right(block.rows, mark.start, key=lambda row: row[0]) - 1

    def offset_of(self, y: int) -> int:
        """About where row ``y`` stands in the text as read."""
        block, start, _ = self.row(max(0, min(y, self.height - 1)))
        return min(block.start + start, block.end)

    def row_at(self, offset: int) -> int:
        """About the row that shows ``offset`` of the text as read."""
        number = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        block = self.blocks[max(number, 0)]
        return self._tops[number] + max(0, bisect_right(block.rows, offset - block.start, key=lambda row: row[0]) - 1)

    def _block_of(self, index: int) -> int:
        start = self._review.suggestions[index].start
        return bisect_right(self.blocks, start, key=lambda block: block.start) - 1

    def _stack(self) -> None:
        self._tops = list(accumulate((len(block.rows) for block in self.blocks), initial=0))

    def _block(self, start: int, end: int) -> Block:
        pieces: list[str] = []
        marks: list[Mark] = []
        size = 0
        for piece, index in self._pieces(start, end):
            if index >= 0:
                # A mark that begins with line ends is seen, and pointed at, where its words begin.
                seen = len(piece) - len(piece.lstrip("\n")) if piece.strip() else 0
                marks.append(Mark(size + seen, size + len(piece), index))
            pieces.append(piece)
            size += len(piece)
        shown = "".join(pieces).removesuffix("\n")
        return Block(start, end, shown, marks, wrap(shown, self._width))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        text, suggestions = self._review.document.text, self._review.suggestions
        at = start
        index = self._review.first_at_or_after(start)
        last = end == len(text)
        while index < len(suggestions) and (suggestions[index].start < end or last):
            yield clean(text[at : suggestions[index].start]), -1
            yield clean(self._words(index)), index
            at = suggestions[index].end
            index += 1
        yield clean(text[at:end]), -1

    def _words(self, index: int) -> str:
        decision = self._decided[index]
        accepted = decision.state is State.ACCEPTED
        words = decision.text if accepted else self._review.words(index)
        rejected = decision.state is State.REJECTED
        return words if words or self._finished or rejected else CARET


def _borders(review: Review) -> Iterator[tuple[int, int]]:
    """Whole lines, joined where a suggestion reaches from one into the next."""
    text, suggestions = review.document.text, review.suggestions
    start = index = 0
    for line_end in _LINE_END.finditer(text):
        border = line_end.end()
        while index < len(suggestions) and suggestions[index].end < border:
            index += 1
        if index == len(suggestions) or suggestions[index].start >= border:
            yield start, border
            start = border
    if start < len(text) or not text:
        yield start, len(text)
