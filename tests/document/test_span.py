"""Half-open spans and their union."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document.span import Span, merge_spans

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)))


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [(0, 2, False), (0, 3, True), (4, 5, True), (5, 9, False), (3, 3, True), (2, 2, False), (5, 5, False)],
)
def test_a_range_overlaps_where_it_shares_a_character_or_lies_inside(start: int, end: int, shared: bool) -> None:
    assert Span(2, 5).overlaps(start, end) is shared


@given(PAIRS)
def test_merged_spans_cover_the_same_characters_and_keep_apart(pairs: list[tuple[int, int]]) -> None:
    merged = merge_spans(pairs)
    assert {at for span in merged for at in range(*span)} == {at for pair in pairs for at in range(*pair)}
    assert all(one.end < two.start for one, two in pairwise(merged))
