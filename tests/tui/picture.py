"""The README's picture from the real screen: ``python tests/tui/picture.py OUT.svg [SAMPLE] [KEY ...]``."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from decalque.glossary import samples_folder
from decalque.review import open_session
from decalque.tui import find_all
from decalque.tui.app import DecalqueApp
from decalque.tui.start import find_samples, practice_copy

SIZE = (120, 36)
SAMPLE = "company-results"
KEYS = ("a", "a", "n", "r", "a", "a", "a", "a", "n", "n")


async def picture(sample: str, keys: tuple[str, ...]) -> str:
    """An SVG of the screen over a bundled sample, after ``keys``."""
    (chosen,) = (s for s in find_samples(samples_folder()) if s.article.name.startswith(sample))
    article, source = practice_copy(chosen)
    app = DecalqueApp(find=find_all, session=open_session(article, source=source))
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        app.clear_notifications()
        await pilot.pause()
        svg = app.export_screenshot(title="decalque edit")
    app.close_session()
    return svg


def main(out: str, sample: str = SAMPLE, *keys: str) -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as state:
        os.environ["DECALQUE_STATE"] = state
        Path(out).write_text(asyncio.run(picture(sample, keys or KEYS)), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
