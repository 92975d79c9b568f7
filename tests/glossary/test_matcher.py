"""What is found does not depend on layout, on the size of the glossary, or on the order of its entries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decalque import Glossary
from decalque.glossary.scanner import Scanner
from decalque.glossary.store import matcher_for


def found(glossary: Glossary, text: str) -> set[str]:
    return {text[c.start : c.end] for c in glossary.matcher.candidates(text)}


@given(st.text(alphabet=" \t\n-\xa0’'\"“basicdk.İß", max_size=60))
def test_a_phrase_is_found_whatever_stands_around_it(glossary: Glossary, around: str) -> None:
    text = f"{around} basic disk {around}"
    spans = {(c.start, c.end) for c in glossary.matcher.candidates(text)}
    start = len(around) + 1
    assert any(low <= start and high >= start + len("basic disk") for low, high in spans)


def test_layout_inside_a_phrase_does_not_hide_it(glossary: Glossary) -> None:
    for gap in (" ", "  ", "\n", "\r\n  ", "\n> ", "-", "\xa0"):
        assert found(glossary, f"Its basic{gap}disk grew.") == {f"basic{gap}disk"}, repr(gap)


def test_letters_whose_lower_case_is_longer_do_not_move_offsets(glossary: Glossary) -> None:
    assert found(glossary, "İİİ İstanbul's basic disk") == {"basic disk"}


def test_the_order_of_entries_does_not_matter(glossary: Glossary) -> None:
    text = "Netease exerts its fists and feet on its basic disk and ballast stone."
    turned = matcher_for(reversed(glossary.concepts))
    assert {text[c.start : c.end] for c in turned.candidates(text)} == found(glossary, text)


@given(
    st.lists(st.text("abc ", min_size=1, max_size=6), min_size=1, max_size=8, unique=True),
    st.text("abc d", max_size=40),
)
def test_the_first_texts_are_scanned_as_all_others(keys: list[str], text: str) -> None:
    scanner = Scanner(keys)
    looks = [sorted(scanner.find(text)) for _ in range(5)]
    assert looks == [looks[0]] * 5
    assert looks[0] == sorted(
        (n, i, i + len(key)) for n, key in enumerate(keys) for i in range(len(text)) if text.startswith(key, i)
    )
