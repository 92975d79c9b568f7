"""Text in cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from decalque.tui.ink import _NARROW, Ink, clean, crop, fold, wrap

ALPHABET = st.sampled_from([*"abc  \n\t", "基", "本", "，", "é", "e\u0301", "👩‍🚀", "—", "’", "\r\n", "\x07"])
TEXTS = st.lists(ALPHABET, max_size=80).map("".join).map(clean)


@given(TEXTS, st.integers(2, 30))
def test_rows_fit_and_lose_nothing_but_spaces_and_line_ends(text: str, width: int) -> None:
    rows = wrap(text, width)
    at = 0
    for start, end in rows:
        assert text[at:start].strip(" \n") == ""
        assert len(text[at:start]) <= 1 or "\n" in text[at:start]
        assert cell_len(text[start:end].rstrip()) <= width
        at = end
    assert at == len(text)


@given(st.text(max_size=60))
def test_what_counts_as_narrow_is_one_cell_a_character(text: str) -> None:
    if _NARROW.fullmatch(text):
        assert cell_len(text.replace("\n", "")) == len(text.replace("\n", ""))


def test_every_character_of_the_narrow_ranges_is_one_cell() -> None:
    narrow = [chr(code) for code in range(0x20, 0x3000) if _NARROW.fullmatch(chr(code))]
    assert len(narrow) > 500
    assert all(cell_len(char) == 1 for char in narrow)


def test_words_stay_whole_where_they_can() -> None:
    text = "the core business held"
    assert [text[start:end] for start, end in wrap(text, 10)] == ["the core", "business", "held"]


def test_chinese_breaks_anywhere_and_fills_the_row() -> None:
    text = "海港厨具公布业绩"
    assert [text[start:end] for start, end in wrap(text, 7)] == ["海港厨", "具公布", "业绩"]


def test_a_line_of_100_000_characters_is_wrapped() -> None:
    assert len(wrap("x" * 100_000, 80)) == 1250
    assert len(wrap("基" * 100_000, 80)) == 2500


def test_tabs_and_control_characters_take_room_one_can_see() -> None:
    assert clean("a\tb\r\nc\rd\x07") == "a    b\nc\nd␇"


def test_folding_keeps_styles_and_what_clicks_mean() -> None:
    rows = fold([Ink("one ", "x"), Ink("two three", "y", {"choice": 1})], 8)
    assert rows == [[Ink("one ", "x"), Ink("two", "y", {"choice": 1})], [Ink("three", "y", {"choice": 1})]]


def test_cropping_counts_cells() -> None:
    assert crop("基本盘", 6) == "基本盘"
    assert crop("基本盘", 5) == "基本…"
