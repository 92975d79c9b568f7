"""The first screen when no file was named: what decalque is, and the samples to try it on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from decalque.tui.start.samples import Sample

__all__ = ["StartScreen"]

_ABOUT = "Finds the calques of a machine translation and offers what was meant, one fix at a time."
_TOUR = (
    ("a", "accept a fix"),
    ("r", "reject it"),
    ("1-9", "take another wording"),
    ("e", "write your own"),
    ("u", "undo"),
    ("?", "everything else"),
)
_OWN = "Your own article:  decalque edit FILE"


class StartScreen(Screen[None]):
    """Posts ``Picked`` for the sample chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("j", "move(1)", "next"),
        ("k", "move(-1)", "previous"),
        ("q,escape", "app.quit", "quit"),
    ]

    class Picked(Message):
        """``sample`` is to be opened."""

        def __init__(self, sample: Sample) -> None:
            self.sample = sample
            super().__init__()

    def __init__(self, samples: Sequence[Sample]) -> None:
        super().__init__()
        self._samples = samples

    def compose(self) -> ComposeResult:
        with Vertical(id="start"):
            yield Static("decalque", id="start-name")
            yield Static(_ABOUT, id="start-about")
            yield OptionList(*(Option(_entry(sample)) for sample in self._samples))
            yield Static(_tour(), id="start-tour")
            yield Static(_OWN, id="start-own", markup=False)

    def on_mount(self) -> None:
        samples = self.query_one(OptionList)
        samples.border_title = "samples   Enter opens, q quits"
        samples.focus()
        if self._samples:
            samples.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.post_message(self.Picked(self._samples[event.option_index]))

    def action_move(self, by: int) -> None:
        """The vi keys."""
        samples = self.query_one(OptionList)
        samples.action_cursor_down() if by > 0 else samples.action_cursor_up()


def _entry(sample: Sample) -> Content:
    beside = "  with its source text" if sample.source else ""
    return Content.assemble((sample.title, "bold"), (beside, "dim"), "\n", (sample.headline, "dim"))


def _tour() -> Content:
    keys = [Content.assemble((key, "bold $text-accent"), f" {text}") for key, text in _TOUR]
    return Content("   ").join(keys)
