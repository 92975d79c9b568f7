"""The word-level diff."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decalque.tui.fixes.diff import word_diff

TEXTS = st.lists(st.sampled_from(["core", "basic", "disk's", "基本盘", " ", "-", "\n"]), max_size=12).map("".join)


@given(TEXTS, TEXTS)
def test_it_holds_both_wordings_whole(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_words_that_stay_are_left_out_of_the_change() -> None:
    assert word_diff("a ballast stone of growth", "an anchor of growth") == [
        ("gone", "a ballast stone"),
        ("new", "an anchor"),
        ("same", " of growth"),
    ]


def test_a_phrase_that_changes_wholly_is_one_change() -> None:
    assert word_diff("basic disk", "core business") == [("gone", "basic disk"), ("new", "core business")]


def test_chinese_is_compared_letter_by_letter() -> None:
    assert ("same", "基本") in word_diff("基本盘", "基本面")
