"""a or an goes by sound."""

from __future__ import annotations

import pytest

from decalque.glossary.articles import article_for


@pytest.mark.parametrize("word", ["hour", "SUV", "EV", "AI", "86%", "11", "18,000", "800", "IPO", "X-ray", "umbrella", "heir", "uninteresting idea", "“anchor”", "MVP"])  # fmt: skip
def test_an(word: str) -> None:
    assert article_for(word) == "an"


@pytest.mark.parametrize("word", ["unicorn", "European", "one-off", "user", "US firm", "NATO ally", "1,100", "U-turn", "utility", "hot trend", "", "—"])  # fmt: skip
def test_a(word: str) -> None:
    assert article_for(word) == "a"
