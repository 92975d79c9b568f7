"""A unified diff of a text and its post-edit, as ``patch`` and ``git apply`` read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff

__all__ = ["unified"]

_LINES = re.compile(r"[^\n]*\n|[^\n]+")


def unified(before: str, after: str, name: str) -> Iterator[str]:
    """The lines of the diff, each with its line end."""
    old, new = _LINES.findall(before), _LINES.findall(after)
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
