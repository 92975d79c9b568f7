"""What a paragraph is in plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document import Document


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in Document(text).blocks]


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\r\r", "\n  \n", "\r\n\t\r\n", "\n\n\n\n"])
def test_a_blank_line_ends_a_paragraph(blank: str) -> None:
    assert paragraphs(f"one{blank}two") == ["one", "two"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_of_an_article_with_one_paragraph_a_line_each_line_is_one(end: str) -> None:
    lines = [
        "Core business holds up as new plant opens in the east of the country",
        "The company’s core business held up in the second quarter, it said on Monday.",
        "Shares rose.",
        "关于作者",
    ]
    assert paragraphs(end.join(lines)) == lines


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_end_inside_a_sentence_ends_nothing(end: str) -> None:
    text = f"The company’s core business held up in the{end}second quarter, it said on Monday."
    assert paragraphs(text) == [text]
    text = f"Sales rose most in the Middle East and Africa,{end}Latin America and Europe."
    assert paragraphs(text) == [text]


def test_a_final_stop_at_the_line_end_ends_the_paragraph() -> None:
    first = "The company’s core business held up in the\nsecond quarter and it hired many people there."
    assert paragraphs(f"{first}\nThe new plant stands in the east.") == [
        first,
        "The new plant stands in the east.",
    ]


def test_text_wrapped_at_a_width_is_one_paragraph_though_a_sentence_ends_at_a_line_end() -> None:
    text = (
        "The company’s core business held up in the second quarter, it\n"
        "said on Monday. Revenue rose by a fifth, as people bought more\n"
        "phones than ever, and fewer of them were sent back than before.\n"
        "Analysts had expected less, and some of them had even told their\n"
        "clients to sell the shares."
    )
    assert paragraphs(text) == [text]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "(2) ", "a) ", "# ", "> "])
def test_a_list_item_begins_a_paragraph(mark: str) -> None:
    first = "The company makes more things than anyone else does:"
    assert paragraphs(f"{first}\n{mark}phones\n{mark}cars") == [first, f"{mark}phones", f"{mark}cars"]


def test_a_short_line_and_a_name_with_a_small_initial_do_not_join() -> None:
    assert paragraphs("a short line\ngoes on") == ["a short line", "goes on"]
    headline = "New phones from the maker that everybody knows"
    assert paragraphs(f"{headline}\niPhone sales rise") == [headline, "iPhone sales rise"]


@given(st.lists(st.sampled_from([*"aA.-, \t\r\n中。", "word " * 9, "1. ", "\u2028"])).map("".join))
def test_blocks_are_trimmed_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    blocks = Document(text).blocks
    edges = [at for block in blocks for at in block]
    assert edges == sorted(edges)
    assert all(part and part == part.strip() for part in paragraphs(text))
    assert "".join("".join(part.split()) for part in paragraphs(text)) == "".join(text.split())
