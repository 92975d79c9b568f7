"""Applying edits changes what they cover and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.engine import apply


@given(st.text(max_size=30), st.data())
def test_outside_the_edits_the_text_stays(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits = [(a, b, data.draw(st.text(max_size=4))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    result, position = apply(text, edits), 0
    for start, end, words in edits:
        kept = text[position:start] + words
        assert result.startswith(kept)
        result, position = result[len(kept) :], end
    assert result == text[position:]


@pytest.mark.parametrize("edits", [[(0, 3, ""), (2, 4, "")], [(0, 9, "")], [(3, 2, "")]])
def test_overlapping_and_impossible_edits_are_refused(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("abcde", edits)
