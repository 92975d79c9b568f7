"""A document: offsets, protected text, segments, lines."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document import FILLER, Document, Segment, Span
from decalque.errors import UsageError

PIECES = [
    "a",
    "The ",
    "core_business",
    ". ",
    ".",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "`x\ny`",
    "<b>",
    "中文。",
    "{0}",
    "- ",
]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join) | st.text(max_size=40)
FORMATS = st.sampled_from(["plain", "markdown"])


@given(TEXTS, FORMATS)
def test_masked_text_has_the_same_length_and_differs_only_in_protected_spans(text: str, format_name: str) -> None:
    document = Document(text, format_name)
    inside = {at for span in document.protected for at in range(*span)}
    expected = [FILLER if at in inside and char not in "\r\n" else char for at, char in enumerate(text)]
    assert document.masked == "".join(expected)


@given(TEXTS, FORMATS)
def test_segments_lie_in_their_paragraphs_and_hold_all_of_their_text(text: str, format_name: str) -> None:
    document = Document(text, format_name)
    edges = [at for segment in document.segments for at in (segment.start, segment.end)]
    assert edges == sorted(edges)
    for index, block in enumerate(document.blocks):
        own = [segment for segment in document.segments if segment.paragraph == index]
        assert own[0].start == block.start
        assert own[-1].end == block.end == document.paragraph_span(index).end
        assert "".join("".join(text[one.start : one.end].split()) for one in own) == "".join(
            text[block.start : block.end].split()
        )


@given(TEXTS, st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Document(text).line_column(offset)
    lines = [""]
    for at, char in enumerate(text):
        lines[-1] += char
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            lines.append("")
    assert sum(map(len, lines[: line - 1])) + column - 1 == offset
    assert 1 <= column <= len(lines[line - 1]) + (line == len(lines))


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (6, (4, 1)), (7, (5, 1)), (10, (5, 4))],
)
def test_lines_end_with_any_of_the_three_line_ends(offset: int, place: tuple[int, int]) -> None:
    assert Document("a\r\nb\n\r\r中文字").line_column(offset) == place


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_has_no_line(offset: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 3 characters"):
        Document("abc").line_column(offset)


def test_the_segment_at_an_offset_is_the_one_that_holds_it_or_the_one_before() -> None:
    text = "  One. Two.\n\n关于作者"
    one, two, three = Document(text).segments
    found = [Document(text).segment_at(offset) for offset in range(len(text) + 1)]
    assert found == [one] * 7 + [two] * 6 + [three] * 5
    assert [text[each.start : each.end] for each in (one, two, three)] == ["One.", "Two.", "关于作者"]
    assert [(each.paragraph, each.language) for each in (one, two, three)] == [
        (0, "en"),
        (0, "en"),
        (1, "zh"),
    ]


def test_a_text_without_words_answers_an_empty_segment() -> None:
    assert Document(" \n").segment_at(1) == Segment(1, 1, 0, "")
    assert Document("").segments == ()
    assert Document("").masked == ""


def test_a_change_inside_a_protected_span_is_known_and_one_at_its_edge_is_allowed() -> None:
    document = Document("See basic_disk.")
    assert document.protected == (Span(4, 14),)
    verdicts = {
        pair: document.is_protected(*pair) for pair in [(0, 4), (3, 5), (13, 15), (14, 15), (6, 6), (4, 4), (14, 14)]
    }
    assert verdicts == {
        (0, 4): False,
        (3, 5): True,
        (13, 15): True,
        (14, 15): False,
        (6, 6): True,
        (4, 4): False,
        (14, 14): False,
    }


@given(TEXTS, st.data())
def test_protection_of_a_range_agrees_with_the_protected_spans(text: str, data: st.DataObject) -> None:
    document = Document(text)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    assert document.is_protected(start, end) == any(span.overlaps(start, end) for span in document.protected)


def test_an_unknown_format_is_reported_when_it_is_needed() -> None:
    document = Document("text", "docx")
    with pytest.raises(UsageError, match="unknown format 'docx'"):
        assert document.blocks


def test_a_document_can_be_sent_to_another_process_after_use() -> None:
    document = Document("See basic_disk. Good.", path=Path("a.txt"))
    assert len(document.segments) == 2
    copy = pickle.loads(pickle.dumps(document))
    assert copy == document
    assert copy.segments == document.segments


def test_what_was_worked_out_once_is_kept() -> None:
    document = Document("See basic_disk. Good.")
    assert document.segments is document.segments
    assert document.masked is document.masked
