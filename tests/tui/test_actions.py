"""The one table of actions: all of it is bound, described and within reach."""

from __future__ import annotations

from collections import Counter
from typing import Any

from textual.widgets import Static

from decalque.tui.actions import ACTIONS, DIGITS, bindings, keys_of
from decalque.tui.dialogs import Help
from decalque.tui.screen import ReviewScreen


def test_every_key_is_bound_to_its_action_once() -> None:
    bound = {binding.key: binding.action for binding in bindings()}
    assert len(bound) == sum(len(action.keys) for action in ACTIONS)
    for action in ACTIONS:
        assert action.keys
        for key in action.keys:
            assert bound[key].startswith(f"run('{action.name}'")
    assert {binding.key for binding in ReviewScreen.BINDINGS} == set(bound)  # type: ignore[union-attr]


def test_names_and_binding_ids_are_unique_and_every_action_is_described() -> None:
    assert max(Counter(action.name for action in ACTIONS).values()) == 1
    assert max(Counter(binding.id for binding in bindings()).values()) == 1
    assert all(len(action.text) > 8 and not action.text.endswith(".") for action in ACTIONS)
    assert all(bool(action.label) == bool(action.rank) for action in ACTIONS)


async def test_help_names_every_action_with_its_keys(reviewing: Any) -> None:
    async with reviewing() as pilot:
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, Help)
        page = "\n".join(str(part.render()) for part in pilot.app.screen.query(Static))
        for action in ACTIONS:
            assert action.text in page
            assert keys_of(action) in page
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_the_palette_offers_every_action_but_the_digits(reviewing: Any) -> None:
    async with reviewing() as pilot:
        offered = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert offered >= {action.text for action in ACTIONS if action.keys != DIGITS}
        assert "Theme" in offered


async def test_an_action_from_the_palette_is_the_same_as_its_key(reviewing: Any) -> None:
    async with reviewing() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"Accept all safe")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        (screen,) = (screen for screen in pilot.app.screen_stack if isinstance(screen, ReviewScreen))
        assert screen.desk.review.progress.safe == 0
