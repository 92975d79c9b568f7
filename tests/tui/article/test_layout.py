"""The article as rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document.model import Document
from decalque.review import Review
from decalque.tui.article.layout import Layout
from decalque.tui.ink import clean, wrap


def suggest(start: int, end: int, text: str) -> Suggestion:
    return Suggestion(start, end, (text,), "r", Category.STYLE, Severity.MINOR, Confidence.LOW, True, "")


def rows(layout: Layout) -> list[str]:
    return [block.shown[start:end] for block, start, end in map(layout.row, range(layout.height))]


TEXTS = st.lists(st.sampled_from(["ab", "cde", " ", "\n", "\r\n", "基本", "."]), max_size=40).map("".join)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    text = draw(TEXTS)
    places = st.integers(0, len(text)).filter(lambda place: text[place - 1 : place + 1] != "\r\n")
    cuts = sorted(draw(st.sets(places, max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    replacement = st.sampled_from(["", "new", "two\nlines"])
    return Review(Document(text), [suggest(start, end, draw(replacement)) for start, end in pairs])


@given(reviews(), st.lists(st.integers(0, 3)), st.integers(4, 12))
def test_the_finished_view_shows_the_article_as_it_will_read(review: Review, chosen: list[int], width: int) -> None:
    layout = Layout(review, width, finished=True)
    for i in chosen:
        if i < len(review.suggestions):
            review.accept(i)
            layout.update()
    text = clean(review.text_after())
    after = [text[start:end] for start, end in wrap(text, width)]
    shown = rows(layout)
    assert [row for row in shown if row] == [row for row in after if row]
    if review.text_after() == review.document.text:
        assert shown == (after[:-1] if text.endswith("\n") else after)


@given(reviews(), st.integers(4, 12))
def test_every_suggestion_is_found_in_its_row(review: Review, width: int) -> None:
    layout = Layout(review, width)
    for i in range(len(review.suggestions)):
        block, _, _ = layout.row(layout.row_of(i))
        assert i in [mark.suggestion for mark in block.marks]


def test_a_phrase_over_a_line_break_is_one_mark() -> None:
    text = "the basic\ndisk held\n"
    review = Review(Document(text), [suggest(4, 14, "core\nbusiness")])
    layout = Layout(review, 40)
    assert rows(layout) == ["the basic", "disk held"]
    review.accept(0)
    layout.update()
    assert rows(layout) == ["the core", "business held"]


def test_a_missing_space_shows_as_a_caret_until_it_is_decided() -> None:
    review = Review(Document("one.Two"), [suggest(4, 4, " ")])
    assert rows(Layout(review, 40)) == ["one.‸Two"]
    review.accept(0)
    assert rows(Layout(review, 40)) == ["one. Two"]
    review.reject(0)
    assert rows(Layout(review, 40)) == ["one.Two"]


def test_source_paragraphs_are_told_from_the_translation() -> None:
    layout = Layout(Review(Document("基本盘稳固。\n\nThe Lingxi (灵犀) held.\n"), []), 40)
    assert [block.chinese for block in layout.blocks] == [True, False, False]


def test_rows_and_offsets_lead_to_each_other() -> None:
    layout = Layout(Review(Document("one two three\n\nfour five six\n"), []), 5)
    for y in range(layout.height):
        assert layout.row_at(layout.offset_of(y)) == y


def test_a_repeated_headline_is_pointed_at_where_its_words_begin() -> None:
    text = "News\n\nNews\n\nText\n"
    layout = Layout(Review(Document(text), [suggest(4, 10, "")]), 40)
    assert layout.row_of(0) == 2
