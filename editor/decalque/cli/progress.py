"""A progress line on standard error for long work on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["with_progress"]

_PATIENCE = 1.5  # seconds before anything is shown
T = TypeVar("T")


def with_progress(items: Iterable[T], *, quiet: bool = False) -> Iterator[T]:
    """The same items; after a moment, and only on a terminal, a line that counts them."""
    if quiet or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} files"), TimeElapsedColumn())
    started = time.monotonic()
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=False) as progress:
        task = progress.add_task("files", total=None, visible=False)
        for item in items:
            progress.update(task, advance=1, visible=time.monotonic() - started > _PATIENCE)
            yield item
