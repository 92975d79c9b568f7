"""What must hold for every text, by the bundled glossary and all checks."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from decalque import Document, Glossary, check, default_glossary, fix
from decalque.engine import apply, safe_edits
from decalque.glossary.model import Concept

PIECES = [
    "Its basic disks", "basic  disk", "exerts its fists and feet", "It is understood that", "Among them,", "ballast stone",
    "a", "the the", "quarter.The", "，", "。", "（", "）", "24Q2", "46.5 billion", "30 %", "`basic disk`", "https://a.io/basic-disk",
    "Netease", "core business", "business", "is", "are", "\n", "\n\n", " ", ". ", ",,", "“", "”", "余额宝", "(", ")", "关于作者", "admin", "- ", "# ",
    "<!-- decalque: off -->", "<!-- decalque: on -->", "US$5", "AI", "İ", "\r\n", "\t", "5 G", "6million", "their", "2024Q3", "These", "empower",
]  # fmt: skip


def calques() -> st.SearchStrategy[str]:
    """Sentences made of what the bundled glossary and the checks look for."""
    concepts: list[Concept] = list(default_glossary().concepts)
    examples = [e.text for c in concepts for e in c.examples]
    return st.sampled_from(examples)


texts = st.lists(st.sampled_from(PIECES) | calques() | st.text(max_size=6), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=14
).map("".join)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["plain", "markdown"]))
def test_fixing_twice_is_fixing_once(text: str, kind: str) -> None:
    once = fix(text, format=kind)
    assert fix(once, format=kind) == once


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["plain", "markdown"]))
@example("Its basic disk basic disk business business", "plain")
def test_suggestions_are_in_order_inside_the_text_and_never_overlap(text: str, kind: str) -> None:
    end = 0
    for suggestion in check(text, format=kind):
        assert end <= suggestion.start <= suggestion.end <= len(text)
        assert suggestion.replacements or not suggestion.safe
        assert text[suggestion.start : suggestion.end] not in suggestion.replacements[:1]
        end = suggestion.end


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["plain", "markdown"]))
def test_fix_is_the_safe_suggestions_and_nothing_else(text: str, kind: str) -> None:
    found = check(text, format=kind)
    assert fix(text, format=kind) == apply(text, safe_edits(found))


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["plain", "markdown"]))
def test_a_safe_fix_keeps_every_figure(text: str, kind: str) -> None:
    for suggestion in check(text, format=kind):
        if suggestion.safe and not suggestion.rule.startswith("residue"):
            before = re.findall(r"\d+", text[suggestion.start : suggestion.end])
            assert sorted(re.findall(r"\d+", suggestion.replacements[0])) == sorted(before)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["plain", "markdown"]))
@example("。https://a.io/basic-disk", "plain")
def test_no_safe_fix_touches_a_protected_span(text: str, kind: str) -> None:
    document = Document(text, kind)
    for suggestion in check(document):
        if suggestion.safe:
            assert not document.is_protected(suggestion.start, suggestion.end)


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert check(text) == check(text)


def test_the_order_of_checks_does_not_matter(glossary: Glossary) -> None:
    from decalque.checks import CHECKS, Context
    from decalque.engine import settle

    document = Document(
        "Its basic disk business.The the ballast stone （new） is  Netease .\n\nIts basic disk business."
    )
    runs = [
        settle(s for family in order for s in family.run(document, Context(document, glossary)))
        for order in (CHECKS, tuple(reversed(CHECKS)))
    ]
    assert runs[0] == runs[1]
