"""The registry of formats: one file and one line each."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from decalque.document.formats.base import Block, Format, Layout
from decalque.document.formats.markdown import MARKDOWN
from decalque.document.formats.plain import PLAIN
from decalque.errors import UsageError

__all__ = ["FORMATS", "Block", "Format", "Layout", "format_for", "format_named"]

FORMATS: Final[dict[str, Format]] = {
    each.name: each
    for each in (
        PLAIN,
        MARKDOWN,
    )
}

_BY_SUFFIX: Final = {suffix: each for each in FORMATS.values() for suffix in each.suffixes}


def format_named(name: str) -> Format:
    """The format of that name; UsageError if there is none."""
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(f"unknown format {name!r}", remedy=f"use one of: {', '.join(FORMATS)}") from None


def format_for(path: Path) -> Format:
    """The format of a file by its suffix; plain text where the suffix tells nothing."""
    return _BY_SUFFIX.get(path.suffix.lower(), PLAIN)
