"""The screen in its real states, at the three sizes that matter.

A change here is looked at, then accepted with ``pytest tests/tui/test_snapshots.py --snapshot-update``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from decalque.review import Session
from decalque.tui.app import DecalqueApp
from decalque.tui.screen import Find
from decalque.tui.start import Sample, StartScreen

SMALL, MEDIUM, LARGE = (80, 24), (120, 40), (200, 60)


def pressing(*keys: str, theme: str = "") -> Callable[[Pilot[None]], Awaitable[None]]:
    """Waits for the checks, then presses."""

    async def run(pilot: Pilot[None]) -> None:
        if theme:
            pilot.app.theme = theme
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False
        await pilot.press(*keys)
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE], ids=["80x24", "120x40", "200x60"])
def test_some_decided_at_every_size(snap_compare: Any, review_app: DecalqueApp, size: tuple[int, int]) -> None:
    assert snap_compare(review_app, terminal_size=size, run_before=pressing("a", "n", "r", "2"))


def test_on_a_light_theme(snap_compare: Any, review_app: DecalqueApp) -> None:
    run = pressing("a", "r", "n", "n", theme="textual-light")
    assert snap_compare(review_app, terminal_size=MEDIUM, run_before=run)


def test_without_colour(snap_compare: Any, session: Session, find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(
        DecalqueApp(find=find, session=session), terminal_size=MEDIUM, run_before=pressing("a", "n", "r")
    )


def test_own_words_on_a_small_screen(snap_compare: Any, review_app: DecalqueApp) -> None:
    assert snap_compare(review_app, terminal_size=SMALL, run_before=pressing("e"))


def test_filtered(snap_compare: Any, review_app: DecalqueApp) -> None:
    assert snap_compare(review_app, terminal_size=MEDIUM, run_before=pressing("f", *"closed"))


def test_as_it_will_read(snap_compare: Any, review_app: DecalqueApp) -> None:
    assert snap_compare(review_app, terminal_size=MEDIUM, run_before=pressing("S", "g", "v"))


def test_help(snap_compare: Any, review_app: DecalqueApp) -> None:
    assert snap_compare(review_app, terminal_size=MEDIUM, run_before=pressing("question_mark"))


def test_quitting_unsaved(snap_compare: Any, review_app: DecalqueApp) -> None:
    assert snap_compare(review_app, terminal_size=SMALL, run_before=pressing("a", "q"))


def test_the_samples(snap_compare: Any, article: Any) -> None:
    samples = [
        Sample(article, None, "A basic disk held up"),
        Sample(article, article, "A phone that exerts its fists"),
    ]
    app = DecalqueApp(find=lambda document, on_crash: [], samples=samples)

    async def settled(pilot: Pilot[None]) -> None:
        await pilot.pause()
        assert isinstance(pilot.app.screen, StartScreen)

    assert snap_compare(app, terminal_size=SMALL, run_before=settled)
