"""Comments in the text that switch decalque off and on."""

from __future__ import annotations

import pytest

from decalque.document import Document
from decalque.document.switches import find_switches


def switched_off(text: str) -> list[tuple[str, str]]:
    return [(switch.rule, text[switch.span.start : switch.span.end].strip()) for switch in find_switches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- decalque: off --> b <!-- decalque: on --> c", [("", "b")]),
        ("a <!-- decalque: off --> b", [("", "b")]),
        ("a <!--decalque:off--> b <!--decalque:on--> c", [("", "b")]),
        (
            "<!-- decalque: off style --> a <!-- decalque: on style --> b",
            [("style", "a")],
        ),
        (
            "<!-- decalque: off terminology.core-business --> a <!-- decalque: on --> b",
            [("terminology.core-business", "a")],
        ),
        (
            "<!-- decalque: off terminology.core-business --> a <!-- decalque: on terminology --> b",
            [("terminology.core-business", "a")],
        ),
        (
            "<!-- decalque: off style, residue --> a <!-- decalque: on style --> b",
            [("style", "a"), ("residue", "a <!-- decalque: on style --> b")],
        ),
        ("<!-- decalque: off --> a <!-- decalque: on style --> b", [("", "a <!-- decalque: on style --> b")]),
        (
            "<!-- decalque: off style --> a <!-- decalque: on sty --> b",
            [("style", "a <!-- decalque: on sty --> b")],
        ),
        ("<!-- decalque: on --> a", []),
        ("<!-- decalque: offer --> a", []),
        ("Write decalque: off to switch it off.", []),
        ("", []),
    ],
)
def test_off_lasts_until_the_matching_on_or_the_end(text: str, expected: list[tuple[str, str]]) -> None:
    assert switched_off(text) == expected


def test_a_second_off_inside_the_first_changes_nothing() -> None:
    text = "<!-- decalque: off --> a <!-- decalque: off --> b <!-- decalque: on --> c"
    assert switched_off(text) == [("", "a <!-- decalque: off --> b")]


@pytest.mark.parametrize("format_name", ["plain", "markdown"])
def test_the_comments_themselves_are_protected(format_name: str) -> None:
    text = "One.\n\n<!-- decalque: off style -->\n\nTwo. <!-- decalque: on style --> Three."
    document = Document(text, format_name)
    assert "decalque" not in document.masked
    assert [switch.rule for switch in document.switches] == ["style"]
    assert [word in document.masked for word in ("One.", "Two.", "Three.")] == [True] * 3
