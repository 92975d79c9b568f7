"""The review of one article: what is suggested, what was decided, and the text that results."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from decalque.checks.suggestion import Suggestion
from decalque.document.model import Document
from decalque.document.span import Span
from decalque.engine import apply
from decalque.errors import UsageError
from decalque.review.decision import OPEN, REJECTED, Change, Decision, State, Step
from decalque.review.history import History
from decalque.review.offsets import Offsets
from decalque.review.own import kept, settle

__all__ = ["Progress", "Review"]

Record = Callable[[str, Step, int], None]
"""Called before anything changes: ("do", step, 1), ("undo", (), n) or ("redo", (), n). Raises to refuse."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is; ``safe`` counts the open ones that may be taken with nobody looking."""

    total: int
    accepted: int
    rejected: int
    safe: int

    @property
    def decided(self) -> int:
        """Accepted or rejected."""
        return self.accepted + self.rejected

    @property
    def open(self) -> int:
        """Not decided yet."""
        return self.total - self.decided


def _unrecorded(kind: str, step: Step, count: int) -> None:
    """The record of a review that is kept nowhere."""


class Review:
    """Suggestions in the order of the text, addressed by index, and a decision for each.

    ``history`` may hold decisions of earlier sessions. Those on words that nothing is suggested for
    any more stay in force, as suggestions of their own. ``generation`` grows when the list of
    suggestions changes, ``revision`` with every change at all.
    """

    def __init__(
        self,
        document: Document,
        suggestions: Sequence[Suggestion],
        *,
        history: History | None = None,
        record: Record = _unrecorded,
    ) -> None:
        self.document = document
        self.generation = 0
        self.revision = 0
        self._found = tuple(suggestions)
        self._history = history or History()
        self._record = record
        self._edits: tuple[int, tuple[tuple[int, int, str], ...]] | None = None
        self._after: tuple[int, str, Offsets] | None = None
        self._progress: tuple[int, Progress] | None = None
        self._own: dict[Span, Suggestion] = {}
        self._list()

    # what there is ------------------------------------------------------------------------------

    def decision(self, i: int) -> Decision:
        """What was decided about suggestion ``i``."""
        return self._decisions[i]

    @property
    def decisions(self) -> Sequence[Decision]:
        """What was decided about each suggestion, in their order; it changes with the next decision."""
        return self._decisions

    def words(self, i: int) -> str:
        """The words suggestion ``i`` is about, as read."""
        suggestion = self.suggestions[i]
        return self.document.text[suggestion.start : suggestion.end]

    def same_rule(self, i: int) -> tuple[int, ...]:
        """The suggestions of the same rule as ``i``, itself among them."""
        return self._by_rule[self.suggestions[i].rule]

    def how_many_wait(self, i: int) -> int:
        """How many others of the same rule are still open."""
        return sum(other != i and self.decision(other).state is State.OPEN for other in self.same_rule(i))

    def index_of(self, span: Span) -> int | None:
        """The suggestion on exactly this span, if there is one."""
        return self._index.get(span)

    def first_at_or_after(self, offset: int) -> int:
        """The first suggestion that starts at ``offset`` or later; the number of suggestions if none does."""
        return bisect_left(self.suggestions, offset, key=lambda suggestion: suggestion.start)

    @property
    def progress(self) -> Progress:
        """Counts over all suggestions."""
        if self._progress is None or self._progress[0] != self.revision:
            self._progress = (self.revision, self._count())
        return self._progress[1]

    @property
    def can_undo(self) -> bool:
        """Whether ``undo`` would change anything."""
        return any(self._visible(step) for step in self._history.done)

    @property
    def can_redo(self) -> bool:
        """Whether ``redo`` would change anything."""
        return any(self._visible(step) for step in self._history.undone)

    # the text that results ----------------------------------------------------------------------

    def edits(self) -> tuple[tuple[int, int, str], ...]:
        """What stands: ``(start, end, text)`` over the text as read, in its order."""
        if self._edits is None or self._edits[0] != self.revision:
            self._edits = (self.revision, self._history.edits())
        return self._edits[1]

    def text_after(self) -> str:
        """The article as it will read."""
        return self._result()[1]

    def offsets(self) -> Offsets:
        """The way between the text as read and ``text_after()``."""
        return self._result()[2]

    # decisions ----------------------------------------------------------------------------------

    def accept(self, i: int, choice: int = 0) -> None:
        """Take replacement ``choice`` (from 0). Raises UsageError if there is no such replacement."""
        self._decide({i: self._taking(i, choice)})

    def write(self, i: int, text: str) -> None:
        """Put own words there; the words as read mean a rejection."""
        if text == self.words(i):
            self.reject(i)
            return
        replacements = self.suggestions[i].replacements
        choice = replacements.index(text) if text in replacements else None
        self._decide({i: Decision(State.ACCEPTED, text, choice)})

    def reject(self, i: int) -> None:
        """Leave the words as read."""
        self._decide({i: REJECTED})

    def reopen(self, i: int) -> None:
        """Decide nothing after all."""
        self._decide({i: OPEN})

    def accept_rule(self, rule: str) -> int:
        """Take the best replacement of every open suggestion of ``rule`` (or below it); says how many."""
        return self._accept_all(self._of_rule(rule))

    def accept_safe(self) -> int:
        """Take the best replacement of every open safe suggestion; says how many."""
        return self._accept_all(i for i, suggestion in enumerate(self.suggestions) if suggestion.safe)

    def reject_rule(self, rule: str) -> int:
        """Leave the words as read at every open suggestion of ``rule`` (or below it); says how many."""
        return self._decide(dict.fromkeys(self._open(self._of_rule(rule)), REJECTED))

    def undo(self) -> tuple[int, ...]:
        """Take back the last step; the suggestions it touched, none if there is nothing to undo."""
        return self._walk("undo", self._history.done, self._history.undo)

    def redo(self) -> tuple[int, ...]:
        """Take again what was undone last; the suggestions it touched, none if there is nothing to redo."""
        return self._walk("redo", self._history.undone, self._history.redo)

    # inside -------------------------------------------------------------------------------------

    def _taking(self, i: int, choice: int) -> Decision:
        replacements = self.suggestions[i].replacements
        if not replacements:
            raise UsageError("this is a remark without a replacement", remedy="write your own words or dismiss it")
        if not 0 <= choice < len(replacements):
            raise UsageError(f"there is no replacement {choice + 1}, only {len(replacements)}")
        return Decision(State.ACCEPTED, replacements[choice], choice)

    def _of_rule(self, rule: str) -> Iterable[int]:
        return (
            i for name, members in self._by_rule.items() if name == rule or name.startswith(rule + ".") for i in members
        )

    def _open(self, indices: Iterable[int]) -> Iterable[int]:
        return (i for i in indices if self.decision(i).state is State.OPEN)

    def _accept_all(self, indices: Iterable[int]) -> int:
        able = (i for i in self._open(indices) if self.suggestions[i].replacements)
        return self._decide({i: self._taking(i, 0) for i in able})

    def _decide(self, decisions: dict[int, Decision]) -> int:
        step = tuple(
            Change(_span(suggestion), self.words(i), suggestion.rule, self.decision(i), decision)
            for i, decision in sorted(decisions.items())
            for suggestion in (self.suggestions[i],)
            if decision != self.decision(i)
        )
        if step:
            self._record("do", step, 1)
            self._history.do(step)
            self._changed(step)
        return len(step)

    def _walk(self, kind: str, way: list[Step], one: Callable[[], Step]) -> tuple[int, ...]:
        # A step on words that nothing is suggested for today would seem to do nothing: go on past it.
        count = next((n for n, step in enumerate(reversed(way), 1) if self._visible(step)), 0)
        if not count:
            return ()
        self._record(kind, (), count)
        for _ in range(count):
            step = one()
        self._changed(step)
        return tuple(i for change in step if (i := self._index.get(change.span)) is not None)

    def _visible(self, step: Step) -> bool:
        return any(
            change.span in self._index or State.ACCEPTED in (change.before.state, change.after.state) for change in step
        )

    def _changed(self, step: Step) -> None:
        self.revision += 1
        if any(change.span in self._own or change.span not in self._index for change in step):
            self._list()
            return
        for change in step:
            self._decisions[self._index[change.span]] = self._history.decision(change.span)

    def _list(self) -> None:
        accepted = self._history.accepted()
        found = {_span(suggestion) for suggestion in self._found}
        for span in accepted.keys() - found:
            self._own.setdefault(span, kept(span, accepted[span], self._history.rules[span]))
        self.suggestions = settle(self._found, self._own.values(), frozenset(accepted))
        self._index = {_span(suggestion): i for i, suggestion in enumerate(self.suggestions)}
        self._decisions = [self._history.decision(span) for span in self._index]
        by_rule: dict[str, list[int]] = {}
        for i, suggestion in enumerate(self.suggestions):
            by_rule.setdefault(suggestion.rule, []).append(i)
        self._by_rule = {rule: tuple(members) for rule, members in by_rule.items()}
        self.generation += 1

    def _count(self) -> Progress:
        states = [decision.state for decision in self._decisions]
        safe = sum(
            suggestion.safe and state is State.OPEN for suggestion, state in zip(self.suggestions, states, strict=True)
        )
        return Progress(len(states), states.count(State.ACCEPTED), states.count(State.REJECTED), safe)

    def _result(self) -> tuple[int, str, Offsets]:
        if self._after is None or self._after[0] != self.revision:
            edits = self.edits()
            self._after = (self.revision, apply(self.document.text, edits), Offsets(edits))
        return self._after


def _span(suggestion: Suggestion) -> Span:
    return Span(suggestion.start, suggestion.end)
