"""The fixes on screen: a card each in the order of the text, the current one open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from decalque.review import Review
from decalque.tui.fixes.card import closed_card, open_card
from decalque.tui.ink import Ink, Row, fold, paint

__all__ = ["FixesPane"]

_STYLES = (
    *(f"{state}{part}" for state in ("open", "accepted", "rejected", "remark") for part in ("", "-words", "-new")),
    *("text", "current", "dim", "context", "same", "gone", "new", "key", "offer", "taken", "term", "kind"),
    *("message", "wait"),
)


class FixesPane(ScrollView, can_focus=False):
    """Shows the suggestions ``visible`` of a review; ``show`` again after every change."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"fixes--{style}" for style in _STYLES}

    class Picked(Message):
        """A card was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    class Chosen(Message):
        """An alternative (from 0) of the open card was clicked."""

        def __init__(self, index: int, choice: int) -> None:
            self.index = index
            self.choice = choice
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        super().__init__(id=id)
        self._review: Review | None = None
        self._visible: Sequence[int] = ()
        self._place = 0
        self._card: list[Row] = []
        self._empty = ""
        self._current = -1

    def show(self, review: Review, visible: Sequence[int], current: int, *, empty: str = "") -> None:
        """Show the cards ``visible``, ``current`` (an index of ``review``) open, or say ``empty``."""
        self._review, self._visible, self._empty = review, visible, empty
        self._current = current
        self._place = bisect_left(visible, current)
        self._fill()
        self.reveal()

    def reveal(self) -> None:
        """Scroll so that the whole open card can be seen, with its neighbours where there is room."""
        height = self.scrollable_content_region.height
        top, bottom = self._place, self._place + len(self._card)
        above = min(2, max(0, (height - len(self._card)) // 2))
        if top - above < self.scroll_y:
            self.scroll_to(y=max(0, top - above), animate=False)
        elif bottom + above > self.scroll_y + height:
            self.scroll_to(y=min(max(0, top - above), bottom + above - height), animate=False)

    def on_resize(self) -> None:
        self._fill()
        self.call_after_refresh(self.reveal)

    def on_click(self, event: events.Click) -> None:
        meta = event.style.meta
        if "choice" in meta:
            self.post_message(self.Chosen(meta["suggestion"], meta["choice"]))
        elif "suggestion" in meta:
            self.post_message(self.Picked(meta["suggestion"]))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        row, is_open = self._row(round(self.scroll_y) + y, width)
        return paint(row, width, self, "fixes--current" if is_open else "fixes--text")

    # inside -------------------------------------------------------------------------------------

    def _fill(self) -> None:
        region = self.scrollable_content_region
        if self._review is None or region.width <= 0:
            return
        here = self._place < len(self._visible) and self._visible[self._place] == self._current
        airy = region.height > 16
        self._card = open_card(self._review, self._current, region.width - 1, airy=airy) if here else []
        rest = len(self._visible) - bool(self._card)
        self.virtual_size = Size(region.width, rest + len(self._card))
        self.refresh()

    def _row(self, y: int, width: int) -> tuple[Row, bool]:
        if self._review is None or not self._visible:
            message = fold([Ink(self._empty, "fixes--dim")], width - 2)
            return ([Ink(" "), *message[y - 1]] if 0 < y <= len(message) else []), False
        opened = y - self._place
        if 0 <= opened < len(self._card):
            return self._card[opened], True
        place = y if opened < 0 else y - max(0, len(self._card) - 1)
        if place >= len(self._visible):
            return [], False
        return closed_card(self._review, self._visible[place], width - 1), False
