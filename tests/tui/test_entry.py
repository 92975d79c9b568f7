"""A calque that the glossary does not know is added to one's own, and counts at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from decalque.checks import Suggestion
from decalque.document import Document
from decalque.engine import Crash, check
from decalque.glossary import Glossary
from decalque.tui.dialogs import EntryForm
from decalque.tui.screen import ReviewScreen

ScreenOf = Callable[[Pilot[None]], ReviewScreen]


def field(pilot: Pilot[None], name: str) -> Input:
    return pilot.app.screen.query_one(f"#entry-{name}", Input)


async def test_the_form_knows_what_is_known_here(reviewing: Any) -> None:
    async with reviewing() as pilot:
        await pilot.press("plus")
        assert isinstance(pilot.app.screen, EntryForm)
        assert field(pilot, "deprecated").value == "basic disk"
        assert field(pilot, "preferred").value == "core business"
        assert field(pilot, "source").value == "基本盘"


async def test_an_entry_is_written_beside_the_article_and_the_article_checked_again(
    reviewing: Any, article: Path, screen_of: ScreenOf
) -> None:
    own = article.parent / "decalque.glossary.toml"

    def find(document: Document, on_crash: Crash) -> Sequence[Suggestion]:
        return check(document, Glossary.load(own, bundled=False)) if own.exists() else ()

    async with reviewing(find=find) as pilot:
        assert not screen_of(pilot).desk.review.suggestions or own.exists() is False
        await pilot.press("plus")
        field(pilot, "deprecated").value = "new track"
        field(pilot, "preferred").value = "new market"
        await pilot.press("ctrl+s")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        desk = screen_of(pilot).desk
        assert own.exists()
        assert "terminology.new-market" in [s.rule for s in desk.review.suggestions]


async def test_escape_leaves_everything_as_it_was(reviewing: Any, article: Path, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("plus", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert not (article.parent / "decalque.glossary.toml").exists()


async def test_an_entry_that_is_not_right_is_told(reviewing: Any, article: Path) -> None:
    async with reviewing() as pilot:
        await pilot.press("plus")
        field(pilot, "preferred").value = ""
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert any("fill in both" in n.message for n in pilot.app._notifications)
        assert not (article.parent / "decalque.glossary.toml").exists()
