"""The one table of what can be done: keys, footer, command palette and help are all made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.binding import Binding

from decalque.tui import commands
from decalque.tui.commands import Stage

__all__ = ["ACTIONS", "BY_NAME", "GROUPS", "Action", "bindings", "key_name", "keys_of"]

DIGITS = tuple("123456789")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    ``text`` is the sentence in the help and the palette. ``label`` stands in the footer; what has the
    lowest ``rank`` goes there first, what has none never. Keys that are digits pass theirs to ``run``,
    others pass 0.
    """

    name: str
    keys: tuple[str, ...]
    group: str
    text: str
    run: Callable[[Stage, int], None]
    label: str = ""
    rank: int = 0


ACTIONS: tuple[Action, ...] = (
    Action("accept", ("a", "enter"), "Decide", "Accept the first wording, move on", commands.accept, "accept", 1),
    Action("choose", DIGITS, "Decide", "Take an alternative, move on", commands.choose, "choose", 4),
    Action("edit", ("e",), "Decide", "Write your own words", commands.edit, "edit", 3),
    Action("reject", ("r",), "Decide", "Reject (or dismiss a remark), move on", commands.reject, "reject", 2),
    Action("reopen", ("o",), "Decide", "Decide nothing here after all", commands.reopen),
    Action("undo", ("u",), "Decide", "Take back the last decision, or bulk of them", commands.undo, "undo", 6),
    Action("redo", ("U", "ctrl+r"), "Decide", "Take again what was undone", commands.redo),
    Action(
        "accept_rule",
        ("A",),
        "Many",
        "Accept all open ones of this rule",
        commands.accept_rule,
        "all of rule",
        8,
    ),
    Action("accept_safe", ("S",), "Many", "Accept all safe ones", commands.accept_safe, "all safe", 9),
    Action("reject_rule", ("R",), "Many", "Reject all open ones of this rule", commands.reject_rule),
    Action("next", ("n", "j", "down"), "Move", "Next suggestion", commands.following, "next", 5),
    Action("previous", ("p", "k", "up"), "Move", "Previous suggestion", commands.previous),
    Action("next_open", ("N",), "Move", "Next one that is still open", commands.following_open),
    Action("previous_open", ("P",), "Move", "Previous one that is still open", commands.previous_open),
    Action("first", ("g", "home"), "Move", "First suggestion", commands.first),
    Action("last", ("G", "end"), "Move", "Last suggestion", commands.last),
    Action("page_down", ("pagedown", "space"), "Move", "Scroll the article down", commands.page_down),
    Action("page_up", ("pageup", "b"), "Move", "Scroll the article up", commands.page_up),
    Action("view", ("v",), "Look", "The article as it will read, and back", commands.view, "as it reads", 10),
    Action("filter", ("f", "slash"), "Look", "Show only some suggestions", commands.filter_, "filter", 12),
    Action("show_all", ("escape",), "Look", "Show all suggestions again", commands.show_all),
    Action("help", ("question_mark", "f1"), "Look", "This help", commands.help_, "help", 7),
    Action("save", ("s", "ctrl+s"), "File", "Save the article", commands.save, "save", 11),
    Action("add_entry", ("plus",), "File", "Add an entry to your own glossary", commands.add_entry, "entry", 14),
    Action("quit", ("q",), "File", "Quit; decisions are kept for next time", commands.quit_, "quit", 13),
)

BY_NAME = {action.name: action for action in ACTIONS}
GROUPS = tuple(dict.fromkeys(action.group for action in ACTIONS))

_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "slash": "/",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "f1": "F1",
    "plus": "+",
}


def bindings() -> Iterator[Binding]:
    """A binding for each key; its id is the action's name, so that a keymap can move it."""
    for action in ACTIONS:
        for key in action.keys:
            digit = int(key) if key in DIGITS else 0
            known = action.name if key == action.keys[0] and not digit else f"{action.name}.{key}"
            yield Binding(key, f"run('{action.name}', {digit})", action.text, show=False, id=known)


def key_name(key: str) -> str:
    """How a key is written for people: ``ctrl+s`` is ``^s``."""
    return _NAMES.get(key, key.replace("ctrl+", "^"))


def keys_of(action: Action) -> str:
    """All keys of an action, for people."""
    if action.keys == DIGITS:
        return "1-9"
    return "  ".join(key_name(key) for key in action.keys)
