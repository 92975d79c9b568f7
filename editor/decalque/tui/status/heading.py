"""The first line: the file, how far the review is, where one stands."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.strip import Strip
from textual.widget import Widget

from decalque.tui.desk import Desk
from decalque.tui.ink import Ink, crop, paint

__all__ = ["Heading"]


class Heading(Widget, can_focus=False):
    """One line; says less where there is less room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "heading--text",
        "heading--name",
        "heading--file",
        "heading--unsaved",
        "heading--done",
        "heading--rest",
        "heading--dim",
    }

    def __init__(self) -> None:
        super().__init__()
        self._left: list[Ink] = []
        self._right: list[list[Ink]] = []

    def show(self, desk: Desk) -> None:
        """Say where ``desk`` is."""
        path = desk.session.path
        self._left = [Ink(" decalque ", "heading--name"), Ink(f" {path.name}", "heading--file")]
        if desk.session.read_only:
            self._left.append(Ink("  read-only", "heading--unsaved"))
        elif desk.session.unsaved:
            self._left.append(Ink("  ● not saved", "heading--unsaved"))
        self._right = _facts(desk)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        left = list(self._left)
        room = width - _cells(left) - 2
        facts = list(self._right)
        # The bar and the place are the first to go.
        for index in (1, 3):
            if sum(_cells(fact) + 3 for fact in facts) > room and index < len(self._right):
                facts.remove(self._right[index])
        right: list[Ink] = []
        for fact in facts:
            right += [*([Ink(" · ", "heading--dim")] if right else []), *fact]
        if (over := _cells(left) + _cells(right) + 2 - width) > 0 and len(left) > 1:
            left[1] = left[1]._replace(text=crop(left[1].text, max(6, cell_len(left[1].text) - over)))
        gap = Ink(" " * max(1, width - _cells(left) - _cells(right) - 1))
        return paint([*left, gap, *right], width, self, "heading--text")


def _facts(desk: Desk) -> list[list[Ink]]:
    if not desk.checked:
        return [[Ink("checking …", "heading--done")]]
    progress, document = desk.review.progress, desk.review.document
    facts = [
        [Ink(f"{progress.decided} of {progress.total} decided")],
        _bar(progress.decided, progress.total),
        [Ink(f"{progress.safe} safe left", "" if progress.safe else "heading--dim")],
    ]
    if desk.suggestion is not None:
        line, _ = document.line_column(desk.suggestion.start)
        last, _ = document.line_column(len(document.text.rstrip()))
        facts.append([Ink(f"line {line} of {last}", "heading--dim")])
    if desk.filtered:
        facts.insert(0, [Ink(f"{len(desk.visible)} shown", "heading--unsaved")])
    return facts


def _bar(done: int, total: int, width: int = 12) -> list[Ink]:
    filled = width * done // total if total else width
    return [Ink("━" * filled, "heading--done"), Ink("─" * (width - filled), "heading--rest")]


def _cells(inks: list[Ink]) -> int:
    return sum(cell_len(ink.text) for ink in inks)
