"""What a word with a full stop inside is: a host, a file name, a version, a share, an identifier; or prose.

``README.md``, ``example.com``, ``v2.3``, ``os.path.join`` are names. ``quarter.The`` and ``U.S.`` are prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from decalque.document.wordlists import (
    DOTFILES,
    FILE_SUFFIXES,
    HOST_SUFFIXES,
    ROOT_FOLDERS,
    SENTENCE_STARTERS,
)

__all__ = ["is_dotfile", "is_path", "name_length"]

_VERSION: Final = re.compile(
    r"(?:[vV]\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?:-?(?:alpha|beta|rc|dev|post)[.-]?\d*)?(?![A-Za-z])"
)
_TICKER: Final = re.compile(r"\d{4,6}\.(?:BJ|HK|KS|SH|SS|SZ|TW)(?![A-Za-z0-9])")
_DATE: Final = re.compile(r"(?:19|20)\d\d\.\d\d?\.\d\d?(?!\.?\d)")
_IDENTIFIER: Final = re.compile(r"[A-Za-z_]\w+\Z", re.ASCII)
_MOST_LABELS: Final = 12


def name_length(word: str) -> int:
    """How many characters of ``word`` (labels joined by full stops, no space) are a name; 0 if it is prose.

    The longest name counts: of ``example.com.The`` it is ``example.com``.
    """
    if version := _VERSION.match(word):
        return 0 if _DATE.match(word) else version.end()
    if ticker := _TICKER.match(word):
        return ticker.end()
    labels = word.split(".", _MOST_LABELS)[:_MOST_LABELS]
    for count in range(len(labels), 1, -1):
        if _is_name(labels[:count]):
            return sum(map(len, labels[:count])) + count - 1
    return 0


def _is_name(labels: Sequence[str]) -> bool:
    return _is_host(labels) or _is_file(labels) or _is_identifier(labels)


def _is_host(labels: Sequence[str]) -> bool:
    return (labels[-1] in HOST_SUFFIXES or labels[0] == "www") and not any("_" in label for label in labels)


def _is_file(labels: Sequence[str]) -> bool:
    return labels[-1] in FILE_SUFFIXES


def _is_identifier(labels: Sequence[str]) -> bool:
    """``os.path.join``, ``java.util.List`` or ``System.Text.Json``, but not ``example.com.The``."""
    if len(labels) < 3 or labels[-1] in SENTENCE_STARTERS or not all(map(_IDENTIFIER.match, labels)):
        return False
    return all(label.islower() for label in labels[:-1]) or all(label[0].isupper() for label in labels)


def is_dotfile(word: str) -> bool:
    """Whether a word that starts with a full stop is a name: ``.env``, ``.NET``, ``.pdf``."""
    last = word.rpartition(".")[2]
    return last in DOTFILES or last in FILE_SUFFIXES


def is_path(word: str) -> bool:
    """Whether words joined by slashes are a path or an address, not alternatives (``yuan/person``)."""
    head, *rest = word.split("/")
    parts = [part for part in rest if part]
    if not parts or word.startswith("//"):
        return False
    if head in ("~", ".", ".."):
        return True
    if head:
        return _is_file(parts[-1].split(".")[1:] or [""]) or ("." in head and _is_host(head.split(".")))
    return len(parts) > 1 or parts[0] in ROOT_FOLDERS or "." in parts[0]
