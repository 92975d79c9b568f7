"""What can be decided about one suggestion, and the step that decides several at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from decalque.document.span import Span

__all__ = ["OPEN", "REJECTED", "Change", "Decision", "State", "Step"]


class State(StrEnum):
    """Where a suggestion stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """``text`` is the wording accepted ("" deletes), ``choice`` which replacement it is; None: own words."""

    state: State = State.OPEN
    text: str = ""
    choice: int | None = None


OPEN = Decision()
REJECTED = Decision(State.REJECTED)


class Change(NamedTuple):
    """One decision: on which words of the text as read, what was decided before and what is now.

    ``span`` counts in the text as read; ``was`` are the words there; ``rule`` is kept to name it later.
    """

    span: Span
    was: str
    rule: str
    before: Decision
    after: Decision


Step = tuple[Change, ...]
"""Decisions taken with one key: undone and redone together."""
