"""The article on screen: what is visible of it, every suggestion marked in place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from decalque.review import Review, State
from decalque.tui.article.layout import Block, Layout
from decalque.tui.ink import Ink, paint

__all__ = ["ArticlePane"]

GUTTER = 3
MEASURE = 100
"""Rows longer than this are hard to read; a wider pane leaves the rest empty on both sides."""


class ArticlePane(ScrollView, can_focus=False):
    """Shows a review's article; ``show`` again after every change."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--text",
        "article--source",
        "article--open",
        "article--safe",
        "article--remark",
        "article--accepted",
        "article--rejected",
        "article--current",
        "article--changed",
        "article--gutter",
        "article--pointer",
    }

    class Picked(Message):
        """A mark was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        super().__init__(id=id)
        self._review: Review | None = None
        self._layout_: Layout | None = None
        self._laid_out: tuple[int, int, bool] = (-1, 0, False)
        self._current = -1
        self._finished = False

    def show(self, review: Review, current: int, *, finished: bool = False) -> None:
        """Show ``review`` with suggestion ``current`` marked; ``finished``: as it will read."""
        moved = current != self._current or review is not self._review
        if review is not self._review:
            self._review, self._layout_ = review, None
        self._current, self._finished = current, finished
        self._lay_out()
        if moved:
            self.reveal()

    def reveal(self) -> None:
        """Scroll the current suggestion into view, with some text around it."""
        if self._layout_ is None or self._current < 0:
            return
        row, height = self._layout_.row_of(self._current), self.scrollable_content_region.height
        margin = min(3, height // 4)
        if not self.scroll_y + margin <= row < self.scroll_y + height - margin:
            self.scroll_to(y=max(0, row - height // 3), animate=False)

    def row_of(self, index: int) -> int | None:
        """The row of the screen where suggestion ``index`` begins, None if it is not in view."""
        if self._layout_ is None:
            return None
        row = self._layout_.row_of(index) - round(self.scroll_y)
        return row if 0 <= row < self.scrollable_content_region.height else None

    def turn(self, pages: float) -> None:
        """Scroll by so many pages."""
        self.scroll_relative(y=pages * (self.scrollable_content_region.height - 2), animate=False)

    def on_resize(self) -> None:
        self._lay_out()
        self.call_after_refresh(self.reveal)

    def on_click(self, event: events.Click) -> None:
        index = event.style.meta.get("suggestion")
        if index is not None:
            self.post_message(self.Picked(index))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        row = round(self.scroll_y) + y
        if self._layout_ is None or row >= self._layout_.height:
            return paint([], width, self, "article--text")
        block, start, end = self._layout_.row(row)
        inks = list(self._inks(block, start, end))
        gutter = self._gutter([i for i in self._near(block, start, end) if self._layout_.row_of(i) == row])
        margin = Ink(" " * ((width - self._laid_out[1] - GUTTER) // 2), "article--gutter")
        return paint([margin, gutter, *inks], width, self, "article--text")

    # inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        width = min(MEASURE, self.scrollable_content_region.width - GUTTER - 1)
        if self._review is None or width <= 0:
            return
        wanted = (self._review.generation, width, self._finished)
        if self._layout_ is None or wanted != self._laid_out:
            top = self._layout_.offset_of(round(self.scroll_y)) if self._layout_ else 0
            self._layout_ = Layout(self._review, width, finished=self._finished)
            self._laid_out = wanted
            self.virtual_size = Size(width, self._layout_.height)
            self.scroll_to(y=self._layout_.row_at(top), animate=False)
        else:
            self._layout_.update()
            self.virtual_size = Size(width, self._layout_.height)
        self.refresh()

    def _inks(self, block: Block, start: int, end: int) -> Iterator[Ink]:
        ground = "article--source" if block.chinese else "article--text"
        at = start
        for mark in block.marks[self._first_mark(block, start) :]:
            if mark.start >= end:
                break
            yield Ink(block.shown[at : max(at, mark.start)], ground)
            at = max(at, mark.start)
            upto = min(end, mark.end)
            yield Ink(block.shown[at:upto], self._mark_style(mark.suggestion), {"suggestion": mark.suggestion})
            at = max(at, upto)
        yield Ink(block.shown[at:end], ground)

    def _first_mark(self, block: Block, start: int) -> int:
        return bisect_right(block.marks, start, key=lambda mark: mark.end)

    def _mark_style(self, index: int) -> str:
        if self._review is None:
            return "article--text"
        state = self._review.decision(index).state
        if self._finished:
            return "article--changed" if state is State.ACCEPTED else "article--text"
        if index == self._current:
            return "article--current"
        if state is not State.OPEN:
            return f"article--{state}"
        suggestion = self._review.suggestions[index]
        if not suggestion.replacements:
            return "article--remark"
        return "article--safe" if suggestion.safe else "article--open"

    def _near(self, block: Block, start: int, end: int) -> Iterator[int]:
        for mark in block.marks[max(0, self._first_mark(block, start) - 1) :]:
            if mark.start > end:
                break
            yield mark.suggestion

    def _gutter(self, here: list[int]) -> Ink:
        """A pointer at the current suggestion, else what is decided or waits ``here``."""
        if self._current in here:
            return Ink(" ▶ ", "article--pointer")
        if self._finished or self._review is None or not here:
            return Ink("   ", "article--gutter")
        states = {self._review.decision(index).state for index in here}
        sign = "•" if State.OPEN in states else "✓" if State.ACCEPTED in states else " "
        return Ink(f" {sign} ", "article--gutter")
