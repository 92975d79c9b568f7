"""Saving, leaving, coming back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from decalque.review import open_session
from decalque.tui.dialogs import Ask
from decalque.tui.screen import ReviewScreen

ScreenOf = Callable[[Pilot[None]], ReviewScreen]
TextOf = Callable[[Pilot[None], str], str]


def top(pilot: Pilot[None]) -> object:
    return pilot.app.screen


async def test_saving_writes_the_article_as_it_will_read(reviewing: Any, article: Path, text_of: TextOf) -> None:
    before = article.read_text()
    async with reviewing() as pilot:
        await pilot.press("A")
        assert "not saved" in text_of(pilot, "Heading")
        await pilot.press("s")
        assert article.read_text() == before.replace("basic disk", "core business")
        assert "not saved" not in text_of(pilot, "Heading")


async def test_leaving_with_everything_saved_asks_nothing(reviewing: Any) -> None:
    async with reviewing() as pilot:
        await pilot.press("a", "s", "q")
        assert pilot.app._exit


async def test_leaving_unsaved_asks_and_may_stay(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("a", "q")
        assert isinstance(top(pilot), Ask)
        await pilot.press("c")
        assert top(pilot) is screen_of(pilot)
        assert not pilot.app._exit


async def test_leaving_unsaved_may_save(reviewing: Any, article: Path) -> None:
    async with reviewing() as pilot:
        await pilot.press("a", "q", "s")
        assert pilot.app._exit
    assert "the core business is stable" in article.read_text()


async def test_leaving_unsaved_keeps_the_decisions_for_next_time(
    reviewing: Any, article: Path, text_of: TextOf, screen_of: ScreenOf
) -> None:
    before = article.read_text()
    async with reviewing() as pilot:
        await pilot.press("a", "r", "ctrl+q", "q")
        assert pilot.app._exit
    assert article.read_text() == before
    async with reviewing() as pilot:
        assert "the core business is stable" in text_of(pilot, "#article")
        assert "2 of 9 decided" in text_of(pilot, "Heading")
        assert screen_of(pilot).desk.current == 2
        await pilot.press("u", "u")
        assert "0 of 9 decided" in text_of(pilot, "Heading")


async def test_a_file_that_changed_meanwhile_is_saved_beside(reviewing: Any, article: Path) -> None:
    async with reviewing() as pilot:
        await pilot.press("a")
        article.write_text("Somebody else.\n")
        await pilot.press("s", "b")
    assert article.read_text() == "Somebody else.\n"
    assert "core business" in article.with_name("harbour.decalque.txt").read_text()


async def test_a_file_that_changed_meanwhile_may_be_overwritten_with_the_mouse(reviewing: Any, article: Path) -> None:
    async with reviewing() as pilot:
        await pilot.press("a")
        article.write_text("Somebody else.\n")
        await pilot.press("s")
        await pilot.click("#choice-1")
    assert "core business" in article.read_text()


async def test_escape_answers_a_question_with_nothing(reviewing: Any, article: Path, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("a")
        article.write_text("Somebody else.\n")
        await pilot.press("s", "escape")
        assert top(pilot) is screen_of(pilot)
    assert article.read_text() == "Somebody else.\n"


async def test_a_second_screen_on_the_same_file_only_looks(reviewing: Any, article: Path, text_of: TextOf) -> None:
    first = open_session(article)
    async with reviewing() as pilot:
        assert "read-only" in text_of(pilot, "Heading")
        await pilot.press("a", "e")
        assert "0 of 9 decided" in text_of(pilot, "Heading")
        await pilot.press("q")
        assert pilot.app._exit
    first.close()
