"""The help: every action of the table with its keys, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from decalque.tui.actions import ACTIONS, GROUPS, keys_of

__all__ = ["Help"]

_MARKS = (
    ("•", "open: underlined in the article"),
    ("✓", "accepted: the new wording stands in the article, in bold"),
    ("✗", "rejected: left as it was"),
    ("!", "a remark: there is no replacement, write one (e) or dismiss it (r)"),
    ("‸", "something is missing here, or words went out"),
)
_FILTER = (
    ("disk", "in the words, the replacements, the rule or the reason"),
    ("rule:style", "of a rule; category: and severity: work the same way"),
    ("is:open", "or is:accepted, is:rejected, is:safe, is:remark"),
)


class Help(ModalScreen[None]):
    """Any of the keys that opened it closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,question_mark,f1,enter", "dismiss", "close")]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as page:
            page.border_title = "help"
            page.border_subtitle = "Esc closes"
            for group in GROUPS:
                rows = [(keys_of(action), action.text) for action in ACTIONS if action.group == group]
                yield Static(_section(group, rows))
            yield Static(_section("Marks", _MARKS))
            yield Static(_section("Filter", _FILTER))
            yield Static(_section("Also", [("^p", "All of this as a palette to search, and themes")]))


def _section(title: str, rows: Iterable[tuple[str, str]]) -> Content:
    lines = [Content.styled(title, "bold $text-accent")]
    for key, text in rows:
        lines.append(Content.assemble((f"  {key:<14}", "bold $text-primary"), text))
    return Content("\n").join([*lines, Content("")])
