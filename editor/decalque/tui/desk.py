"""Where the person is: the current suggestion, the filter, the view. Knows no widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from decalque.checks.suggestion import Suggestion
from decalque.document.span import Span
from decalque.review import Filter, Review, Session, State

__all__ = ["Desk"]

T = TypeVar("T")


class Desk:
    """A session and a place in it: ``current`` indexes ``review.suggestions``, -1 if there are none."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.review: Review = session.begin(())
        self.checked = False
        self.finished_view = False
        self.current = -1
        self._filter = Filter()
        self._visible: tuple[tuple[int, int], Sequence[int]] = ((-1, -1), ())

    def begin(self, suggestions: Sequence[Suggestion]) -> None:
        """The checks are done, for the first time or again; stay at this place, or go to the next one still open."""
        place = self.suggestion.start if self.suggestion is not None else 0
        self.review = self.session.begin(suggestions)
        self.checked = True
        self._visible = ((-1, -1), ())
        self.current = min(self.review.first_at_or_after(place), len(self.review.suggestions) - 1)
        if self.current >= 0 and self.state is not State.OPEN:
            self.step_open(1)

    def sentence_with(self, words: str) -> str:
        """The sentence around the current suggestion if it has these words, else the first of the article that has."""
        document = self.session.document
        segments = list(document.segments)
        if self.suggestion is not None:
            segments.insert(0, document.segment_at(self.suggestion.start))
        texts = (document.text[segment.start : segment.end] for segment in segments)
        return next((text for text in texts if words.casefold() in text.casefold()), "")

    @property
    def suggestion(self) -> Suggestion | None:
        """The current one."""
        return self.review.suggestions[self.current] if self.current >= 0 else None

    @property
    def state(self) -> State:
        """Where the current one stands."""
        return self.review.decision(self.current).state

    @property
    def visible(self) -> Sequence[int]:
        """What the filter lets through, in the order of the text."""
        now = (self.review.generation, self.review.revision)
        if self._visible[0] != now:
            everything = range(len(self.review.suggestions))
            shown = [i for i in everything if self._holds(i)] if self.filtered else everything
            self._visible = (now, shown)
        return self._visible[1]

    @property
    def filtered(self) -> bool:
        return bool(self._filter.terms)

    def filter(self, query: str) -> None:
        """Show only what ``query`` lets through. Raises UsageError if it cannot be read."""
        self._filter = Filter.parse(query)
        self._visible = ((-1, -1), ())
        self.settle()

    def select(self, index: int) -> None:
        """Go to one suggestion."""
        if 0 <= index < len(self.review.suggestions):
            self.current = index

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) one the filter lets through; stays at the ends."""
        self._go(self._beyond(by))

    def step_open(self, by: int) -> bool:
        """To the next or previous one still open, around the end if need be; False if none is left."""
        around = chain(self._beyond(by), reversed(self._beyond(-by)))
        place = next((i for i in around if self._is_open(i)), None)
        if place is not None:
            self.current = place
        return place is not None

    def edge(self, last: bool) -> None:
        """To the first or the last one the filter lets through."""
        self._go(self.visible[:: -1 if last else 1])

    def touched(self, indices: Sequence[int]) -> None:
        """After undo or redo: go where it happened."""
        if indices and self.current not in indices:
            self.current = indices[0]

    def decide(self, decision: Callable[[], T]) -> T:
        """Run ``decision`` and stay on the same words, even if the list of suggestions changes under it."""
        suggestion, generation = self.suggestion, self.review.generation
        result = decision()
        if suggestion is not None and self.review.generation != generation:
            index = self.review.index_of(Span(suggestion.start, suggestion.end))
            self.current = self.review.first_at_or_after(suggestion.start) if index is None else index
            self.settle()
        return result

    def settle(self) -> None:
        """Keep ``current`` on something that is there, and that the filter lets through if anything is."""
        if self.visible and self.current not in self.visible:
            self.current = self.visible[min(bisect_left(self.visible, self.current), len(self.visible) - 1)]
        self.current = min(self.current, len(self.review.suggestions) - 1)

    def _holds(self, index: int) -> bool:
        suggestion = self.review.suggestions[index]
        return self._filter.holds(suggestion, self.review.words(index), self.review.decision(index).state)

    def _is_open(self, index: int) -> bool:
        return self.review.decision(index).state is State.OPEN

    def _beyond(self, by: int) -> Sequence[int]:
        if by > 0:
            return self.visible[bisect_right(self.visible, self.current) :]
        return self.visible[: bisect_left(self.visible, self.current)][::-1]

    def _go(self, places: Sequence[int]) -> None:
        if places:
            self.current = places[0]
