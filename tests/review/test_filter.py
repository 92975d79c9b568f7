"""The filter line."""

from __future__ import annotations

import pytest

from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion
from decalque.errors import UsageError
from decalque.review import Filter, State

DISK = Suggestion(
    0,
    10,
    ("core business",),
    "terminology.core-business",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    Confidence.HIGH,
    True,
    "What a company can fall back on.",
    Evidence("core-business", "business", "基本盘", "business.toml:12"),
)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "Basic",
        "core business",
        "基本盘",
        "fall back",
        "rule:core",
        "category:term",
        "severity:maj",
        "is:open",
        "is:safe disk",
        "rule:terminology is:safe",
    ],
)
def test_it_lets_through_what_all_its_words_hold_for(query: str) -> None:
    assert Filter.parse(query).holds(DISK, "basic disk", State.OPEN)


@pytest.mark.parametrize("query", ["loop", "rule:style", "is:accepted", "is:remark", "basic is:rejected"])
def test_it_keeps_back_what_one_word_fails_for(query: str) -> None:
    assert not Filter.parse(query).holds(DISK, "basic disk", State.OPEN)


def test_an_unknown_state_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="accepted, rejected"):
        Filter.parse("is:done")


def test_words_with_a_colon_are_plain_words() -> None:
    assert Filter.parse("note:this").terms == (("", "note:this"),)
