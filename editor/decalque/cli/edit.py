"""``decalque edit``: the review screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from decalque.checks import Suggestion
from decalque.cli.settings import glossary_options, settings_from
from decalque.document import Document
from decalque.engine import Crash, check

__all__ = ["edit"]


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--source", type=click.Path(path_type=Path), help="The source text, paragraph by paragraph.")
@click.option("--encoding", help="Encoding of the file (default: detected).")
@glossary_options
def edit(file: Path | None, source: Path | None, encoding: str | None, **options: Any) -> int:
    """Review a machine-translated article: accept, reject or edit each fix. Without FILE, choose a sample.

    \b
    Exit codes: 0 closed, 2 usage, config or glossary, 3 the file could not be
    read or written.
    """
    folder = file.parent if file else None
    settings = settings_from(options, start=folder)
    settings.load_glossary()  # an entry that is not valid is told before the screen is taken
    from decalque.tui import run_edit

    def find(document: Document, on_crash: Crash) -> Sequence[Suggestion]:
        now = settings_from(options, start=folder)  # the project's own glossary may have grown meanwhile
        return check(document, now.load_glossary(), now.selection, on_crash)

    return run_edit(file, source=source, encoding=encoding or settings.encoding, find=find)
