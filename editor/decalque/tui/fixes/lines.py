"""The two lines one types into: own words for a suggestion, and the filter."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from decalque.review.filter import HINT

__all__ = ["FilterLine", "WordingLine"]

_LINE_END = "⏎"


class WordingLine(Input):
    """Own words for one suggestion: Enter takes them, Escape leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "leave")]

    class Taken(Message):
        """``text`` is to stand in place of suggestion ``index``."""

        def __init__(self, index: int, text: str) -> None:
            self.index = index
            self.text = text
            super().__init__()

    class Left(Message):
        """Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(id="wording", placeholder="nothing: the words are deleted", select_on_focus=False)
        self.border_title = "your words   Enter takes, Esc leaves"
        self._index = -1
        self.display = False

    def open(self, index: int, text: str) -> None:
        """Ask for the words of suggestion ``index``, ``text`` filled in."""
        self._index = index
        self.value = text.replace("\r\n", "\n").replace("\n", _LINE_END)
        self.display = True
        self.focus()
        self.cursor_position = len(self.value)

    def close(self) -> None:
        """Go out of the way."""
        self.display = False
        self.screen.set_focus(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Taken(self._index, self.value.replace(_LINE_END, "\n")))

    def action_leave(self) -> None:
        """Escape."""
        self.post_message(self.Left())


class FilterLine(Input):
    """What to show: followed while typing; Enter keeps it, Escape shows everything again."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "leave")]

    class Asked(Message):
        """``query`` is what to show; ``done``: typing is over."""

        def __init__(self, query: str, *, done: bool) -> None:
            self.query = query
            self.done = done
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="filter", placeholder=HINT)
        self.border_title = "show   Enter keeps, Esc shows all"
        self.display = False

    def open(self) -> None:
        """Ask what to show."""
        self.display = True
        self.focus()

    def close(self) -> None:
        """Go out of the way unless something is filtered."""
        self.display = bool(self.value)
        self.screen.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(self.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Asked(self.value, done=True))

    def action_leave(self) -> None:
        """Escape."""
        self.value = ""
        self.post_message(self.Asked("", done=True))
