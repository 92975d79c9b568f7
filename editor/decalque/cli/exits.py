"""The exit codes; README.md has the same table. Where several apply, the highest is told."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    CLEAN = 0
    """Nothing (left) to report."""
    SUGGESTIONS = 1
    """check: suggestions; fix: suggestions left; fix --diff: something to change or left."""
    USAGE = 2
    """The command line, the config or a glossary is wrong; nothing was processed."""
    INPUT = 3
    """A text could not be read or written; the others were processed."""
    CRASH = 4
    """A check failed on a text; the other checks and texts went on."""
    INTERRUPTED = 130
    """Ctrl-C; every file is as it was or wholly written."""
    CLOSED_PIPE = 141
    """Whoever read our output stopped reading."""
