"""The errors a user can meet; each becomes one clear line and a documented exit code.

DecalqueError
├── UsageError            2  what was asked for cannot be done: nothing was processed
│   ├── ConfigError       2  decalque.toml or [tool.decalque]
│   └── GlossaryError     2  a glossary file
└── InputError            3  a text that could not be read or written; the others go on
    ├── EncodingError     3
    └── ConflictError     3  the file changed on disk meanwhile
"""

from __future__ import annotations

__all__ = [
    "ConfigError",
    "ConflictError",
    "DecalqueError",
    "EncodingError",
    "GlossaryError",
    "InputError",
    "UsageError",
]


class DecalqueError(Exception):
    """What went wrong, where, and what to do about it.

    ``place`` is a path, optionally with ``:line`` or ``:line:column`` (both from 1).
    ``str(error)`` is the one line that a user reads.
    """

    exit_code = 2

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        line = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{line}; {self.remedy}" if self.remedy else line

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.problem, self.place, self.remedy))


def _rebuild(kind: type[DecalqueError], problem: str, place: str, remedy: str) -> DecalqueError:
    return kind(problem, place=place, remedy=remedy)


class UsageError(DecalqueError):
    """What was asked for cannot be done; nothing was processed."""


class ConfigError(UsageError):
    """A config file has an unknown key or a value of the wrong kind."""


class GlossaryError(UsageError):
    """A glossary file is not valid; ``place`` is file:line."""


class InputError(DecalqueError):
    """One text could not be read or written; others may go on."""

    exit_code = 3


class EncodingError(InputError):
    """The bytes of a file are not text in the encoding that was named or detected."""


class ConflictError(InputError):
    """The file on disk is no longer the one that was read."""
