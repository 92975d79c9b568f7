"""The last line: the keys that matter now, as many as there is room for."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from decalque.tui.actions import ACTIONS, DIGITS, Action, key_name
from decalque.tui.ink import Ink, paint

__all__ = ["Keys"]

_WITHOUT_OFFER = {"accept", "choose", "accept_rule", "accept_safe"}


class Keys(Widget, can_focus=False):
    """One line; a click on a key is that key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--text", "keys--key"}

    class Pressed(Message):
        """An action of the table was clicked."""

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._remark = False

    def show(self, *, remark: bool) -> None:
        """Fit the line to the current suggestion; a ``remark`` has nothing to accept."""
        self._remark = remark
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        if name := event.style.meta.get("action"):
            self.post_message(self.Pressed(name))

    def render_line(self, y: int) -> Strip:
        row: list[Ink] = []
        for action in self._fitting():
            meta = {} if action.keys == DIGITS else {"action": action.name}
            row += [Ink(f" {_key(action)}", "keys--key", meta), Ink(f" {action.label} ", "", meta)]
        return paint(row, self.size.width, self, "keys--text")

    def _fitting(self) -> list[Action]:
        room = self.size.width
        fitting: list[Action] = []
        for action in sorted((action for action in ACTIONS if action.rank), key=lambda action: action.rank):
            if self._remark and action.name in _WITHOUT_OFFER:
                continue
            room -= cell_len(f" {_key(action)} {action.label} ")
            if room < 0:
                break
            fitting.append(action)
        return fitting


def _key(action: Action) -> str:
    return "1-9" if action.keys == DIGITS else key_name(action.keys[0])
