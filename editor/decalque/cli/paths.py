"""Which files a command works on: those named, and in folders those of a known format that no pattern leaves out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from decalque.document.formats import FORMATS
from decalque.errors import UsageError

__all__ = ["article_paths"]

_NEVER = (".*", "node_modules/", "__pycache__/", "venv/")
_IGNORE_FILE = ".decalqueignore"


def article_paths(named: Sequence[Path], exclude: Sequence[str]) -> Iterator[Path]:
    """The files to work on, folders walked in the order of names; each once.

    A file that is named is taken whatever its suffix; ``-`` stands for standard input.

    Raises:
        UsageError: a name that does not exist.
    """
    for path in named:
        if str(path) != "-" and not path.exists():
            raise UsageError("no such file or folder", place=str(path), remedy="check the path")
    seen: set[Path] = set()
    for path in named:
        for file in _walk(path, exclude) if path.is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def _walk(folder: Path, exclude: Sequence[str]) -> Iterator[Path]:
    from pathspec import GitIgnoreSpec

    own = folder / _IGNORE_FILE
    lines = own.read_text(encoding="utf-8").splitlines() if own.is_file() else []
    left_out = GitIgnoreSpec.from_lines([*_NEVER, *lines, *exclude])
    suffixes = {suffix for kind in FORMATS.values() for suffix in kind.suffixes}
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        relative = here.relative_to(folder)
        folders[:] = sorted(f for f in folders if not left_out.match_file(f"{(relative / f).as_posix()}/"))
        for name in sorted(files):
            if Path(name).suffix.lower() in suffixes and not left_out.match_file((relative / name).as_posix()):
                yield here / name
