"""The form for an entry of the project's own glossary."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Select

from decalque.authoring import NewEntry
from decalque.glossary.model import PartOfSpeech

__all__ = ["EntryForm"]

_FIELDS = (
    ("deprecated", "The machine wrote", "base form: basic disk, exert {one's} fists and feet"),
    ("preferred", "It should read", "base form: core business"),
    ("source", "Chinese", "基本盘"),
    ("note", "Why", "What a company can always fall back on."),
)


class EntryForm(ModalScreen[NewEntry | None]):
    """Returns the entry that was written, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "cancel"), ("ctrl+s", "take", "add")]

    def __init__(self, words: str, wording: str, term: str) -> None:
        super().__init__()
        self._known = {"deprecated": words, "preferred": wording, "source": term}

    def compose(self) -> ComposeResult:
        with Vertical(id="entry") as form:
            form.border_title = "a new entry of your own glossary"
            form.border_subtitle = "Enter: next   ^s: add   Esc: cancel"
            for name, label, hint in _FIELDS:
                with Horizontal():
                    yield Label(label)
                    yield Input(self._known.get(name, ""), placeholder=hint, id=f"entry-{name}", compact=True)
            with Horizontal():
                yield Label("It is a")
                kinds = [(kind.value, kind.value) for kind in PartOfSpeech]
                yield Select(kinds, value=self._guess(), allow_blank=False, id="entry-kind", compact=True)
            yield Button("add it", id="entry-add", compact=True)

    def _guess(self) -> str:
        """A wording with a verb's ending, or with a slot for a person, is likely a verb."""
        first = self._known["deprecated"].partition(" ")[0]
        return "verb" if first.endswith(("ing", "ed")) or "{one" in self._known["deprecated"] else "noun"

    def on_mount(self) -> None:
        self.query_one("#entry-deprecated", Input).focus()

    def on_input_submitted(self) -> None:
        self.focus_next()

    def on_button_pressed(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Close with what stands in the form."""
        values = {name: self.query_one(f"#entry-{name}", Input).value for name, *_ in _FIELDS}
        kind = self.query_one("#entry-kind", Select).value
        self.dismiss(NewEntry(**values, part_of_speech=str(kind)))

    def action_leave(self) -> None:
        """Close with nothing."""
        self.dismiss(None)
