"""Deciding: what stands, what is taken back, what many decisions at once do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document.model import Document
from decalque.engine import apply
from decalque.errors import UsageError
from decalque.review import Review, State
from decalque.review.decision import Step

TEXT = "Its basic disk held.The basic disk grew. It is understood that rivals exerted their fists and feet."


def suggest(
    words: str, *replacements: str, rule: str = "terminology.core-business", safe: bool = False, nth: int = 0
) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Suggestion(
        start,
        start + len(words),
        replacements,
        rule,
        Category.TERMINOLOGY,
        Severity.MAJOR,
        Confidence.HIGH,
        safe,
        "",
    )


SUGGESTIONS = (
    suggest("basic disk", "core business", "mainstay", safe=True),
    suggest(".The", ". The", rule="mechanics.space-after-stop", safe=True),
    suggest("basic disk", "core business", safe=True, nth=1),
    suggest("It is understood that", rule="style.hedge"),
    suggest("exerted their fists and feet", "showed what they could do", rule="terminology.show"),
)


@pytest.fixture
def review() -> Review:
    return Review(Document(TEXT), SUGGESTIONS)


def test_an_accepted_suggestion_reads_as_its_best_replacement(review: Review) -> None:
    review.accept(0)
    assert review.text_after().startswith("Its core business held.The basic disk")
    assert review.decision(0).state is State.ACCEPTED


def test_another_alternative_takes_the_place_of_the_first(review: Review) -> None:
    review.accept(0)
    review.accept(0, 1)
    assert review.text_after().startswith("Its mainstay held.")


def test_own_words_stand_where_they_were_written(review: Review) -> None:
    review.write(3, "Reportedly,")
    assert "Reportedly, rivals" in review.text_after()


def test_writing_what_already_stands_there_is_a_rejection(review: Review) -> None:
    review.write(0, "basic disk")
    assert review.decision(0).state is State.REJECTED


def test_writing_nothing_deletes_the_words(review: Review) -> None:
    review.write(3, "")
    assert "grew.  rivals" in review.text_after()


def test_a_remark_cannot_be_accepted_but_dismissed(review: Review) -> None:
    with pytest.raises(UsageError, match="own words"):
        review.accept(3)
    review.reject(3)
    assert review.decision(3).state is State.REJECTED


def test_a_missing_alternative_is_refused(review: Review) -> None:
    with pytest.raises(UsageError, match="no replacement 2"):
        review.accept(4, 1)


def test_all_of_a_rule_leaves_what_was_decided_and_is_one_step(review: Review) -> None:
    review.reject(0)
    assert review.accept_rule("terminology.core-business") == 1
    assert (review.decision(0).state, review.decision(2).state) == (State.REJECTED, State.ACCEPTED)
    review.undo()
    assert (review.decision(0).state, review.decision(2).state) == (State.REJECTED, State.OPEN)


def test_a_rule_prefix_takes_the_whole_domain(review: Review) -> None:
    assert review.accept_rule("terminology") == 3
    assert review.accept_rule("terminology") == 0


def test_a_rule_is_no_prefix_inside_a_word(review: Review) -> None:
    assert review.reject_rule("terminology.sho") == 0


def test_all_safe_are_accepted_and_taken_back_with_one_key(review: Review) -> None:
    assert review.accept_safe() == 3
    assert review.progress.safe == 0
    review.undo()
    assert review.text_after() == TEXT


def test_progress_counts_what_is_decided_and_what_is_safe(review: Review) -> None:
    review.accept(0)
    review.reject(4)
    progress = review.progress
    assert (progress.total, progress.accepted, progress.rejected, progress.open, progress.safe) == (
        5,
        1,
        1,
        3,
        2,
    )


def test_it_says_how_many_of_the_same_wait(review: Review) -> None:
    assert review.same_rule(0) == (0, 2)
    assert review.how_many_wait(0) == 1
    review.accept(2)
    assert review.how_many_wait(0) == 0


def test_deciding_the_same_again_is_no_step(review: Review) -> None:
    review.accept(0)
    review.accept(0)
    review.undo()
    assert not review.can_undo


def test_undo_says_what_it_touched_and_redo_brings_it_back(review: Review) -> None:
    review.accept(0)
    review.accept(2)
    assert review.undo() == (2,)
    assert review.redo() == (2,)
    assert review.redo() == ()
    assert review.decision(2).state is State.ACCEPTED


def test_a_new_decision_forgets_what_was_undone(review: Review) -> None:
    review.accept(0)
    review.undo()
    review.reject(1)
    assert not review.can_redo


def test_reopening_is_a_step_of_its_own(review: Review) -> None:
    review.accept(0)
    review.reopen(0)
    assert review.text_after() == TEXT
    review.undo()
    assert "core business" in review.text_after()


def test_places_are_found_again_in_the_finished_text(review: Review) -> None:
    review.accept(0)
    review.accept(1)
    after, offsets = review.text_after(), review.offsets()
    grew = TEXT.index("grew")
    assert after[offsets.after(grew) :].startswith("grew")
    assert offsets.raw(offsets.after(grew)) == grew


def test_a_decision_that_cannot_be_recorded_is_not_taken() -> None:
    def full(kind: str, step: Step, count: int) -> None:
        raise UsageError("no room")

    review = Review(Document(TEXT), SUGGESTIONS, record=full)
    with pytest.raises(UsageError):
        review.accept(0)
    assert review.text_after() == TEXT
    assert not review.can_undo


OPERATIONS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["accept", "reject", "reopen"]), st.sampled_from([0, 1, 2, 4])),
        st.tuples(st.just("write"), st.sampled_from([0, 3]), st.sampled_from(["", "own", "basic disk"])),
        st.tuples(st.sampled_from(["accept_rule", "reject_rule"]), st.sampled_from(["terminology", "style"])),
        st.tuples(st.sampled_from(["accept_safe", "undo", "redo"])),
    ),
    max_size=30,
)


@given(OPERATIONS)
def test_any_sequence_of_decisions_equals_the_pure_apply_of_what_stands(
    operations: list[tuple[object, ...]],
) -> None:
    review = Review(Document(TEXT), SUGGESTIONS)
    texts = [TEXT]
    at = 0
    for name, *arguments in operations:
        revision = review.revision
        getattr(review, str(name))(*arguments)
        if name == "undo":
            at = max(0, at - 1)
        elif name == "redo":
            at = min(len(texts) - 1, at + 1)
        elif review.revision != revision:
            at += 1
            texts[at:] = [review.text_after()]
        assert review.text_after() == texts[at]
        standing = [
            (suggestion.start, suggestion.end, review.decision(i).text)
            for i, suggestion in enumerate(review.suggestions)
            if review.decision(i).state is State.ACCEPTED
        ]
        assert review.text_after() == apply(TEXT, standing)
    while review.undo():
        pass
    assert review.text_after() == TEXT
