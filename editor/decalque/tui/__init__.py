"""The screen, ``decalque edit``. Nothing here imports Textual until it is run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decalque.checks import Suggestion
    from decalque.document import Document
    from decalque.engine import Crash
    from decalque.tui.screen import Find

__all__ = ["find_all", "run_edit"]


def run_edit(
    path: Path | None,
    *,
    source: Path | None = None,
    encoding: str | None = None,
    find: Find | None = None,
    samples: Path | None = None,
) -> int:
    """Review ``path`` on the screen, or offer the articles of the folder ``samples`` if there is no path.

    ``find`` runs the checks, in a thread of its own; without it all of them with the bundled glossary.
    Returns the exit code. Raises DecalqueError for a file that cannot be opened, before the screen is taken.
    """
    from decalque.glossary import samples_folder
    from decalque.review import open_session
    from decalque.tui.app import DecalqueApp
    from decalque.tui.start import find_samples

    app = DecalqueApp(
        find=find or find_all,
        session=open_session(path, encoding=encoding, source=source) if path else None,
        samples=[] if path else find_samples(samples or samples_folder()),
    )
    try:
        app.run()
    finally:
        app.close_session()
    return app.return_code or 0


def find_all(document: Document, on_crash: Crash) -> Sequence[Suggestion]:
    """All checks with the bundled glossary. Raises GlossaryError if that is not valid."""
    from decalque.engine import check
    from decalque.glossary import Glossary

    return check(document, Glossary.load(), on_crash=on_crash)
