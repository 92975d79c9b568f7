"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document import FILLER, Document
from decalque.document.segments import LONGEST_SEGMENT, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "It held up.|The plant opened!|Did it?|Yes.",
        "Mr. Li of Acme Inc. met Dr. Wang of U.S. Steel at 5 p.m. Beijing time.|They talked.",
        "It is made in the U.S.|The firm says so.",
        "Acme Co. and Beta Ltd. (“Beta”) merged.|Acme Inc.|It grew.",
        "See No. 5, Fig. 2, e.g. this, vs. Beta, i.e. that.",
        "Is it true?|No.|The answer is no.",
        "J. K. Rowling wrote it.|Then J. Smith read it.",
        "It rose 3.5 percent in 2024.|15 of them fell.",
        "Sales reached $3.5B.|Acme grew to 5G.|Good.",
        "He agreed.”|“So do I. ”|She left. )|Good.",
        "(It is small.)|It grew (by 5 percent).|Good.",
        "Wait... then go.|Wait…|Then go...|Go.",
        "He asked “Really?” and left.|Good.",
        "Vitamin C.|The end.",
        "It sold out.|iPhone 16 came next.",
        "1. The first item.",
        "**It is bold.**|Good.",
        "Up 5%.|Down 6%.",
        "Prices rose。|They fell！|价格上涨.|下跌了。",
    ],
)
def test_a_sentence_ends_at_a_stop_that_is_not_part_of_a_word(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "In the second quarter.|The plant opened.",
        "It reached 8.3 million.|As of June it fell.",
        "It reached 22.1%.|The rest fell.",
        "(excluding phones).|The number rose.",
        "It cost RMB.|In June it fell.",
        "It grew!|The plant opened?|Yes.",
        'He said so.|"The plant opened," she said.',
        'He said "so."|The plant opened.',
        "He said so.|“The plant opened,” she said.",
        "In the quarter.|AI helped.",
        "Made in the U.S.|The firm says so.",
        "价格上涨.|下跌了",
        "售价3.5万元。|“好。”|他说！|是吗？！|是的……他走了。",
        "他说：“好。”，然后走了。|完。",
    ],
)
def test_a_sentence_ends_where_the_space_was_lost(text: str) -> None:
    assert sentences(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Mr.Smith of U.S.A and ASP.NET.",
        "It is 3.5B or 2.0x.",
        "Made by J.K. Rowling.",
        "On the platform.(excluding it)",
    ],
)
def test_a_stop_inside_a_name_or_figure_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_stop_inside_a_protected_span_ends_nothing() -> None:
    text = "Open Read.Me.md or `A. B` today. See https://example.com/A.B too."
    document = Document(text)
    assert [text[one.start : one.end] for one in document.segments] == [
        "Open Read.Me.md or `A. B` today.",
        "See https://example.com/A.B too.",
    ]


def test_a_sentence_may_begin_or_end_with_a_protected_span() -> None:
    code = FILLER * 3
    assert sentences(f"Use {code}. {code} is good.{code} Then go.") == [
        f"Use {code}.",
        f"{code} is good.{code}",
        "Then go.",
    ]


def test_an_endless_sentence_is_cut_at_white_space() -> None:
    text = "word " * 1000
    parts = sentences(text)
    assert max(map(len, parts)) <= LONGEST_SEGMENT
    assert " ".join(parts) == text.strip()


def test_an_endless_word_is_cut_all_the_same() -> None:
    assert list(map(len, sentences("a" * 4500))) == [2000, 2000, 500]


PIECES = st.sampled_from(
    [*'aA1.!?…。！？"”’)(“ \n\t中,-', "...", "Mr", "U.S", "The", " a", FILLER, "x" * 700, " " * 50]
)


@given(st.lists(PIECES).map("".join))
def test_segments_tile_the_text_and_lose_nothing_but_white_space(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    edges = [at for span in spans for at in span]
    assert edges == sorted(edges)
    assert all(0 < end - start <= LONGEST_SEGMENT for start, end in spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@given(st.lists(PIECES).map("".join), st.integers(0, 40), st.integers(0, 40))
def test_a_block_is_split_within_its_own_edges(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    spans = list(split_sentences(text, start, end))
    assert all(start <= left < right <= end for left, right in spans)
    assert sum(right - left for left, right in spans) >= sum(not char.isspace() for char in text[start:end])


@pytest.mark.parametrize(
    "unit", ["a.", "A.", "a. ", "中。", ".", "...x", 'a."B', "e.g. ", " ", ". ", FILLER, '!"', "("]
)
def test_two_megabytes_of_anything_take_moments(unit: str) -> None:
    """Quadratic time would take minutes here."""
    text = unit * (2_000_000 // len(unit))
    lengths = sum(end - start for start, end in split_sentences(text, 0, len(text)))
    assert lengths >= sum(map(len, text.split()))
