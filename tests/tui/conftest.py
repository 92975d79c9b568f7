"""An article of our own, suggestions for it, and the screen over both."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion
from decalque.document.model import Document
from decalque.engine import Crash
from decalque.review import Session, open_session
from decalque.tui.app import DecalqueApp
from decalque.tui.screen import Find, ReviewScreen

TEXT = """\
Harbour Kitchens: the basic disk is stable, the new track is full of power

海港厨具公布业绩，基本盘稳固，新业务大展拳脚。

Harbour Kitchens released its report on Tuesday.It is understood that revenue reached 8.9 billion yuan, \
and its basic disk of cookers held up better than expected.

The chairman said that only with a stable basic disk can the new business exert its fists and feet overseas. \
And not only that, the company will build a closed loop of homes and services.

As for the closed loop, analysts are careful: the platform still loses money.
"""

Reviewing = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def _every(
    words: str,
    replacements: tuple[str, ...],
    rule: str,
    *,
    term: str = "",
    safe: bool = False,
    message: str = "",
) -> Iterator[Suggestion]:
    category = Category.STYLE if rule.startswith("style") else Category.TERMINOLOGY
    evidence = Evidence(rule.partition(".")[2], "business", term, "business.toml:12") if term else None
    start = TEXT.find(words)
    while start >= 0:
        yield Suggestion(
            start,
            start + len(words),
            replacements,
            rule,
            category,
            Severity.MAJOR,
            Confidence.HIGH if safe else Confidence.MEDIUM,
            safe,
            message,
            evidence,
        )
        start = TEXT.find(words, start + 1)


def suggestions() -> list[Suggestion]:
    """Nine: 0, 3 and 4 are the basic disk, 1 lacks a space, 6 is a remark."""
    stop = TEXT.index("Tuesday.") + len("Tuesday.")
    missing = Suggestion(
        stop,
        stop,
        (" ",),
        "mechanics.space-after-stop",
        Category.DESIGN,
        Severity.MINOR,
        Confidence.HIGH,
        True,
        "A space is missing after the full stop.",
    )
    core = ("core business", "core operations", "mainstay")
    meant = "What a company can always fall back on."
    show = ("show what it can do", "make its mark")
    found = [
        missing,
        *_every("basic disk", core, "terminology.core-business", term="基本盘", safe=True, message=meant),
        *_every("It is understood that", ("Reportedly,",), "style.it-is-understood"),
        *_every("exert its fists and feet", show, "terminology.show-what-one-can-do", term="施展拳脚"),
        *_every("not only that", (), "style.not-only-that", message="English rarely needs this connective."),
        *_every("closed loop", ("full cycle",), "terminology.closed-loop", term="闭环"),
    ]
    return sorted(found, key=lambda suggestion: suggestion.start)


def _find(document: Document, on_crash: Crash) -> Sequence[Suggestion]:
    return suggestions() if document.text == TEXT else []


@pytest.fixture
def find() -> Find:
    """The checks of these tests."""
    return _find


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of this test."""
    folder = tmp_path / "state"
    monkeypatch.setenv("DECALQUE_STATE", str(folder))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The article in a file."""
    path = tmp_path / "harbour.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def session(article: Path) -> Iterator[Session]:
    """The article, open."""
    session = open_session(article)
    yield session
    session.close()


@pytest.fixture
def reviewing(article: Path, find: Find) -> Reviewing:
    """``async with reviewing(size=...) as pilot``: the screen over the article, checks done."""

    @asynccontextmanager
    async def start(*, size: tuple[int, int] = (120, 40), find: Find = find) -> AsyncIterator[Pilot[None]]:
        session = open_session(article)
        app = DecalqueApp(find=find, session=session)
        try:
            async with app.run_test(size=size) as pilot:
                await app.workers.wait_for_complete()
                await pilot.pause()
                yield pilot
        finally:
            session.close()

    return start


@pytest.fixture
def review_app(session: Session, find: Find) -> DecalqueApp:
    """The application over the article, not yet running."""
    return DecalqueApp(find=find, session=session)


@pytest.fixture
def screen_of() -> Callable[[Pilot[None]], ReviewScreen]:
    """The review screen, under whatever lies over it."""

    def screen(pilot: Pilot[None]) -> ReviewScreen:
        (found,) = (screen for screen in pilot.app.screen_stack if isinstance(screen, ReviewScreen))
        return found

    return screen


@pytest.fixture
def text_of() -> Callable[[Pilot[None], str], str]:
    """What a part of the screen shows, row by row."""

    def shown(pilot: Pilot[None], selector: str) -> str:
        region = pilot.app.screen.query_one(selector).region
        rows = pilot.app.screen._compositor.render_strips()
        cropped = (strip.crop(region.x, region.right) for strip in rows[region.y : region.bottom])
        return "\n".join("".join(segment.text for segment in strip) for strip in cropped)

    return shown
