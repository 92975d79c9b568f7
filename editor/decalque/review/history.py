"""The decisions that stand and the way there: do, undo, redo. Knows spans only, not today's suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from decalque.document.span import Span
from decalque.review.decision import OPEN, Decision, State, Step

__all__ = ["History"]


class History:
    """Decisions by span of the text as read. A step once undone can be redone until another is done."""

    def __init__(self) -> None:
        self.standing: dict[Span, Decision] = {}
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.rules: dict[Span, str] = {}

    def decision(self, span: Span) -> Decision:
        """What stands for this span; ``OPEN`` if nothing was decided."""
        return self.standing.get(span, OPEN)

    def do(self, step: Step) -> None:
        """Take a new step; what had been undone is forgotten."""
        self.done.append(step)
        self.undone.clear()
        self.rules.update((change.span, change.rule) for change in step)
        self._set((change.span, change.after) for change in step)

    def undo(self) -> Step:
        """Take back the last step and return it. Raises IndexError if there is none."""
        step = self.done.pop()
        self.undone.append(step)
        self._set((change.span, change.before) for change in reversed(step))
        return step

    def redo(self) -> Step:
        """Take again the step undone last and return it. Raises IndexError if there is none."""
        step = self.undone.pop()
        self.done.append(step)
        self._set((change.span, change.after) for change in step)
        return step

    def accepted(self) -> dict[Span, str]:
        """Every accepted wording by span, in the order of the text."""
        taken = ((span, d.text) for span, d in self.standing.items() if d.state is State.ACCEPTED)
        return dict(sorted(taken))

    def edits(self) -> tuple[tuple[int, int, str], ...]:
        """The accepted wordings as ``(start, end, text)``, in the order of the text."""
        return tuple((span.start, span.end, text) for span, text in self.accepted().items())

    def _set(self, decisions: Iterable[tuple[Span, Decision]]) -> None:
        for span, decision in decisions:
            if decision.state is State.OPEN:
                self.standing.pop(span, None)
            else:
                self.standing[span] = decision
