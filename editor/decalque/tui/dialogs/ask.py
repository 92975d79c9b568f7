"""A question with a few answers, each a key, a button and a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

__all__ = ["Ask", "Choice"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """An answer: the key that gives it, what its button says, the value it stands for."""

    key: str
    label: str
    value: T


class Ask(ModalScreen[T]):
    """Returns the value of the answer given; Escape gives the last one, which changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "answer(-1)", "cancel"),
        ("down", "app.focus_next", "next"),
        ("up", "app.focus_previous", "previous"),
    ]

    def __init__(self, question: str, details: str, choices: Sequence[Choice[T]]) -> None:
        super().__init__()
        self._question = question
        self._details = details
        self._choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(id="ask"):
            yield Static(self._question, id="question", markup=False)
            yield Static(self._details, id="details", markup=False)
            for number, choice in enumerate(self._choices):
                yield Button(f"{choice.key}  {choice.label}", id=f"choice-{number}", compact=True)

    def on_key(self, event: events.Key) -> None:
        for number, choice in enumerate(self._choices):
            if event.key == choice.key:
                event.stop()
                self.action_answer(number)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.action_answer(int(str(event.button.id).removeprefix("choice-")))

    def action_answer(self, number: int) -> None:
        """Close with answer ``number``."""
        self.dismiss(self._choices[number].value)
