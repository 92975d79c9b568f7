"""Running the checks: what is asked for, what the text switches off, what a broken check does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from decalque import Document, Glossary, Selection, Suggestion, check
from decalque.checks import CHECKS, Check, Context
from decalque.engine import check as engine_check

TEXT = "Its basic disk grew.The ballast stone ， too."


def rules(found: tuple[Suggestion, ...]) -> set[str]:
    return {s.rule.partition(".")[0] for s in found}


def test_select_and_ignore_go_by_prefix_category_and_domain(glossary: Glossary) -> None:
    assert rules(check(TEXT, glossary=glossary)) == {"terminology", "mechanics"}
    assert rules(check(TEXT, glossary=glossary, select=["terminology"])) == {"terminology"}
    assert rules(check(TEXT, glossary=glossary, ignore=["Linguistic conventions"])) == {"terminology"}
    assert rules(check(TEXT, glossary=glossary, ignore=["terminology.glossary"])) == {"mechanics"}
    left = check(TEXT, glossary=glossary, ignore=["terminology.core-business"], select=["terminology"])
    assert [s.rule for s in left] == ["terminology.anchor"]


def test_a_prefix_ends_at_a_dot(glossary: Glossary) -> None:
    assert check(TEXT, glossary=glossary, select=["term"]) == ()


def test_the_text_switches_off_everything_or_one_rule(glossary: Glossary) -> None:
    off = "<!-- decalque: off -->\nbasic disk，\n<!-- decalque: on -->\nbasic disk"
    assert [s.start for s in check(off, glossary=glossary)] == [off.rindex("basic")]
    one = "<!-- decalque: off terminology.core-business -->\nbasic disk, ballast stone"
    assert [s.rule for s in check(one, glossary=glossary)] == ["terminology.anchor"]


def test_a_check_that_fails_is_told_and_the_others_go_on(glossary: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_document: Document, _context: Context) -> Iterator[Suggestion]:
        raise RuntimeError("boom")

    monkeypatch.setattr("decalque.engine.run.CHECKS", (Check("broken", "", (), broken), *CHECKS))
    told: list[str] = []
    found = engine_check(Document(TEXT), glossary, Selection(), lambda family, error: told.append(f"{family}: {error}"))
    assert rules(found) == {"terminology", "mechanics"}
    assert set(told) == {"broken: boom"}
    with pytest.raises(RuntimeError):
        engine_check(Document(TEXT), glossary)


def test_of_two_suggestions_on_the_same_words_the_longer_stays(glossary: Glossary) -> None:
    found = check("Its basic disk basic disk business grew.", glossary=glossary)
    assert all(a.end <= b.start for a, b in pairwise(found))
