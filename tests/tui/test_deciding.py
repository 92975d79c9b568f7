"""An article under the keys: what is decided, and what both sides show of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from decalque.errors import UsageError
from decalque.review import State
from decalque.tui.screen import ReviewScreen

TextOf = Callable[[Pilot[None], str], str]
ScreenOf = Callable[[Pilot[None]], ReviewScreen]


def toasts(pilot: Pilot[None]) -> str:
    return "\n".join(notification.message for notification in pilot.app._notifications)


def states(screen: ReviewScreen) -> str:
    """One letter a suggestion: o, a or r."""
    review = screen.desk.review
    return "".join(review.decision(i).state[0] for i in range(len(review.suggestions)))


async def test_the_first_suggestion_lies_open_beside_the_article(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        assert "▶ Harbour Kitchens: the basic disk is stable" in text_of(pilot, "#article")
        fixes = text_of(pilot, "#fixes")
        assert "1 core business   2 core operations" in fixes
        assert "基本盘  Terminology, major, safe" in fixes
        assert "2 more of the same wait" in fixes
        assert "! not only that" in fixes
        assert "0 of 9 decided" in text_of(pilot, "Heading")


async def test_accepting_shows_the_new_wording_and_moves_on(
    reviewing: Any, text_of: TextOf, screen_of: ScreenOf
) -> None:
    async with reviewing() as pilot:
        await pilot.press("a")
        assert "✓ Harbour Kitchens: the core business is stable" in text_of(pilot, "#article")
        assert "✓ basic disk → core business" in text_of(pilot, "#fixes")
        assert screen_of(pilot).desk.current == 1
        assert "1 of 9 decided" in text_of(pilot, "Heading")


async def test_a_digit_takes_that_alternative(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("3")
        assert "the mainstay is stable" in text_of(pilot, "#article")


async def test_a_digit_without_an_alternative_says_so(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("7")
        assert "no replacement 7" in toasts(pilot)
        assert states(screen_of(pilot)) == "ooooooooo"


async def test_own_words_start_from_the_best_fix_and_take_its_place(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("e")
        line = pilot.app.screen.query_one("#wording", Input)
        assert line.has_focus
        assert line.value == "core business"
        await pilot.press(*"es", "enter")
        assert not line.display
        assert "the core businesses is stable" in text_of(pilot, "#article")
        assert pilot.app.focused is None


async def test_leaving_own_words_changes_nothing(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("e", "a", "r", "down", "escape")
        assert states(screen_of(pilot)) == "ooooooooo"
        assert screen_of(pilot).desk.current == 0
        await pilot.press("r")
        assert states(screen_of(pilot)) == "roooooooo"


async def test_undo_and_redo_go_to_where_it_happened(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("r", "a", "u", "u")
        assert states(screen_of(pilot)) == "ooooooooo"
        assert screen_of(pilot).desk.current == 0
        await pilot.press("ctrl+r", "U")
        assert states(screen_of(pilot)) == "raooooooo"
        await pilot.press("U")
        assert "Nothing to redo" in toasts(pilot)


async def test_all_of_a_rule_says_how_many_and_is_one_step_back(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("A")
        assert states(screen_of(pilot)) == "aooaaoooo"
        assert "3 of terminology.core-business accepted" in toasts(pilot)
        await pilot.press("u")
        assert states(screen_of(pilot)) == "ooooooooo"


async def test_all_safe_leaves_the_others(reviewing: Any, screen_of: ScreenOf, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("S")
        assert states(screen_of(pilot)) == "aaoaaoooo"
        assert "0 safe left" in text_of(pilot, "Heading")


async def test_rejecting_a_rule_spares_what_was_accepted(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("a", "g", "R")
        assert states(screen_of(pilot)).count("r") == 2
        assert states(screen_of(pilot))[0] == "a"


async def test_a_remark_is_dismissed_not_accepted(reviewing: Any, screen_of: ScreenOf, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        desk = screen_of(pilot).desk
        desk.select(next(i for i, s in enumerate(desk.review.suggestions) if not s.replacements))
        screen_of(pilot).refresh_desk()
        await pilot.pause()
        assert "accept" not in text_of(pilot, "Keys")
        await pilot.press("a")
        assert "dismiss" in toasts(pilot)
        await pilot.press("r")
        assert states(screen_of(pilot)).count("r") == 1


async def test_next_open_goes_round_the_end(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("n", "a", "G", "N")
        assert screen_of(pilot).desk.current == 0
        await pilot.press("N")
        assert screen_of(pilot).desk.current == 2
        await pilot.press("P", "P")
        assert screen_of(pilot).desk.current == len(states(screen_of(pilot))) - 1


async def test_the_filter_narrows_both_the_list_and_the_way(
    reviewing: Any, screen_of: ScreenOf, text_of: TextOf
) -> None:
    async with reviewing() as pilot:
        await pilot.press("slash", *"closed", "enter")
        assert text_of(pilot, "#fixes").count("closed loop → full cycle") == 2
        assert "basic disk →" not in text_of(pilot, "#fixes")
        assert "2 shown" in text_of(pilot, "Heading")
        await pilot.press("a", "a")
        assert states(screen_of(pilot)).count("a") == 2
        await pilot.press("escape")
        assert "basic disk →" in text_of(pilot, "#fixes")


async def test_what_is_decided_leaves_a_list_of_open_ones(reviewing: Any, screen_of: ScreenOf, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        await pilot.press("f", *"is:open", "enter", "a", "a")
        assert len(screen_of(pilot).desk.visible) == 7
        assert "✓" not in text_of(pilot, "#fixes")


async def test_an_unreadable_filter_says_what_is_known(reviewing: Any) -> None:
    async with reviewing() as pilot:
        await pilot.press("f", *"is:done", "enter")
        assert "accepted" in toasts(pilot)


async def test_the_article_as_it_will_read_has_no_marks(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        assert "Tuesday.‸It is" in text_of(pilot, "#article")
        await pilot.press("v")
        assert "Tuesday.It is" in text_of(pilot, "#article")
        assert "as it will read" in text_of(pilot, "#article")


async def test_a_click_on_a_mark_or_a_card_goes_there(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing() as pilot:
        desk = screen_of(pilot).desk
        pane = screen_of(pilot).query_one("#article")
        row = pane.row_of(len(desk.review.suggestions) - 1)  # type: ignore[attr-defined]
        await pilot.click("#article", offset=(4 + len("As for the closed"), row + 1))
        assert desk.current == len(desk.review.suggestions) - 1
        await pilot.click("#fixes", offset=(6, 1))
        assert desk.current == 0


async def test_a_click_on_an_alternative_takes_it(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        rows = text_of(pilot, "#fixes").splitlines()
        row = next(y for y, line in enumerate(rows) if "2 core operations" in line)
        await pilot.click("#fixes", offset=(rows[row].index("core operations"), row))
        assert "the core operations is stable" in text_of(pilot, "#article")


async def test_a_click_on_a_key_in_the_footer_is_that_key(reviewing: Any, screen_of: ScreenOf, text_of: TextOf) -> None:
    async with reviewing() as pilot:
        await pilot.click("Keys", offset=(text_of(pilot, "Keys").index("reject"), 0))
        assert screen_of(pilot).desk.review.decision(0).state is State.REJECTED


async def test_on_a_small_screen_article_fix_and_list_are_all_there(reviewing: Any, text_of: TextOf) -> None:
    async with reviewing(size=(80, 24)) as pilot:
        assert "▶ Harbour Kitchens" in text_of(pilot, "#article")
        assert "1 core business" in text_of(pilot, "#fixes")
        await pilot.press("G")
        assert "As for the closed loop" in text_of(pilot, "#article")
        assert "1 full cycle" in text_of(pilot, "#fixes")


async def test_pages_scroll_the_article_and_leave_the_current_fix(reviewing: Any, screen_of: ScreenOf) -> None:
    async with reviewing(size=(80, 16)) as pilot:
        await pilot.press("pagedown")
        assert screen_of(pilot).query_one("#article").scroll_y > 0
        assert screen_of(pilot).desk.current == 0


async def test_a_check_that_crashes_is_told_and_the_others_go_on(reviewing: Any, text_of: TextOf) -> None:
    def find(document: object, on_crash: Callable[[str, Exception], None]) -> list[object]:
        for _ in range(2):
            on_crash("residue", ZeroDivisionError("oops"))
        return []

    async with reviewing(find=find) as pilot:
        assert toasts(pilot).count("the check residue crashed") == 1
        assert "Nothing to suggest" in text_of(pilot, "#fixes")


@pytest.mark.parametrize("fault", [UsageError("no glossary"), ZeroDivisionError("no glossary")])
async def test_checks_that_fail_altogether_leave_the_article_on_the_screen(
    reviewing: Any, text_of: TextOf, fault: Exception
) -> None:
    def find(document: object, on_crash: object) -> list[object]:
        raise fault

    async with reviewing(find=find) as pilot:
        assert "no glossary" in toasts(pilot)
        assert "Harbour Kitchens" in text_of(pilot, "#article")


@pytest.mark.parametrize("width", [40, 60, 100, 130])
async def test_the_heading_never_runs_over(reviewing: Any, text_of: TextOf, width: int, article: Path) -> None:
    async with reviewing(size=(width, 24)) as pilot:
        assert "harb" in text_of(pilot, "Heading")
        assert "of 9 decided" in text_of(pilot, "Heading")
