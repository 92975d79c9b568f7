"""What a card says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from rich.cells import cell_len

from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion
from decalque.document.model import Document
from decalque.review import Review
from decalque.tui.fixes.card import closed_card, open_card
from decalque.tui.ink import Row

TEXT = "Its basic disk held up in the quarter.As before.\n"


def suggest(words: str, *replacements: str, message: str = "", start: int | None = None) -> Suggestion:
    at = TEXT.index(words) if start is None else start
    kind = (Category.TERMINOLOGY, Severity.MAJOR, Confidence.MEDIUM)
    evidence = Evidence("core-business", "business", "基本盘", "business.toml:12")
    return Suggestion(at, at + len(words), replacements, "terminology.core", *kind, False, message, evidence)


def text(row: Row) -> str:
    return "".join(ink.text for ink in row)


def opened(suggestion: Suggestion, source: str | None = None) -> tuple[Review, str]:
    review = Review(Document(TEXT, source=source), [suggestion])
    return review, "\n".join(text(row) for row in open_card(review, 0, 60))


def test_an_open_card_says_all_that_is_known() -> None:
    _, card = opened(suggest("basic disk", "core business", "mainstay", message="What one falls back on."))
    for part in (
        "Its basic disk core business held up in the quarter.",
        "1 core business   2 mainstay",
        "基本盘  Terminology, major, medium confidence",
        "What one falls back on.",
        "terminology.core   business.toml:12",
    ):
        assert part in card


def test_a_space_put_in_between_two_sentences_shows_both() -> None:
    _, card = opened(suggest("", " ", start=TEXT.index("As")))
    assert "held up in the quarter.␣As before." in card


def test_the_source_sentence_stands_beside_it() -> None:
    _, card = opened(suggest("basic disk", "core business"), source="公司基本盘稳固。")
    assert "公司基本盘稳固。" in card


def test_what_was_taken_is_marked() -> None:
    review, _ = opened(suggest("basic disk", "core business", "mainstay"))
    review.accept(0, 1)
    assert "2 mainstay ✓" in "\n".join(text(row) for row in open_card(review, 0, 60))
    review.write(0, "backbone")
    assert "e backbone ✓" in "\n".join(text(row) for row in open_card(review, 0, 60))


@pytest.mark.parametrize(
    ("suggestion", "row"),
    [
        (suggest("basic disk", "core business"), " • basic disk → core business"),
        (suggest("", " ", start=TEXT.index("As")), " • quarter.As → quarter. As"),
        (suggest(" held up", ""), " • held up → (delete)"),
        (suggest("basic disk", message="Odd."), " ! basic disk  Odd."),
    ],
)
def test_a_closed_card_is_one_row(suggestion: Suggestion, row: str) -> None:
    assert text(closed_card(Review(Document(TEXT), [suggestion]), 0, 60)) == row


def test_the_mark_of_a_closed_card_tells_its_state() -> None:
    review = Review(Document(TEXT), [suggest("basic disk", "core business")])
    marks: list[str] = []
    for decide in (review.accept, review.reject, review.reopen):
        decide(0)
        marks.append(text(closed_card(review, 0, 60))[1])
    assert marks == ["✓", "✗", "•"]


@pytest.mark.parametrize("width", [20, 30, 47, 80])
def test_no_row_is_wider_than_the_card(width: int) -> None:
    long: Sequence[str] = ["a wording that goes on and on " * 4, "短", "基本盘" * 30]
    review = Review(Document(TEXT, source="基本盘" * 40), [suggest("basic disk", *long, message="why " * 40)])
    for row in [closed_card(review, 0, width), *open_card(review, 0, width)]:
        assert cell_len(text(row).rstrip()) <= width
